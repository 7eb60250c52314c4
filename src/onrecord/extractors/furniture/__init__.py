"""Datelines, bylines, related links, headings, captions: what is no running text."""
