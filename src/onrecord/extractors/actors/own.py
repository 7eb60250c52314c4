"""What organisations and countries call their own: "it" where one says something of itself, "its" in its own clause."""

from __future__ import annotations

import re
from bisect import bisect_left
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


def own(text: str, entities: Sequence[Entity], its: Sequence[tuple[int, int]]) -> list[tuple[int, int, Entity]]:
    """Return (start, end, actor) of each "it" and "its" that only one organisation or country can own.

    No other one, and no place, is named between it and the pronoun. *its* is where these stand.
    """
    if not its:
        return []
    things = sorted(
        [(m[0], m[1], entity) for entity in entities if entity.kind in _KINDS for m in entity.mentions],
        key=itemgetter(0, 1),
    )
    subjects = Persons(text, things)
    found = []
    owned = -1
    for start, stop in its:
        n = bisect_left(subjects.starts, start) - 1
        if n < 0:
            continue
        thing = things[n]
        _, end, entity = thing
        if entity.kind == "place" or start - end > _REACH:
            continue
        if stop - start == 2:
            match = _it().match(text, end, min(len(text), end + 60))
            if match is not None and match.start(1) == start:
                found.append((start, stop, entity))
        elif n != owned and text[start - 1] == " " and text[stop : stop + 1] == " ":
            owned = n  # the first "its" behind a name tells
            if not _end().search(text, end, start - 1) and (text[end:start] == " and " or subjects.governs(thing)):
                found.append((start, stop, entity))
    return found


_KINDS = frozenset({"organisation", "country", "place"})
