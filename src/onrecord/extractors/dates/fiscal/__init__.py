"""Fiscal periods: whose they are, what the text tells of their calendar, and which days they are."""
