"""Amounts of change: ``fell 5%``, ``fell by 5%``, ``a decline in turnout of 40%``."""

from __future__ import annotations

from onrecord.extractors.percentages.behind import put, way
from onrecord.extractors.percentages.lexicon import (
    AUXILIARY,
    BOUNDARY,
    CHANGE,
    DETERMINER,
    DIFFERENCE,
    DOWN_VERB,
    DOWN_WORD,
    LEVEL,
    MOVE,
    NOUN,
    PREPOSITION,
    RATE,
    REPORT,
    SCORE_VERB,
    UP_VERB,
    UP_WORD,
    listed,
)
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, NAME, Words


def of(words: Words, figure: Figure, n: int) -> None:
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
        if b & (NOUN | DIFFERENCE | RATE) and head < 0:
            head = i
        elif head < 0 and b & (CHANGE | REPORT):
            break
        elif head < 0 and not b & DETERMINER:
            head = -2 if lows[i] else head
        if b & DETERMINER:
            break
    if head >= 0:
        b = bits[head]
        if b & NOUN and not (head + 1 < n and bits[head + 1] & RATE):
            put(figure, words, "change", way(b), head)
        elif b & DIFFERENCE and lows[head] not in listed("shares"):
            figure.kind = "difference"
            put(figure, words, "level", None, head)


def by(words: Words, figure: Figure, n: int, verb: int) -> None:
    """Read ``fell by 5%`` and ``won by 3 points``, with "by" at token *n*: a change, or the distance of two."""
    lows, bits = words.lows, words.bits
    if n and bits[n - 1] & (UP_WORD | DOWN_WORD):
        return put(figure, words, "change", way(bits[n - 1]), n - 1)
    if verb >= 0:
        b = bits[verb]
        scored = b & SCORE_VERB or lows[verb] in listed("won")
        if scored and not (b & CHANGE and figure.unit != "percent" and lows[verb] not in ("lost", "lose", "losing")):
            if figure.partner is None and figure.own_unit:
                figure.kind = "difference"
                figure.cues.append((words.starts[verb], words.ends[verb]))
            return None
        if b & CHANGE:
            return put(figure, words, "change", way(b), verb)
        if any(lows[i] in listed("outdone") for i in range(verb, n)):
            figure.kind = "difference"
        return None
    for i in range(n - 1, max(-1, n - 12), -1):
        b = bits[i]
        if b & NOUN or (b & CHANGE and not b & NAME):
            return put(figure, words, "change", way(b), i)
        if lows[i] in ("ahead", "behind") or b & DIFFERENCE:
            figure.kind = "difference"
            return None
        if b & (MARK | BOUNDARY):
            break
    return None


def direct(words: Words, figure: Figure, n: int, verb: int) -> None:
    """Read a figure that stands right behind its verb or the verb's object: ``fell 5%``, ``lift the Nasdaq 1.2%``."""
    lows, bits = words.lows, words.bits
    if verb < 0 or figure.partner is not None or not figure.own_unit:
        return
    b = bits[verb]
    if not b & CHANGE:
        return
    for i in range(verb + 1, n + 1):
        if bits[i] & PREPOSITION and lows[i] not in listed("inside_object"):
            return
        if bits[i] & FIGURE and not _joins(words, i, n):
            return
        if bits[i] & (BOUNDARY | REPORT) and not bits[i] & NAME:
            return
    if bits[n] & PREPOSITION and lows[n] not in listed("particles"):
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
    if figure.base is not None and lows[verb] in listed("gained"):
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
