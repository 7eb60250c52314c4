"""Where a text says "the company", "the former president", "the electronics giant": phrases that may describe somebody."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
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
def _the() -> re.Pattern[str]:
    # a literal in front is found faster than a class
    return re.compile(r"he ([a-zA-Z][\w-]*)(?=(?: ([a-zA-Z][\w-]*))?(?: ([a-zA-Z][\w-]*))?(?: ([a-zA-Z][\w-]*))?)")


@cache
def _ends() -> frozenset[str]:
    return frozenset(load_toml("onrecord.extractors.actors.data", "descriptions.toml")["apart"]["ends"].split())


def phrases(text: str, nouns: Collection[str]) -> Iterator[Phrase]:
    """Yield each "the … noun" whose head is one of *nouns*, with three words between them at most, in order."""
    ends = _ends()
    roles, role_ends = lexicon().roles, lexicon().role_ends
    for match in _the().finditer(text):
        words = match.groups()
        for n, word in enumerate(words):
            if word is None or word in ends:
                break
            noun = word.lower()
            if noun not in nouns:
                continue
            start = match.start() - 1
            if start < 0 or text[start] not in "Tt" or (start and text[start - 1].isalnum()):
                break
            following = words[n + 1] if n < 3 else None
            if following is not None and (following in nouns or following in role_ends):
                continue  # "the company secretary"
            before = " ".join(words[:n]) if n else ""
            if n and not word.islower() and f"{before} {noun}".lower() not in roles:
                break  # "the Supreme Court" is a name, "the Home Secretary" a title
            end = match.start() + 2 + sum(len(str(held)) + 1 for held in words[: n + 1])
            yield Phrase(start, end, noun, before)
            break


@cache
def _body_nouns() -> re.Pattern[str]:
    """Catch the nouns that the tables give bodies."""
    nouns = {noun for held in lexicon().nouns.values() for noun in held}
    return re.compile(rf" (?:{'|'.join(sorted(map(re.escape, nouns), key=len, reverse=True))})\b")


@cache
def _long_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[^\w])([Tt]he ((?:(?!(?:the|a|an|to|of|in|on|for|that|which|by|with|from|is|was|has|had|have|said|led) )[\w’'-]+ ){1,6}))$"
    )


def long_phrases(text: str, nouns: Collection[str]) -> Iterator[Phrase]:
    """Yield each "the … noun" with up to six words before a noun that describes a body of the tables."""
    for match in _body_nouns().finditer(text):
        if match[0][1:] not in nouns:
            continue
        low = max(0, match.start() - 72)
        phrase = _long_before().search(text[low : match.start() + 1])
        if phrase is not None:
            yield Phrase(low + phrase.start(1), match.end(), match[0][1:], phrase[2][:-1])
