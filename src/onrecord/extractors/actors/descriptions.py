"""Definite descriptions: "the company", "the alliance", "the minister", bound to whom they can mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.text.data import load_toml
from onrecord.text.lexicon import lexicon


@cache
def _tables() -> dict[str, frozenset[str]]:
    """Return the kinds that a noun may describe."""
    kinds: dict[str, set[str]] = {}
    for kind, nouns in load_toml("onrecord.extractors.actors.data", "descriptions.toml")["nouns"].items():
        for noun in nouns.split():
            kinds.setdefault(noun.replace("_", " "), set()).add(kind)
    return {noun: frozenset(held) for noun, held in kinds.items()}


@cache
def _the() -> re.Pattern[str]:
    return re.compile(r"he ([a-z]+(?:-[a-z]+)?)")  # a literal in front is found faster than a class


@cache
def _body_nouns() -> re.Pattern[str]:
    """Catch the nouns that the tables give bodies."""
    nouns = {noun for held in lexicon().nouns.values() for noun in held}
    return re.compile(rf" (?:{'|'.join(sorted(map(re.escape, nouns), key=len, reverse=True))})\b")


@cache
def _before_noun() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[^\w])([Tt]he ((?:(?!(?:the|a|an|to|of|in|on|for|that|which|by|with|from|is|was|has|had|have|said|led) )[\w’'-]+ ){1,6}))$"
    )


def _noun_phrases(text: str, nouns: Collection[str]) -> list[tuple[int, int, str, str | None]]:
    """Return (start, end, noun, words before the noun) of each "the … noun", in order.

    With words before it a noun is looked for where it is one of *nouns*, which describe a body of the text.
    """
    kinds = _tables()
    found: list[tuple[int, int, str, str | None]] = []
    for match in _the().finditer(text):
        noun = match[1]
        if noun in kinds or noun in _PLAIN:
            start, end = match.start() - 1, match.end()
            if start < 0 or text[start] not in "Tt" or (start and text[start - 1].isalnum()):
                continue
            following = text[end + 1 : end + 20].split(" ", 1)[0].rstrip(_MARKS) if text[end : end + 1] == " " else ""
            both = f"{noun} {following}"
            if both in kinds:
                found.append((start, end + 1 + len(following), both, None))
            elif noun in kinds:
                found.append((start, end, noun, None))
            elif following in kinds:
                found.append((start, end + 1 + len(following), following, noun))
    if nouns:
        for match in _body_nouns().finditer(text):
            if match[0][1:] not in nouns:
                continue
            low = max(0, match.start() - 72)
            phrase = _before_noun().search(text[low : match.start() + 1])
            if phrase is not None:
                found.append((low + phrase.start(1), match.end(), match[0][1:], phrase[2][:-1]))
        found.sort()
    return found


_MARKS = ".,;:!?”\"’')"


def describe(text: str, entities: Sequence[Entity]) -> list[tuple[int, int, Entity, str]]:
    """Return (start, end, actor, rule) of each definite description whose actor was named before."""
    kinds = _tables()
    places = sorted((m[0], n) for n, entity in enumerate(entities) for m in entity.mentions if m[2] != "demonym")
    out: list[tuple[int, int, Entity, str]] = []
    k = 0
    recent: list[Entity] = []
    bodies = {noun for entity in entities for noun in entity.nouns}
    for start, end, noun, extra in _noun_phrases(text, bodies):
        while k < len(places) and places[k][0] < start:
            entity = entities[places[k][1]]
            if entity in recent:
                recent.remove(entity)
            recent.append(entity)
            del recent[:-12]
            k += 1
        if text[end : end + 4] == " of " or (
            text[end : end + 1] == " "
            and text[end + 1 : end + 2].isupper()
            and noun in kinds
            and "person" in kinds[noun]
        ):
            continue
        chosen = _whom(noun, kinds.get(noun, frozenset()), extra, recent)
        if chosen is None:
            continue
        if out and out[-1][0] == start:
            out.pop()
        out.append((start, end, chosen, "actors.description"))
        recent.remove(chosen)
        recent.append(chosen)
    return out


def _whom(noun: str, kinds: frozenset[str], extra: str | None, recent: Sequence[Entity]) -> Entity | None:
    """Return the last-named actor that a noun fits: by the nouns of its table, its own head word, or its kind."""
    whole = f"{extra} {noun}" if extra else noun
    for entity in reversed(recent):
        if noun in entity.nouns or whole in entity.nouns:
            return entity
        words = entity.name.lower().split(" ")
        if entity.kind == "organisation" and extra is None and noun in (words[0], words[-1]) and len(words) > 1:
            return entity
    if extra is not None and extra not in _PLAIN:
        return None
    for entity in reversed(recent):
        if entity.kind == "person":
            if "person" in kinds and any(
                noun == title.lower().rsplit(" ", 1)[-1] for _, _, title, _, _ in entity.roles
            ):
                return entity
        elif entity.kind == "country":
            if "country" in kinds:
                return entity
        elif entity.kind == "organisation" and not entity.nouns and entity.sort in kinds:
            return entity
    if "company" in kinds:
        near = [entity for entity in reversed(recent) if entity.kind == "organisation"][:1]
        if near and near[0].sort in ("", "company") and not near[0].nouns:
            words = near[0].name.lower().split(" ")
            if not any(word in lexicon().cues["public_body_word"] for word in words):
                return near[0]
    return None


_PLAIN = frozenset({"same", "whole", "entire", "island"})
