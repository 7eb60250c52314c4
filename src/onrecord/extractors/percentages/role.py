"""Role and direction: whether a figure is a level, an amount of change, or an end of one, and which way it went."""

from __future__ import annotations

import itertools

from onrecord.extractors.percentages.behind import DOWN, UP, put, told_behind, way
from onrecord.extractors.percentages.lexicon import (
    AUXILIARY,
    BOUNDARY,
    CHANGE,
    CHANGE_NOUN,
    DETERMINER,
    DIFFERENCE,
    DOWN_NOUN,
    DOWN_VERB,
    DOWN_WORD,
    LEVEL,
    MOVE,
    NOUN_TOO,
    PREPOSITION,
    RATE,
    REPORT,
    SCORE_VERB,
    UP_NOUN,
    UP_VERB,
    UP_WORD,
)
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, NAME, Words

_NOUN = UP_NOUN | DOWN_NOUN | CHANGE_NOUN
_HOLDERS = frozenset(
    ["range", "level", "rate", "total", "average", "high", "low", "record", "peak", "pace", "clip", "speed"]
)
_MAKE = frozenset(("make", "makes", "made", "making"))


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
    if lows[n - 1] not in _HOLDERS:
        return -1
    for k in range(n - 2, max(-1, n - 6), -1):
        if lows[k] in ("to", "from", "by") or bits[k] & (UP_WORD | DOWN_WORD):
            return k
        if lows[k] == "at" and lows[n - 1] in ("rate", "pace", "clip", "speed"):
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
        return _to(words, figure, n, verb)
    if low == "from":
        return _from(words, figure, n, verb)
    if low == "of":
        return _of(words, figure, n)
    if low == "by":
        return _by(words, figure, n, verb)
    if low == "at":
        if left is not None and left.role == "change" and left.unit != figure.unit and bits[n - 1] & FIGURE:
            put(figure, words, "to", left.direction, -1)  # "up 1.8bp at 4.31%"
        return None
    if low == "up" and n and lows[n - 1] in _MAKE:
        return None
    if bits[n] & (UP_WORD | DOWN_WORD) and not bits[n] & NAME:
        return put(figure, words, "change", way(bits[n]), n)
    if low == "-" and n and bits[n - 1] & FIGURE:
        return None
    if low == "and" and left is not None and left.role == "change" and left.unit == figure.unit:
        if verb >= 0 and words.starts[verb] < left.start and bits[verb] & CHANGE:
            return put(figure, words, "change", left.direction, verb)  # "0.1 percent on the month and 0.5 percent …"
    return _direct(words, figure, n, verb)


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
        if b & _NOUN and (i + 1 >= len(lows) or bits[i + 1] & (MARK | PREPOSITION | FIGURE)):
            return i
        if (
            b & LEVEL
            and not b & NOUN_TOO
            and lows[i] not in ("have", "has", "had", "is", "was", "were", "are", "be", "been", "being")
            and i < verb
        ):
            return -1
    return -1


def _to(words: Words, figure: Figure, n: int, verb: int) -> None:
    lows, bits = words.lows, words.bits
    if n and bits[n - 1] & FIGURE and figure.partner is not None:
        return
    cue = _change_left(words, n, verb)
    if cue < 0 or (n - cue > 14 and not bits[cue] & CHANGE):
        return
    if bits[cue] & LEVEL and not bits[cue] & (UP_VERB | DOWN_VERB):
        return
    between = range(cue + 1, n)
    if any(
        lows[i] in ("compared", "relative", "according", "due", "thanks", "equal", "equivalent", "amounts", "amounted")
        for i in between
    ):
        return
    if n and lows[n - 1] in (
        "compared",
        "equal",
        "equivalent",
        "relative",
        "according",
        "amounted",
        "amounts",
        "amounting",
    ):
        return
    put(figure, words, "to", way(bits[cue]), cue)


def _from(words: Words, figure: Figure, n: int, verb: int) -> None:
    bits = words.bits
    cue = _change_left(words, n, verb)
    if cue < 0:
        return
    if bits[cue] & LEVEL and not bits[cue] & CHANGE:
        return
    put(figure, words, "from", way(bits[cue]), cue)


def _of(words: Words, figure: Figure, n: int) -> None:
    """Read ``a decline in turnout of 40%``: the head of the noun phrase before "of" tells."""
    lows, bits = words.lows, words.bits
    head = -1
    for i in range(n - 1, max(-1, n - 10), -1):
        b = bits[i]
        if b & (MARK | FIGURE | BOUNDARY | AUXILIARY) or lows[i] in ("and", "or"):
            break
        if b & PREPOSITION:
            head = -1  # what stood behind it was its complement
            continue
        if b & (_NOUN | DIFFERENCE | RATE) and head < 0:
            head = i
        elif head < 0 and b & (CHANGE | REPORT):
            break
        elif head < 0 and not b & DETERMINER:
            head = -2 if lows[i] else head
        if b & DETERMINER:
            break
    if head >= 0:
        b = bits[head]
        if b & _NOUN and not (head + 1 < n and bits[head + 1] & RATE):
            put(figure, words, "change", way(b), head)
        elif b & DIFFERENCE and lows[head] not in ("win", "loss", "majority", "share"):
            figure.kind = "difference"
            put(figure, words, "level", None, head)


def _by(words: Words, figure: Figure, n: int, verb: int) -> None:
    lows, bits = words.lows, words.bits
    if n and bits[n - 1] & (UP_WORD | DOWN_WORD):
        return put(figure, words, "change", way(bits[n - 1]), n - 1)
    if verb >= 0:
        b = bits[verb]
        scored = b & SCORE_VERB or lows[verb] in (
            "won",
            "win",
            "lost",
            "led",
            "carried",
            "leading",
            "trailing",
            "beat",
            "lose",
        )
        if scored and not (b & CHANGE and figure.unit != "percent" and lows[verb] not in ("lost", "lose", "losing")):
            if figure.partner is None and figure.own_unit:
                figure.kind = "difference"
                figure.cues.append((words.starts[verb], words.ends[verb]))
            return None
        if b & CHANGE:
            return put(figure, words, "change", way(b), verb)
        if any(lows[i] in ("ahead", "behind", "exceeded", "outnumber", "outnumbered") for i in range(verb, n)):
            figure.kind = "difference"
        return None
    for i in range(n - 1, max(-1, n - 12), -1):
        b = bits[i]
        if b & _NOUN or (b & CHANGE and not b & NAME):
            return put(figure, words, "change", way(b), i)
        if lows[i] in ("ahead", "behind") or b & DIFFERENCE:
            figure.kind = "difference"
            return None
        if b & (MARK | BOUNDARY):
            break
    return None


def _direct(words: Words, figure: Figure, n: int, verb: int) -> None:
    """Read a figure that stands right behind its verb or the verb's object: ``fell 5%``, ``lift the Nasdaq 1.2%``."""
    lows, bits = words.lows, words.bits
    if verb < 0 or figure.partner is not None or not figure.own_unit:
        return
    b = bits[verb]
    if not b & CHANGE:
        return
    for i in range(verb + 1, n + 1):
        if bits[i] & PREPOSITION and lows[i] not in (
            "in",
            "on",
            "for",
            "of",
            "among",
            "to",
            "at",
            "since",
            "during",
            "over",
            "after",
            "up",
            "down",
            "off",
            "per",
            "between",
        ):
            return
        if bits[i] & FIGURE and not _joins(words, i, n):
            return
        if bits[i] & (BOUNDARY | REPORT) and not bits[i] & NAME:
            return
    if bits[n] & PREPOSITION and lows[n] not in ("up", "down", "off", "between"):
        return
    if bits[n] & DETERMINER and lows[n] != "another":
        return
    if bits[n] & MARK and lows[n] != ",":
        return
    if b & LEVEL and n != verb:
        return
    if b & MOVE and not b & (UP_VERB | DOWN_VERB) and n != verb:
        if bits[verb + 1] & (UP_WORD | DOWN_WORD):
            put(figure, words, "change", way(bits[verb + 1]), verb + 1)  # "will go up 3 cents, about 5 percent"
        return
    if figure.base is not None and lows[verb] in ("gained", "gain", "gains", "gaining", "add", "added", "improve"):
        return
    held = figure.approximation
    limit = (
        held is not None
        and held[2] in ("more_than", "less_than")
        and words.text[held[0] : held[1]] in ("below", "above")
    )
    put(figure, words, "to" if limit else "change", way(b), verb)  # "fell below 30%" tells where it went


def _joins(words: Words, i: int, n: int) -> bool:
    """Tell whether only commas and conjunctions stand between the figure at token *i* and token *n*."""
    return all(words.bits[k] & (FIGURE | MARK) or words.lows[k] in ("and", "or", "to", "then") for k in range(i, n + 1))


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
