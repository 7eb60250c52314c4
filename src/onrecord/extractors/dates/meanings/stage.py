"""What dates are resolved against: the document's day, and where its story stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.civil import Period
from onrecord.extractors.dates.narrative.history import LONG_AGO
from onrecord.extractors.dates.narrative.outlook import Told
from onrecord.extractors.dates.narrative.tense import AHEAD, looks_ahead, tenses, was_done
from onrecord.extractors.dates.words import tense_words
from onrecord.late import late
from onrecord.text.reading import Reading

FINE = frozenset(("day", "time"))
"""Sizes of what lies on one day."""
CLAUSE = 48
"""How far before a date its own clause is read, in code points."""
NOUN = late(r",?\s(?!(?:and|when|as|to|in|on|at|by|with|but|that|who|which|while|after|before|until|was|were)\b)[a-z]")
CLAUSE_ENDS = late("[;:—]")
PERFECT = late(r"\b(?:has|have)\b|['’]ve\b")


class Stage:
    """What a document's dates are resolved against: its own day, and where its story stands."""

    def __init__(
        self,
        text: str,
        reading: Reading,
        published: date | None,
        anchor: str | None,
        resolvers: Mapping[str, Callable[[Stage, Atom], bool]],
    ) -> None:
        self._resolvers = resolvers
        self.text = text
        self.reading = reading
        self.published = published
        self.named = anchor
        """``published``, ``dateline``, or ``None`` where the document has no day."""
        self.last: Atom | None = None
        """The last resolved date outside of quotes, whatever its size."""
        self.last_day: Atom | None = None
        self.last_year: Atom | None = None
        """The last that named its year."""
        self.aside: tuple[int, Atom | None, Atom | None] | None = None
        """While the story looks back: where that ends, and the last date and day before it."""
        self.years: list[Told] = []
        """The years that the text names; told in a tale alone."""
        self.history = False
        """Whether the whole text tells of another time than its own."""
        self.reports = False
        """Whether the text has told of a day near its own."""
        self.orders: str | None = None
        self._asked = (-1, -1)
        self._tenses = (0, 0)
        self.quarter: Atom | None = None
        """The last quarter or half that was named as itself, not as the one a year before."""

    @property
    def is_tale(self) -> bool:
        """Whether dates are told on the stage of a story, and not by the document's own day."""
        return self.history or self.published is None

    def resolve(self, atom: Atom) -> bool:
        """Resolve an expression that is a part of another; False where it has no value."""
        return self._resolvers[atom.shape](self, atom)

    def step_aside(self, atom: Atom) -> None:
        """Let the story look back to a date until its sentence ends."""
        if self.aside is None:
            self.aside = self.sentence(atom.start)[1], self.last, self.last_day

    def come_back(self, atom: Atom) -> None:
        """Come back from a look back, if an expression stands behind its sentence."""
        if self.aside is not None and atom.start >= self.aside[0]:
            _, self.last, self.last_day = self.aside
            self.aside = None

    def outrun(self) -> bool:
        """Return whether the story has gone on to another month or year since the last day that it named."""
        day, last = self.last_day, self.last
        return (
            day is not None
            and last is not None
            and last is not day
            and last.start > day.start
            and last.grain in ("month", "year", "season")
            and not isinstance(last.anchor, str)  # "a year ago" looks back, and goes nowhere
            and day.first is not None
            and not last.first <= day.first <= last.last
        )

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the sentence around a position."""
        return self.reading.sentences.at(at)

    def tense(self, atom: Atom, *, surely: bool = False) -> int:
        """Return which way the clause of an expression looks."""
        start, end = place = atom.start, atom.end
        if place != self._asked:  # a date is asked up to four times in a row
            low, high = self.sentence(start)
            self._asked, self._tenses = place, tenses(self.text, start, end, low, max(high, end))
        return self._tenses[surely]

    def looks_ahead(self, atom: Atom) -> bool:
        """Return whether the sentence of an expression speaks of the future anywhere before it."""
        return looks_ahead(self.text, atom.start, self.sentence(atom.start)[0])

    def was_done(self, atom: Atom) -> bool:
        """Return whether something was done on a date, by the words right before it."""
        return was_done(self.text, atom.start, self.sentence(atom.start)[0])

    def looks_back(self, atom: Atom) -> bool:
        """Return whether the clause of an expression tells what had come before: had begun in May, since May."""
        low, start = self.sentence(atom.start)[0], atom.start
        words = CLAUSE_ENDS.split(self.text[max(low, start - CLAUSE) : start])[-1].lower().split()
        return words[-1:] == ["since"] or (
            "had" in words and words[-1] not in tense_words("up_to") and _is_perfect(words)
        )

    def waits(self, atom: Atom) -> bool:
        """Return whether a date without a year waits for one that the text has not told: it does not where it looks ahead."""
        if self.published is None:
            return True
        if not self.history or self._lasts(atom):
            return False
        low = self.sentence(atom.start)[0]
        words = self.text[max(low, atom.start - CLAUSE) : atom.start].lower().split()
        past = not (tense_words("in_the_past").isdisjoint(words) and tense_words("told").isdisjoint(words))
        return past or self.tense(atom, surely=True) != AHEAD

    def _lasts(self, atom: Atom) -> bool:
        """Return whether a date begins what goes on to this day: it has been shut since January."""
        if atom.mod != "on_or_after":
            return False
        low = self.sentence(atom.start)[0]
        return PERFECT.search(self.text, max(low, atom.start - CLAUSE), atom.start) is not None

    def _tells_which(self, date: Atom) -> bool:
        """Return whether a date stands before a noun, and tells which one is meant."""
        text = self.text
        return text.endswith(("the ", "The "), 0, date.start) and NOUN.match(text, date.end, date.end + 10) is not None

    def staged(self, atom: Atom) -> Atom | None:
        """Return the date that sets the stage for one without a year: history told just before, else ``None``."""
        ref = self.last_year
        if ref is None or ref.first is None:
            return None
        if self.published is None:
            return ref
        if self.history:
            return ref if self.waits(atom) else None
        if abs(ref.first.year - self.published.year) < LONG_AGO:
            return None
        low, _ = self.sentence(atom.start)
        if ref.mod == "on_or_after" or self._lasts(atom):
            return None
        if ref.grain not in ("day", "month", "season", "time"):
            return None  # "born in 1984, he died on Nov. 3"
        if self._tells_which(ref) or self._tells_which(atom):
            return None  # charged in the Dec. 21, 1988, bombing
        begin = low
        for _ in range(SENTENCES_ON):
            begin, _ = self.sentence(max(0, begin - 2))
        told = self.last_day
        far = told is not None and told.start > ref.start and told.first.year == ref.first.year
        last = told if told is not None and far else ref
        return ref if last.start >= begin and self.tense(atom) != AHEAD else None


def _is_perfect(words: list[str]) -> bool:
    """Return whether "had" leads a verb, and is none itself: had it back, had 200 members."""
    behind = words[words.index("had") + 1 :][:1]
    return behind != [] and behind[0] not in tense_words("owned") and not behind[0][0].isdigit()


SENTENCES_ON = 2
"""How many sentences behind what is told of another time news goes on with it."""


def put(atom: Atom, found: Period | None, anchor: object = None) -> bool:
    """Give an expression its value, its days and what it was read against; False where the calendar has no such days."""
    if found is None:
        return False
    atom.value, atom.grain = found.value, found.grain
    atom.first, atom.last = found.first, found.last
    atom.anchor = anchor
    return True


OPEN = {
    "year": "XXXX",
    "month": "XXXX-XX",
    "week": "XXXX-WXX",
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "quarter": "XXXX-QX",
    "decade": "XXXX",
    "century": "XXXX",
    "half": "XXXX-HX",
}
"""The values of periods of which no more than the size is known."""


def leave_open(atom: Atom, value: str, grain: str) -> bool:
    """Leave an expression underspecified."""
    atom.value, atom.grain = value, grain
    return True
