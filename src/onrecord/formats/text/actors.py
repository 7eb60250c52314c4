"""The section of actors: who is in the article, by kind, with titles and how they are spoken of."""

from __future__ import annotations

from collections import Counter

from onrecord.annotations import Actor
from onrecord.document import Document
from onrecord.formats.text.cells import Run
from onrecord.formats.text.page import Page, counted
from onrecord.formats.text.quotes import office

KINDS = {
    "person": "people",
    "organisation": "organisations",
    "country": "countries",
    "place": "places",
    "group": "groups",
}

FORMS = 6
"""How many of the words for an actor are shown."""


def actors_section(made: Page, doc: Document) -> None:
    """Add the actors by kind, in the order in which they come first."""
    made.heading("ACTORS", counted(len(doc.actors), "actor"))
    for kind, title in KINDS.items():
        actors = [actor for actor in doc.actors if actor.kind == kind]
        if actors:
            made.prose([("note", title)], indent=2)
        for actor in actors:
            made.prose(_known(doc, actor), indent=4, hanging=6)


def _known(doc: Document, actor: Actor) -> list[Run]:
    members = [member.name for id in actor.members if isinstance(member := doc.get(id), Actor)]
    runs: list[Run] = [("name", actor.name)]
    if known := office(doc, actor):
        runs.append(("", f", {known}"))
    if members:
        runs.append(("", f" ({' and '.join(members)})"))
    known_as = [actor.code] if actor.code else actor.identifiers.values()
    facts = ["" if actor.named else "unnamed", *known_as, _mentions(doc, actor)]
    return [*runs, ("note", "".join(f" · {fact}" for fact in facts if fact))]


def _mentions(doc: Document, actor: Actor) -> str:
    """Return how often an actor is spoken of, and by which other words, the most frequent first."""
    written: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for mention in actor.mentions:
        form = doc[mention.span]
        counts[written.setdefault(form.casefold(), form)] += 1
    total = f"×{len(actor.mentions)}" if len(actor.mentions) > 1 else ""
    del counts[written.get(actor.name.casefold(), "")]
    words = [f"“{form}”" + (f" ×{times}" if times > 1 else "") for form, times in counts.most_common(FORMS)]
    more = [f"{len(counts) - FORMS} more"] if len(counts) > FORMS else []
    return " ".join(filter(None, [total, ", ".join([*words, *more])]))
