"""Dates, times, durations and recurring times."""
