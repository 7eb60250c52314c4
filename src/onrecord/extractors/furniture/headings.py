"""Headings: the title over a text, and the lines that divide it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.annotations import Furniture

TITLE = 180
"""A title is no longer than this, in code points."""

_ASKED = 3

SECTION = 80
SECTION_WORDS = 12

_ENDS = ".!?:;,…\"”’')»-–—"


def is_title(text: str, paragraphs: Sequence[tuple[int, int]], n: int) -> bool:
    """Tell whether paragraph *n*, with nothing but furniture before it, is a title over running text."""
    start, end = paragraphs[n]
    if n + 1 >= len(paragraphs) or end - start > TITLE:
        return False
    if text[end - 1] in ".:;,…" or text[start] in "-–—•*":
        return False
    line = text[start:end]
    if text[end - 1] in "!?\"”’')»" and not _mostly_capital(line) and len(line) > 90:
        return False
    if text[end - 1] in '"”' and text[start] in '"“':
        return False
    return any(_runs(text, *paragraph) for paragraph in paragraphs[n + 1 : n + 5])


def is_section(text: str, paragraphs: Sequence[tuple[int, int]], n: int) -> bool:
    """Tell whether paragraph *n* is a short line without a stop, between two that are running text."""
    start, end = paragraphs[n]
    if not 2 < end - start <= SECTION or n == 0 or n + 1 >= len(paragraphs):
        return False
    if text[end - 1] in _ENDS and not (text[end - 1] == "?" and end - start < 60):
        return False
    line = text[start:end]
    if not (line[0].isupper() or line[0].isdigit()) or len(line.split()) > SECTION_WORDS:
        return False
    return _runs(text, *paragraphs[n - 1]) and _runs(text, *paragraphs[n + 1])


def without_interview(found: Sequence[Furniture], text: str) -> list[Furniture]:
    """Return the headings less the questions, where there are so many that somebody is asked them."""
    asked = [line for line in found if line.rule == "furniture.heading-section" and text[line.end - 1] == "?"]
    return list(found) if len(asked) < _ASKED else [line for line in found if line not in asked]


def _runs(text: str, start: int, end: int) -> bool:
    """Tell running text: a paragraph of some length that ends as sentences do."""
    return end - start > 30 and text[end - 1] in ".!?…\"”’'):"


def _mostly_capital(line: str) -> bool:
    words = [word for word in line.split() if len(word) > 3]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words) if words else False
