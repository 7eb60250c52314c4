"""Words of the office for days: by EOD, w/c 15 April, CY24."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.late import late

LEADS_END = late(r"\b(?:by|at|before|until|till)\s(?:the\s)?$")
STOPS = late(r"\s?(?:[.,;:!?)”\"]|$)|\s(?:on|today|tomorrow|and|or|if|mon|tue|wed|thu|fri|sat|sun|next|this)")
UNITS = {"eod": "day", "eom": "month", "eoq": "quarter", "eoy": "year"}
CALENDAR_YEAR = late(r"cy\s?['’]?((?:19|20)[0-9]{2}|[0-9]{2})(?![0-9a-z%]|[.,-][0-9])")


def short_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    """Return the last day that "by EOM" means, the week that "w/c" leads, and the calendar year that "CY" numbers."""
    low = word.lower()
    if low == "w/c":
        return Atom(at, end, "head", "dates.week-of", "week", None)
    if low == "cy":
        match = CALENDAR_YEAR.match(lower, at, at + 9)
        year = match[1] if match else ""
        return Atom(at, match.end(), "year", "dates.year", int(year) + 2000 * (len(year) == 2)) if match else None
    if not LEADS_END.search(lower, max(lowest, at - 12), at) or not STOPS.match(lower, end, end + 10):
        return None  # an EOD team clears bombs
    unit = UNITS[low]
    return Atom(at, end, "year-end", f"dates.{unit}-end", None, unit)
