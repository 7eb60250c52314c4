"""The parser of the command line; a subcommand's arguments are added when it is the one that is called."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from onrecord.cli.commands import COMMANDS, load

DESCRIPTION = "Put news text on record: who said what, when, and how much."

EPILOG = """\
examples:
  onrecord read article.txt --published 2023-01-31
  onrecord read corpus.jsonl --format jsonl > record.jsonl
  cat article.txt | onrecord read - --only quotes

"onrecord COMMAND --help" tells more of each.
"""


def parser(called: str | None) -> argparse.ArgumentParser:
    """Return the parser, complete for the command that is *called*."""
    top = argparse.ArgumentParser(
        prog="onrecord", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    top.add_argument("--version", action="version", version=_version())
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands", required=True)
    for name, command in COMMANDS.items():
        sub = commands.add_parser(name, help=command.summary, formatter_class=argparse.RawDescriptionHelpFormatter)
        if name == called:
            load(name).configure(sub)
    return top


def called(arguments: Sequence[str]) -> str | None:
    """Return the command among the arguments, ``None`` where none is named."""
    return next((argument for argument in arguments if argument in COMMANDS), None)


def _version() -> str:
    from onrecord import __version__

    return f"onrecord {__version__}"
