"""Definite descriptions: "the company", "the alliance", "the minister", bound to whom they can mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.extractors.actors.phrases import Phrase, descriptive, long_phrases, phrases
from onrecord.text.data import load_toml
from onrecord.text.lexicon import lexicon


@cache
def _table(section: str) -> dict[str, tuple[str, ...]]:
    table = load_toml("onrecord.extractors.actors.data", "descriptions.toml")[section]
    return {
        key.replace("_", " "): tuple(word.replace("_", " ") for word in words.split()) for key, words in table.items()
    }


@cache
def _apart() -> frozenset[str]:
    """Return the words by which a phrase means another than the one spoken of, or nobody."""
    return frozenset(_table("apart")["words"])


@cache
def _trades() -> frozenset[str]:
    """Return the nouns that say what a company does, whatever country stands before them: the French ``lender``."""
    return frozenset(_table("sorts")["company"]) - {"company", "firm", "group", "business", "bank"}


def describe(
    text: str, entities: Sequence[Entity], starting: Mapping[int, tuple[int, Entity]], anchors: Sequence[int]
) -> list[tuple[int, int, Entity, str]]:
    """Return (start, end, actor, rule) of each definite description whose actor was named before.

    *starting* holds who is named where, and *anchors* is where the nouns stand that may describe somebody.
    """
    found = list(phrases(text, anchors))
    bodies = {noun for entity in entities for noun in entity.nouns}
    if bodies:
        found = sorted({*found, *long_phrases(text, bodies)})
    if not found:
        return []
    nouns = _Nouns()
    demonyms = [m[0] for entity in entities if entity.kind == "country" for m in entity.mentions if m[2] == "demonym"]
    named = sorted(starting.keys() - demonyms)
    actors = {start: entity for start, (_, entity) in starting.items()}
    out: list[tuple[int, int, Entity, str]] = []
    k = 0
    for phrase in found:
        while k < len(named) and named[k] < phrase.start:
            k += 1
        if not _may_describe(text, phrase):
            continue
        chosen = _whom(phrase, _recent(named[max(0, k - _FAR) : k], actors), nouns)
        if chosen is None:
            continue
        if out and out[-1][1] > phrase.start:
            out.pop()
        out.append((phrase.start, phrase.end, chosen, "actors.description"))
        named.insert(k, phrase.start)
        actors[phrase.start] = chosen
        k += 1
    return out


_FAR = 96
_MOST = 12
"""So many mentions are looked back at, and so many actors that they name."""


def _recent(starts: Sequence[int], actors: Mapping[int, Entity]) -> list[Entity]:
    """Return the actors named last, the very last one first."""
    return list(dict.fromkeys(map(actors.__getitem__, reversed(starts))))[:_MOST]


def _may_describe(text: str, phrase: Phrase) -> bool:
    """Tell whether a phrase stands for itself: not "the head of …", "the company that …", "the singer Adele"."""
    after = text[phrase.end : phrase.end + 6]
    if after[:1] != " ":
        return True
    return not (after[1:2].isupper() or after.startswith((" of ", " that ", " which", " who ", " whose")))


class _Nouns(dict[Entity, frozenset[str]]):
    """The nouns that describe an actor, put together when one is first asked for."""

    def __missing__(self, entity: Entity) -> frozenset[str]:
        self[entity] = nouns = nouns_of(entity)
        return nouns


def _whom(phrase: Phrase, recent: Sequence[Entity], nouns: _Nouns) -> Entity | None:
    """Return the actor named last among those that a phrase fits."""
    kinds = descriptive()[phrase.noun.rpartition(" ")[2]]
    recent = [entity for entity in recent if entity.kind in kinds]
    whole = f"{phrase.before.lower()} {phrase.noun}" if phrase.before else phrase.noun
    for entity in recent:
        if whole in nouns[entity]:
            return entity
        if phrase.noun in entity.nouns:
            return entity
    words = phrase.before.lower().split(" ")
    if not _apart().isdisjoint(words) or (phrase.before.lower() != phrase.before and phrase.noun not in _trades()):
        return None
    for entity in recent:
        if phrase.noun in nouns[entity]:
            if (
                entity.kind != "person"
                or not phrase.before
                or set(words) <= _words("status")
                or words[-1] in nouns[entity]
            ):
                return entity
            if any(
                of is not None and (words[-1] in nouns[of] or words[-1] in of.name.lower())
                for *_, of, _ in entity.roles.values()
            ):
                return entity  # "the airline boss"
    if phrase.before:
        return None
    for entity in recent:
        if entity.kind == "organisation":
            if phrase.noun in _any_body(entity):
                return entity
            if phrase.noun in _table("any")["company"]:
                return None
    return None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_table("words")[name])


@cache
def _of_sorts() -> dict[str, frozenset[str]]:
    return {sort: frozenset(nouns) for sort, nouns in _table("sorts").items()}


def nouns_of(entity: Entity) -> frozenset[str]:
    """Return the nouns that describe an actor for what is known of it."""
    if entity.kind == "person":
        return frozenset(_offices(entity)) if entity.roles else _NO_NOUNS
    of_sort = _of_sorts().get(entity.sort, _NO_NOUNS)
    if entity.kind != "organisation":
        return of_sort
    return of_sort.union(
        entity.nouns,
        [noun.rsplit(" ", 1)[-1] for noun in entity.nouns],
        _by_name(entity.name.lower().split(" ")),
    )


_NO_NOUNS: frozenset[str] = frozenset()


def _offices(entity: Entity) -> set[str]:
    """Return the titles of a person, with other words for them, and their last words."""
    same = _table("titles")
    nouns: set[str] = set()
    for _, _, words, _, _ in entity.roles.values():
        title = words.lower().replace(".", "")
        nouns.update((title, *same.get(title, ())))
        first, _, last = title.rpartition(" ")
        if first and first not in _words("lesser"):
            nouns.update((last, *same.get(last, ())))
    return nouns


def _by_name(words: Sequence[str]) -> set[str]:
    """Return the nouns that an organisation's name holds or tells."""
    heads, alone = _table("heads"), _table("alone")["heads"]
    nouns: set[str] = set()
    suffix = lexicon().cues["company_suffix"]
    if words[-1].title() in suffix or words[-1].upper() in suffix:
        nouns.update(("company", "firm", "group"))
    if len(words) < 2:
        return nouns
    while len(words) > 2 and (words[-1].title() in suffix or words[-1].upper() in suffix):
        words = words[:-1]
    head = next((words[n - 1] for n in range(1, len(words)) if words[n] in ("of", "for")), words[-1])
    for word in (head, words[0]) if words[0] in _LEADING else (head,):
        nouns.update(heads.get(word, ()))
        if word in alone:
            nouns.add(word)
    return nouns


_LEADING = frozenset({"team", "club", "radio", "museum", "hotel"})
"""Heads that stand first without an "of" behind them."""


@cache
def _of_any() -> tuple[frozenset[str], frozenset[str]]:
    """Return the nouns for organisations that are no companies, and for all that may be."""
    nouns = _table("any")
    return frozenset(nouns["organisation"]), frozenset((*nouns["company"], *nouns["organisation"]))


def _any_body(entity: Entity) -> frozenset[str]:
    """Return the nouns that an organisation may be called by though nothing tells it."""
    public, any_ = _of_any()
    if entity.nouns or entity.sort not in ("", "company"):
        return public if entity.sort in ("", "body") else _NO_NOUNS
    return any_ if lexicon().cues["public_body_word"].isdisjoint(entity.name.lower().split(" ")) else public
