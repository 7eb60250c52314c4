"""A page of styled lines: headings, entries with a column of offsets, wrapped text."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.formats.text.cells import Run, padded, width, words, wrapped

STYLES = {
    "heading": "bold cyan",
    "name": "bold",
    "words": "",
    "value": "green",
    "offset": "dim",
    "note": "dim",
    "trouble": "red",
}
"""What each style looks like to ``rich``; without it, all look the same."""

NARROW = 56
"""Columns below which offsets stand in a line of their own."""


class Page:
    """Lines of a given width, made from top to bottom."""

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.lines: list[list[Run]] = []

    def blank(self) -> None:
        """Add an empty line, once."""
        if self.lines and self.lines[-1]:
            self.lines.append([])

    def heading(self, title: str, note: str = "") -> None:
        """Add a section's title, with a note at the right."""
        self.blank()
        room = self.columns - width(title)
        line = [("heading", title)]
        if note and width(note) + 2 <= room:
            line.append(("note", padded(note, room, right=True)))
        self.lines.append(line)

    def prose(self, runs: Iterable[Run], *, indent: int = 0, hanging: int | None = None) -> None:
        """Add wrapped text; lines after the first are indented by *hanging*."""
        hanging = indent if hanging is None else hanging
        room = max(self.columns - hanging, 8)
        for n, line in enumerate(wrapped(words(runs), room)):
            self.lines.append([("", " " * (indent if n == 0 else hanging)), *line])

    def entry(self, offset: str, runs: Iterable[Run], gutter: int) -> None:
        """Add an entry: where it stands in the text, in a column of so many columns, and what there is to say."""
        if self.columns < NARROW:
            self.lines.append([("", "  "), ("offset", offset)])
            self.prose(runs, indent=4)
            return
        room = self.columns - gutter - 4
        for n, line in enumerate(wrapped(words(runs), room)):
            left = padded(offset, gutter, right=True) if n == 0 else " " * gutter
            self.lines.append([("", "  "), ("offset", left), ("", "  "), *line])


def gutter(offsets: Iterable[str]) -> int:
    """Return how wide the column of offsets has to be."""
    return max(map(len, offsets), default=0)


def offset(span: tuple[int, int]) -> str:
    """Return where something stands, as a slice of the text says it."""
    return f"{span[0]}:{span[1]}"


def counted(number: int, noun: str) -> str:
    """Return "1 quote", "2 quotes" or "none"."""
    return "none" if not number else f"{number:,} {noun}{'' if number == 1 else 's'}"
