"""Last year, the following month, the weekend, now and tomorrow."""

from __future__ import annotations

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.civil import Period
from onrecord.extractors.dates.looks.lengths import period
from onrecord.extractors.dates.meanings.distances import SIZES, size_of
from onrecord.extractors.dates.meanings.stage import FINE, OPEN, Stage, leave_open, put
from onrecord.extractors.dates.meanings.weekdays import put_part
from onrecord.extractors.dates.narrative.tense import AHEAD, BACK

SHIFTED = {
    "day": "day",
    "night": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "half": "half",
}


def resolve_shift(stage: Stage, a: Atom) -> bool:
    unit, n = a.data
    grain = SHIFTED.get(unit)
    if grain is None:
        return False
    if stage.published is None:
        ref = stage.last_year
        if ref is None or ref.first is None or (n != 0 and not stage.history):
            return leave_open(a, OPEN[grain], grain)
        return put(a, civil.shifted(ref.first, grain, n), ref)
    return put(a, civil.shifted(stage.published, grain, n), stage.named)


def resolve_weekend(stage: Stage, a: Atom) -> bool:
    (head,) = a.data
    here = stage.published
    told = stage.last_day
    if stage.is_tale and told is not None and told.first is not None and head in ("the", "this", "that"):
        return put(a, civil.shifted(told.first, "weekend", 0), told)
    if here is None:
        return leave_open(a, "XXXX-WXX-WE", "weekend")
    n = {"last": -1, "this past": -1, "the past": -1, "next": 1}.get(head, 0)
    if head == "this" and here.isoweekday() in (4, 5):
        n = 0
    elif head in ("the", "this") and here.isoweekday() < 6:
        way = stage.tense(a)
        n = 0 if way == AHEAD or (way == 0 and (head == "this" or a.mod == "on_or_before")) else -1
    if head in ("last", "this past", "the past") and here.isoweekday() == 7:
        n = -1
    return put(a, civil.shifted(here, "weekend", n), stage.named)


def resolve_turn(stage: Stage, a: Atom) -> bool:
    """The day before, the following month, that year: from where the story stands."""
    unit, n = a.data
    grain = SHIFTED.get(unit)
    if grain is None:
        return False
    ref = stage.last if grain != "day" else None if stage.outrun() else stage.last_day
    if (
        ref is not None
        and ref.first is not None
        and (
            (grain in ("day", "week", "weekend") and (ref.grain in FINE or size_of(ref) == SIZES["day"]))
            or (grain not in ("day", "week", "weekend") and size_of(ref) <= SIZES[grain])
            or (stage.last_day is not ref and size_of(ref) <= SIZES[grain])
        )
    ):
        there = ref.first if ref.grain != "range" else ref.last if n >= 0 else ref.first
        return put(a, civil.shifted(there, grain, n), ref)
    untold = stage.last is None or (grain in ("week", "weekend") and stage.last_day is None)
    if untold and stage.published is not None and n and not stage.history:
        return put(a, civil.shifted(stage.published, grain, n), stage.named)
    return leave_open(a, OPEN[grain], grain)


OF_ITS_SIZE = 600
"""How far behind a week, a month or a year "the week", "the month" and "the year" are it, in code points."""
BEHIND = 200
"""How far behind a day "the month" is that of it, in code points."""


def resolve_near(stage: Stage, a: Atom) -> bool:
    """The year, the quarter, the month: the one the text speaks of."""
    (unit,) = a.data
    grain = SHIFTED[unit]
    ref = stage.quarter if grain == "quarter" else stage.last
    after = stage.text[a.end : a.end + 8]
    if grain in ("decade", "century"):
        if ref is None and stage.history:
            return leave_open(a, OPEN[grain], grain)
        there = ref.first if ref is not None and ref.first is not None else stage.published
        return there is not None and put(a, civil.containing(grain, there), ref or stage.named)
    if grain == "year" and ref is not None and ref.first is not None and stage.published and not stage.history:
        if abs(ref.first.year - stage.published.year) > 1:
            ref = None
    if stage.history and ref is not None and ref.first is not None and grain not in ("day", "quarter"):
        if size_of(ref) > SIZES[grain]:
            return leave_open(a, OPEN[grain], grain)
        return put(a, civil.containing(grain, ref.first), ref)
    if ref is not None and ref.first is not None and ref.grain == grain and a.start - ref.end < OF_ITS_SIZE:
        return put(a, Period(grain, ref.first, ref.last, ref.value or ""), ref)
    if grain == "month" and ref is not None and ref.grain == "day" and 0 < a.start - ref.end < BEHIND:
        if stage.tense(a) != AHEAD:
            return put(a, civil.containing(grain, ref.first), ref)
    if grain == "day" and stage.last_day is not None and stage.last_day.first is not None:
        return put(a, civil.of_day(stage.last_day.first), stage.last_day)
    if grain == "quarter" and stage.published is not None:
        return put(a, civil.shifted(stage.published, "quarter", -1 if stage.tense(a) != AHEAD else 0), stage.named)
    if stage.published is None or after.startswith("-"):
        a.type = "duration"
        a.value = period(1, {"year": "Y", "quarter": "Q", "month": "M", "week": "W", "day": "D", "decade": "DE"}[grain])
        return True
    return put(a, civil.containing(grain, stage.published), stage.named)


def resolve_school_year(stage: Stage, a: Atom) -> bool:
    """A school year, of which the place decides when it begins: its days are not known."""
    return leave_open(a, "XXXX", "year")


def resolve_to_date(stage: Stage, a: Atom) -> bool:
    """The year to date: from its first day to the one before the document's."""
    if stage.published is None:
        return leave_open(a, "XXXX", a.data[0])
    period = civil.containing(SHIFTED[a.data[0]], stage.published)
    if period is None or period.first == stage.published:
        return put(a, civil.of_day(stage.published), stage.named)
    a.first, a.last = period.first, stage.published - civil.DAY
    a.value, a.grain, a.anchor = f"{a.first.isoformat()}/{a.last.isoformat()}", "range", stage.named
    return True


def resolve_year_end(stage: Stage, a: Atom) -> bool:
    year, unit = a.data
    anchor: object = None
    if unit != "year":
        if stage.published is None:
            return leave_open(a, "XXXX-XX-XX", "day")
        period = civil.shifted(
            stage.published, unit, -(unit != "day" and stage.tense(a) == BACK and stage.published.day < 20)
        )
        return period is not None and put(a, civil.of_day(period.last), stage.named)
    if year is None and stage.history and stage.last is not None:
        year, anchor = stage.last.first.year, stage.last
    elif year is None:
        if stage.published is None:
            return leave_open(a, "XXXX-12-31", "day")
        gone = stage.text.endswith("since ", 0, a.start) or (stage.published.month < 7 and stage.tense(a) == BACK)
        year, anchor = stage.published.year - gone, stage.named
    return put(a, civil.day(year, 12, 31), anchor)


def resolve_reference(stage: Stage, a: Atom) -> bool:
    a.value = a.data[0]
    return True


def resolve_deictic(stage: Stage, a: Atom) -> bool:
    shift, letters = a.data
    if stage.history and not shift and not letters:
        a.value = "PRESENT_REF"  # what tells of another time means these days
        return True
    if stage.published is None:
        leave_open(a, "XXXX-XX-XX", "day")
    else:
        put(a, civil.shifted(stage.published, "day", shift), stage.named)
    if letters:
        put_part(a, letters)
    return True
