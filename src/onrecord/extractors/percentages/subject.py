"""Subject: what is measured, as the sentence names it: "defense spending", "the unemployment rate", a candidate."""

from __future__ import annotations

from onrecord.extractors.percentages.beside import beside, noun_before_of
from onrecord.extractors.percentages.lexicon import (
    ADVERB,
    AUXILIARY,
    BOUNDARY,
    CHANGE,
    DOWN_WORD,
    FAVOUR,
    PREPOSITION,
    PRONOUN,
    REPORT,
    STOP_VERB,
    UP_WORD,
    VERB,
)
from onrecord.extractors.percentages.phrases import ending, left_of_verb, object_of, phrase_start
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, NAME, Words

Span = tuple[int, int]

_PUT = frozenset(
    [
        "put",
        "puts",
        "putting",
        "left",
        "leave",
        "leaves",
        "leaving",
        "kept",
        "keep",
        "keeps",
        "keeping",
        "set",
        "sets",
        "setting",
        "held",
        "hold",
        "holds",
        "holding",
        "placed",
        "place",
        "places",
        "pegged",
        "estimated",
        "valued",
        "show",
        "showed",
        "shows",
    ]
)
_ARTICLES = frozenset(("the", "its", "their", "his", "her", "our"))
_TAKING = frozenset(("taking", "sending", "leaving"))


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
    if before and lows[before - 1] in ("at", "on") and any(low in _PUT for low in lows[max(0, before - 8) : before]):
        verb = next(n for n in range(before - 1, -1, -1) if lows[n] in _PUT)
        thing = object_of(words, verb, before)
        if thing is not None:
            return thing
    if verb < 0:
        return None
    if before and lows[before - 1] == "," and figure.role == "level":
        return None
    if (bits[verb] & CHANGE or lows[verb] in _TAKING) and figure.kind == "plain" and figure.role != "level":
        thing = object_of(words, verb, before)
        if thing is None and behind < len(lows) and lows[behind] in _ARTICLES and lows[before - 1] == "by":
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


def gapped(words: Words, left: Figure, before: int) -> Span | None:
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


def is_subject(words: Words, before: int, behind: int) -> bool:
    """Tell whether a figure opens a clause as its subject: ``…, and 15% had skipped meals``."""
    lows, bits = words.lows, words.bits
    if before and not (
        bits[before - 1] & MARK or lows[before - 1] in ("and", "but", "while", "that", "or", "only", "another")
    ):
        return False
    if behind < len(lows) and lows[behind] == "of":
        behind = words.phrase(behind + 1)
    while behind < len(lows) and bits[behind] & ADVERB:
        behind += 1
    if behind >= len(lows) or bits[behind] & NAME:
        return False
    return (
        bool(bits[behind] & (AUXILIARY | STOP_VERB | REPORT))
        and not lows[behind].endswith("ing")
        and not _passive(words, behind)
    )


def _passive(words: Words, n: int) -> bool:
    """Tell a participle with its agent, ``7 per cent expected by analysts``, from a verb."""
    return n + 1 < len(words.lows) and words.lows[n].endswith("ed") and words.lows[n + 1] == "by"


def circumstance(words: Words, before: int, behind: int) -> bool:
    """Tell ``with 94 percent of precincts reporting``, a circumstance that no subject of the clause has."""
    if not before or words.lows[before - 1] != "with" or behind >= len(words.lows):
        return False
    end = words.phrase(behind + 1) if words.lows[behind] == "of" else behind
    while end < len(words.lows) and words.bits[end] & ADVERB:
        end += 1
    return end < len(words.lows) and words.lows[end].endswith(("ing", "ed")) and words.lows[end] != "according"
