"""The record as a table for people: a row for each figure and each quote, columns that fit the line.

Columns that would be empty are left out; a long cell goes on in the next line of its column.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from typing import TextIO

from onrecord.document import Document
from onrecord.formats.text.cells import padded, shown, width, words, wrapped
from onrecord.record import Row

NARROWEST, WIDEST = 40, 200
"""Columns of a line: a narrower one is overrun, a wider one not filled."""
_GAP = 2
_LONGEST = 100
"""Characters of a quote that the table shows; the whole is in the other formats."""
_HEADINGS = ("WHERE", "WHO", "SAID", "ABOUT", "HOW MUCH", "OF WHAT", "WHEN")
_SHARES = (0, 3, 6, 3, 3, 4, 2)
"""How the width that is left is shared out among those that want more than they have."""


def write(docs: Iterable[Document], stream: TextIO, columns: int | None = None) -> None:
    """Write a table for each document as it comes, its id above where it has one, an empty line between two.

    *columns* is the width of a line; by default that of the terminal, or what the environment variable COLUMNS says,
    80 elsewhere.
    """
    size = columns or shutil.get_terminal_size((80, 24)).columns
    size = min(max(size, NARROWEST), WIDEST)
    for n, doc in enumerate(docs):
        lines = [""] if n else []
        if doc.id:
            lines.append(shown(doc.id))
        lines += table([_cells(row) for row in doc.record()], size)
        text = "\n".join(lines) + "\n"
        stream.write(text.encode("utf-8", "replace").decode("utf-8"))
        stream.flush()


def _cells(row: Row) -> list[str]:
    what = row.of_what or ""
    if row.base:
        what = f"{what}, of {row.base}" if what else f"of {row.base}"
    much = row.how_much or ""
    if row.direction and much:
        much = f"{row.direction} {row.role if row.role in ('from', 'to') else 'of'} {much}"
    said = row.said or ""
    if len(said) > _LONGEST:
        said = said[: _LONGEST - 1].rstrip() + "…"
    where = f"{row.where.start}:{row.where.end}"
    return [where, "; ".join(row.who), said, "; ".join(row.about), much, what, "; ".join(row.when)]


def table(rows: Sequence[Sequence[str]], size: int) -> list[str]:
    """Return the lines of a table: a heading, a rule and the rows, each line no wider than *size* columns."""
    if not rows:
        return ["(nothing on record)"]
    kept = [n for n in range(len(_HEADINGS)) if any(row[n] for row in rows)]
    cells = [[_HEADINGS[n] for n in kept], *([shown(row[n]) for n in kept] for row in rows)]
    wide = _widths(cells, [_SHARES[n] for n in kept], size)
    lines = _row(cells[0], wide)
    lines.append((" " * _GAP).join("─" * columns for columns in wide))
    for row in cells[1:]:
        lines += _row(row, wide)
    return lines


def _widths(cells: Sequence[Sequence[str]], shares: Sequence[int], size: int) -> list[int]:
    """Return a width for each column: what it needs where all fits, else a fair part of the line."""
    need = [max(width(row[n]) for row in cells) for n in range(len(shares))]
    least = [max(width(cells[0][n]), need[n] if not share else 0) for n, share in enumerate(shares)]
    whole = [
        max(least[n], *(min(width(word), 12) for row in cells for word in row[n].split())) for n in range(len(least))
    ]
    if sum(whole) + _GAP * (len(shares) - 1) <= size:
        least = whole  # no word need be cut
    left = size - _GAP * (len(shares) - 1) - sum(least)
    wide = list(least)
    open_ = [n for n in range(len(shares)) if need[n] > wide[n]]
    while left > 0 and open_:
        total = sum(shares[n] for n in open_) or 1
        given = 0
        for n in list(open_):
            more = min(max(1, left * shares[n] // total), need[n] - wide[n], left - given)
            wide[n] += more
            given += more
            if wide[n] >= need[n]:
                open_.remove(n)
        left -= given
        if not given:
            break
    return wide


def _row(cells: Sequence[str], wide: Sequence[int]) -> list[str]:
    parts = [
        ["".join(text for _, text in line) for line in wrapped(words([("", cell)]), columns)]
        for cell, columns in zip(cells, wide, strict=True)
    ]
    height = max(len(part) for part in parts)
    lines = []
    for n in range(height):
        pieces = [padded(part[n] if n < len(part) else "", columns) for part, columns in zip(parts, wide, strict=True)]
        lines.append((" " * _GAP).join(pieces).rstrip())
    return lines
