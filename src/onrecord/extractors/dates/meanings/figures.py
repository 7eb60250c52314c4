"""Dates in digits: 2024-05-17, 27/03/2024."""

from __future__ import annotations

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.civil import Period
from onrecord.extractors.dates.meanings.absolute import nearest_year
from onrecord.extractors.dates.meanings.stage import Stage, leave_open, put


def resolve_numeric(stage: Stage, a: Atom) -> bool:
    return put(a, civil.day(*a.data[:3]))


def resolve_stamp(stage: Stage, a: Atom) -> bool:
    y, m, d, hour, minute, second, zone = a.data
    if not put(a, civil.day(y, m, d)) or hour > 24:
        return False
    a.type, a.grain = "time", "time"
    a.value = f"{a.value}T{hour:02d}:{minute:02d}{f':{second}' if second else ''}{zone or ''}"
    return True


def resolve_slashed(stage: Stage, a: Atom) -> bool:
    first, second, year, mark, wd = a.data
    order = stage.orders
    if first > 12 or (second <= 12 and (order == "DMY" or mark == ".")):
        order = "DMY"
    elif second > 12 or first == second:
        order = "MDY"
    if wd and (found := _of_weekday(stage, first, second, year, wd)):
        return put(a, found, stage.named if year is None else None)
    if order is None:
        a.rule = "dates.slashes-open"
        return leave_open(a, f"{year:04d}-XX-XX" if year else "XXXX-XX-XX", "day")
    m, d = (second, first) if order == "DMY" else (first, second)
    if year is not None:
        return put(a, civil.day(year, m, d))
    if stage.published is None:
        return leave_open(a, f"XXXX-{m:02d}-{d:02d}", "day")
    return put(a, civil.day(nearest_year(stage, a, m, d), m, d), stage.named)


def _of_weekday(stage: Stage, first: int, second: int, year: int | None, weekday: int) -> Period | None:
    """Return the day nearest to the document's that two numbers can be in either order, and that falls on a weekday."""
    here = stage.published
    if here is None and year is None:
        return None
    years = (year,) if year is not None else (here.year - 1, here.year, here.year + 1) if here else ()
    days = [civil.day(y, m, d) for y in years for m, d in ((first, second), (second, first))]
    fitting = [day for day in days if day is not None and day.first.isoweekday() == weekday]
    if not fitting:
        return None
    return min(fitting, key=lambda day: abs((day.first - here).days) if here else 0)
