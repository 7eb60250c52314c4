"""Words and rules of the furniture room."""
