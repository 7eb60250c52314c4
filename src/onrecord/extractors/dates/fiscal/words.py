"""The word lists of this room, as sets and as patterns of one of them."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.words import DATA, alternation
from onrecord.text.data import load_toml


@cache
def words(name: str) -> frozenset[str]:
    """Return a list by its name, in lower case."""
    return frozenset(load_toml(DATA, "fiscal.toml")[name].split())


@cache
def one_of(name: str) -> re.Pattern[str]:
    """Return the pattern of one word of a list, in either case."""
    return re.compile(rf"\b(?:{alternation(words(name))})\b", re.IGNORECASE)
