"""Base: the whole that a figure is a share of, "GDP" in "2% of GDP", or the group among which it was found."""

from __future__ import annotations

from onrecord.extractors.percentages.lexicon import BOUNDARY
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, Words

_AMONG = ("among", "amongst")


def base_of(words: Words, figure: Figure, last: int, before: int) -> tuple[int, int] | None:
    """Return the span of the base of the figure whose context ends before token *last* and begins at *before*."""
    lows, bits = words.lows, words.bits
    count = len(lows)
    n = last
    if n < count and lows[n] == "or" and n + 1 < count and lows[n + 1] in ("so", "more", "less"):
        n += 2
    if n < count and lows[n] in (")", "”", '"'):
        n += 1
    if n + 1 < count and lows[n] == "of":
        end = words.phrase(n + 1)
        return words.clean(n + 1, end)
    if figure.unit == "basis_point":
        return None
    if not words.has("mong"):
        return None
    for i in range(n, min(n + 9, count)):  # "… percent, among white voters"
        if lows[i] in _AMONG:
            return words.clean(i + 1, words.phrase(i + 1))
        if bits[i] & (FIGURE | BOUNDARY) or lows[i] in ".;:" or (bits[i] & MARK and lows[i] == "," and i > n):
            break
    return _among_before(words, before)


def _among_before(words: Words, before: int) -> tuple[int, int] | None:
    """Return the group of ``Among women, 75 percent …``: at the head of the clause, or before "by"."""
    lows, bits = words.lows, words.bits
    for i in range(before - 1, max(-1, before - 26), -1):
        low = lows[i]
        if low in _AMONG:
            end = words.phrase(i + 1)
            if end + 1 < len(lows) and lows[end] == "," and lows[end + 1] == "with" and end + 2 >= before - 1:
                return words.clean(i + 1, end)
            opens = i == 0 or bits[i - 1] & MARK or lows[i - 1] in ("but", "and", "while", "even", "only")
            if opens or (end < len(lows) and lows[end] == "by"):
                return words.clean(i + 1, end)
            return None
        if bits[i] & FIGURE or low in (";", ":", "—", "while", "but", "that", "compared", "versus"):
            return None
        if low in ".?!" and words.is_stop(i):
            return None
    return None


def share_base(words: Words, figures: list[Figure]) -> None:
    """Give the first of a pair the group among which the second was found."""
    for figure in figures:
        partner = figure.partner
        if partner is not None and partner.base is None and figure.base is not None:
            if words.text[max(0, figure.base[0] - 9) : figure.base[0]].lower().rstrip().endswith(_AMONG):
                partner.base = figure.base
