"""Times of day in digits: 9 a.m. EST, 18:45 GMT, 4 o'clock, 0930 GMT, 15h30."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.clock import Clock, clock_atom, known_zone
from onrecord.extractors.dates.looks.times import PARTS_OF_DAY
from onrecord.extractors.dates.patterns import WEEKDAY, form
from onrecord.late import late

LEADS_TO_TIME = late(
    r"(?:\b(?:at|by|until|till|from|around|about|before|after|to|since|between|starts|begins)|[0-9](?:st|nd|rd|th)|\b(?:first|second|third)|[a-z]th)\s$",
    re.IGNORECASE,
)
UNIT_NEXT = late(r"(?:hrs?|h|mins?)\b")
LEADS_TO_LENGTH = late(r"\b(?:for|in|within|after|over|lasted)\s$", re.IGNORECASE)
AT_TIME = late(
    r"\b(?:at|by|until|from|about|around|between|before|after|since|[0-9]{4}\s?(?:and|to|-))\s?$", re.IGNORECASE
)
GAME = late(
    r"\s(?:(?:into|of|left\sin|remaining\sin|to\sgo\sin)\sthe\s(?:first|second|third|fourth|final|1st|2nd|3rd|4th|opening)|left\b|remaining\b|to\splay\b|mark\b)"
)
"""What tells that a time is told by the clock of a game: 2:05 of the third period."""
FRENCH = late(
    r"([01]?[0-9]|2[0-4])h(?:([0-5][0-9])(?![0-9A-Za-z])(?:\s(GMT|UTC|[A-Z]{2,4}T)\b)?|\s(GMT|UTC|[A-Z]{2,4}T)\b)"
)
BARE_HALF = late(r"([ap])(?=[\s.,;)]|$)")
ON_DAY = late(r"\son\s(?:the\s)?[0-9]{1,2}(?:st|nd|rd|th|\s[A-Z])")
"""The day behind four digits that else may be a year: at 1500 on the 16th."""
HOURS_ALONE = late(r"\s(?:GMT|UTC|local)|[.,;]|\s(?:on|in|and)\b")
FOUR = late(
    r"([01][0-9]|2[0-3])([0-5][0-9])"
    r"(?:(?:\s|-)?(?P<hours>hours|hrs)\b|\s?(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s(?P<zone>GMT|UTC|local\stime|[A-Z]{2,4}T)\b)?"
)


def clock_at(text: str, at: int, end: int, after: str, stop: int) -> Atom | None:
    """Return the time of day that one or two digits begin."""
    if after in "hm":
        if m := FRENCH.match(text, at, stop):
            zone = m[3] or m[4]
            if zone and not known_zone(zone):
                zone = None
            finish = m.end() if zone or m[2] is None else m.end(2)
            return clock_atom(at, finish, Clock(int(m[1]), int(m[2] or 0), None, zone, int(m[1]) > 12))
        if m := UNIT_NEXT.match(text, end):
            if len(m[0]) > 1 or LEADS_TO_LENGTH.search(text[max(0, at - 8) : at]):
                return Atom(at, m.end(), "length", "dates.length", None, text[at:end], f"T{after.upper()}", None, None)
        return None
    m = form("clock").match(text, at, stop)
    if m is None:
        return None
    minute, half, oclock, hrs, part, night, zone = m.group("min", "half", "clock", "hrs", "part", "night", "zone")
    finish = m.end()
    if zone and not known_zone(zone):
        zone, finish = None, m.start("zone")
        finish -= len(text[at:finish]) - len(text[at:finish].rstrip(" ,("))
    if zone == "" or (zone and zone.upper() == "Z" and text[m.start("zone") - 1] == " "):
        zone = None
    if minute and not half and (letter := BARE_HALF.match(text, m.end("min"), m.end("min") + 3)):
        half, finish = letter[1], letter.end()
    if minute and after == "." and not (half or zone):
        if not (_is_dotted_time(text, at, finish) if not (oclock or hrs or part or night) else None):
            return None
    elif not (half or oclock or hrs or part or night or (minute and after == ":") or (minute and zone)):
        return None
    if (
        minute
        and not (half or zone or oclock or hrs or part)
        and len(text[at:end]) < 2
        and not LEADS_TO_TIME.search(text[max(0, at - 8) : at])
    ):
        return None  # 3:16 may be a verse or a result
    if GAME.match(text, finish, finish + 24):
        return None
    if minute and not (half or zone or part or night) and text[max(0, at - 4) : at] == " in ":
        return None  # she ran it in 13:51
    hour = int(m["h"])
    if hour > 24 or ((half or oclock) and hour > 12):
        return None
    if (
        half
        and text[finish - 1 : finish] == "."
        and text[finish - 2 : finish - 1].lower() == "m"
        and "." not in text[m.end("min") if minute else end : finish - 1]
    ):
        finish -= 1
    if text[finish - 1] == ")" and "(" not in text[at:finish]:
        finish -= 1
    seconds = int(m["sec"]) if m["sec"] else None
    clock = Clock(hour, int(minute) if minute else 0, seconds, zone, not 1 <= hour <= 12 or m["h"][0] == "0")
    if half:
        clock = clock.of_half(half)
    elif part or night:
        clock = clock.of_part(PARTS_OF_DAY[(part or "night").lower()])
    return clock_atom(at, finish, clock)


LEADS_TO_DOT = late(r"\b(?:at|by|until|till|before|after|around|about)\s(?:about\s|around\s)?$", re.IGNORECASE)
DAY_BEHIND_DOT = late(
    r"\s(?:(?P<sure>(?:on\s)?(?:[A-Z][a-z]+day|yesterday|tomorrow|this|last)\s(?:morning|afternoon|evening|night)\b)|on\s"
    + WEEKDAY
    + r"\b)"
)
PRICED = late(
    r"\b(?:shares?|stocks?|index|pound|sterling|dollar|euro|yen|rupee|naira|rand|bond|bonds|yields?|rates?|price[sd]?|points?|percent|cents?|stood|rose|fell|opened|closed"
    r"|trad(?:ed|ing)|quoted|valued|settled|finished|score[ds]?|average|magnitude|odds)\b",
    re.IGNORECASE,
)
"""Words of a clause in which two numbers with a stop are a figure."""


def _is_dotted_time(text: str, at: int, end: int) -> bool:
    """Return whether two numbers with a stop are a time as it is written in Britain: at 5.15 on Friday morning."""
    day = DAY_BEHIND_DOT.match(text, end, end + 32)
    if day is None or not LEADS_TO_DOT.search(text, max(0, at - 16), at):
        return False
    return (day["sure"] is not None or text[end - 1] in "05") and not PRICED.search(text, max(0, at - 90), at)


def four_digits(text: str, at: int, stop: int) -> Atom | None:
    """Return the time of day that four digits are: 0930 GMT, 1140 a.m., at 0715."""
    m = FOUR.match(text, at, stop)
    if m is None or text[m.end() : m.end() + 1].isalnum():
        return None
    hours, half, zone = m.group("hours", "half", "zone")
    hour = int(m[1])
    if zone and not known_zone(zone):
        return None
    led = AT_TIME.search(text[max(0, at - 9) : at])
    if hours and not (HOURS_ALONE.match(text, m.end("hours"), m.end("hours") + 6) or led):
        return None
    if not (hours or half or zone) and not (led and (hour < 10 or ON_DAY.match(text, m.end(), m.end() + 16))):
        return None
    if half and not 1 <= hour <= 12:
        return None
    return clock_atom(at, m.end(), Clock(hour, int(m[2]), None, zone).of_half(half))
