"""A time of day and its day, and hours and their day: 9 a.m. on Tuesday, Monday from 10 a.m. to noon, daily 8 a.m.-5 p.m."""

from __future__ import annotations

from copy import copy

from onrecord.extractors.dates.atoms import Atom
from onrecord.late import late

DATED = frozenset(
    ("weekday-away", "nth", "nth-day", "day", "weekday", "deictic", "numeric", "slashed", "holiday", "shift", "turn")
)
PART_OF_DAY_BY = frozenset(
    ("this", "tomorrow", "yesterday", "last", "in the", "the", "that", "the next", "the following", "the same")
)
"""What can stand between a time and the part of the day that it lies in."""
CLOCKED = frozenset(("clock", "part"))
HOURS = frozenset(("clock", "range"))
"""Shapes that are hours, or may be made of them."""

TIME_THEN_DAY = late(r"(?:\s\([A-Z]{2,5}\))?,?\s(?:on\s|of\s|the\s)?|,\s|\s\(")
DAY_THEN_HOURS = late(r",?\s(?:from\s|between\s|at\s)?|,\s|\s?[-–—]\s?")
SET_THEN_HOURS = late(r",?\s(?:from\s|between\s|at\s|on\s)?")
BEHIND_BOTH = late(r"\),?\s(?:on\s)?")
HOURS_BETWEEN = late(r"(?:,?\s|\s[^\d.,;:!?\n]{1,24}\s)(?:and|or)\s(?:[^\d.,;:!?\n]{1,24}\s)?")
"""What stands between two hours of one day: "and close at"."""
HOURS_REACH = 56
"""How many code points may."""
DAY_THEN_TIME = late(r",?\s(?:@\s?|at\s|around\s|about\s|shortly\sbefore\s|by\s|before\s|after\s)?|,\s|T")


def day_and_time(text: str, a: Atom, b: Atom) -> Atom | None:
    if b.shape == "clock" and _is_two_days(a):
        return None
    gap = text[a.end : b.start]
    if "\n" in gap and (a.start == 0 or text[a.start - 1] == "\n"):
        return None  # a heading of its own
    if a.shape == "clock" and b.shape == "part" and gap == " " and b.data[0] in PART_OF_DAY_BY:
        return _timed(a.start, b.end, b, a)
    if a.shape == "clock" and b.shape == "timed" and b.data[1].shape == "part" and TIME_THEN_DAY.fullmatch(gap):
        return _timed(a.start, b.end, b, a)  # 6 o'clock on the morning of 3 May
    if a.shape in CLOCKED and b.shape == "ago" and gap == " " and b.data[2] == "D":
        return _timed(a.start, b.end, b, a)
    if a.shape in CLOCKED and b.shape in DATED and TIME_THEN_DAY.fullmatch(gap):
        if (a.shape == "part" and a.data[0] not in ("", "the")) or (
            b.shape in ("shift", "turn") and b.data[0] != "day"
        ):
            return None
        if b.shape == "weekday" and gap[0] == "," and OWN_TIME.match(text, b.end, b.end + 10):
            return None
        return _timed(a.start, b.end, b, a)
    if b.shape in CLOCKED and a.shape in DATED and DAY_THEN_TIME.fullmatch(gap):
        if a.shape == "weekday" and LAST_OF_DAYS.search(text, max(0, a.start - 12), a.start):
            return None
        if (b.shape == "part" and b.data[0] not in ("", "the", "in the")) or (
            a.shape in ("shift", "turn") and a.data[0] != "day"
        ):
            return None
        if (a.shape == "weekday" and a.data[2]) or (a.shape == "deictic" and a.data[1]):
            return _timed(a.start, b.end, a, b) if b.shape == "clock" else None
        return _timed(a.start, b.end, a, b)
    if b.shape == "part" and b.data[0] == "the" and a.shape in ("day", "nth", "numeric") and gap == " in ":
        return _timed(a.start, b.end, a, b)
    if b.shape == "clock" and _is_part(a) and gap in (" at ", " around ", " about "):
        return _timed(a.start, b.end, a, b)
    return None


def share_day_of_zones(text: str, atoms: list[Atom]) -> list[Atom]:
    """Give a time and the same in another zone the day that stands behind both: at 14:30 local time (12:30 BST) on Thursday."""
    for n in range(len(atoms) - 2):
        here, there, day = atoms[n : n + 3]
        if (
            here.shape == there.shape == "clock"
            and day.shape in DATED
            and text[here.end : there.start] == " ("
            and BEHIND_BOTH.fullmatch(text, there.end, day.start)
        ):
            atoms[n] = _timed(here.start, here.end, copy(day), here)
            atoms[n + 1] = _timed(there.start, there.end, copy(day), there)
    return atoms


def share_day_of_hours(text: str, atoms: list[Atom]) -> None:
    """Give the day of the second of two hours that "and" joins to the first, where it names none: open at 7 a.m. and close at 8 p.m. on Tuesday."""
    for n in range(len(atoms) - 2, -1, -1):
        one, two = atoms[n], atoms[n + 1]
        if (
            one.shape == "clock"
            and two.shape == "timed"
            and two.data[1].shape == "clock"
            and two.data[1].start == two.start
            and two.start - one.end <= HOURS_REACH
            and HOURS_BETWEEN.fullmatch(text, one.end, two.start)
        ):
            atoms[n] = shared = _timed(one.start, one.end, copy(two.data[0]), one)
            shared.rule, shared.mod = one.rule, one.mod


def _is_part(a: Atom) -> bool:
    """Return whether an expression is a part of a day that is told: this evening, Sunday evening."""
    return a.shape == "part" or (a.shape == "timed" and a.data[1].shape == "part")


def day_and_hours(text: str, a: Atom, b: Atom) -> Atom | None:
    """A day and from which hour to which: Monday from 10 a.m. to noon, 3 to 5 p.m. on Tuesday."""
    gap = text[a.end : b.start]
    if (a.shape == "set") != (b.shape == "set"):
        each, hours = (a, b) if a.shape == "set" else (b, a)
        if _is_hours(hours) and SET_THEN_HOURS.fullmatch(gap):
            return Atom(a.start, b.end, "set-time", "dates.every", each, hours)
        return None
    if (days := _weekdays(a)) and _is_hours(b) and DAY_THEN_HOURS.fullmatch(gap):
        return Atom(a.start, b.end, "set-time", "dates.every-weekday", days, b)
    if (days := _weekdays(b)) and _is_hours(a) and TIME_THEN_DAY.fullmatch(gap):
        return Atom(a.start, b.end, "set-time", "dates.every-weekday", days, a)
    if (a.shape in ("shift", "turn") and a.data[0] != "day") or _is_two_days(a) or _is_two_days(b):
        return None
    if b.shape == "range" and b.data[0].shape == "clock" and (a.shape in DATED or _is_part(a)):
        if DAY_THEN_HOURS.fullmatch(gap):
            one, two = b.data
            return Atom(a.start, b.end, "range", "dates.range", _timed(a.start, one.end, a, one), two)
    if a.shape == "range" and a.data[0].shape == "clock" and a.data[1].shape == "clock":
        if TIME_THEN_DAY.fullmatch(gap) and (b.shape in DATED or (b.shape == "part" and b.data[0] not in ("", "the"))):
            one, two = a.data
            return Atom(a.start, b.end, "range", "dates.range", _timed(a.start, b.end, b, one), two)
    return None


def _is_two_days(a: Atom) -> bool:
    """Return whether an expression is a day with a second one, of each of which the hours are: July 9-13."""
    return a.shape == "day" and a.data[4] is not None


def _is_hours(a: Atom) -> bool:
    """Return whether an expression is a time of day, or from which hour to which."""
    return a.shape == "clock" or (a.shape == "range" and all(end.shape == "clock" for end in a.data))


def _weekdays(a: Atom) -> Atom | None:
    """Return the days of every week that a range of weekdays is: Monday to Friday."""
    if a.shape != "range" or any(end.shape != "weekday" or end.data[1] or end.data[2] or end.data[3] for end in a.data):
        return None
    return every_weekday(a.start, a.end, *(end.data[0] for end in a.data))


def every_weekday(start: int, end: int, first: int, last: int) -> Atom:
    """Return the days from one weekday to another, of every week."""
    return Atom(start, end, "set", "dates.every-weekday", f"XXXX-WXX-{first}/XXXX-WXX-{last}")


LAST_OF_DAYS = late(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\s?[-–]\s?$")
"""What stands before the last of the days that a time is of: Mon-Sat 7.30pm."""
OWN_TIME = late(r"\s[0-9]{1,2}(?:[.:][0-9]{2})?\s?[ap]\.?m\b")
OWN_HOURS = late(r"[,;]?\s(?:and\s)?")


def hours_of_others(text: str, a: Atom, b: Atom) -> None:
    """Make the hours of a weekday behind those of others come round as well: Mon-Fri 9am-5pm, Sat 10am-4pm."""
    if a.shape != "set-time":
        return
    timed = b.data[0] if b.shape == "range" else b
    if timed.shape != "timed" or (timed is not b and b.data[1].shape != "clock"):
        return
    day, one = timed.data
    if (
        one.shape == "clock"
        and day.shape == "weekday"
        and not (day.data[1] or day.data[3])
        and OWN_HOURS.fullmatch(text, a.end, b.start)
    ):
        hours = one if timed is b else Atom(one.start, b.end, "range", "dates.range", one, b.data[1])
        b.shape, b.rule = "set-time", "dates.every-weekday"
        b.data = (Atom(day.start, day.end, "set", b.rule, f"XXXX-WXX-{day.data[0]}"), hours)


def _timed(start: int, end: int, day: Atom, clock: Atom) -> Atom:
    made = Atom(start, end, "timed", "dates.time-of-day", day, clock)
    made.type = "time"
    return made
