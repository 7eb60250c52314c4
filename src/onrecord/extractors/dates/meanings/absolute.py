"""Dates that name a day, a month, a year or more; without a year, the nearest that tense allows."""

from __future__ import annotations

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.civil import Period
from onrecord.extractors.dates.meanings.stage import (
    Stage,
    leave_open,
    put,
    step_of,
    year_by_its_word,
    year_on_stage,
    year_stepped,
)
from onrecord.extractors.dates.tense import AHEAD, BACK


def resolve_day(stage: Stage, a: Atom) -> bool:
    year, rely, m, d, second, wd = a.data
    anchor: object = None
    if year is None and rely:
        year, anchor = year_by_its_word(stage, rely.lower())
    if year is None:
        if d > 31 or civil.day(2024, m, d) is None:
            return False
        ref = stage.staged(a)
        if ref is not None:
            year, anchor = year_on_stage(ref, m), ref
        elif stage.published is None or stage.history:
            return leave_open(a, f"XXXX-{m:02d}-{d:02d}", "day")
        else:
            year, anchor = nearest_year(stage, a, m, d), stage.named
            if wd and civil.day(year, m, d):  # a weekday that is said decides between two years that are near
                for other in (year, year - 1, year + 1):
                    there = civil.day(other, m, d)
                    if there and there.first.isoweekday() == wd and abs((there.first - stage.published).days) < 400:
                        year = other
                        break
    found = civil.day(year, m, d)
    if found is None:
        return False
    put(a, found, anchor)
    if wd and wd not in (found.first.isoweekday(), civil.julian_weekday(year, m, d)):
        a.rule = "dates.weekday-clash"
    if second is not None:
        last = civil.day(year, m, second)
        if last is None:
            return False
        a.value, a.last = f"{found.value}/{last.value}", last.last
        a.grain = "range"
    return True


def nearest_year(stage: Stage, a: Atom, m: int, d: int) -> int:
    """Return the year that puts a month and day nearest to the document's day, the clause's tense permitting."""
    here = stage.published
    assert here is not None
    near = []
    for y in (here.year - 1, here.year, here.year + 1):
        there = civil.day(y, m, d)
        if there:
            near.append((abs((there.first - here).days), (there.first - here).days, y))
    if not near:
        return here.year
    near.sort()
    days, away, y = near[0]
    if days > 75 and len(near) > 1:
        way = stage.tense(a)
        if way == BACK and away > 0:
            y = min((n for n in near if n[1] <= 0), default=near[0])[2]
        elif way == AHEAD and away < 0:
            y = min((n for n in near if n[1] >= 0), default=near[0])[2]
    return y


def resolve_month(stage: Stage, a: Atom) -> bool:
    year, shift, rely, m = a.data
    anchor: object = None
    if year is None and rely:
        year, anchor = year_by_its_word(stage, rely.lower())
    if year is None:
        word = (shift or "").lower()
        step = step_of(word) if word.startswith("th") else None
        ref = stage.staged(a) if not shift else stage.last if step is not None else None
        if ref is not None and step is not None and ref.first is not None:
            year, anchor = year_stepped(ref, m, m, step), ref
        elif ref is not None:
            year, anchor = year_on_stage(ref, m), ref
        elif stage.published is None or stage.history:
            return leave_open(a, f"XXXX-{m:02d}", "month")
        else:
            here, anchor = stage.published, stage.named
            if word in ("last", "this past", "this last", "past", "the previous", "the past"):
                year = here.year - (m >= here.month)
            elif word in ("next", "this coming", "coming", "the following", "the next", "the coming"):
                year = here.year + (m <= here.month)
            elif word == "this":
                year = here.year
            else:
                away = (m - here.month) % 12  # months until it comes
                way = stage.tense(a)
                if away == 0:
                    year = here.year
                elif away <= 2 or way == AHEAD or ((way == 0 or stage.looks_ahead(a)) and away <= 4):
                    year = here.year + (m < here.month)
                else:
                    year = here.year - (m > here.month)
    return put(a, civil.month(year, m), anchor)


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
        a.value, a.grain = f"BC{number - 1:02d}XX", "century"
        if first is not None:
            a.value = f"BC{first - 1:02d}XX/{a.value}"
        return True
    if not put(a, civil.century(number)):
        return False
    if first is not None and (earlier := civil.century(first)):
        a.value, a.first, a.grain = f"{earlier.value}/{a.value}", earlier.first, "range"
    return True


def resolve_season(stage: Stage, a: Atom) -> bool:
    year, shift, rely, letters = a.data
    anchor: object = None
    if year is None:
        ref = stage.staged(a) if not shift else None
        step = step_of(shift) if shift.startswith("th") else None
        begins = civil.MONTHS_OF_SEASON[letters]
        if rely:
            year, anchor = year_by_its_word(stage, rely)
        elif step is not None and stage.last and stage.last.first:
            year, anchor = year_stepped(stage.last, begins, (begins + 1) % 12 + 1, step), stage.last
        elif ref is not None:
            year, anchor = ref.first.year, ref
        elif stage.published is None or stage.history:
            return leave_open(a, f"XXXX-{letters}", "season")
        else:
            here, anchor = stage.published, stage.named
            year = here.year
            this = civil.season(year, letters)
            assert this is not None
            if letters == "WI" and here.month <= 2:
                this, year = civil.season(year - 1, letters), year - 1
                assert this is not None
            if shift in ("last", "this past", "past", "the past", "the previous"):
                year -= here <= this.last
                if shift != "last" or here > this.last:
                    year = here.year if here > this.last and letters != "WI" else year
            elif shift in ("next", "coming", "this coming", "the coming", "the next", "the following"):
                year = here.year + (here.month >= begins)
            elif shift == "this":
                pass
            else:
                way = stage.tense(a)
                if way == BACK and here < this.first:
                    year -= 1
                elif way == AHEAD and here > this.last:
                    year += 1
    if year is None:
        return leave_open(a, f"XXXX-{letters}", "season")
    return put(a, civil.season(year, letters), anchor)


def resolve_numeric(stage: Stage, a: Atom) -> bool:
    return put(a, civil.day(*a.data[:3]))


def resolve_stamp(stage: Stage, a: Atom) -> bool:
    y, m, d, hour, minute, zone = a.data
    if not put(a, civil.day(y, m, d)) or hour > 24:
        return False
    a.type, a.grain = "time", "time"
    a.value = f"{a.value}T{hour:02d}:{minute:02d}{zone or ''}"
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
