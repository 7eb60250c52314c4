"""Where a story goes on: the years that its text names behind a date tell whether that date is where it stands."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import NamedTuple

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.civil import in_order
from onrecord.extractors.dates.narrative.history import NAMING, is_aside, year_told

REACH = 12
"""How many of the next years are asked."""
UNTIL = ("until ", "till ")
MONTH_OF = {"day": 2, "month": 3, "numeric": 1}
"""Where the data of a shape hold its month."""


class Told(NamedTuple):
    """A year that a text names."""

    start: int
    month: int
    """Its month, counted from the year 0; that of a year alone is its first."""
    firm: bool
    """Whether the month is named."""


def years_told(text: str, found: list[Atom]) -> list[Told]:
    """Return the years that a text names, in order, but those in brackets and those up to which something went on."""
    told = []
    for atom in found:
        shape, start = atom.shape, atom.start
        year = atom.data[0] if shape in NAMING else year_told(atom)
        if year is None or is_aside(text, atom):
            continue
        if text[start - 2 : start] == "l " and text.endswith(UNTIL, max(0, start - 6), start):
            continue
        if shape == "timed":
            atom = atom.data[0]
        elif shape == "range":
            atom = atom.data[year_told(atom.data[0]) is None]
        where = MONTH_OF.get(atom.shape)
        if where is None:
            told.append(Told(start, year * 12, False))
        else:
            told.append(Told(start, year * 12 + atom.data[where] - 1, True))
    return told


def comes_back(years: list[Told], start: int, here: date, there: date) -> bool:
    """Return whether a story that stands *here*, and names a date *there* at a position, goes on from here.

    The next day or month with its year that is no look back from both decides which of the two it goes on from; without
    one, the next such year by itself, by which of the two it is nearer to.
    """
    one, other = _month(here), _month(there)
    nearer = None
    following = bisect_left(years, (start + 1,))
    for told in years[following : following + REACH]:
        month = told.month
        if month < min(one, other):
            continue
        if told.firm:
            return (month < other) if other > one else month >= one
        if nearer is None:
            nearer = abs(month - one) < abs(month - other)
    return bool(nearer)


def _month(day: date) -> int:
    return in_order(day.year) * 12 + day.month - 1
