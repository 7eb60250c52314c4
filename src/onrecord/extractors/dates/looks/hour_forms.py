"""How a bare hour looks beside a day or a time that is sure, and what shows that a number is none."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.looks.clock import HOURS, MINUTES, Clock, hour_of, minute_of
from onrecord.extractors.dates.words import alternation
from onrecord.late import late

HOUR = r"(?P<h{n}>(?:1[0-9]|2[0-4]|0?[1-9])(?![0-9])|(?:{words})\b)"
MINUTE = r"(?:[:.](?P<m{n}>[0-5][0-9])(?![0-9:])|[\s-](?P<w{n}>{minutes})\b)?"
SAID = r"(?P<h>{words})\b(?P<m>)[\s-](?P<w>{minutes})\b"
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
    # … nine thirty: behind a day
    "said": r"\s" + SAID,
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
def form(name: str) -> re.Pattern[str]:
    """Return a form by its name, compiled when it is first asked for."""
    pattern = FORMS[name].replace("{n}", "")
    minutes = alternation(MINUTES).replace(r"\ ", r"\s")
    return re.compile(pattern.replace("{words}", alternation(HOURS)).replace("{minutes}", minutes), re.IGNORECASE)


REACH = 36
"""How far off a sure time or a day a bare hour may begin, in code points."""
CHANGED = late(
    r"\b(?:rose|rise|rises|fell|fall|falls|grew|dropped|cut|raised|lowered|lifted|slipped|climbed|jumped|sank|shrank|up|down|"
    r"moved|delayed|postponed|changed|rescheduled|pushed|increased|decreased|declined|closed|ended|settled|finished|trading|"
    r"traded|opened|priced|quoted|sold|valued|stood|won|lost|beat|led|lead|score|scored|voted)\b",
    re.IGNORECASE,
)
"""Words of a clause in which two numbers are a change or a result."""
STOPS = late(
    r"\s?(?:[.,;:!?)”\"]|$)|\s(?:on|in|at|with|for|and|when|to|or|this|tonight|tomorrow|yesterday|today|last|every|each|daily|next|[A-Z])"
)
"""What stands behind a bare hour: no noun, no decimals, no sign."""
NOT_STOP = late(r"[.,:/-][0-9]|\s?%|\s(?:in|for|to)\s(?:[0-9]|the\s(?:polls|vote|first|second))|\sto\s[0-9]")
"""What does not stand there, though it begins like it."""


def stops(text: str, at: int) -> bool:
    """Return whether a bare hour can end at a position."""
    return STOPS.match(text, at) is not None and NOT_STOP.match(text, at) is None


def free(text: str, at: int) -> bool:
    """Return whether a number at a position is no part of a word, a figure or a price."""
    return not at or not (text[at - 1].isalnum() or text[at - 1] in "$£€¥.,:/-–#+")


def clock_of(match: re.Match[str], n: str = "", *, half: bool = False) -> Clock | None:
    """Return the hour that a form caught, the second for the *n* of it; *half* where the form has "a.m." of its own."""
    groups = match.groupdict()
    hour = hour_of(groups[f"h{n}"])
    minute = minute_of(groups[f"m{n}"] or groups[f"w{n}"])
    if hour is None or minute is None or hour > 24:
        return None
    return Clock(hour, minute, told=hour > 12).of_half(groups["half"] if half and hour <= 12 else None)


def end_of(match: re.Match[str], n: str = "") -> int:
    """Return where an hour that a form caught ends, its minutes with it."""
    return max(match.end(f"{name}{n}") for name in "hmw")
