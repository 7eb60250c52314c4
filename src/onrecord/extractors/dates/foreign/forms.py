"""How dates look in other languages: by the names of months and weekdays of dateparser's locales, and the small words of ``foreign.toml``."""

from __future__ import annotations

import importlib
import re
from functools import cache
from typing import Any, NamedTuple

from onrecord.extractors.dates.words import DATA, alternation
from onrecord.late import late
from onrecord.text.data import load_toml

DIGITS = late(
    r"(?<![\w.,/-])(?:(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})|(?P<a>\d{1,2})(?P<by>\.\s?|[/-])(?P<b>\d{1,2})(?P=by)(?P<y2>\d{4}))(?![\w/-]|[.,]\d)"
)
"""A date in digits, the year first or last."""
CHARACTERS = late(
    r"(?<![\d.,])(?:(?:(?P<era>令和|平成|昭和|大正|明治|民國|民国)(?P<n>\d{1,3}|元)|(?P<y>[12]\d{3}))\s?[年년](?![度间間도])(?:\s?(?P<m>\d{1,2})\s?[月월](?:\s?(?P<d>\d{1,2})\s?[日号號일])?)?"
    r"|(?P<m2>\d{1,2})\s?[月월]\s?(?P<d2>\d{1,2})\s?[日号號일])(?![间間])"
)
"""A date in the order of China, Japan and Korea, with the signs for year, month and day."""
MONTHS = tuple("january february march april may june july august september october november december".split())
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
NEAR_YEAR = r"(?:1[5-9]|20)\d{2}"
YEAR = r"[12١٢۱۲]\d{3}"
JOINS = r"(?:\s?(?:de[lns]?|di|d['’]|do|da|van|ta['’]|a|ng|năm)\s|[\s.,/-]{1,3})"
"""What stands between a day, its month and its year."""
MONEY = r"\s?(?:[%€$£¥₽₺₴]|(?i:eur|dol|dól|dóll|mil|pers|kč|zł|kr\b|руб|грн|lir))"
"""How what is behind a number begins that is money or counts."""


class Forms(NamedTuple):
    """How the dates of one language look."""

    months: dict[str, int]
    """Numbers of months by their names in small letters."""
    full: frozenset[str]
    """Of these names those that are no abbreviations, and can stand with a day alone."""
    dates: re.Pattern[str]
    """A day, a month and mostly a year, or a month and a year."""
    years: re.Pattern[str]
    """A year by the words around it, or two with what joins them between them."""
    joins: re.Pattern[str]
    """What stands between the first and the last of many days."""
    ahead: int
    """How many years the calendar of the language is ahead."""


@cache
def small_words(code: str) -> dict[str, Any]:
    """Return the small words of a language, empty where there are none."""
    words: dict[str, Any] = load_toml(DATA, "foreign.toml").get(code, {})
    return words


@cache
def forms(code: str) -> Forms | None:
    """Return how dates look in a language; ``None`` where dateparser has no such locale."""
    try:
        info: dict[str, Any] = importlib.import_module(f"dateparser.data.date_translation_data.{code}").info
    except ImportError:
        return None
    words = small_words(code)
    months: dict[str, int] = {}
    full = set()
    for n, month in enumerate(MONTHS, 1):
        names = {name.lower() for name in (*info.get(month, ()), *words.get("months", {}).get(str(n), "").split("|"))}
        names = {name for name in names if len(name) > 1 and not name[0].isdigit()}
        full |= {name for name in names if len(name) > 2 and not _is_short(name, names)}
        for name in names:
            months.setdefault(name, n)
    if not months:
        return None
    month = alternation(months).replace(r"\ ", r"\s")
    weekdays = alternation({name.lower() for day in WEEKDAYS for name in info.get(day, ()) if len(name) > 4})
    through = "|".join([*(re.escape(word).replace("_", r"\s") for word in words.get("through", "").split()), "[-–—]"])
    after = "|".join(map(re.escape, words.get("after", "").split()))
    first = alternation(words.get("first", "").split())
    day = rf"(?P<d>\d{{1,2}}(?!\d){'|' + first if first else ''})(?:\.|er|[º°ªη]|-?[oaeº]\b|-(?:го|те)|:e|te|ème)?"
    more = rf"(?:\d{{1,2}}(?!\d)(?:\.|er|[º°])?\s?(?:{through})\s?(?:al?\s|le\s|den\s|el\s)?)?"
    year = rf"(?P<y>{YEAR})(?!\d)(?:\s?(?:{after})(?!\w))?" if after else rf"(?P<y>{YEAR})(?!\d)"
    dates = re.compile(
        rf"(?<![\w.,/])(?<!\d-)(?:(?:{weekdays or 'x(?!x)'}),?\s(?:den\s|de\s|dia\s)?)?(?P<more>{more}){day}{JOINS}{{0,2}}(?P<m>{month})(?!\w)\.?(?:{JOINS}{{1,2}}{year})?"
        rf"|(?<![\w-])(?P<m2>{month})(?!\w)\.?{JOINS}{{1,2}}{year.replace('<y>', '<y2>')}"
        rf"|(?<![\w.,/-])(?P<y3>{YEAR})\.\s(?P<m3>{month})\s(?P<d3>\d{{1,2}})(?:\.|(?!\w))",
        re.IGNORECASE,
    )
    joins = re.compile(
        rf"\s?[-–—]\s?|\s(?:{through})\s(?:(?:al?|le|den|el|met)\s)?|\s(?:{through})(?<=')", re.IGNORECASE
    )
    return Forms(months, frozenset(full), dates, _years(words, after, through), joins, words.get("ahead", 0))


def _is_short(name: str, names: set[str]) -> bool:
    """Return whether the name of a month is the beginning of another of its names."""
    return any(other != name and other.startswith(name) for other in names)


def _years(words: dict[str, Any], after: str, through: str) -> re.Pattern[str]:
    """Return the pattern of the years of a language that a word before them or behind them tells of."""
    before = words.get("before", "").split()
    between = rf"\s?[-–—]\s?|\s(?:{through})\s(?:al?\s|il\s|l')?"
    ways = [rf"(?<![\w.,/-])(?P<a>{NEAR_YEAR})(?:{between})(?P<b>{NEAR_YEAR})(?![\w/-]|[.,]\d|{MONEY})"]
    if before:
        unlike = words.get("unlike")
        behind = MONEY + (rf"|\s{unlike}" if unlike else "")
        leads = "|".join(re.escape(word) for word in sorted(before, key=lambda word: (-len(word), word)))
        ways.append(
            rf"(?<![\w-])(?i:{leads})\s(?:de\s)?(?P<y>{NEAR_YEAR})(?:(?:{between})(?P<z>{NEAR_YEAR}))?(?![\w/-]|[.,]\d|{behind})"
        )
    if after:
        ways.append(rf"(?<![\w.,/-])(?P<y2>{YEAR}\s?(?:{after}))(?!\w)")
    return re.compile("|".join(ways))
