"""An actor while it is being put together."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.frozen import EMPTY
from onrecord.text.lexicon import lexicon

Found = tuple[int, int, str, str, tuple[str, str] | None]
"""A mention: start, end, form, rule, and the literal (kind, name) of a metonym."""

Held = tuple[int, int, str, "Entity | None", str | None]
"""An office: start and end of its title, the title, whose office it is, and its status."""


class Entity:
    """One actor of the text, growing; it becomes an annotation when all is settled."""

    code = ""
    qid = ""
    identifiers: Mapping[str, str] = EMPTY
    """What a newsroom's list gives besides."""
    sort = ""
    """The table's finer word for it: ``company``, ``city`` …"""
    nouns: tuple[str, ...] = ()
    named = True
    sex: str | None = None
    members: tuple[Entity, ...] = ()

    def __init__(self, kind: str, name: str, rule: str) -> None:
        self.kind = kind
        self.name = name
        self.rule = rule
        self.mentions: list[Found] = []
        self.roles: dict[int, Held] = {}  # by where the title begins
        self.id = ""  # until it is clear who is kept

    def add(self, start: int, end: int, form: str, rule: str, literal: tuple[str, str] | None = None) -> None:
        """Add a mention."""
        self.mentions.append((start, end, form, rule, literal))

    def __repr__(self) -> str:
        return f"<{self.kind} {self.name}>"


def country(name: str) -> Entity:
    """Return a new actor for a country."""
    entity = Entity("country", name, "actors.country")
    held = lexicon().countries.get(name)
    if held is not None:
        entity.code, entity.qid, entity.sort = held.code, held.qid, "country"
    return entity
