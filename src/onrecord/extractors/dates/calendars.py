"""Fiscal calendars: when the years of governments and companies begin, and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Literal

import attrs

from onrecord.errors import ResourceError
from onrecord.extractors.dates import civil
from onrecord.extractors.dates.words import DATA, shared
from onrecord.text.data import load_tsv

NAMED_BY = ("start", "end")


@attrs.frozen
class FiscalCalendar:
    """When a fiscal year begins and which calendar year it is called by."""

    of: str
    kind: str
    """``country``, ``state``, ``body`` or ``company``."""
    begins: str
    """The first day, ``MM-DD``; of a year of 52 or 53 weeks the usual month's first."""
    named_by: Literal["start", "end"]
    weeks: str = ""
    """Of a year of whole weeks: on which day it ends: ``last sat 09``, ``near sat 01-31``."""
    source: str = ""
    companies: bool = False
    """Of a country: whether law or custom gives its companies the same year."""

    @staticmethod
    def told(begin: date, named_by: Literal["start", "end"]) -> FiscalCalendar:
        """Return the calendar that a text gives with the last day of a year."""
        return FiscalCalendar(of="", kind="text", begins=begin.strftime("%m-%d"), named_by=named_by)

    def first_day(self, starts_in: int) -> date | None:
        """Return the first day of the year that begins in (or, of weeks, about the turn of) a calendar year."""
        try:
            if self.weeks:
                last = _week_end(self.weeks, starts_in)
                return None if last is None else last + timedelta(1)
            m, d = map(int, self.begins.split("-"))
            return date(starts_in, m, d)
        except ValueError:
            return None

    def _offset(self) -> int:
        """Return by how many calendar years the year that it is named for lies behind the one that it begins in."""
        return 0 if self.named_by == "start" or self.begins == "01-01" else 1

    def days(self, named: int, part: str | None) -> tuple[date, date] | None:
        """Return the first and last day of a fiscal year by its name, or of its quarter ``Q3`` or half ``H1``."""
        start_year = named - self._offset()
        first, after = self.first_day(start_year), self.first_day(start_year + 1)
        if first is None or after is None:
            return None
        if part is None:
            return first, after - timedelta(1)
        n = int(part[1])
        size = 3 if part[0] == "Q" else 6
        count = 12 // size
        if self.weeks:
            weeks = 13 if part[0] == "Q" else 26
            extra = timedelta(7) if (after - first).days > 364 else timedelta(0)
            early = extra if self.weeks.endswith("q1") else timedelta(0)
            begin = first + timedelta(7 * weeks * (n - 1)) + (early if n > 1 else timedelta(0))
            end = after - timedelta(1) if n == count else first + timedelta(7 * weeks * n) + early - timedelta(1)
            return begin, end
        begin_, end_ = civil.moved(first, "month", size * (n - 1)), civil.moved(first, "month", size * n)
        return (begin_, end_ - timedelta(1)) if begin_ and end_ else None

    def named_for(self, day: date) -> int | None:
        """Return the name of the fiscal year that a day lies in."""
        for named in (day.year - 1, day.year, day.year + 1, day.year + 2):
            days = self.days(named, None)
            if days and days[0] <= day <= days[1]:
                return named
        return None


def _week_end(rule: str, starts_in: int) -> date | None:
    """Return the last day of the year before the one that starts in a calendar year: ``last sat 09``, ``near sat 01-31``."""
    kind, weekday, when = rule.split()[:3]
    wd = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(weekday) + 1
    m, _, d = when.partition("-")
    if kind == "last":
        return civil.nth_weekday(starts_in, int(m), wd, -1)
    near = date(starts_in, int(m), int(d))
    away = (wd - near.isoweekday()) % 7
    return near + timedelta(away if away <= 3 else away - 7)


class Table:
    """Calendars by the names of whom they belong to; later rows replace earlier ones of the same name."""

    def __init__(self, rows: Iterable[Mapping[str, str]], where: str = "calendars") -> None:
        self.by_name: dict[str, FiscalCalendar] = {}
        self.by_place: dict[str, FiscalCalendar] = {}
        """By towns that stand for a country or a state in a dateline, and as the seat of a company."""
        self._pattern: re.Pattern[str] | None = None
        self.add(rows, where)

    def add(self, rows: Iterable[Mapping[str, str]], where: str) -> None:
        """Take in rows with the columns ``of``, ``begins``, ``named_by`` and, as they please, ``kind``, ``aliases``,
        ``places``, ``weeks``, ``companies``, ``source``.

        Raises :class:`~onrecord.errors.ResourceError` with table and row for a row that names no calendar.
        """
        self._pattern = None
        for n, row in enumerate(rows, 1):
            of, begins, named_by = row.get("of", ""), row.get("begins", ""), row.get("named_by", "")
            try:
                if not of:
                    raise ValueError("the column 'of' is empty")
                date.fromisoformat(f"2023-{begins}")
                if named_by not in NAMED_BY:
                    raise ValueError(f"named_by is {named_by!r}; it is 'start' or 'end'")
                weeks = row.get("weeks") or ""
                if weeks:
                    _week_end(weeks, 2024)
            except (ValueError, IndexError) as error:
                raise ResourceError(
                    f"{where}, row {n} ({of or 'no name'}): {error}; a calendar needs of, begins (MM-DD) and named_by"
                ) from error
            calendar = FiscalCalendar(
                of=of,
                kind=row.get("kind") or "company",
                begins=begins,
                named_by="start" if named_by == "start" else "end",
                weeks=weeks,
                source=row.get("source") or "",
                companies=bool(row.get("companies")),
            )
            for names, column in ((self.by_name, "aliases"), (self.by_place, "places")):
                for name in (row.get(column) or "").split("|"):
                    if name.strip():
                        names[name.strip()] = calendar
            self.by_name[of] = calendar

    def of_name(self, name: str) -> FiscalCalendar | None:
        """Return whose calendar goes by a name, or by the name without its article or its legal form; else ``None``."""
        found = self.by_name.get(name)
        if found is None:
            bare = re.sub(
                r"^[Tt]he\s|,?\s(?:Inc|Corp(?:oration)?|Co|Company|Ltd|Limited|PLC|plc|AG|SE|NV|SA|Group|Holdings|Motor)\.?$",
                "",
                name,
            )
            found = self.by_name.get(bare)
        return found

    def of_place(self, name: str) -> FiscalCalendar | None:
        """Return whose calendar a story is read by that comes from a place; ``None`` for a place that is not known."""
        return self.by_place.get(name) or self.of_name(name)

    def search(self, text: str, low: int = 0, high: int | None = None) -> list[tuple[int, int, FiscalCalendar]]:
        """Return where names of the table stand in a text, or in a stretch of it, in order; a place only as somebody's seat."""
        if self._pattern is None:
            seats = {f"{place}-based" for place in self.by_place} | {f"{place}-listed" for place in self.by_place}
            self._pattern = re.compile(f"{shared(set(self.by_name) | seats)}(?!\\w)")
        found = []
        for match in self._pattern.finditer(text, low, len(text) if high is None else high):
            start, end = match.span()
            if start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "._"):
                name = match[0]
                calendar = self.by_name.get(name)
                if calendar is None:
                    name = name.rpartition("-")[0]
                    calendar, end = self.by_place[name], start + len(name)
                found.append((start, end, calendar))
        return found


@cache
def shipped() -> tuple[Mapping[str, str], ...]:
    """Return the rows that come with the library: governments first, then companies."""
    return (*load_tsv(DATA, "calendars.tsv"), *load_tsv(DATA, "companies.tsv"))


@cache
def shipped_table() -> Table:
    """Return the table of the shipped calendars; it is never added to."""
    return Table(shipped())
