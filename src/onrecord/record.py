"""The rows that a desk wants of a document: who, said, when, how much, of what, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from onrecord.annotations import Actor, Annotation, Date, Link, Quote
from onrecord.document import Document
from onrecord.span import Span


@attrs.frozen(kw_only=True)
class Row:
    """One line of the record: a figure, or words that are attributed to somebody.

    What the text does not say is ``None`` or empty.
    """

    layer: str
    """Where it comes from: ``quotes``, ``percentages``, or a plugin's layer whose findings are linked."""
    id: str
    """The finding's id in the document."""
    who: tuple[str, ...] = ()
    """The names of those whose words it is, in the order of the quote's speakers."""
    said: str | None = None
    """The words that are attributed: of a figure, those that it stands in."""
    about: tuple[str, ...] = ()
    """The names of the actors that a figure is about."""
    how_much: str | None = None
    """The figure as the text has it, with the words that make it less than exact."""
    low: Decimal | None = None
    """The lower end in :attr:`unit`, as written (2 for "2%")."""
    high: Decimal | None = None
    """The upper end, equal to :attr:`low` where it is no range."""
    unit: str | None = None
    direction: str | None = None
    role: str | None = None
    of_what: str | None = None
    """What is measured: "defense spending"."""
    base: str | None = None
    """What it is a share of: "GDP"."""
    when: tuple[str, ...] = ()
    """The values (TIMEX3) of the dates that a figure is for."""
    where: Span
    """The code points of the finding in the text."""


def rows(doc: Document) -> tuple[Row, ...]:
    """Return the rows of a document, in the order of the text: the quotes, and every finding of a kind that is linked.

    A layer that was never computed gives no rows, and no links.
    """
    links: dict[str, list[Link]] = {}
    for link in doc.layers.get("links", ()):
        if isinstance(link, Link):
            links.setdefault(link.source, []).append(link)
    made: list[Row] = []
    for layer, found in doc.layers.items():
        for annotation in found:
            if isinstance(annotation, Quote):
                made.append(_quote(doc, annotation))
            elif type(annotation).links:
                made.append(_figure(doc, layer, annotation, _targets(doc, links.get(annotation.id, ()))))
    made.sort(key=lambda row: (row.where, row.layer))
    return tuple(made)


def _quote(doc: Document, quote: Quote) -> Row:
    return Row(layer="quotes", id=quote.id, who=_names(doc, quote), said=_words(doc, quote), where=quote.span)


def _figure(doc: Document, layer: str, figure: Annotation, targets: Mapping[str, list[Annotation]]) -> Row:
    quote = next((target for target in targets.get("in-quote", ()) if isinstance(target, Quote)), None)

    def field(name: str) -> Any:
        return getattr(figure, name, None)

    def words(span: Span | None) -> str | None:
        return None if span is None else doc[span]

    start, end = figure.span
    approximation = field("approximation")
    if approximation is not None:
        start, end = min(start, approximation.span.start), max(end, approximation.span.end)
    return Row(
        layer=layer,
        id=figure.id,
        who=() if quote is None else _names(doc, quote),
        said=None if quote is None else _words(doc, quote),
        about=tuple(target.name for target in targets.get("about-actor", ()) if isinstance(target, Actor)),
        how_much=doc.text[start:end],
        low=field("low"),
        high=field("high"),
        unit=field("unit"),
        direction=field("direction"),
        role=field("role"),
        of_what=words(field("subject")),
        base=words(field("base")),
        when=tuple(target.value for target in targets.get("for-date", ()) if isinstance(target, Date)),
        where=figure.span,
    )


def _targets(doc: Document, links: Any) -> dict[str, list[Annotation]]:
    """Return what a finding is linked to, by the kind of link."""
    found: dict[str, list[Annotation]] = {}
    for link in links:
        target = doc.get(link.target)
        if target is not None:
            found.setdefault(link.kind, []).append(target)
    return found


def _names(doc: Document, quote: Quote) -> tuple[str, ...]:
    return tuple(actor.name for actor in doc.speakers(quote)) if "actors" in doc.layers else ()


def _words(doc: Document, quote: Quote) -> str:
    """Return the words of a quote; where a cue splits it, an ellipsis stands for what is between."""
    return " … ".join(doc[span] for span in quote.content)
