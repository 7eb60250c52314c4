"""Absolute dates of documents in other languages, through the locales of dateparser.

A date is a number of one or two digits, a month's name and a year, in the order and with the small words of the
language ("3. März 2022", "1 de octubre de 2018"), or digits alone. The spans are found here, by the month names of
dateparser's locale; what a found string means, dateparser says, once for each distinct string of a document. It is
imported when the first document in another language comes.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

from onrecord import Date
from onrecord.late import late

DIGITS = late(
    r"(?<![\w.,/-])(?:([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{1,2})([./-])([0-9]{1,2})\5([0-9]{4}))(?![\w/-]|[.,][0-9])"
)
CJK = late(r"([12][0-9]{3})\s?年\s?([0-9]{1,2})\s?月(?:\s?([0-9]{1,2})\s?日)?")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
JOINS = r"(?:\s?(?:de|del|di|d['’]|of|do|da|e|van|ta['’]|a|г\.|року)\s?|[\s.,\u00a0/-]+)"


@cache
def _month_names(language: str) -> tuple[dict[str, int], re.Pattern[str]] | None:
    """Return the month names of a language and the pattern of its dates; ``None`` where dateparser has no such locale."""
    import importlib

    try:
        info: dict[str, Any] = importlib.import_module(f"dateparser.data.date_translation_data.{language}").info
    except ImportError:
        return None
    names: dict[str, int] = {}
    for n, month in enumerate(MONTHS, 1):
        for name in info.get(month, ()):
            if len(name) > 1 and not name.isdigit():
                names.setdefault(name.lower(), n)
    if not names:
        return None
    words = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    month = rf"(?P<m>{words})"
    pattern = re.compile(
        rf"(?<![\w])(?P<d>[0-9]{{1,2}})(?:\.|er|º|ª|\-?[oa]|:e|te)?{JOINS}{{0,2}}{month}\b\.?(?:{JOINS}{{1,2}}(?P<y>[12][0-9]{{3}}))(?!\w)"
        rf"|(?<![\w]){month.replace('<m>', '<m2>')}\b\.?(?:{JOINS}{{1,2}})(?P<y2>[12][0-9]{{3}})(?!\w)",
        re.IGNORECASE,
    )
    return names, pattern


def absolute_dates(text: str, language: str) -> list[Date]:
    """Return the dates of a text in another language that give their year; empty where the language is not known."""
    code = language.partition("-")[0].lower()
    known = _month_names(code)
    found: dict[tuple[int, int], tuple[str, date, date, str]] = {}
    if known is not None:
        names, pattern = known
        for match in pattern.finditer(text):
            if match["d"]:
                day = _parsed(match[0], code) or _made(int(match["y"]), names[match["m"].lower()], int(match["d"]))
                if day is not None:
                    found[match.span()] = (day.isoformat(), day, day, "dates.other-language")
            else:
                first = _made(int(match["y2"]), names[match["m2"].lower()], 1)
                if first is not None:
                    end = match.end()
                    last = date(first.year + first.month // 12, first.month % 12 + 1, 1).toordinal() - 1
                    found[match.start(), end] = (
                        f"{first:%Y-%m}",
                        first,
                        date.fromordinal(last),
                        "dates.other-language",
                    )
    for match in DIGITS.finditer(text):
        y, m, d, one, _, two, year = match.groups()
        if y:
            day = _made(int(y), int(m), int(d))
        elif int(two) > 12:
            day = _made(int(year), int(one), int(two))
        else:
            day = _made(int(year), int(two), int(one))  # day first, as everywhere but in the United States
        if day is not None and not any(s < match.end() and match.start() < e for s, e in found):
            found[match.span()] = (day.isoformat(), day, day, "dates.other-language-digits")
    for match in CJK.finditer(text):
        day = _made(int(match[1]), int(match[2]), int(match[3] or 1))
        if day is not None and match[3]:
            found[match.span()] = (day.isoformat(), day, day, "dates.other-language-digits")
    made = []
    for start, end in sorted(found):
        value, first, last_, rule = found[start, end]
        made.append(Date(start=start, end=end, rule=rule, type="date", value=value, interval=(first, last_)))
    return made


@cache
def _parser(code: str) -> Any:
    from dateparser.date import DateDataParser

    return DateDataParser(languages=[code], settings={"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"]})


def _parsed(words: str, code: str) -> date | None:
    """Return the day that dateparser reads in a string of a date with day, month and year."""
    try:
        found = _parser(code).get_date_data(" ".join(words.split()))
    except (ValueError, TypeError, OverflowError, KeyError, IndexError):
        return None
    return found.date_obj.date() if found and found.date_obj else None


def _made(y: int, m: int, d: int) -> date | None:
    try:
        return date(y, m, d)
    except ValueError:
        return None
