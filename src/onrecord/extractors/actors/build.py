"""Annotations of the actors that were read: ids, and each frozen object made once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.annotations import Actor, LiteralSense, Mention, Role
from onrecord.extractors.actors.entity import Entity, Held
from onrecord.frozen import EMPTY, FrozenDict
from onrecord.quick import quick
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
    if len(taken) < len(entities):  # "a-2" may be somebody's own name
        held = [entity.id for entity in entities]
        for n, entity in enumerate(entities):
            entity.id = f"{entity.id}-n{n}" if held.count(entity.id) > 1 else entity.id
    actor, mention = quick(Actor), quick(Mention)
    return [
        actor(
            id=entity.id,
            start=entity.mentions[0][0],
            end=entity.mentions[0][1],
            rule=entity.rule,
            kind=entity.kind,  # type: ignore[arg-type]
            name=entity.name,
            named=entity.named,
            mentions=tuple(
                [
                    mention(
                        span=tuple.__new__(Span, (start, end)),  # as Span(start, end), at half the cost
                        form=form,  # type: ignore[arg-type]
                        rule=rule,
                        literal=None if literal is None else LiteralSense(kind=literal[0], name=literal[1]),
                    )
                    for start, end, form, rule, literal in entity.mentions
                ]
            ),
            roles=tuple([_role(entity.roles[begin]) for begin in sorted(entity.roles)]) if entity.roles else (),
            code=entity.code or None,
            identifiers=_identifiers(entity),
            members=tuple([member.id for member in entity.members if member.id]) if entity.members else (),
        )
        for entity in entities
    ]


def _identifiers(entity: Entity) -> Mapping[str, str]:
    if entity.identifiers:
        return FrozenDict({"wikidata": entity.qid, **entity.identifiers} if entity.qid else entity.identifiers)
    return wikidata(entity.qid) if entity.qid else EMPTY


def _role(held: Held) -> Role:
    start, end, title, of, status = held
    return Role(
        title=title,
        of=of.id or None if of is not None else None,
        span=Span(start, end),
        status=status,  # type: ignore[arg-type]
    )
