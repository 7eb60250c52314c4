"""Joint groups: two persons who act as one, and the "they" that takes them up."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from onrecord.extractors.actors.entity import Entity
from onrecord.text.sentences import Sentences


def joint(text: str, persons: Sequence[Entity], sentences: Sentences, they: Sequence[tuple[int, int]]) -> list[Entity]:
    """Return the groups of persons joined by "and", each with the "they" of the next sentences."""
    joins = text.startswith
    if not any(joins((" and ", ", and "), m[1]) for entity in persons for m in entity.mentions):
        return []
    places = sorted(
        [
            (m[0], m[1], m[2], entity)
            for entity in persons
            for m in entity.mentions
            if m[2] in ("name", "alias") or text[m[0] : m[1]].lower() in ("he", "she")
        ],
        key=itemgetter(0, 1),
    )
    groups: dict[frozenset[int], Entity] = {}
    spans: list[tuple[int, Entity]] = []
    i = 0
    while i + 1 < len(places):
        k = i
        while (
            k + 1 < len(places)
            and places[k + 1][3] is not places[k][3]
            and _joins(text, places[k][1], places[k + 1][0], places[k + 1][3])
        ):
            k += 1
        if k > i and text[max(0, places[i][0] - 8) : places[i][0]].rstrip()[-7:].lower() != "between":
            members = tuple(dict.fromkeys(place[3] for place in places[i : k + 1]))
            key = frozenset(map(id, members))
            group = groups.get(key)
            start, end = places[i][0], places[k][1]
            if group is None:
                group = groups[key] = Entity("group", text[start:end], "actors.joint")
                group.members = members
            forms = {place[2] for place in places[i : k + 1]}
            group.add(start, end, "name" if forms == {"name"} else "alias", "actors.joint")
            spans.append((start, group))
        i = max(k, i + 1)
    if spans:
        _take_up(they, spans, sentences)
    return list(groups.values())


def _joins(text: str, end: int, start: int, second: Entity) -> bool:
    """Tell whether "and" alone joins two mentions, or "and" and the office of the second."""
    gap = text[end : min(start, end + 48)]
    if gap in (" and ", ", and "):
        return True
    return gap.startswith(" and ") and end + 5 in second.roles


def _take_up(they: Sequence[tuple[int, int]], spans: Sequence[tuple[int, Entity]], sentences: Sentences) -> None:
    """Bind "they" to the group named last, in the same sentence or one of the two before."""
    k = -1
    for start, end in they:
        while k + 1 < len(spans) and spans[k + 1][0] < start:
            k += 1
        if k < 0:
            continue
        at, group = spans[k]
        if sentences.index(start) - sentences.index(at) <= 2:
            group.add(start, end, "pronoun", "actors.pronoun-joint")
