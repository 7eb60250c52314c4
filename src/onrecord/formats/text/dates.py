"""The section of dates: what the text says, what it means, and by what."""

from __future__ import annotations

from onrecord.annotations import Actor, Date
from onrecord.document import Document
from onrecord.formats.text.cells import Run
from onrecord.formats.text.page import Page, counted, offset
from onrecord.late import late


def dates_section(made: Page, doc: Document) -> None:
    """Add the dates in the order of the text."""
    made.heading("DATES", counted(len(doc.dates), "date"))
    made.table([(offset(date.span), doc[date], _meant(doc, date)) for date in doc.dates])


def _meant(doc: Document, date: Date) -> list[Run]:
    notes: list[str] = [] if date.type == "date" else [date.type]
    if date.calendar is not None:
        whose = doc.get(date.calendar.of) if date.calendar.of else None
        name = whose.name if isinstance(whose, Actor) else date.calendar.of
        notes.append(f"fiscal year of {name}" if name else "fiscal year")
    if date.anchor not in (None, "published"):
        anchor = doc.get(date.anchor)
        notes.append(f"from “{doc[anchor]}”" if anchor is not None else f"from the {date.anchor}")
    elif date.anchor is None and date.interval is None and date.type == "date":
        notes.append("not resolved")
    return [("value", when(date)), ("note", "".join(f" · {note}" for note in notes))]


WHOLE = late(r"\d{4}(-\d\d)?(-\d\d)?")
"""A value that says its first and last day itself: a year, a month, a day."""


def when(date: Date) -> str:
    """Return a date's value, its modifier before it and its first and last day behind it where they say more."""
    said = f"{date.mod.replace('_', ' ')} {date.value}" if date.mod else date.value
    if date.interval is not None and not WHOLE.fullmatch(date.value):
        first, last = (day.isoformat() for day in date.interval)
        said += f", {first}" if first == last else f", {first} to {last}"
    return said
