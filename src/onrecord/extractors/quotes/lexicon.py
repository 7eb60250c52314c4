"""The words that a sentence is cut by: closed classes, common verbs, lists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from onrecord.text.cues import Cue, cues
from onrecord.text.data import load_text, load_toml
from onrecord.text.inflection import inflected
from onrecord.text.letters import Letters, Sought

DATA = "onrecord.extractors.quotes.data"


@cache
def closed() -> Mapping[str, str]:
    """Return the tag of each word of the closed classes, and of common verbs."""
    found: dict[str, str] = {}
    tags = {"base": "y", "third": "Y", "past": "Y", "participle": "e", "ing": "g"}
    for line in load_text(DATA, "verbs.txt").splitlines():
        if line.startswith("#"):
            continue
        for entry in line.split():
            lemma, _, forms = entry.partition("=")
            for form, word in inflected(lemma, forms.replace("/", " ")):
                found.setdefault(word, tags[form])
    for tag, words in load_toml(DATA, "words.toml")["tags"].items():
        for word in words.split():
            found[word] = tag
    return found


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a word list of ``words.toml`` by the name of its table."""
    return frozenset(load_toml(DATA, "words.toml")[name]["words"].split())


class Vocabulary(NamedTuple):
    """The words that sentences are cut by; the same for all documents that an extractor reads."""

    tags: Mapping[str, str]
    """The tag of each word that nothing around it changes, as it stands in a text: closed classes, punctuation;
    ``_`` for the other words that are known."""
    open: Mapping[str, tuple[str, Cue | None]]
    """(tag, cue) of each word that is known, in lower case; a cue verb has a cue, and no tag of its own.

    Those that the next word settles stand in it capitalised as well.
    """
    cues: frozenset[bytes]
    """The cue verbs in all their forms, as :class:`~onrecord.text.letters.Letters` has them."""
    reporting: Sought[Cue | None]
    """Of them those that attribute something without quoted words; and "according", ``None``."""


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary with the built-in cues."""
    return vocabulary_with({})


def vocabulary_with(extra: Mapping[str, Cue]) -> Vocabulary:
    """Return the vocabulary with the cues that a user brings; a word that is known already stays what it is."""
    tags = closed()
    known: dict[str, tuple[str, Cue | None]] = {word: (tag, None) for word, tag in tags.items()}
    for word, cue in cues().items():
        if tags.get(word, "y") in _VERBS:
            known[word] = ("", cue)
    for word, cue in extra.items():
        known.setdefault(word, ("", cue))
    for word in _SETTLED_BY_NEXT:
        known[word.capitalize()] = known[word]
    reporting: dict[str, Cue | None] = {word: cue for word, cue in cues().items() if _reports(word, cue)}
    reporting.update(extra, according=None, According=None)
    for word in [word for word, cue in reporting.items() if word in ("asked", "say") or (cue and cue.form == "third")]:
        reporting[word.capitalize()] = reporting[word]  # of a headline, and at the beginning of a sentence
    return Vocabulary(
        tags={**dict.fromkeys(known, "_"), **_settled(known)},
        open=known,
        cues=frozenset(filter(None, map(_letters, (*cues(), *extra)))),
        reporting=Sought({_letters(word): cue for word, cue in reporting.items()}),
    )


def _reports(word: str, cue: Cue) -> bool:
    """Tell whether a cue attributes what is not quoted, and is no plural noun as often."""
    return (cue.lemma in word_list("reported_judgements") or not set(cue.frames).isdisjoint("tbiOp")) and not (
        cue.form == "base" and word + "s" in word_list("plurals")
    )


def _letters(word: str) -> bytes:
    """Return what a word is found by: its letters, the longest run of them where there are several."""
    if word.isascii() and word.isalpha():
        return word.encode()
    return max(Letters(word).runs, key=len, default=b"")


_VERBS = "Yyge"
_SETTLED_BY_NEXT = ("her", "one", "others", "another", "he", "she", "they", "we", "i")


def _settled(known: Mapping[str, tuple[str, Cue | None]]) -> dict[str, str]:
    found = {mark: mark for mark in ",;:()?!"}
    found.update(dict.fromkeys("\"“”‘’'[]$£€%/*#@", "~"))
    found.update({"—": "-", "–": "-", "―": "-", "-": "-", "…": "."})
    for word, (tag, cue) in known.items():
        if cue is None and tag not in _VERBS and word.lower() not in (*_SETTLED_BY_NEXT, "since"):
            found[word] = tag
            if tag in "DIC" or (tag in "PXZ" and word not in ("may", "will", "it")):
                found[word.capitalize()] = tag
    return found
