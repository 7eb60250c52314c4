"""What expressions mean: one file for each family, each with the functions that resolve a shape."""
