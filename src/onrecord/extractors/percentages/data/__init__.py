"""Words and rules of the percentages room."""
