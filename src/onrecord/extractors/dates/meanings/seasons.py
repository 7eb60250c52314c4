"""Seasons: of the year that stands with them, of the one that the text speaks of, else the nearest that tense allows."""

from __future__ import annotations

from datetime import date

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import Stage, leave_open, put
from onrecord.extractors.dates.meanings.which_year import (
    LAST,
    NEXT,
    step_of,
    year_by_its_word,
    year_on_stage,
    year_stepped,
)
from onrecord.extractors.dates.narrative.tense import AHEAD, BACK


def resolve_season(stage: Stage, a: Atom) -> bool:
    year, shift, rely, letters = a.data
    anchor: object = None
    if year is None:
        ref = stage.staged(a) if not shift else None
        step = step_of(shift) if shift.startswith("th") else None
        begins = civil.MONTHS_OF_SEASON[letters]
        if rely:
            year, anchor = year_by_its_word(stage, rely)
        elif step is not None and stage.last and stage.last.first:
            year, anchor = year_stepped(stage.last, begins, (begins + 1) % 12 + 1, step), stage.last
        elif ref is not None:
            year, anchor = _on_stage(stage, a, ref, letters), ref
        elif stage.published is None or stage.waits(a):
            return leave_open(a, f"XXXX-{letters}", "season")
        else:
            year, anchor = _from_here(stage, a, stage.published, shift, letters), stage.named
    if year is None:
        return leave_open(a, f"XXXX-{letters}", "season")
    return put(a, civil.season(year, letters), anchor)


IN_WINTER = 5
"""Up to which month "the winter" is the one that began in the year before."""


def _on_stage(stage: Stage, a: Atom, ref: Atom, letters: str) -> int:
    """Return the year of a season that a story names after a date."""
    if letters == "WI" and ref.grain in ("day", "month", "time") and ref.first.month <= IN_WINTER:
        year: int = ref.first.year - 1
        return year
    return year_on_stage(stage, a, ref, civil.MONTHS_OF_SEASON[letters])


def _from_here(stage: Stage, a: Atom, here: date, shift: str, letters: str) -> int:
    """Return the year of a season that is told by the document's day alone."""
    winter = letters == "WI" and here.month <= 2
    year = here.year - winter
    this = civil.season(year, letters)
    assert this is not None
    if shift in LAST:
        return year - (here <= this.last)
    if shift in NEXT:
        return here.year + (here.month >= civil.MONTHS_OF_SEASON[letters])
    if shift == "this":
        return year
    way = stage.tense(a)
    return year - (way == BACK and here < this.first) + (way == AHEAD and here > this.last)
