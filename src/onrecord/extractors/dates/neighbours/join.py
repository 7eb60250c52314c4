"""Neighbours that are one expression, and what stands around them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.titles import is_titled
from onrecord.extractors.dates.neighbours.beside import told_beside
from onrecord.extractors.dates.neighbours.day_times import (
    CLOCKED,
    HOURS,
    day_and_hours,
    day_and_time,
    hours_of_others,
    share_day_of_hours,
    share_day_of_zones,
)
from onrecord.extractors.dates.neighbours.from_days import COUNTING, from_day
from onrecord.extractors.dates.neighbours.lead import TRAILS, take_lead, take_trail
from onrecord.extractors.dates.neighbours.of_periods import INSIDE, of_period
from onrecord.extractors.dates.neighbours.ranges import ranged
from onrecord.extractors.dates.neighbours.sharing import (
    PLACE_IN_YEAR,
    share_months,
    share_weeks,
    share_years,
)

REACH = 18
"""How far apart neighbours can stand that are one expression, in code points."""

YEARS = {"year"}
"""Shapes that tell each other nothing."""
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
        shapes = {atom.shape for atom in out}
        if not shapes.isdisjoint(PLACE_IN_YEAR):
            share_years(text, out)
        if "timed" in shapes:
            share_day_of_hours(text, out)
        if "weekday" in shapes:
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
        atoms = _paired(text, atoms, told_beside)
    if not shapes.isdisjoint(COUNTING):
        atoms = _paired(text, atoms, from_day)
    if "nth-day" in shapes:
        share_months(text, atoms)
    if has_hours and len(atoms) > 2:
        atoms = share_day_of_zones(text, atoms)
    if "fiscal" in shapes or not shapes.isdisjoint(INSIDE):
        atoms = _paired(lower, atoms, of_period)
    atoms = _paired(text, atoms, ranged)
    if has_hours:
        atoms = _paired(text, atoms, day_and_hours)
        for a, b in pairwise(atoms):
            hours_of_others(text, a, b)
    return atoms


def _paired(text: str, atoms: list[Atom], look: Callable[[str, Atom, Atom], Atom | None]) -> list[Atom]:
    """Return the expressions with those made one that a look takes for one, which may take in the next as well."""
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
