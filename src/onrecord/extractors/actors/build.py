"""Annotations of the actors that were read: ids, and each frozen object made once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.annotations import Actor, LiteralSense, Mention, Role
from onrecord.extractors.actors.entity import Entity
from onrecord.frozen import EMPTY, FrozenDict
from onrecord.span import Span
from onrecord.text.lexicon import wikidata


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """Return a name as an id: ``Jens Stoltenberg`` as ``jens-stoltenberg``."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return name.lower().replace(" ", "-")
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() if not name.isascii() else name
    return _between().sub("-", plain.lower()).strip("-") or "actor"


def made(entities: Sequence[Entity]) -> list[Actor]:
    """Return the annotations of the actors, in their order."""
    taken: dict[str, int] = {}
    for entity in entities:
        base = slug(entity.name)[:60]
        count = taken[base] = taken.get(base, 0) + 1
        entity.id = base if count == 1 else f"{base}-{count}"
    held = {entity.id for entity in entities}
    if len(held) < len(entities):  # "a-2" may be somebody's own name
        for n, entity in enumerate(entities):
            entity.id = f"{entity.id}-n{n}" if list(held).count(entity.id) else entity.id
    kept = set(map(id, entities))
    return [_annotation(entity, kept) for entity in entities]


def _identifiers(entity: Entity) -> Mapping[str, str]:
    if entity.identifiers:
        return FrozenDict({"wikidata": entity.qid, **entity.identifiers} if entity.qid else entity.identifiers)
    return wikidata(entity.qid) if entity.qid else EMPTY


def _annotation(entity: Entity, kept: set[int]) -> Actor:
    first = entity.mentions[0]
    return Actor(
        id=entity.id,
        start=first[0],
        end=first[1],
        rule=entity.rule,
        kind=entity.kind,  # type: ignore[arg-type]
        name=entity.name,
        named=entity.named,
        mentions=tuple(
            [
                Mention(
                    span=tuple.__new__(Span, (start, end)),  # as Span(start, end), at half the cost
                    form=form,  # type: ignore[arg-type]
                    rule=rule,
                    literal=None if literal is None else LiteralSense(kind=literal[0], name=literal[1]),
                )
                for start, end, form, rule, literal in entity.mentions
            ]
        ),
        roles=()
        if not entity.roles
        else tuple(
            Role(
                title=title,
                of=of.id if of is not None and id(of) in kept else None,
                span=Span(start, end),
                status=status,  # type: ignore[arg-type]
            )
            for start, end, title, of, status in entity.roles
        ),
        code=entity.code or None,
        identifiers=_identifiers(entity),
        members=tuple([member.id for member in entity.members if id(member) in kept]) if entity.members else (),
    )
