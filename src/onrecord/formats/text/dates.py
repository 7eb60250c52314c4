"""The section of dates: what the text says, what it means, and by what."""

from __future__ import annotations

from onrecord.annotations import Actor, Date
from onrecord.document import Document
from onrecord.formats.text.cells import Run
from onrecord.formats.text.page import Page, counted, gutter, offset


def dates_section(made: Page, doc: Document) -> None:
    """Add the dates in the order of the text."""
    made.heading("DATES", counted(len(doc.dates), "date"))
    column = gutter(offset(date.span) for date in doc.dates)
    for date in doc.dates:
        made.entry(offset(date.span), _meant(doc, date), column)


def _meant(doc: Document, date: Date) -> list[Run]:
    runs: list[Run] = [("words", doc[date]), ("", "  "), ("value", when(date))]
    notes = []
    if date.calendar is not None:
        whose = doc.get(date.calendar.of) if date.calendar.of else None
        name = whose.name if isinstance(whose, Actor) else date.calendar.of
        notes.append(f"fiscal year of {name}" if name else "fiscal year")
    if date.anchor is not None:
        anchor = doc.get(date.anchor)
        notes.append(
            f"against {'“' + doc[anchor] + '”' if anchor is not None else _ANCHORS.get(date.anchor, date.anchor)}"
        )
    elif date.interval is None and date.type == "date":
        notes.append("not resolved")
    return [*runs, ("note", "  " + ", ".join(notes))] if notes else runs


_ANCHORS = {"published": "the day of publication", "dateline": "the dateline"}


def when(date: Date) -> str:
    """Return a date's value, its modifier before it and its first and last day behind it where they say more."""
    said = f"{date.mod.replace('_', ' ')} {date.value}" if date.mod else date.value
    if date.interval is not None:
        first, last = (day.isoformat() for day in date.interval)
        if first != date.value and first != last:
            said += f", {first} to {last}"
        elif first == last and first != date.value:
            said += f", {first}"
    return said
