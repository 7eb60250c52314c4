"""Neighbours that are one expression: a time and its day, a range and its two ends, and what stands before them."""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.lead import TRAILS, take_lead, take_trail
from onrecord.extractors.dates.of_periods import of_period
from onrecord.extractors.dates.sharing import share_years
from onrecord.extractors.dates.words import number

REACH = 18
"""How far apart neighbours can stand that are one expression, in code points."""

DATED = frozenset(
    ("weekday-away", "nth", "nth-day", "day", "weekday", "deictic", "numeric", "slashed", "holiday", "shift", "turn")
)
CLOCKED = frozenset(("clock", "part"))

TIME_THEN_DAY = re.compile(r",?\s(?:on\s|of\s|the\s)?|,\s|\s\(")
DAY_THEN_HOURS = re.compile(r",?\s(?:from\s|between\s|at\s)?|,\s|\s?[-–—]\s?")
SET_THEN_HOURS = re.compile(r",?\s(?:from\s|between\s|at\s|on\s)?")
STARTING = re.compile(r",?\s(?:starting|beginning|commencing)\s(?:on\s|from\s)?")
DAY_THEN_TIME = re.compile(r",?\s(?:@\s?|at\s|around\s|about\s|shortly\sbefore\s|by\s|before\s|after\s)?|,\s|T")
PART = r"(?:the\s)?(?:(?:early|late|mid|(?:beginning|start|middle|end|close)\sof)[\s-](?:the\s)?)?"
BETWEEN = re.compile(rf"\s(?:to|through|thru|until|till|untill|and|up\sto)\s(?:on\s)?{PART}|\s?[-–—~]\s?")


FROM = re.compile(
    rf"\b(?:from|between|starting|running|ran|runs|weekdays)\s(?:about\s|around\s)?(?P<part>{PART})$", re.IGNORECASE
)


def joined(text: str, lower: str, atoms: list[Atom]) -> list[Atom]:
    """Return the expressions with times joined to their days, with ranges made one, and with what stands before them.

    *lower* is the text in lower case.
    """
    behind = 0
    out = []
    for row in _rows(atoms):
        for atom in row if len(row) == 1 else _made_one(text, lower, row):
            if atom.shape != "head":
                take_lead(lower, atom, behind)
                if lower.startswith(TRAILS, atom.end):
                    take_trail(lower, atom)
                behind = atom.end
                out.append(atom)
    if len(out) > 1:
        share_years(text, out)
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
    for look in (_days_and_times, _days_in_periods):
        atoms = _paired(text, atoms, look)
    atoms = _paired(lower, atoms, of_period)
    for look in (_ranges, _days_and_hours):
        atoms = _paired(text, atoms, look)
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


def _days_and_times(text: str, a: Atom, b: Atom) -> Atom | None:
    gap = text[a.end : b.start]
    if (
        a.shape == "clock"
        and b.shape == "part"
        and gap == " "
        and b.data[0] in ("this", "tomorrow", "yesterday", "last", "in the", "the")
    ):
        return _timed(a.start, b.end, b, a)
    if a.shape in CLOCKED and b.shape in DATED and TIME_THEN_DAY.fullmatch(gap):
        if (a.shape == "part" and a.data[0] not in ("", "the")) or (
            b.shape in ("shift", "turn") and b.data[0] != "day"
        ):
            return None
        return _timed(a.start, b.end, b, a)
    if b.shape in CLOCKED and a.shape in DATED and DAY_THEN_TIME.fullmatch(gap):
        if (b.shape == "part" and b.data[0] not in ("", "the", "in the")) or (
            a.shape in ("shift", "turn") and a.data[0] != "day"
        ):
            return None
        if (a.shape == "weekday" and a.data[2]) or (a.shape == "deictic" and a.data[1]):
            return _timed(a.start, b.end, a, b) if b.shape == "clock" else None
        return _timed(a.start, b.end, a, b)
    if b.shape == "clock" and _is_part(a) and gap in (" at ", " around ", " about "):
        return _timed(a.start, b.end, a, b)
    return None


def _is_part(a: Atom) -> bool:
    """Return whether an expression is a part of a day that is told: this evening, Sunday evening."""
    return a.shape == "part" or (a.shape == "timed" and a.data[1].shape == "part")


def _days_and_hours(text: str, a: Atom, b: Atom) -> Atom | None:
    """A day and from which hour to which: Monday from 10 a.m. to noon, 3 to 5 p.m. on Tuesday."""
    gap = text[a.end : b.start]
    if (a.shape == "set") != (b.shape == "set"):
        each, hours = (a, b) if a.shape == "set" else (b, a)
        clocks = (hours,) if hours.shape == "clock" else hours.data if hours.shape == "range" else ()
        if clocks and all(end.shape == "clock" for end in clocks) and SET_THEN_HOURS.fullmatch(gap):
            return Atom(a.start, b.end, "set-time", "dates.every", each, hours)
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


def _timed(start: int, end: int, day: Atom, clock: Atom) -> Atom:
    made = Atom(start, end, "timed", "dates.time-of-day", day, clock)
    made.type = "time"
    return made


def _days_in_periods(text: str, a: Atom, b: Atom) -> Atom | None:
    """A month or a weekday and the year or week it is of: "January of this year", "Tuesday, 5 March"."""
    gap = text[a.end : b.start]
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
        and (gap == " of " or re.fullmatch(r"\s(?:starting|beginning|commencing|ending)\s(?:on\s)?", gap))
    ):
        return Atom(a.start, b.end, "week-of", "dates.week-of", a.data[0], b)
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
    if a.shape in ("quarter", "half") and a.data[0] is None and b.shape == "years" and gap == " of ":
        part = f"{'Q' if a.shape == 'quarter' else 'H'}{a.data[2]}"
        return Atom(a.start, b.end, "fiscal", "dates.fiscal-quarter", text[b.start : b.end], "", part, "year")
    if (
        a.shape in ("day", "month", "season")
        and a.data[0] is None
        and b.shape == "era"
        and b.data[1] is None
        and gap in (" ", ", ", " of ", " in ")
    ):
        return Atom(a.start, b.end, "era-day", "dates.era", a, b)
    if a.shape == "ago" and b.shape == "shift" and gap == " ":
        return None
    if (
        a.shape == "length"
        and b.shape in ("day", "weekday", "deictic", "numeric", "slashed", "nth")
        and STARTING.fullmatch(gap)
        and number(a.data[1]) is not None
        and a.data[2] in ("D", "W", "M", "Y")
    ):
        return Atom(a.start, b.end, "length-from", "dates.length-from", a, b)
    if a.shape == "set" and a.rule == "dates.every-weekday" and b.shape == "weekday" and gap in (" and ", ", ", " or "):
        if a.data[0][:9] == "XXXX-WXX-" and not (b.data[1] or b.data[2] or b.data[3]):
            b.shape, b.rule, b.data = "set", a.rule, (f"XXXX-WXX-{b.data[0]}",)
        return None
    if a.rule == "dates.the-day-before" and a.data[0] == "day" and b.shape in ("holiday", "day", "nth") and gap == " ":
        one = Atom(a.start, a.end, "length", "dates.length", None, "one", "D", None, None)
        return Atom(a.start, b.end, "from", "dates.from-day", one, b, a.data[1])
    if (
        a.shape == "length"
        and b.shape in ("weekday", "day", "holiday", "deictic", "numeric", "nth", "nth-day")
        and re.fullmatch(r"\s(?:from|before|after)\s", gap)
        and number(a.data[1]) is not None
        and a.data[2][0] != "T"
        and not re.search(r"\b(?:trading|business|working)\b", text[a.start : a.end])
    ):
        return Atom(a.start, b.end, "from", "dates.from-day", a, b, -1 if "before" in gap else 1)
    if a.shape == "reference" and b.shape == "reference" and gap == " ":
        return None
    if a.shape == "turn" and a.data[1] == 0 and b.shape == "part" and gap == " ":
        return None
    return None


POINTS = frozenset(
    (
        "nth",
        "nth-day",
        "day",
        "month",
        "year",
        "weekday",
        "numeric",
        "slashed",
        "quarter",
        "season",
        "clock",
        "timed",
        "deictic",
        "fiscal",
        "decade",
        "century",
        "holiday",
    )
)
KIN = {
    "nth": "day",
    "nth-day": "day",
    "numeric": "day",
    "slashed": "day",
    "weekday": "day",
    "deictic": "day",
    "holiday": "day",
    "timed": "clock",
}


def _ranges(text: str, a: Atom, b: Atom) -> Atom | None:
    gap = text[a.end : b.start]
    if a.shape == "range" or a.shape not in POINTS or b.shape not in POINTS or not BETWEEN.fullmatch(gap):
        return None
    ka, kb = KIN.get(a.shape, a.shape), KIN.get(b.shape, b.shape)
    if ka != kb and (ka, kb) not in (
        ("day", "month"),
        ("month", "day"),
        ("month", "year"),
        ("year", "month"),
        ("year", "day"),
        ("day", "clock"),
        ("quarter", "year"),
        ("season", "year"),
    ):
        return None
    word = gap.strip().split(" ")[0] if gap.strip() else ""
    before = text[max(0, a.start - 30) : a.start]
    led = FROM.search(before)
    if (
        not led
        and ka != kb
        and not ((ka, kb) == ("year", "day") and word == "through")
        and not (ka == "month" and gap == "-")
    ):
        return None
    if word == "and" and not (led and "between" in led[0].lower()):
        return None
    if (
        word in ("to", "until", "till")
        and not led
        and ka in ("year", "month", "quarter")
        and not (a.shape == "month" and b.shape == "month")
        and " of " not in gap
    ):
        return None
    if word in ("to", "until", "till") and not led and a.shape in ("clock", "timed", "weekday", "deictic"):
        if not (word == "to" and (a.shape in ("weekday", "clock") or a.shape == b.shape == "timed")):
            return None
        if re.search(
            r"\b(?:rose|fell|moved|delayed|postponed|changed|rescheduled|pushed|up|down|back)\b",
            text[max(0, a.start - 40) : a.start],
        ):
            return None
    if word == "to" and re.search(
        r"\b(?:moved|delayed|postponed|changed|rescheduled|pushed|rose|fell|grew|increased|dropped|declined|climbed)\b[^.]{0,30}$",
        text[max(0, a.start - 40) : a.start],
    ):
        return None
    if a.shape == "fiscal" and a.data[3] != b.data[3]:
        return None
    part = len(led["part"]) if led and " of" in led["part"].lower() else 0
    return Atom(a.start - part, b.end, "range", "dates.range", a, b)
