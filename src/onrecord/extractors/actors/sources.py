"""Unnamed sources: "two senior officials", "a spokesman for Airbus", kept by their description.

The noun is looked for first; then whether it stands as one who speaks: a determiner before it, and a verb of saying
behind it or a cue before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.text.data import load_toml

_LEFT = 64
_RIGHT = 140


@cache
def _nouns() -> tuple[re.Pattern[str], frozenset[str]]:
    table = load_toml("onrecord.extractors.actors.data", "sources.toml")
    nouns = (*table["one"].split(), *table["many"].split())
    return re.compile(rf" (?:{_by_letter(nouns)})\b(?![-'’])"), frozenset(table["one"].split())


def _by_letter(words: Sequence[str]) -> str:
    """Return the alternation of words with their first letters factored out, which is tried far faster."""
    letters: dict[str, list[str]] = {}
    for word in words:
        letters.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(sorted(rest, key=len, reverse=True))})" for first, rest in letters.items())


@cache
def _determined() -> re.Pattern[str]:
    return re.compile(
        r"""(?:^|[\s“"(—])
        ( (?: [Aa]n? | [Oo]ne | [Aa]nother | [Tt]wo | [Tt]hree | [Ff]our | [Ff]ive | [Ss]everal | [Ss]ome | [Mm]any | [Ss]enior | [Oo]ther | [Uu]nnamed )
          (?: [ ] (?!said|told|that|who|and|of|for|in)[\w.’'-]+ ){0,4} )$""",
        re.VERBOSE,
    )


@cache
def _of() -> re.Pattern[str]:
    return re.compile(
        r"""[ ](?: for | at | in | from | of | with | close[ ]to | familiar[ ]with | briefed[ ]on | involved[ ]in )
            [ ] (?: the[ ] | his[ ] | her[ ] | its[ ] )? (?: [a-z]+ | [A-Z][\w.&’'-]* (?: [ ](?:of[ ](?:the[ ])?)?[A-Z][\w&’'-]* ){0,5} )""",
        re.VERBOSE,
    )


@cache
def _says() -> re.Pattern[str]:
    table = load_toml("onrecord.extractors.actors.data", "sources.toml")
    verbs = "|".join(sorted(table["says"].split(), key=len, reverse=True))
    return re.compile(rf",? (?:who [^,.\n]{{1,60}}, )?(?:also |later |then |on \w+ |earlier )?(?:{verbs})\b")


@cache
def _said_before() -> re.Pattern[str]:
    table = load_toml("onrecord.extractors.actors.data", "sources.toml")
    verbs = "|".join(sorted(table["says"].split(), key=len, reverse=True))
    return re.compile(rf"(?:[Aa]ccording to|[,”\"’?!] (?:{verbs})|\b(?:told|said) by|quoted|cited|citing|quoting) $")


def unnamed(text: str) -> list[Entity]:
    """Return the unnamed sources that say something, in the order of the text."""
    pattern, singular = _nouns()
    found: list[Entity] = []
    last = 0
    for match in pattern.finditer(text):
        noun = match.start()
        if noun < last:
            continue
        low = max(0, noun - _LEFT)
        determined = _determined().search(text[low:noun])
        if determined is None:
            continue
        start = low + determined.start(1)
        end = match.end()
        limit = min(len(text), end + _RIGHT)
        tail = _of().match(text, end, limit)
        stops = [tail.end(), end] if tail else [end]
        before = _said_before().search(text[max(0, start - 30) : start])
        for stop in stops:
            if _says().match(text, stop, limit):
                end = stop
                break
        else:
            if before is None or text[stops[0] : stops[0] + 2].strip()[:1].isupper():
                continue
            end = stops[0]
        entity = Entity("person" if match[0][1:] in singular else "group", text[start:end], "actors.unnamed-source")
        entity.named = False
        entity.add(start, end, "description", "actors.unnamed-source")
        found.append(entity)
        last = end
    return found
