"""What the links look at: a document's mentions, dates and quotes by place, and the words between two places."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from onrecord.annotations import Actor, Annotation, Date, Quote
from onrecord.document import Document
from onrecord.text.cues import cues
from onrecord.text.data import load_toml
from onrecord.text.reading import Reading

REACH = 280
"""How many characters before a figure are looked at for the one that acts."""


class Place(NamedTuple):
    """A mention of an actor."""

    start: int
    end: int
    actor: str
    kind: str
    form: str


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """Return the lists of words by name."""
    table = load_toml("onrecord.extractors.links.data", "words.toml")
    return {name: frozenset(words) for name, words in table.items() if isinstance(words, list)}


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|[;:()—–,]|(?<=\s)-(?=\s)")


def words(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """Return the words and marks of a window in lower case, with their places; numbers are left out."""
    return [(match[0].lower(), match.start()) for match in _word().finditer(text, start, end)]


class Scene:
    """A document with what figures are linked to, sorted by place."""

    def __init__(self, doc: Document, sources: Sequence[Annotation]) -> None:
        self.text = doc.text
        self.reading = doc.derived(Reading)
        self.sources = sources
        edges = self._edges()
        low, high = edges[0], edges[-1]
        self.places: list[Place] = []
        for actor in doc.layers.get("actors", ()):
            if isinstance(actor, Actor):
                for mention in actor.mentions:
                    span = mention.span
                    if low <= span[0] < high and bisect_right(edges, span[0]) & 1:
                        self.places.append(Place(span[0], span[1], actor.id, actor.kind, mention.form))
        self.places.sort()
        self.starts = [place.start for place in self.places]
        self.dates = [
            date
            for date in doc.layers.get("dates", ())
            if isinstance(date, Date)
            and low <= date.start < high
            and date.type == "date"
            and bisect_right(edges, date.start) & 1
        ]
        self.dates = [date for date in self.dates if not self._named(date)]
        self.date_starts = [date.start for date in self.dates]
        self.quotes = [
            quote
            for quote in doc.layers.get("quotes", ())
            if isinstance(quote, Quote) and quote.start < high and quote.end > low
        ]
        self.speaking = {
            quote.mention
            for quote in self.quotes
            if quote.mention is not None
            and low <= quote.mention[0] < high
            and bisect_right(edges, quote.mention[0]) & 1
            and not self._intends(quote)
        }

    def _named(self, date: Date) -> bool:
        """Tell whether a date is a part of a name: "Sunday" in "the Sunday Times"."""
        n = bisect_right(self.starts, date.start) - 1
        return n >= 0 and self.places[n].form == "name" and self.places[n].end > date.start

    def _edges(self) -> list[int]:
        """Return the borders of what is near a source, in order: a place is near where an odd number lies before it."""
        edges: list[int] = []
        for source in self.sources:
            start, end = self.sentence(source.start)
            start = max(0, start - REACH)  # the sentence before, for what "it" stands for
            if edges and start <= edges[-1]:
                edges[-1] = max(edges[-1], end)
            else:
                edges += (start, end)
        return edges

    def _intends(self, quote: Quote) -> bool:
        """Tell whether a quote is an intention: ``plans to raise``; then its speaker acts in its words."""
        if quote.cue is None:
            return False
        cue = cues().get(self.text[quote.cue.start : quote.cue.end].lower())
        return cue is not None and cue.kind in ("intend", "order")

    def mentions(self, start: int, end: int) -> list[Place]:
        """Return the mentions that lie inside a window, in order."""
        n = bisect_left(self.starts, start)
        found = []
        while n < len(self.places) and self.starts[n] < end:
            if self.places[n].end <= end:
                found.append(self.places[n])
            n += 1
        return found

    def dates_in(self, start: int, end: int) -> list[Date]:
        """Return the dates that begin inside a window, in order."""
        return self.dates[bisect_left(self.date_starts, start) : bisect_left(self.date_starts, end)]

    def sentence(self, position: int) -> tuple[int, int]:
        """Return the sentence that holds a position, cut to what is near."""
        start, end = self.reading.sentences.at(position)
        return max(start, position - REACH), min(end, position + REACH)
