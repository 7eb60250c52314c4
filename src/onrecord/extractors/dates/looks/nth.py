"""What is counted inside a month or a year: the last day of February, the first week of March, the 20th of next month."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.patterns import ORDINAL_ONES, WEEKDAY
from onrecord.extractors.dates.words import alternation, lists, months, ordinal, weekdays
from onrecord.late import late

UNITS = frozenset(("day", "week", "weekend", "month"))
LINKS = frozenset("of in la th ne en st be co".split())
"""How the word begins that joins such a unit to what it is of: of February, next year, starting Monday."""
NTH = late(
    r"(?:^|(?<=[\s(“\"‘'—–-]))(?P<the>the\s)?(?P<n>last|final|[1-9][0-9]?(?:st|nd|rd|th)|[a-z]+(?:[\s-][a-z]+)?)\s$"
)


@cache
def _period() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:last|this|next)\s(?:month|year)\b|\s(?:of|in)\s(?:(?:the|this|last|next|that|the\s(?:same|following|next|current|previous))\s)?"
        rf"(?:month|year|(?:(?:its|current|new)\s)?(?:[12][0-9]{{3}}[-/–][0-9]{{2,4}}\s)?(?:fiscal|financial|fy)|(?:{alternation(months())})\b|[12][0-9]{{3}}(?![0-9]))"
    )


@cache
def _of_day() -> re.Pattern[str]:
    names = alternation((*months(), *weekdays()))
    return re.compile(rf"\s(?:of|(?:ending|starting|beginning|commencing)(?:\son)?)\s(?:[0-9]{{1,2}}\b|(?:{names})\b)")


def nth_before(lower: str, at: int, lowest: int) -> tuple[int, int] | None:
    """Return where the words begin that count what stands at a position, and their number, -1 for the last."""
    base = max(lowest, at - 24)
    match = NTH.search(lower[base:at])
    while match is not None:
        n = -1 if match["n"] in ("last", "final") else ordinal(match["n"])
        if n is not None:
            return base + match.start(), n
        match = NTH.search(lower[base:at], match.start("n") + 1)
    return None


def unit_head(lower: str, at: int, end: int, lowest: int, unit: str) -> Atom | None:
    """Return the head of "the last day of February" and of "the week of March 6": what it is of is joined to it."""
    if unit not in UNITS or lower[end + 1 : end + 3] not in LINKS:
        return None
    counted = nth_before(lower, at, lowest) if _period().match(lower, end, end + 36) else None
    if counted is not None:
        return Atom(counted[0], end, "head", "dates.nth", unit, counted[1])
    if unit in ("week", "weekend") and _of_day().match(lower, end, end + 32):
        return Atom(at - 4 if lower.endswith("the ", lowest, at) else at, end, "head", "dates.week-of", unit, None)
    return None


OF_MONTH = late(
    r"\sof\s(?:the|this|last|next|that|the\s(?:same|following|next|current|previous))\smonth\b",
)


@cache
def _after_nth() -> re.Pattern[str]:
    """Return the pattern of what stands behind the ordinal of a day, and is nothing that it counts: no 5th floor."""
    behind = lists()["behind_nth"]
    hour = r"(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    return re.compile(
        rf"\s?(?:[.,;:!?)”\"]|$)|\s(?:{alternation(behind['words'].split())}|in\sthe\smorning|[0-9]{{1,3}}(?:,[0-9]{{3}})*(?=\s[a-z]|[.,])"
        rf"|(?!{alternation(behind['numbered'].split())})[a-z]{{3,}}[^\W\dsiu]s)\b|\s{hour}\s?[ap]\.?m\b"
    )


STOP = late(r"\s?(?:[.,;:!?)”\"]|$)")


STOP_OR_DASH = late(r"\s?(?:[.,;:!?)”\"–—]|$)|\s[–—-]\s")


@cache
def _day_of_month() -> re.Pattern[str]:
    names = alternation(months())
    return re.compile(
        rf"\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s(?:{names})|(?:{names})\.?\s[0-9]{{1,2}}(?:st|nd|rd|th)?)\b"
    )


SECOND_LEADS = (" to the ", " until the ", " and the ")
RANGED = late(
    r"\b(?:from\sthe\s[0-9]{1,2}(?:st|nd|rd|th)\s(?:to|until)|between\sthe\s[0-9]{1,2}(?:st|nd|rd|th)\sand"
    r"|from\s(?:[0-9]{1,2}\s[a-z]{3,9}|[a-z]{3,9}\s[0-9]{1,2})\s(?:to|until))\sthe\s$"
)
"""What stands before the second of two days of a month: from the 3rd to the 5th."""


def nth_day(lower: str, at: int, end: int, d: int, lowest: int, after: re.Pattern[str] | None = None) -> Atom | None:
    """Return the day of a month that an ordinal names: on the 20th, the 20th of next month."""
    if not 1 <= d <= 31:
        return None
    the = at - 4 >= lowest and lower[at - 4 : at] == "the "
    if OF_MONTH.match(lower, end, end + 28):
        return Atom(at - 4 if the else at, end, "nth-day", "dates.nth-day", d, None, None)
    if lower.endswith("on ", 0, at):  # from 12 April, and again on 29th
        told = STOP_OR_DASH.match(lower, end, end + 3) and _day_of_month().search(lower, max(0, at - 60), at)
        return Atom(at, end, "nth-day", "dates.nth-day", d, None, None) if told else None
    if lower.endswith(SECOND_LEADS, max(0, at - 8), at) and RANGED.search(lower, max(0, at - 32), at):
        return Atom(at - 4, end, "nth-day", "dates.nth-day", d, None, None)
    if not lower.endswith(LEADS, max(0, at - 20), at):
        return None
    sure = lower.endswith(HOURS_ON, max(0, at - 16), at) and not lower.startswith(" century", end)
    if not sure and not (after or _after_nth()).match(lower, end, end + 24):
        return None
    return Atom(at - 4, end, "nth-day", "dates.nth-day", d, None, None)


HOURS_ON = (
    "noon on the ",
    "midnight on the ",
    "dawn on the ",
    "dusk on the ",
    "night on the ",
    "morning on the ",
    "m. on the ",
    "hours on the ",
)
"""What tells that an ordinal is a day, whatever stands behind it."""
LEADS = (
    "on the ",
    "by the ",
    "until the ",
    "since the ",
    "from the ",
    "morning of the ",
    "afternoon of the ",
    "evening of the ",
    "night of the ",
    "dawn of the ",
    "hours of the ",
)


ONES = late(r"[\s-](?:" + ORDINAL_ONES + r")\b")


def ordinal_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    """Return the day of a month that an ordinal in words names: on the twentieth."""
    if lower[at - 1] == "-":
        return None
    if word.lower() in ("twenty", "thirty"):
        match = ONES.match(lower, end)
        if match is None:
            return None
        end = match.end()
    return nth_day(lower, at, end, ordinal(lower[at:end]) or 0, lowest, STOP)


WEEKDAY_NTH = late(r"\.?,?\s(?P<the>the\s)?(?P<d>[0-9]{1,2}(?:st|nd|rd|th)?|(?:(?:twenty|thirty)[\s-])?[a-z]+)\b")
BARE = late(
    r"\s?(?:[.:](?![0-9])|[;!?)”\"]|,\s(?:[a-z]|[0-9]{4}\b)|$)|\s(?:at|from|between)\s[0-9]|(?:,|\s(?:and|or|to|until))\s"
    + WEEKDAY.lower()
    + r"\s[0-9]"
)
"""What stands behind the bare number of a day: no noun that it counts."""
GOES_ON = late(r"\s(?:around|about|from|between|of|for|with|in|on|or|but|as|by)\b")
"""What stands behind a weekday and an ordinal besides what stands behind an ordinal alone."""


def weekday_nth(lower: str, at: int, end: int, weekday: int) -> Atom | None:
    """Return a weekday with the number of its day: Thursday the 18th, Monday 22."""
    match = WEEKDAY_NTH.match(lower, end, end + 26)
    if match is None:
        return None
    word = match["d"]
    d = ordinal(word) if word[0].isdigit() or match["the"] else None
    if d is None or not 1 <= d <= 31:
        return None
    finish = match.end()
    if word.isdigit():
        return _weekday_nth(at, finish, d, weekday, end) if BARE.match(lower, finish, finish + 18) else None
    sure = match["the"] and word[0].isdigit() and lower[end] == " "
    if sure or _after_nth().match(lower, finish, finish + 16) or GOES_ON.match(lower, finish, finish + 9):
        return _weekday_nth(at, finish, d, weekday, None)
    return None


def _weekday_nth(at: int, finish: int, d: int, weekday: int, bare: int | None) -> Atom:
    return Atom(at, finish, "nth-day", "dates.weekday-nth", d, weekday, bare)
