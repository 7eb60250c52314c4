"""Countries and places."""

from __future__ import annotations

from onrecord.extractors.actors.entity import Entity, country
from onrecord.extractors.actors.forms import cased
from onrecord.text.lexicon import Lexicon


class Places:
    """The places of a text, by their names."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self.countries: dict[str, Entity] = {}
        self.places: dict[str, Entity] = {}

    def country(self, name: str) -> Entity:
        """Return the actor of a country of the table."""
        entity = self.countries.get(name)
        if entity is None:
            entity = self.countries[name] = country(name)
        return entity

    def place(self, name: str) -> Entity:
        """Return the actor of a place."""
        key = cased(name).removeprefix("The ")
        known = self.lex.entries.get(key)
        if known is not None and known.name:
            key = known.name
        entity = self.places.get(key)
        if entity is None:
            entity = self.places[key] = Entity("place", key, "actors.named")
            entry = self.lex.entries.get(key)
            entity.sort = entry.sort if entry is not None else ""
        return entity
