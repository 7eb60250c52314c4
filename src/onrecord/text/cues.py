"""Cue verbs: the words by which a text says that somebody says, writes, asks, thinks or intends something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from onrecord.text.data import load_tsv
from onrecord.text.inflection import inflected


class Cue(NamedTuple):
    """One form of a cue verb."""

    lemma: str
    kind: str
    """``say``, ``tell``, ``ask``, ``order``, ``write``, ``think``, ``intend`` or ``judge``."""
    form: str
    """``base``, ``third`` ("says"), ``past``, ``participle`` or ``ing``; where two are alike, the first of them."""
    frames: str
    """What may follow, a letter each: ``t`` a clause with "that", ``b`` one without, ``q`` quoted words, ``o`` a hearer
    before the clause, ``i`` "to" and a verb, ``O`` somebody "to" and a verb, ``p`` a preposition and a noun, ``n`` a
    noun, ``a`` a judgement."""


@cache
def cues() -> Mapping[str, Cue]:
    """Return the built-in cue verbs by each of their forms, in lower case."""
    return MappingProxyType(cues_of(load_tsv("onrecord.text.data", "cues.tsv")))


def cues_of(rows: Iterable[Mapping[str, str]]) -> dict[str, Cue]:
    """Return the forms of a table of cues: columns ``cue`` (the base form), ``class``, ``frames`` and ``forms``.

    ``forms`` may be empty: then the rules of spelling give them. An empty ``class`` is ``say``; empty ``frames`` are
    those of "say".
    """
    found: dict[str, Cue] = {}
    for row in rows:
        lemma = row["cue"].strip().lower()
        if not lemma:
            continue
        kind = (row.get("class") or "say").strip()
        frames = (row.get("frames") or "tbq").strip()
        for form, word in inflected(lemma, row.get("forms") or ""):
            held = found.get(word)
            if held is None or (held.lemma != lemma and form == "base"):
                found[word] = Cue(lemma, kind, form, frames)
            if lemma.endswith("el") and form in ("past", "participle", "ing"):  # "labelled" beside "labeled"
                found.setdefault(word.replace(lemma, lemma + "l"), Cue(lemma, kind, form, frames))
    return found
