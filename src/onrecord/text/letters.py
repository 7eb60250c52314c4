"""The letters of English in a text, for looking its words up in tables without searching for any of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any, TypeVar

T = TypeVar("T")

_LETTERS = bytes(sign if chr(sign).isalpha() else 32 for sign in range(128)) + b" " * 128
"""A blank for every sign that is no letter of English."""

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
    """A text as its runs of letters A to Z, in either case; every other sign is taken for a blank."""

    __slots__ = ("_known", "_line", "_places", "runs")

    def __init__(self, text: str) -> None:
        self._line = b" " + text.encode("ascii", "replace").translate(_LETTERS) + b" "
        self.runs = self._line.split()
        """The runs, in order: of "team’s", two."""
        self._known = -1
        self._places: list[tuple[int, bytes]] = []  # of the words of all tables, when they were so many

    def between(self, start: int, end: int) -> list[bytes]:
        """Return the runs of a stretch given in code points."""
        return self._line[start + 1 : end + 1].split()

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
