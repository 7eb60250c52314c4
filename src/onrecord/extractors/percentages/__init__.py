"""Percentages with their meaning."""
