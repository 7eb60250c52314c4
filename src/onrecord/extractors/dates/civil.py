"""Periods of the calendar: from a year, a month or a week to its TIMEX3 value and its first and last day.

A :class:`Period` is what a date resolves to. All functions return ``None`` where the calendar has no such period
(31 April, the year 0), so that a figure that only looks like a date stays none.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)
MONTHS_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Period(NamedTuple):
    """A stretch of days with the size it was named by."""

    grain: str
    """``day``, ``week``, ``weekend``, ``month``, ``quarter``, ``half``, ``season``, ``year``, ``decade``, ``century``."""
    first: date
    last: date
    value: str


def day(y: int, m: int, d: int) -> Period | None:
    """Return one day."""
    try:
        found = date(y, m, d)
    except ValueError:
        return None
    return Period("day", found, found, found.isoformat())


BEFORE_CHRIST = 10000
"""The year that the years before Christ are counted back from while a text is read, as the calendar of Python has none: 218 BC is 9782."""
HARDLY = 5000
"""Above which year one is read so."""


def in_order(year: int) -> int:
    """Return a year such that one before Christ comes before the others: -218 of 9782."""
    return year - BEFORE_CHRIST if year > HARDLY else year


def with_era(value: str) -> str:
    """Return a TIMEX3 value whose years are years before Christ with their era: BC0218-12 of 9782-12."""
    return "/".join(_with_era(part) for part in value.split("/"))


def _with_era(value: str) -> str:
    digits, dash, rest = value.partition("-")
    if not digits.isdecimal():
        return value
    size = min(len(digits), 4)
    if int(digits) * 10 ** (4 - size) < HARDLY:
        return value
    # a year is counted back from 10000, a decade and a century from the last of them
    year = BEFORE_CHRIST - int(digits) if size == 4 else 10**size - 1 - int(digits)
    return f"BC{year:0{size}d}{dash}{rest}"


GREGORIAN = 1583
"""The first whole year of the Gregorian calendar."""
LAST_JULIAN = 1923
"""The year in which the last country gave the Julian calendar up (Greece)."""


def julian_weekday(y: int, m: int, d: int) -> int | None:
    """Return the weekday of a day of the Julian calendar, Monday is 1; ``None`` where that was in use no more."""
    if y > LAST_JULIAN:
        return None
    back = (14 - m) // 12
    y, m = y + 4800 - back, m + 12 * back - 3
    return (d + (153 * m + 2) // 5 + 365 * y + y // 4 - 32083) % 7 + 1


def of_day(found: date) -> Period:
    """Return the period that is this day."""
    return Period("day", found, found, found.isoformat())


def week(of: date) -> Period:
    """Return the ISO week, Monday to Sunday, that a day lies in."""
    year, number, weekday = of.isocalendar()
    first = of - (weekday - 1) * DAY
    return Period("week", first, first + 6 * DAY, f"{year:04d}-W{number:02d}")


def weekend(of: date) -> Period:
    """Return Saturday and Sunday of the ISO week that a day lies in."""
    found = week(of)
    return Period("weekend", found.first + 5 * DAY, found.last, found.value + "-WE")


def _last_of_month(y: int, m: int) -> date:
    return date(y, 12, 31) if m == 12 else date(y, m + 1, 1) - DAY


def month(y: int, m: int) -> Period | None:
    """Return a month; months beyond 1 to 12 count on into the years around."""
    y, m = y + (m - 1) // 12, (m - 1) % 12 + 1
    if not 1 <= y <= 9999:
        return None
    return Period("month", date(y, m, 1), _last_of_month(y, m), f"{y:04d}-{m:02d}")


def quarter(y: int, q: int) -> Period | None:
    """Return a quarter of a calendar year; quarters beyond 1 to 4 count on."""
    y, q = y + (q - 1) // 4, (q - 1) % 4 + 1
    if not 1 <= y <= 9999:
        return None
    return Period("quarter", date(y, 3 * q - 2, 1), _last_of_month(y, 3 * q), f"{y:04d}-Q{q}")


def half(y: int, h: int) -> Period | None:
    """Return a half of a calendar year."""
    if not (1 <= y <= 9999 and 1 <= h <= 2):
        return None
    return Period("half", date(y, 6 * h - 5, 1), _last_of_month(y, 6 * h), f"{y:04d}-H{h}")


def season(y: int, letters: str) -> Period | None:
    """Return a season by its TIMEX3 letters; its days are those of the meteorological months of the north."""
    first = month(y, MONTHS_OF_SEASON[letters])
    last = month(y, MONTHS_OF_SEASON[letters] + 2)
    return Period("season", first.first, last.last, f"{y:04d}-{letters}") if first and last else None


def year(y: int) -> Period | None:
    """Return a calendar year."""
    if not 1 <= y <= 9999:
        return None
    return Period("year", date(y, 1, 1), date(y, 12, 31), str(y) if y > 999 else f"{y:04d}")


def decade(y: int) -> Period | None:
    """Return the ten years that share their first three digits with a year, which are their value: 199."""
    y = y // 10 * 10
    return Period("decade", date(y, 1, 1), date(y + 9, 12, 31), f"{y // 10:03d}") if 10 <= y <= 9989 else None


def hundreds(y: int) -> Period | None:
    """Return the hundred years that share their first two digits with a year: the 1800s are 18, 1800 to 1899."""
    y = y // 100 * 100
    return Period("century", date(y, 1, 1), date(y + 99, 12, 31), f"{y // 100:02d}") if 100 <= y <= 9899 else None


def century(n: int) -> Period | None:
    """Return a century by its number: the 19th is 18, 1801 to 1900."""
    if not 1 <= n <= 100:
        return None
    return Period("century", date(n * 100 - 99, 1, 1), date(min(n * 100, 9999), 12, 31), f"{n - 1:02d}")


def containing(grain: str, of: date) -> Period | None:
    """Return the period of a size that a day lies in."""
    if grain == "day":
        return of_day(of)
    if grain == "week":
        return week(of)
    if grain == "weekend":
        return weekend(of)
    if grain == "month":
        return month(of.year, of.month)
    if grain == "quarter":
        return quarter(of.year, (of.month + 2) // 3)
    if grain == "half":
        return half(of.year, 1 + (of.month > 6))
    if grain == "year":
        return year(of.year)
    if grain == "decade":
        return decade(of.year)
    if grain == "century":
        return century((of.year + 99) // 100)
    return None


def moved(of: date, grain: str, n: int) -> date | None:
    """Return the day that lies *n* units after a day (before it where negative); month ends are kept inside the month."""
    try:
        if grain == "day":
            return of + n * DAY
        if grain in ("week", "weekend"):
            return of + 7 * n * DAY
        months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[grain] * n
        index = of.year * 12 + of.month - 1 + months
        y, m = divmod(index, 12)
        return date(y, m + 1, min(of.day, _last_of_month(y, m + 1).day))
    except (ValueError, OverflowError):
        return None


def shifted(of: date, grain: str, n: int) -> Period | None:
    """Return the period of a size *n* units after the one that a day lies in."""
    if grain in ("month", "quarter", "half", "year", "decade", "century"):  # from the first day: 31 May less a month
        of = of.replace(day=1)
    try:
        there = moved(of, grain, n)
        return None if there is None else containing(grain, there)
    except (ValueError, OverflowError):
        return None


def julian_easter(y: int) -> date:
    """Return Easter Sunday as the Julian calendar counts its days (Meeus's algorithm)."""
    d = (19 * (y % 19) + 15) % 30
    n, p = divmod(d + (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7 + 114, 31)
    return date(y, n, p + 1)


def easter(y: int) -> date:
    """Return Easter Sunday (the anonymous algorithm, Nature, 1876), up to 1582 by the Julian calendar."""
    if y < GREGORIAN:
        return julian_easter(y)
    a, b, c = y % 19, y // 100, y % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    length = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * length) // 451
    n, p = divmod(h + length - 7 * m + 114, 31)
    return date(y, n, p + 1)


def nth_weekday(y: int, m: int, weekday: int, n: int) -> date | None:
    """Return the nth weekday (1 is Monday) of a month, the last for -1; ``None`` where there is none."""
    first = date(y, m, 1)
    if n < 0:
        last = _last_of_month(y, m)
        return last - ((last.isoweekday() - weekday) % 7) * DAY
    there = first + ((weekday - first.isoweekday()) % 7 + 7 * (n - 1)) * DAY
    return there if there.month == m else None
