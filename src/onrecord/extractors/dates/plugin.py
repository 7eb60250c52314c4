"""The door of the dates room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import ClassVar

import attrs

from onrecord import BaseExtractor, Date, Document, hookimpl
from onrecord.annotations import Actor, Annotation, Calendar, Furniture
from onrecord.errors import ConfigError
from onrecord.extractor import Extractor, Setup
from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.calendars import FiscalCalendar
from onrecord.extractors.dates.fiscal.books import Books
from onrecord.extractors.dates.fiscal.owners import ActorSpan
from onrecord.extractors.dates.fiscal.table import Table, shipped, shipped_table
from onrecord.extractors.dates.patterns import MONTH_BEGINS
from onrecord.extractors.dates.story import expressions, resolved
from onrecord.late import late
from onrecord.quick import quick
from onrecord.span import Span
from onrecord.text.letters import Letters
from onrecord.text.reading import Reading


@attrs.frozen(kw_only=True)
class Options:
    """The configuration of the dates extractor."""

    fiscal_calendar: str | None = None
    """Whose fiscal calendar is taken where nothing in the text tells, such as ``"United States"``; ``None`` for nobody's."""


class DatesExtractor(BaseExtractor):
    """Dates, times, durations and recurring times, and fiscal periods by whose calendar they are."""

    name = "dates"
    version = "1"
    provides: tuple[type[Annotation], ...] = (Date,)
    wants: tuple[str, ...] = ("furniture", "actors")
    Options: ClassVar[type | None] = Options

    def __init__(self, table: Table | None = None, default: FiscalCalendar | None = None) -> None:
        self._table = table
        self._default = default

    def prepare(self, setup: Setup) -> Extractor:
        """Return the extractor with the calendars of plugins and users behind those that ship."""
        brought = setup.resources("calendars")
        wanted = setup.options.fiscal_calendar if setup.options is not None else None
        if not brought and wanted is None:
            return self
        table = shipped_table()
        if brought:
            table = Table(shipped(), trusted=True)
            for resource in brought:
                table.add(resource.rows, resource.name)
        default = None
        if wanted is not None:
            default = table.of_name(wanted)
            if default is None:
                raise ConfigError(
                    f"dates.fiscal_calendar is {wanted!r}, of whom no calendar is known; bring one as a table of calendars"
                )
        return DatesExtractor(table, default)

    def extract(self, doc: Document) -> Iterable[Date]:
        """Return what was found, in the order of the text."""
        if doc.language is not None and doc.language.partition("-")[0].lower() != "en":
            from onrecord.extractors.dates.foreign.reading import absolute_dates

            return absolute_dates(doc.text, doc.language, doc.published, "published" if doc.published else None)
        reading = doc.derived(Reading)
        published, anchor = doc.published, "published" if doc.published else None
        if published is None and (published := _dateline(doc)[1]):
            anchor = "dateline"

        def books() -> Books:
            return Books(
                self._table or shipped_table(), reading.letters, _Actors(doc), _dateline(doc)[0], self._default
            )

        return built(resolved(doc.text, reading, published, anchor, books))


def built(found: list[Atom]) -> list[Date]:
    """Return the frozen findings, numbered in the order of the text; an anchor in the text becomes its id."""
    make = quick(Date)
    ids: dict[int, str] = {}
    made = []
    for n, atom in enumerate(found, 1):
        anchor, evidence = atom.anchor, atom.evidence
        calendar, first, last = atom.calendar, atom.first, atom.last
        if anchor is not None and isinstance(anchor, Atom):
            evidence = (*evidence, (anchor.start, anchor.end))
            if not ids:
                ids = {id(other): f"dates-{m}" for m, other in enumerate(found, 1)}
            anchor = ids.get(id(anchor))
        made.append(
            make(
                id=f"dates-{n}",
                start=atom.start,
                end=atom.end,
                rule=atom.rule,
                evidence=tuple([Span(*span) for span in evidence]) if evidence else (),
                type=atom.type,  # type: ignore[arg-type]
                value=atom.value or "",
                interval=None if first is None or last is None else (first, last),
                mod=atom.mod,  # type: ignore[arg-type]
                anchor=anchor,
                calendar=None
                if calendar is None
                else Calendar(of=calendar[0], begins=calendar[1], named_by=calendar[2], because=calendar[3]),
            )
        )
    return made


DATELINE = late(
    r"\s*([A-Z][A-Z .,'’-]{2,40}?|[A-Z][A-Za-z .'’-]{2,30}?)(?:,\s[A-Z][\w. ]{2,20})?\s?(?:\([^)\n]{1,30}\)\s?)?(?::\s|\s?[—–]\s|\s-{1,2}\s|\s_\s)"
)
DATELINE_DAY = late(r"\s*[A-Z][A-Za-z .'’,-]{2,40},\s(" + MONTH_BEGINS + r"[a-z]*\.?\s[0-9]{1,2},\s[12][0-9]{3})")


def _dateline(doc: Document) -> tuple[str | None, date | None]:
    """Return place and day of the dateline: of the layer where it has one, else the place, and without the layer the day, that the text begins with."""
    for piece in doc.layers.get("furniture", ()):
        if isinstance(piece, Furniture) and piece.kind == "dateline" and (piece.place or piece.day):
            return piece.place, piece.day
    match = DATELINE.match(doc.text, 0, 120)
    place = match[1].title() if match else None
    if "furniture" in doc.layers:
        return place, None
    day = None
    if match := DATELINE_DAY.match(doc.text, 0, 100):
        found = expressions(match[1], Letters(match[1]))
        if found and found[0].shape == "day" and found[0].data[0]:
            there = civil.day(found[0].data[0], found[0].data[2], found[0].data[3])
            day = there.first if there else None
    return place, day


class _Actors:
    """The mentions of organisations, countries and persons, read only when a fiscal period asks for them."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc

    def __iter__(self) -> Iterator[ActorSpan]:
        for actor in self.doc.layers.get("actors", ()):
            if isinstance(actor, Actor) and actor.kind in ("organisation", "country", "person"):
                for mention in actor.mentions:
                    yield mention.span[0], mention.span[1], actor.id, actor.name, actor.kind


@hookimpl
def onrecord_extractors() -> list[DatesExtractor]:
    """Hand in the extractor."""
    return [DatesExtractor()]
