"""What follows a figure and tells its role: ``15% lower than last year``, ``11 percent growth``, ``a 28 percent premium``."""

from __future__ import annotations

from onrecord.extractors.percentages.lexicon import (
    AUXILIARY,
    BOUNDARY,
    CHANGE,
    COMPARATIVE,
    DETERMINER,
    DIFFERENCE,
    DOWN_NOUN,
    DOWN_VERB,
    DOWN_WORD,
    EARLIER,
    NOUN,
    PREPOSITION,
    RATE,
    UP_NOUN,
    UP_VERB,
    UP_WORD,
    listed,
)
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, NAME, NUMBER, Words

UP, DOWN = "increase", "decrease"


def way(bits: int) -> str | None:
    """Return the direction that a word's classes tell, ``None`` where they tell none or both."""
    up, down = bits & (UP_VERB | UP_NOUN | UP_WORD), bits & (DOWN_VERB | DOWN_NOUN | DOWN_WORD)
    return None if bool(up) == bool(down) else UP if up else DOWN


def put(figure: Figure, words: Words, role: str, direction: str | None, cue: int) -> None:
    figure.role, figure.direction = role, direction
    if cue >= 0:
        figure.cues.append((words.starts[cue], words.ends[cue]))


def difference(figure: Figure, words: Words, cue: int) -> bool:
    figure.kind = "difference"
    put(figure, words, "level", None, cue)
    return True


def told_behind(words: Words, figure: Figure, before: int, last: int, verb: int) -> bool:
    """Read what follows: ``15% lower than last year``, ``11 percent growth``, ``a 28 percent premium``."""
    lows, bits = words.lows, words.bits
    count = len(lows)
    if last >= count:
        return False
    if lows[last] == "off" and verb >= 0 and bits[verb] & DOWN_VERB:
        put(figure, words, "change", DOWN, verb)  # "wiping 12% off its shares"
        return True
    n = last
    if lows[n] == "year" and n + 3 < count and lows[n + 3] == "year":  # "3% year on year"
        n += 4
    if (n < count and bits[n] & COMPARATIVE and lows[n] not in ("more", "less")) or (
        n + 1 < count
        and lows[n] in ("more", "less", "fewer")
        and (bits[n + 1] & ~(NAME) == 0 or lows[n + 1] in ("than", "likely"))
    ):
        than = next(
            (i for i in range(n + 1, min(n + 14, count)) if lows[i] in ("than", "from", "on", ",", ".", ";")), -1
        )
        direction = UP if lows[n] in listed("more") or bits[n] & UP_WORD else DOWN
        if than >= 0 and lows[than] in ("than", "from", "on"):
            past = any(
                bits[i] & EARLIER
                or (bits[i] & NUMBER and lows[i].isdigit() and len(lows[i]) == 4 and lows[i][0] in "12")
                for i in range(than + 1, min(than + 6, count))
                if not bits[i] & MARK
            )
            if past and not (than + 1 < count and lows[than + 1] in ("it", "they", "would")):
                put(figure, words, "change", direction, n)
                return True
            if lows[than] == "than" or lows[n] not in ("higher", "lower"):
                return difference(figure, words, n)
        if lows[n] in listed("market"):
            ahead = range(max(0, before - 6), before)
            if any(lows[i] in listed("closed") for i in ahead):
                put(figure, words, "change", UP if lows[n] in listed("market_more") else DOWN, n)
                return True
        return difference(figure, words, n)
    for i in range(last, min(last + 4, count)):
        b = bits[i]
        if b & (MARK | PREPOSITION | BOUNDARY | FIGURE | AUXILIARY | DETERMINER) or lows[i] in ("and", "or"):
            break
        if b & DIFFERENCE and not (lows[i] in ("win", "loss", "discount") and verb >= 0 and bits[verb] & CHANGE):
            if (
                figure.partner is None and figure.own_unit and lows[i] not in ("majority", "margin")
            ) or figure.unit != "percent":
                return difference(figure, words, i)
            if lows[i] == "margin" and lows[i + 1 : i + 2] != ["of"]:
                return difference(figure, words, i) if figure.partner is None else False
            break
        if b & NOUN and not (b & CHANGE and i == last and _verb_here(words, i)):
            if i + 1 < count and bits[i + 1] & RATE and not bits[i + 1] & (MARK | PREPOSITION):
                break  # "growth rate"
            put(figure, words, "change", way(b), i)
            return True
        if b & RATE:
            break
    if last + 1 < count and lows[last] in ("above", "below") and figure.base is None:
        return difference(figure, words, last)
    if last + 1 < count and lows[last] in listed("distance") and figure.base is None:
        return difference(figure, words, last)
    return False


def _verb_here(words: Words, i: int) -> bool:
    """Tell whether the word right behind a figure is its verb: ``40 percent rise early``, ``half fall behind``."""
    lows, bits = words.lows, words.bits
    low = lows[i]
    if low.endswith(("ed", "ing")):
        return True
    return i + 1 < len(lows) and (bool(bits[i + 1] & (DETERMINER | FIGURE)) or lows[i + 1] in ("to", "behind", "short"))
