"""Whose a figure is by what stands right beside it: ``Trump’s 41 percent``, ``Rubio at 13%``, ``a rate of 5%``."""

from __future__ import annotations

from onrecord.extractors.percentages.lexicon import (
    ADVERB,
    AUXILIARY,
    BOUNDARY,
    COMPARATIVE,
    DETERMINER,
    DIFFERENCE,
    EARLIER,
    NOUN,
    NOUN_TOO,
    PREPOSITION,
    PRONOUN,
    RATE,
    REPORT,
    VERB,
    listed,
)
from onrecord.extractors.percentages.phrases import comma_before, name_start, phrase_start
from onrecord.extractors.percentages.verbs import is_noun
from onrecord.extractors.percentages.words import FIGURE, MARK, NAME, NUMBER, POSSESSIVE, Words


def noun_after(words: Words, last: int, before: int) -> tuple[int, int] | None:
    """Return the tokens of the noun that the figure stands before as an adjective: ``a 35 percent tariff``."""
    lows, bits = words.lows, words.bits
    count = len(lows)
    if last >= count or bits[last] & (MARK | PREPOSITION | BOUNDARY | AUXILIARY | FIGURE | PRONOUN | DETERMINER):
        return None
    end = words.phrase(last, 6)
    if end <= last:
        return None
    for n in range(end - 1, last - 1, -1):
        if bits[n] & (RATE | NOUN | DIFFERENCE):
            first = last
            while first < n and bits[first] & (COMPARATIVE | ADVERB):
                first += 1
            if bits[n] & NOUN and n + 2 < count and lows[n + 1] == "in":
                return first, max(words.phrase(n + 2, 6), n + 1)  # "a 12% cut in costs"
            return first, n + 1
    attributive = before > 0 and (bits[before - 1] & DETERMINER or bits[before - 1] & POSSESSIVE)
    if (
        attributive
        and (not bits[last] & (VERB | REPORT | ADVERB) or bits[last] & NOUN_TOO)
        and lows[before - 1] not in ("all", "that", "these", "those")
    ):
        return last, end
    return None


def beside(words: Words, before: int) -> tuple[int, int] | None:
    """Read ``Trump’s 41 percent``, ``Rubio at 13%``, ``women (61 percent)``, ``Kasich, 9 percent``, ``the Dow 3 percent``."""
    lows, bits = words.lows, words.bits
    n = before - 1
    if n < 0:
        return None
    low, b = lows[n], bits[n]
    if b & POSSESSIVE or (low in "’'" and n and lows[n - 1].endswith("s")):
        if bits[n - 1] & NAME:
            return words.clean(name_start(words, n - 1), n)
        return None
    if low == "(" and n and not (bits[n - 1] & VERB and not is_noun(words, n - 1)):
        return words.clean(phrase_start(words, n - 1), n)
    if low == "at" and n > 1 and lows[n - 1] in ("unchanged", "steady", "flat", "stable") and bits[n - 2] & NAME:
        return words.clean(name_start(words, n - 2), n - 1)
    if low in ("at", "with", "on") and n and bits[n - 1] & NAME and not bits[n - 1] & (VERB | PREPOSITION | EARLIER):
        start = name_start(words, n - 1)
        if start > 1 and lows[start - 1] == "the" and lows[start - 2] in (",", "and", "while", ";", "but"):
            return words.clean(start - 1, n)
        if (start and not bits[start - 1] & (PREPOSITION | VERB | DETERMINER)) or (
            start and lows[start - 1] in ("by", "for")
        ):
            return words.clean(start, n)
    if low == "by" and n and bits[n - 1] & NAME and not bits[n - 1] & (VERB | PREPOSITION):
        start = name_start(words, n - 1)
        if start and lows[start - 1] in (",", ";", "and", "but") and _figure_near(words, start):
            return words.clean(start, n)
    if low == "at" and n and lows[n - 1] == ",":
        opened = comma_before(words, n - 2)
        if opened > 0 and bits[opened - 1] & NAME and not any(b & (VERB | AUXILIARY) for b in bits[opened:n]):
            return words.clean(name_start(words, opened - 1), opened)
    if low == "," and n and bits[n - 1] & NAME and not bits[n - 1] & NUMBER:
        start = name_start(words, n - 1)
        if start and lows[start - 1] in (",", ";", "and", ":") and _figure_near(words, start):
            return words.clean(start, n)
    if b & NAME and not b & (VERB | PREPOSITION | DETERMINER | MARK) and n:
        start = name_start(words, n)
        if start and lows[start - 1] in ("and", ",", "while", ";", "the"):
            if lows[start - 1] == "the":
                start -= 1
            if start and lows[start - 1] in ("and", ",", "while", ";") and _figure_near(words, start):
                return words.clean(start, n + 1)
    return None


def _figure_near(words: Words, n: int) -> bool:
    """Tell whether another figure stands shortly before token *n*: the clause leaves its verb out."""
    for i in range(n - 1, max(-1, n - 14), -1):
        if words.bits[i] & FIGURE:
            return True
        if words.bits[i] & PREPOSITION and words.lows[i] not in ("by", "of", "among", "to"):
            return False
    return False


def noun_before_of(words: Words, before: int, based: bool) -> tuple[int, int] | None:
    """Return the noun of ``an unemployment rate of 5%``; of ``a decline in turnout of 40%`` it is the turnout."""
    lows, bits = words.lows, words.bits
    n = before - 1
    if n >= 0 and lows[n] in ("between", "from") and n and lows[n - 1] == "of":
        n -= 1
    if n < 1 or lows[n] != "of":
        return None
    end = n
    first = end
    split = -1
    while first > 0 and end - first < 10:
        b, low = bits[first - 1], lows[first - 1]
        if b & (FIGURE | BOUNDARY | AUXILIARY) or low in ("and", "or"):
            break
        if b & MARK and not (low == "." and not words.is_stop(first - 1)) and low not in "'’":
            break
        if (
            b & (VERB | REPORT)
            and not b & NAME
            and not b & (RATE | DIFFERENCE | NOUN)
            and not is_noun(words, first - 1)
        ):
            break
        if b & PREPOSITION:
            if low not in ("in", "of", "for", "on", "among", "to") or split == 0:
                break
            if not _opens_noun(words, first - 2):
                break
            split = first - 1
        first -= 1
        if b & DETERMINER and first - 1 >= 0 and not bits[first - 1] & PREPOSITION:
            break
    if first >= end:
        return None
    head = split if split > first else end
    if lows[head - 1] in listed("transparent"):
        return None
    if lows[head - 1] in listed("pace") and first and lows[first - 1] == "at":
        return None
    if based and not any(bits[i] & (RATE | NOUN | DIFFERENCE) for i in range(first, head)):
        return None
    if split > first and any(bits[i] & NOUN for i in range(first, split)) and lows[split] in ("in", "of", "on"):
        return words.clean(split + 1, end)
    return words.clean(first, end)


def _opens_noun(words: Words, n: int) -> bool:
    return (
        n >= 0
        and not words.bits[n] & (MARK | AUXILIARY | PREPOSITION)
        and (not words.bits[n] & VERB or bool(words.bits[n] & (NOUN | DIFFERENCE | RATE)))
    )
