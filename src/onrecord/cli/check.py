"""``onrecord check``: a plugin against the laws that every extractor keeps, and how to mend what breaks them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.testing.faults import LAWS, Fault
from onrecord.testing.kit import plugin_faults, subjects

DESCRIPTION = """\
Try a plugin against the laws of onrecord: what it says of itself, its spans, the same
findings twice and in another process, a cost that is linear in the text, and more.
Each law that does not hold is told with how to mend it.
"""

EPILOG = """\
examples:
  onrecord check votes.py
  onrecord check votes.toml --text minutes.txt
  onrecord check acme-votes --leave-out linear
  onrecord check quotes

A cost that is not linear is looked for with texts of 1 MB, which takes some seconds.

exit codes:
  0  every law holds
  1  some do not
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's description and arguments."""
    parser.description, parser.epilog = DESCRIPTION, EPILOG
    parser.add_argument(
        "names",
        metavar="PLUGIN",
        nargs="+",
        help="the name of an installed plugin or a built-in one, a module, a Python file or a TOML file of patterns",
    )
    parser.add_argument(
        "--text",
        metavar="FILE",
        action="append",
        default=[],
        help="a text in which it finds something, without a dateline at its head; may be repeated",
    )
    parser.add_argument(
        "--plugin",
        metavar="PLUGIN",
        action="append",
        default=[],
        dest="plugins",
        help="another plugin that it needs; may be repeated",
    )
    parser.add_argument(
        "--leave-out",
        metavar="LAW",
        action="append",
        default=[],
        choices=sorted(LAWS),
        help=f"a law that is not looked at; may be repeated. Laws: {', '.join(sorted(LAWS))}",
    )


def run(args: argparse.Namespace) -> int:
    """Check each plugin, and return the exit code."""
    texts = [Path(name).read_bytes().decode("utf-8-sig") for name in args.text]
    broken = 0
    for name in args.names:
        faults = tuple(plugin_faults(name, texts=texts, plugins=args.plugins, leave_out=args.leave_out))
        print("\n".join(lines(name, faults)))
        broken += bool(faults)
    return 1 if broken else 0


def lines(name: str, faults: Sequence[Fault]) -> list[str]:
    """Return what is told of a plugin: what it brings, and each fault with its remedy."""
    try:
        brings = list(subjects(name))
    except OnrecordError:
        brings = []
    if not faults:
        return [f"{name}: every law holds for {_joined(brings) or 'it brings nothing'}"]
    told = [f"{name}: {len(faults)} fault{'s' if len(faults) > 1 else ''}"]
    for fault in faults:
        told += [
            "",
            f"{fault.subject} breaks the law {fault.law}: {LAWS[fault.law]}",
            f"  what:   {fault.message}",
            f"  remedy: {fault.remedy}",
        ]
    return told


def _joined(words: Iterable[str]) -> str:
    *first, last = [*words] or [""]
    return f"{', '.join(first)} and {last}" if first else last
