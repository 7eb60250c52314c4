"""A page of styled lines: headings, entries with a column of offsets, wrapped text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.formats.text.cells import Run, padded, shown, width, words, wrapped

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
        left = f"  {padded(offset, gutter, right=True)}  "
        for n, line in enumerate(wrapped(words(runs), self.columns - len(left))):
            self.lines.append([("offset", left if n == 0 else " " * len(left)), *line])

    def note(self, runs: Iterable[Run], gutter: int) -> None:
        """Add a line under an entry."""
        indent = 4 if self.columns < NARROW else gutter + 4
        self.prose(runs, indent=indent, hanging=indent + 2)

    def table(self, rows: Sequence[tuple[str, str, Sequence[Run]]]) -> None:
        """Add entries of an offset, the words that stand there, and what they mean, in columns."""
        side = gutter(offset for offset, _, _ in rows)
        if self.columns < NARROW:
            for offset, found, meaning in rows:
                self.entry(offset, [("words", found), ("", " · "), *meaning], side)
            return
        room = self.columns - side - 6
        middle = min(max((width(shown(found)) for _, found, _ in rows), default=0), room * 2 // 5)
        for offset, found, meaning in rows:
            left = wrapped(words([("words", found)]), middle)
            right = wrapped(words(meaning), room - middle)
            for n in range(max(len(left), len(right))):
                line: list[Run] = [("offset", f"  {padded(offset if n == 0 else '', side, right=True)}  ")]
                cell = left[n] if n < len(left) else []
                used = sum(width(text) for _, text in cell)
                if n < len(right):
                    cell = [*cell, ("", " " * (middle - used + 2)), *right[n]]
                self.lines.append([*line, *cell])


def gutter(offsets: Iterable[str]) -> int:
    """Return how wide the column of offsets has to be."""
    return max(map(len, offsets), default=0)


def apart(parts: Iterable[str]) -> str:
    """Return the parts that are not empty with a middle dot between two."""
    return " · ".join(part for part in parts if part)


def offset(span: tuple[int, int]) -> str:
    """Return where something stands, as a slice of the text says it."""
    return f"{span[0]}:{span[1]}"


def counted(number: int, noun: str) -> str:
    """Return "1 quote", "2 quotes" or "none"."""
    return "none" if not number else f"{number:,} {noun}{'' if number == 1 else 's'}"
