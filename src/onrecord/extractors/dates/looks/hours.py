"""Hours that only their neighbours make sure of: 3 to 5 p.m., tonight at 9, Monday from 10 to 4, 3 in the afternoon.

A bare number is an hour beside a time of day that is sure, or beside a day and behind the words that lead an hour;
never a result (3-5 on Tuesday), a figure that changed (fell Monday from 10 to 8) or what is counted (3 to 5 people).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.clock import (
    HOURS,
    MINUTES,
    Clock,
    clock_atom,
    hour_of,
    minute_of,
    range_atom,
)
from onrecord.extractors.dates.words import alternation

DAYS = frozenset(("nth", "nth-day", "day", "weekday", "deictic", "numeric", "slashed", "part", "holiday"))
HOUR = r"(?P<h{n}>(?:1[0-9]|2[0-4]|0?[1-9])(?![0-9])|(?:{words})\b)"
MINUTE = r"(?:[:.](?P<m{n}>[0-5][0-9])(?![0-9:])|[\s-](?P<w{n}>{minutes})\b)?"
HALF = r"(?:\s?(?P<half{n}>[ap])\.?m\b\.?)?"
BY = r"(?:\s?(?P<by>-|–|—)\s?|\s(?P<word>to|and|until|till|through)\s(?:about\s|around\s)?)"
FORMS: dict[str, str] = {
    # from 3 to …: before an hour that is sure
    "first": r"(?P<lead>(?:from|between)\s(?:about\s|around\s)?)?" + HOUR + MINUTE + HALF + BY + "$",
    # … to 5: behind an hour that is sure
    "second": r"(?:\s?[-–—]\s?|\s(?P<word>to|until|till|and)\s(?:about\s|around\s)?)" + HOUR + MINUTE,
    # 8 in the …
    "in": r"(?P<lead>(?:at|by|around|about|circa|until|to|and|-|–)\s?)?" + HOUR + MINUTE + r"(?:\so['’]clock)?\sin\s$",
    # … at 9: behind a day
    "at": r"\s(?:at|around|about)\s(?:about\s|around\s)?" + HOUR + MINUTE,
    # … from 10 to 4: behind a day
    "both": r",?\s(?P<lead>from|between)\s" + HOUR + MINUTE + BY + HOUR.replace("{n}", "2") + MINUTE.replace("{n}", "2"),
    # at 9 …: before tonight and tomorrow
    "at-before": r"\bat\s(?:about\s|around\s)?" + HOUR + MINUTE + r"\s$",
    # … 9-4: behind a day ahead
    "ahead": r",?\s(?P<lead>)" + HOUR + MINUTE + r"(?P<by>[-–])(?P<word>)" + HOUR.replace("{n}", "2") + MINUTE.replace("{n}", "2"),
    # between 3 and 8 …: before a day
    "before": r"(?P<lead>from|between)\s" + HOUR + MINUTE + BY + HOUR.replace("{n}", "2") + MINUTE.replace("{n}", "2")
    + r"\s(?:on\s)?$",
}  # fmt: skip


@cache
def _form(name: str) -> re.Pattern[str]:
    pattern = FORMS[name].replace("{n}", "")
    minutes = alternation(MINUTES).replace(r"\ ", r"\s")
    return re.compile(pattern.replace("{words}", alternation(HOURS)).replace("{minutes}", minutes), re.IGNORECASE)


REACH = 36
"""How far off a sure time its other end may begin, in code points."""
CHANGED = re.compile(
    r"\b(?:rose|rise|rises|fell|fall|falls|grew|dropped|cut|raised|lowered|lifted|slipped|climbed|jumped|sank|shrank|up|down|"
    r"moved|delayed|postponed|changed|rescheduled|pushed|increased|decreased|declined|closed|ended|settled|finished|trading|"
    r"traded|opened|priced|quoted|sold|valued|stood|won|lost|beat|led|lead|score|scored|voted)\b",
    re.IGNORECASE,
)
"""Words of a clause in which two numbers are a change or a result."""
STOPS = re.compile(
    r"\s?(?:[.,;:!?)”\"]|$)|\s(?:on|in|at|with|for|and|when|to|or|this|tonight|tomorrow|yesterday|today|last|every|each|daily|next|[A-Z])"
)
"""What stands behind a bare hour: no noun, no decimals, no sign."""
DASHED = re.compile(r"\s?[-–—]\s?")
NOT_STOP = re.compile(r"[.,:/-][0-9]|\s?%|\s(?:in|for|to)\s(?:[0-9]|the\s(?:polls|vote|first|second))|\sto\s[0-9]")


HOURLY = DAYS | {"clock"}
"""Shapes beside which an hour can stand."""
BEHIND_DAY = frozenset((" f", " b", " a", ", "))
"""How the hours behind a day begin."""


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
                continue
            atom = _other_end(text, atom, lowest, limit)
        else:
            if atom.shape == "part" and (found := _in_part(text, atom, lowest)) is not None:
                out.append(_other_end(text, found, lowest, limit))
                continue
            if atom.shape == "part" and atom.data[0] == "the" and out and out[-1].shape == "clock":
                if text[out[-1].end : atom.start] == " in ":
                    (clock,) = out[-1].data
                    out[-1] = _other_end(
                        text,
                        clock_atom(out[-1].start, atom.end, clock.of_part(atom.data[1])),
                        out[-2].end if n > 1 else 0,
                        limit,
                    )
                    continue
            before = text[max(lowest, atom.start - 2) : atom.start]
            if before[-1:] == " " and (
                before == "n " or before[0].isdigit() or (atom.shape in SPOKEN and _said_hour(text, atom.start - 1))
            ):
                if found := _before(text, atom, lowest):
                    out.append(found)
            out.append(atom)
            behind = text[atom.end : atom.end + 2]
            if (behind in BEHIND_DAY or behind[1:].isdigit()) and (found := _behind(text, atom, limit)):
                out.append(found)
            continue
        out.append(atom)
    return out


AHEAD = frozenset(("next", "coming", "this coming"))
"""What stands before a weekday of which there can be no result yet."""
SPOKEN = frozenset(("part", "deictic"))
"""Days before which an hour in words may stand: at nine tonight."""


def _said_hour(text: str, end: int) -> bool:
    """Return whether the word that ends at a position is an hour or minutes."""
    begin = max(end - 8, 0)
    word = text[begin:end].rpartition(" ")[2].rpartition("-")[2]
    return word in HOURS or word in MINUTES


def _clock(match: re.Match[str], half: bool = False, n: str = "") -> Clock | None:
    groups = match.groupdict()
    hour = hour_of(groups[f"h{n}"])
    minute = minute_of(groups[f"m{n}"] or groups[f"w{n}"])
    if hour is None or minute is None or hour > 24:
        return None
    return Clock(hour, minute, told=hour > 12).of_half(groups["half"] if half and hour <= 12 else None)


def _end(match: re.Match[str], n: str = "") -> int:
    """Return where an hour ends, its minutes with it."""
    return max(match.end(f"{name}{n}") for name in "hmw")


def _free(text: str, at: int) -> bool:
    """Return whether a number at a position is no part of a word, a figure or a price."""
    return not at or not (text[at - 1].isalnum() or text[at - 1] in "$£€¥.,:/-–#+")


def _other_end(text: str, atom: Atom, lowest: int, limit: int) -> Atom:
    """Return the range of hours that ends or begins with a time of day, else that time."""
    at, end = atom.start, atom.end
    before = text[at - 1] if at else ""
    if (before and before in "-–—") or (before == " " and text[max(0, at - 9) : at].lower().split()[-1:] in BETWEENS):
        window_at = max(lowest, at - REACH)
        match = _form("first").search(text[window_at:at])
        clock = _clock(match, half=True) if match else None
        if match is None or clock is None:
            return atom
        start = window_at + match.start("h")
        led, word = (match["lead"] or "").lower(), (match["word"] or "").lower()
        if not _free(text, start) or (word == "and" and not led.startswith("between")):
            return atom
        if word and not led and CHANGED.search(text[max(lowest, start - 40) : start]):
            return atom
        return range_atom(start, end, clock_atom(start, window_at + _end(match), clock), atom)
    if text[end : end + 1] in " -–—" and end < limit:
        match = _form("second").match(text, end, min(limit, end + REACH))
        if match and STOPS.match(text, match.end()) and not NOT_STOP.match(text, match.end()):
            clock = _clock(match)
            between = text[max(lowest, at - 8) : at].lower() == "between "
            if clock is not None and (match["word"] != "and" or between):
                return range_atom(at, match.end(), atom, clock_atom(match.start("h"), match.end(), clock))
    return atom


BETWEENS = (["-"], ["–"], ["—"], ["to"], ["and"], ["until"], ["till"], ["through"], ["about"], ["around"])


def _in_part(text: str, atom: Atom, lowest: int) -> Atom | None:
    """3 in the afternoon, ten past eight in the evening: the hour before a part of the day."""
    at = atom.start
    if atom.data[0] != "the" or text[max(lowest, at - 3) : at] != "in ":
        return None
    window_at = max(lowest, at - REACH)
    match = _form("in").search(text[window_at:at])
    clock = _clock(match) if match else None
    if match is None or clock is None or clock.hour > 12:
        return None
    start = window_at + match.start("h")
    if not _free(text, start) or (match["lead"] is None and text[start].isalpha()):  # one in the morning
        return None
    return clock_atom(start, atom.end, clock.of_part(atom.data[1]))


def _behind(text: str, atom: Atom, limit: int) -> Atom | None:
    """Tonight at 9, Monday from 10 to 4: hours behind their day."""
    end = atom.end
    stop = min(limit, end + REACH)
    if match := _form("both").match(text, end, stop):
        return _two(text, atom, match, end)
    ahead = atom.data[1] in AHEAD if atom.shape == "weekday" else atom.shape == "deictic" and atom.data[0] > 0
    if ahead and (match := _form("ahead").match(text, end, stop)):
        return _two(text, atom, match, end)
    match = _form("at").match(text, end, stop)
    if match is None or not (STOPS.match(text, match.end()) and not NOT_STOP.match(text, match.end())):
        return None
    if atom.shape != "part" and CHANGED.search(text[max(0, atom.start - 60) : atom.start]):
        return None
    clock = _clock(match)
    return clock_atom(match.start("h"), match.end(), clock) if clock is not None else None


def _before(text: str, atom: Atom, lowest: int) -> Atom | None:
    """Between 3 and 8 yesterday, at 9 tonight: hours before their day."""
    at = atom.start
    if atom.shape == "part" or (atom.shape == "deictic" and (atom.data[0] > 0 or atom.data[1])):
        if atom.shape == "deictic" or atom.data[0] in ("this", "tomorrow", "yesterday"):
            window_at = max(lowest, at - REACH)
            if match := _form("at-before").search(text[window_at:at]):
                clock = _clock(match)
                return clock_atom(window_at + match.start("h"), window_at + _end(match), clock) if clock else None
    before = text[max(lowest, at - 4) : at]
    if not (before[-2:-1].isdigit() or (before == " on " and text[at - 5].isdigit()) or atom.shape in SPOKEN):
        return None
    window_at = max(lowest, at - REACH)
    if (match := _form("before").search(text[window_at:at])) is None:
        return None
    return _two(text, atom, match, window_at)


def _two(text: str, day: Atom, match: re.Match[str], base: int) -> Atom | None:
    offset = base if match.string is not text else 0
    one, two = _clock(match), _clock(match, n="2")
    end = offset + _end(match, "2")
    word = (match["word"] or "").lower()
    if one is None or two is None or (word and (word == "and") != (match["lead"].lower() == "between")):
        return None
    if day.start < offset + match.start() and not (STOPS.match(text, end) and not NOT_STOP.match(text, end)):
        return None
    if CHANGED.search(text[max(0, min(day.start, offset + match.start()) - 60) : offset + match.start()]):
        return None
    start = offset + match.start("h")
    return range_atom(
        start, end, clock_atom(start, offset + _end(match), one), clock_atom(offset + match.start("h2"), end, two)
    )
