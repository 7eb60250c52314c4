"""``onrecord read``: texts in, their record out."""

from __future__ import annotations

import argparse
import contextlib
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from onrecord.cli.inputs import Inputs, known_encoding
from onrecord.cli.say import tell
from onrecord.document import Document, as_day
from onrecord.errors import ConfigError, InputError
from onrecord.formats import exporter
from onrecord.pipeline import Pipeline


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's description and arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--published")
    parser.add_argument("--input", choices=["text", "jsonl"], dest="form")
    parser.add_argument("--encoding")
    parser.add_argument("--format", default="jsonl")
    parser.add_argument("--output")
    parser.add_argument("--only", action="extend", type=_names)
    parser.add_argument("--without", action="extend", type=_names, default=[])
    parser.add_argument("--plugin", action="append", default=[], dest="plugins")
    parser.add_argument("--resource", "--gazetteer", action="append", default=[], dest="resources")
    parser.add_argument("--config")
    parser.add_argument("--workers", type=int, default=1)


def run(args: argparse.Namespace) -> int:
    """Read the files, and return the exit code."""
    pipeline = Pipeline(
        only=args.only,
        without=args.without,
        plugins=args.plugins,
        resources=args.resources,
        config=_config(args.config) if args.config else None,
    )
    write = exporter(args.format, pipeline.plugins)
    for issue in pipeline.issues:
        tell(issue)
    inputs = Inputs(
        paths=args.files,
        form=args.form,
        encoding=known_encoding(args.encoding) if args.encoding else None,
        published=as_day(args.published),
        kinds=pipeline.kinds,
    )
    troubled = Troubled()
    with _stream(args.output) as stream:
        write(troubled.watched(pipeline.pipe(inputs, workers=args.workers)), stream)
    if not inputs.readable and inputs.unreadable:
        return 2
    return 1 if troubled.count else 0


class Troubled:
    """Tells the issues of the documents that pass, and counts the documents that have any."""

    def __init__(self) -> None:
        self.count = 0

    def watched(self, docs: Iterable[Document]) -> Iterator[Document]:
        """Yield the documents as they come."""
        for doc in docs:
            for issue in doc.issues:
                tell(issue, doc)
            self.count += bool(doc.issues)
            yield doc


@contextlib.contextmanager
def _stream(path: str | None) -> Iterator[TextIO]:
    """Give the stream to write to: a file, or standard output, in UTF-8, with no newline translated."""
    if path is None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        yield sys.stdout
        return
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123
            yield stream
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error


def _names(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]


def _config(path: str) -> dict[str, Any]:
    try:
        return tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path}: cannot be read as TOML: {error}") from error
