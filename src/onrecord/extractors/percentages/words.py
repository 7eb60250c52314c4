"""The words of one sentence with what each may be: the ground that all questions of meaning are put to."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from onrecord.extractors.percentages.lexicon import (
    ADVERB,
    AUXILIARY,
    BOUNDARY,
    COLLECTIVE,
    DETERMINER,
    DIFFERENCE,
    LEVEL,
    NOUN,
    NOUN_TOO,
    PLURAL_MODIFIER,
    POINT_NOUN,
    PREPOSITION,
    PRONOUN,
    RATE,
    REPORT,
    SCORE_VERB,
    STOP_VERB,
    VERB,
    lexicon,
    listed,
)

NUMBER = 1 << 40
MARK = 1 << 41  # a punctuation mark
NAME = 1 << 42  # a capital, or an acronym
POSSESSIVE = 1 << 43
FIGURE = 1 << 44

_NOUNS = NOUN | DIFFERENCE | PLURAL_MODIFIER | POINT_NOUN | NOUN_TOO
REACH, BEHIND = 260, 130
"""How many characters before and behind a figure are looked at."""


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"([a-z]+(?![\w'’‑-]))"  # most words: lower case, and nothing attached
        r"|((?:[A-Z]\.){2,6}|\d+(?:[.,]\d+)*(?:[-‑][A-Za-z]+)*|[’'](?:s|re|ve|ll|d|m)\b|\w+n[’']t\b|\w+(?:[-‑]\w+)*)"
        r"|[^\w\s]"
    )


def _other(word: str, low: str, bits: int, last: int, inside: bool) -> int:
    """Return the classes of a token that is no plain word in lower case; *last* are those of the token before."""
    first = word[0]
    if first.isdigit():
        return bits | NUMBER
    if first in "'’":
        if low[1:] in ("re", "m") or (low[1:] == "s" and last & PRONOUN):
            return AUXILIARY | LEVEL
        return POSSESSIVE if low[1:] == "s" else AUXILIARY
    if low.endswith(("n't", "n’t")):
        bits = AUXILIARY | (lexicon().get(low[:-3], 0) & LEVEL)
    if first.isupper():
        if low in listed("modal_names") and inside:
            return NAME
        return bits | NAME
    return bits


class Words:
    """Tokens of a stretch of text: where they start and end, in lower case, and their classes as bits."""

    __slots__ = ("bits", "ends", "lows", "runs", "starts", "text", "window")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.window = start, end
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.lows: list[str] = []
        self.bits: list[int] = []
        self.runs: dict[int, int] = {}
        """Where the figures that stand side by side begin, by the last token of each."""
        known = lexicon().get
        add_start, add_end = self.starts.append, self.ends.append
        add_low, add_bits = self.lows.append, self.bits.append
        last = 0
        for match in _token().finditer(text, start, end):
            word = match[0]
            kind = match.lastindex
            if kind == 1:
                low = word
                bits = known(word, 0)
                if not bits:
                    if word[-2:] == "ly" and word not in listed("no_adverbs"):
                        bits = ADVERB
                elif word == "that" and last & (PREPOSITION | SCORE_VERB):
                    bits = DETERMINER
            elif kind is None:
                low, bits = word, MARK
            else:
                low = word.lower()
                bits = _other(word, low, known(low, 0), last, bool(self.lows))
            first, behind = match.span()
            add_start(first)
            add_end(behind)
            add_low(low)
            add_bits(bits)
            last = bits

    def has(self, letters: str) -> bool:
        """Tell whether the letters stand anywhere in the stretch: a quick no for what is rare."""
        return self.text.find(letters, *self.window) >= 0

    def at(self, position: int) -> int:
        """Return the number of the first token that starts at or after *position*."""
        return bisect_left(self.starts, position)

    def cover(self, start: int, end: int) -> tuple[int, int]:
        """Mark the tokens of a figure as such, and return their first and the one after their last.

        Figures are covered in the order of the text.
        """
        i = bisect_left(self.ends, start + 1)
        j = bisect_left(self.starts, end)
        for n in range(i, j):
            self.bits[n] = FIGURE
        self.runs[j - 1] = self.runs.get(i - 1, i)
        return i, j

    def is_stop(self, n: int) -> bool:
        """Tell whether token *n* is a full stop that ends a sentence, not one of an abbreviation."""
        low = self.lows[n]
        if low in "?!":
            return True
        return low == "." and (not n or not (self.bits[n - 1] & NAME and self.ends[n - 1] - self.starts[n - 1] <= 4))

    def phrase(self, n: int, limit: int = 12) -> int:
        """Return the end of the noun phrase that begins at token *n*: the number of the first token behind it.

        It takes determiners, adjectives and nouns, and ends before a preposition, a verb, a conjunction or a mark.
        """
        bits, lows, last = self.bits, self.lows, min(len(self.bits), n + limit)
        i = n
        plural = False
        while i < last:
            b, low = bits[i], lows[i]
            if b & MARK:
                if low in "'’" and plural:
                    plural = False
                elif low in "$£€&" or (low == "." and not self.is_stop(i) and i > n) or (low in "“\"‘'" and i == n):
                    pass
                else:
                    break
                i += 1
                continue
            if b & (FIGURE | BOUNDARY | AUXILIARY) or low in ("and", "or", "nor"):
                if not (i == n and low in ("that", "what")):
                    break
            if i > n:
                if b & PREPOSITION:
                    break
                if b & POSSESSIVE:
                    plural = False
                    i += 1
                    continue
                if b & DETERMINER and lows[i - 1] not in ("all", "both", "half", "of"):
                    break
                if ((b & (VERB | REPORT) and low.endswith("s")) or low.endswith("ed")) and not b & (
                    _NOUNS | NAME | RATE
                ):
                    if i + 1 >= len(bits) or bits[i + 1] & (PREPOSITION | DETERMINER | MARK | ADVERB | NUMBER):
                        break
                if plural and not (b & NAME):
                    named = bits[i - 1] & NAME
                    if not (named and low.endswith("s") and not b & STOP_VERB):
                        break
                elif (
                    b & STOP_VERB
                    and not b & NAME
                    and (plural or low.endswith(("s", "d", "t", "n", "w", "ng", "me", "ke")))
                ):
                    if lows[i - 1] not in ("the", "a", "an", "all", "its", "their", "of") and low != "vote":
                        break
                elif b & ADVERB and not b & NAME and low not in ("overall", "much", "roughly"):
                    break
            elif b & PREPOSITION:
                break
            if b & PRONOUN and low not in ("this", "that", "these", "those", "her", "one"):
                i += 1
                break
            plural = bool(b & COLLECTIVE) or (
                low.endswith("s")
                and len(low) > 3
                and not low.endswith(("ss", "us", "is"))
                and not b & PLURAL_MODIFIER
                and low not in ("this", "his", "its")
            )
            i += 1
        if i > n and i + 1 < last and plural and lows[i] in ("under", "over", "aged", "age") and bits[i + 1] & NUMBER:
            i += 2
        while i > n and ((bits[i - 1] & MARK and lows[i - 1] not in "'’") or bits[i - 1] & POSSESSIVE):
            i -= 1
        return i

    def clean(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the code points of tokens *first* to *last* (excluded), without quote marks at the edges."""
        bits, lows = self.bits, self.lows
        while first < last and bits[first] & MARK:
            first += 1
        while last > first and (bits[last - 1] & (MARK | POSSESSIVE) and lows[last - 1] != "."):
            last -= 1
        if first >= last:
            return None
        return self.starts[first], self.ends[last - 1]
