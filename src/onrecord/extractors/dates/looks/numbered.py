"""Weeks by their number: week 14 of 2020, the week after next."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.late import late

NUMBER = late(r"\s(?P<n>[1-9]|[1-4][0-9]|5[0-3])(?:,?\s(?:of\s|in\s)?(?P<y>(?:19|20)[0-9]{2})\b)")
AFTER_NEXT = late(r"\s(?P<way>after\snext|before\slast)\b")


def numbered_week(lower: str, at: int, end: int, lowest: int) -> Atom | None:
    """Return a week by its number and year; a bare "week 10" may count anything."""
    if match := NUMBER.match(lower, end, end + 16):
        the = at - 4 >= lowest and lower[at - 4 : at] == "the "
        return Atom(
            at - 4 if the else at, match.end(), "week-number", "dates.week-number", int(match["y"]), int(match["n"])
        )
    return None


def after_next(lower: str, at: int, end: int, lowest: int, unit: str) -> Atom | None:
    """Return a unit two off from the document's: the week after next, the year before last."""
    if lower.endswith("the ", lowest, at) and (match := AFTER_NEXT.match(lower, end, end + 12)):
        n = 2 if match["way"].startswith("after") else -2
        return Atom(at - 4, match.end(), "shift", f"dates.{'next' if n > 0 else 'last'}-unit", unit, n)
    return None
