"""Calendars by the names of whom they belong to, those that ship and those that plugins and users bring."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

import attrs

from onrecord.extractors.dates.calendars import FiscalCalendar
from onrecord.extractors.dates.fiscal.rows import calendar_of
from onrecord.extractors.dates.words import DATA
from onrecord.late import late
from onrecord.text.data import load_tsv
from onrecord.text.letters import Letters

RUN = late("[A-Za-z]+")
TABLES = ("calendars.tsv", "companies.tsv", "taxes.tsv", "former.tsv")


class Table:
    """Calendars by the names of whom they belong to; later rows replace earlier ones of the same name."""

    def __init__(self, rows: Iterable[Mapping[str, str]], where: str = "calendars", *, trusted: bool = False) -> None:
        self.by_name: dict[str, FiscalCalendar] = {}
        self.by_place: dict[str, FiscalCalendar] = {}
        """By towns that stand for a country or a state in a dateline, and as the seat of a company."""
        self.by_taxed: dict[str, FiscalCalendar] = {}
        """By countries whose year of tax is another than that of their budget."""
        self._names: dict[bytes, list[tuple[str, int, int, FiscalCalendar]]] | None = None
        self.add(rows, where, trusted=trusted)

    def add(self, rows: Iterable[Mapping[str, str]], where: str, *, trusted: bool = False) -> None:
        """Take in rows with the columns ``of``, ``begins``, ``named_by`` and, as they please, ``kind``, ``aliases``,
        ``places``, ``weeks``, ``companies``, ``quarters``, ``moved``, ``era``, ``until``, ``source``.

        A row for somebody who is there already replaces the one before it, under all names. One with a day in ``until`` is
        the calendar that the other of the same name took the place of after that day.

        Raises :class:`~onrecord.errors.ResourceError` with table and row for a row that names no calendar.
        """
        self._names = None
        read = [(row, calendar_of(row, f"{where}, row {n}", trusted=trusted)) for n, row in enumerate(rows, 1)]
        former: dict[str, FiscalCalendar] = {}
        for _, old in sorted(((c.until, c) for _, c in read if c.until is not None), key=lambda entry: entry[0]):
            former[old.of] = attrs.evolve(old, before=former.get(old.of))
        for row, calendar in read:
            if calendar.until is not None:
                continue
            if calendar.kind == "tax":
                self.by_taxed[calendar.of] = calendar
                continue
            there = self.by_name.get(calendar.of)
            if there is not None and not row.get("kind"):
                calendar = attrs.evolve(calendar, kind=there.kind)
            calendar = attrs.evolve(calendar, before=former.pop(calendar.of, None))
            self._replace(there, calendar)
            for names, column in ((self.by_name, "aliases"), (self.by_place, "places")):
                for name in (row.get(column) or "").split("|"):
                    if name.strip():
                        names[name.strip()] = calendar
            self.by_name[calendar.of] = calendar
        for of, old in former.items():
            if (there := self.by_name.get(of)) is not None:
                self._replace(there, attrs.evolve(there, before=old))

    def _replace(self, old: FiscalCalendar | None, new: FiscalCalendar) -> None:
        """Put a calendar in the place of another of the same owner, under all its names."""
        if old is None or old.of != new.of:
            return
        for names in (self.by_name, self.by_place):
            for name in [name for name, calendar in names.items() if calendar is old]:
                names[name] = new

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

    def search(self, text: str, letters: Letters) -> list[tuple[int, int, FiscalCalendar]]:
        """Return where names of the table stand in a text, whose runs of letters are given, in order; a place only as somebody's seat."""
        if self._names is None:
            self._names = self._by_first_run()
        found = []
        behind = 0
        for at, run in letters.places(self._names):
            for name, length, offset, calendar in self._names[run]:
                start, end = at - offset, at - offset + len(name)
                if start < behind or not text.startswith(name, start) or _is_of_word(text, end):
                    continue
                if start and (_is_of_word(text, start - 1) or text[start - 1] == "."):
                    continue
                found.append((start, start + length, calendar))
                behind = end
                break
        return found

    def _by_first_run(self) -> dict[bytes, list[tuple[str, int, int, FiscalCalendar]]]:
        """Return the names by their first run of letters, the longest first.

        Each has with it how much of it is the owner, not the "-based" of a seat or the "lawmakers" of a capital, and where in it the run begins.
        """
        names = [(name, len(name), calendar) for name, calendar in self.by_name.items()]
        names += [  # Egyptians, Pakistanis
            (f"{name}s", len(name) + 1, calendar)
            for name, calendar in self.by_name.items()
            if calendar.kind == "country" and name.endswith(("an", "i"))
        ]
        for place, calendar in self.by_place.items():
            names += [(f"{place}{seat}", len(place), calendar) for seat in ("-based", "-listed", " lawmakers")]
        found: dict[bytes, list[tuple[str, int, int, FiscalCalendar]]] = {}
        for name, length, calendar in sorted(names, key=lambda entry: -len(entry[0])):
            if run := RUN.search(name):
                found.setdefault(run[0].encode(), []).append((name, length, run.start(), calendar))
        return found


def _is_of_word(text: str, at: int) -> bool:
    return at < len(text) and (text[at].isalnum() or text[at] == "_")


@cache
def shipped() -> tuple[Mapping[str, str], ...]:
    """Return the rows that come with the library: governments first, then companies, then what is no more."""
    return tuple(row for name in TABLES for row in load_tsv(DATA, name))


@cache
def shipped_table() -> Table:
    """Return the table of the shipped calendars; it is never added to."""
    return Table(shipped(), trusted=True)
