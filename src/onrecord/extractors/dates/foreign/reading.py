"""Absolute dates of documents in other languages, through the locales of dateparser.

A date is a number of one or two digits and a month's name, mostly with a year, in the order and with the small words of the
language ("3. März 2022", "1 de octubre de 2018"), a month with its year, a year by the words around it ("im Jahr 2015"), or
digits alone. Spans are found here; what a full date means, dateparser says, once for each distinct date of a document.
It is imported when the first document in another language comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from onrecord import Date
from onrecord.extractors.dates import civil
from onrecord.extractors.dates.foreign.forms import CHARACTERS, DIGITS, Forms, forms
from onrecord.extractors.dates.words import DATA
from onrecord.late import late
from onrecord.text.data import load_toml

DATED_LAW = late(r"\d/((?:19|20)\d{2}),?\s(?:de|do|del|di)\s(?:el\s)?$")
"""What stands before the day of a law whose number has the year: Ley 39/2015, de 1 de octubre."""
OTHER_CODES = {"no": "nb", "iw": "he", "in": "id"}
"""Codes of languages by which dateparser does not know them."""
HALF_A_YEAR = timedelta(182)
FARTHEST = 2400
"""Beyond which year one is of a calendar that is ahead."""
STOP = late(r"[.!?。！？]\s|[。！？\n]")
"""What stands between two sentences."""
NEAR = 100
"""How far behind a day another may stand that is told with it, in code points."""
FIRST = late(r"\d{1,2}")


class Found(NamedTuple):
    """A date that was found, before it has its number."""

    start: int
    end: int
    period: civil.Period | None
    """``None`` for a day whose year nothing tells."""
    rule: str
    open: tuple[int, int] | None = None
    """Month and day of a day that its text gives no year."""
    more: str | None = None
    """What stands before such a day that it is the last of many with."""


def absolute_dates(text: str, language: str, published: date | None = None, anchor: str | None = None) -> list[Date]:
    """Return the absolute dates of a text in another language, in order.

    A day without its year is that nearest to *published*, or the next one where its sentence speaks of a day ahead, and
    open where *published* is ``None``; *anchor* says where that was read.
    """
    code = language.partition("-")[0].lower()
    code = OTHER_CODES.get(code, code)
    found: list[Found] = []
    known = forms(code)
    if known is not None:
        found += _named(text, code, known)
    for more in (_in_digits(text), _in_characters(text), _years(text, known)):
        taken = sorted((one.start, one.end) for one in found)
        found += _apart(list(more), taken)
    found.sort(key=itemgetter(0))
    if published is not None:
        found = _settled(text, found, published)
    if known is not None:
        found = _joined(text, found, known)
    return [_made(one, anchor) for one in found]


def _settled(text: str, found: list[Found], published: date) -> list[Found]:
    """Return the dates with the days that name no year in the year that they must be of."""
    out: list[Found] = []
    for one in found:
        if one.open is not None:
            here, told = published, out[-1] if out else None
            if told is not None and told.open is None and told.period is not None and told.period.first > published:
                if one.start - told.end < NEAR and not STOP.search(text, told.end, one.start):
                    here = min(told.period.last, date.max - HALF_A_YEAR) + HALF_A_YEAR
            day = _nearest(here, *one.open)
            one = one._replace(period=day and _through(one.more, day.first))
        out.append(one)
    return out


def _apart(found: list[Found], taken: list[tuple[int, int]]) -> list[Found]:
    """Return what lies outside of what is taken, both in order."""
    kept, n = [], 0
    for one in found:
        while n < len(taken) and taken[n][1] <= one.start:
            n += 1
        if n == len(taken) or taken[n][0] >= one.end:
            kept.append(one)
    return kept


def _named(text: str, code: str, known: Forms) -> Iterator[Found]:
    """The dates that name their month."""
    read: dict[tuple[int, str, int], date | None] = {}
    for match in known.dates.finditer(text):
        rule = "dates.other-language"
        if match["m2"]:
            period = civil.month(_common(int(match["y2"]), known), known.months[_plain(match["m2"])])
            if period is not None:
                yield Found(*match.span(), period, rule)
            continue
        name = _plain(match["m"] or match["m3"])
        month, d = known.months[name], match["d"] or match["d3"]
        day = int(d) if d.isdecimal() else 1
        start, end = match.span()
        told = match["y"] or match["y3"]
        if match["m"] and name in known.full and text.startswith(".", match.end("m")):
            told, end = None, match.end("m")  # the end of a sentence
        if told is None and (law := DATED_LAW.search(text, max(0, start - 16), start)):
            told = law[1]
        if told is None:
            if name in known.full and civil.day(2024, month, day):
                yield Found(start, end, None, rule, (month, day), match["more"])
            continue
        year = _common(int(told), known)
        key = day, name, year
        if key not in read:
            read[key] = _parsed(f"{day} {name} {year}", code) or _day(year, month, day)
        there = read[key]
        if there is not None:
            yield Found(start, end, _through(match["more"], there), rule)


def _common(year: int, known: Forms) -> int:
    """Return the year of the common calendar: 2024 of 2567 in Thailand."""
    return year - known.ahead if known.ahead and year > FARTHEST else year


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


def _through(more: str | None, last: date) -> civil.Period | None:
    """Return the day, or the days that end with it: 5. bis 9. Juni."""
    first = FIRST.search(more) if more else None
    begin = _day(last.year, last.month, int(first[0])) if first else None
    if begin is None or begin >= last:
        return civil.of_day(last)
    return _range(civil.of_day(begin), civil.of_day(last))


def _range(first: civil.Period, last: civil.Period) -> civil.Period:
    return civil.Period("range", first.first, last.last, f"{first.value}/{last.value}")


def _in_digits(text: str) -> Iterator[Found]:
    """31/12/2025 and 2025-12-31; the day stands first, as everywhere but in the United States."""
    for match in DIGITS.finditer(text):
        if match["y"]:
            day = _day(int(match["y"]), int(match["m"]), int(match["d"]))
        else:
            a, b, year = int(match["a"]), int(match["b"]), int(match["y2"])
            day = _day(year, a, b) if b > 12 else _day(year, b, a)
        if day is not None:
            yield Found(*match.span(), civil.of_day(day), "dates.other-language-digits")


def _in_characters(text: str) -> Iterator[Found]:
    """2024年3月5日 and 令和6年1月1日."""
    for match in CHARACTERS.finditer(text):
        if match["m2"]:
            month, day = int(match["m2"]), int(match["d2"])
            if civil.day(2024, month, day):
                yield Found(*match.span(), None, "dates.other-language-digits", (month, day))
            continue
        if match["era"]:
            n = 1 if match["n"] == "元" else int(match["n"])
            year = load_toml(DATA, "foreign.toml")["eras"][match["era"]] + n
        else:
            year = int(match["y"])
        m, d = match["m"], match["d"]
        period = civil.day(year, int(m), int(d)) if d else civil.month(year, int(m)) if m else civil.year(year)
        if period is not None:
            yield Found(*match.span(), period, "dates.other-language-digits")


def _years(text: str, known: Forms | None) -> Iterator[Found]:
    """The years that a word before them or behind them tells of: en 2017, 2014 году."""
    for match in known.years.finditer(text) if known is not None else ():
        rule = "dates.other-language-year"
        names = [name for name, year in match.groupdict().items() if year is not None]
        first, last = (civil.year(int(match[name][:4])) for name in (names[0], names[-1]))
        if first is not None and last is not None and first.first <= last.first:
            period = _range(first, last) if len(names) > 1 else first
            yield Found(match.start(names[0]), match.end(names[-1]), period, rule)


def _joined(text: str, found: list[Found], known: Forms) -> list[Found]:
    """Return the dates with the first and the last of many days made one: 28. Mai bis 3. Juni 2025."""
    out: list[Found] = []
    for one in reversed(found):
        last = out[-1] if out else None
        if last is not None and last.period is not None and last.period.grain == "day":
            begin = one.period if one.open is None else _before(one.open, last.period.first)
            if begin is not None and begin.grain == "day" and begin.first < last.period.first:
                if known.joins.fullmatch(text, one.end, last.start):
                    out[-1] = last._replace(start=one.start, period=_range(begin, last.period))
                    continue
        out.append(one)
    return out[::-1]


def _before(day: tuple[int, int], last: date) -> civil.Period | None:
    """Return the last such day before another."""
    return civil.day(last.year - (day > (last.month, last.day)), *day)


def _made(one: Found, anchor: str | None) -> Date:
    period = one.period
    return Date(
        start=one.start,
        end=one.end,
        rule=one.rule,
        type="date",
        value=period.value if period else "XXXX-{:02d}-{:02d}".format(*(one.open or (0, 0))),
        interval=(period.first, period.last) if period else None,
        anchor=anchor if period and one.open else None,
    )


def _nearest(here: date, month: int, day: int) -> civil.Period | None:
    """Return the day of a month that is nearest to another day; ``None`` where no year near it has that day."""
    near = [there for year in (here.year - 1, here.year, here.year + 1) if (there := civil.day(year, month, day))]
    return min(near, key=lambda there: abs(there.first - here), default=None)


@cache
def _parser(code: str) -> Any:
    from dateparser.date import DateDataParser

    return DateDataParser(languages=[code], settings={"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"]})


def _parsed(words: str, code: str) -> date | None:
    """Return the day that dateparser reads in a string of a date with day, month and year."""
    try:
        found = _parser(code).get_date_data(words)
    except (ValueError, TypeError, OverflowError, KeyError, IndexError):
        return None
    return found.date_obj.date() if found and found.date_obj else None


def _day(y: int, m: int, d: int) -> date | None:
    try:
        return date(y, m, d)
    except ValueError:
        return None
