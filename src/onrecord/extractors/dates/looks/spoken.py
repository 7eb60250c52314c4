"""Times of day in words: eight o'clock, half past seven, ten past eight, six thirty a.m."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.clock import HOURS, MINUTES, Clock, clock_atom, hour_of, minute_of
from onrecord.extractors.dates.looks.times import PARTS_OF_DAY
from onrecord.extractors.dates.words import alternation
from onrecord.late import late

FRACTIONS = {
    "half": 30,
    "a quarter": 15,
    "quarter": 15,
    "five": 5,
    "ten": 10,
    "twenty": 20,
    "twenty-five": 25,
    "fifteen": 15,
}
"""What is said before "past" and "to", in minutes."""
FORM = r"""
    (?:(?P<fraction>{fractions}|[0-9]{1,2})(?:\s(?:minutes|mins?))?\s(?P<way>past|to)\s)?
    (?P<h>1[0-2]|[1-9](?![0-9])|(?:{hours}|(?<=\sto\s)noon|(?<=past\s)noon|(?<=\sto\s)midnight|(?<=past\s)midnight)\b)(?:[\s-](?P<m>{minutes})\b)?(?P<clock>\so['’]clock)?
    (?:\s?(?P<half>[ap])\.?m\b(?:\.(?=\S|\s[a-z0-9(]|$))?)?
    (?:\s(?:in\sthe\s(?P<part>morning|afternoon|evening)|at\s(?P<night>night))\b)?"""
STOPS = late(r"\s?(?:[.,;:!?)”\"—–]|$)|\s(?:on|in|at|with|for|and|when|to|or|sharp|this|tonight|tomorrow|[A-Z])")
POINTS = {"noon": 12, "midnight": 12}
"""Hours that have names."""
REACH = 30
"""How far before "o'clock" or "past" its time may begin, in code points."""


@cache
def _form() -> re.Pattern[str]:
    pattern = FORM
    for name, words in (("fractions", FRACTIONS), ("hours", HOURS), ("minutes", MINUTES)):
        pattern = pattern.replace("{" + name + "}", alternation(words).replace(r"\ ", r"\s"))
    return re.compile(pattern, re.VERBOSE)


def spoken_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    """Return the time that stands in words before "o'clock", "a.m." or "p.m."."""
    if word == "am" and not _is_said(lower, at):
        return None
    return None if text[at - 2 : at - 1].isdigit() else _around(text, lower, at, end, lowest)


LEADS_HOUR = frozenset("at by until till from to and or about around before after since between".split())


def _is_said(lower: str, at: int) -> bool:
    """Return whether "am" stands behind an hour in words, and is no verb: at eight am, ten thirty am."""
    said = lower[max(0, at - 24) : at].replace("-", " ").split()[-2:]
    if len(said) < 2:
        return False
    return (said[1] in HOURS and said[0] in LEADS_HOUR) or (said[1] in MINUTES and said[0] in HOURS | MINUTES)


def fraction_at(text: str, lower: str, at: int, end: int, lowest: int) -> Atom | None:
    """Return the time that "half" or "quarter" begins: half past seven."""
    if text[at - 1 : at] == "-":
        return None
    start = at - 2 if lower[max(lowest, at - 3) : at] in (" a ", "a ") else at
    match = _form().match(lower, start, end + REACH)
    return _told(text, match) if match and match["fraction"] else None


def past_at(text: str, lower: str, at: int, end: int, lowest: int) -> Atom | None:
    """Return the time whose minutes stand before "past": ten past eight."""
    return _around(text, lower, at, end, lowest)


def _around(text: str, lower: str, at: int, end: int, lowest: int) -> Atom | None:
    """Return the time that begins furthest before a position and runs over it."""
    start = max(lowest, at - REACH)
    while start < at:
        if (not start or not text[start - 1].isalnum()) and text[start].isalnum():
            match = _form().match(lower, start, end + REACH)
            ranged = match and match["way"] == "to" and lower.endswith(("from ", "between "), 0, start)
            if match and match.end() >= end and not ranged:
                return _told(text, match)
        start += 1
    return None


def _told(text: str, match: re.Match[str]) -> Atom | None:
    fraction, way, h, m, clock_, half, part, night = match.group(
        "fraction", "way", "h", "m", "clock", "half", "part", "night"
    )
    hour, minute = POINTS.get(h) or hour_of(h), minute_of(m)
    if hour is None or minute is None or not 1 <= hour <= 12:
        return None
    if fraction:
        minutes = int(fraction) if fraction.isdecimal() else FRACTIONS[" ".join(fraction.split())]
        if m or minutes >= 60 or (fraction == "half" and way == "to"):
            return None
        if not (clock_ or half or part or night) and not STOPS.match(text, match.end()):
            return None
        hour, minute = (hour, minutes) if way == "past" else ((hour - 2) % 12 + 1, 60 - minutes)
    clock = Clock(hour, minute, told=False).of_half(half)
    if h in POINTS:  # what lies before noon is of the morning, what lies before midnight of the night
        clock = clock.of_half("p" if (h == "noon") == (way == "past") else "a")
    if part or night:
        clock = clock.of_part(PARTS_OF_DAY[part or "night"])
    finish = match.end()
    if half and text[finish - 1] == "." and text[match.end("half")] != ".":
        finish -= 1  # the stop behind "am" ends the sentence
    return clock_atom(match.start(), finish, clock)
