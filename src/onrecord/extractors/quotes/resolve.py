"""Which actors a speaker's words name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from onrecord.annotations import Actor
from onrecord.extractors.quotes.found import Range
from onrecord.extractors.quotes.lexicon import vocabulary
from onrecord.extractors.quotes.tagging import Tagger
from onrecord.extractors.quotes.words import Words

_STOPS = ",(;:-RTVXZYGgeEW"


@cache
def _modified() -> re.Pattern[str]:
    """Catch what shows that the last word of a mention need not be its head."""
    return re.compile(r" (?:of|for|from|to|at|in|with|by|on|and|&|or|who|which|that|[a-z]+ing|-+|[–—(])")


_Row = tuple[int, int, str, str]
"""A mention: start and end, the id of the actor, and its form."""


class Speakers:
    """Binds the words that name a speaker to the actors of a document; binds nothing where they name none."""

    def __init__(self, text: str, actors: Sequence[Actor]) -> None:
        self.text = text
        self.tagger = Tagger(vocabulary())
        self.members = {actor.id: actor.members for actor in actors if actor.members}
        self.rows: list[_Row] = [
            (*mention.span, actor.id, mention.form) for actor in actors for mention in actor.mentions
        ]
        self.rows.sort()

    def of(self, mention: Range | None) -> tuple[str, ...]:
        """Return the ids of the actors behind a mention, of a joint group those of its members."""
        if mention is None:
            return ()
        start, end = mention
        if self.text[start:end] in ("who", "which", "that"):  # whom it stands for is what stands before it
            return self._expanded([row for row in self._overlapping(start - 3, start) if row[1] >= start - 2][-1:])
        inside = self._overlapping(start, end)
        if not inside:
            return ()
        exact = [row for row in inside if row[0] == start and row[1] == end]
        if exact:
            return self._expanded(exact)
        text = self.text[start:end]
        for owned in ("’s", "'s", "’", "'"):
            if text.endswith(owned):  # of "Vale's claim that"
                return self.of((start, end - len(owned)))
        if "," not in text and not _modified().search(text):
            named = [row for row in inside if self._reaches(row[1], end) and row[3] != "demonym"]
            return self._expanded(named[:1])
        heads = self._heads(start, end)
        held: list[_Row] = []
        for head_start, head_end in heads:
            fits = [row for row in inside if row[0] <= head_start and head_end <= row[1]]
            if fits:
                named = [row for row in fits if row[3] != "demonym"] or fits
                held.append(min(named, key=lambda row: row[1] - row[0]))
        return self._expanded(held)

    def _reaches(self, stop: int, end: int) -> bool:
        """Tell whether a mention goes on to the end, letters behind a name apart: ``Ann Lee QC``."""
        return stop >= end or (end - stop < 6 and self.text[stop:end].strip(" ,.").isupper())

    def _overlapping(self, start: int, end: int) -> list[_Row]:
        first = bisect_left(self.rows, (start - 120,))
        last = bisect_left(self.rows, (end,))
        return [row for row in self.rows[first:last] if row[1] > start and row[0] < end]

    def _heads(self, start: int, end: int) -> list[Range]:
        """Return the last word of each noun phrase of a mention that is not there to modify another."""
        line = Words(self.text, start, end, (), self.tagger)
        tags = line.tags
        heads: list[Range] = []
        keep = True
        last = -1
        for n in range(len(tags) + 1):
            tag = tags[n] if n < len(tags) else ","
            if tag in "NnP~MD" or (tag == "R" and n == 0):
                last = n
                continue
            if tag in "IC" + _STOPS + ")tO" and tag != "O":
                if keep and last >= 0:
                    heads.append(line.span(last, last + 1))
                if tag == "C":
                    keep = keep and bool(heads)
                elif tag in ",-":
                    keep = True
                elif tag == "t" or tag == "I" or tag in _STOPS:
                    keep = False
                last = -1
                if tag in "RTVXZYW" and heads:
                    break
        return heads

    def _expanded(self, rows: list[_Row]) -> tuple[str, ...]:
        found: list[str] = []
        for row in rows:
            for id in self.members.get(row[2]) or (row[2],):
                if id not in found:
                    found.append(id)
        return tuple(found)
