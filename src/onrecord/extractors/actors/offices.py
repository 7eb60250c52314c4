"""The offices that the text gives to persons by their names, and to whom these belong."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from onrecord.extractors.actors.entity import Entity, Found
from onrecord.extractors.actors.roles import Office
from onrecord.extractors.actors.titles_before import before
from onrecord.extractors.actors.titles_behind import behind
from onrecord.text.lexicon import Lexicon

_NEAR = 80
"""How far from a description a person is named who is looked at again, in code points."""


class Offices:
    """What stands beside the mentions of persons, with all that is named there."""

    def __init__(self, lex: Lexicon, text: str, entities: Sequence[Entity]) -> None:
        self.lex = lex
        self.text = text
        self.persons = [entity for entity in entities if entity.kind == "person" and entity.named]
        self.ending = {m[1]: (m[0], entity) for entity in entities for m in entity.mentions}
        self.starting = {m[0]: (m[1], entity) for entity in entities for m in entity.mentions}

    def give(self) -> None:
        """Give each person the offices that stand before and behind the name."""
        self._give(self.persons)

    def give_beside(self, described: Sequence[tuple[int, int, Entity, str]]) -> None:
        """Look again at the persons who are named near descriptions, which may be the owners of their offices."""
        for start, end, entity, _ in described:
            self.ending[end] = (start, entity)
            self.starting[start] = (end, entity)
        self._give(self._near([end for _, end, _, _ in described]))

    def _near(self, ends: Sequence[int]) -> list[Entity]:
        near = []
        for entity in self.persons:
            for mention in entity.mentions:
                n = bisect_left(ends, mention[0] - _NEAR)
                if n < len(ends) and ends[n] < mention[1] + _NEAR:
                    near.append(entity)
                    break
        return near

    def _give(self, persons: Iterable[Entity]) -> None:
        lex, text, ending, starting = self.lex, self.text, self.ending, self.starting
        for entity in persons:
            for mention in tuple(entity.mentions):
                start, end = mention[0], mention[1]
                office = before(lex, text, start, end, ending)
                if office is not None:
                    self._ahead(entity, mention, office)
                    self._further(entity, mention, office)
                    if text[start - 2] == ",":
                        continue  # its comma closes behind the name
                office = behind(lex, text, end, starting)
                if office is not None:
                    self._hold(entity, office, office[2])

    def _ahead(self, entity: Entity, mention: Found, office: Office) -> None:
        """Take in an office before a name: its owner may stand behind the name, or make a description with it."""
        begin, end, of, _, outer = office
        text, at = self.text, mention[1] + 4
        if of is None and text[mention[1] : at] == " of ":
            held = self.starting.get(at + 4 * (text[at : at + 4] == "the "))
            of = held[1] if held is not None and held[1].kind in ("country", "organisation") else None
        is_new = self._hold(entity, office, of)
        if is_new and of is not None and outer < begin and text[begin - 3 : begin - 1] in ("'s", "’s"):
            entity.add(outer, end, "description", "actors.title-description")

    def _further(self, entity: Entity, mention: Found, office: Office) -> None:
        """Take in the office before the comma before another: ``the Archbishop of York, the Most Rev Ann Lee``."""
        text, start = self.text, office[4]
        start -= 4 * (text[start - 4 : start].lower() == "the ")
        if text[start - 2 : start] != ", ":
            return
        first = before(self.lex, text, start, mention[1], self.ending)
        if first is not None:
            self._hold(entity, first, first[2])

    def _hold(self, entity: Entity, office: Office, of: Entity | None) -> bool:
        """Give a person an office, and tell whether it is a new one, or now has an owner."""
        begin, end, _, status, _ = office
        held = entity.roles.get(begin)
        if held is not None and (of is None or held[3] is not None):
            return False
        entity.roles[begin] = (begin, end, self.text[begin:end], of, status)
        return True
