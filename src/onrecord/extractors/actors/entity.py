"""An actor while it is being put together."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.frozen import EMPTY
from onrecord.text.lexicon import lexicon

Found = tuple[int, int, str, str, tuple[str, str] | None]
"""A mention: start, end, form, rule, and the literal (kind, name) of a metonym."""


class Entity:
    """One actor of the text, growing; it becomes an annotation when all is settled."""

    __slots__ = (
        "code",
        "id",
        "identifiers",
        "kind",
        "members",
        "mentions",
        "name",
        "named",
        "nouns",
        "qid",
        "roles",
        "rule",
        "sex",
        "sort",
    )

    def __init__(self, kind: str, name: str, rule: str) -> None:
        self.kind = kind
        self.name = name
        self.rule = rule
        self.code = ""
        self.qid = ""
        self.identifiers: Mapping[str, str] = EMPTY
        """What a newsroom's list gives besides."""
        self.sort = ""
        """The table's finer word for it: ``company``, ``city`` …"""
        self.nouns: tuple[str, ...] = ()
        self.named = True
        self.sex: str | None = None
        self.mentions: list[Found] = []
        self.roles: list[tuple[int, int, str, Entity | None, str | None]] = []
        self.members: tuple[Entity, ...] = ()
        self.id = ""

    def add(self, start: int, end: int, form: str, rule: str, literal: tuple[str, str] | None = None) -> None:
        """Add a mention."""
        self.mentions.append((start, end, form, rule, literal))

    def __repr__(self) -> str:
        return f"<{self.kind} {self.name}>"


def country(name: str) -> Entity:
    """Return a new actor for a country of the table."""
    held = lexicon().countries[name]
    entity = Entity("country", name, "actors.country")
    entity.code, entity.qid, entity.sort = held.code, held.qid, "country"
    return entity
