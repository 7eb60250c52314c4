"""Whether a text tells of another time than its own."""

from __future__ import annotations

from datetime import date

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import LONG_AGO, REMOTE
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
    return text.startswith(")", year.end) and text.startswith("(", year.start - 1)


DAYS = frozenset(("day", "numeric", "timed", "range", "era-day"))
"""Shapes that tell of a day."""
MADE_OF_DATES = frozenset(("timed", "range", "week-of", "nth", "era-day", "part-of"))
HERE = frozenset(("this", "last", "yesterday", "tomorrow"))
"""What makes a part of a day one of the document's own days."""
ON_STAGE = frozenset(("the following", "the next", "the previous", "the preceding", "that"))


OUT_OF_MIND = 30
"""From how many years off bare years alone, without a day or a month, set the stage for a whole text."""
NEXT_TO = 300
"""How far behind a day of another time a weekday is told by it, in code points."""
ENOUGH = 3
"""How many days and months of it, with their year or behind one, make weekdays behind them its own."""
SPEAKS = late(r"\b(?:said|says|told|announced|reported|added|confirmed)\s(?:on\s|late\s|early\s)?$")
ONE_OF_MANY = late(r"\b[Aa]n?\s$")


def is_history(text: str, found: list[Atom], published: date | None) -> bool:
    """Return whether a text tells of another time than its own: by how many of its dates lie there, and by its own days.

    A day or a month with its year says twice as much as a year alone. "Monday", "last week" and "two years ago" speak
    of the document's own time, a weekday right behind a day of another time does not: it may be told by that.
    """
    remote = firm = close = open_ = followed = loose = 0
    first = None
    begins_here = False
    told_day = -NEXT_TO  # where a day of another time, or a weekday behind it, ends
    for atom in found:
        shape = atom.shape
        if shape == "year" and is_aside(text, atom):
            continue
        year = None
        if shape in NAMING:
            year = atom.data[0]
        elif shape in MADE_OF_DATES:
            year = year_told(atom)
        if shape == "years":
            if published is None or atom.data[1] <= published.year - LONG_AGO:
                remote += 1
                first = first or year
        elif year is not None:
            first = first or year
            if published is None or abs(year - published.year) >= REMOTE:
                alone = shape in ("year", "era")
                remote += 1 if alone else 2
                firm += not alone
                if shape in DAYS:
                    told_day = atom.end
                    followed += shape == "day" and atom.rule == "dates.weekday-date"
            else:
                close += 1
        else:
            start, end = atom.start, atom.end
            if shape == "timed":
                shape, atom = atom.data[0].shape, atom.data[0]
            if shape in ("day", "month"):
                if first is None:
                    open_ += 1
                else:
                    told_day = end
                    followed += 1
            elif shape == "weekday":
                if atom.data[1] in ON_STAGE:
                    followed += first is not None
                    continue
                if ONE_OF_MANY.search(text, max(0, start - 3), start):
                    continue
                if start - told_day < NEXT_TO and not SPEAKS.search(text, max(0, start - 20), start):
                    told_day = end
                    loose += 1
                else:
                    begins_here |= first is None
                    close += 1
            elif shape == "turn" or atom.rule == "dates.away":
                followed += first is not None
            elif (
                shape in ("deictic", "shift")
                or (shape == "ago" and atom.rule == "dates.ago")
                or (shape == "part" and atom.data[0] in HERE)
            ):
                begins_here |= first is None
                close += 1
    if published is None:
        return remote >= 1
    if close or firm + followed + loose // 2 < ENOUGH:
        close += loose
    if first and not close and not open_ and first <= published.year - (LONG_AGO if firm else OUT_OF_MIND):
        return True  # it begins in another time, and never speaks of its own
    return firm >= 2 and remote >= (12 if begins_here else 6) * max(close, 1)
