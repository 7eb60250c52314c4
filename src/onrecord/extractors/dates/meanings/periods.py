"""Years, with their era or without, spans of years, decades and centuries."""

from __future__ import annotations

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import Stage, put


def resolve_year(stage: Stage, a: Atom) -> bool:
    return put(a, civil.year(a.data[0]))


def resolve_era(stage: Stage, a: Atom) -> bool:
    """A year before Christ has no days: the calendar that they are counted by begins with the year 1."""
    first, last = a.data[:2]
    if first > 0:
        return put(a, civil.year(first))
    a.value, a.grain = f"BC{-first:04d}", "year"
    if last is not None:
        a.value += f"/BC{-last:04d}"
    return True


def resolve_era_day(stage: Stage, a: Atom) -> bool:
    """2 August 216 BC: a day or a month of a year with its era."""
    part, era = a.data
    year = era.data[0]
    if part.shape == "season":
        letters = part.data[3]
        if year > 0:
            return put(a, civil.season(year, letters))
        a.value, a.grain = f"BC{-year:04d}-{letters}", "season"
    elif part.shape == "day":
        m, d = part.data[2:4]
        if civil.day(2024, m, d) is None:
            return False
        if year > 0:
            return put(a, civil.day(year, m, d))
        a.value, a.grain = f"BC{-year:04d}-{m:02d}-{d:02d}", "day"
    else:
        m = part.data[3]
        if year > 0:
            return put(a, civil.month(year, m))
        a.value, a.grain = f"BC{-year:04d}-{m:02d}", "month"
    return True


def resolve_years(stage: Stage, a: Atom) -> bool:
    first, last = a.data
    one, two = civil.year(first), civil.year(last)
    if one is None or two is None:
        return False
    a.value, a.first, a.last, a.grain = f"{one.value}/{two.value}", one.first, two.last, "range"
    return True


def resolve_decade(stage: Stage, a: Atom) -> bool:
    (year,) = a.data
    if year % 100 == 0 and year < 1900:
        return put(a, civil.hundreds(year))
    return put(a, civil.decade(year))


def resolve_century(stage: Stage, a: Atom) -> bool:
    number, before_christ, first = a.data
    if before_christ:
        a.value, a.grain = f"BC{number - 1:02d}", "century"
        if first is not None:
            a.value = f"BC{first - 1:02d}/{a.value}"
        return True
    if not put(a, civil.century(number)):
        return False
    if first is not None and (earlier := civil.century(first)):
        a.value, a.first, a.grain = f"{earlier.value}/{a.value}", earlier.first, "range"
    return True
