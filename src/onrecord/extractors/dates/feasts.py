"""Feasts that move: of the Hebrew calendar, of the orthodox church, and the new year of China."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from onrecord.extractors.dates.civil import julian_easter
from onrecord.extractors.dates.words import DATA
from onrecord.text.data import load_tsv

MOLAD = 13753
"""Parts of an hour by which a mean month is longer than 29 days; an hour has 1080."""
PARTS = 25920
"""Such parts in a day."""


def _elapsed(year: int) -> int:
    """Return the days from the first Hebrew year to a later one, before the year is put off for what lies next to it."""
    months = (235 * year - 234) // 19
    day = months * 29 + (12084 + MOLAD * months) // PARTS
    return day + ((3 * (day + 1)) % 7 < 3)


def rosh_hashanah(y: int) -> date:
    """Return the first day of the Hebrew year that begins in a Gregorian year (Reingold and Dershowitz, Calendrical Calculations)."""
    year = y + 3761
    before, here, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    put_off = 2 if after - here == 356 else here - before == 382
    return date.fromordinal(here + put_off - 1373427)


def hanukkah(y: int) -> date:
    """Return the first day of Hanukkah, 25 Kislev; Heshvan before it has a day more in a full year."""
    begin = rosh_hashanah(y)
    full = (rosh_hashanah(y + 1) - begin).days in (355, 385)
    return begin + timedelta(30 + 29 + full + 24)


def orthodox_easter(y: int) -> date:
    """Return Easter Sunday by the Julian calendar, as a day of the Gregorian."""
    return julian_easter(y) + timedelta(y // 100 - y // 400 - 2)


@cache
def _new_years() -> dict[int, date]:
    return {int(row["on"][:4]): date.fromisoformat(row["on"]) for row in load_tsv(DATA, "lunar_new_years.tsv")}


def lunar_new_year(y: int) -> date | None:
    """Return the first day of the Chinese year that begins in a Gregorian year; ``None`` beyond the table."""
    return _new_years().get(y)
