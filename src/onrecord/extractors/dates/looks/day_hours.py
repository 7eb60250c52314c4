"""Hours beside the day that makes sure of them: tonight at 9, Monday from 10 to 4, between 3 and 8 yesterday."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.clock import HOURS, MINUTES, clock_atom, range_atom
from onrecord.extractors.dates.looks.hour_forms import CHANGED, REACH, clock_of, end_of, form, stops

BEHIND_DAY = frozenset((" fr", " be", " at", " ab", " ar"))
"""How the hours behind a day begin: from, between, at, about, around."""
AHEAD = frozenset(("next", "coming", "this coming"))
"""What stands before a weekday of which there can be no result yet."""
SAID_HOURS = frozenset("otfsen")
"""How hours in words begin."""
BEHIND_COMMA = SAID_HOURS | frozenset("fb0123456789")
"""How hours begin behind a day and a comma."""
SPOKEN = frozenset(("part", "deictic"))
"""Days before which an hour in words may stand: at nine tonight."""


def may_stand_before(text: str, atom: Atom, lowest: int) -> bool:
    """Return whether what stands right before a day may be an hour: the cheap question."""
    at = atom.start
    before = text[at - 2 : at] if at - 2 > lowest else text[lowest:at]
    return before[-1:] == " " and (
        before == "n " or before[0].isdigit() or (atom.shape in SPOKEN and _said_hour(text, at - 1))
    )


def may_stand_behind(text: str, atom: Atom) -> bool:
    """Return whether what stands right behind a day may be an hour: the cheap question."""
    behind = text[atom.end : atom.end + 3]
    if behind[:2] == ", ":
        return behind[2:].lower() in BEHIND_COMMA
    return behind in BEHIND_DAY or behind[1:2].isdigit() or (atom.shape == "day" and behind[1:2] in SAID_HOURS)


def _said_hour(text: str, end: int) -> bool:
    """Return whether the word that ends at a position is an hour or minutes."""
    begin = max(end - 8, 0)
    word = text[begin:end].rpartition(" ")[2].rpartition("-")[2]
    return word in HOURS or word in MINUTES


def hours_behind(text: str, atom: Atom, limit: int) -> Atom | None:
    """Tonight at 9, Monday from 10 to 4: hours behind their day."""
    end = atom.end
    stop = min(limit, end + REACH)
    if match := form("both").match(text, end, stop):
        return _two(text, atom, match, end)
    ahead = atom.data[1] in AHEAD if atom.shape == "weekday" else atom.shape == "deictic" and atom.data[0] > 0
    if ahead and (match := form("ahead").match(text, end, stop)):
        return _two(text, atom, match, end)
    match = form("at").match(text, end, stop) or form("said").match(text, end, stop)
    if match is None or not stops(text, match.end()):
        return None
    if atom.shape != "part" and CHANGED.search(text[max(0, atom.start - 60) : atom.start]):
        return None
    clock = clock_of(match)
    return clock_atom(match.start("h"), match.end(), clock) if clock is not None else None


def hours_before(text: str, atom: Atom, lowest: int) -> Atom | None:
    """Between 3 and 8 yesterday, at 9 tonight: hours before their day."""
    at = atom.start
    if atom.shape == "part" or (atom.shape == "deictic" and (atom.data[0] > 0 or atom.data[1])):
        if atom.shape == "deictic" or atom.data[0] in ("this", "that", "tomorrow", "yesterday"):
            window_at = max(lowest, at - REACH)
            if match := form("at-before").search(text[window_at:at]):
                clock = clock_of(match)
                return clock_atom(window_at + match.start("h"), window_at + end_of(match), clock) if clock else None
    before = text[at - 4 : at] if at - 4 > lowest else text[lowest:at]
    if not (before[-2:-1].isdigit() or (before == " on " and text[at - 5].isdigit()) or atom.shape in SPOKEN):
        return None
    window_at = max(lowest, at - REACH)
    if (match := form("before").search(text[window_at:at])) is None:
        return None
    return _two(text, atom, match, window_at)


def _two(text: str, day: Atom, match: re.Match[str], base: int) -> Atom | None:
    offset = base if match.string is not text else 0
    one, two = clock_of(match), clock_of(match, "2")
    end = offset + end_of(match, "2")
    word = (match["word"] or "").lower()
    if one is None or two is None or (word and (word == "and") != (match["lead"].lower() == "between")):
        return None
    if day.start < offset + match.start() and not stops(text, end):
        return None
    if CHANGED.search(text[max(0, min(day.start, offset + match.start()) - 60) : offset + match.start()]):
        return None
    start = offset + match.start("h")
    return range_atom(
        start, end, clock_atom(start, offset + end_of(match), one), clock_atom(offset + match.start("h2"), end, two)
    )
