"""What a figure shares with the one before it: ``up from 60``, ``and imports 11%``, ``by 4%, 6% and 11%``."""

from __future__ import annotations

from onrecord.extractors.percentages.lexicon import (
    ADVERB,
    AUXILIARY,
    BOUNDARY,
    CHANGE,
    DOWN_WORD,
    PREPOSITION,
    PRONOUN,
    REPORT,
    UP_WORD,
    VERB,
)
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, Words


def shared(words: Words, left: Figure, role: str, before: int, verb: int) -> bool:
    """Tell whether a figure has its subject from the one before it: ``…, up from 60``, ``to 44 from 54``."""
    lows = words.lows
    n = before - 1
    if n > 0 and lows[n] in ("from", "by") and lows[n - 1] in ("up", "down"):
        n -= 1
    if n > 0 and lows[n] in ("up", "down"):
        return lows[n - 1] in (",", "(", "—", "-", "–")
    before_it = verb < 0 or words.starts[verb] < left.start
    if role in ("from", "to"):
        return left.role in ("from", "to", "change") and before_it
    return left.role == "change" and before_it and n > 0 and lows[n] == "and"


def gapped(words: Words, left: Figure, before: int) -> tuple[int, int] | None:
    """Return the noun of a clause that leaves its verb out: ``Exports rose 13% and imports 11%``, ``… and stays by 12%``."""
    lows, bits = words.lows, words.bits
    end = before
    if end and lows[end - 1] in ("by", "to") and left.role == ("change" if lows[end - 1] == "by" else "to"):
        end -= 1
    first = words.at(left.end)
    if not first < end - 1 or end - first > 7:
        return None
    if lows[first] == "," and first + 1 < end:
        first += 1
    if lows[first] == "and":
        first += 1
    elif lows[first - 1] != ",":
        return None
    for n in range(first, end):
        if bits[n] & (
            MARK | PREPOSITION | BOUNDARY | AUXILIARY | FIGURE | CHANGE | REPORT | PRONOUN | UP_WORD | DOWN_WORD
        ):
            return None
        if bits[n] & (VERB | ADVERB) and not (n == end - 1 and n > first and lows[n].endswith("s")):
            return None
    return words.clean(first, end)


def listed_with(words: Words, left: Figure, figure: Figure) -> bool:
    """Tell whether a figure is one more of a list: ``grew by 4%, 6% and 11%``."""
    if (
        left.role in ("from", "to")
        or figure.partner is not None
        or (not left.own_unit and figure.own_unit and left.role == "level")
    ):
        return False
    if left.unit != figure.unit:
        return False
    between = words.text[left.end : figure.start].replace(",", " ").split()
    return (
        len(between) <= 1
        and figure.start - left.end <= 8
        and between in (["and"], ["or"], [])
        and left.end < figure.start
    )
