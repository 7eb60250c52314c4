"""Teams that go by their towns' names, in a text about sport."""

from __future__ import annotations

from onrecord.extractors.actors.entity import Entity
from onrecord.extractors.actors.forms import cased
from onrecord.extractors.actors.places import Places
from onrecord.extractors.actors.sports import is_about_sport, is_team
from onrecord.text.lexicon import Lexicon


class Teams:
    """The teams of a text, by the names of their towns."""

    def __init__(self, lex: Lexicon, text: str, places: Places) -> None:
        self.lex = lex
        self.text = text
        self.places = places
        self.all: dict[str, Entity] = {}
        self.sport: bool | None = None
        """Whether the text is about sport; ``None`` as long as nothing has asked."""

    def team(self, name: str) -> Entity:
        """Return the actor of a team that goes by its town's name."""
        key = cased(name)
        entity = self.all.get(key)
        if entity is None:
            entity = self.all[key] = Entity("organisation", key, "actors.team")
            entity.sort = "team"
        return entity

    def play(self, start: int, end: int, name: str, rule: str) -> bool:
        """Tell whether a place's name is its team's here; the dearest question comes last."""
        if self.sport is False or rule == "names.dateline":
            return False
        entry = self.lex.entries.get(name)
        if (entry is not None and entry.sort in _TEAMLESS) or not is_team(self.text, start, end):
            return False
        if self.sport is None:
            self.sport = is_about_sport(self.text)
        return self.sport

    def take_back(self) -> None:
        """Give each team the mentions of its town that do not stand as a place's: what has played once plays again."""
        for key, team in self.all.items():
            town = self.places.places.get(key)
            if town is None:
                continue
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


_TEAMLESS = frozenset({"nation", "continent", "water", "mountain"})
