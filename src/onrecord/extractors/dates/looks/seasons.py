"""Seasons: the summer of 2022, last fall."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import furthest
from onrecord.extractors.dates.looks.months import points
from onrecord.extractors.dates.looks.named import named
from onrecord.extractors.dates.looks.years import spelt_year, year_of
from onrecord.extractors.dates.words import lists
from onrecord.late import late

PAIR = late(r"\b(?:spring|summer|autumn|winter)\s(?:and|to|or)\s$")
"""A season before another: throughout the spring and summer."""
PAIR_LEAD = late(r"\b(?:from|between)\s$")
PAIR_NEXT = late(
    r"\s(?:to|and|until|through)\s(?:the\s)?(?:early\s|late\s|following\s)?(?:spring|summer|autumn|fall|winter)\b"
)


LEADS_BARE = late(
    r"\b(?:in|into|by|since|until|this|during|early|late|mid|of|over|through|throughout|all|before|after)[\s-]$",
    re.IGNORECASE,
)
LEADS_FALL = late(r"\b(?:in|by|since|this|last|next|early|late|mid)[\s-]$", re.IGNORECASE)
LEADS_LAST_FALL = late(r"\b(?:in|since|by|until|early|late|mid|during|and|or)[\s-]$", re.IGNORECASE)
"""What leads a "fall last year" that is the season: prices did fall last year."""
NO_SEASON = late(r"\s(?:of\s(?!last|this|next|[0-9])|in\b|from\b|to\b|by\b|into\b|[a-z]+ed\b)")
"""What stands behind a fall and a spring that are none of the year: the fall of the wall."""
CALLED = late(r"\s[A-Z]")


def season_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    match, start = furthest("season", lower, at, lowest, "season")
    if match is None:
        return None
    every, shift, y, _yy, ys, y2, rely = match.group("every", "shift", "y", "yy", "ys", "y2", "rely")
    letters = lists()["seasons"][word.lower()]
    if shift == "that" and not points(text, start, match.end()):
        start, shift = at, None
    bare = not (every or shift or y or ys or y2 or rely or match["whole"])
    if bare:
        before = text[max(0, start - 12) : start]
        low = word.lower()
        the = match[0].lower().startswith("the")
        paired = PAIR_LEAD.search(lower, max(0, start - 9), start) and PAIR_NEXT.match(lower, end, end + 32)
        if not (LEADS_BARE.search(before) or PAIR.search(lower, max(0, start - 14), start) or paired):
            return None
        words = before.lower().split()
        if words[-1] == "of" and not named("prized").isdisjoint(words[-2:-1]):
            return None  # song of the summer
        if (low == "spring" or not the) and before.endswith("into ") and not before.endswith("well into "):
            return None  # into spring water, into winter quarters
        if low in ("fall", "spring") and not paired and NO_SEASON.match(text[end : end + 12]):
            return None
        if low == "fall" and not the and not LEADS_FALL.search(before):
            return None
        if word[0].isupper() and CALLED.match(text, end, end + 3):
            return None
    elif (shift and word.lower() in ("fall", "spring") and shift.lower() == "the") or (
        word == "fall"
        and rely
        and not shift
        and not match[0].lower().startswith("the")
        and not LEADS_LAST_FALL.search(text[max(0, start - 8) : start])
    ):
        return None
    if every:
        return Atom(start, match.end(), "set", "dates.every", f"XXXX-{letters}")
    year = spelt_year(ys) if ys else year_of(y, y2)
    return Atom(
        start, match.end(), "season", "dates.season", year, (shift or "").lower(), (rely or "").lower(), letters
    )
