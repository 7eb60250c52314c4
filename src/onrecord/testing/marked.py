r"""Marked text: a sentence with what is expected of it written into it.

``rose [2%]{low=2 direction=increase} in May`` expects something at ``2%`` with these fields. A mark is ``[text]``
directly followed by ``{…}`` with an optional label first and then ``key=value`` pairs (a value with blanks in double
quotes). Marks nest. Square brackets without braces behind them are text, as in "[sic]"; ``\[``, ``\]`` and ``\\``
are always text.
"""

from __future__ import annotations

import re
from functools import cache

import attrs

from onrecord.span import Span


@attrs.frozen
class Mark:
    """One expectation; ``start`` and ``end`` are code points into the text without the marks."""

    start: int
    end: int
    label: str
    """The word before the fields, "" where there is none."""
    fields: dict[str, str]

    @property
    def span(self) -> Span:
        """``Span(start, end)``."""
        return Span(self.start, self.end)


@attrs.frozen
class Marked:
    """A text without its marks, and the marks in the order of their start (outer ones first)."""

    text: str
    marks: tuple[Mark, ...]

    def labelled(self, label: str) -> tuple[Mark, ...]:
        """Return the marks with this label."""
        return tuple(mark for mark in self.marks if mark.label == label)


@cache
def _field() -> re.Pattern[str]:
    return re.compile(r'\s*(?:([\w.-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s}"]*))|([\w.-]+))\s*')


def parse(marked: str) -> Marked:
    """Return the text and the marks of a marked text; raise ``ValueError`` where braces are not well formed."""
    out: list[str] = []
    length = 0
    opened: list[tuple[int, int]] = []  # position in `out` of the bracket, offset in the text
    marks: list[Mark] = []
    i = 0
    while i < len(marked):
        char = marked[i]
        if char == "\\" and marked[i + 1 : i + 2] in ("[", "]", "\\"):
            char, i = marked[i + 1], i + 1
        elif char == "[":
            opened.append((len(out), length))
        elif char == "]" and opened:
            at, start = opened.pop()
            if marked[i + 1 : i + 2] == "{":
                label, fields, i = _braces(marked, i + 2)
                out[at] = ""  # the bracket was a mark, and takes its code point with it
                length -= 1
                end = length
                marks = [attrs.evolve(m, start=m.start - 1, end=m.end - 1) if m.start > start else m for m in marks]
                marks.append(Mark(start, end, label, fields))
                continue
        out.append(char)
        length += 1
        i += 1
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Marked("".join(out), tuple(marks))


def _braces(marked: str, i: int) -> tuple[str, dict[str, str], int]:
    label, fields = "", dict[str, str]()
    begun = i
    while True:
        if marked[i : i + 1] == "}":
            return label, fields, i + 1
        match = _field().match(marked, i)
        if match is None or match.end() == i:
            raise ValueError(f"marked text: no label and no key=value at {marked[begun - 1 : i + 20]!r}")
        key, quoted, bare, word = match.groups()
        if word is not None:
            label = f"{label} {word}".strip()
        else:
            fields[key] = bare if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        i = match.end()
