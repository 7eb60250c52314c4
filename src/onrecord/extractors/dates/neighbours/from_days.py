"""A length of time and the day that it is counted from: two weeks before March 29, two weeks starting May 20."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.words import number
from onrecord.late import late

STARTING = late(r",?\s(?:starting|beginning|commencing)\s(?:on\s|from\s)?")
COUNTING = frozenset(("length", "turn"))
"""Shapes of what is counted from a day."""
FROM_GAPS = (" from ", ", from ")
COUNTED = late(r"\s(?:from|before|after)\s")
WORKED = late(r"\b(?:trading|business|working)\b")
"""Days of which not every one of the calendar counts."""
BEGUN = frozenset("day weekday deictic numeric slashed nth".split())
FROM = frozenset("weekday day holiday deictic numeric nth nth-day month year".split())


def from_day(text: str, a: Atom, b: Atom) -> Atom | None:
    """Return the day that lies a length away from another, or the range that begins with a day."""
    gap = text[a.end : b.start]
    if a.rule == "dates.the-day-before" and a.data[0] == "day" and b.shape in ("holiday", "day", "nth") and gap == " ":
        one = Atom(a.start, a.end, "length", "dates.length", None, "one", "D", None, None)
        return Atom(a.start, b.end, "from", "dates.from-day", one, b, a.data[1])
    if a.shape != "length" or not isinstance(a.data[1], str):
        return None
    unit = a.data[2]
    if b.shape in ("month", "year") and (unit not in ("M", "Y") or gap == " from "):
        return None
    begins = STARTING.fullmatch(gap) or (gap in FROM_GAPS and text.startswith("for ", max(0, a.start - 4)))
    if b.shape in BEGUN and unit in ("D", "W", "M", "Y") and begins:
        return Atom(a.start, b.end, "length-from", "dates.length-from", a, b) if number(a.data[1]) else None
    if b.shape in FROM and unit[0] != "T" and COUNTED.fullmatch(gap) and not WORKED.search(text, a.start, a.end):
        way = -1 if "before" in gap else 1
        return Atom(a.start, b.end, "from", "dates.from-day", a, b, way) if number(a.data[1]) else None
    return None
