"""Subject: what is measured, as the sentence names it: "defense spending", "the unemployment rate", a candidate."""

from __future__ import annotations

from onrecord.extractors.percentages.beside import beside, noun_before_of
from onrecord.extractors.percentages.lexicon import (
    AUXILIARY,
    CHANGE,
    FAVOUR,
    PREPOSITION,
    VERB,
    listed,
)
from onrecord.extractors.percentages.phrases import ending, left_of_verb, object_of, phrase_start
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, Words

Span = tuple[int, int]


def subject_of(words: Words, figure: Figure, before: int, behind: int, verb: int) -> Span | None:
    """Return the span of what is measured, by the noun before "of" or by the verb that governs the figure."""
    lows, bits = words.lows, words.bits
    if behind < len(lows) and lows[behind] == "off" and figure.role == "change":
        return words.clean(behind + 1, words.phrase(behind + 1))
    near = lows[max(0, before - 6) : before]
    if "compared" in near or "versus" in near:
        return None
    if before > 1 and lows[before - 1] == "the" and bits[before - 2] & PREPOSITION and figure.role == "level":
        return None  # "short of the 4% that was promised"
    named = beside(words, before)
    if named is not None:
        return named
    if (before and lows[before - 1] == "of") or (
        before > 1 and lows[before - 1] in ("between", "from") and lows[before - 2] == "of"
    ):
        of = None if figure.role in ("from", "to") else noun_before_of(words, before, figure.base is not None)
        if of is not None:
            return of
    if before > 1 and lows[before - 1] == "of" and lows[before - 2] in ("low", "high"):
        return None
    if before > 2 and lows[before - 1] in ("up", "down") and not bits[before - 2] & (VERB | AUXILIARY | MARK | FIGURE):
        start = phrase_start(words, before - 2)  # "…, with banks up 1%"
        if 0 < start < before - 1 and lows[start - 1] == "with":
            return words.clean(start, before - 1)
    if before > 1 and lows[before - 1] in ("up", "down") and lows[before - 2] == ",":
        return ending(words, before - 2)  # "its shares, down 60%, …"
    if (
        before
        and lows[before - 1] in ("at", "on")
        and any(low in listed("put") for low in lows[max(0, before - 8) : before])
    ):
        verb = next(n for n in range(before - 1, -1, -1) if lows[n] in listed("put"))
        thing = object_of(words, verb, before)
        if thing is not None:
            return thing
    if verb < 0:
        return None
    if before and lows[before - 1] == "," and figure.role == "level":
        return None
    if (bits[verb] & CHANGE or lows[verb] in listed("taking")) and figure.kind == "plain" and figure.role != "level":
        thing = object_of(words, verb, before)
        if (
            thing is None
            and behind < len(lows)
            and lows[behind] in listed("object_begins")
            and lows[before - 1] == "by"
        ):
            thing = words.clean(behind, words.phrase(behind))  # "increased by 7 percent the pay of …"
        if thing is not None:
            return thing
    elif (bits[verb] & FAVOUR and lows[before - 1] != "by") or (
        bits[verb] & FAVOUR and figure.kind == "difference" and not (verb and bits[verb - 1] & AUXILIARY)
    ):
        return object_of(words, verb, before)
    return left_of(words, verb)


def left_of(words: Words, verb: int) -> Span | None:
    """Return the subject of a verb."""
    return left_of_verb(words, verb, 0)
