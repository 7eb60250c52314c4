"""The words by which a text may speak of somebody without a name, all of them found in one look.

Pronouns, the nouns of definite descriptions, and those of unnamed sources: each is read where it belongs.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from onrecord.extractors.actors.phrases import descriptive
from onrecord.extractors.actors.pronouns import SEX
from onrecord.extractors.actors.sources import nouns_of_sources
from onrecord.text.letters import Letters, Sought


class Anchors(NamedTuple):
    """Where such words stand in a text, in order. Offsets are code points."""

    pronouns: list[tuple[int, int, str]]
    """Start, end and sex of "he", "she" and their forms."""
    they: list[tuple[int, int]]
    its: list[tuple[int, int]]
    """Both "it" and "its"."""
    sources: list[tuple[int, int]]
    """Nouns of unnamed sources."""
    nouns: list[int]
    """Where nouns begin that may describe somebody."""


_THEY = "they"
_ITS = "its"
_SOURCE = "source"


@cache
def _table() -> Sought[tuple[str | None, bool]]:
    """Return what each of the words is, sources and pronouns by their sex among them, and whether it may describe."""
    kinds = {"they": _THEY, "it": _ITS, "its": _ITS, **SEX, **dict.fromkeys(nouns_of_sources(), _SOURCE)}
    nouns = {max(noun.split("-"), key=len) for noun in descriptive()}
    return Sought(
        {
            form.encode(): (kinds.get(word), word in nouns)
            for word in {*kinds, *nouns}
            if word.isascii()
            for form in (word, word.capitalize())
        }
    )


def anchors(text: str, letters: Letters) -> Anchors:
    """Return the anchors of a text."""
    found = Anchors([], [], [], [], [])
    pronouns, they, its, sources, nouns = found
    table = _table()
    for start, run in letters.places(table):
        kind, may_describe = table[run]
        if may_describe:
            nouns.append(start)
        if kind is None:
            continue
        end = start + len(run)
        before, after = text[start - 1 : start], text[end : end + 1]
        if before.isalnum() or after.isalnum() or after == "_":
            continue
        if kind == _SOURCE:
            if before in _OPEN and after not in _WITHIN:
                sources.append((start, end))
        elif kind == _THEY:
            they.append((start, end))
        elif kind == _ITS:
            its.append((start, end))
        elif before not in _WITHIN:
            pronouns.append((start, end, kind))
    return found


_OPEN = frozenset({"", " ", "\n", "“", '"'})
_WITHIN = frozenset({"’", "'", "-"})
"""Marks inside a word."""
