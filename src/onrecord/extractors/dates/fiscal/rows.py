"""Calendars as rows of a table, and what is wrong with a row that is none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from onrecord.errors import ResourceError
from onrecord.extractors.dates.calendars import FiscalCalendar, quarter_ends, week_end

NAMED_BY = ("start", "end")
LEAP = date(2024, 1, 1), date(2024, 12, 30)
"""A year of 52 weeks that a rule of weeks is tried on."""


def _moved(day: str) -> tuple[int, str]:
    """Return the year and the month and day of a first day that is not the usual one."""
    there = date.fromisoformat(day)
    return there.year, f"{there:%m-%d}"


def calendar_of(row: Mapping[str, str], where: str, *, trusted: bool = False) -> FiscalCalendar:
    """Return the calendar of a row of a table.

    *where* names the row in the :class:`~onrecord.errors.ResourceError` for one that names no calendar; a *trusted* row is not checked.
    """
    if not trusted and (wrong := _wrong(row)):
        raise ResourceError(
            f"{where} ({row.get('of') or 'no name'}): {wrong}; a calendar needs of, begins (MM-DD) and named_by"
        )
    return FiscalCalendar(
        of=row["of"],
        kind=row.get("kind") or "company",
        begins=row["begins"],
        named_by="start" if row["named_by"] == "start" else "end",
        weeks=row.get("weeks") or "",
        source=row.get("source") or "",
        companies=bool(row.get("companies")),
        quarters=bool(row.get("quarters")),
        moved=dict(_moved(day) for day in (row.get("moved") or "").split("|") if day),
        era=int(row.get("era") or 0),
        until=date.fromisoformat(row["until"]) if row.get("until") else None,
    )


def _wrong(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with a row, in words; ``None`` where it is a calendar."""
    for column, value in dict[str, object](row).items():
        if not isinstance(value, str):
            return f"{column} is {value!r}; it is text, with | between names"
    if not row.get("of"):
        return "the column 'of' is empty"
    if missing := [column for column in ("begins", "named_by") if column not in row]:
        return f"there is no column {missing[0]!r}, but {', '.join(row)}"
    if row.get("named_by") not in NAMED_BY:
        return f"named_by is {row.get('named_by', '')!r}; it is 'start' or 'end'"
    for column, read, like in (
        ("begins", lambda text: date.fromisoformat(f"2023-{text}"), "'04-01'"),
        (
            "weeks",
            lambda text: not text or (quarter_ends(text, *LEAP), week_end(text, 2024)),
            "'last sat 09' or 'near fri 01-31'",
        ),
        ("moved", lambda text: [_moved(day) for day in text.split("|") if day], "'2025-07-17|2026-07-17'"),
        ("era", lambda text: int(text or 0), "'57'"),
        ("until", lambda text: not text or date.fromisoformat(text), "'1976-06-30'"),
    ):
        try:
            read(row.get(column) or "")
        except (ValueError, IndexError):
            return f"{column} is {row.get(column, '')!r}; it is written like {like}"
    return None
