"""The letters of English and the digits in a text, for looking its words up in tables without searching for any of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any, TypeVar

T = TypeVar("T")

_DIGIT = b"\t"
_LETTERS = bytes(
    sign if chr(sign).isalpha() else _DIGIT[0] if chr(sign).isdigit() else 32 for sign in range(128)
) + b" " * 128  # fmt: skip
"""A tab for every digit, and a blank for every other sign that is no letter of English."""

_SOUGHT: dict[bytes, bytes] = {}
"""The words of all tables together, and each between blanks: they grow with the tables, never with the texts, and no answer
depends on them.

In a dict and not in a set, whose slots are eight times as wide: most runs are no member, and a look that misses reads one.
"""


class Sought(dict[bytes, T]):
    """A table of words that an extractor looks for in every text; it stays as it was made.

    The words of all such tables are looked for together, and each run of a text is looked at once for all of them.
    """

    __slots__ = ()

    def __init__(self, words: Mapping[bytes, T]) -> None:
        super().__init__(words)
        _SOUGHT.update({word: b" " + word + b" " for word in words})

    def __reduce__(self) -> tuple[Any, ...]:
        return Sought, (dict(self),)  # so that its words are known in the process that gets it


class Letters:
    """A text as its runs of letters A to Z, in either case; every other sign is taken for a blank, but that digits are known apart."""

    __slots__ = ("_known", "_line", "_marked", "_places", "runs")

    def __init__(self, text: str) -> None:
        self._marked = b" " + text.encode("ascii", "replace").translate(_LETTERS) + b" "
        self._line = self._marked.replace(_DIGIT, b" ")
        self.runs = self._line.split()
        """The runs, in order: of "team’s", two."""
        self._known = -1
        self._places: list[tuple[int, bytes]] = []  # of the words of all tables, when they were so many

    def between(self, start: int, end: int) -> list[bytes]:
        """Return the runs of a stretch given in code points."""
        return self._line[start + 1 : end + 1].split()

    def figures(self) -> list[tuple[int, int]]:
        """Return where runs of the digits 0 to 9 begin and end, in code points, in order.

        >>> Letters("in 2013, by 5%").figures()
        [(3, 7), (12, 13)]
        """
        marked, digit = self._marked, _DIGIT[0]
        found = []
        at = marked.find(_DIGIT)
        while at > 0:
            end = at + 1
            while marked[end] == digit:  # a blank stands behind the last sign
                end += 1
            found.append((at - 1, end - 1))
            at = marked.find(_DIGIT, end)
        return found

    def places(self, words: Container[bytes]) -> Iterable[tuple[int, bytes]]:
        """Return where runs that are among *words* begin, in code points, and the run, in order.

        Hand in a :class:`Sought` where the words are the same for all texts.
        """
        if not isinstance(words, Sought):
            return self._look({run: b" " + run + b" " for run in self.runs if run in words})
        if self._known != len(_SOUGHT):
            self._known = len(_SOUGHT)
            self._places = self._look(_SOUGHT)
        return [place for place in self._places if place[1] in words]

    def _look(self, words: dict[bytes, bytes]) -> list[tuple[int, bytes]]:
        found = []
        at = 0
        find = self._line.find
        for run in filter(words.__contains__, self.runs):
            at = find(words[run], at)
            found.append((at, run))
            at += len(run) + 1
        return found
