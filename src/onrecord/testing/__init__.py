"""What authors of extractors test with. It needs no pytest."""
