"""What stands around a unit of time: two days ago, the past six months, last year, every two years, 18 months."""

from __future__ import annotations

from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.bare_lengths import bare_length_of
from onrecord.extractors.dates.looks.centuries import century_at
from onrecord.extractors.dates.looks.counted import EDGES, OF_DATE, away_at, stretch_at
from onrecord.extractors.dates.looks.fiscal_forms import fiscal_at
from onrecord.extractors.dates.looks.heads import REACH, starts
from onrecord.extractors.dates.looks.heads import heads as heads_of
from onrecord.extractors.dates.looks.lengths import length_of, unit_code
from onrecord.extractors.dates.looks.nth import unit_head
from onrecord.extractors.dates.looks.numbered import after_next, numbered_week, up_to_date
from onrecord.extractors.dates.looks.quarters import quarter_of, quarters_of, told_end
from onrecord.extractors.dates.looks.relative import noun_of_time, relative_unit, season_of_years, year_ago
from onrecord.extractors.dates.looks.sets import set_of
from onrecord.extractors.dates.looks.spoken import past_at
from onrecord.extractors.dates.looks.titles import is_called_for_length, is_in_name
from onrecord.extractors.dates.looks.vague import some_day_at
from onrecord.extractors.dates.looks.years import spelt_year
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import lists
from onrecord.late import late

NOUNS = frozenset("period season while".split())
"""Nouns of time that are no units."""
OWN_WAYS = frozenset("day hour week weeks weekday weekdays weekends month months quarter year".split())
"""Units that have ways of their own to stand in a date."""
ENDED = frozenset("month year quarter".split())
"""Units behind "end of" that are those of the document."""
WHOLE = frozenset("day week month year hour".split())
"""Units behind "all"."""
ORDINAL_BEHIND = frozenset((" quar", " half", "-quar", "-half"))
"""How what "second" counts begins."""
AGO_TAIL = late(
    r"\s(?:ago|earlier|prior|previously|later|afterwards?|after|from|hence|before|to|or\s(?:so|more)|and\s(?:a\shalf|[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten))\b"
    r"|,?\s[0-9]+\s(?:month|week|day|hour|minute)"
)
AWAY = frozenset("ag ea pr la af fr he be to or an".split()) | {" " + figure for figure in "0123456789"}
"""How the words of that begin, behind the blank."""
MID_CENTURY = late(r"\b(?:by|in|until|till|from|since|around|before|after|of|at)\s(?:the\s)?mid-$")
"""What leads to a time in mid-century, and not to a chair of that style."""
SETS = frozenset("once twice thrice times every each a an per".split())
EVERY = {"weekends": "XXXX-WXX-WE", "weekdays": "XXXX-WXX-1/XXXX-WXX-5"}
"""Days that come round each week."""
ENDING = frozenset(("year", "months", "weeks", "week", "month"))
"""Units that end on a day that is told."""
MINUTES = frozenset(("minutes", "mins", "min"))
WORKED = frozenset(("calendar", "working", "business", "trading"))
"""Words between "this" and its unit."""
SOME = (["one"], ["some"])
DETERMINERS = frozenset("the this that".split())
SPANNED = frozenset(("to", "or"))
SPANNING = late(r"\s(?:to|or)\s|[0-9]\s?[-–—]\s?[0-9]")
FIGURE = late("[0-9]")
KINDS = late(r"\b(business|tax)\s$")
"""What a year is that is read as a fiscal one is, without a word of its own that announces it."""
SAME_PERIOD = late(r"(?:\bthe\s)?\b([12][0-9]{3})\s$")
NEW_YEAR = late(r"\b(?:before|after|by|until|till|since)\snew\s$")
YEAR_END = late(r"(?:['’]s)?\send\b")


@cache
def _plain() -> frozenset[str]:
    """Return the words before a unit that are no number, no part of one and no guess at one."""
    counting = (
        "a an half few many some several couple dozen dozens hundred hundreds thousand thousands million billion odd"
        " quarter quarters scores countless multiple numerous number to or"
    )
    return heads_of("unit") - lists()["numbers"].keys() - frozenset(counting.split())


@cache
def _relations() -> frozenset[str]:
    """Return the words that say which unit of time is meant."""
    return frozenset(lists()["relations"]["words"].split())


def unit_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = lower[at:end]
    if low in NOUNS:
        return noun_of_time(text, at, end, low)
    if "-" in low:
        return year_ago(text, at, end, low)
    behind = lower[end : end + 5]
    if behind == " past" and low in MINUTES and (found := past_at(text, lower, at, end, lowest)):
        return found
    if low == "quarters" and (found := quarters_of(lower, at, end, lowest)):
        return found
    begins = starts(lower, at, "unit", lowest)
    first = begins[0]
    if is_in_name(text, at):
        return None
    if behind[:1] == "-":
        if _is_age(low, behind):
            return None
        if behind == "-long" and low != "second":
            amount = None if low.endswith("s") else 1
            return Atom(at, end + 5, "length", "dates.length-long", None, amount, unit_code(low), None, None)
    if low in OWN_WAYS and (found := _own_way(text, lower, at, end, lowest, word, low, begins)):
        return found
    limit = end + 48
    away = (behind[1:3] in AWAY or behind[1:2].isdigit()) and AGO_TAIL.match(lower, end, limit) is not None
    if first == at:
        return (away_at(lower, at, limit, low, begins) if away else None) or bare_length_of(
            text, lower, at, end, begins
        )
    led = lower[first:at]
    heads = led.split()
    if heads and heads[-1] in WORKED:
        heads.pop()
    if low == "day":
        if heads[-2:] == ["the", "other"] and not behind.startswith((" of", "'", "’")):
            return Atom(at - 10, end, "reference", "dates.reference", "PAST_REF")
        if heads[-1:] in SOME and (found := some_day_at(lower, at, end, lowest)):
            return found
    elif low == "days":
        if heads[-1:] == ["these"] and not behind.startswith((" of", " when")):
            return Atom(at - 6, end, "reference", "dates.reference", "PRESENT_REF")
    elif low == "hours" and heads[-1:] == ["early"] and behind[:4] in (" of ", " on "):
        return None  # the early hours of 9 June: taken in with the day
    del begins[-1]  # nothing but its announcing word is no expression
    if heads and heads[-1] in EDGES and OF_DATE.match(lower, at, limit):
        return None  # the first days of January 1945: taken in with the month
    related = not _relations().isdisjoint(heads)
    if heads and (heads[-1] in _relations() or heads[-1] in DETERMINERS):
        for start in begins:
            match = form("unit").match(lower, start, limit)
            if match and match.start("u") == at:
                if found := relative_unit(text, match, start):
                    return found
                break
    if away and (found := away_at(lower, at, limit, low, [*begins, at])):
        return found
    if not SETS.isdisjoint(heads):
        for start in begins:
            match = form("set").match(lower, start, limit)
            if match and match.end() >= end and (found := set_of(text, match, start)):
                return found
    if related and (found := stretch_at(lower, at, limit, begins, heads[-1])):
        return found
    if _plain().issuperset(heads):
        return bare_length_of(text, lower, at, end, [*begins, at])
    dashed = "-" in led or "–" in led or "—" in led
    if (dashed or not SPANNED.isdisjoint(heads)) and SPANNING.search(led):
        for start in begins:
            match = form("span-length").match(lower, start, limit)
            if match and match.start("u") <= at < match.end("u"):
                q, n, u = match.group("q", "n", "u")
                return Atom(start, match.end(), "length", "dates.length", q, n, unit_code(u), None, None)
    for start in begins:
        match = form("length").match(lower, start, limit)
        if match and match.start("u") <= at < match.end("u"):
            return None if is_called_for_length(text, match.start("n"), at) else length_of(lower, match, start, low)
    return bare_length_of(text, lower, at, end, [*begins, at])


TO_DATE = frozenset((" to date", "-to-date"))


ONE = late(r"\bone\s$")
SECOND_BEHIND = late(
    r"\s?(?:[.,;:!?)”\"]|$)|\s(?:of|time|delay|gap|lead|difference|penalty|ahead|behind|apart|faster|slower|left|remaining|to\sgo|at|in)\b"
)


def second_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    """Return what a second is as a unit, which it is beside a figure: no second one of something."""
    if lower[at:end] == "seconds":
        return None if text[at - 1] == "-" else unit_at(text, lower, at, end, lowest, word)
    if one := _one_second(lower, at, end, lowest):
        return one
    if lower[end : end + 5] in ORDINAL_BEHIND or not FIGURE.search(lower, max(lowest, at - REACH), at):
        return None
    if not FIGURE.search(lower, starts(lower, at, "unit", lowest)[0], at):
        return None
    return unit_at(text, lower, at, end, lowest, word)


def _is_age(low: str, behind: str) -> bool:
    """Return whether what stands behind a unit makes an age of it: a fourteen-year-old."""
    return behind[:4] == "-old" and not behind[4:].isalpha() and not low.endswith("s")


def hundred_years_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    """Return the century that a number names, or what a century is as a unit."""
    if _is_age(lower[at:end], lower[end : end + 5]):
        return None
    if lower[at:end] == "century" and lower.endswith("mid-", lowest, at):
        if MID_CENTURY.search(lower, max(0, at - 16), at):
            return Atom(at, end, "near", "dates.the-unit", "century")
    return century_at(lower, at, end, lowest) or unit_at(text, lower, at, end, lowest, word)


def _one_second(lower: str, at: int, end: int, lowest: int) -> Atom | None:
    """Return "one second" where it is a length, and no second one of something."""
    if not ONE.search(lower, max(lowest, at - 5), at) or not SECOND_BEHIND.match(lower, end, end + 12):
        return None
    return Atom(at - 4, end, "length", "dates.length", None, "one", "TS", None, None)


def _own_way(
    text: str, lower: str, at: int, end: int, lowest: int, word: str, low: str, begins: list[int]
) -> Atom | None:
    """The last day of February, week 32, the year 2000, year's end, all week, the year that ended March 31."""
    if low == "year" and lower[at - 2 : at - 1] in "sx" and (kind := KINDS.search(lower, max(lowest, at - 9), at)):
        return fiscal_at(text, lower, kind.start(1), at - 1, lowest, word)
    if found := unit_head(lower, at, end, lowest, low):
        return found
    if lower[end : end + 8] in TO_DATE and (found := up_to_date(lower, at, end, lowest, low)):
        return found
    before = lower[at - 4 : at]
    if before == "the " and low in ("week", "month", "year") and (found := after_next(lower, at, end, lowest, low)):
        return found
    if before == " of " and low in ENDED and lower.endswith("end of ", max(0, at - 7), at):
        return None if lower[end : end + 1] == "-" else Atom(at, end, "near", "dates.the-unit", low)
    if low == "weekends" or low == "weekdays":
        led = lower.endswith(("on ", "at ", "during "), max(0, at - 7), at)
        return Atom(at, end, "set", "dates.every", EVERY[low]) if led else None
    if low == "weekday":
        each = next((word for word in ("every ", "each ") if lower.endswith(word, lowest, at)), None)
        return Atom(at - len(each), end, "set", "dates.every", EVERY["weekdays"]) if each else None
    if low == "week":
        if found := numbered_week(text, lower, at, end, lowest):
            return found
    elif low == "year":
        if found := _year(lower, at, end, lowest, before, begins):
            return found
    elif low == "quarter" and (match := SAME_PERIOD.search(lower[max(lowest, at - 10) : at])):
        return Atom(at - len(match[0]), end, "same-period", "dates.same-period", 0, int(match[1]))
    if before == "all " and low in WHOLE:
        return Atom(at - 4, end, "length", "dates.length-all", None, 1, unit_code(low), None, None)
    if low in ("week", "month"):
        if not lower.startswith(" period ", end):
            return None
        end += 7  # the 26-week period ended Aug. 2
    return told_end(lower, at, end, begins) if low in ENDING else None


def _year(lower: str, at: int, end: int, lowest: int, before: str, begins: list[int]) -> Atom | None:
    """Last year's third quarter, before new year, the year two thousand, the year's end."""
    if before == "new " and NEW_YEAR.search(lower, max(0, at - 12), at):
        return Atom(at - 4, end, "holiday", "dates.holiday", "new year", None, "")
    if lower[end : end + 2] in ("'s", "’s"):
        for start in begins:
            match = form("quarter").match(lower, start, end + 48)
            if match and match["poss"]:
                return quarter_of(lower, match, start)
    if before in ("ool ", "mic "):  # the 2023-24 school year, academic year
        return season_of_years(at, end, lower[max(0, at - 34) : at]) or _school_year(lower, at, end, lowest)
    start = at - 4 if before == "the " else at
    if start < at:
        spelt = form("spelt-year").match(lower, start, end + 32) if lower[end + 1 : end + 4] == "two" else None
        if spelt and spelt["k"]:
            return Atom(start, spelt.end(), "year", "dates.year", spelt_year(spelt["k"]))
    if (lower[end + 1 : end + 2] == "s" or lower[end + 1 : end + 4] == "end") and (
        tail := YEAR_END.match(lower, end, end + 8)
    ):
        return Atom(start, tail.end(), "year-end", "dates.year-end", None, "year")
    return None


SCHOOL_YEAR = late(r"\b(?:(?:the\s)?(?:this|last|next|current|coming|previous)\s)(?:school|academic)\s$")


def _school_year(lower: str, at: int, end: int, lowest: int) -> Atom | None:
    """Return a school year told from others; when it begins and ends differs from place to place."""
    match = SCHOOL_YEAR.search(lower, max(lowest, at - 28), at)
    return Atom(match.start(), end, "school-year", "dates.school-year") if match else None
