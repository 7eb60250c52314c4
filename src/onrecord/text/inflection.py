"""The forms of an English verb, by the rules of spelling."""

from __future__ import annotations

import re
from functools import cache

from onrecord.text.data import load_toml

FORMS = ("base", "third", "past", "participle", "ing")


@cache
def _doubles() -> re.Pattern[str]:
    """Catch a verb of one syllable that doubles its last letter: ``slam``, ``quip``, ``rip``."""
    return re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")


@cache
def _doubled() -> frozenset[str]:
    """Return the verbs of several syllables that double it."""
    return frozenset(load_toml("onrecord.text.data", "spelling.toml")["doubled"].split())


def inflected(lemma: str, irregular: str = "") -> list[tuple[str, str]]:
    """Return (form, word) pairs, forms by the names of :data:`FORMS`; *irregular* gives third, past, participle, -ing.

    >>> [word for _, word in inflected("deny")]
    ['deny', 'denies', 'denied', 'denied', 'denying']
    """
    words = [lemma, *irregular.split()]
    if len(words) < 5:
        words = [lemma, *_regular(lemma)]
    return list(zip(FORMS, words, strict=False))


def _regular(lemma: str) -> list[str]:
    stem = lemma
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return [lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"]
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if lemma.endswith("e"):
        return [third, lemma + "d", lemma + "d", (lemma if lemma.endswith("ee") else lemma[:-1]) + "ing"]
    if _doubles().fullmatch(lemma) or lemma in _doubled():
        stem = lemma + lemma[-1]
    return [third, stem + "ed", stem + "ed", stem + "ing"]
