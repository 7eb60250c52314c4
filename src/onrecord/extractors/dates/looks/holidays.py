"""Holidays and named days."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import furthest
from onrecord.extractors.dates.looks.months import points
from onrecord.extractors.dates.looks.named import is_road
from onrecord.extractors.dates.looks.years import year_of
from onrecord.extractors.dates.scan import DAY_OF_THE
from onrecord.late import late

OTHERS = tuple(
    f"{word} "
    for word in "chinese lunar jewish persian iranian islamic muslim hindu thai tibetan vietnamese khmer tamil orthodox coptic".split()
)
"""Whose days of the same name lie elsewhere in the year."""


OWN_DAY = late(r"(?:['’]s?|[0-9](?:st|nd|rd|th))\s$")
"""What leads the Independence Day of some country: Ghana's, the 67th."""


NAMES = frozenset(("eid", "holi"))
"""Holidays that are names of people, too."""
CAPITAL = late(r"\s[A-Z][a-z]")


NO_HOLIDAY = late(r"['’]s?\s?(?:Eve|Day)|\s(?:term|daisy|daisies|Island|Seals|Rising|Bunny|War|Carol|Agreement|Accord)")
"""What stands behind the name of a holiday that something else is called by."""


def event_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if word == "Dead":
        if not lower.endswith(DAY_OF_THE, lowest, at):
            return None
        at -= len(DAY_OF_THE)
    match, start = furthest("event", lower, at, lowest, "event")
    if match is None or match.end() < end:
        return None
    if lower.endswith(OTHERS, 0, start) or (
        match["h"].startswith("independence") and OWN_DAY.search(lower, max(0, start - 12), start)
    ):
        return None
    shift, name, y, rely = match.group("shift", "h", "y", "rely")
    shift = (shift or "").lower()
    if shift == "that":  # of the year that is told
        start, shift = start if points(text, start, match.end()) else match.start("h"), ""
    if name.startswith("fourth") and not shift and lower.endswith("the ", lowest, start):
        start -= 4
    if is_road(text, match.end()) or NO_HOLIDAY.match(text, match.end(), match.end() + 10):
        return None
    if name in NAMES and not y and CAPITAL.match(text, match.end(), match.end() + 3):
        return None  # Holi Smith
    week = match["week"] or match["week2"]
    shape = f"holiday-{week}" if week else "holiday"
    known = " ".join(name.replace("’", "'").split())
    return Atom(
        start, match.end(), shape, "dates.holiday", known, year_of(y), shift or (f"{rely} year" if rely else "")
    )
