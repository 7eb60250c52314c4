"""Whether a text tells of another time than its own."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from onrecord.extractors.dates.atoms import Atom
from onrecord.late import late

NAMING = frozenset(("day", "month", "year", "numeric", "season", "years", "era"))
"""Shapes whose data begin with their year."""


def year_told(atom: Atom) -> int | None:
    """Return the year that an expression names itself, the first where it names two; ``None`` where it names none."""
    shape, data = atom.shape, atom.data
    if shape in NAMING or shape == "stamp":
        return data[0]  # type: ignore[no-any-return]
    if shape == "holiday":
        return data[1]  # type: ignore[no-any-return]
    if shape == "timed":
        return year_told(data[0])
    if shape in ("quarter", "half"):
        return data[0] if isinstance(data[0], int) else None
    if shape in ("week-of", "era-day", "nth", "part-of"):
        return year_told(data[-1])
    if shape == "range":
        first = year_told(data[0])
        return first if first is not None else year_told(data[1])
    return None


def is_aside(text: str, year: Atom) -> bool:
    """Return whether a year stands in brackets, as that of a book or a film does: it moves no story on."""
    at = year.start
    return text[at - 1] == "(" and at > 0 and text.startswith(")", year.end)


DAYS = frozenset(("day", "numeric", "timed", "range", "era-day"))
"""Shapes that tell of a day."""
MADE_OF_DATES = frozenset(("timed", "range", "week-of", "nth", "era-day", "part-of"))
SILENT = frozenset(("reference", "length", "set", "decade", "century", "stretch"))
"""Shapes that tell nothing of it."""
HERE = frozenset(("this", "last", "yesterday", "tomorrow"))
"""What makes a part of a day one of the document's own days."""
ON_STAGE = frozenset(("the following", "the next", "the previous", "the preceding", "that"))
LONG_AGO = 8
"""From how many years off the document's year a date with its year sets the stage for the months that follow it, in news as well."""
REMOTE = 2
"""From how many years off the document's year a year named in the text is another time than the document's."""
OUT_OF_MIND = 30
"""From how many years off bare years alone, without a day or a month, set the stage for a whole text."""
NEXT_TO = 300
"""How far behind a day of another time a weekday is told by it, in code points."""
ENOUGH = 3
"""How many days and months of it, with their year or behind one, make weekdays behind them its own."""
SPEAKS = late(r"\b(?:said|says|told|announced|reported|added|confirmed)\s(?:on\s|late\s|early\s)?$")
ONE_OF_MANY = late(r"\b[Aa]n?\s$")


OUTWEIGHS, OUTWEIGHS_A_BEGINNING = 6, 12
"""How many times what is told of another time outweighs what is of the text's own; and where the text begins with that."""
A_SAYING = 4
"""How many dates of another time outweigh somebody who "said" something."""
REPORTED = 2
"""From how many times on that somebody "said" something a text of the last years is news."""
A_DEICTIC = 8
"""How many days and months with their years outweigh one word that speaks of the document's own time."""


def is_history(text: str, found: list[Atom], published: date | None) -> bool:
    """Return whether a text tells of another time than its own, by its dates.

    "Monday", "last week" and "two years ago" speak of the document's own time; a weekday right behind a day of another
    time does not: it may be told by that. A text from another time may tell of nothing near; one of the last years names
    the years of its days and months, and news of them do not.
    """
    seen = _Seen(text, found, published)
    if published is None:
        return seen.remote >= 1
    if seen.first is None or seen.is_far():
        return seen.first is not None
    recent = seen.first > published.year - REMOTE
    told = seen.named + seen.followed // 2
    names_years = told >= max(2 * ENOUGH if recent else ENOUGH, A_DEICTIC * seen.own) and seen.first < published.year
    return names_years and seen.named > 0 and not seen.open and not seen.of_books and seen.reported < REPORTED


class _Seen:
    """What the dates of a text speak of, counted; a day or a month with its year says twice as much as a year alone."""

    def __init__(self, text: str, found: list[Atom], published: date | None) -> None:
        self.text, self.published = text, published
        self._here = None if published is None else published.year
        self.first: int | None = None
        """The first year that is named."""
        self.remote = 0
        """What lies in another time."""
        self.firm = self.named = 0
        """Days and months with their year, of another time and all."""
        self.near = 0
        """Years of the document's own time."""
        self.own = 0
        """Words that speak of the document's own time."""
        self.today = 0
        """How often "today" stands behind the first year: in an account it means these days."""
        self.open = 0
        """Days, months and hours before any year is named, or far behind one that stands alone."""
        self.followed = 0
        """What is told by a day before it."""
        self.loose = 0
        """Weekdays that may be."""
        self.of_books = False
        """Whether fiscal periods are named."""
        self.begins_here = False
        self._told_year = 0  # where a year, or a day that is told by it, ends
        self._told_day = -NEXT_TO  # where a day with its year, or what is told by it, ends
        for atom in found:
            shape = atom.shape
            if shape in NAMING:
                if shape == "year" and is_aside(text, atom):
                    continue
                year = atom.data[0]
            elif shape in SILENT:
                continue
            else:
                year = year_told(atom) if shape in MADE_OF_DATES else None
            if year is None:
                self._yearless(text, atom)
            else:
                self._of_year(atom, shape, year)
        if self.today and (self.begins_here or self.reported >= REPORTED):
            self.own += self.today
        if self.own or self.firm + self.followed + self.loose // 2 < ENOUGH:
            self.own += self.loose

    @cached_property
    def reported(self) -> int:
        """How often somebody "said" something, in a text that names a year."""
        return self.text.count(" said") if self.remote or self.near else 0

    @property
    def _close(self) -> int:
        return self.near + self.own

    def is_far(self) -> bool:
        """Return whether the text begins in another time and never speaks of its own, or hardly ever."""
        first = self.first
        assert self.published is not None
        if first and not self._close and not self.open:
            if first <= self.published.year - (LONG_AGO if self.firm else OUT_OF_MIND):
                return True
        times = OUTWEIGHS_A_BEGINNING if self.begins_here else OUTWEIGHS
        return self.firm >= 2 and self.remote >= max(times * max(self._close, 1), A_SAYING * self.reported)

    def _of_year(self, atom: Atom, shape: str, year: int) -> None:
        here = self._here
        if shape == "years" and atom.rule != "dates.season-of-years":
            if here is None or atom.data[1] <= here - LONG_AGO:
                self.remote += 1
                self.first = self.first or year
            return
        if here is not None and year >= here + REMOTE:
            return  # what lies ahead is no other time that is told of
        self.first = self.first or year
        self._told_year = atom.end
        is_remote = here is None or here - year >= REMOTE
        if not is_remote:
            self.near += 1
        if shape in ("year", "era"):
            self.remote += is_remote
            return
        self.named += 1
        if is_remote:
            self.remote += 2
            self.firm += 1
        if shape in DAYS:
            self._told_day = atom.end
            self.followed += atom.rule == "dates.weekday-date"

    def _yearless(self, text: str, atom: Atom) -> None:
        start, end = atom.start, atom.end
        if atom.shape == "timed":
            atom = atom.data[0]
        shape = atom.shape
        if shape in ("day", "month"):
            if self.first is None or (not self.firm and start - self._told_year > NEXT_TO):
                self.open += 1  # a bare year tells no day that is far from it
            else:
                self._told_year = self._told_day = end
                self.followed += 1
        elif shape == "weekday":
            if atom.data[1] in ON_STAGE:
                self.followed += self.first is not None
            elif ONE_OF_MANY.search(text, max(0, start - 3), start):
                return
            elif start - self._told_day < NEXT_TO and not SPEAKS.search(text, max(0, start - 20), start):
                self._told_day = end
                self.loose += 1
            else:
                self._speaks_of_own_time()
        elif shape == "clock" and self.first is None and not text.startswith(" on a ", end):
            self._speaks_of_own_time()
        elif shape == "turn" or atom.rule == "dates.away" or (shape == "part" and atom.data[0] in ON_STAGE):
            if self.first is not None:
                self.followed += 1
                if start - self._told_day < NEXT_TO:
                    self._told_day = end
        elif shape == "deictic" and self.first is not None and atom.data == (0, None):
            self.today += 1
        elif (
            shape in ("deictic", "shift")
            or (shape == "ago" and atom.rule == "dates.ago")
            or (shape == "part" and atom.data[0] in HERE)
        ):
            self._speaks_of_own_time()
        else:
            self.of_books |= shape in ("fiscal", "ended")

    def _speaks_of_own_time(self) -> None:
        self.begins_here |= self.first is None
        self.own += 1
