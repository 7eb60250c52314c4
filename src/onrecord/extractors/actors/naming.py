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
    several = [name for name in by_name if " " in name]
    full = parts(lex, several)
    for name in several:
        kinds[name] = tell(lex, text, by_name.keys(), full, name, by_name[name])
    people.introduce([name for name in several if kinds[name] == "person"])
    for name in several:
        if kinds[name] != "person" and kinds[name] != "demonym" and people.bear(name) and name not in entries:
            kinds[name] = "person"
            people.introduce([name])
    for name, held in by_name.items():
        if name in kinds:
            continue
        # one-word names follow the full names that they are part of
        if name not in entries and held[0][4] != "names.demonym" and (name in full[1] or people.bear(name)):
            kinds[name] = "person"
        else:
            kinds[name] = tell(lex, text, by_name.keys(), full, name, held)
    bodies.introduce([name for name, kind in kinds.items() if kind == "organisation"])
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
