"""The way in from the shell: arguments in, exit code out, and every expected error as one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from onrecord.cli.commands import load
from onrecord.cli.parser import called, parser
from onrecord.cli.say import complain
from onrecord.errors import OnrecordError

READ_ALL, SOME_ISSUES, UNUSABLE = 0, 1, 2
"""Exit codes: all read; some documents have issues; wrong usage, or nothing readable."""

INTERRUPTED, CLOSED = 130, 141
"""Exit codes as a shell gives them for Ctrl-C, and for a reader such as ``head`` that went away."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; *arguments* are those of the process by default."""
    arguments = sys.argv[1:] if arguments is None else arguments
    args = parser(called(arguments)).parse_args(arguments)
    try:
        code = load(args.command).run(args)
        sys.stdout.flush()
    except OnrecordError as error:
        complain(str(error))
        return UNUSABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the last flush has where to go
        return CLOSED
    return code
