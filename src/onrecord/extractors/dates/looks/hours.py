"""Hours that only their neighbours make sure of: 3 to 5 p.m., tonight at 9, Monday from 10 to 4, 3 in the afternoon.

A bare number is an hour beside a time of day that is sure, or beside a day and behind the words that lead an hour;
never a result (3-5 on Tuesday), a figure that changed (fell Monday from 10 to 8) or what is counted (3 to 5 people).
"""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.clock import clock_atom, range_atom
from onrecord.extractors.dates.looks.day_hours import hours_before, hours_behind, may_stand_before, may_stand_behind
from onrecord.extractors.dates.looks.hour_forms import CHANGED, REACH, clock_of, end_of, form, free, stops
from onrecord.late import late

DAYS = frozenset(("nth", "nth-day", "day", "weekday", "deictic", "numeric", "slashed", "part", "holiday"))
HOURLY = DAYS | {"clock"}
"""Shapes beside which an hour can stand."""
DASHED = late(r"\s?[-–—]\s?")
LEADS_END = (["-"], ["–"], ["—"], ["to"], ["and"], ["until"], ["till"], ["through"], ["about"], ["around"])
"""The word or the mark before the second of two hours."""


def with_hours(text: str, atoms: list[Atom]) -> list[Atom]:
    """Return the expressions with the hours beside them, and with ranges of hours made one."""
    out: list[Atom] = []
    last = len(atoms) - 1
    for n, atom in enumerate(atoms):
        if atom.shape not in HOURLY:
            out.append(atom)
            continue
        lowest = out[-1].end if out else 0
        limit = atoms[n + 1].start if n < last else len(text)
        if atom.shape == "clock":
            if out and out[-1].shape == "clock" and DASHED.fullmatch(text, lowest, atom.start):
                out[-1] = range_atom(out[-1].start, atom.end, out[-1], atom)
            else:
                out.append(_other_end(text, atom, lowest, limit))
            continue
        if atom.shape == "part" and atom.data[0] == "the" and text.endswith(" in ", lowest, atom.start):
            if found := _in_part(text, atom, out, lowest, limit):
                out.append(found)
                continue
        if may_stand_before(text, atom, lowest) and (found := hours_before(text, atom, lowest)):
            out.append(found)
        out.append(atom)
        if may_stand_behind(text, atom) and (found := hours_behind(text, atom, limit)):
            out.append(found)
    return out


def _other_end(text: str, atom: Atom, lowest: int, limit: int) -> Atom:
    """Return the range of hours that ends or begins with a time of day, else that time."""
    at, end = atom.start, atom.end
    before = text[at - 1] if at else ""
    if (before and before in "-–—") or (before == " " and text[max(0, at - 9) : at].lower().split()[-1:] in LEADS_END):
        window_at = max(lowest, at - REACH)
        match = form("first").search(text[window_at:at])
        clock = clock_of(match, half=True) if match else None
        if match is None or clock is None:
            return atom
        start = window_at + match.start("h")
        led, word = (match["lead"] or "").lower(), (match["word"] or "").lower()
        if not free(text, start) or (word == "and" and not led.startswith("between")):
            return atom
        if word and not led and CHANGED.search(text[max(lowest, start - 40) : start]):
            return atom
        return range_atom(start, end, clock_atom(start, window_at + end_of(match), clock), atom)
    if text[end : end + 1] in " -–—" and end < limit:
        match = form("second").match(text, end, min(limit, end + REACH))
        if match and stops(text, match.end()):
            clock = clock_of(match)
            between = text[max(lowest, at - 8) : at].lower() == "between "
            if clock is not None and (match["word"] != "and" or between):
                return range_atom(at, match.end(), atom, clock_atom(match.start("h"), match.end(), clock))
    return atom


def _in_part(text: str, part: Atom, out: list[Atom], lowest: int, limit: int) -> Atom | None:
    """3 in the afternoon, 8 o'clock in the evening: the hour, found already or bare, before a part of the day."""
    if out and out[-1].shape == "clock" and text[lowest : part.start] == " in ":
        sure = out.pop()
        (clock,) = sure.data
        lowest = out[-1].end if out else 0
        return _other_end(text, clock_atom(sure.start, part.end, clock.of_part(part.data[1])), lowest, limit)
    window_at = max(lowest, part.start - REACH)
    match = form("in").search(text[window_at : part.start])
    hour = clock_of(match) if match else None
    if match is None or hour is None or hour.hour > 12:
        return None
    start = window_at + match.start("h")
    if not free(text, start) or (match["lead"] is None and text[start].isalpha()):  # one in the morning
        return None
    return _other_end(text, clock_atom(start, part.end, hour.of_part(part.data[1])), lowest, limit)
