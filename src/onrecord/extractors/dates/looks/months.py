"""Months and days of months: March 2013, 5 March, Sept. 11, 2001, last May."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import TAIL, starts
from onrecord.extractors.dates.looks.years import spelt_year, year_of
from onrecord.extractors.dates.patterns import CAREFUL, form
from onrecord.extractors.dates.words import months, ordinal, weekdays

NOT_MONTH = re.compile(
    r"\s(?:[A-Z][a-z]+|be\b|not\b|have\b|has\b|was\b|is\b|said\b|told\b|also\b|I\b|who\b|and\s[A-Z])|['’]s\s(?:[a-z]+\s)?(?:government|party|office|team|cabinet|plan|deal|successor|resignation)"
)


MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|through|during|before|after|between|and|or|last|next|this|early|late|mid|each|every|for|on|around|about|throughout|ending|ended|starting|beginning|effective|month|is|was|than|past|coming|the|[0-9]{1,2}(?:st|nd|rd|th)?)[\s-]|[,(–—-]\s?|^\s*)$",
    re.IGNORECASE,
)


DAY_NEXT = re.compile(
    r"\.?[\s/-]?(?:the\s)?(?:[0-9]|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twent|thirt)"
)


def end_of(match: re.Match[str], word: str) -> int:
    """Return the end of a match; a stop right behind a month's full name ends the sentence."""
    stop = match[0][-1] == "." and (len(word) > 4 or word.lower() in ("may", "june", "july"))
    return match.end() - stop


ATTACKS = re.compile(r"\s(?:terror(?:ist)?\s)?(?:attacks?|hijack(?:ers?|ings?)|commission|families)\b", re.IGNORECASE)
"""What shows that 11 September is that of 2001."""


TO_MONTH = re.compile(r"(?:\.?[-–]|\s(?:to|and|through|until)\s)(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


THAT_POINTS = re.compile(r"\s?(?:[.,;:)]|$)|\s(?:and|or|in|on|at|when|as|to|with|by|of|for|after|before|until)\b")


def points(text: str, start: int, end: int) -> bool:
    """Return whether "that" before a month or a season points to it, and leads no clause: "she left that May", not "said that May"."""
    return text[start] == "T" or THAT_POINTS.match(text, end, end + 8) is not None


def month_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = word.lower()
    if text[at - 1 : at] in ("-", "/") and at - 5 >= lowest and text[at - 2].isdigit():
        if match := form("year-month-day").match(lower, at - 5, end + 8):
            return Atom(
                at - 5, match.end(), "numeric", "dates.iso", int(match["y"]), months()[low], ordinal(match["d"])
            )
    heads = starts(lower, at, "month", lowest)
    limit = end + TAIL
    number_form = form("day-month")
    for start in heads if len(heads) > 1 else ():
        match = number_form.match(lower, start, limit)
        if match and match.end() >= end and match.start("m") <= at:
            d, d2, y, y2, y3, rely, told, wd = match.group("d", "d2", "y", "y2", "y3", "rely", "told", "wd")
            if d[0].isalpha() and " of " not in lower[match.end("d") : at]:  # his first March in office
                continue
            year = spelt_year(match["ys"]) if match["ys"] else year_of(y, y2 or y3)
            days = ordinal(d) or 99, ordinal(d2) if d2 else None
            return Atom(
                start,
                end_of(match, word),
                "day",
                "dates.day-month",
                year,
                rely or told,
                months()[low],
                *days,
                weekday_number(wd),
            )
    day_form = form("month-day")
    for start in heads if DAY_NEXT.match(text, end, end + 16) else ():
        match = day_form.match(lower, start, limit)
        if match and match.start("m") <= at < match.end("m"):
            if word[0].islower() and low in CAREFUL and not match["y"]:
                continue
            d, d2, y, y2, rely, told, wd = match.group("d", "d2", "y", "y2", "rely", "told", "wd")
            day, second = ordinal(d) or 99, ordinal(d2) if d2 else None
            finish = match.end()
            if second is not None and second <= day:
                if text[match.end("d")] == "-":
                    continue  # "beat May 6-4"
                second, finish = None, match.end("d")
            year = spelt_year(match["ys"]) if match["ys"] else year_of(y, y2)
            if year is None and day == 11 and low[:3] == "sep" and ATTACKS.match(text, finish, finish + 24):
                year = 2001
            return Atom(
                start,
                finish,
                "day",
                "dates.month-day",
                year,
                rely or told,
                months()[low],
                day,
                second,
                weekday_number(wd),
            )
    if (
        word[0].islower()
        and low in CAREFUL
        and not re.search(r"\b(?:in|since|until|last|next|of|early|late|this)\s$", text[max(0, at - 8) : at])
    ):
        return None
    if (
        word[0].islower()
        and low == "may"
        and re.match(r"\s(?:be|have|not|well|also|[a-z]+\s(?:the|a|to))\b", text[end : end + 24])
    ):
        return None
    pattern = form("month")
    for start in heads:
        match = pattern.match(lower, start, limit)
        if not match or match.end() < end:
            continue
        every, shift, y, ys, y2, rely = match.group("every", "shift", "y", "ys", "y2", "rely")
        finish = end_of(match, word)
        if shift == "that" and not points(text, match.start(), finish):
            start, shift = at, None
        bare = not (every or shift or y or ys or y2 or rely)
        if bare and not TO_MONTH.match(text, end, end + 14):
            if len(word) <= 4 and low not in ("may", "june", "july") and not match[0].endswith("."):
                if low in ("mar", "dec", "jan", "sep"):
                    return None
            if low in ("may", "march", "august", "april", "june", "jan", "mar", "jun", "dec"):
                before = text[max(0, at - 14) : at]
                if not MONTH_BEFORE.search(before) or (
                    NOT_MONTH.match(text, end, end + 40)
                    and not re.search(
                        r"\b(?:(?:in|since|until|by|of|last|next|between|from|through|during)\s|(?:early|mid|late)[\s-])$",
                        before,
                        re.IGNORECASE,
                    )
                ):
                    return None
                if not re.search(r"[a-z0-9(,–—-]\s?$", before) and not re.match(
                    r"\s(?:was|is|will|saw|has|had|and|to|through|brought|marks|marked)\b|[,’'-]|\s[0-9]",
                    text[end : end + 9],
                ):
                    return None
                if re.search(r"(?:[A-Z][a-z]+|\b[A-Z]\.)\s$", before) and not re.search(
                    r"\b(?:In|Since|Until|By|Last|Next|This|Early|Late|From|Between|Of|During|Through|On)\s$", before
                ):
                    return None
            if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
                return None
        if every:
            return Atom(start, finish, "set", "dates.every-month", f"XXXX-{months()[low]:02d}")
        year = year_of(y, y2) if not ys else spelt_year(ys)
        return Atom(
            start,
            finish,
            "month",
            "dates.month-year" if year else "dates.month",
            year,
            shift or None,
            rely,
            months()[low],
        )
    return None


def weekday_number(word: str | None) -> int | None:
    return weekdays()[word.lower()] if word else None
