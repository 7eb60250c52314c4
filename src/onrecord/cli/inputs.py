"""From files to documents, one at a time, every character kept.

What cannot be read becomes an empty document with an issue that says where and why, so that there is one document for
each input, in order.
"""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Literal

import attrs

from onrecord.annotations import Annotation
from onrecord.cli.decode import decoded, decoded_lines
from onrecord.document import Document, Issue, as_day
from onrecord.errors import InputError
from onrecord.formats.json import from_wire
from onrecord.inputs import as_document

Form = Literal["text", "jsonl"]

LINES = frozenset({".jsonl", ".ndjson"})
"""Extensions of files that hold a document a line."""


@attrs.define
class Inputs:
    """The documents of files; iterate once.

    *paths* are files, ``-`` standard input. *form* overrides what a file's extension says. *published* is the day of
    the documents that bring none. *kinds* are the classes of the layers that documents in the wire format may hold.
    """

    paths: Sequence[str]
    form: Form | None = None
    encoding: str | None = None
    published: date | None = None
    kinds: tuple[type[Annotation], ...] = ()
    readable: int = attrs.field(default=0, init=False)
    """How many documents could be read so far."""
    unreadable: int = attrs.field(default=0, init=False)
    size: int = attrs.field(default=0, init=False)
    """How many characters were taken in so far."""
    _seen: dict[str, str] = attrs.field(factory=dict, init=False)
    _before: int = attrs.field(default=0, init=False)
    _file: BinaryIO | None = attrs.field(default=None, init=False)

    @property
    def position(self) -> int:
        """How many bytes of the files were taken in so far."""
        return self._before + (self._file.tell() if self._file is not None else 0)

    def __iter__(self) -> Iterator[Document]:
        for path in self.paths:
            try:
                if path == "-":
                    yield from self._documents(sys.stdin.buffer, "standard input", None, self.form or "text")
                else:
                    form = self.form or ("jsonl" if Path(path).suffix.lower() in LINES else "text")
                    with open(path, "rb") as file:  # noqa: PTH123  opened by the name that was given, for messages
                        self._file = file
                        try:
                            yield from self._documents(file, path, Path(path).stem, form)
                        finally:
                            self._before, self._file = self.position, None
            except OSError as error:
                remedy = "name the files in it" if isinstance(error, IsADirectoryError) else "check its name and rights"
                message = f"{path}: cannot be read: {error.strerror or error}"
                yield self._lost("unreadable", message, remedy, id=Path(path).stem)

    def _documents(self, file: BinaryIO, name: str, id: str | None, form: Form) -> Iterator[Document]:
        if form == "jsonl":
            yield from self._lines(file, name)
            return
        try:
            text = decoded(file.read(), self.encoding)
        except InputError as error:
            yield self._lost("encoding", f"{name}: {error}", None, id=id)
        else:
            self.size += len(text)
            yield self._found(Document(text=text, id=id, published=self.published), name, None)

    def _lines(self, file: BinaryIO, name: str) -> Iterator[Document]:
        for number, data in enumerate(decoded_lines(file, self.encoding), 1):
            where = f"{name}, line {number}"
            if isinstance(data, InputError):
                yield self._lost("encoding", f"{where}: {data}", None, line=number)
            elif data.strip():
                self.size += len(data)
                yield self._row(data, where, number)

    def _row(self, line: str, where: str, number: int) -> Document:
        try:
            row = json.loads(line.rstrip("\r\n"), parse_constant=_refused)
        except (ValueError, RecursionError) as error:
            remedy = "mend the line, or drop it; each line is one JSON object"
            return self._lost("malformed", f"{where}: no JSON: {_said(error)}", remedy, line=number)
        if not isinstance(row, dict):
            message = f"{where}: no JSON object but {type(row).__name__}"
            return self._lost("malformed", message, 'write {"id": …, "text": …}', line=number)
        try:
            doc = self._document(row, where, number)
        except InputError as error:
            kind = "malformed" if isinstance(row.get("text"), str) else "missing-text"
            id = row["id"] if isinstance(row.get("id"), str) else None
            return self._lost(kind, f"{where}: {error}", "mend the line, or drop it", id=id, line=number)
        return self._found(doc, where, number)

    def _document(self, row: dict[str, Any], where: str, number: int) -> Document:
        wrong: list[Issue] = []
        try:
            day = as_day(row.get("published"))
        except InputError as error:
            day, message = None, f"{where}: {error}"
            wrong.append(_issue("bad-date", message, "mend the date; the text is read without one", number))
        row["published"] = day if day or wrong else self.published
        doc = from_wire(row, kinds=self.kinds) if row.get("layers") else as_document(row)
        return doc.with_issues(*wrong)

    def _found(self, doc: Document, where: str, line: int | None) -> Document:
        self.readable += 1
        if doc.id is None:
            return doc
        first = self._seen.setdefault(doc.id, where)
        if first is where:
            return doc
        message = f"{where}: the id {doc.id!r} is taken, by {first}"
        return doc.with_issues(_issue("duplicate-id", message, "give each document an id of its own", line))

    def _lost(
        self, kind: str, message: str, remedy: str | None, *, id: str | None = None, line: int | None = None
    ) -> Document:
        self.unreadable += 1
        return Document(text="", id=id, issues=(_issue(kind, message, remedy, line),))


def _issue(kind: str, message: str, remedy: str | None, line: int | None) -> Issue:
    return Issue(stage="input", kind=kind, message=message, remedy=remedy, line=line)


def _refused(constant: str) -> None:
    """Refuse what Python reads and JSON does not know."""
    raise ValueError(f"{constant} is no number of JSON")


def _said(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at column {error.pos + 1}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def known_encoding(name: str) -> str:
    """Return the name of an encoding that exists; else raise :class:`~onrecord.errors.InputError`."""
    try:
        codecs.lookup(name)
    except LookupError:
        raise InputError(f"there is no encoding {name!r}; try utf-8, cp1252 or latin-1") from None
    return name
