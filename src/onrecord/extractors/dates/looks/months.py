"""Months and days of months: March 2013, 5 March, Sept. 11, 2001, last May."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import TAIL, starts
from onrecord.extractors.dates.looks.known_days import known_by
from onrecord.extractors.dates.looks.month_alone import stands_alone
from onrecord.extractors.dates.looks.named import is_pair
from onrecord.extractors.dates.looks.years import spelt_year, year_of
from onrecord.extractors.dates.patterns import CAREFUL, ORDINAL_ONES, ORDINAL_TEENS, form
from onrecord.extractors.dates.words import months, number, ordinal, weekdays
from onrecord.late import late
from onrecord.text.cues import cues

DIGITS = frozenset("0123456789")
DAY_NEXT = late(r"\.?[\s/-]?(?:the\s)?(?:[0-9]|" + ORDINAL_ONES + "|" + ORDINAL_TEENS + r"|twent|thirt)")


def end_of(match: re.Match[str], word: str) -> int:
    """Return the end of a match; a stop right behind a month's full name ends the sentence."""
    stop = match[0][-1] == "." and (len(word) > 4 or word.lower() in ("may", "june", "july"))
    return match.end() - stop


THAT_POINTS = late(r"\s?(?:[.,;:)]|$)|\s(?:and|or|in|on|at|when|as|to|with|by|of|for|after|before|until)\b")
TAKERS = frozenset("so be is was are were fact sure now".split())
"""Words besides verbs of saying that "that" leads a clause behind."""


def points(text: str, start: int, end: int) -> bool:
    """Return whether "that" before a month or a season points to it, and leads no clause: "she left that May", not "said that May"."""
    if text[start] == "T" or THAT_POINTS.match(text, end, end + 8):
        return True
    if text.endswith((" may", " march"), start, end):
        return False
    before = text[max(0, start - 24) : start].lower().split()[-3:]
    return TAKERS.isdisjoint(before[-1:]) and cues().keys().isdisjoint(before)


LEADS_CAREFUL = late(r"\b(?:in|since|until|last|next|of|early|late|this)\s$")
VERB_MAY = late(r"\s(?!(?:and|or|of|to|when|where|for|at|as|by|with|in|on)\b)[a-z]")
CLAUSE_ENDS = late(r"\s?(?:[.,;:!?)]|$)")
SHORTENED = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
COUNTING = frozenset(("first", "second", "third"))
"""Ordinals that count what stands behind them oftener than they are a day: in May the first claims were paid."""
STOPS = late(
    r"\s?(?:[.,;:!?)”\"]|$)|\s(?:and|but|at|in|by|when|while|as|the|he|she|it|they|to|with|for|after|before)\b"
)


def month_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = lower[at:end]
    month = months()[low]
    if text[at - 1 : at] in ("-", "/") and at - 5 >= lowest and text[at - 2].isdigit():
        for name, start in (("year-month-day", at - 5), ("year-day-month", at - 7), ("year-day-month", at - 8)):
            if start >= lowest and (match := form(name).match(lower, start, end + 8)) and match.end() >= end:
                return Atom(start, match.end(), "numeric", "dates.iso", int(match["y"]), month, ordinal(match["d"]))
    begins = starts(lower, at, "month", lowest)
    careful = low in CAREFUL and word[0].islower()
    if len(begins) > 1 and (found := _day_before(lower, at, end, word, month, begins)):
        return found
    if lower[end + 1 : end + 4] in SPELT and (found := _spelt(lower, at, end, lowest, month)):
        return found
    ends = text[end : end + 2] == ". " and low not in SHORTENED  # from January. Twelfth Night …
    if (
        not ends
        and (lower[end + 1 : end + 2] in DIGITS or DAY_NEXT.match(lower, end, end + 16))
        and (found := _day_behind(text, lower, at, end, month, begins, careful))
    ):
        return found
    if (
        careful
        and (
            (low == "march" and lower.endswith("this ", 0, at))  # this march was banned
            or not LEADS_CAREFUL.search(lower[max(0, at - 8) : at])
            or (low == "may" and VERB_MAY.match(lower, end, end + 24))
            or (low == "may" and lower.endswith("this ", 0, at) and not CLAUSE_ENDS.match(lower, end, end + 4))
        )
    ):
        return None
    if is_pair(lower, at, end):
        return None
    behind = lower[end : end + 24]
    if lower[at - 4 : at] == "the " and (whole := MONTH_YEAR.match(lower, end, end + 24)):
        told = int(whole["y"]), False, True, None, None
        return Atom(at - 4, whole.end(), "ended", "dates.year-ended", "year", month, None, *told)
    if ("quarter" in behind or " half" in behind) and (found := _month_quarter(lower, at, end, lowest, month)):
        return found
    pattern = form("month")
    for start in begins:
        match = pattern.match(lower, start, end + TAIL)
        if not match or match.end() < end:
            continue
        every, shift, y, ys, y2, rely = match.group("every", "shift", "y", "ys", "y2", "rely")
        y2 = y2 or match["y3"]
        finish = end_of(match, word)
        if shift == "that" and not points(text, match.start(), finish):
            start, shift = at, None
        if not (every or shift or y or ys or y2 or rely or stands_alone(text, at, end, low, match[0][-1])):
            return None
        if every:
            return Atom(start, finish, "set", "dates.every-month", f"XXXX-{month:02d}")
        year = year_of(y, y2) if not ys else spelt_year(ys)
        rule = "dates.month-year" if year else "dates.month"
        return Atom(start, finish, "month", rule, year, shift or None, rely, month)
    return None


SPELT = frozenset(("nin", "two", "twe", "eig"))
"""How a year in words begins."""
DAY_IN_WORDS = late(
    r"\b(?:(?P<tens>twenty|thirty)[\s-])?(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty)\s$"
)


def _spelt(lower: str, at: int, end: int, lowest: int, month: int) -> Atom | None:
    """Twenty-five January nineteen eighty-six: all of it in words."""
    day = DAY_IN_WORDS.search(lower, max(lowest, at - 16), at)
    match = form("spelt-date").match(lower, at, end + 32) if day else None
    if day is None or match is None:
        return None
    n = int(number(day[0].strip()) or 0)
    return Atom(day.start(), match.end(), "day", "dates.day-month", spelt_year(match["ys"]), None, month, n, None, None)


MONTH_YEAR = late(r"\s(?P<y>(?:19|20)[0-9]{2})\syear\b(?![\s-](?:on|ago|earlier|over|end))")
"""The June 2025 year: the twelve months to June."""
MONTH_QUARTER = late(
    r"(?:(?:\s?[-–]\s?|\sto\s)(?P<last>[a-z]{3,9})\.?)?[\s-](?P<unit>quarter|half(?:[\s-]year)?)\b(?![\s-](?:finals?|marathon|mile|time|brother|sister|back))(?:\s(?:of\s)?(?P<y>[12][0-9]{3})(?!\s?[-–/]\s?[0-9]{2}|[0-9]))?"
)


def _month_quarter(lower: str, at: int, end: int, lowest: int, month: int) -> Atom | None:
    """The April-June quarter, the December half, and the June quarter: the one that ends with the month."""
    match = MONTH_QUARTER.match(lower, end, end + 36)
    if match is None:
        return None
    size = 3 if match["unit"] == "quarter" else 6
    last = months().get(match["last"]) if match["last"] else month
    if last is None or last % 3 or (match["last"] and (last - month) % 12 != size - 1):
        return None
    start = at - 4 if at - 4 >= lowest and lower[at - 4 : at] == "the " else at
    year = int(match["y"]) if match["y"] else None
    if last % size:  # the April-September half, which is none of the calendar's
        first = Atom(at, end, "month", "dates.month", year, None, None, (last - size) % 12 + 1)
        final = Atom(at, match.end(), "month", "dates.month", None, None, None, last)
        return Atom(start, match.end(), "range", "dates.half", first, final)
    unit = "quarter" if size == 3 else "half"
    return Atom(start, match.end(), unit, f"dates.{unit}", year, "month", last // size)


def _day_before(lower: str, at: int, end: int, word: str, month: int, begins: list[int]) -> Atom | None:
    """5 March, the 5th of March."""
    pattern = form("day-month")
    for start in begins:
        match = pattern.match(lower, start, end + TAIL)
        if not match or match.end() < end or match.start("m") > at:
            continue
        d, d2, y, y2, y3, ys, rely, told, wd = match.group("d", "d2", "y", "y2", "y3", "ys", "rely", "told", "wd")
        if d[0].isalpha() and " of " not in lower[match.end("d") : at]:  # his first March in office
            continue
        year = spelt_year(ys) if ys else year_of(y, y2 or y3)
        day, second = ordinal(d) or 99, ordinal(d2) if d2 else None
        if second is not None and second <= day:
            continue  # 22/04 March
        days = day, second, weekday_number(wd)
        finish = end_of(match, word)
        if d.isdigit() and lower.startswith("the ", start):
            start += 4  # the 6 January attack
        if year is None and not (rely or told) and second is None and (known := known_by(lower, finish, month, day)):
            return Atom(start, finish, "known-day", "dates.known-day", known, None, month, *days)
        return Atom(start, finish, "day", "dates.day-month", year, rely or told, month, *days)
    return None


def _day_behind(text: str, lower: str, at: int, end: int, month: int, begins: list[int], careful: bool) -> Atom | None:
    """March 5; *careful* asks for a year with it."""
    pattern = form("month-day")
    for start in begins:
        match = pattern.match(lower, start, end + TAIL)
        if (
            not match
            or not match.start("m") <= at < match.end("m")
            or (careful and not (match["y"] or _is_led(lower, at, match["d"])))
        ):
            continue
        d, d2, y, y2, ys, rely, told, wd = match.group("d", "d2", "y", "y2", "ys", "rely", "told", "wd")
        day, second = ordinal(d) or 99, ordinal(d2) if d2 else None
        finish = match.end()
        if second is not None and second <= day:
            if text[match.end("d")] == "-":
                continue  # "beat May 6-4"
            second, finish = None, match.end("d")
        if (
            second is not None
            and second > day + 1
            and not (y or ys or y2)
            and lower.startswith(" and ", match.end("d"))
        ):
            second, finish = None, match.end("d")  # two days, of which numerals.py reads the second
        if d in COUNTING and "the " in match[0] and not (y or ys or y2 or wd or STOPS.match(lower, finish, finish + 8)):
            continue  # in May the first claims were paid
        if lower.startswith(" times ", finish):
            return None  # Dec 20 times won it
        year = spelt_year(ys) if ys else year_of(y, y2)
        days = day, second, weekday_number(wd)
        if year is None and not (rely or told) and second is None and (known := known_by(lower, finish, month, day)):
            return Atom(start, finish, "known-day", "dates.known-day", known, None, month, *days)
        return Atom(start, finish, "day", "dates.month-day", year, rely or told, month, *days)
    return None


def same_month(lower: str, at: int, end: int, day: Atom) -> Atom | None:
    """Return the second day of "May 19 and 22"."""
    number = int(lower[at:end])
    if day.rule != "dates.month-day" or not day.data[3] < number <= 31 or not STOPS.match(lower, end, end + 8):
        return None
    return Atom(at, end, "day", day.rule, *day.data[:3], number, None, None)


LEADS_ORDINAL = ("on ", "by ", "until ", "since ", "from ")


def _is_led(lower: str, at: int, day: str) -> bool:
    """Return whether a month in small letters is one by what leads it and by an ordinal behind it: on march eighteenth."""
    return not day.isdecimal() and lower.endswith(LEADS_ORDINAL, max(0, at - 6), at)


def weekday_number(word: str | None) -> int | None:
    return weekdays()[word.lower()] if word else None
