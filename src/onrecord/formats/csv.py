"""The record as comma-separated values: a line for each figure and each quote, for a spreadsheet or a database.

The first line names the columns. Several names or dates in one field have a semicolon between them; numbers are
plain, in the unit of the column ``unit``; ``start`` and ``end`` are code points into the text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from decimal import Decimal
from typing import TextIO

from onrecord.document import Document
from onrecord.record import Row

COLUMNS = (
    "document",
    "layer",
    "id",
    "who",
    "said",
    "about",
    "how_much",
    "low",
    "high",
    "unit",
    "direction",
    "role",
    "of_what",
    "base",
    "when",
    "start",
    "end",
)


def write(docs: Iterable[Document], stream: TextIO) -> None:
    """Write the rows of each document as it comes, below one line of column names (RFC 4180, but for the line feed)."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for doc in docs:
        for row in doc.record():
            writer.writerow([_clean(field) for field in _fields(doc, row)])
        stream.flush()


def _fields(doc: Document, row: Row) -> list[str]:
    return [
        doc.id or "",
        row.layer,
        row.id,
        "; ".join(row.who),
        row.said or "",
        "; ".join(row.about),
        row.how_much or "",
        number(row.low),
        number(row.high),
        row.unit or "",
        row.direction or "",
        row.role or "",
        row.of_what or "",
        row.base or "",
        "; ".join(row.when),
        str(row.where.start),
        str(row.where.end),
    ]


def number(value: Decimal | None) -> str:
    """Return a number without exponent and without zeros behind its decimals, "" for ``None``.

    >>> number(Decimal("2.50")), number(Decimal("1E+2")), number(None)
    ('2.5', '100', '')
    """
    return "" if value is None else f"{value.normalize():f}"


def _clean(field: str) -> str:
    """Return the field as it can be encoded: half a surrogate pair becomes a question mark."""
    return field if field.isascii() else field.encode("utf-8", "replace").decode("utf-8")
