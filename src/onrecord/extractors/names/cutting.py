"""What cutting returns, and what all of it goes by."""

from __future__ import annotations

from onrecord.text.lexicon import Entry, Kind
from onrecord.text.lexicon.words import CONNECTOR

Segment = tuple[int, int, Kind, str, Entry | None, int]
"""Start and end in the run, kind, rule, the entry of a table, and what is doubtful about it."""

Candidate = tuple[int, int, Kind, str, Entry | None]
"""Start and end in the text, kind, rule, and the entry."""

SURE, WORD, MONTH = 0, 1, 2
"""Nothing is doubtful; it may be a common word that begins a sentence; it may be a date's month."""

JOINED_LOWER = ("al-", "el-", "as-", "ar-", "an-", "ul-", "ud-", "at-")
"""Small syllables that a hyphen joins to a name."""


def tied_at(words: list[str], bits: list[int], i: int, end: int) -> int:
    """Return where the first "of" or "for" of the name of words *i* to *end* stands, 0 where it has none."""
    for k in range(i + 1, end):
        if bits[k] & CONNECTOR and words[k] in ("of", "for"):
            return k
    return 0
