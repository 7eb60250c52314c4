"""Expressions made of others: ranges, weeks of a month, weekdays of a week."""

from __future__ import annotations

from datetime import timedelta

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.hours import settled
from onrecord.extractors.dates.meanings.stage import Stage, put
from onrecord.extractors.dates.meanings.times import clock_value, part_said
from onrecord.extractors.dates.meanings.weekdays import put_part
from onrecord.extractors.dates.narrative.tense import AHEAD
from onrecord.extractors.dates.neighbours.sharing import PLACE_IN_YEAR, year_before


def resolve_range(stage: Stage, a: Atom) -> bool:
    """From May to July 2021, 9 to 11 a.m. on Tuesday, from 2010 until now."""
    one, two = _hours_settled(*a.data)
    if one.shape == two.shape == "slashed" and one.data[2] is None:
        one.data = (*one.data[:2], two.data[2], *one.data[3:])
    # an end that gives the year gives it to both: May to July 2021
    if (
        one.shape in ("month", "day", "season", "quarter")
        and two.shape == one.shape
        and one.data[0] is None
        and two.data[0] is not None
        and not (one.shape == "month" and one.data[1])
    ):
        year = two.data[0] if one.shape == "quarter" else year_before(one, two)
        one.data = (year, *one.data[1:])
    if one.shape == "month" and two.shape == "day" and not any(one.data[:3]) and two.data[0] is not None:
        one.data = (year_before(one, two), *one.data[1:])
    if (one.shape == "month" and two.shape == "year") or (one.shape in ("quarter", "season") and two.shape == "year"):
        return False
    if one.shape == two.shape == "weekday" and two.data[3] and not (one.data[1] or one.data[3]):
        one.data = (*one.data[:3], two.data[3])  # from Wednesday to Friday next week
    unsaid = one.data[0] is None
    if not stage.resolve(one):
        return False
    if one.shape in ("day", "month") and unsaid and one.anchor == stage.named and _lies_behind(stage, a, one, two):
        if not _resolved_a_year_before(stage, one):
            return False
    if two.shape in ("month", "day") and two.data[0] is None and one.first is not None and not (two.data[1]):
        y = one.first.year + (two.data[PLACE_IN_YEAR[two.shape]] < one.first.month)
        two.data = (y, *two.data[1:])
    if not _resolved_second(stage, one, two):
        return False
    if one.value is None or two.value is None:
        return False
    if one.first and two.first and two.first < one.first and one.first.year < civil.HARDLY:
        if unsaid and one.shape in ("day", "month") and one.anchor == stage.named:  # between June 1 and today
            if not _resolved_a_year_before(stage, one) or one.first is None or two.first < one.first:
                return False
        else:
            return False
    a.type = "time" if "time" in (one.type, two.type) else "date"
    a.value = f"{one.value}/{two.value}"
    if one.first and two.last and "season" not in (one.grain, two.grain):
        a.first, a.last = one.first, two.last
    a.grain, a.anchor = "range", one.anchor
    if one.shape == "fiscal":
        a.calendar = one.calendar or two.calendar
    return True


def _resolved_a_year_before(stage: Stage, one: Atom) -> bool:
    """Resolve the first end of a range again, in the year before; False where it has no value there."""
    one.data = (one.first.year - 1, *one.data[1:])
    if not stage.resolve(one):
        return False
    one.anchor = stage.named
    return True


def _resolved_second(stage: Stage, one: Atom, two: Atom) -> bool:
    """Resolve the second end of a range from the first; False where it has no value."""
    if two.shape == "weekday" and one.shape == "weekday" and one.first is not None:
        there = one.first + timedelta((two.data[0] - one.first.isoweekday()) % 7)
        put(two, civil.of_day(there), one.anchor)
        if two.data[2]:
            put_part(two, two.data[2])
    elif two.shape == "nth-day" and one.shape == "nth-day" and one.first is not None and two.data[1] is None:
        later = two.data[0] <= one.first.day
        around = civil.month(one.first.year, one.first.month + later)
        if around is None or not put(two, civil.day(around.first.year, around.first.month, two.data[0]), one.anchor):
            return False
    elif two.shape == "timed" and two.data[0].shape == "weekday" and one.shape == "timed" and one.first is not None:
        day, clock = two.data  # 2 p.m. on Monday to 5 p.m. on Tuesday: the Tuesday that follows
        if not stage.resolve(two) or clock.shape != "clock":
            return False
        if two.first is not None and two.first < one.first:
            there = one.first + timedelta((day.data[0] - one.first.isoweekday()) % 7)
            two.value, two.first, two.last = there.isoformat() + clock_value(clock.data[0]), there, there
    elif two.shape == "reference" or (two.shape == "deictic" and stage.history):  # from 2010 until now
        if stage.published is None or one.first is None or stage.published < one.first:
            return False
        put(two, civil.of_day(stage.published), stage.named)
    elif two.shape == "clock" and one.first is None and one.value is not None:
        two.type, two.value = "time", clock_value(two.data[0])
    elif two.shape == "clock" and one.first is not None:
        (clock,) = two.data
        there = one.first + timedelta(bool(one.value and one.value[10:16] > clock_value(clock)[:6]))  # past midnight
        two.type = "time"
        two.value, two.first, two.last = there.isoformat() + clock_value(clock), there, there
    else:
        return _resolved_behind(stage, one, two)
    return True


def _resolved_behind(stage: Stage, one: Atom, two: Atom) -> bool:
    """Resolve the second end of a range, which the first stands before: November 1942 to the following February."""
    if one.first is None:
        return stage.resolve(two)
    before = stage.last
    stage.last = one
    good = stage.resolve(two)
    stage.last = before
    return good


def _lies_behind(stage: Stage, a: Atom, one: Atom, two: Atom) -> bool:
    """Return whether a range that was put ahead of the document's day is nearer when it lies behind it, and may lie there.

    In November "from January to October" is the year's that ends, "from December to May" is not.
    """
    here = stage.published
    if here is None or one.first <= here or two.shape not in ("day", "month") or two.data[0] or two.data[1]:
        return False
    month = two.data[PLACE_IN_YEAR[two.shape]]
    year = one.first.year - 1 + (month < one.first.month)
    end = civil.month(year, month) if two.shape == "month" else civil.day(year, month, two.data[3])
    return end is not None and timedelta(0) <= here - end.last < one.first - here and stage.tense(a) != AHEAD


def _hours_settled(one: Atom, two: Atom) -> tuple[Atom, Atom]:
    """Return the two ends of a range with their hours in the halves of the day that they must lie in, the day with the first."""
    if one.shape == "clock" and two.shape == "timed" and two.data[1].shape == "clock":
        day, clock = two.data
        if day.start < clock.start:
            return one, two  # 2 p.m. until tomorrow 4:30 p.m.
        # 9 to 11 a.m. on Tuesday: the day is that of both
        first = Atom(one.start, one.end, "timed", "dates.time-of-day", day, one)
        one, two = first, clock
    here = one.data[1] if one.shape == "timed" else one
    if here.shape == "clock" and two.shape == "clock":
        part = part_said(one.data[0]) if one.shape == "timed" else None
        first_hour, second_hour = settled(here.data[0].of_part(part), two.data[0])
        if first_hour.zone is None:
            first_hour = first_hour._replace(zone=second_hour.zone)
        here.data, two.data = (first_hour,), (second_hour,)
    return one, two


def resolve_week_of(stage: Stage, a: Atom) -> bool:
    """The week of March 6, the week ending March 10; one that begins on a Sunday is that of the Monday behind it."""
    begins, unit, day = a.data
    if not stage.resolve(day) or day.first is None:
        return False
    there = day.first + timedelta(begins and day.first.isoweekday() == 7)
    return put(a, civil.containing(unit, there), day.anchor)


def resolve_month_of(stage: Stage, a: Atom) -> bool:
    """January of the next year."""
    month, year = a.data
    if not stage.resolve(year) or year.first is None:
        return False
    return put(a, civil.month(year.first.year, month.data[3]), year.anchor)


def resolve_week_day(stage: Stage, a: Atom) -> bool:
    """Next week on Tuesday."""
    week, day = a.data
    if not stage.resolve(week) or week.first is None:
        return False
    put(a, civil.of_day(week.first + timedelta(day.data[0] - 1)), week.anchor)
    if day.data[2]:
        put_part(a, day.data[2])
    return True


def resolve_set_time(stage: Stage, a: Atom) -> bool:
    """Every Monday at 4 p.m."""
    each, clock = a.data
    a.type = "set"
    value = {"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX"}.get(each.data[0], each.data[0])
    day, _, part = value.partition("T")
    if value.startswith("P") or "/" in value:
        a.value = value
    elif clock.shape == "range":
        hours = settled(*(end.data[0].of_part(part or None) for end in clock.data))
        a.value = day + "/".join(clock_value(hour) for hour in hours)
    else:
        a.value = day + clock_value(clock.data[0].of_part(part or None))
    return True
