"""Word lists and rules of the quotes room."""
