"""Verbs: which one governs a figure, and which words that may be verbs are nouns here."""

from __future__ import annotations

from onrecord.extractors.percentages.lexicon import (
    ADVERB,
    AUXILIARY,
    BOUNDARY,
    CHAIN,
    CHANGE,
    DETERMINER,
    DIFFERENCE,
    DOWN_NOUN,
    NOUN,
    NOUN_TOO,
    PREPOSITION,
    PRONOUN,
    RATE,
    REPORT,
    UP_NOUN,
    VERB,
    listed,
)
from onrecord.extractors.percentages.words import FIGURE, MARK, NAME, POSSESSIVE, Words


def governing(words: Words, before: int) -> int:
    """Return the token of the verb that governs the figure before which *before* stands, -1 where none does."""
    lows, bits = words.lows, words.bits
    commas = 0
    n, floor = before, max(0, before - 40)
    while n > floor:
        n -= 1
        b, low = bits[n], lows[n]
        if b == FIGURE:
            n = words.runs.get(n, n)
            continue
        if b & MARK:
            if low in ";:()[]—–-" or (low in ".?!" and words.is_stop(n)) or low in '“”"':
                return -1
            if low == ",":
                commas += 1
                if commas > 2:
                    return -1
            continue
        if b & BOUNDARY or (low == "than"):
            return -1
        if b & VERB and not (b & NAME and n) and not is_noun(words, n):
            return n
        if b & REPORT and not b & VERB and not is_noun(words, n):
            return -1
    return -1


def is_noun(words: Words, n: int) -> bool:
    """Tell whether a word that may be a verb is a noun here: "a rise", "its decline", "support for"."""
    bits, lows = words.bits, words.lows
    if n == 0:
        return False
    low, b, left = lows[n], bits[n], bits[n - 1]
    if (
        low in listed("gerunds")
        and not left & (AUXILIARY | PRONOUN | MARK | BOUNDARY | NAME)
        and lows[n - 1] not in ("and", "by")
    ):
        return True
    if b & NOUN_TOO and lows[n - 1] in ("has", "have", "had", "having", "with"):
        return True
    if low in listed("adjectives") and lows[n - 1] == "of":
        return True  # "the index of leading indicators"
    if low.endswith(("ed", "ing")) and not (left & DETERMINER and low in listed("gerunds_with_article")):
        return bool(left & POSSESSIVE) or bool(
            left & DETERMINER and lows[n - 1] not in listed("pointing_before_participle")
        )
    if b & (AUXILIARY) or low in listed("be_have"):
        return False
    if left & POSSESSIVE or (left & DETERMINER and lows[n - 1] not in listed("pointing")):
        return True
    if lows[n - 1] in listed("before_verb"):
        return lows[n - 1] == "to" and n > 1 and lows[n - 2] in ("due", "thanks", "close", "according")
    if left & PREPOSITION and not low.endswith("ing"):
        return True
    if (
        n + 1 < len(lows)
        and lows[n + 1] in ("of", "for", "among")
        and not low.endswith("ed")
        and b & (RATE | NOUN | DIFFERENCE)
    ):
        return True
    if (
        n > 1
        and not left & (NAME | PRONOUN | ADVERB | AUXILIARY | MARK | CHAIN)
        and bits[n - 2] & (DETERMINER | POSSESSIVE)
    ):
        # "a sharp rise": adjective before; "the economy rose": noun before. A form that is no noun tells.
        return (bool(b & NOUN_TOO) and not low.endswith("s")) or (
            bool(b & (UP_NOUN | DOWN_NOUN | DIFFERENCE)) and not b & CHANGE
        )
    return False
