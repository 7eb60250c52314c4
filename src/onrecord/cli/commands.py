"""The subcommands, by name: a module for each, imported when it is called for.

A command's module has ``configure(parser)``, which adds its description and arguments, and
``run(args) -> int``, which returns the exit code.
"""

from __future__ import annotations

import argparse
import importlib
from typing import NamedTuple, Protocol, cast


class Command(NamedTuple):
    """Where a subcommand lives, and what it does in one line."""

    module: str
    summary: str


COMMANDS: dict[str, Command] = {
    "read": Command("onrecord.cli.read", "read texts and write what is on record in them"),
    "plugins": Command("onrecord.cli.plugins", "list the plugins, what they bring, and what does not work"),
    "plan": Command("onrecord.cli.plan", "print the order in which the extractors run, and why"),
    "check": Command("onrecord.cli.check", "try a plugin against the laws, and tell how to mend what breaks them"),
}
"""In the order in which ``--help`` lists them."""


class CommandModule(Protocol):
    """What a command's module has."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's description and arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do the work, and return the exit code."""


def load(name: str) -> CommandModule:
    """Import a command's module."""
    return cast("CommandModule", importlib.import_module(COMMANDS[name].module))
