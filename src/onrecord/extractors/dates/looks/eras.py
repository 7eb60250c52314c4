"""Years before Christ and early years after: 218 BC, 218 to 201 BC, A.D. 70."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.late import late

BEFORE_CHRIST = late(
    r"([0-9]{1,4})(?:(?:\s?[-–—/]\s?|\s(?:to|until|and|or|through)\s)([0-9]{1,4}))?\s?(?:BCE?\b|B\.C\.(?:E\.)?)"
)
AFTER_CHRIST = late(r"\s?(?:(?:AD|CE)\b|A\.D\.)")
TO_YEAR = late(
    r"(?:\s?[-–—]\s?|\s(?:to|until)\s)([0-9]{1,4})(?=\s?(?:[.,;:)]|$)|\s(?:and|there|was|the|he|she|it|they|when|in)\b)"
)
"""The last of two years behind "AD", and nothing that it counts: AD 66 to 73."""
LEADS_YEAR = late(r"\b(?:AD|A\.D\.)\s$")


def era_at(text: str, at: int, end: int) -> Atom | None:
    """Return the year, or the first and last year, that digits name together with their era."""
    behind = text[end : end + 16]
    if "B" in behind:
        match = BEFORE_CHRIST.match(text, at, end + 18)
        if match and (int(match[1]) > int(match[2] or 0)):
            return Atom(at, match.end(), "era", "dates.era", -int(match[1]), -int(match[2]) if match[2] else None)
    if text[at - 2 : at - 1] in ("D", ".") and LEADS_YEAR.search(text, max(0, at - 5), at):
        start = text.rindex("A", max(0, at - 5), at)
        first = int(text[at:end])
        if (match := TO_YEAR.match(text, end, end + 20)) and int(match[1]) > first:
            return Atom(start, match.end(1), "era", "dates.era", first, int(match[1]))
        return Atom(start, end, "era", "dates.era", first, None)
    if behind[:2] in (" A", " C", "AD", "CE") and (match := AFTER_CHRIST.match(text, end, end + 6)):
        return Atom(at, match.end(), "era", "dates.era", int(text[at:end]), None)
    return None
