"""Words and rules of the links room."""
