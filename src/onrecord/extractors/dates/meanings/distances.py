"""Two days ago, three weeks later, two weeks from Friday."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from math import ceil

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.lengths import GRAINS
from onrecord.extractors.dates.meanings.quarters import middle, quarter_in_reach
from onrecord.extractors.dates.meanings.stage import Stage, leave_open, put
from onrecord.extractors.dates.narrative.tense import AHEAD
from onrecord.extractors.dates.words import lists, number, weekdays
from onrecord.late import late


def resolve_ago(stage: Stage, a: Atom) -> bool:
    q, n, unit, more, direction, to = a.data
    put_quantity(a, q, ago=True)
    sign = -1 if direction.split()[0] in ("ago", "earlier", "before", "prior", "previously") else 1
    amount = number(n) if n else None
    fine = unit[0] == "T"
    base: date | None = stage.published
    anchor: object = stage.named
    if to and to != EXACT and not to.startswith("this "):
        base, anchor = named_day(stage, to, direction.startswith("from") or stage.tense(a) == AHEAD)
    elif direction not in ("from now", "hence") and not direction.startswith("ago"):
        ref = told_before(stage, unit)
        if ref is not None:
            base, anchor = ref.last if ref.grain == "range" and sign > 0 else ref.first, ref
        elif stage.history or stage.outrun():
            base = None
    if fine:
        a.type = "time"
        a.grain = "time"
        if base is None or anchor is None:
            a.value = "PAST_REF" if sign < 0 else "FUTURE_REF"
            return True
        if amount is not None and unit == "TH" and amount >= 24 and amount % 24 == 0:
            there = civil.moved(base, "day", sign * int(amount) // 24)
            if there:
                a.type = "date"
                return put(a, civil.of_day(there), anchor)
        return _put_clock(a, base, anchor, None if amount is None else sign * amount * SECONDS[unit])
    grain = GRAINS[unit]
    if amount is None:
        a.grain = None
        ahead = sign > 0 and (direction in ("from now", "hence") or stage.tense(a) == AHEAD)
        a.value = "FUTURE_REF" if ahead else "PAST_REF"
        return True
    if base is None:
        return leave_open(a, {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}.get(grain, "XXXX"), grain)
    # a year earlier than a quarter is a quarter
    if unit == "Y" and amount == 1 and direction in ("ago", "earlier", "before", "previously"):
        quarter = quarter_in_reach(stage, a)
        if quarter is not None:
            there = civil.moved(middle(quarter), "year", -1)
            a.rule = "dates.year-earlier-quarter"
            return there is not None and put(a, civil.containing(quarter.grain or "quarter", there), quarter)
    if grain == "year" and amount >= base.year and sign < 0:
        return _before_christ(a, base.year - int(amount))
    found = moved_by(base, [(amount, unit), *((number(m), u) for m, u in more)], sign)
    if found is None:
        return False
    there, grain = found
    if to and grain in GRAINS.values():
        grain = to.removeprefix("this ") if to.startswith("this ") else "day"
    return put(a, civil.containing(grain, there), anchor)


def _before_christ(a: Atom, year: int) -> bool:
    """Give "2,400 years ago" its year, which has no days; what lies further back than can be written is the past."""
    a.value = f"BC{1 - year:04d}" if year > -9999 else "PAST_REF"
    return True


def moved_by(base: date, parts: list[tuple[float | None, str]], sign: int) -> tuple[date, str] | None:
    """Return the day so many units before or after a day, and how exact it is; ``None`` where a unit is not counted.

    >>> moved_by(date(2024, 4, 5), [(2, "Y"), (6, "M")], -1)
    (datetime.date(2021, 10, 5), 'month')
    """
    there: date | None = base
    grain = ""
    for amount, unit in parts:
        if amount is None or there is None or unit[0] == "T":
            return None
        grain = GRAINS[unit]
        whole = int(amount)
        if grain == "week":
            grain = "week" if len(parts) == 1 and amount == whole else "day"
            there = civil.moved(there, "day", sign * int(amount * (14 if unit == "F" else 7)))
        elif amount != whole and grain in ("decade", "century"):
            there, grain = civil.moved(there, "year", sign * int(amount * (10 if grain == "decade" else 100))), "year"
        elif amount != whole and grain == "year":
            there, grain = civil.moved(there, "month", sign * int(amount * 12)), "month"
        else:
            there = civil.moved(there, grain, sign * whole)
    return None if there is None else (there, grain)


EXACT = "the day"
"""Of "five years to the day later"."""
SECONDS = {"TH": 3600, "TM": 60, "TS": 1}


def days_of_hours(here: date, amount: float, unit: str, way: int) -> tuple[date, date]:
    """Return the first and the last day that hours, minutes or seconds touch which are counted from the noon of a day."""
    there = here + timedelta(way * max(0, ceil(amount * SECONDS[unit] / 86400 - 0.5)))
    return min(here, there), max(here, there)


CLOCK = late(r"T([0-9]{2}):([0-9]{2})$")


def _put_clock(a: Atom, base: date, anchor: object, seconds: float | None) -> bool:
    """Give "six hours later" the time that it comes to, where the time that it counts from is told, else its day."""
    told = CLOCK.search(anchor.value or "") if isinstance(anchor, Atom) else None
    if told and seconds is not None:
        at = datetime(base.year, base.month, base.day) + timedelta(
            hours=int(told[1]), minutes=int(told[2]), seconds=seconds
        )
        a.value, base = at.strftime("%Y-%m-%dT%H:%M"), at.date()
    elif seconds is not None and abs(seconds) > 43200:
        base += timedelta(seconds=seconds)
        a.value = f"{base.isoformat()}TXX:XX"
    else:
        a.value = f"{base.isoformat()}TXX:XX"
    a.first = a.last = base
    a.anchor = anchor
    return True


SIZES = {
    "day": 1,
    "time": 1,
    "week": 2,
    "weekend": 2,
    "month": 3,
    "quarter": 3,
    "season": 3,
    "half": 4,
    "year": 5,
    "decade": 6,
    "century": 7,
}


OF_LENGTH = {10: "day", 7: "month", 4: "year"}
"""The size of the end of a range by the length of its value."""


def size_of(a: Atom) -> int:
    """Return how large a date is, a range by its end."""
    grain = OF_LENGTH.get(len((a.value or "").rpartition("/")[2])) if a.grain == "range" else a.grain
    return SIZES.get(grain or "", 9)


def told_before(stage: Stage, unit: str) -> Atom | None:
    """Return the date of the story that "later" and "earlier" count from."""
    if unit in ("D", "W", "F") or unit[0] == "T":
        return None if stage.outrun() else stage.last_day
    ref = stage.last
    if ref is None or ref.first is None:
        return None
    if unit == "M" and size_of(ref) > 3:
        return None
    return ref


def named_day(stage: Stage, word: str, ahead: bool) -> tuple[date | None, object]:
    """Return the day that "today" or "next Friday" is, and its anchor; a bare weekday lies *ahead*, or is the last one."""
    base = stage.published
    if base is None:
        return None, None
    which, _, day = word.rpartition(" ")
    number_of = weekdays().get(day)
    if number_of is None:
        return base + timedelta({"yesterday": -1, "tomorrow": 1}.get(day, 0)), stage.named
    back = (base.isoweekday() - number_of) % 7
    if which == "next":  # that of the next week
        return base + timedelta(7 + number_of - base.isoweekday()), stage.named
    if ahead and not which and back:
        return base + timedelta(7 - back), stage.named
    return base - timedelta(back or 7 * (which == "last")), stage.named


def resolve_from(stage: Stage, a: Atom) -> bool:
    """Two weeks before March 29; two years and a month after that day."""
    length, day, sign = a.data
    if not stage.resolve(day) or day.first is None:
        return False
    found = moved_by(day.first, _parts(length), sign)
    if found is None:
        return False
    there, grain = found
    return put(a, civil.containing("day" if grain == "week" else grain, there), day.anchor)


def resolve_length_from(stage: Stage, a: Atom) -> bool:
    """Two weeks starting May 20: from its first day to its last."""
    length, day = a.data
    parts = _parts(length)
    if not stage.resolve(day) or day.first is None or parts[0][0] != int(parts[0][0] or 0):
        return False
    behind = moved_by(day.first, parts, 1)
    if behind is None:
        return False
    a.first, a.last, a.grain, a.anchor = day.first, behind[0] - civil.DAY, "range", day.anchor
    a.value = f"{a.first.isoformat()}/{a.last.isoformat()}"
    return True


def _parts(length: Atom) -> list[tuple[float | None, str]]:
    """Return how many of which units a length is."""
    _q, n, unit, n2, unit2, *third = length.data
    told = [(n, unit), (n2, unit2), tuple(third)]
    return [(number(part[0]), part[1]) for part in told if part and part[0]]


def put_quantity(a: Atom, q: str | None, *, ago: bool = False) -> None:
    if not q:
        return
    low = " ".join(q.lower().split())
    for mod, words in lists()["quantity"].items():
        if any(w in low for w in words):
            a.mod = mod
            if ago and mod in ("more_than", "equal_or_more"):
                a.mod = "before"
            elif ago and mod in ("less_than", "equal_or_less"):
                a.mod = "after"
            return
