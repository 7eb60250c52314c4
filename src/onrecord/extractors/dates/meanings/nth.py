"""What is counted inside a month or a year."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.civil import Period
from onrecord.extractors.dates.meanings.stage import Stage, leave_open, put
from onrecord.extractors.dates.meanings.weekdays import resolve_weekday
from onrecord.extractors.dates.words import number


def resolve_nth(stage: Stage, a: Atom) -> bool:
    """The last day of February, the first Tuesday of November, the second week of 2021."""
    what, n, period = a.data
    if not stage.resolve(period):
        return False
    if period.first is None or period.last is None:
        return leave_open(a, "XXXX-XX-XX", "day") if what != "week" else leave_open(a, "XXXX-WXX", "week")
    found = counted(what, n, period.first, period.last)
    return put(a, found, period.anchor)


def counted(what: str | int, n: int, first: date, last: date) -> Period | None:
    """Return the nth day, week, weekend, month or weekday (by its number) of a stretch of days, counted from its end for -1.

    A week belongs to the month or the year that its Thursday lies in, as ISO 8601 has it, a weekend to that of its Saturday.
    """
    if what == "month":
        there = civil.containing("month", last if n < 0 else first)
        return civil.month(there.first.year, there.first.month + max(0, n - 1)) if there else None
    weekday = {"day": 0, "week": 4, "weekend": 6}.get(what, 0) if isinstance(what, str) else what
    if weekday == 0:
        day = last if n < 0 else first + timedelta(n - 1)
    elif n < 0:
        day = last - timedelta((last.isoweekday() - weekday) % 7)
    else:
        day = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    if not first <= day <= last:
        return None
    return civil.containing(what, day) if isinstance(what, str) else civil.of_day(day)


NEAR_END = 40
"""How many weeks off a week's number tells of another year: week 50 in January."""


def resolve_week_number(stage: Stage, a: Atom) -> bool:
    """Week 14 of 2020, as ISO 8601 numbers weeks; without a year that of the document's, or of the year that is near."""
    year, n = a.data
    anchor = None
    if year is None:
        if stage.published is None:
            return leave_open(a, f"XXXX-W{n:02d}", "week")
        year, here, _ = stage.published.isocalendar()
        year += (n < here - NEAR_END) - (n > here + NEAR_END)
        anchor = stage.named
    try:
        return put(a, civil.week(date.fromisocalendar(year, n, 1)), anchor)
    except ValueError:
        return False


def resolve_part_of(stage: Stage, a: Atom) -> bool:
    """The first ten days of last year, the last three weeks of 2024."""
    stretch, period = a.data
    _q, n, unit, rel, *_ = stretch.data
    amount = number(n)
    if amount is None or amount != int(amount) or not stage.resolve(period):
        return False
    if period.first is None or period.last is None:
        return False
    days = timedelta(int(amount) * (7 if unit == "W" else 1) - 1)
    one, two = (period.first, period.first + days) if rel in ("first", "opening") else (period.last - days, period.last)
    if not (period.first <= one and two <= period.last):
        return False
    a.value, a.first, a.last, a.grain, a.anchor = (
        f"{one.isoformat()}/{two.isoformat()}",
        one,
        two,
        "range",
        period.anchor,
    )
    return True


REACH = 400
"""How far behind a date an ordinal is a day of its month, in code points."""
TURNED = 10
"""How many days before the day that a story told last one is rather of the next month: on 28 May, on the 3rd."""
FAR, FARTHEST = 40, 90
"""How many days off a weekday and a bare number behind it are hardly one day: where its clause goes on, and where that ends."""


def resolve_nth_day(stage: Stage, a: Atom) -> bool:
    """On the 20th: of the month that the text speaks of, else of the document's, the nearest; Thursday the 18th: the nearest."""
    d, weekday, bare = a.data
    ref = stage.last
    if (
        weekday is None
        and ref is not None
        and ref.first is not None
        and ref.grain in ("day", "week", "month", "time", "range")
        and (stage.history or a.start - ref.end < REACH)
    ):
        month = ref.data[-1] if ref.shape == "nth" and ref.data[-1].grain == "month" else ref
        there = month.last if month.grain == "range" else month.first
        on = ref.grain in ("day", "time") and stage.is_tale and there.day - d > TURNED and not stage.looks_back(a)
        around = civil.month(there.year, there.month + on)
        return put(a, around and civil.day(around.first.year, around.first.month, d), ref)
    here, anchor = stage.published, stage.named
    if weekday is not None and ref is not None and ref.first is not None and (here is None or stage.history):
        here, anchor = ref.first, ref  # type: ignore[assignment]
    if here is None or (weekday is None and stage.history):
        return leave_open(a, f"XXXX-XX-{d:02d}", "day")
    near = []
    for n in range(-14, 15) if weekday else (-1, 0, 1):
        around = civil.month(here.year, here.month + n)
        there = civil.day(around.first.year, around.first.month, d) if around else None
        if there is not None and weekday in (None, there.first.isoweekday()):
            near.append((abs((there.first - here).days), there))
    if not near:
        return False
    away, found = min(near, key=lambda n: n[0])
    if bare and away > (
        FAR if stage.text[a.end : a.end + 1] not in ".!?" else FARTHEST
    ):  # by Tuesday 21, the court said
        a.end, a.rule, a.data = bare, "dates.weekday", (weekday, "", None, "")
        return resolve_weekday(stage, a)
    return put(a, found, anchor)
