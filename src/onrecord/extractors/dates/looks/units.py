"""What stands around a unit of time: two days ago, the past six months, last year, every two years, 18 months."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.centuries import century_at
from onrecord.extractors.dates.looks.fiscal_forms import ended_at, fiscal_quarter
from onrecord.extractors.dates.looks.heads import starts
from onrecord.extractors.dates.looks.lengths import bare_length_of, length_of, set_of, unit_code
from onrecord.extractors.dates.looks.nth import UNITS, unit_head
from onrecord.extractors.dates.looks.numbered import numbered_week
from onrecord.extractors.dates.looks.quarters import quarter_of
from onrecord.extractors.dates.looks.relative import noun_of_time, relative_unit, year_ago
from onrecord.extractors.dates.looks.spoken import fraction_at
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import number

AGO_TAIL = re.compile(
    r"\s(?:ago|earlier|prior|previously|later|after|from|hence|before|to|or\s(?:so|more)|and\s(?:a\shalf|[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten))\b"
    r"|,?\s[0-9]+\s(?:month|week|day|hour|minute)",
    re.IGNORECASE,
)


SETS = frozenset("once twice thrice times every each a an per".split())


RELATIONS = frozenset(
    "last past previous preceding prior next coming following first recent final remaining latest opening early earlier later "
    "intervening ensuing closing upcoming current present new full entire whole second third same very".split()
)


DETERMINERS = frozenset("the this that each every".split())


SPANNING = re.compile(r"\s(?:to|or)\s|[0-9]\s?[-–—]\s?[0-9]")


def unit_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = word.lower()
    if low == "seconds" and text[at - 1] == "-":
        return None
    begins = starts(lower, at, "unit", lowest)
    limit = end + 48
    if "-" in low:
        return year_ago(text, at, end, begins, low)
    if low in ("period", "season", "half", "moment", "time"):
        return noun_of_time(text, at, end, begins, low)
    if low.startswith("centur") and (found := century_at(lower, at, end, lowest)):
        return found
    if low == "second" and text[end : end + 5] in (" quar", " half", "-quar", "-half"):
        return None
    if low in ("second", "seconds", "sec", "min", "mo", "hr", "yr", "wk") and not any(
        c.isdigit() for c in text[begins[0] : at]
    ):
        if low == "second":
            return None
    if text[end : end + 5].lower() == "-long" and low != "second":
        return Atom(
            at,
            end + 5,
            "length",
            "dates.length-long",
            None,
            1 if not low.endswith("s") else None,
            unit_code(low),
            None,
            None,
        )
    tried = begins[:-1] if len(begins) > 1 else begins
    if low in UNITS and (found := unit_head(lower, at, end, lowest, low)):
        return found
    if low == "week" and (found := numbered_week(lower, at, end, lowest)):
        return found
    if low == "year":
        if text[end : end + 2] in ("'s", "’s"):
            for start in begins:
                match = form("quarter").match(lower, start, end + 48)
                if match and match["poss"]:
                    return quarter_of(text, match, start)
        spelt = (
            form("spelt-year").match(lower, at - 4, end + 32) if text[max(0, at - 4) : at].lower() == "the " else None
        )
        if spelt and spelt["k"]:
            more = number(spelt["k"].lower().removeprefix("two thousand").replace("and", "").strip())
            return Atom(at - 4, spelt.end(), "year", "dates.year", 2000 + int(more or 0))
    if low == "year" and (tail := YEAR_END.match(lower, end, end + 8)):
        return Atom(
            at - 4 if lower[max(0, at - 4) : at] == "the " else at,
            tail.end(),
            "year-end",
            "dates.year-end",
            None,
            "year",
        )
    if low in ("quarter", "period") and (
        match := re.search(r"(?:\bthe\s)?\b([12][0-9]{3})\s$", text[max(lowest, at - 10) : at], re.IGNORECASE)
    ):
        return Atom(at - len(match[0]), end, "same-period", "dates.same-period", 0, int(match[1]))
    if low in ("day", "week", "month", "year", "night", "hour") and text[max(0, at - 4) : at].lower() == "all ":
        return Atom(at - 4, end, "length", "dates.length-all", None, 1, unit_code(low), None, None)
    if low in ("year", "months", "weeks", "half") and (found := _told_end(lower, at, end, begins)):
        return found
    heads = lower[begins[0] : at].removesuffix("calendar ").split()
    if low == "hours" and heads[-1:] == ["early"] and text[end : end + 4] == " of ":
        return None  # the early hours of 9 June: taken in with the day
    related = not RELATIONS.isdisjoint(heads)
    if heads and heads[-1] not in ("each", "every") and (heads[-1] in DETERMINERS or related):
        for start in tried:
            match = form("unit").match(lower, start, limit)
            if match and match.start("u") == at:
                found = relative_unit(text, match, start)
                if found:
                    return found
                break
    for start in begins if AGO_TAIL.match(text, end, limit) else ():
        match = form("ago").match(lower, start, limit)
        if (
            match
            and match.start("u") <= at < match.end("u")
            and (match["n"] or word.lower().endswith("s") or low == "centuries")
        ):
            q, amount, u, n2, u2, direction, to = match.group("q", "n", "u", "n2", "u2", "dir", "to")
            if to and direction.split()[0].lower() == "to":
                continue
            return Atom(
                start,
                match.end(),
                "ago",
                "dates.ago" if direction.lower() == "ago" else "dates.away",
                q,
                amount,
                unit_code(u),
                n2,
                u2 and unit_code(u2),
                direction.lower(),
                to,
            )
    for start in begins if heads and not SETS.isdisjoint(heads) else ():
        match = form("set").match(lower, start, limit)
        if match and match.end() >= end and match.start() < at and (found := set_of(text, match, start, at)):
            return found
    for start in tried if related else ():
        match = form("counted-stretch").match(lower, start, limit)
        if match and match.start("u") == at and heads[-1] not in ("first", "second"):
            n, u, rel = match.group("n", "u", "rel")
            return Atom(start, match.end(), "stretch", "dates.stretch", None, n, unit_code(u), rel)
        match = form("stretch").match(lower, start, limit)
        if match and match.start("u") <= at < match.end("u"):
            q, some, u, rel = match.group("q", "n", "u", "rel")
            if some.lower() in ("a", "an"):
                continue
            return Atom(start, match.end("u"), "stretch", "dates.stretch", q, some, unit_code(u), rel.lower())
        match = form("stretch-plural").match(lower, start, limit)
        if match and match.start("u") == at:
            return Atom(
                start, match.end(), "stretch", "dates.stretch", None, None, unit_code(match["u"]), match["rel"].lower()
            )
    for start in tried if SPANNING.search(text, begins[0], at) else ():
        match = form("span-length").match(lower, start, limit)
        if match and match.start("u") <= at < match.end("u"):
            return Atom(
                start, match.end(), "length", "dates.length", match["q"], match["n"], unit_code(match["u"]), None, None
            )
    for start in tried if begins[0] < at else ():
        match = form("length").match(lower, start, limit)
        if match and match.start("u") <= at < match.end("u"):
            return length_of(text, match, start, at, low)
    return bare_length_of(text, lower, at, end, lowest, low)


ENDS_WITH = re.compile(r"\s(?:to|through)\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")


def _told_end(lower: str, at: int, end: int, begins: list[int]) -> Atom | None:
    """The year that ended March 31: a period whose first or last day is told."""
    if lower[end : end + 5] in (
        " ende",
        " endi",
        " that",
        " to e",
        " whic",
        " begi",
        " star",
        ", whi",
    ) or (lower[max(0, at - 4) : at] == "the " and ENDS_WITH.match(lower, end, end + 14)):
        for start in begins:
            match = form("ended").match(lower, start, end + 56)
            if match and match.start("which") <= at < match.end("which"):
                return ended_at(match, start)
    return None


YEAR_END = re.compile(r"(?:['’]s)?\send\b")


PART_OF_OTHER = re.compile(
    r"\sof\s(?:the\s)?(?:['’]?[0-9]{2,4}['’]?s\b|[0-9]{1,2}(?:st|nd|rd|th)[\s-]c|[a-z]{5,10}(?:-[a-z]{5,7})?[\s-]century|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|(?:this|last|next|that)\s(?:month|decade|century))"
)
"""What a first half can be of besides a year: it is taken in as the beginning of that."""


def quarter_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if text[end : end + 4] in (" pas", " to ") and (found := fraction_at(text, lower, at, end, lowest)):
        return found
    if PART_OF_OTHER.match(text, end, end + 28):
        return None
    begins = starts(lower, at, "unit", lowest)
    if found := _told_end(lower, at, end, begins):
        return found
    for start in begins:
        for name in ("fiscal-quarter", "quarter"):
            match = form(name).match(lower, start, end + 40)
            if match and match.start("unit") <= at < match.end("unit"):
                if name == "fiscal-quarter":
                    return fiscal_quarter(match, start)
                if match["fiscal0"] or match["fiscal1"]:
                    continue
                if match["n"].lower() == "last" and not (match["y"] or match["y1"] or match["rely"]):
                    continue  # last quarter: the one before this
                if re.match(
                    r"[-\s]?(?:finals?|century|mile|pound|point|hour|back|time|of\s(?:a|an)\b|of\s(?:all|its|their|his|her|those|them)\b)",
                    text[match.end() : match.end() + 10],
                ):
                    return None
                # "of fiscal 2024" belongs to the fiscal year
                if match["y"] is None and re.match(
                    r"\s(?:(?:of|in)\s)?(?:the\s|its\s|their\s)?(?:[12][0-9]{3}(?:\s?[-–/]\s?[0-9]{2,4})?\s|(?:current|last|next|this)\s)?(?:fiscal|financial|FY|budget)",
                    text[match.end() : match.end() + 40],
                ):
                    return None
                if (
                    match["unit"].lower() == "half"
                    and match["y"] is None
                    and match["y1"] is None
                    and not match["rely"]
                    and not match["poss"]
                ):
                    if not re.match(r"the\s|first|second|last", match[0], re.IGNORECASE):
                        return None
                return quarter_of(text, match, start)
    if text[max(0, at - 1) : at] == "-" or word.lower() == "half":
        return None
    return unit_at(text, lower, at, end, lowest, word)
