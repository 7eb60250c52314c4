"""The letters of English in a text, for looking its words up in tables without searching for any of them."""

from __future__ import annotations

from collections.abc import Container, Iterator

_LETTERS = bytes(sign if chr(sign).isalpha() else 32 for sign in range(128)) + b" " * 128
"""A blank for every sign that is no letter of English."""


class Letters:
    """A text as its runs of letters A to Z, in either case; every other sign is taken for a blank."""

    __slots__ = ("_line", "runs")

    def __init__(self, text: str) -> None:
        self._line = b" " + text.encode("ascii", "replace").translate(_LETTERS) + b" "
        self.runs = self._line.split()
        """The runs, in order: of "team’s", two."""

    def between(self, start: int, end: int) -> list[bytes]:
        """Return the runs of a stretch given in code points."""
        return self._line[start + 1 : end + 1].split()

    def places(self, words: Container[bytes]) -> Iterator[tuple[int, bytes]]:
        """Yield where runs that are among *words* begin, in code points, and the run, in order."""
        at = 0
        find = self._line.find
        for run in filter(words.__contains__, self.runs):
            at = find(b" " + run + b" ", at)
            yield at, run
            at += len(run) + 1
