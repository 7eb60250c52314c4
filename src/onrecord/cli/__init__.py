"""The command line: ``onrecord read``, ``onrecord plugins``, ``onrecord plan`` and what else COMMANDS names."""

from onrecord.cli.main import main

__all__ = ["main"]
