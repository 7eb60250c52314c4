"""Neighbours that share a month, a year or a week: in April and again in November 2004, Friday 16 and Saturday 17 December."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.late import late

BETWEEN = late(
    r",?\s(?:(?:and|or)\s)?(?:again\s)?(?:(?:in|on)\s)?(?:(?:the|early|mid|late)[\s-])*|\s?[-–/&]\s?", re.IGNORECASE
)
WITH = late(r",?\s(?:(?:and|or|to|until|through)\s)?(?:on\s)?|\s?[-–&]\s?")
REACH = 24
"""How many code points may stand between two expressions that share a year."""
PLACE_IN_YEAR = {"day": 2, "month": 3, "season": 3}
"""Where the data of a shape hold its month or its season."""

RELATIVE_YEAR = {"day": 1, "month": 2, "season": 2}
"""Where they hold the words for it: July and September of that year."""


def year_before(one: Atom, two: Atom) -> int:
    """Return the year of the first of two months, days or seasons of which the second names its own."""
    first, second = one.data[PLACE_IN_YEAR[one.shape]], two.data[PLACE_IN_YEAR[two.shape]]
    year: int = two.data[0]
    if one.shape == "season":
        first, second = civil.MONTHS_OF_SEASON[first], civil.MONTHS_OF_SEASON[second]
    return year - 1 if first > second else year


def share_months(text: str, atoms: list[Atom]) -> None:
    """Give the month of a day to the weekdays with a number before it: Friday 16 and Saturday 17 December."""
    for n in range(len(atoms) - 2, -1, -1):
        one, two = atoms[n], atoms[n + 1]
        if one.shape == "nth-day" and two.shape == "day" and one.data[1] and one.data[0] < two.data[3]:
            if WITH.fullmatch(text, one.end, two.start):
                one.shape, one.rule = "day", "dates.weekday-date"
                one.data = (*two.data[:3], one.data[0], None, one.data[1])


def share_years(text: str, atoms: list[Atom]) -> None:
    """Give the year of the last of a row of months, days or seasons, or what tells it, to those before it that name none."""
    for n in range(len(atoms) - 2, -1, -1):
        one = atoms[n]
        if one.shape not in PLACE_IN_YEAR:
            continue
        two = atoms[n + 1]
        if (
            two.shape == one.shape
            and one.data[0] is None
            and (two.data[0] is not None or _told_year(two))
            and two.start - one.end <= REACH
            and not one.data[1]
            and (one.shape == "day" or not one.data[2])
            and BETWEEN.fullmatch(text, one.end, two.start)
        ):
            if two.data[0] is not None:
                one.data = (year_before(one, two), *one.data[1:])
            else:
                where = RELATIVE_YEAR[one.shape]
                one.data = (*one.data[:where], two.data[where], *one.data[where + 1 :])


def _told_year(a: Atom) -> str | None:
    """Return the words that tell the year of a month or a day: "that year"."""
    words: str | None = a.data[RELATIVE_YEAR[a.shape]]
    return words


AHEAD = frozenset(("next", "coming", "this coming", "this upcoming", "upcoming"))
BESIDE = late(r",?\s(?:and|or)\s(?:on\s)?|,\s")


def share_weeks(text: str, atoms: list[Atom]) -> None:
    """Let a weekday beside one of next week lie behind that: next Tuesday or Thursday."""
    for one, two in pairwise(atoms):
        day = one.data[0] if one.shape == "timed" else one
        if (
            day.shape == "weekday"
            and two.shape == "weekday"
            and (day.told is not None or day.data[1] in AHEAD or day.data[3] == "next")
            and not (two.data[1] or two.data[3])
            and BESIDE.fullmatch(text, one.end, two.start)
        ):
            two.told = day
