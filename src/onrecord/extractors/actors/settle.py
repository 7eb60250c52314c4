"""From candidate names to actors: kinds by all occurrences, then who is who."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from onrecord.annotations import Name
from onrecord.extractors.actors.bodies import Bodies
from onrecord.extractors.actors.entity import Entity
from onrecord.extractors.actors.forms import IN_CAPITALS, Named, explains, form_of, is_part, key
from onrecord.extractors.actors.ownwords import parts
from onrecord.extractors.actors.people import People, sex_of_title
from onrecord.extractors.actors.places import Places
from onrecord.extractors.actors.sports import is_about_sport, is_team
from onrecord.extractors.actors.telling import tell
from onrecord.text.lexicon import Lexicon


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r" \((?=[A-Z])")


class Settled:
    """The named actors of a text."""

    def __init__(self, lex: Lexicon, text: str, names: Sequence[Named], lists: Sequence[Name] = ()) -> None:
        self.lex = lex
        self.text = text
        by_name: dict[str, list[Named]] = {}
        for named in names:
            name = key(named) if named[4] in IN_CAPITALS else named[2]
            by_name.setdefault(name, []).append(named)
        self.people = People(lex)
        self.bodies = Bodies(lex, (*by_name, *(name.name for name in lists if name.name)))
        self.places = Places(lex)
        self.sport: bool | None = None
        self.firm: dict[str, tuple[Entity, str]] = {}
        """Names that mean one actor wherever they stand, with the form."""
        self.persons: dict[str, tuple[Entity, str]] = {}
        """Names of persons of whom no other goes by the same, with the form."""
        self.nouns: dict[str, bool] = {}
        """Heads of bodies' names, and whether the text writes them small."""
        self.kinds = self._kinds(names, by_name)
        for given in lists:
            self._given(given)
        firm, kinds = self.firm, self.kinds
        for named in names:
            start, end, name, _, rule, _ = named
            if rule in IN_CAPITALS:
                self._place(named)
                continue
            known = firm.get(name)
            if known is not None:
                known[0].mentions.append((start, end, known[1], rule, None))
            elif kinds[name] == "person":
                self._person(start, end, name, rule)
            else:
                self._place(named)
        for town, team in self.places.teams.items():
            self._join_team(town, team)

    def entities(self) -> list[Entity]:
        """Return the actors that the text speaks of."""
        places = self.places
        every = (
            self.people.all,
            self.bodies.all,
            places.countries.values(),
            places.places.values(),
            places.teams.values(),
        )
        return [entity for held in every for entity in held if entity.mentions]

    def _kinds(self, names: Sequence[Named], by_name: dict[str, list[Named]]) -> dict[str, str | None]:
        """Return the kind of each name; who is a person and what an organisation is known afterwards."""
        lex, text = self.lex, self.text
        people, bodies, entries = self.people, self.bodies, lex.entries
        kinds: dict[str, str | None] = {}
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
            self._acronyms(names, kinds)
        for name, kind in kinds.items():
            if (kind == "other" or (kind == "person" and name.lower() not in people.by_short)) and bodies.called(name):
                kinds[name] = "organisation"
                bodies.introduce([name])
        return kinds

    def _acronyms(self, names: Sequence[Named], kinds: dict[str, str | None]) -> None:
        """Let a body and the letters in brackets behind it be one, and letters and their long form in brackets."""
        text = self.text
        for match in _bracket().finditer(text):
            n = bisect_left(names, match.end(), key=itemgetter(0))
            if not 0 < n < len(names):
                continue
            named, following = names[n - 1], names[n]
            if named[1] != match.start() or following[0] != match.end() or text[following[1] : following[1] + 1] != ")":
                continue
            for long, letters in ((named[2], following[2]), (following[2], named[2])):
                if kinds.get(long) == "organisation" and explains(long, letters):
                    if letters not in self.bodies.by_name or letters in self.lex.entries:
                        kinds[letters] = "organisation"
                    self.bodies.explain(long, letters, named[2])

    def _given(self, name: Name) -> None:
        """Take in a name as a newsroom's list or another recogniser has it."""
        words = self.text[name.start : name.end]
        full = name.name or words
        entity: Entity | None = None
        if name.kind == "person":
            if " " in full:
                self.people.introduce([full])
            entity = self.people.by_full.get(full) or self.people.alone(full)
            self.people.by_full[words] = entity
        elif name.kind == "organisation":
            entity = self.bodies.body(full)
        elif name.kind == "country":
            entity = self.places.country(full)
            entity.code = name.code or entity.code
        elif name.kind in ("place", "group"):
            entity = self.places.place(full)
            entity.kind = name.kind
        if entity is None:
            return
        if name.identifiers:
            entity.identifiers = name.identifiers
        if name.kind != "person":
            form = "demonym" if name.rule == "names.user-demonym" else form_of(words, full)
            self.firm[words] = (entity, form)

    def _place(self, named: Named) -> None:
        """Give a candidate to its actor."""
        start, end, name, _, rule, canonical = named
        if rule in IN_CAPITALS:
            name = canonical or name
        settled = self.firm.get(name)
        if settled is not None and rule not in _SHORTER:
            settled[0].mentions.append((start, end, settled[1], rule, None))
            return
        kind = self.kinds[name]
        if kind == "person":
            self._person(start, end, name, rule)
            return
        if kind == "demonym":
            entity = self.places.country(canonical or "")
            entity.add(start, end, "demonym", rule)
            self.firm[name] = (entity, "demonym")
            return
        bears = name.lower() in self.people.by_short
        if bears and kind in ("country", "place", "organisation") and self._is_person_here(name, start):
            self._person(start, end, name, rule)
            return
        if kind == "organisation":
            entity = self.bodies.body(name)
            if name != entity.name and self._is_noun(name):
                start -= 4 * (self.text[max(0, start - 4) : start] in ("The ", "the "))
                entity.add(start, end, "description", "actors.description")
                return
            form = form_of(self._spelled(named) if rule == "names.capitals" else name, entity.name)
        elif kind == "country":
            entry = self.lex.entries.get(canonical or name) or self.lex.entries.get(name)
            if entry is None or entry.kind != "country":
                return
            entity = self.places.country(entry.name)
            form = "name"
        elif kind in ("place", "group"):
            if self._is_team(start, end, name, kind, rule):
                self.places.team(name).add(start, end, "name", "actors.team")
            else:
                self.places.place(name).add(start, end, "name", rule)
            return
        else:
            return
        entity.add(start, end, form, rule)
        if not bears and rule not in _SHORTER:
            self.firm[name] = (entity, form)

    def _spelled(self, named: Named) -> str:
        """Return a name set in capitals as the tables spell it: ``Fed``, and ``EU``."""
        words = named[2]
        return words if words in self.lex.entries or words.title() not in self.lex.entries else words.title()

    def _is_team(self, start: int, end: int, name: str, kind: str, rule: str) -> bool:
        """Tell whether a place's name is its team's here; the dearest question comes last."""
        if kind != "place" or self.sport is False:
            return False
        if not self.places.may_play(name, rule) or not is_team(self.text, start, end):
            return False
        if self.sport is None:
            self.sport = is_about_sport(self.text)
        return self.sport

    def _join_team(self, key: str, team: Entity) -> None:
        """Give a team the mentions of its town that do not stand as a place's: what has played once plays again."""
        town = self.places.places.get(key)
        if town is None:
            return
        stays = []
        for mention in town.mentions:
            if mention[3] == "names.dateline" or self._is_somewhere(mention[0], mention[1]):
                stays.append(mention)
            else:
                team.add(mention[0], mention[1], "name", "actors.team")
        town.mentions = stays
        team.mentions.sort(key=lambda mention: mention[:2])

    def _is_somewhere(self, start: int, end: int) -> bool:
        """Tell whether a small word before a name, or a larger place behind it, shows that a place is meant."""
        before = self.text[max(0, start - 16) : start].split()
        if before and before[-1].lower() in self.lex.cues["place_before"]:
            return True
        return self.text[end : end + 2] == ", " and self.text[end + 2 : end + 3].isupper()

    def _is_noun(self, name: str) -> bool:
        """Tell whether a body's name is the noun for bodies of its sort, which the text writes small as well."""
        if name not in self.lex.cues["body_head"]:
            return False
        if name not in self.nouns:
            self.nouns[name] = f"he {name.lower()}" in self.text
        return self.nouns[name]

    def _is_person_here(self, name: str, start: int) -> bool:
        """Tell whether a place's or a body's name is, at this point, a person's who bears it."""
        held = self.people.by_short.get(name.lower())
        if not held or not any(entity.mentions for entity in held):
            return False
        cues = self.lex.cues
        before = self.text[max(0, start - 24) : start].split()
        word = before[-1] if before else ""
        if word in ("to", "from", "into") and len(before) > 1 and before[-2].lower() in cues["motion"]:
            return False
        return word.lower() not in cues["surely_place"] and not (word.endswith(",") and word[:1].isupper())

    def _person(self, start: int, end: int, name: str, rule: str) -> None:
        """Give a name to the person whom it means."""
        before = self.text[max(0, start - 12) : start]
        honorific = before[before.rfind(" ", 0, -1) + 1 : -1].lower().strip('“"(') if before[-1:] == " " else ""
        sex = sex_of_title(honorific) if honorific else None
        known = self.persons.get(name)
        if known is None:
            people = self.people
            entity, is_sole = people.meant(name, start, sex)
            form = "alias" if is_part(name, entity.name) else "name"
            if is_sole:
                self.persons[name] = (entity, form)
        else:
            entity, form = known
        if sex is not None:
            entity.sex = sex
        if end - start < len(name):  # in capitals, and less than what it was learnt from
            form = "alias"
        entity.mentions.append((start, end, form, rule if form == "name" else "actors.alias", None))


_SHORTER = frozenset({"names.capitals", "names.capitals-learnt"})
"""Rules of names that may be less than the name that they are kept under."""
