"""Quarters and halves, and the periods a year before them."""

from __future__ import annotations

from datetime import date

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import Stage, leave_open, put
from onrecord.extractors.dates.meanings.which_year import relative_year
from onrecord.extractors.dates.narrative.tense import AHEAD, BACK


def resolve_quarter(stage: Stage, a: Atom) -> bool:
    year, word, n = a.data
    make = civil.quarter if a.shape == "quarter" else civil.half
    letter = "Q" if a.shape == "quarter" else "H"
    anchor: object = None
    if year is None:
        here = stage.published
        if word == "that" and stage.last and stage.last.first:
            year, anchor = stage.last.first.year, stage.last
        elif here is None:
            ref = stage.staged(a)
            if ref is None:
                return leave_open(a, f"XXXX-{letter}{n}", a.shape)
            year, anchor = ref.first.year, ref
        else:
            anchor = stage.named
            if word in ("last", "next", "this"):
                year = relative_year(stage, word)
            elif word in ("year-earlier", "year-ago", "corresponding", "same"):
                year = here.year - 1
            else:
                ref = stage.staged(a)
                if ref is not None:
                    return put(a, make(ref.first.year, n), ref)
                near = []
                for y in (here.year - 1, here.year, here.year + 1):
                    found = make(y, n)
                    if found is None:
                        continue
                    ahead = found.first > here
                    days = (found.first - here).days if ahead else max(0, (here - found.last).days)
                    near.append((days, ahead, y))
                way = stage.tense(a) if len(near) > 1 else 0
                near.sort()
                past = [n for n in near if not n[1]]
                year = (past or near)[0][2]
                if way == AHEAD or (near[0][1] and near[0][0] < 70 and way != BACK):
                    coming = [n for n in near if n[1] or n[0] == 0]
                    year = coming[0][2] if coming and coming[0][0] < 200 else year
    assert year is not None
    return put(a, make(year, n), anchor)


def middle(ref: Atom) -> date:
    """Return a day in the middle of a period: a quarter of whole weeks may begin in the one before it."""
    first: date = ref.first
    last: date = ref.last
    return first + (last - first) // 2


def quarter_in_reach(stage: Stage, a: Atom) -> Atom | None:
    ref = stage.quarter
    if ref is not None and ref.first is not None and a.start - ref.end < 900:
        return ref
    return None


def resolve_year_ago(stage: Stage, a: Atom) -> bool:
    (named,) = a.data
    quarter = quarter_in_reach(stage, a)
    if named and stage.published:
        base = stage.quarter
        y = (base.first.year if base else stage.published.year) - 1
        return put(a, civil.quarter(y, {"first": 1, "second": 2, "third": 3, "fourth": 4}[named]), base or stage.named)
    if quarter is not None:
        there = civil.moved(middle(quarter), "year", -1)
        return there is not None and put(a, civil.containing(quarter.grain or "quarter", there), quarter)
    if stage.published is None:
        return leave_open(a, "XXXX", "year")
    return put(a, civil.year(stage.published.year - 1), stage.named)


def resolve_same_period(stage: Stage, a: Atom) -> bool:
    n, named = a.data
    ref = stage.quarter
    if named is not None:
        if ref is None:
            return put(a, civil.year(named))
        n = named - ref.first.year
    if ref is None:
        if stage.published is None:
            return False
        if n == 0:
            return put(a, civil.shifted(stage.published, "quarter", -1), stage.named)
        return put(a, civil.year(stage.published.year - 1), stage.named)
    there = civil.moved(middle(ref), "year", n)
    return there is not None and put(a, civil.containing(ref.grain or "quarter", there), ref)


def resolve_year_back(stage: Stage, a: Atom) -> bool:
    """The same quarter a year before, the same month last year: of the one that the text speaks of, else the document's."""
    unit, year = a.data
    ref = stage.quarter if unit == "quarter" else stage.last
    anchor: object = stage.named
    here = stage.published
    if ref is not None and ref.first is not None and ref.grain == unit:
        here, anchor = middle(ref), ref
    there = civil.moved(here, "year", year - here.year if year else -1) if here is not None else None
    return there is not None and put(a, civil.containing("day" if unit == "night" else unit, there), anchor)
