"""From candidate names to actors: who is who, once the kinds of names are known."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.annotations import Name
from onrecord.extractors.actors.bodies import Bodies
from onrecord.extractors.actors.entity import Entity
from onrecord.extractors.actors.forms import IN_CAPITALS, Named, form_of, is_part, key
from onrecord.extractors.actors.naming import kinds_of
from onrecord.extractors.actors.people import People, sex_of_kin, sex_of_title
from onrecord.extractors.actors.places import Places
from onrecord.extractors.actors.teams import Teams
from onrecord.text.lexicon import Lexicon


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
        self.teams = Teams(lex, text, self.places)
        self.firm: dict[str, tuple[Entity, str]] = {}
        """Names that mean one actor wherever they stand, with the form."""
        self.persons: dict[str, tuple[Entity, str]] = {}
        """Names of persons of whom no other goes by the same, with the form."""
        self.nouns: dict[str, bool] = {}
        """Heads of bodies' names, and whether the text writes them small."""
        self.kinds = kinds_of(lex, text, names, by_name, self.people, self.bodies)
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
        self.teams.take_back()

    def entities(self) -> list[Entity]:
        """Return the actors that the text speaks of."""
        places = self.places
        every = (
            self.people.all,
            self.bodies.all,
            places.countries.values(),
            places.places.values(),
            self.teams.all.values(),
        )
        return [entity for held in every for entity in held if entity.mentions]

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
            if kind == "place" and self.teams.play(start, end, name, rule):
                self.teams.team(name).add(start, end, "name", "actors.team")
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
        elif honorific and entity.sex is None:
            entity.sex = sex_of_kin(honorific)
        if end - start < len(name):  # in capitals, and less than what it was learnt from
            form = "alias"
        entity.mentions.append((start, end, form, rule if form == "name" else "actors.alias", None))


_SHORTER = frozenset({"names.capitals", "names.capitals-learnt"})
"""Rules of names that may be less than the name that they are kept under."""
