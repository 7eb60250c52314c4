"""Score pairs: whose share is the first, and whose the second."""

from __future__ import annotations

from onrecord.extractors.percentages.beside import beside
from onrecord.extractors.percentages.lexicon import DIFFERENCE, FAVOUR, SCORE_VERB, listed
from onrecord.extractors.percentages.phrases import object_of
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.subject import left_of
from onrecord.extractors.percentages.words import FIGURE, NAME, Words


def for_name(words: Words, n: int) -> tuple[int, int] | None:
    """Return the name of ``17% for Sanders``, *n* being the token behind the figure."""
    if n + 1 < len(words.lows) and words.lows[n] == "for" and words.bits[n + 1] & NAME:
        return words.clean(n + 1, words.phrase(n + 1))
    return None


def pair_subject(words: Words, figure: Figure, before: int, verb: int, first: bool) -> tuple[int, int] | None:
    """Return whose share a member of a pair is, ``None`` where the sentence does not say.

    ``Okafor led Brandt 47 to 41 percent`` gives the first to the subject and the second to the object;
    ``Officers favored Trump 46 percent to 32 percent`` the first to the object, and ``lost 68%-31%`` the second to the
    subject.
    """
    named = for_name(words, words.at(figure.end)) or beside(words, before)
    if named is not None:
        return named
    over = _over(words, figure)
    if over is not None:
        if not first:
            return over
        n = before - 1
        return (words.starts[n], words.ends[n]) if n >= 0 and words.lows[n] in ("his", "her", "their", "its") else None
    if verb < 0:
        return None
    bits = words.bits[verb]
    if bits & FAVOUR:
        return object_of(words, verb, before) if first else None
    if words.lows[verb] in listed("losing"):
        return None if first else left_of(words, verb)
    if first:
        return left_of(words, verb)
    for n in range(before - 1, verb, -1):  # "is ahead of Rep. Diaz, 27 percent to 19 percent"
        if words.lows[n] in ("over", "against", "of") and words.lows[n - 1] != "out" and not words.bits[n + 1] & FIGURE:
            return words.clean(n + 1, words.phrase(n + 1))
    return object_of(words, verb, before) if bits & SCORE_VERB else None


def _over(words: Words, figure: Figure) -> tuple[int, int] | None:
    """Return whom a pair in front of a noun is over: ``a 64%-27% advantage over Diaz``."""
    n = words.at(figure.end)
    for i in range(n, min(n + 6, len(words.lows) - 1)):
        if words.lows[i] == "over" and words.bits[i - 1] & DIFFERENCE:
            return words.clean(i + 1, words.phrase(i + 1))
    return None
