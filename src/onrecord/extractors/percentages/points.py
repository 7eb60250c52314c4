"""Bare "points": percentage points where a poll, a vote or a rate is spoken of, else none."""

from __future__ import annotations

from onrecord.extractors.percentages.lexicon import POINT_CONTEXT, POINT_NOUN, POINT_OTHER
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, Words


def is_percentage_point(words: Words, figure: Figure, first: int, last: int) -> bool:
    """Tell whether a figure in bare points counts percentage points.

    It does behind a poll's lead or beside percentages and rates, and not in a game or of an index.
    """
    if figure.low is None or not 0 <= figure.low <= 100:
        return False
    if words.text.startswith((", or ", " or ", " (or "), figure.end):
        return False  # "20 points, or 0.4 percent"
    lows, bits = words.lows, words.bits
    window = range(max(0, first - 40), min(len(lows), last + 25))
    context = 0
    for n in window:
        if bits[n] & POINT_OTHER:
            return False
        if bits[n] & POINT_CONTEXT or (bits[n] & FIGURE and not first <= n < last):
            context += 1
    if figure.rule == "percentages.fraction-of-unit":
        return context > 0
    if words.text[figure.end - 6 : figure.end].rstrip("s")[-6:-5] == "-" or words.text[figure.end - 6] == "-":
        follows = any(bits[n] & POINT_NOUN for n in range(last, min(last + 3, len(lows))))
        return follows and (context > 0 or any(bits[n] & POINT_NOUN for n in range(last, min(last + 2, len(lows)))))
    follows = any(bits[n] & POINT_NOUN for n in range(last, min(last + 3, len(lows))))
    return context > 0 or (follows and any(low in ("poll", "voters", "lead") for low in lows[last : last + 3]))
