"""What the page of a document says, section by section."""

from __future__ import annotations

from onrecord.document import Document
from onrecord.formats.text.actors import actors_section
from onrecord.formats.text.dates import dates_section
from onrecord.formats.text.others import issues_section, others_section
from onrecord.formats.text.page import Page
from onrecord.formats.text.percentages import percentages_section
from onrecord.formats.text.quotes import quotes_section


def view(doc: Document, columns: int = 80) -> str:
    """Return the record of a document as text of no more than so many columns, a line feed after each line.

    A layer that was never computed has no section; one that is empty says so.
    """
    return "".join("".join(text for _, text in line).rstrip() + "\n" for line in page(doc, columns).lines)


def page(doc: Document, columns: int) -> Page:
    """Return the page of a document."""
    made = Page(columns)
    head(made, doc)
    for name, section in (
        ("quotes", quotes_section),
        ("percentages", percentages_section),
        ("dates", dates_section),
        ("actors", actors_section),
    ):
        if name in doc.layers:
            section(made, doc)
    others_section(made, doc)
    issues_section(made, doc)
    return made


def head(made: Page, doc: Document) -> None:
    """Say which document it is: its id, when and where it was published, how long it is."""
    facts = [f"{len(doc.text):,} characters"]
    if doc.published is not None:
        facts.insert(0, f"published {doc.published:%Y-%m-%d}")
    if "furniture" in doc.layers:
        facts[:0] = [line.place for line in doc.furniture if line.kind == "dateline" and line.place][:1]
    made.prose([("heading", doc.id or "a text"), ("note", " · " + " · ".join(facts))])
