"""Noun phrases around a verb: what stands left of it, what it acts on, and where a name or a phrase begins."""

from __future__ import annotations

from onrecord.extractors.percentages.lexicon import (
    ADVERB,
    AUXILIARY,
    BOUNDARY,
    CHAIN,
    DETERMINER,
    DIFFERENCE,
    INTRANSITIVE,
    NOUN,
    NOUN_TOO,
    PREPOSITION,
    PRONOUN,
    RATE,
    REPORT,
    VERB,
    listed,
)
from onrecord.extractors.percentages.verbs import is_noun
from onrecord.extractors.percentages.words import FIGURE, MARK, NAME, NUMBER, POSSESSIVE, Words


def object_of(words: Words, verb: int, before: int) -> tuple[int, int] | None:
    """Return what a verb of change acts on: "defense spending" in ``increasing defense spending to 2%``."""
    lows, bits = words.lows, words.bits
    if bits[verb] & INTRANSITIVE:
        return None
    n = verb + 1
    while n < before and (bits[n] & ADVERB or lows[n] in ("back", "up", "down", "off")) and not bits[n] & DETERMINER:
        n += 1
    if n >= before or bits[n] & (MARK | PREPOSITION | NUMBER | FIGURE | BOUNDARY):
        return None
    if bits[n] & CHAIN and not bits[n] & NAME:
        return None
    end = before
    while end > n and (bits[end - 1] & PREPOSITION or lows[end - 1] in (",", "or") or bits[end - 1] & ADVERB):
        end -= 1
    for i in range(n, end):
        if (bits[i] & MARK and lows[i] in ",;") or bits[i] & (NUMBER | FIGURE):
            end = i - (lows[i - 1] == "fiscal")  # "its forecast for fiscal 2026"
            break
    while end > n and bits[end - 1] & (PREPOSITION | MARK):
        end -= 1
    limit = words.phrase(n, 14)
    while limit < end and limit > n and lows[limit] in ("of", "in", "on", "for") and limit + 1 < end:
        limit = words.phrase(limit + 1, 12)
    end = min(end, limit)
    if all(bits[i] & DETERMINER for i in range(n, end)):
        return None
    return words.clean(n, end)


def left_of_verb(words: Words, verb: int, depth: int) -> tuple[int, int] | None:
    """Return the subject of a verb: the noun phrase to its left, over auxiliaries, adverbs and appositions."""
    lows, bits = words.lows, words.bits
    n = verb
    while n > 0 and (
        (
            bits[n - 1] & (AUXILIARY | ADVERB | CHAIN)
            and not (bits[n - 1] & NAME and n - 1 > 0 and not bits[n - 1] & AUXILIARY)
        )
        or lows[n - 1] in ("to", "up", "down")
        or (bits[n - 1] & VERB and lows[n - 1] in listed("be_have"))
    ):
        n -= 1
    if n == 0:
        return None
    low, _b = lows[n - 1], bits[n - 1]
    if low == ",":
        opened = comma_before(words, n - 2)
        if opened > 0 and n - 1 - opened > 1 and not words.bits[opened - 1] & ADVERB:
            found = ending(words, opened)
            if found is not None and verb - opened < 24 and not lows[verb].endswith("ing"):
                return found
        return _main(words, n - 1, depth)
    if low in listed("shares_subject"):
        return _main(words, n - 1, depth)
    if low in ("who", "which", "that"):
        k = n - 1
        if k and lows[k - 1] == ",":
            k -= 1
        return ending(words, k)
    return ending(words, n)


def comma_before(words: Words, n: int) -> int:
    """Return the token of the comma that opens the apposition which ends before *n*, -1 where none does."""
    for i in range(n, max(-1, n - 18), -1):
        if words.lows[i] == ",":
            return i
        if words.lows[i] in ";:":
            return -1
    return -1


def _main(words: Words, n: int, depth: int) -> tuple[int, int] | None:
    """Return the subject of the verb that stands before token *n*, for a verb that shares it."""
    if depth > 2:
        return None
    bits, lows = words.bits, words.lows
    for i in range(n - 1, max(-1, n - 30), -1):
        b = bits[i]
        if lows[i] in ";:" or (lows[i] in ".?!" and words.is_stop(i)):
            return None
        if b & (VERB | AUXILIARY) and not b & NAME and lows[i] not in ("to", "not", "n", "t") and not is_noun(words, i):
            return left_of_verb(words, i, depth + 1)
        if b & REPORT and not b & NAME and not is_noun(words, i):
            return ending(words, n)
    return ending(words, n)


def ending(words: Words, end: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends before token *end*, with the prepositional phrases that belong to it."""
    bits, lows = words.bits, words.lows
    if end and bits[end - 1] & PRONOUN and not bits[end - 1] & DETERMINER:
        return words.starts[end - 1], words.ends[end - 1]
    first = end
    while first > 0 and end - first < 16:
        b, low = bits[first - 1], lows[first - 1]
        if b & MARK and low not in "'’$&" and not (low == "." and not words.is_stop(first - 1)):
            break
        if b & (BOUNDARY | FIGURE) and low != "that":
            break
        if low in ("and", "or") and not (first > 1 and bits[first] & NAME and bits[first - 2] & NAME):
            break
        if first == end and b & NOUN_TOO and first > 1 and bits[first - 2] & (NAME | POSSESSIVE):
            first -= 1  # "the Treasury note fell"
            continue
        if low == "that" or (b & REPORT and not b & NAME and not is_noun(words, first - 1)):
            break
        if (
            b & (VERB | AUXILIARY)
            and not b & NAME
            and first < end
            and not is_noun(words, first - 1)
            and not b & (RATE | NOUN | DIFFERENCE)
        ):
            break
        if low == "than":
            return None
        if b & PREPOSITION and low in listed("turns"):
            break
        if b & PREPOSITION and first - 1 == 0:
            if low != "under":
                break
        first -= 1
    while first < end and (
        (bits[first] & (PREPOSITION | ADVERB | CHAIN) and not bits[first] & DETERMINER and lows[first] != "about")
        or lows[first] in ("and", "or")
    ):
        first += 1
    if first + 1 < end and lows[first].isdigit() and bits[first + 1] & DETERMINER:
        first += 1  # "by 2004 the share"
    if first + 2 < end and lows[first] in ("last", "this", "next") and lows[first + 1] in listed("periods"):
        first += 2
    return words.clean(first, end) if first < end else None


def name_start(words: Words, n: int) -> int:
    """Return the first token of the name that ends with token *n*."""
    bits, lows = words.bits, words.lows
    first = n
    while first > 0 and n - first < 9:
        b = bits[first - 1]
        if (
            (b & NAME and not (b & (PREPOSITION | BOUNDARY | AUXILIARY) and first - 1 == 0))
            or (lows[first - 1] == "." and first > 1 and bits[first - 2] & NAME and not words.is_stop(first - 1))
            or b & POSSESSIVE
        ):
            first -= 1
        else:
            break
    return first


def phrase_start(words: Words, n: int) -> int:
    """Return the first token of the noun phrase that ends with token *n*, prepositional tails not included."""
    bits, lows = words.bits, words.lows
    first = n + 1
    while first > 0 and n - first < 8:
        b, low = bits[first - 1], lows[first - 1]
        if b & (FIGURE | PREPOSITION | BOUNDARY | AUXILIARY) or low in ("and", "or"):
            break
        if b & MARK and not (low == "." and not words.is_stop(first - 1)):
            break
        if b & (VERB | REPORT) and not b & NAME and not is_noun(words, first - 1) and first - 1 < n:
            break
        first -= 1
        if b & DETERMINER:
            break
    return first
