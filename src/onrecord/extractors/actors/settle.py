"""From candidate names to actors: kinds by all occurrences, then who is who."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.annotations import Name
from onrecord.extractors.actors.bodies import Bodies
from onrecord.extractors.actors.entity import Entity, country
from onrecord.extractors.actors.forms import IN_CAPITALS, Named, cased, explains, form_of, is_part, key
from onrecord.extractors.actors.ownwords import parts
from onrecord.extractors.actors.people import SUFFIXES, People, sex_of_title
from onrecord.extractors.actors.sports import is_about_sport, is_team
from onrecord.extractors.actors.telling import tell
from onrecord.text.lexicon import Lexicon


class Settled:
    """The named actors of a text."""

    def __init__(self, lex: Lexicon, text: str, names: Sequence[Named], lists: Sequence[Name] = ()) -> None:
        self.lex = lex
        self.text = text
        self.entities: list[Entity] = []
        self.people = People(lex)
        self.bodies = Bodies(lex)
        self.places: dict[str, Entity] = {}
        self.countries: dict[str, Entity] = {}
        self.sport: bool | None = None
        self.teams: dict[str, Entity] = {}
        self.firm: dict[str, tuple[Entity, str]] = {}
        """Names that mean one actor wherever they stand, with the form."""
        by_name: dict[str, list[Named]] = {}
        for named in names:
            name = key(named) if named[4] in IN_CAPITALS else named[2]
            if name in by_name:
                by_name[name].append(named)
            else:
                by_name[name] = [named]
        self.names = by_name.keys()
        self.full = parts(lex, by_name)
        self.kinds: dict[str, str | None] = {}
        tails = {tail.lower() for tail in self.full[1]}
        for name, held in by_name.items():
            if " " not in name and name.lower() in tails and name not in lex.entries and held[0][4] != "names.demonym":
                self.kinds[name] = "person"
            else:
                self.kinds[name] = tell(lex, text, self.names, self.full, name, held)
        self._surnames()
        self.people.introduce(name for name, kind in self.kinds.items() if kind == "person" and " " in name)
        self.bodies.introduce(name for name, kind in self.kinds.items() if kind == "organisation")
        self._acronyms(names)
        short, acronyms, heads = self.bodies.short, self.bodies.acronyms, self.bodies.heads
        for name, kind in self.kinds.items():
            if (name in short or name in acronyms or name in heads) and kind in ("other", "person"):
                if kind == "other" or name.lower() not in self.people.by_short:
                    self.kinds[name] = "organisation"
                    self.bodies.introduce([name])
        for given in lists:
            self._given(given)
        for named in names:
            self._place(named)

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
            self.bodies.introduce([full])
            entity = self.bodies.by_name[full]
        elif name.kind == "country":
            entity = self.countries.get(full)
            if entity is None:
                known = full in self.lex.countries
                entity = self.countries[full] = country(full) if known else Entity("country", full, "actors.country")
            entity.code = name.code or entity.code
        elif name.kind in ("place", "group"):
            entity = self.place(full)
            entity.kind = name.kind
        if entity is None:
            return
        if name.identifiers:
            entity.identifiers = name.identifiers
        if name.kind != "person":
            form = "demonym" if name.rule == "names.user-demonym" else form_of(words, full)
            self.firm[words] = (entity, form)

    def _acronyms(self, names: Sequence[Named]) -> None:
        """Let a body and the letters in brackets behind it be one, and letters and their long form in brackets."""
        text = self.text
        for n, named in enumerate(names[:-1]):
            end = named[1]
            if text[end : end + 2] != " (":
                continue
            following = names[n + 1]
            if following[0] != end + 2 or text[following[1] : following[1] + 1] != ")":
                continue
            for long, letters in ((named[2], following[2]), (following[2], named[2])):
                if self.kinds[long] == "organisation" and explains(long, letters):
                    if letters not in self.bodies.by_name or letters in self.lex.entries:
                        self.kinds[letters] = "organisation"
                    self.bodies.explain(long, letters, named[2])

    def _surnames(self) -> None:
        """Let one-word names follow the full names that they are part of."""
        tails: set[str] = set()
        heads: set[str] = set()
        lex = self.lex
        for name, kind in self.kinds.items():
            if kind == "person" and " " in name:
                words = [word for word in name.split(" ") if word not in SUFFIXES]
                tails.update(" ".join(words[i:]).lower() for i in range(1, len(words)))
                if words[-1][:3] in ("al-", "el-"):
                    tails.add(words[-1][3:].lower())
                if words[0] in lex.given or words[0] in lex.surnames:
                    heads.add(words[0])
        entries = lex.entries
        for name, kind in self.kinds.items():
            if kind == "demonym" or kind == "person":
                continue
            if name not in entries and (name in heads or name.lower() in tails):
                self.kinds[name] = "person"

    def _place(self, named: Named) -> None:
        """Give a candidate to its actor."""
        start, end, name, _, rule, canonical = named
        if rule in IN_CAPITALS:
            name = canonical or name
        settled = self.firm.get(name)
        if settled is not None and rule != "names.capitals-learnt":
            self._keep(settled[0]).mentions.append((start, end, settled[1], rule, None))
            return
        kind = self.kinds[name]
        if kind == "demonym":
            entity = self._country(canonical or "")
            entity.add(start, end, "demonym", rule)
            self.firm[name] = (entity, "demonym")
            return
        bears = name.lower() in self.people.by_short
        if bears and kind in ("country", "place", "organisation") and self._is_person_here(name, start):
            kind = "person"
        if kind == "person":
            self._person(start, end, name, rule)
        elif kind == "organisation":
            if name not in self.bodies.by_name:
                self.bodies.introduce([name])
            entity = self.bodies.by_name[name]
            if name in self.lex.cues["body_head"] and name != entity.name and f"he {name.lower()}" in self.text:
                start -= 4 * self.text[max(0, start - 4) : start].lower().startswith("the ")
                self._keep(entity).add(start, end, "description", "actors.description")
                return
            form = form_of(name, entity.name)
            self._keep(entity).add(start, end, form, rule)
            if not bears:
                self.firm[name] = (entity, form)
        elif kind == "country":
            entry = self.lex.entries.get(canonical or name) or self.lex.entries.get(name)
            if entry is not None and entry.kind == "country":
                entity = self._country(entry.name)
                entity.add(start, end, "name", rule)
                if not bears:
                    self.firm[name] = (entity, "name")
        elif (
            kind == "place"
            and self.sport is not False
            and self._may_play(name, rule)
            and is_team(self.text, start, end)
            and self._is_about_sport()  # the dearest question last
        ):
            self._keep(self.team(name)).add(start, end, "name", "actors.team")
        elif kind in ("place", "group"):
            self._keep(self.place(name)).add(start, end, "name", rule)

    def _is_about_sport(self) -> bool:
        if self.sport is None:
            self.sport = is_about_sport(self.text)
        return self.sport

    def _may_play(self, name: str, rule: str) -> bool:
        entry = self.lex.entries.get(name)
        return rule != "names.dateline" and (
            entry is None or entry.sort not in ("nation", "continent", "water", "mountain")
        )

    def _is_person_here(self, name: str, start: int) -> bool:
        """Tell whether a place's or a body's name is, at this point, a person's who bears it."""
        held = self.people.by_short.get(name.lower())
        if not held or not any(entity.mentions for entity in held):
            return False
        before = self.text[max(0, start - 14) : start].split()
        word = before[-1] if before else ""
        return word.lower() not in self.lex.cues["place_before"] and not (word.endswith(",") and word[:1].isupper())

    def _person(self, start: int, end: int, name: str, rule: str) -> None:
        before = self.text[max(0, start - 12) : start]
        honorific = before[before.rfind(" ", 0, -1) + 1 : -1].lower().strip('“"(') if before[-1:] == " " else None
        people = self.people
        entity = people.by_full.get(name)
        if entity is None or (" " not in name and people.by_short.get(name.lower())):
            entity = people.called(name, start, honorific) or entity or people.alone(name)
        sex = sex_of_title(honorific) if honorific else None
        if sex is not None:
            entity.sex = sex
        shorter = end - start < len(name)  # in capitals, and less than what it was learnt from
        form = "alias" if shorter or is_part(name, entity.name) else "name"
        self._keep(entity).add(start, end, form, rule if form == "name" else "actors.alias")

    def team(self, name: str) -> Entity:
        """Return the actor of a team that goes by its town's name."""
        key = cased(name)
        entity = self.teams.get(key)
        if entity is None:
            entity = self.teams[key] = Entity("organisation", key, "actors.team")
            entity.sort = "team"
        return entity

    def place(self, name: str) -> Entity:
        """Return the actor of a place."""
        key = cased(name)
        key = key.removeprefix("The ")
        known = self.lex.entries.get(key)
        if known is not None and known.name:
            key = known.name
        entity = self.places.get(key)
        if entity is None:
            entity = self.places[key] = Entity("place", key, "actors.named")
            entry = self.lex.entries.get(key)
            entity.sort = entry.sort if entry is not None else ""
        return entity

    def _country(self, name: str) -> Entity:
        entity = self.countries.get(name)
        if entity is None:
            entity = self.countries[name] = country(name)
        return self._keep(entity)

    def country(self, name: str) -> Entity:
        """Return the actor of a country, new where the text has not named it."""
        return self._country(name)

    def body(self, name: str) -> Entity:
        """Return the actor of an organisation of the tables."""
        self.bodies.introduce([name])
        return self._keep(self.bodies.by_name[name])

    def _keep(self, entity: Entity) -> Entity:
        if not entity.id:
            entity.id = "?"
            self.entities.append(entity)
        return entity
