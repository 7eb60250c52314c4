"""The text view on a stream: with colour where that is a terminal and ``rich`` is installed, plain elsewhere."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from typing import TextIO

from onrecord.document import Document
from onrecord.formats.text.page import STYLES, Page
from onrecord.formats.text.view import page

NARROWEST, WIDEST = 40, 120
"""Columns: a wider terminal is not filled, lines would be hard to read."""


def write(docs: Iterable[Document], stream: TextIO) -> None:
    """Write the record of each document as it comes, a rule between two.

    It is as wide as the terminal, or as the environment variable COLUMNS says; 80 columns elsewhere.
    """
    columns = min(max(shutil.get_terminal_size((80, 24)).columns, NARROWEST), WIDEST)
    put = _coloured(stream) if stream.isatty() and "NO_COLOR" not in os.environ else None
    put = put or _plain(stream)
    for n, doc in enumerate(docs):
        made = page(doc, columns)
        if n:
            made.lines[:0] = [[], [("note", "─" * columns)], []]
        put(made)
        stream.flush()


def _plain(stream: TextIO) -> Callable[[Page], None]:
    def put(made: Page) -> None:
        for line in made.lines:
            text = "".join(text for _, text in line).rstrip()
            stream.write(text.encode("utf-8", "replace").decode("utf-8") + "\n")

    return put


def _coloured(stream: TextIO) -> Callable[[Page], None] | None:
    try:
        from rich.console import Console
        from rich.text import Text
    except ImportError:
        return None
    console = Console(file=stream, highlight=False, markup=False, emoji=False)

    def put(made: Page) -> None:
        for line in made.lines:
            styled = Text.assemble(*((text, STYLES.get(style, "")) for style, text in line))
            styled.rstrip()
            console.print(styled, soft_wrap=True)

    return put
