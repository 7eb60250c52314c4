"""Reading the tables that users bring: TSV files with a header row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.errors import ResourceError, listed
from onrecord.extractor import Resource

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = {"gazetteer": "name", "cues": "cue", "calendars": "of"}
"""The kinds of table that the built-in extractors take, by the column that only this kind has."""


def load_resource(path: Path) -> Resource:
    """Return the table of a TSV file (UTF-8, first row the columns' names); its kind is told by its first column.

    Lines that begin with ``#`` are comments. Raises :class:`~onrecord.errors.ResourceError`, with file and line, for a
    file that cannot be read, a row with more fields than columns, or a kind that no column tells.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise ResourceError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ResourceError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        raise ResourceError(f"{path}: the table is empty; its first row names the columns, tabs between them")
    import csv

    rows = list(csv.reader((line for _, line in numbered), delimiter="\t", quoting=csv.QUOTE_NONE))
    columns = [column.strip() for column in rows[0]]
    kind = next((kind for kind, column in COLUMNS.items() if column == columns[0]), None)
    if kind is None:
        raise ResourceError(
            f"{path}: the first column is {columns[0]!r}, which tells no kind of table; it is one of "
            f"{listed(f'{column!r} ({kind})' for kind, column in COLUMNS.items())}"
        )
    for (n, _), row in zip(numbered[1:], rows[1:], strict=True):
        if len(row) > len(columns):
            raise ResourceError(f"{path}, line {n}: {len(row)} fields under {len(columns)} columns")
    made = tuple(dict(zip(columns, (field.strip() for field in row), strict=False)) for row in rows[1:])
    return Resource(kind=kind, name=str(path), rows=made)
