"""Role and direction: whether a figure is a level, an amount of change, or an end of one, and which way it went."""

from __future__ import annotations

from onrecord.extractors.percentages.amounts import by, direct, of
from onrecord.extractors.percentages.behind import DOWN, UP, put, told_behind, way
from onrecord.extractors.percentages.ends import from_, to
from onrecord.extractors.percentages.lexicon import (
    AUXILIARY,
    CHANGE,
    DETERMINER,
    DOWN_WORD,
    PREPOSITION,
    UP_WORD,
    listed,
)
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, NAME, Words


def _over_adjectives(words: Words, n: int, last: int) -> int:
    """Pass over what stands between a word of change and its amount: ``rose a better-than-expected 14%``."""
    bits, lows = words.bits, words.lows
    if bits[n] & (PREPOSITION | MARK | FIGURE | NAME) or (last < len(lows) and not bits[last] & (MARK | PREPOSITION)):
        return n
    for k in range(n, max(-1, n - 4), -1):
        if bits[k] & DETERMINER and lows[k] in ("a", "an", "the", "another"):
            return k - 1 if k and bits[k - 1] & (UP_WORD | DOWN_WORD | CHANGE) else n
        if bits[k] & (PREPOSITION | MARK | FIGURE | NAME | AUXILIARY):
            return n
    return n


def _through(words: Words, n: int) -> int:
    """Return the token of "to", "from" or "by" in ``to a range of 4.5 to 4.75 percent``, -1 where there is none."""
    lows, bits = words.lows, words.bits
    if lows[n - 1] not in listed("holders"):
        return -1
    for k in range(n - 2, max(-1, n - 6), -1):
        if lows[k] in ("to", "from", "by") or bits[k] & (UP_WORD | DOWN_WORD):
            return k
        if lows[k] == "at" and lows[n - 1] in listed("pace"):
            return k - 1 if k and bits[k - 1] & (CHANGE | FIGURE) else -1
        if bits[k] & (MARK | PREPOSITION | FIGURE):
            return -1
    return -1


def settle(words: Words, figure: Figure, before: int, last: int, verb: int, left: Figure | None) -> None:
    """Set role, direction and the kind "difference" of a figure from the words on both sides.

    *before* is the token before which its context begins, *last* the one behind it, *verb* what governs it or -1.
    """
    if figure.low is not None and figure.own_unit:
        if (
            figure.low < 0
            and words.text[figure.start] not in "mM"
            and not (before and words.lows[before - 1] in ("to", "from"))
        ):
            return put(figure, words, "change", DOWN, -1)
        if words.text[figure.start] == "+":
            return put(figure, words, "change", UP, -1)
    if told_behind(words, figure, before, last, verb):
        return None
    lows, bits = words.lows, words.bits
    n = before - 1
    if n >= 0 and lows[n] in ("between", "from") and n and lows[n - 1] in ("by", "of", "to"):
        n -= 1
    if n < 0:
        return None
    n = _over_adjectives(words, n, last)
    low = lows[n]
    if low == "of" and n > 1:
        through = _through(words, n)
        if through >= 0:
            n, low = through, lows[through]
    if low == "to":
        return to(words, figure, n, verb)
    if low == "from":
        return from_(words, figure, n, verb)
    if low == "of":
        return of(words, figure, n)
    if low == "by":
        return by(words, figure, n, verb)
    if low == "at":
        if left is not None and left.role == "change" and left.unit != figure.unit and bits[n - 1] & FIGURE:
            put(figure, words, "to", left.direction, -1)  # "up 1.8bp at 4.31%"
        return None
    if low == "up" and n and lows[n - 1] in listed("make"):
        return None
    if bits[n] & (UP_WORD | DOWN_WORD) and not bits[n] & NAME:
        return put(figure, words, "change", way(bits[n]), n)
    if low == "-" and n and bits[n - 1] & FIGURE:
        return None
    if low == "and" and left is not None and left.role == "change" and left.unit == figure.unit:
        if verb >= 0 and words.starts[verb] < left.start and bits[verb] & CHANGE:
            return put(figure, words, "change", left.direction, verb)  # "0.1 percent on the month and 0.5 percent …"
    return direct(words, figure, n, verb)
