"""Years in words, and decades: nineteen ninety-four, the sixties."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.nth import ordinal_at
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import lists, number
from onrecord.late import late

NEWEST = 40
"""Up to which two digits are a year of this century."""


def of_century(n: int, newest: int = NEWEST) -> int:
    """Return the year that two digits are: of the last century, of this up to the *newest*."""
    return (1900 if n > newest else 2000) + n


def year_of(y: str | None, y2: str | None = None) -> int | None:
    """Return the year that four digits are, else the one that two are; ``None`` for neither."""
    if y:
        return int(y)
    return of_century(int(y2)) if y2 else None


SPELT_TENS = {"nineteen": 1900, "twenty": 2000, "eighteen": 1800}


def spelt_year(words: str) -> int | None:
    """Return the year that "nineteen ninety-four" and "two thousand and four" name."""
    parts = [p for p in words.lower().replace("-", " ").split() if p != "and"]
    if parts[:2] == ["two", "thousand"]:
        return 2000 + int(number(" ".join(parts[2:])) or 0)
    base = SPELT_TENS.get(parts[0])
    if base is None:
        return None
    rest = [p for p in parts[1:] if p not in ("hundred", "oh")]
    value = number(" ".join(rest)) if rest else 0
    return None if value is None else base + int(value)


LEADS_DECADE = late(
    r"\b(?:the|their|his|her)\s(?:(?P<part>early|mid|late)[\s-]|(?P<hundreds>nineteen|eighteen)[\s-])?$", re.IGNORECASE
)
"""What leads a decade; somebody's are years of a life, unless a century stands with them."""


def decade_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    head = LEADS_DECADE.search(text[max(lowest, at - 20) : at])
    if not head or (not head[0].lower().startswith("the ") and not head["hundreds"]):
        return None
    start = at if head["part"] else at - len(head[0])
    base = SPELT_TENS[(head["hundreds"] or "nineteen").lower()]
    return Atom(start, end, "decade", "dates.decade", base + lists()["decades"][word.lower()])


LEADS_SPELT = late(r"\b(?:in|since|until|till|by|year)\stwo\s$")
STOPS = late(r"\s?(?:[.,;:!?)”\"—–]|$)|\s(?:and|or|but|when|as|to|with|after|before|until)\b")


def spelt_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    """Return the year that words are: nineteen ninety-four, in two thousand and fifteen."""
    if lower.startswith("thousand", at):
        if at - 4 < lowest or not LEADS_SPELT.search(lower, max(lowest, at - 12), at):
            return None
        match = form("spelt-year").match(lower, at - 4, end + 24)
        if match is None or not STOPS.match(text, match.end(), match.end() + 8):
            return None
        return Atom(at - 4, match.end(), "year", "dates.year", spelt_year(match["ys"]))
    for start in (at - 9, at):
        if start >= lowest:
            match = form("spelt-year").match(lower, start, end + 24)
            if match and match.end() > end:
                if year := spelt_year(match["ys"] or match["k"]):
                    return Atom(start, match.end(), "year", "dates.year", year)
    return ordinal_at(text, lower, at, end, lowest, word)
