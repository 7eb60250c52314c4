"""Fiscal calendars: when the years of governments and companies begin, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

import attrs

from onrecord.extractors.dates import civil


@attrs.frozen
class FiscalCalendar:
    """When a fiscal year begins and which calendar year it is called by."""

    of: str
    kind: str
    """``country``, ``state`` (a part of a country with a budget of its own), ``city``, ``body`` or ``company``."""
    begins: str
    """The first day, ``MM-DD``; of a year of 52 or 53 weeks the usual month's first."""
    named_by: Literal["start", "end"]
    weeks: str = ""
    """Of a year of whole weeks: on which day it ends: ``last sat 09``, ``near sat 01-31``; behind it ``q1`` where the
    53rd week goes into the first quarter, or the weeks of the quarters where they are not 13 each: ``12-12-12-16``."""
    source: str = ""
    companies: bool = False
    """Of a country: whether law or custom gives its companies the same year."""
    quarters: bool = False
    """Of a country: whether its press counts bare quarters from the beginning of this year."""
    moved: Mapping[int, str] = attrs.field(factory=dict)
    """Of a year that is counted by another calendar: the first days that are not the usual one, by the year they are in."""
    era: int = 0
    """By how many years the country's own count of years is ahead of ours, where it counts fiscal years by it."""
    until: date | None = None
    """Of a calendar that has been changed: its last day."""
    before: FiscalCalendar | None = None
    """The calendar that this one took the place of."""

    @staticmethod
    def told(begin: date, named_by: Literal["start", "end"]) -> FiscalCalendar:
        """Return the calendar that a text gives with the last day of a year."""
        return FiscalCalendar(of="", kind="text", begins=begin.strftime("%m-%d"), named_by=named_by)

    def for_years(self, years: Sequence[int]) -> FiscalCalendar:
        """Return the calendar that was in force for a year by its name, or by the two calendar years that it lies in."""
        old = self.before
        if old is None or old.until is None:
            return self
        year = years[0] if len(years) > 1 else years[0] - old._offset()
        first = old.first_day(year)
        return old.for_years(years) if first is not None and first <= old.until else self

    def for_day(self, day: date) -> FiscalCalendar:
        """Return the calendar that was in force on a day."""
        old = self.before
        return old.for_day(day) if old is not None and old.until is not None and day <= old.until else self

    def is_own(self, day: date | None) -> bool:
        """Return whether a year is another than the calendar year, by the calendar in force on a day; by the last one for ``None``."""
        return (self if day is None else self.for_day(day)).begins != "01-01"

    def first_day(self, starts_in: int) -> date | None:
        """Return the first day of the year that begins in (or, of weeks, about the turn of) a calendar year."""
        try:
            if self.weeks:
                last = week_end(self.weeks, starts_in - (self.begins == "01-01"))
                return None if last is None else last + timedelta(1)
            m, d = map(int, self.moved.get(starts_in, self.begins).split("-"))
            return date(starts_in, m, d)
        except ValueError:
            return None

    def can_begin(self, day: date) -> bool:
        """Return whether a year can begin on a day, give or take a week where it is one of whole weeks.

        The first of a month stands for the month: a text that tells no more than that.
        """
        calendar = self.for_day(day)
        first = calendar.first_day(day.year)
        if first is None:
            return False
        near = abs((first.replace(year=day.year) - day).days) <= (7 if calendar.weeks else 1)
        return near or (day.day == 1 and first.month == day.month)

    def _offset(self) -> int:
        """Return by how many calendar years the year that it is named for lies behind the one that it begins in."""
        return 0 if self.named_by == "start" or self.begins == "01-01" else 1

    def name_of(self, starts_in: int) -> int:
        """Return the name of the year that begins in a calendar year."""
        return starts_in + self._offset()

    def days(self, named: int, part: str | None) -> tuple[date, date] | None:
        """Return the first and last day of a fiscal year by its name, or of a part of it.

        A part is a quarter ``Q3``, a half ``H1``, its first months ``M7`` or its last ones ``L2``, its first day ``D1`` or its last ``D0``; ``None`` where the
        calendar has no such days, as a year of whole weeks has no first seven months.
        """
        start_year = named - self._offset()
        first, after = self.first_day(start_year), self.first_day(start_year + 1)
        if first is None or after is None:
            return None
        if part is None:
            return first, after - timedelta(1)
        if part[0] == "D":
            day = first if part == "D1" else after - timedelta(1)
            return day, day
        low, high = _months(part)
        if high > 12:
            return None  # a third half
        if not self.weeks:
            begin, end = civil.moved(first, "month", low), civil.moved(first, "month", high) if high < 12 else after
            return (begin, end - timedelta(1)) if begin and end else None
        if low % 3 or high % 3:
            return None
        ends = [first, *quarter_ends(self.weeks, first, after)]
        return ends[low // 3], ends[high // 3] - timedelta(1)

    def named_for(self, day: date) -> int | None:
        """Return the name of the fiscal year that a day lies in; ``None`` between the calendar before and this one."""
        for named in (day.year - 1, day.year, day.year + 1, day.year + 2):
            days = self.days(named, None)
            if days and days[0] <= day <= days[1]:
                return None if self.before and self.before.until and days[0] <= self.before.until else named
        return None


def _months(part: str) -> tuple[int, int]:
    """Return after how many months of its year a part begins and ends."""
    n = int(part[1:])
    if part[0] == "M":
        return 0, n
    if part[0] == "L":
        return 12 - n, 12
    size = 3 if part[0] == "Q" else 6
    return size * (n - 1), size * n


def quarter_ends(rule: str, first: date, after: date) -> list[date]:
    """Return the days after the four quarters of a year of whole weeks that lies between two days."""
    how = rule.split()[3:]
    sizes = [int(n) for n in how[0].split("-")] if how and how[0] != "q1" else [13, 13, 13, 13]
    sizes[0 if how == ["q1"] else 3] += (after - first).days // 7 - sum(sizes)
    return [first + timedelta(7 * sum(sizes[:n])) for n in (1, 2, 3, 4)]


def week_end(rule: str, starts_in: int) -> date | None:
    """Return the last day of the year before the one that starts in a calendar year: ``last sat 09``, ``near sat 01-31``."""
    kind, weekday, when = rule.split()[:3]
    wd = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(weekday) + 1
    m, _, d = when.partition("-")
    if kind == "last":
        return civil.nth_weekday(starts_in, int(m), wd, -1)
    near = date(starts_in, int(m), int(d))
    away = (wd - near.isoweekday()) % 7
    return near + timedelta(away if away <= 3 else away - 7)
