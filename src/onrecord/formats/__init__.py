"""Doors out, and in: one module for each format."""
