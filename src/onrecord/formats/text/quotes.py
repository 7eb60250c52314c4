"""The section of quotes: by speaker, each with where it stands, how it is given and who the text says says it."""

from __future__ import annotations

from onrecord.annotations import Actor, Quote
from onrecord.document import Document
from onrecord.formats.text.cells import Run
from onrecord.formats.text.page import Page, apart, counted, gutter, offset

NEAR = 24
"""Characters between mention and cue up to which the words between them are shown."""


def quotes_section(made: Page, doc: Document) -> None:
    """Add the quotes, grouped by speaker in the order in which they speak first."""
    groups: dict[tuple[str, ...], list[Quote]] = {}
    for quote in doc.quotes:
        groups.setdefault(quote.speakers, []).append(quote)
    speakers = {speaker for group in groups for speaker in group}
    of = f", {counted(len(speakers), 'speaker')}" if speakers else ""
    made.heading("QUOTES", counted(len(doc.quotes), "quote") + of)
    column = gutter(offset(quote.span) for quote in doc.quotes)
    unknown = [groups.pop(())] if () in groups else []  # last, whenever they come
    for n, quotes in enumerate([*groups.values(), *unknown]):
        if n:
            made.blank()
        made.prose(_speaker(doc, quotes[0]), hanging=2)
        for quote in quotes:
            made.entry(offset(quote.span), [("words", " … ".join(doc[span] for span in quote.content))], column)
            made.note([("note", "— " + apart((_attribution(doc, quote), quote.kind)))], column)


def _speaker(doc: Document, quote: Quote) -> list[Run]:
    actors = doc.speakers(quote)
    if not actors:
        return [("note", "no speaker known")]
    runs: list[Run] = []
    for n, actor in enumerate(actors):
        if n:
            runs.append(("", " and " if n == len(actors) - 1 else ", "))
        runs.append(("name", actor.name))
    if len(actors) == 1 and (known := office(doc, actors[0])):
        runs.append(("note", f", {known}"))
    return runs


def office(doc: Document, actor: Actor) -> str:
    """Return an actor's titles as a phrase, with whose they are; "" where none is known."""
    said: dict[str, str] = {}
    for role in actor.roles:
        of = doc.get(role.of) if role.of else None
        name = f" of {of.name}" if isinstance(of, Actor) else ""
        key = role.title.casefold()
        if name or key not in said:
            said[key] = f"{role.status} " * bool(role.status) + role.title + name
    return ", ".join(said.values())


def _attribution(doc: Document, quote: Quote) -> str:
    """Return the words of the text that attribute the quote, from the first to the last of mention and cue."""
    spans = sorted(span for span in (quote.mention, quote.cue) if span is not None)
    if len(spans) == 2 and spans[1].start - spans[0].end > NEAR:
        return " … ".join(doc[span] for span in spans)
    return doc.text[spans[0].start : max(span.end for span in spans)] if spans else ""
