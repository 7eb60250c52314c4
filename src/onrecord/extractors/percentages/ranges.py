"""What tells a range from two things that only stand side by side: a gap, a change with its end, the shares of a vote."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from onrecord.extractors.percentages.lexicon import CHANGE, SCORE, classes, listed
from onrecord.extractors.percentages.spans import Figure


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]+")


def apart(window: str) -> bool:
    """Tell whether "between" joins two things that differ: ``the gap between 5% and 7%``."""
    words = [word.lower() for word in _word().findall(window[-48:])][-4:-1]
    return any(word in listed("gap") for word in words)


def moved(window: str) -> bool:
    """Tell whether the last words before are a verb of change: ``rose 5 percent to 40 percent``."""
    words = [word.lower() for word in _word().findall(window[-40:])]
    return any(classes(word) & CHANGE for word in words[-2:])


def is_range_after_from(text: str, window: str, figure: Figure) -> bool:
    """Tell ``ranging from 5 to 7 percent`` from ``rose from 5 to 7 percent``; a fall that rises is a range."""
    tail = text[figure.end : figure.end + 14]
    if tail.startswith(" to ") and tail[4:5].isdigit():
        return True
    words = [word.lower() for word in _word().findall(window)]
    for word in reversed(words[-10:]):
        if word in listed("ranging"):
            return True
        if classes(word) & CHANGE or word in ("up", "down"):
            return False
    return True


def scores(text: str, floor: int, start: int, figure: Figure, a: Decimal, b: Decimal, link: str) -> bool:
    """Tell whether two rising numbers are the shares of two sides: they fill most of a hundred, among words of a vote."""
    if not 60 <= a + b <= 101 or figure.unit != "percent" or a < 10:
        return False
    window = text[max(floor, start - 90) : start]
    words = [word.lower() for word in _word().findall(window)][-12:]
    if b - a <= 5 and link == "-" and a + b < 80:
        return False
    if {"between", "from", "range"} & set(words[-2:]):
        return False
    return any(classes(word) & SCORE or word in listed("verdict") for word in words)
