"""The ends of a change: ``rose to 5%``, ``from 4% a year ago``, and the direction that they share."""

from __future__ import annotations

import itertools

from onrecord.extractors.percentages.behind import DOWN, UP, put, way
from onrecord.extractors.percentages.lexicon import (
    BOUNDARY,
    CHANGE,
    DOWN_VERB,
    DOWN_WORD,
    LEVEL,
    NOUN,
    NOUN_TOO,
    PREPOSITION,
    UP_VERB,
    UP_WORD,
    listed,
)
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, NAME, Words


def to(words: Words, figure: Figure, n: int, verb: int) -> None:
    """Read ``rose to 5%``, with "to" at token *n*: the new end, where a word of change stands before."""
    lows, bits = words.lows, words.bits
    if n and bits[n - 1] & FIGURE and figure.partner is not None:
        return
    cue = _change_left(words, n, verb)
    if cue < 0 or (n - cue > 14 and not bits[cue] & CHANGE):
        return
    if bits[cue] & LEVEL and not bits[cue] & (UP_VERB | DOWN_VERB):
        return
    if any(lows[i] in listed("equals") for i in range(cue + 1, n)):
        return
    put(figure, words, "to", way(bits[cue]), cue)


def from_(words: Words, figure: Figure, n: int, verb: int) -> None:
    """Read ``up from 4%``, with "from" at token *n*: the old end, where a word of change stands before."""
    bits = words.bits
    cue = _change_left(words, n, verb)
    if cue < 0:
        return
    if bits[cue] & LEVEL and not bits[cue] & CHANGE:
        return
    put(figure, words, "from", way(bits[cue]), cue)


def _change_left(words: Words, n: int, verb: int) -> int:
    """Return the token of the word of change before *n*: a particle, a verb or a noun; -1 where none stands near."""
    lows, bits = words.lows, words.bits
    for i in range(n - 1, max(-1, n - 22), -1):
        b = bits[i]
        if b & MARK:
            if lows[i] in ";:()—" or (lows[i] in ".?!" and words.is_stop(i)):
                return -1
            continue
        if b & BOUNDARY and lows[i] != "that":
            return -1
        if b & (UP_WORD | DOWN_WORD) and not (i + 1 < len(lows) and lows[i + 1] == "than"):
            return i
        if b & CHANGE and not b & NAME:
            return i
        if b & NOUN and (i + 1 >= len(lows) or bits[i + 1] & (MARK | PREPOSITION | FIGURE)):
            return i
        if b & LEVEL and not b & NOUN_TOO and lows[i] not in listed("be_have") and i < verb:
            return -1
    return -1


def match_ends(figures: list[Figure]) -> None:
    """Give the two ends of a change the direction of each other, or that of their values."""
    for left, right in itertools.pairwise(figures):
        if {left.role, right.role} != {"from", "to"}:
            continue
        start, end = (left, right) if left.role == "from" else (right, left)
        known = start.direction or end.direction
        if known is None and start.low is not None and end.low is not None and start.low != end.low:
            known = UP if end.low > start.low else DOWN
        start.direction = end.direction = known
