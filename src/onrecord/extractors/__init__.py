"""The built-in extractors, each a plugin in a room of its own."""

BUILT_IN = ("furniture", "names", "actors", "dates", "percentages", "quotes", "links")
"""The rooms; the plugin of each is the module ``plugin`` in it."""
