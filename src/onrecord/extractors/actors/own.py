"""What organisations and countries call their own: "it" where one says something of itself, "its" in its own clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from onrecord.extractors.actors.entity import Entity
from onrecord.extractors.actors.persons import Persons, any_word

_REACH = 110


@cache
def _it() -> re.Pattern[str]:
    return re.compile(
        rf" (?:{any_word('own_it')})(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: that)? (it)"
        rf"(?= (?:(?:{any_word('before_verb')}) )*(?:[a-z]+(?:ed|s)|{any_word('verbs')})\b)"
        r"(?! (?:is|was|would be) (?:time|clear|likely|unlikely|important|possible|impossible|necessary|unclear|too|hard)\b)"
    )


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"[.;:?!\n“”\"—–]")


def own(text: str, entities: Sequence[Entity]) -> list[tuple[int, int, Entity]]:
    """Return (start, end, actor) of each "it" and "its" that only one organisation or country can own.

    No other one, and no place, is named between it and the pronoun.
    """
    things = sorted(
        [(m[0], m[1], entity) for entity in entities if entity.kind in _KINDS for m in entity.mentions],
        key=itemgetter(0, 1),
    )
    subjects = Persons(text, things)
    found = []
    for n, thing in enumerate(things):
        _, end, entity = thing
        if entity.kind == "place":
            continue
        match = _it().match(text, end, min(len(text), end + 60))
        if match is not None:
            found.append((match.start(1), match.end(1), entity))
        following = things[n + 1][0] if n + 1 < len(things) else len(text)
        at = text.find(" its ", end, min(following, end + _REACH))
        if at < 0 or _end().search(text, end, at):
            continue
        if text[end:at] == " and" or subjects.governs(thing):
            found.append((at + 1, at + 4, entity))
    return found


_KINDS = frozenset({"organisation", "country", "place"})
