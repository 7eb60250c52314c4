"""Quotes with their speakers."""
