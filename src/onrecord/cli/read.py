"""``onrecord read``: texts in, their record out."""

from __future__ import annotations

import argparse
import os

from onrecord.cli.inputs import Inputs, known_encoding
from onrecord.cli.options import add_pipeline_options, pipeline
from onrecord.cli.output import opened
from onrecord.cli.progress import Progress
from onrecord.cli.say import Troubled, tell
from onrecord.document import as_day
from onrecord.errors import InputError
from onrecord.formats import BUILT_IN, exporter
from onrecord.pipeline import CHUNK

DESCRIPTION = """\
Read texts, and write who said what, when, and how much.

A FILE is a text; with the extension .jsonl or .ndjson it holds a document a line,
an object with "text" and, where known, "id", "published", "language" and "meta".
A line that "onrecord read" wrote keeps the layers that it has. "-" is standard input.
"""

EPILOG = """\
examples:
  onrecord read article.txt --published 2023-01-31
  onrecord read corpus.jsonl --format jsonl --workers 2 --output record.jsonl
  onrecord read *.txt --only quotes --format json
  onrecord read record.jsonl | less
  onrecord read article.txt --gazetteer people.tsv --plugin votes.py

exit codes:
  0  every document was read
  1  some documents have issues: each is a line on standard error, and in the output
  2  wrong usage, or nothing could be read
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's description and arguments."""
    parser.description, parser.epilog = DESCRIPTION, EPILOG
    parser.add_argument("files", nargs="+", metavar="FILE", help='texts, JSON Lines, or "-"')
    parser.add_argument(
        "--published",
        metavar="DAY",
        help="the day, as 2023-01-31, of documents that bring none; relative dates are resolved against it",
    )
    parser.add_argument(
        "--input", choices=["text", "jsonl"], dest="form", help="what the files hold, whatever their extensions say"
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="of the files; else UTF-8, or what their byte-order mark says"
    )
    parser.add_argument(
        "--format",
        metavar="NAME",
        default="text",
        help=f"{', '.join(BUILT_IN)}, or what a plugin brings; text, the default, is for people, jsonl the wire format",
    )
    parser.add_argument("--output", metavar="FILE", help="write there, not to standard output")
    parser.add_argument("--workers", metavar="N", type=_workers, default=1, help="read with so many processes")
    parser.add_argument(
        "--timeout",
        metavar="SECONDS",
        type=_seconds,
        help="what a document may take; what is not found by then is left out, and said",
    )
    add_pipeline_options(parser)


def run(args: argparse.Namespace) -> int:
    """Read the files, and return the exit code."""
    _check_output(args.output, args.files)
    published = as_day(args.published)
    encoding = known_encoding(args.encoding) if args.encoding else None
    plan = pipeline(args)
    write = exporter(args.format, plan.plugins)
    for issue in plan.issues:
        tell(issue)
    inputs = Inputs(paths=args.files, form=args.form, encoding=encoding, published=published, kinds=plan.kinds)
    chunk = 1 if "-" in args.files and args.workers == 1 else CHUNK  # what comes in line by line is answered so
    found = plan.pipe(inputs, workers=args.workers, chunk=chunk, timeout=args.timeout)
    troubled = Troubled()
    with opened(args.output) as stream, Progress(inputs, quiet=stream.isatty()) as progress:
        write(troubled.watched(progress.watched(found)), stream)
    if inputs.unreadable and not inputs.readable:
        return 2
    return 1 if troubled.count else 0


def _workers(value: str) -> int:
    number = int(value) if value.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of processes; give 1 or more")
    return number


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{value!r} is no number of seconds above 0")
    return seconds


def _check_output(output: str | None, files: list[str]) -> None:
    """Refuse to write into a file that is read."""
    if output is not None and any(os.path.realpath(output) == os.path.realpath(file) for file in files):
        raise InputError(f"{output}: it is read from, and so cannot be written to; give --output another name")
