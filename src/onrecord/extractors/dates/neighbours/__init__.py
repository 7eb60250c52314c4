"""Expressions that stand side by side: which of them are one, and what stands around them."""
