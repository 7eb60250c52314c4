"""Weekdays: Tuesday, last Tuesday, Tuesday night, every Tuesday."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import furthest
from onrecord.extractors.dates.looks.holidays import event_at
from onrecord.extractors.dates.looks.months import end_of
from onrecord.extractors.dates.looks.named import is_pair, weekday_is_named
from onrecord.extractors.dates.looks.nth import weekday_nth
from onrecord.extractors.dates.looks.times import PARTS_OF_DAY
from onrecord.extractors.dates.looks.titles import is_large
from onrecord.extractors.dates.looks.years import spelt_year, year_of
from onrecord.extractors.dates.patterns import CAREFUL, form
from onrecord.extractors.dates.words import lists, months, number, ordinal, weekdays
from onrecord.late import late

NAMED_DAYS = ("black ", "good ", "cyber ", "super ", "palm ", "ash ", "easter ")
"""Words before a weekday that is a holiday, in small letters."""
NTH_NEXT = late(r"\.?,?\s(?:[0-9]|the\s[0-9a-z])")
SMALL = late(r"\s[a-z]")
SLASHED_NEXT = late(r"\.?,?\s[0-9]{1,2}/[0-9]")
LEADS_SHORT = late(
    r"\b(?:on|last|next|this|every|each|by|until|since|from|to|through|late|early|at|and|or|week)\s$", re.IGNORECASE
)
"""What leads the short name of a weekday."""
MANY = late(r"\b(?:[0-9]+|two|three|four|five|six|several|few|many)\s$")
NEXT_WORD = late(r"\.?,?\s(?:the\s)?(?:([0-9])|([A-Za-z]{3,9})\b)")


def date_next(text: str, end: int) -> bool:
    """Return whether a date may stand behind a weekday."""
    match = NEXT_WORD.match(text, end, end + 18)
    return match is not None and (
        match[1] is not None or match[2].lower() in months() or match[2].lower() in lists()["ordinals"]
    )


SHORT = 5
"""Up to how many letters a name of a weekday is a short one, which may be another word."""


def _with_date(lower: str, at: int, end: int, weekday: int) -> Atom | None:
    """Tuesday, April 2; Tues. 2 April."""
    for name in ("month-day", "day-month"):
        match = form(name).match(lower, at, end + 40)
        if match and match["wd"]:
            d, d2, y, y2, rely, told = match.group("d", "d2", "y", "y2", "rely", "told")
            m = months()[match["m"]]
            day, second = ordinal(d) or 99, ordinal(d2) if d2 else None
            if second is not None and second <= day:
                continue
            year = spelt_year(match["ys"]) if match["ys"] else year_of(y, y2)
            days = m, day, second, weekday
            return Atom(at, end_of(match, match["m"]), "day", "dates.weekday-date", year, rely or told, *days)
    return None


def _is_led(text: str, at: int, end: int, low: str) -> bool:
    """Return whether a short name is a weekday's by what leads it; "Sun" and "sat" ask for a stop or a comma as well."""
    led = LEADS_SHORT.search(text[max(0, at - 8) : at])
    if not led:
        return False
    return low not in CAREFUL or led[0].lower().startswith("week") or text[end : end + 1] in ("", ".", ",", ";", ")")


def weekday_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = word.lower().removesuffix("s")
    if date_next(text, end) and (found := _with_date(lower, at, end, weekdays()[low])):
        return found
    if found := weekday_nth(lower, at, end, weekdays()[low]) if NTH_NEXT.match(text, end, end + 10) else None:
        return found
    if is_pair(lower, at, end) or weekday_is_named(text, at, end):
        return None
    if len(low) <= SHORT:
        if SLASHED_NEXT.match(text, end, end + 9) or _is_beside_others(text, at, end):
            stop = text[end : end + 1] == "."
            return Atom(at, end + stop, "weekday", "dates.weekday", weekdays()[low], "", None, "")
        if not _is_led(text, at, end, low):
            return None
    if word[0].islower() and lower.endswith(NAMED_DAYS, max(lowest, at - 7), at):
        begin = next(at - len(name) for name in NAMED_DAYS if lower.endswith(name, 0, at))
        if begin >= lowest and (found := event_at(text, lower, begin, end, lowest, text[begin:end])):
            return found
    match, start = furthest("weekday", lower, at, lowest, "weekday")
    if match is None:
        return None
    every, shift, plural, part, relw = match.group("every", "shift", "plural", "part", "relw")
    finish: int = match.end()
    if match[0].endswith("."):
        finish -= 1
    if len(low) <= SHORT and text[finish : finish + 1] == ".":
        finish += 1
    if shift and (
        (shift == "the" and not part and not relw)
        or (shift == "following" and (text[start] == "F" or text.startswith(("'s", "’s"), finish)))
    ):
        start, shift = match.start("wd"), None  # following Wednesday's leak
    if found := _weekdays_away(
        lower, start if shift != "the" else match.start("wd"), finish, lowest, weekdays()[low], bool(plural)
    ):
        return found
    if plural and MANY.search(lower[max(0, at - 8) : at]):
        return None
    if part and is_large(text, match.start("part")) and not (text.endswith("on ", 0, at) and SMALL.match(text, finish)):
        return None  # CBS's Sunday Morning
    letters = PARTS_OF_DAY.get(part.lower().rstrip("s")) if part else None
    weekday = weekdays()[low]
    if every or (plural and not relw) or (part and part.lower().endswith("s")):
        return Atom(
            start, finish, "set", "dates.every-weekday", f"XXXX-WXX-{weekday}" + (f"T{letters}" if letters else "")
        )
    if not (shift or relw) and ANY.search(text, max(0, start - 18), start) and ENDS.match(text, finish, finish + 8):
        shift = "a"
    return Atom(
        start, finish, "weekday", "dates.weekday", weekday, (shift or "").lower(), letters, (relw or "").lower()
    )


ANY = late(
    r"\b(?:[Aa]|[Oo]ne)\s(?:(?:recent|typical|given|particular|certain|single|random|cold|warm|hot|wet|rainy|sunny|grey|gray|quiet|busy|normal)\s)?$"
)
ENDS = late(
    r"\s?(?:[.,;:!?)”\"]|$)|\s(?:in|at|and|or|when|with|for|to|after|before|he|she|they|we|it|the|because|while|as|by|from|on|last|this)\b"
)
"""What stands around a weekday that is no certain one: on a Sunday, one Tuesday in May."""

OTHER_BEHIND = late(r"\.?\s?[-–]\s?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\.?\s[0-9]{1,2}(?:[.:][0-9]{2})?\s?[ap]\.?m\b")
OTHER_BEFORE = late(r"\b(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.?\s?[-–]\s?$")


def _is_beside_others(text: str, at: int, end: int) -> bool:
    """Return whether a short name of a weekday stands with another, or with its hours: Mon-Fri, Sat 10am."""
    return text[at].isupper() and (
        OTHER_BEHIND.match(text, end, end + 12) is not None or OTHER_BEFORE.search(text, max(0, at - 9), at) is not None
    )


AWAY = late(
    r"\s(?:(?P<one>before\slast|after\snext)|(?P<more>ago|from\snow)|(?P<week>week)(?=\s?(?:[.,;:)]|$)|\s(?:and|at|in|for|when|to)\b))\b"
)
COUNTED = late(r"(?:^|(?<=[\s(“\"‘'—–]))(?P<n>[0-9]{1,2}|two|three|four|five|six)\s$")


def _weekdays_away(lower: str, at: int, end: int, lowest: int, weekday: int, plural: bool) -> Atom | None:
    """Return a weekday some weeks off: the Friday before last, Tuesday week, two Mondays ago."""
    tail = AWAY.match(lower, end, end + 13)
    if tail is None:
        return None
    if tail["week"]:
        return None if plural else Atom(at, tail.end(), "weekday-away", "dates.weekday-away", weekday, 2)
    if tail["one"]:
        start = at - 4 if lower.endswith("the ", lowest, at) else at
        return Atom(
            start, tail.end(), "weekday-away", "dates.weekday-away", weekday, -2 if tail["one"][0] == "b" else 2
        )
    counted = COUNTED.search(lower[max(lowest, at - 8) : at]) if plural else None
    n = number(counted["n"]) if counted else None
    if counted is None or n is None:
        return None
    return Atom(
        at - len(counted[0]),
        tail.end(),
        "weekday-away",
        "dates.weekday-away",
        weekday,
        int(n if tail["more"] != "ago" else -n),
    )
