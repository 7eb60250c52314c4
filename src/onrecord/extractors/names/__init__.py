"""Candidate names, the open layer."""
