"""Kind: margins of error, ranks such as "the top 1 percent", and idioms such as "100 percent sure"."""

from __future__ import annotations

from decimal import Decimal

from onrecord.extractors.percentages.lexicon import CHANGE, IDIOM_AFTER, IDIOM_VERB, RANK
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, Words

_FULL = frozenset(Decimal(value) for value in (100, 110, 120, 150, 200, 500, 1000, 1000000)) | {Decimal("99.9")}


def margin(words: Words, before: int, last: int) -> tuple[int, int] | None:
    """Return the span of "margin of error" where the figure gives it, before or behind; ``None`` where not."""
    lows, bits = words.lows, words.bits
    count = len(lows)
    for n in range(last, min(last + 6, count)):
        if bits[n] & FIGURE or lows[n] in ",;.":
            break
        if lows[n] == "error":
            return words.clean(next((i for i in range(n - 1, last - 1, -1) if lows[i].startswith("margin")), n), n + 1)
    for n in range(before - 1, max(-1, before - 17), -1):
        if lows[n] in ("error", "errors") and n:
            first = n
            for i in range(n - 1, max(-1, n - 5), -1):
                if lows[i] in ("margin", "margins", "sampling"):
                    first = i
            if first == n:
                continue
            if first and lows[first - 1] in ("the", "a", "an") and first - 1 >= 0 and lows[first - 1] == "the":
                first -= 1
            return words.starts[first], words.ends[n]
        if bits[n] & FIGURE and not _margin_pair(words, n, before):
            break
        if lows[n] == ";" or (lows[n] in "?!." and words.is_stop(n)):
            break
    return None


def _margin_pair(words: Words, n: int, before: int) -> bool:
    return all(words.bits[i] & (FIGURE | MARK) or words.lows[i] in ("and", "or") for i in range(n, before))


def is_rank(words: Words, figure: Figure, before: int, last: int) -> bool:
    """Tell whether the figure names a part of a ranking: ``the top 1 percent``, ``the 99 percent``."""
    n = before - 1
    if n < 0 or figure.unit != "percent":
        return False
    if words.bits[n] & RANK:
        return not (n and words.lows[n - 1] in ("at", "its", "their")) or words.lows[n] in ("top", "bottom", "richest")
    if words.lows[n] == "the" and figure.low in (Decimal(1), Decimal(99), Decimal("0.1")) and figure.low == figure.high:
        return last >= len(words.lows) or (words.lows[last] == "of" or not words.lows[last].isalpha())
    return False


def is_idiom(words: Words, figure: Figure, before: int, last: int, verb: int) -> bool:
    """Tell whether the figure only strengthens: ``100 percent wrong``, ``gave 110 percent``."""
    if figure.low not in _FULL or figure.low != figure.high or figure.unit != "percent" or figure.base is not None:
        return False
    lows, bits = words.lows, words.bits
    count = len(lows)
    if last < count and bits[last] & IDIOM_AFTER:
        return True
    if last + 1 < count and words.lows[last].endswith("ly") and bits[last + 1] & IDIOM_AFTER:
        return True
    ahead = range(max(0, before - 8), before)
    if any(bits[n] & IDIOM_VERB for n in ahead):
        return not (verb >= 0 and bits[verb] & CHANGE)
    alone_left = before == 0 or lows[before - 1] in '.?!“"‘('
    alone_right = last >= count or lows[last] in '.?!”"’'
    return alone_left and alone_right
