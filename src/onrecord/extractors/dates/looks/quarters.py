"""Quarters and halves: the third quarter of 2024, Q3."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.fiscal_forms import ended_at, labelled
from onrecord.extractors.dates.looks.named import tells_of_play
from onrecord.extractors.dates.looks.years import year_of
from onrecord.extractors.dates.patterns import MONTH_BEGINS, form
from onrecord.extractors.dates.words import ordinal
from onrecord.late import late


def quarter_of(text: str, match: re.Match[str], start: int) -> Atom:
    unit = match["unit"].lower()
    n = match["n"].lower()
    which = (4 if unit == "quarter" else 2) if n in ("last", "final") else ordinal(n)
    year = year_of(match["y"] or match["y1"] or match["y0"] or (match["y4"] or "").strip())
    finish = match.end()
    rely = (match["rely"] or "").lower()
    if rely == "the":
        rely = ""
    if (
        text[match.start("unit") - 1] == "-"
        and text[start : start + 4].lower() == "the "
        and not match["y4"]
        and not match["shift"]
    ):
        start += 4
    word = rely or (match["poss"] or "").lower() or (match["shift"] or "").lower()
    return Atom(start, finish, unit, f"dates.{unit}", year, word, which)


YEAR_BEFORE = late(r"\b((?:19|20)[0-9]{2})[\s-]$")


def q_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
        return None  # an H1-B visa
    match = form("fiscal").match(lower, at, end + 32) or form("q").match(lower, at, end + 12)
    if match is None:
        return None
    if "yb" in match.re.groupindex:
        return labelled(match, at)
    q, q2, h, h2, y = match.group("q", "q2", "h", "h2", "y")
    if y is None and (lead := YEAR_BEFORE.search(text[max(lowest, at - 6) : at])):
        start, year = at - len(lead[0]), year_of(lead[1])
    else:
        start, year = at, year_of(y if y and len(y) == 4 else None, y if y and len(y) == 2 else None)
    unit = "quarter" if q or q2 else "half"
    return Atom(start, match.end(), unit, f"dates.{unit}", year, "", int(q or q2 or h or h2))


ENDS_WITH = late(r"\s(?:to|through)\s(?:the\send\sof\s|end-)?(?:[0-9]{1,2}\s)?" + MONTH_BEGINS.lower())


TOLD = frozenset((" ende", " endi", " that", " to e", " whic", " begi", " star", " comm", ", whi"))
"""How what tells of the end or the beginning of a period begins."""
COUNTED = frozenset(("months", "weeks"))


def told_end(lower: str, at: int, end: int, begins: list[int]) -> Atom | None:
    """The year that ended March 31, the six months to June: a period whose first or last day is told."""
    if lower[end : end + 5] not in TOLD and not (
        (lower[at:end] in COUNTED or lower[at - 4 : at] == "the ") and ENDS_WITH.match(lower, end, end + 32)
    ):
        return None
    for start in begins:
        match = form("ended").match(lower, start, end + 56)
        if match and match.start("which") <= at < match.end("which"):
            aside = match["from"] or (match["begin"] and lower[at:end] in COUNTED)  # two weeks starting May 20
            return None if aside else ended_at(match, start)
    return None


IN_A_ROW = late(r"(?:\bthe\s)?\b(first|second|third)\s(?:and|through|to)\s(second|third|fourth)\s$")
OF_YEAR = late(r"\s(?:of\s|in\s)?([12][0-9]{3})\b")


def quarters_of(lower: str, at: int, end: int, lowest: int) -> Atom | None:
    """Return the stretch that two quarters in a row make: the first and second quarters of 2023."""
    match = IN_A_ROW.search(lower, max(lowest, at - 36), at)
    if match is None or tells_of_play(lower, match.start(), end):
        return None
    first, last = ordinal(match[1]) or 0, ordinal(match[2]) or 0
    if last <= first or (last > first + 1 and " and " in match[0]):
        return None
    told = OF_YEAR.match(lower, end, end + 10)
    year = int(told[1]) if told else None
    finish = told.end() if told else end
    one = Atom(match.start(), match.end(1), "quarter", "dates.quarter", year, "", first)
    two = Atom(match.start(2), finish, "quarter", "dates.quarter", year, "", last)
    return Atom(match.start(), finish, "range", "dates.range", one, two)
