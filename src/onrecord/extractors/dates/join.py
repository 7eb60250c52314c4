"""Neighbours that are one expression, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.day_times import CLOCKED, HOURS, day_and_hours, day_and_time, hours_of_others, share_day
from onrecord.extractors.dates.from_days import COUNTING, from_day
from onrecord.extractors.dates.lead import TRAILS, take_lead, take_trail
from onrecord.extractors.dates.looks.titles import is_titled
from onrecord.extractors.dates.of_periods import INSIDE, of_period
from onrecord.extractors.dates.ranges import ranged
from onrecord.extractors.dates.sharing import share_days, share_months, share_weeks, share_years
from onrecord.late import late

REACH = 18
"""How far apart neighbours can stand that are one expression, in code points."""

YEARS = {"year"}
NO_TITLE = frozenset(("holiday", "decade", "numeric", "slashed", "stamp", "timed", "fiscal", "ended"))
"""Shapes that are dates between quote marks as well: "Super Tuesday", the "1960s"."""


def joined(text: str, lower: str, atoms: list[Atom]) -> list[Atom]:
    """Return the expressions with times joined to their days, with ranges made one, and with what stands before them.

    *lower* is the text in lower case.
    """
    behind = 0
    out = []
    holds_titles = '"' in text or "“" in text
    for row in _rows(atoms):
        for atom in row if len(row) == 1 else _made_one(text, lower, row):
            if atom.shape != "head" and not (
                holds_titles and atom.shape not in NO_TITLE and is_titled(text, atom.start, atom.end)
            ):
                take_lead(lower, atom, behind)
                if lower[atom.end : atom.end + 4] in TRAILS:
                    take_trail(lower, atom)
                behind = atom.end
                out.append(atom)
    if len(out) > 1:
        share_years(text, out)
        share_days(text, out)
        share_weeks(text, out)
    return out


def _rows(atoms: list[Atom]) -> list[list[Atom]]:
    """Return the expressions in rows, in each of which they stand near enough to be one."""
    rows: list[list[Atom]] = []
    end = -REACH - 1
    for atom in atoms:
        if atom.start - end <= REACH:
            rows[-1].append(atom)
        else:
            rows.append([atom])
        end = atom.end
    return rows


def _made_one(text: str, lower: str, atoms: list[Atom]) -> list[Atom]:
    """Return the expressions of a row with those joined that are one; a look is asked only where a shape that it is for stands."""
    shapes = {atom.shape for atom in atoms}
    has_hours = not shapes.isdisjoint(HOURS)
    if not shapes.isdisjoint(CLOCKED):
        atoms = _paired(text, atoms, day_and_time)
    if shapes != YEARS:
        atoms = _paired(text, atoms, _days_in_periods)
    if not shapes.isdisjoint(COUNTING):
        atoms = _paired(text, atoms, from_day)
    if "nth-day" in shapes:
        share_months(text, atoms)
    if has_hours and len(atoms) > 2:
        atoms = share_day(text, atoms)
    if "fiscal" in shapes or not shapes.isdisjoint(INSIDE):
        atoms = _paired(lower, atoms, of_period)
    atoms = _paired(text, atoms, ranged)
    if has_hours:
        atoms = _paired(text, atoms, day_and_hours)
        for a, b in pairwise(atoms):
            hours_of_others(text, a, b)
    return atoms


def _paired(text: str, atoms: list[Atom], look: Callable[[str, Atom, Atom], Atom | None]) -> list[Atom]:
    out: list[Atom] = []
    for atom in atoms:
        while out:
            made = look(text, out[-1], atom) if atom.start - out[-1].end <= REACH else None
            if made is None:
                break
            out.pop()
            atom = made
        out.append(atom)
    return out


OLD_STYLE = frozenset((" [O.S. ", " (O.S. ", " [OS ", " (OS ", " [Old Style "))
STYLE_BEHIND = (" O.S.", " OS", ", O.S.", " Old Style")
STYLE_ENDS = late(r"(?:,?\s(?:O\.?S\.?|Old\sStyle))?[\])](?:,?\s([12][0-9]{3})(?![0-9]))?")


def _in_both_styles(text: str, a: Atom, b: Atom) -> Atom | None:
    """Return a day with the same day of the Julian calendar, which is no date of its own: 7 November [O.S. 25 October] 1917."""
    match = STYLE_ENDS.match(text, b.end, b.end + 20)
    if match is None:
        return None
    if a.data[0] is None:
        if not match[1]:
            a.data = (b.data[0], *a.data[1:])
        else:
            a.data, a.end = (int(match[1]), *a.data[1:]), match.end()
    a.evidence = (*a.evidence, (b.start, b.end))
    return a


BOUNDED = late(r"\s(?:starting|beginning|commencing|ending)\s(?:on\s)?")
"""What stands between a week and the day that it begins or ends on."""
EARLY_IN = late(r"\b(?:early|earlier|late|later)\sin\s$", re.IGNORECASE)


def _days_in_periods(text: str, a: Atom, b: Atom) -> Atom | None:
    """A month or a weekday and the year or week it is of: "January of this year", "Tuesday, 5 March", "early in the day Tuesday"."""
    gap = text[a.end : b.start]
    if a.shape == "day" and b.end <= a.end:
        return a  # the year behind the brackets, which it has taken in
    if a.shape == b.shape == "day" and (
        gap in OLD_STYLE or (gap in (" (", " [") and text.startswith(STYLE_BEHIND, b.end))
    ):
        return _in_both_styles(text, a, b)
    if a.shape == "near" and a.data[0] == "day" and b.shape in ("weekday", "day") and gap in (" ", " on "):
        if EARLY_IN.search(text, max(0, a.start - 11), a.start):
            b.start = a.start
            return b
        return None
    if (
        a.shape == "weekday"
        and b.shape in ("day", "numeric")
        and gap in (", ", " ", ", the ", " the ")
        and not a.data[2]
    ):
        if b.shape == "day":
            b.data = (*b.data[:5], a.data[0])
            b.rule = "dates.weekday-date"
        b.start = a.start
        return b
    if a.shape == "weekday" and b.shape == "slashed" and gap in (", ", " ", " the ") and not a.data[2]:
        b.data = (*b.data[:4], a.data[0])
        b.start = a.start
        return b
    if (
        a.shape == "head"
        and a.data[1] is None
        and b.shape in ("day", "weekday", "numeric", "slashed")
        and (gap == " of " or (gap == " " and text[a.end - 1] in "cC") or BOUNDED.fullmatch(gap))
    ):
        begins = "ing" in gap and not gap.strip().startswith("end")
        return Atom(a.start, b.end, "week-of", "dates.week-of", begins, a.data[0], b)
    if (
        a.shape == "shift"
        and a.data[0] == "week"
        and b.shape == "weekday"
        and gap in (" ", " on ", ", ")
        and not b.data[1]
    ):
        return Atom(a.start, b.end, "week-day", "dates.weekday", a, b)
    if (
        a.shape == "month"
        and a.data[0] is None
        and b.shape in ("turn", "shift")
        and b.data[0] == "year"
        and gap in (" of ", ", ")
    ):
        return Atom(a.start, b.end, "month-of", "dates.month", a, b)
    if a.shape in ("quarter", "half") and a.data[0] is None and b.shape == "years" and gap in (" of ", " "):
        part = f"{'Q' if a.shape == 'quarter' else 'H'}{a.data[2]}"
        return Atom(a.start, b.end, "fiscal", "dates.fiscal-quarter", text[b.start : b.end], "", part, "year")
    if (
        a.shape in ("day", "month", "season")
        and a.data[0] is None
        and b.shape == "era"
        and (b.data[1] is None or a.shape == "season")
        and gap in (" ", ", ", " of ", " in ")
    ):
        return Atom(a.start, b.end, "era-day", "dates.era", a, b)
    if a.shape == "set" and a.rule == "dates.every-weekday" and b.shape == "weekday" and gap in (" and ", ", ", " or "):
        if a.data[0][:9] == "XXXX-WXX-" and not (b.data[1] or b.data[2] or b.data[3]):
            b.shape, b.rule, b.data = "set", a.rule, (f"XXXX-WXX-{b.data[0]}",)
        return None
    return None
