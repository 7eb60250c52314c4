"""Unnamed sources: "two senior officials", "a spokesman for Airbus", kept by their description.

The noun is looked for first; then whether it stands as one who speaks: a determiner before it, or nothing but the
beginning of a clause before a plural, and a verb of saying behind it or a cue before.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.text.data import load_toml

_LEFT = 64
_RIGHT = 140


@cache
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    """Return the nouns for one who says something, and those for many."""
    table = load_toml("onrecord.extractors.actors.data", "sources.toml")
    return frozenset(table["one"].split()), frozenset(table["many"].split())


def nouns_of_sources() -> frozenset[str]:
    """Return the nouns for whom a text may leave unnamed, in lower case."""
    one, many = _nouns()
    return one | many


@cache
def _determined() -> re.Pattern[str]:
    return re.compile(
        r"""(?:^|[\s“"(—])
        ( (?: [Aa]n? | [Oo]ne | [Aa]nother | [Tt]wo | [Tt]hree | [Ff]our | [Ff]ive | [Ss]everal | [Ss]ome | [Mm]any | [Ss]enior | [Oo]ther | [Uu]nnamed )
          (?: [ ] (?!said|told|that|who|and|of|for|in)[\w.’'-]+ ){0,4} )\Z""",
        re.VERBOSE,
    )


@cache
def _bare() -> re.Pattern[str]:
    """Catch the beginning of a clause with the words of a plural that has no determiner: ``. Local police``."""
    return re.compile(
        r"""(?: ^ | \n | [.!?][”"]?[ ] | [“"] | [,;:][”"]?[ ] | [.,!?]['’][ ] | [—–-][ ] | \b(?:but|and|while|as|because|that|[Aa]ccording[ ]to)[ ] )
        ( (?: (?!(?:the|a|an|his|her|its|their|our|my|your|said|told|that|who|and|but|of|for|in|on|at|to|by|with|as|because|while|which|these|those|no) )
          [\w.’'-]+ [ ] ){0,3} )\Z""",
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
    aside = r"(?:, (?:who|speaking|all|both|one|some|citing|familiar|briefed) [^,.\n]{1,80},| who [^,.\n]{1,60}?)?"
    return re.compile(rf"{aside} (?:also |later |then |on \w+ |earlier |have |had |has )?(?:{verbs})\b")


@cache
def _said_before() -> re.Pattern[str]:
    table = load_toml("onrecord.extractors.actors.data", "sources.toml")
    verbs = "|".join(sorted(table["says"].split(), key=len, reverse=True))
    return re.compile(rf"(?:[Aa]ccording to|[,”\"’?!] (?:{verbs})|\b(?:told|said) by|quoted|cited|citing|quoting) $")


def unnamed(text: str, nouns: Sequence[tuple[int, int]], bound: Container[int] = ()) -> list[Entity]:
    """Return the unnamed sources that say something, in the order of the text; *nouns* is where their nouns stand.

    *bound* is where descriptions end that are somebody else's.
    """
    singular, plural = _nouns()
    found: list[Entity] = []
    plurals: dict[str, Entity] = {}
    singulars: dict[str, Entity] = {}
    last = 0
    for noun, end in nouns:
        if noun < last:
            continue
        word = text[noun:end].lower()
        if word not in plural and not text[noun].islower():
            continue
        low = max(0, noun - _LEFT)
        phrase = _determined().search(text, low, max(0, noun - 1))
        bare = phrase is None and word not in singular
        if bare:
            phrase = _bare().search(text, low, noun)
        if phrase is None:
            again = singulars.get(word)
            if again is not None and end not in bound and _speaks_again(text, noun, end):
                again.add(noun - 4, end, "description", "actors.unnamed-source")
            continue
        start = phrase.start(1)
        limit = min(len(text), end + _RIGHT)
        tail = _of().match(text, end, limit)
        if bare and tail is None and start == noun and word == "people":
            continue  # "people say"
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
        last = end
        again = plurals.get(text[start:end].lower()) if bare else None
        if again is not None:
            again.add(start, end, "description", "actors.unnamed-source")
            continue
        entity = Entity("person" if word in singular else "group", text[start:end], "actors.unnamed-source")
        entity.named = False
        entity.add(start, end, "description", "actors.unnamed-source")
        found.append(entity)
        if bare:
            plurals[text[start:end].lower()] = entity
        elif word in singular:
            singulars[word] = entity
    return found


def _speaks_again(text: str, noun: int, end: int) -> bool:
    """Tell whether a source named before by its noun says something: “the spokesman added”."""
    if text[max(0, noun - 4) : noun].lower() != "the ":
        return False
    if _says().match(text, end, min(len(text), end + _RIGHT)):
        return True
    return _said_before().search(text[max(0, noun - 34) : noun - 4]) is not None
