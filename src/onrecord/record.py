"""The rows that a desk wants of a document: who, said, when, how much, of what, and where it stands."""

from __future__ import annotations

import attrs

from onrecord.document import Document


@attrs.frozen(kw_only=True)
class Row:
    """One line of the record."""

    kind: str


def rows(doc: Document) -> tuple[Row, ...]:
    """Return the rows of a document, in the order of the text."""
    return tuple(Row(kind="quote") for _ in doc.quotes)
