"""Text as a terminal shows it: in one line, harmless, and as wide as it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from onrecord.late import late

SPACE = late(r"\s+")


def shown(text: str) -> str:
    r"""Return the text in one line: white space is a space, and what would steer the terminal a visible sign.

    >>> shown("a\r\nb\x1b[2J")
    'a b␛[2J'
    """
    return text if text.isprintable() else "".join(map(_visible, SPACE.sub(" ", text)))


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        code = ord(character)
        return (
            chr(0x2400 + code)
            if code < 0x20
            else "\N{SYMBOL FOR DELETE}"
            if code == 0x7F
            else "\N{REPLACEMENT CHARACTER}"
        )
    if category == "Cs" or character in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        return "\N{REPLACEMENT CHARACTER}"  # half a character, or a mark that turns the direction of writing
    return character


def width(text: str) -> int:
    r"""Return how many columns the text takes: two for wide characters, none for combining marks.

    >>> width("cafe\u0301"), width("日本")
    (4, 4)
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) or unicodedata.category(c) in ("Mn", "Me", "Cf") else _columns(c) for c in text
    )


def _columns(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


Run = tuple[str, str]
"""A style's name and a text."""

Word = list[Run]
"""Runs with no white space between them."""


def words(runs: Iterable[Run]) -> list[Word]:
    """Return the words of a running text; one may change its style inside.

    >>> words([("name", "Ann Lee"), ("", ", mayor")])
    [[('name', 'Ann')], [('name', 'Lee'), ('', ',')], [('', 'mayor')]]
    """
    found: list[Word] = [[]]
    for style, text in runs:
        for n, part in enumerate(shown(text).split(" ")):
            if n and found[-1]:
                found.append([])
            if part:
                found[-1].append((style, part))
    return found if found[-1] else found[:-1]


def wrapped(text: Iterable[Word], columns: int) -> list[list[Run]]:
    """Return the words set in lines of no more than so many columns, a space between two; a longer word is cut."""
    lines: list[list[Run]] = [[]]
    used = 0
    for word in text:
        for piece in _pieces(word, columns):
            size = sum(width(part) for _, part in piece)
            if used and used + 1 + size > columns:
                lines.append([])
                used = 0
            if used:
                _joined(lines[-1], piece[0][0], " ")
                used += 1
            for style, part in piece:
                _joined(lines[-1], style, part)
            used += size
    return lines


def _joined(line: list[Run], style: str, text: str) -> None:
    """Put a text at the end of a line, into the last run where the style is the same."""
    if line and (line[-1][0] == style or text == " "):
        line[-1] = (line[-1][0], line[-1][1] + text)
    else:
        line.append((style, text))


def _pieces(word: Word, columns: int) -> Iterable[Word]:
    """Yield the word, or parts of it that are no wider than a line."""
    if sum(width(part) for _, part in word) <= columns:
        yield word
        return
    piece: Word = []
    size = 0
    for style, part in word:
        for character in part:
            more = width(character)
            if size + more > columns:
                yield piece
                piece, size = [], 0
            _joined(piece, style, character)
            size += more
    yield piece


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """Return the text with spaces up to so many columns; *right* sets it to the right."""
    fill = " " * (columns - width(text))
    return fill + text if right else text + fill
