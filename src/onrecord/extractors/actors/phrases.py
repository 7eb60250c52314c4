"""Where a text says "the company", "the former president", "the electronics giant": phrases that may describe somebody."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.text.data import load_toml
from onrecord.text.lexicon import lexicon


class Phrase(NamedTuple):
    """A definite noun phrase."""

    start: int
    end: int
    noun: str
    """Its last word, in lower case."""
    before: str
    """What stands between "the" and the head."""


@cache
def descriptive() -> dict[str, frozenset[str]]:
    """Return the last words of all phrases that may describe somebody, in lower case, and what kinds of actors."""
    table = load_toml("onrecord.extractors.actors.data", "descriptions.toml")
    kinds: dict[str, set[str]] = {}

    def describe(nouns: Iterable[str], *described: str) -> None:
        for noun in nouns:
            kinds.setdefault(re.split("[_ ]", noun)[-1], set()).update(described)

    for sort, nouns in table["sorts"].items():
        is_land = sort in ("country", "nation", "city", "state", "region")
        describe(nouns.split(), *(("country", "place", "group") if is_land else ("organisation",)))
    for section in ("heads", "alone", "any"):
        for nouns in table[section].values():
            describe(nouns.split(), "organisation")
    for nouns in lexicon().nouns.values():
        describe(nouns, "organisation")
    for nouns in table["titles"].values():
        describe(nouns.split(), "person")
    describe(lexicon().role_ends, "person")
    return {noun: frozenset(described) for noun, described in kinds.items()}


@cache
def _the() -> re.Pattern[str]:
    """Catch "the" and up to four words."""
    return re.compile(r"[Tt]he ([a-zA-Z][\w-]*(?: [a-zA-Z][\w-]*){0,3})")


@cache
def _ends() -> frozenset[str]:
    return frozenset(load_toml("onrecord.extractors.actors.data", "descriptions.toml")["apart"]["ends"].split())


def phrases(text: str, anchors: Sequence[int]) -> Iterator[Phrase]:
    """Yield each "the … noun" whose head is descriptive, with three words between them at most, in order.

    *anchors* is where such nouns stand.
    """
    ends, nouns = _ends(), descriptive()
    roles, role_ends = lexicon().roles, lexicon().role_ends
    last = -1
    for anchor in anchors:
        start = text.rfind("he ", anchor - 64 if anchor > 64 else 0, anchor) - 1
        if start <= last or (start and text[start - 1].isalnum()):
            continue
        match = _the().match(text, start)
        if match is None or match.end() <= anchor:
            continue
        last = start
        words = match[1].split(" ")
        end = start + 3
        for n, word in enumerate(words):
            end += 1 + len(word)
            if word in ends:
                break
            noun = word.lower()
            if noun not in nouns:
                continue
            if n + 1 < len(words) and (words[n + 1] in nouns or words[n + 1] in role_ends):
                continue  # "the company secretary"
            before = " ".join(words[:n])
            if n and not word.islower() and f"{before} {noun}".lower() not in roles:
                break  # "the Supreme Court" is a name, "the Home Secretary" a title
            yield Phrase(start, end, noun, before)
            break


@cache
def _long_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[^\w])([Tt]he ((?:(?!(?:the|a|an|to|of|in|on|for|that|which|by|with|from|is|was|has|had|have|said|led) )[\w’'-]+ ){1,6}))$"
    )


def long_phrases(text: str, nouns: Collection[str]) -> Iterator[Phrase]:
    """Yield each "the … noun" with up to six words before a noun that describes a body of the tables."""
    for noun in nouns:
        end = 0
        while (at := text.find(f" {noun}", end)) >= 0:
            end = at + 1 + len(noun)
            if text[end : end + 1].isalnum():
                continue
            low = max(0, at - 72)
            phrase = _long_before().search(text[low : at + 1])
            if phrase is not None:
                yield Phrase(low + phrase.start(1), end, noun, phrase[2][:-1])
