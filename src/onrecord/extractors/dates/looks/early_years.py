"""Years of three digits: on 28 January 814, the summer of 772, in 476; a figure as well, they ask for what stands around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from copy import copy
from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.year_figures import listed
from onrecord.extractors.dates.words import alternation, lists
from onrecord.late import late

BEHIND_DATE = frozenset((" ", ", ", " of ", " in "))
"""What stands between a date and the year that it is of."""


@cache
def _stops() -> re.Pattern[str]:
    """Return the pattern of what stands behind a year, and is no noun that it counts."""
    words = lists()["behind_nth"]
    return re.compile(rf"\s?(?:[.,;:!?)\]”\"–—-]|$)|\s(?:{alternation((words['words'] + words['year']).split())})\b")


LEADS = late(
    r"\b(?:in|by|until|till|since|before|after|around|circa|c\.|ca\.|early|late|mid|(?:in|from|between)\s[0-9]{3}\s(?:to|and|until))\s$"
)
LEADS_END = frozenset("in by il ll ce re er nd ca c. a. ly te id to".split())
"""How such a word ends."""
ANOTHER = late(r"\s(?:to|and|until)\s[0-9]{3}\b")
YEARLESS = frozenset(("day", "month", "season"))
"""Shapes whose data begin with their year."""


def of_date(lower: str, at: int, end: int, date: Atom) -> bool:
    """Give the year that three digits are to the date before them; False where they are none."""
    where = 0 if date.shape in YEARLESS else 1 if date.shape == "holiday" else None
    if where is None or date.data[where] is not None or lower[date.end : at] not in BEHIND_DATE:
        return False
    if not _stops().match(lower, end, end + 12):
        return False
    date.data = (*date.data[:where], int(lower[at:end]), *date.data[where + 1 :])
    date.end = end
    return True


def early_year(lower: str, at: int, end: int) -> Atom | None:
    """Return the year that three digits behind "in", "by" or "until" are, if the text tells of such years."""
    begin = at - 9 if lower.endswith("the year ", 0, at) else at
    led = begin < at or (lower[at - 3 : at - 1] in LEADS_END and LEADS.search(lower, max(0, at - 18), at) is not None)
    if not led and lower.endswith(("from ", "between "), max(0, at - 8), at):
        led = ANOTHER.match(lower, end, end + 10) is not None
    if led and (_stops().match(lower, end, end + 12) or lower[end : end + 1] == " "):
        follows = lower[end + 1 : end + 18].split(None, 1)[:1]
        if not (follows and (follows[0].rstrip(".,;:") in listed("counted") or follows[0] in ("of", "million", "per"))):
            return Atom(begin, end, "year", "dates.year", int(lower[at:end]))
    return None


def give_era(dated: list[Atom], found: list[Atom]) -> None:
    """Make years before Christ of those that stand behind one: in 499 BC, and in 498."""
    eras = [atom for atom in found if atom.shape == "era"]
    starts = [era.start for era in eras]
    for atom in dated:
        if not eras or eras[max(0, bisect_left(starts, atom.start) - 1)].data[0] > 0:
            continue
        if atom.shape == "year":
            atom.shape, atom.rule, atom.data = "era", "dates.era", (-atom.data[0], None)
        elif atom.shape in YEARLESS:
            part = copy(atom)
            part.data = (None, *atom.data[1:])
            era = Atom(atom.start, atom.end, "era", "dates.era", -atom.data[0], None)
            atom.shape, atom.rule, atom.data = "era-day", "dates.era", (part, era)


def tells_of_early_years(found: list[Atom]) -> bool:
    """Return whether some date of a text tells that its story is so old."""
    return any(
        (atom.shape == "era" and abs(atom.data[0]) < 1000)
        or (atom.shape == "century" and (atom.data[1] or atom.data[0] <= 10))
        or (atom.shape in YEARLESS and atom.data[0] is not None and atom.data[0] < 1000)
        for atom in found
    )
