"""Absolute dates of documents in other languages than English."""
