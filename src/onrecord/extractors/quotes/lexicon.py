"""The words that a sentence is cut by: closed classes, common verbs, lists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from onrecord.text.cues import Cue, cues
from onrecord.text.data import load_text, load_toml
from onrecord.text.inflection import inflected

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


@cache
def open_words() -> Mapping[str, tuple[str, Cue | None]]:
    """Return (tag, cue) of each word that is known: tags of the closed classes and of common verbs, and cue verbs."""
    found: dict[str, tuple[str, Cue | None]] = {word: (tag, None) for word, tag in closed().items()}
    for word, cue in cues().items():
        found[word] = (closed().get(word, ""), cue)
    return found


@cache
def plain() -> Mapping[str, str]:
    """Return the tags that nothing around a word changes: of punctuation, and of the closed classes in lower case."""
    found = {word: tag for word, tag in closed().items() if tag not in "YygeP"}
    found.update(dict.fromkeys(load_toml(DATA, "words.toml")["tags"]["P"].split(), "P"))
    for word in ("her", "one", "others", "another", "since"):
        found.pop(word, None)
    found.update({mark: mark for mark in ",;:()?!"})
    found.update({"—": "-", "–": "-", "―": "-", "-": "-", "…": "."})
    return found
