"""Weeks by their number: week 14 of 2020, the week after next; and a year or a month up to the document's day: year to date."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.patterns import WEEKDAY
from onrecord.late import late

NUMBER = late(r"\s(?P<n>[1-9]|[1-4][0-9]|5[0-3])(?:,?\s(?:of\s|in\s)?(?P<y>(?:19|20)[0-9]{2})\b)")
AFTER_NEXT = late(r"\s(?P<way>after\snext|before\slast)\b")


BARE = late(r"\s(?P<n>[1-9]|[1-4][0-9]|5[0-3])(?=\s?(?:[,;:!?)”\"]|\.(?![0-9])|$)|\s(?:and|is|was)\b)")
BEFORE_TIME = late(r"\s(?P<n>[1-9]|[1-4][0-9]|5[0-3])(?=\s[0-9]{1,2}(?::[0-5][0-9]|\s?[ap]\.?m\b))")
OF_CALENDAR = late(r"(?P<lead>\b(?:the\s)?(?:calendar\s|iso\s)|\bthe\s)$|\b" + WEEKDAY.lower() + r",?\s(?:of\s|in\s)?$")
"""What tells that a week without a year is one of the calendar."""


def numbered_week(text: str, lower: str, at: int, end: int, lowest: int) -> Atom | None:
    """Return a week by its number and year; a bare "week 10" may count anything, unless what stands around it tells."""
    if match := NUMBER.match(lower, end, end + 16):
        the = at - 4 >= lowest and lower[at - 4 : at] == "the "
        return Atom(
            at - 4 if the else at, match.end(), "week-number", "dates.week-number", int(match["y"]), int(match["n"])
        )
    if text[at] != "w":
        return None  # Week 10 is one of a season
    if match := BEFORE_TIME.match(lower, end, end + 16):
        return Atom(at, match.end(), "week-number", "dates.week-number", None, int(match["n"]))
    led = OF_CALENDAR.search(lower, max(0, at - 16), at)
    if led and (match := BARE.match(lower, end, end + 8)):
        start = max(lowest, led.start("lead")) if led["lead"] else at
        return Atom(start, match.end(), "week-number", "dates.week-number", None, int(match["n"]))
    return None


TO_DATE = late(r"(?:\sto\s|-to-)date\b")


def up_to_date(lower: str, at: int, end: int, lowest: int, unit: str) -> Atom | None:
    """Return a year, a quarter or a month as far as it has come: the year to date."""
    match = TO_DATE.match(lower, end, end + 9)
    if match is None or lower.endswith(("fiscal ", "financial "), lowest, at):
        return None
    start = at - 4 if lower.endswith("the ", lowest, at) else at
    return Atom(start, match.end(), "to-date", "dates.to-date", unit)


def after_next(lower: str, at: int, end: int, lowest: int, unit: str) -> Atom | None:
    """Return a unit two off from the document's: the week after next, the year before last."""
    if lower.endswith("the ", lowest, at) and (match := AFTER_NEXT.match(lower, end, end + 12)):
        n = 2 if match["way"].startswith("after") else -2
        return Atom(at - 4, match.end(), "shift", f"dates.{'next' if n > 0 else 'last'}-unit", unit, n)
    return None
