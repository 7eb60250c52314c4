"""Lengths of time that end or begin with a day: the past two months, the next 24 hours, the previous three years."""

from __future__ import annotations

from datetime import date

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.lengths import GRAINS
from onrecord.extractors.dates.meanings.distances import days_of_hours, put_quantity, told_before
from onrecord.extractors.dates.meanings.lengths import added, period_of
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.words import number
from onrecord.late import late

WAYS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
}
"""Which way the words look that say where a stretch lies; a stretch that is "recent" or "final" is not measured from a day."""
FROM_STORY = frozenset(("previous", "preceding", "prior", "following"))
"""Those that count from the date that the text told of before."""
WORKED = late(r"\b(?:business|working|trading)\s")
WHOLE = frozenset(("Q", "WE"))
"""Units that are counted whole: quarters and weekends."""
MOST = 1000
"""From how many on working days are not counted one by one."""


def resolve_stretch(stage: Stage, a: Atom) -> bool:
    q, n, unit, rel, *more = a.data
    a.type = "duration"
    amount = number(n) if n else None
    a.value = period_of(amount, unit) if amount is not None or unit not in ("DE", "CE") else f"PX{unit}"
    for n2, unit2 in more:
        a.value = added(a.value, number(n2), unit2)
    put_quantity(a, q)
    if a.told is not None:
        days = _part(stage, a.told, amount, unit, rel)
        if days is not None:
            (a.first, a.last), a.anchor = days, a.told
        return True
    way = WAYS.get(rel)
    if way is None or not amount:
        return True
    here, anchor = _begin(stage, unit, rel, way)
    if here is None:
        return True
    days = days_of_hours(here, amount, unit, way) if unit[0] == "T" else _days(stage, a, here, amount, unit, way)
    for n2, unit2 in more:
        there = _moved(days[0 if way < 0 else 1], number(n2), unit2, way) if days is not None else None
        days = None if days is None or there is None else (there, days[1]) if way < 0 else (days[0], there)
    if days is not None:
        (a.first, a.last), a.anchor = days, anchor
    return True


MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120}


def _part(stage: Stage, year: Atom, amount: float | None, unit: str, rel: str) -> tuple[date, date] | None:
    """Return the days of the first or the last months of a year, or of the years of a decade or a century."""
    months = (amount or 0) * MONTHS[unit]
    whole = {"year": 12, "decade": 120, "century": 1200}
    if (
        months < 1
        or months % 1
        or not stage.resolve(year)
        or year.first is None
        or months > whole.get(year.grain or "", 0)
    ):
        return None
    if rel in ("first", "opening"):
        there = civil.moved(year.first, "month", int(months))
        return None if there is None else (year.first, there - civil.DAY)
    there = civil.moved(year.first, "month", whole[year.grain or ""] - int(months))
    return None if there is None else (there, year.last)


def _begin(stage: Stage, unit: str, rel: str, way: int) -> tuple[date | None, object]:
    """Return the day that a stretch counts from, and what told it."""
    ref = told_before(stage, unit) if rel in FROM_STORY else stage.last if stage.history else None
    if ref is None and stage.published is None:
        ref = stage.last
    if ref is not None and ref.first is not None:
        return (ref.first if way < 0 else ref.last), ref
    return (None, None) if stage.history else (stage.published, stage.named)


def _moved(here: date | None, amount: float | None, unit: str, way: int) -> date | None:
    if here is None or amount is None or amount != int(amount) or unit not in GRAINS:
        return None
    return civil.moved(here, GRAINS[unit], way * int(amount) * (2 if unit == "F" else 1))


def _days(stage: Stage, a: Atom, here: date, amount: float, unit: str, way: int) -> tuple[date, date] | None:
    """Return the first and the last day of so many units right before a day or right behind it."""
    if unit == "D" and WORKED.search(stage.text, a.start, a.end):
        return _working_days(here, int(amount), way) if 1 <= amount <= MOST else None
    if unit in WHOLE:
        near, far = civil.shifted(here, GRAINS[unit], way), civil.shifted(here, GRAINS[unit], way * int(amount))
        if near is None or far is None or amount != int(amount):
            return None
        return (far.first, near.last) if way < 0 else (near.first, far.last)
    there = _moved(here, amount, unit, way)
    if there is None:
        return None
    return (there, here - civil.DAY) if way < 0 else (here + civil.DAY, there)


def _working_days(here: date, amount: int, way: int) -> tuple[date, date]:
    """Return the days from the first to the last of so many from Monday to Friday."""
    near = far = here
    while amount:
        far += way * civil.DAY
        if far.isoweekday() < 6:
            near = far if near == here else near
            amount -= 1
    return min(near, far), max(near, far)
