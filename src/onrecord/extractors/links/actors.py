"""Whose a figure is: the actor in its subject, in its base, or the one that acts in its clause."""

from __future__ import annotations

from onrecord.annotations import Annotation
from onrecord.extractors.links.scene import REACH, Place, Scene, word_lists, words
from onrecord.span import Span
from onrecord.text.cues import cues

Found = tuple[str, str, Span]
"""An actor's id, the rule, and the mention that it rests on."""


def about(scene: Scene, figure: Annotation) -> list[Found]:
    """Return the actors that a figure is about, none where the text does not say.

    A finding may have the fields ``subject`` and ``base`` (spans): then they are looked at first.
    """
    if getattr(figure, "kind", "plain") in ("margin", "rank", "idiom"):
        return []
    subject: Span | None = getattr(figure, "subject", None)
    base: Span | None = getattr(figure, "base", None)
    if subject is not None:
        found = _inside(scene, subject)
        if found:
            return [(place.actor, "links.subject-actor", Span(place.start, place.end)) for place in found]
        if scene.mentions(subject.start, subject.end):
            return []  # it names somebody who is no actor
        bound = _bound(scene, subject)
        if bound is not None:
            return [(bound.actor, "links.pronoun-actor", Span(bound.start, bound.end))]
    if base is not None:
        owner = _owner(scene, base)
        if owner is None:
            owner = _bound(scene, base, ("organisation", "country", "place"))
        if owner is not None:
            return [(owner.actor, "links.base-actor", Span(owner.start, owner.end))]
    start, _ = scene.sentence(figure.start)
    head = min(figure.start, subject.start) if subject is not None and subject.start >= start else figure.start
    actor = _agent(scene, start, head) if subject is not None else None
    if actor is not None:
        return [(actor.actor, "links.clause-actor", Span(actor.start, actor.end))]
    place = _in_front(scene, start, head)
    return [] if place is None else [(place.actor, "links.place-in-front", Span(place.start, place.end))]


def _inside(scene: Scene, subject: Span) -> list[Place]:
    """Return the actors of a noun phrase: its head where that is a name, else the first, with those joined to it."""
    places = scene.mentions(subject.start, subject.end)
    if not places:
        return []
    text = scene.text
    last = places[-1]
    between = text[subject.start : last.start].split()
    if last.end == subject.end and not any(word in word_lists()["prepositions"] for word in between):
        if not any(word in ("and", "or") for word in between):
            return [last]
    behind = text[last.end : subject.end]
    if not behind.startswith(("'s", "’s")) and any(word[:1].isupper() for word in behind.split()[1:]):
        return []  # the head is a name of its own, "GOP nominee Mitt Romney", that no actor has
    found = [places[0]]
    for place in places[1:]:
        if text[found[-1].end : place.start].strip() in ("and", ",", "’s and", "'s and"):
            found.append(place)
        elif place.start >= found[-1].end:
            break
    return found


def _bound(scene: Scene, subject: Span, kinds: tuple[str, ...] = ("organisation", "country")) -> Place | None:
    """Return what "it" or "its" at the head of a subject stands for, where no mention of an actor covers the word.

    It is the last company, body or country before it in the sentence, or the first of the sentence before.
    """
    lead = scene.text[subject.start : subject.end].partition(" ")[0].lower()
    if lead not in ("its", "it"):
        return None
    start, _ = scene.sentence(subject.start)
    for first in (_clause_start(scene, start, subject.start), start):
        for place in scene.mentions(first, subject.start):
            if place.kind in kinds:
                return place
    if start:
        earlier, _ = scene.reading.sentences.at(start - 1)
        if start - earlier <= 2 * REACH:
            for place in scene.mentions(earlier, start):
                return place if place.kind in kinds else None
    return None


def _owner(scene: Scene, base: Span) -> Place | None:
    """Return whose the base is: ``Portugal's population``, ``its customers``; the base itself is no owner."""
    for place in scene.mentions(base.start, base.end):
        lead = scene.text[base.start : place.start].strip().lower()
        if lead not in ("", "the", "all", "all of"):
            return None
        possessive = (
            scene.text[place.end : place.end + 2] in ("'s", "’s")
            or scene.text[place.start : place.end].lower() in word_lists()["owners"]
        )
        return place if possessive and place.end < base.end else None
    return None


def _agent(scene: Scene, start: int, head: int) -> Place | None:
    """Return the first mention of the clause that acts in it: no circumstance, and not the one who tells of it."""
    if not scene.mentions(start, head):
        return None
    first = _clause_start(scene, start, head)
    lists = word_lists()
    for place in scene.mentions(first, head):
        if scene.text[place.end : place.end + 2] in ("'s", "’s") and place.form != "pronoun":
            continue
        before = words(scene.text, max(first, place.start - 24), place.start)
        if before and before[-1][0] in ("the", "a", "an"):
            before.pop()
        if before and before[-1][0] in lists["prepositions"]:
            continue
        if Span(place.start, place.end) in scene.speaking or _tells(scene, place):
            continue
        return place
    return None


def _tells(scene: Scene, place: Place) -> bool:
    """Tell whether the mention is followed by a verb that reports: ``Mook wrote``."""
    behind = words(scene.text, place.end, min(len(scene.text), place.end + 24))
    return any(
        cue is not None and cue.kind in ("say", "tell", "write") for cue in (cues().get(word) for word, _ in behind[:1])
    )


def _clause_start(scene: Scene, start: int, head: int) -> int:
    """Return where the clause that holds *head* begins."""
    boundaries = word_lists()["boundaries"]
    first = start
    for word, at in words(scene.text, start, head):
        if word in boundaries or word in ";:()—–-":
            first = at + len(word)
    return first


def _in_front(scene: Scene, start: int, head: int) -> Place | None:
    """Return the place that opens the clause: ``In Germany, prices rose 5%``."""
    if not scene.mentions(start, head):
        return None
    first = _clause_start(scene, start, head)
    for place in scene.mentions(first, head):
        lead = scene.text[first : place.start].strip(" ,“\"'").lower()
        if lead in word_lists()["opening"] and place.kind in ("country", "place"):
            return place if scene.text[place.end : place.end + 1] == "," else None
        return None
    return None
