"""Of what kind each name of a text is: by all its occurrences, and by the names that it is a part of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter

from onrecord.extractors.actors.bodies import Bodies
from onrecord.extractors.actors.forms import Named, explains
from onrecord.extractors.actors.ownwords import parts
from onrecord.extractors.actors.people import People
from onrecord.extractors.actors.telling import tell
from onrecord.text.lexicon import Lexicon

Kinds = dict[str, str | None]


def kinds_of(
    lex: Lexicon,
    text: str,
    names: Sequence[Named],
    by_name: Mapping[str, Sequence[Named]],
    people: People,
    bodies: Bodies,
) -> Kinds:
    """Return the kind of each name; who is a person and what an organisation is introduced to the others of them."""
    entries = lex.entries
    kinds: Kinds = {}
    full = parts(lex, [name for name in by_name if " " in name])
    persons: list[str] = []
    others: list[str] = []
    for name, held in by_name.items():
        if name in full[1] and name not in entries and held[0][4] != "names.demonym":
            kinds[name] = "person"
            continue
        kind = kinds[name] = tell(lex, text, by_name.keys(), full, name, held)
        if kind != "person":
            others.append(name)
        elif " " in name:
            persons.append(name)
    people.introduce(persons)
    if people.all:
        for name in others:  # one-word names follow the full names that they are part of
            if people.bear(name) and name not in entries and kinds[name] != "demonym":
                kinds[name] = "person"
                people.introduce([name])
    bodies.introduce([name for name in others if kinds[name] == "organisation"])
    if " (" in text:
        _explain(lex, text, names, kinds, bodies)
    for name, kind in kinds.items():
        if (kind == "other" or (kind == "person" and name.lower() not in people.by_short)) and bodies.called(name):
            kinds[name] = "organisation"
            bodies.introduce([name])
    return kinds


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r" \((?=[A-Z])")


def _explain(lex: Lexicon, text: str, names: Sequence[Named], kinds: Kinds, bodies: Bodies) -> None:
    """Let a body and the letters in brackets behind it be one, and letters and their long form in brackets."""
    for match in _bracket().finditer(text):
        n = bisect_left(names, match.end(), key=itemgetter(0))
        if not 0 < n < len(names):
            continue
        named, following = names[n - 1], names[n]
        if named[1] != match.start() or following[0] != match.end() or text[following[1] : following[1] + 1] != ")":
            continue
        for long, letters in ((named[2], following[2]), (following[2], named[2])):
            if kinds.get(long) == "organisation" and explains(long, letters):
                if letters not in bodies.by_name or letters in lex.entries:
                    kinds[letters] = "organisation"
                bodies.explain(long, letters, named[2])
