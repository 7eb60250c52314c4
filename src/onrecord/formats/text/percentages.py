"""The section of percentages: how much of what, whose, for when, in whose words."""

from __future__ import annotations

from decimal import Decimal

from onrecord.annotations import Actor, Date, Link, Percentage, Quote
from onrecord.document import Document
from onrecord.formats.text.cells import Run
from onrecord.formats.text.dates import when
from onrecord.formats.text.page import Page, counted, offset

UNITS = {
    "percent": ("percent", "percent"),
    "percentage_point": ("percentage point", "percentage points"),
    "basis_point": ("basis point", "basis points"),
    "fraction": ("", ""),
}


def percentages_section(made: Page, doc: Document) -> None:
    """Add the percentages in the order of the text."""
    made.heading("PERCENTAGES", counted(len(doc.percentages), "percentage"))
    links: dict[str, list[Link]] = {}
    for link in doc.links if "links" in doc.layers else ():
        links.setdefault(link.source, []).append(link)
    made.table(
        [
            (offset(figure.span), _words(doc, figure), _told(doc, figure, links.get(figure.id, [])))
            for figure in doc.percentages
        ]
    )


def _words(doc: Document, figure: Percentage) -> str:
    """Return the words of the text, with those that make the figure less than exact."""
    if figure.approximation is None:
        return doc[figure]
    span = figure.approximation.span
    return doc.text[min(span.start, figure.start) : max(span.end, figure.end)]


def _told(doc: Document, figure: Percentage, links: list[Link]) -> list[Run]:
    value = f"{amount(figure)} of {doc[figure.base]}" if figure.base else amount(figure)
    notes = [f"what: {doc[figure.subject]}"] if figure.subject else []
    notes += [said for link in links if (said := _linked(doc, link))]
    return [("value", value), ("note", "".join(f" · {note}" for note in notes))]


def amount(figure: Percentage) -> str:
    """Return what a percentage says as a phrase: "increase to about 2 percent"."""
    said: list[str] = []
    if figure.direction:
        said.append(figure.direction)
    if figure.role in ("from", "to"):
        said.append(figure.role)
    elif figure.role == "change" and figure.direction:
        said.append("by")
    if figure.approximation is not None:
        said.append(figure.approximation.sense.replace("_", " "))
    said.append(_number(figure))
    if figure.kind != "plain":
        said.append(f"({figure.kind})")
    return " ".join(said)


def _number(figure: Percentage) -> str:
    one, many = UNITS[figure.unit]
    if figure.low is None and figure.high is None:
        return f"no number of {many}" if many else "no number"
    ends = [f"{end.normalize():f}" if isinstance(end, Decimal) else "?" for end in (figure.low, figure.high)]
    number = ends[0] if ends[0] == ends[1] else "–".join(ends)
    return f"{number} {one if number == '1' else many}".rstrip()


def _linked(doc: Document, link: Link) -> str | None:
    target = doc.get(link.target)
    if isinstance(target, Actor):
        return f"about {target.name}" if link.kind == "about-actor" else f"{link.kind} {target.name}"
    if isinstance(target, Date):
        return f"for {doc[target]} ({when(target)})"
    if isinstance(target, Quote):
        names = " and ".join(actor.name for actor in doc.speakers(target))
        return f"said by {names}" if names else None
    return f"{link.kind} “{doc[target]}”" if target is not None else None
