"""Where what is written goes."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import TextIO

from onrecord.errors import InputError


@contextlib.contextmanager
def opened(path: str | None) -> Iterator[TextIO]:
    """Give the stream to write to: a file, or standard output where *path* is ``None``.

    It takes UTF-8 and translates no newline; a terminal keeps its encoding, and shows what that cannot hold as "?".
    """
    if path is None:
        if hasattr(sys.stdout, "reconfigure"):
            if sys.stdout.isatty():
                sys.stdout.reconfigure(errors="replace")
            else:
                sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        yield sys.stdout
        return
    try:
        stream = open(path, "w", encoding="utf-8", newline="\n")  # noqa: PTH123, SIM115  closed below
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error
    with stream:
        yield stream
