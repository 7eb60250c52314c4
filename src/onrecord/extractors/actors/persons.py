"""Persons in their clauses: who is the subject, who speaks a quotation, who is joined with whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.text.cues import cues
from onrecord.text.data import load_toml
from onrecord.text.marks import Quotation

Place = tuple[int, int, Entity]
"""A mention of a person: start and end in code points, and who it is."""


@cache
def table() -> dict[str, str]:
    """Return the words by which pronouns are bound."""
    return load_toml("onrecord.extractors.actors.data", "pronouns.toml")


def any_word(key: str) -> str:
    """Return the alternation of a list's words."""
    return "|".join(sorted(table()[key].split(), key=len, reverse=True))


@cache
def words(key: str) -> frozenset[str]:
    """Return a list's words."""
    return frozenset(table()[key].split())


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,[^,.;]{{1,60}},)?(?: on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)? [“\"]?(?:(?:{any_word('before_verb')}) )*(?:[a-z]+(?:ed|s)|{any_word('verbs')})\b(?! of)"
    )


@cache
def _and() -> re.Pattern[str]:
    return re.compile(r"\w+ and (?:\w+\. )?")


class Persons:
    """The mentions of persons in a text, in order, growing by the pronouns that are bound."""

    def __init__(self, text: str, places: Sequence[Place]) -> None:
        self.text = text
        self.places = list(places)
        self.starts = [place[0] for place in places]
        self._subjects: dict[int, bool] = {}
        """By where a mention starts: whether it may be a subject, asked once."""
        self._governs: dict[int, bool] = {}

    def add(self, start: int, end: int, entity: Entity) -> None:
        """Take a mention in."""
        at = bisect_left(self.starts, start)
        self.starts.insert(at, start)
        self.places.insert(at, (start, end, entity))

    def between(self, low: int, high: int, most: int = 40) -> list[Place]:
        """Return the mentions that start in a stretch, the last ones where they are many."""
        j = bisect_left(self.starts, high)
        return self.places[max(bisect_left(self.starts, low), j - most) : j]

    def governs(self, mention: Place, before: int | None = None) -> bool:
        """Tell whether a verb follows a mention, as its subject's, and stands *before* a place where one is given."""
        start, end, _ = mention
        if before is not None:
            return _verb().match(self.text, end, min(before, end + 90)) is not None and self.is_free(mention)
        known = self._governs.get(start)
        if known is None:
            at = end + (self.text[start - 2 : start] == ", " == self.text[end : end + 2])  # "the mayor, Ann Lee, said"
            known = _verb().match(self.text, at, min(len(self.text), end + 90)) is not None and self.is_free(mention)
            self._governs[start] = known
        return known

    def has_spoken(self, mention: Place) -> bool:
        """Tell whether a verb of saying between a quotation and a mention makes it the speaker: “…,” said Ann Lee."""
        start = mention[0]
        before = self.text[max(0, start - 60) : start]
        mark = max(map(before.rfind, '”"’'))
        words = before[mark + 1 :].split(None, 1)
        return mark >= 0 and bool(words) and words[0] in cues() and self.is_free(mention)

    def subject(self, within: Sequence[Place]) -> Place | None:
        """Return the first mention that may be a subject."""
        return next((mention for mention in within if self.is_free(mention)), None)

    def is_free(self, mention: Place) -> bool:
        """Tell whether no preposition governs a mention, and it owns nothing."""
        start, end, _ = mention
        known = self._subjects.get(start)
        if known is None:
            text = self.text
            head = text[max(0, start - 12) : start].split()
            known = self._subjects[start] = not (
                (head and head[-1].lower() in words("governing"))
                or text[end : end + 2] in ("'s", "’s")
                or text[start:end].lower() in ("his", "her", "him")
            )
        return known

    def speakers(self, here: int, quote: Quotation) -> list[Entity]:
        """Return the persons who speak a quotation, and so are not "he" in it: named right before it or behind.

        *here* is where the sentence begins.
        """
        found = []
        i = bisect_left(self.starts, quote.start)
        for mention in reversed(self.places[max(0, i - 3) : i]):
            if mention[0] >= max(here, quote.start - 160) and self.governs(mention, quote.start):
                found.append(mention[2])
                break
        j = bisect_left(self.starts, quote.end)
        if j < len(self.places):
            start, _, entity = self.places[j]
            if start - quote.end < 40 and "\n" not in self.text[quote.end : start]:
                found.append(entity)
        return found

    def joined_with(self, start: int) -> Entity | None:
        """Return the person that the pronoun is coordinated with, and so is not: ``he and Kishida``."""
        i = bisect_left(self.starts, start)
        if i < len(self.starts):
            following, _, entity = self.places[i]
            if following - start <= 16 and _and().fullmatch(self.text, start, following):
                return entity
        if i:
            _, end, entity = self.places[i - 1]
            if start - end == 5 and self.text[end:start] == " and ":
                return entity
        return None
