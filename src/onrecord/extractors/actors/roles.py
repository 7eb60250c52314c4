"""Offices: what they are, and the words that tell whether they are held still."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.actors.entity import Entity

Office = tuple[int, int, Entity | None, str | None, int]
"""Start and end of the title, whose office it is, its status, and where the whole expression begins."""

STATUS = {
    "former": "former",
    "ex": "former",
    "then": "former",
    "late": "former",
    "onetime": "former",
    "one-time": "former",
    "erstwhile": "former",
    "ousted": "former",
    "deposed": "former",
    "retired": "former",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "incoming": "designate",
}
NOT_OFFICES = frozenset({"honorific", "kin", "crime"})
"""Classes of titles that are no offices."""
ADJECTIVES = frozenset({"major", "general", "private", "chief", "principal", "executive"})
"""Words that are ranks before a name, and adjectives or something else where they are small."""


@cache
def words() -> re.Pattern[str]:
    """Catch a word, its stops and marks in it."""
    return re.compile(r"[\w.&’'-]+")
