"""How expressions look: one file for each family, each with the functions that an announcing word calls."""
