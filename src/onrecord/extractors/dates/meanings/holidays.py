"""Holidays of the year that is meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from onrecord.extractors.dates import civil, feasts
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import Stage, leave_open, put
from onrecord.extractors.dates.meanings.which_year import relative_year, year_on_stage
from onrecord.extractors.dates.narrative.tense import AHEAD, BACK
from onrecord.extractors.dates.words import holidays
from onrecord.late import late

SURELY = 21
"""Up to how many days off the nearest is the one that is meant, whatever the tense."""


def resolve_holiday(stage: Stage, a: Atom) -> bool:
    name, year, shift = a.data
    on, _, days = holidays()[name].partition(" x")
    if on == "moon":
        return leave_open(a, f"{year:04d}-XX-XX" if year else "XXXX-XX-XX", "day")
    if len(on) == 10 and on[4] == "-":
        return put(a, civil.day(*map(int, on.split("-"))))
    anchor: object = None
    if shift.endswith(" year") and stage.published is not None:
        year, anchor = relative_year(stage, shift.removesuffix(" year")), stage.named
    if year is None:
        here = stage.published
        ref = stage.staged(a) if not shift else None
        if ref is not None:
            there = holiday(on, ref.first.year)
            year, anchor = ref.first.year if there is None else year_on_stage(stage, a, ref, there.month), ref
        elif here is None:
            return leave_open(a, f"XXXX-{on}" if len(on) == 5 else "XXXX-XX-XX", "day")
        else:
            anchor = stage.named
            near = [
                (abs((d - here).days), (d - here).days, d.year)
                for y in (here.year - 1, here.year, here.year + 1)
                if (d := holiday(on, y))
            ]
            if not near:
                return False
            past = sorted(n for n in near if n[1] <= 0)
            ahead = sorted(n for n in near if n[1] >= 0)
            if shift == "last":
                near = sorted(n for n in past if n[1] < 0)
            elif shift in ("next", "the next", "the following"):
                near = sorted(n for n in ahead if n[1] > 0)
            elif shift == "this":
                near = [n for n in near if n[2] == here.year] or near
            else:
                near.sort()
                plain = near[0][0] <= SURELY or near[0][0] * 3 < near[min(1, len(near) - 1)][0]
                way = 0 if plain else AHEAD if a.mod == "on_or_before" else stage.tense(a)
                if way == BACK:
                    near = past
                elif way == AHEAD:
                    near = ahead
            if not near:
                return False
            year = near[0][2]
    there = holiday(on, year)
    if there is None:
        return False
    if days and a.shape == "holiday":
        last = there + timedelta(int(days) - 1)
        return put(a, civil.Period("range", there, last, f"{there.isoformat()}/{last.isoformat()}"), anchor)
    if a.shape == "holiday-weekend":  # the one nearest: before a Monday, behind a Thursday
        return put(a, civil.weekend(there - timedelta(there.isoweekday() if there.isoweekday() < 4 else 0)), anchor)
    return put(a, civil.of_day(there) if a.shape == "holiday" else civil.week(there), anchor)


COUNTED = late(r"(easter|orthodox|tishri)([+-][0-9]+)$")
FEASTS: dict[str, Callable[[int], date | None]] = {
    "easter": civil.easter,
    "orthodox": feasts.orthodox_easter,
    "tishri": feasts.rosh_hashanah,
    "hanukkah": feasts.hanukkah,
    "lunar": feasts.lunar_new_year,
}


def holiday(on: str, year: int) -> date | None:
    """Return the day of a year that a rule of the holidays' table names; ``None`` where there is none."""
    try:
        if on == "super":  # the first Tuesday of March, in the years of presidential elections
            return civil.nth_weekday(year, 3, 2, 1) if year % 4 == 0 else None
        if on == "inauguration":  # of the President of the United States, in the year after the election
            return date(year, 1, 20) if year % 4 == 1 else None
        if on in FEASTS:
            return FEASTS[on](year)
        if counted := COUNTED.match(on):
            feast = FEASTS[counted[1]](year)
            return feast and feast + timedelta(int(counted[2]))
        if "/" in on:
            rule, _, more = on.partition("+")
            m, wd, n = map(int, rule.split("/"))
            found = civil.nth_weekday(year, m, wd, n)
            return found + timedelta(int(more or 0)) if found else None
        m, d = map(int, on.split("-"))
        return date(year, m, d)
    except (ValueError, OverflowError):
        return None
