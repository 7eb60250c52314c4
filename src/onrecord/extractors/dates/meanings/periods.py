"""Years, with their era or without, spans of years, decades and centuries."""

from __future__ import annotations

from datetime import date

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import Stage, put


def resolve_year(stage: Stage, a: Atom) -> bool:
    year = a.data[0]
    if stage.text[a.start] in "'’" and stage.is_tale and stage.last_year is not None:
        here = stage.last_year.first.year  # '66, behind 1861
        year = here + (year - here + CENTURY // 2) % CENTURY - CENTURY // 2
    if not 1 <= year <= 9999:
        return False
    a.value, a.grain = (
        str(year) if year > 999 else f"{year:04d}",
        "year",
    )  # as civil.year has it, by one call instead of four
    a.first, a.last = date(year, 1, 1), date(year, 12, 31)
    return True


CENTURY = 100


def resolve_era(stage: Stage, a: Atom) -> bool:
    """A year before Christ is counted so that arithmetic holds; its days are taken back when all is read."""
    first, last = a.data[:2]
    if not put(a, civil.year(_counted(first))):
        return False
    if last is not None:
        end = civil.year(_counted(last))
        if end is None:
            return False
        a.value, a.last, a.grain = f"{a.value}/{end.value}", end.last, "range"
    return True


def _counted(year: int) -> int:
    return year if year > 0 else civil.BEFORE_CHRIST + year


def resolve_era_day(stage: Stage, a: Atom) -> bool:
    """2 August 216 BC: a day, a month or a season of a year with its era."""
    part, era = a.data
    year = _counted(era.data[0])
    if part.shape == "season":
        return put(a, civil.season(year, part.data[3]))
    if part.shape == "day":
        return put(a, civil.day(year, *part.data[2:4]))
    return put(a, civil.month(year, part.data[3]))


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
