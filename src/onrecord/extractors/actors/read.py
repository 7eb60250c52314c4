"""The reading of a document's actors, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from onrecord.annotations import Name
from onrecord.extractors.actors import descriptions, groups, metonyms, pronouns, sources
from onrecord.extractors.actors.anchors import anchors
from onrecord.extractors.actors.entity import Entity
from onrecord.extractors.actors.forms import Named
from onrecord.extractors.actors.offices import Offices
from onrecord.extractors.actors.own import own
from onrecord.extractors.actors.settle import Settled
from onrecord.text.lexicon import Lexicon
from onrecord.text.reading import Reading


def read(
    lex: Lexicon,
    names: Sequence[Named],
    lists: Sequence[Name],
    reading: Reading,
    closed: Sequence[tuple[int, int]],
) -> list[Entity]:
    """Return the actors of a text in the order of their first mentions.

    *lists* are those of the names that a newsroom's list or another recogniser gave, with what they say of them.
    """
    text = reading.text
    small = anchors(text, reading.letters)
    settled = Settled(lex, text, names, lists)
    _stand_for(settled, closed)
    entities = settled.entities()
    offices = Offices(lex, text, entities)
    offices.give()
    described = descriptions.describe(text, entities, offices.starting, small.nouns)
    for start, end, entity, rule in described:
        entity.add(start, end, "description", rule)
    if described:
        offices.give_beside(described)
    entities += sources.unnamed(text, small.sources, {end for _, end, _, _ in described})
    persons = [entity for entity in entities if entity.kind == "person" and entity.named]
    people = sorted([(m[0], m[1], entity) for entity in persons for m in entity.mentions], key=itemgetter(0, 1))
    for start, end, entity, rule in pronouns.bind(text, small.pronouns, people, reading.sentences, reading.quotations):
        entity.add(start, end, "pronoun", rule)
    for start, end, entity in own(text, entities, small.its):
        entity.add(start, end, "pronoun", "actors.pronoun-own")
    entities += groups.joint(text, persons, reading.sentences, small.they)
    for entity in entities:
        if len(entity.mentions) > 1:
            entity.mentions.sort(key=itemgetter(0, 1))
    return sorted([entity for entity in entities if entity.mentions], key=_begin)


def _begin(entity: Entity) -> tuple[int, int]:
    first = entity.mentions[0]
    return first[0], first[1]


def _stand_for(settled: Settled, closed: Sequence[tuple[int, int]]) -> None:
    """Give the mentions of capitals and seats that act to whom they stand for."""
    lex, text = settled.lex, settled.text
    for name, entity in tuple(settled.places.places.items()):
        if name not in lex.metonyms and name not in lex.capital_of:
            continue
        stays = []
        for mention in entity.mentions:
            start, end = mention[0], mention[1]
            rule = None if any(a <= start < z for a, z in closed) else metonyms.acts(text, start, end)
            if rule is None:
                stays.append(mention)
                continue
            of = _power(settled, name)
            if of is None:
                stays.append(mention)
            else:
                of.add(start, end, "metonym", rule, ("place", name))
        entity.mentions = stays


def _power(settled: Settled, name: str) -> Entity | None:
    """Return the government or the body that a capital or a seat stands for."""
    lex = settled.lex
    seat, kind = lex.metonyms.get(name, ("", ""))
    capital = lex.capital_of.get(name)
    if kind == "organisation":
        # Brussels is the European Union's, where the text does not speak of Belgium alone
        if capital in settled.places.countries and seat not in settled.bodies.by_name:
            return settled.places.country(str(capital))
        return settled.bodies.body(seat)
    if kind == "country":
        return settled.places.country(seat)
    return settled.places.country(capital) if capital else None
