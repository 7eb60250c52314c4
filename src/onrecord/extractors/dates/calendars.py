"""Fiscal calendars: when the years of governments and companies begin, and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Literal

import attrs

from onrecord.errors import ResourceError
from onrecord.extractors.dates import civil
from onrecord.extractors.dates.words import DATA
from onrecord.late import late
from onrecord.text.data import load_tsv

NAMED_BY = ("start", "end")
WORD = late(r"\w+")
TABLES = ("calendars.tsv", "companies.tsv", "taxes.tsv", "former.tsv")


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

    def first_day(self, starts_in: int) -> date | None:
        """Return the first day of the year that begins in (or, of weeks, about the turn of) a calendar year."""
        try:
            if self.weeks:
                last = _week_end(self.weeks, starts_in - (self.begins == "01-01"))
                return None if last is None else last + timedelta(1)
            m, d = map(int, self.moved.get(starts_in, self.begins).split("-"))
            return date(starts_in, m, d)
        except ValueError:
            return None

    def can_begin(self, day: date) -> bool:
        """Return whether a year can begin on a day, give or take a week where it is one of whole weeks."""
        first = self.first_day(day.year)
        return first is not None and abs((first.replace(year=day.year) - day).days) <= (7 if self.weeks else 1)

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
        if not self.weeks:
            begin, end = civil.moved(first, "month", low), civil.moved(first, "month", high) if high < 12 else after
            return (begin, end - timedelta(1)) if begin and end else None
        if low % 3 or high % 3:
            return None
        ends = [first, *_quarter_ends(self.weeks, first, after)]
        return ends[low // 3], ends[high // 3] - timedelta(1)

    def named_for(self, day: date) -> int | None:
        """Return the name of the fiscal year that a day lies in."""
        for named in (day.year - 1, day.year, day.year + 1, day.year + 2):
            days = self.days(named, None)
            if days and days[0] <= day <= days[1]:
                return named
        return None


def _moved(day: str) -> tuple[int, str]:
    """Return the year and the month and day of a first day that is not the usual one."""
    there = date.fromisoformat(day)
    return there.year, f"{there:%m-%d}"


def _months(part: str) -> tuple[int, int]:
    """Return after how many months of its year a part begins and ends."""
    n = int(part[1:])
    if part[0] == "M":
        return 0, n
    if part[0] == "L":
        return 12 - n, 12
    size = 3 if part[0] == "Q" else 6
    return size * (n - 1), size * n


def _quarter_ends(rule: str, first: date, after: date) -> list[date]:
    """Return the days after the four quarters of a year of whole weeks that lies between two days."""
    how = rule.split()[3:]
    sizes = [int(n) for n in how[0].split("-")] if how and how[0] != "q1" else [13, 13, 13, 13]
    sizes[0 if how == ["q1"] else 3] += (after - first).days // 7 - sum(sizes)
    return [first + timedelta(7 * sum(sizes[:n])) for n in (1, 2, 3, 4)]


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


def _calendar(row: Mapping[str, str], where: str) -> FiscalCalendar:
    """Return the calendar of a row of a table; *where* names the row in the error for one that names no calendar."""
    of, begins, named_by, weeks = (row.get(key) or "" for key in ("of", "begins", "named_by", "weeks"))
    try:
        if not of:
            raise ValueError("the column 'of' is empty")
        date.fromisoformat(f"2023-{begins}")
        if named_by not in NAMED_BY:
            raise ValueError(f"named_by is {named_by!r}; it is 'start' or 'end'")
        if weeks:
            _quarter_ends(weeks, date(2024, 1, 1), date(2024, 12, 30))
            _week_end(weeks, 2024)
        moved = dict(_moved(day) for day in (row.get("moved") or "").split("|") if day)
        era, until = int(row.get("era") or 0), date.fromisoformat(row["until"]) if row.get("until") else None
    except (ValueError, IndexError) as error:
        raise ResourceError(
            f"{where} ({of or 'no name'}): {error}; a calendar needs of, begins (MM-DD) and named_by"
        ) from error
    return FiscalCalendar(
        of=of,
        kind=row.get("kind") or "company",
        begins=begins,
        named_by="start" if named_by == "start" else "end",
        weeks=weeks,
        source=row.get("source") or "",
        companies=bool(row.get("companies")),
        quarters=bool(row.get("quarters")),
        moved=moved,
        era=era,
        until=until,
    )


class Table:
    """Calendars by the names of whom they belong to; later rows replace earlier ones of the same name."""

    def __init__(self, rows: Iterable[Mapping[str, str]], where: str = "calendars") -> None:
        self.by_name: dict[str, FiscalCalendar] = {}
        self.by_place: dict[str, FiscalCalendar] = {}
        """By towns that stand for a country or a state in a dateline, and as the seat of a company."""
        self.by_taxed: dict[str, FiscalCalendar] = {}
        """By countries whose year of tax is another than that of their budget."""
        self._names: dict[str, list[tuple[str, int, FiscalCalendar]]] | None = None
        self.add(rows, where)

    def add(self, rows: Iterable[Mapping[str, str]], where: str) -> None:
        """Take in rows with the columns ``of``, ``begins``, ``named_by`` and, as they please, ``kind``, ``aliases``,
        ``places``, ``weeks``, ``companies``, ``quarters``, ``moved``, ``era``, ``until``, ``source``. A row with a day in ``until``
        is the calendar that the row of the same name without one took the place of after that day.

        Raises :class:`~onrecord.errors.ResourceError` with table and row for a row that names no calendar.
        """
        self._names = None
        read = [(row, _calendar(row, f"{where}, row {n}")) for n, row in enumerate(rows, 1)]
        former: dict[str, FiscalCalendar] = {}
        for _, old in sorted(((c.until, c) for _, c in read if c.until is not None), key=lambda entry: entry[0]):
            former[old.of] = attrs.evolve(old, before=former.get(old.of))
        for row, calendar in read:
            if calendar.until is not None:
                continue
            if calendar.kind == "tax":
                self.by_taxed[calendar.of] = calendar
                continue
            if calendar.of in former:
                calendar = attrs.evolve(calendar, before=former[calendar.of])
            for names, column in ((self.by_name, "aliases"), (self.by_place, "places")):
                for name in (row.get(column) or "").split("|"):
                    if name.strip():
                        names[name.strip()] = calendar
            self.by_name[calendar.of] = calendar

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

    def tax_of(self, calendar: FiscalCalendar | None) -> FiscalCalendar | None:
        """Return the calendar that taxes are reckoned by where the year of a budget is that of a calendar."""
        return calendar and self.by_taxed.get(calendar.of, calendar)

    def of_place(self, name: str) -> FiscalCalendar | None:
        """Return whose calendar a story is read by that comes from a place; ``None`` for a place that is not known."""
        return self.by_place.get(name) or self.of_name(name)

    def search(self, text: str, low: int = 0, high: int | None = None) -> list[tuple[int, int, FiscalCalendar]]:
        """Return where names of the table stand in a text, or in a stretch of it, in order; a place only as somebody's seat."""
        if self._names is None:
            self._names = self._by_first_word()
        high = len(text) if high is None else high
        found = []
        behind = low
        for word in WORD.finditer(text, low, high):
            names = self._names.get(word[0])
            start = word.start()
            if names is None or start < behind or (start and text[start - 1] in "._"):
                continue
            for name, length, calendar in names:
                end = start + len(name)
                if end <= high and text.startswith(name, start) and not (end < len(text) and _is_of_word(text[end])):
                    found.append((start, start + length, calendar))
                    behind = end
                    break
        return found

    def _by_first_word(self) -> dict[str, list[tuple[str, int, FiscalCalendar]]]:
        """Return the names by their first word, the longest first, each with how much of it is the owner: not the "-based" of a seat."""
        names = [(name, len(name), calendar) for name, calendar in self.by_name.items()]
        for place, calendar in self.by_place.items():
            names += [(f"{place}{seat}", len(place), calendar) for seat in ("-based", "-listed")]
        found: dict[str, list[tuple[str, int, FiscalCalendar]]] = {}
        for entry in sorted(names, key=lambda entry: -len(entry[0])):
            if first := WORD.match(entry[0]):
                found.setdefault(first[0], []).append(entry)
        return found


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


@cache
def shipped() -> tuple[Mapping[str, str], ...]:
    """Return the rows that come with the library: governments first, then companies, then what is no more."""
    return tuple(row for name in TABLES for row in load_tsv(DATA, name))


@cache
def shipped_table() -> Table:
    """Return the table of the shipped calendars; it is never added to."""
    return Table(shipped())
