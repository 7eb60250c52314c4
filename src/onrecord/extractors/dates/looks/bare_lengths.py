"""Lengths of time without a number: for decades, weeks after the trial, months of talks, the days ahead."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.lengths import unit_code
from onrecord.extractors.dates.patterns import MONTH_BEGINS, WEEKDAY, form
from onrecord.late import late

BARE_BEFORE = late(
    r"\b(?:in|for|over|within|after|take|took|takes|taken|taking|last|lasted|lasting|of|the|spent|spend|spending|through|throughout|until|across|during|and|or|than|by|years)\s$"
)
AWAY_FROM = late(r"\s(?:after|before|since)\b")
KIND_OF = late(
    r"\b(?:fewer|more|less|extra|other|such|no|trading|school|business|working|office|opening|visiting|peak|rush|polling|store)\s$"
)
"""What counts days, or makes a kind of them: five fewer days before Christmas."""
OF_WHAT = late(
    r"\sof\s(?!(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|age|operation)\b"
    r"|"
    + WEEKDAY.lower()
    + r"\b|(?:jan|febr)uary\b|march\b|april\b|may\b|june\b|july\b|august\b|(?:sept|nov|dec)ember\b|october\b)[a-z]"
)
"""What a length is full of: months of talks."""
DETERMINED = late(r"\b(?:the|an?|his|her|its|their|our|my|your|these|those|whose|['’]s)\s[a-z-]+\s$")
"""What makes a kind of days of them: the heady days of cheap money."""
NO_LENGTH = {"minutes": " of ", "days": " of the week", "hours": " of operation"}
"""What stands behind a unit that is no length: the minutes of the meeting."""
YEARS_NAMED = late(r"\s(?:(?:from\s|between\s|of\s)?[12][0-9]{3}|of\s" + MONTH_BEGINS + r"[a-z]*)\b")
"""The years 1906-1907: they are named, not counted."""
BARE = frozenset("minutes hours days weeks months years decades centuries".split())


def bare_length_of(text: str, lower: str, at: int, end: int, begins: list[int]) -> Atom | None:
    """Return the length that a unit names without a number: for decades, years, the days ahead."""
    low = lower[at:end]
    if low not in BARE or (low in NO_LENGTH and lower.startswith(NO_LENGTH[low], end)):
        return None
    before = lower[max(0, at - 12) : at]
    match = None
    for start in begins:
        match = form("bare-length").match(lower, start, end + 32)
        if match and match.start("u") == at:
            break
        match = None
    if match is None or YEARS_NAMED.match(text, match.end(), match.end() + 14):
        return None
    ahead = match["ahead"]
    if not (
        match["long"]
        or ahead
        or match["q"]
        or match["more"]
        or BARE_BEFORE.search(before)
        or (AWAY_FROM.match(lower, end, end + 8) and not KIND_OF.search(before))
        or (OF_WHAT.match(lower, end, end + 16) and not DETERMINED.search(before))
        or not before.strip()
    ):
        return None
    q = None if match["q"] == "over " else match["q"]  # it changed over the years
    begin = at if not ahead and not q else match.start()
    if lower.startswith("the", begin, at) and not ahead:
        begin = at
    return Atom(begin, match.end(), "length", "dates.length-bare", q, None, unit_code(low), None, None)
