"""Fiscal years and quarters: fiscal 2027, FY26, the 2023-24 financial year, this fiscal, the year ended March 31."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import starts
from onrecord.extractors.dates.looks.months import end_of
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import months, number, ordinal
from onrecord.late import late

REACH = 48
"""How far behind its announcing word an expression may run, in code points."""
OWNERS = frozenset("its their our his".split())
"""Words before a period that are none of it."""
EVERY = late(r"\b(?:every|each)\s$")
TO_DATE = late(r"[\s-]to[\s-]date\b")
FISCAL_YEAR = late("fiscal|financial|business|budget|fy")
BUDGET = late(r"budget\s[12]")
"""A budget by the year that it begins in: Budget 2025."""
RUNS_TO = late(r"\s(?:to|through|until)\s")
PAIR = late(r"((?:19|20)[0-9]{2})\s?[-–/]\s?([0-9]{2,4})")
LISTED = late(r"\s?(?:,|and\b|to\b|through\b|or\b|[-–])\s?(?:and\s)?(?:19|20)[0-9]{2}")
JUST_ENDED = late(r"\s(?:that\s)?(?:has\s|had\s)?just\s(?:ended|closed)\b")
YEAR_END = late(r"[-\s]end\b(?!\s(?:on|in)\b)")
ENDS_CLAUSE = late(
    r"['’]s\b|\s?(?:[.,;:!?)”\"]|$)|\s(?:and|but|or|while|as|from|on|in|by|with|when|because|the|it|that|to|was|is|at)\b"
)


def fiscal_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    begins = starts(lower, at, "fiscal", lowest)
    limit = end + REACH
    for name, read in READERS:
        for start in begins:
            match = form(name).match(lower, start, limit)
            if match and match.end() > at and (found := read(lower, match, start, at, end)):
                return found
    return None


def ended_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom | None:
    if match.end() <= end or match.start("which") > at:
        return None
    if match["from"] and (not FISCAL_YEAR.match(match["which"]) or RUNS_TO.match(lower, match.end(), match.end() + 9)):
        return None  # the year from April; the fiscal year from April to March
    return ended_at(match, start)


def ended_at(match: re.Match[str], start: int) -> Atom:
    """Return the year ended March 31, from its match."""
    which = match["which"]
    return _told(match, _behind(match, start, "its", "a"), "fiscal year" if which == "fy" else which)


def _told(match: re.Match[str], start: int, which: str) -> Atom:
    """Return a period whose first or last day is told."""
    parts = match.groupdict()
    m, d, y = match["m"] or match["ma"], match["d"] or match["da"], match["y"]
    day = ordinal(d) if d else None
    how = bool(parts.get("begin")), parts.get("to") is not None, parts.get("rel"), parts.get("shift")
    named = which, months()[m], day, int(y) if y else None
    return Atom(start, end_of(match, m), "ended", "dates.year-ended", *named, *how)


def fye_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom:
    """FYE March 2025: the fiscal year that ended then."""
    return _told(match, start, "fiscal year")


def biennium_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom | None:
    """The 2026-27 biennium, of two fiscal years; the 2025-27 biennium, from one calendar year to the next but one."""
    first, second = int(match["a"]), int(match["b"])
    second += first // 100 * 100 if second < 100 else 0
    if not 1 <= second - first <= 2:
        return None
    return Atom(start, match.end(), "fiscal", "dates.fiscal-biennium", f"{first}-{second}", "", None, "biennium")


def years_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom | None:
    """Fiscal years 2024 and 2025, fiscal 2025 to 2029; 2023-2024 is one."""
    first, second = int(match["a"]), int(match["b"])
    if second <= first or (second == first + 1 and lower[match.end("a") : match.start("b")].strip() in ("-", "–", "—")):
        return None
    one = Atom(match.start("a"), match.end("a"), "fiscal", "dates.fiscal-year", match["a"], "", None, "year")
    two = Atom(match.start("b"), match.end("b"), "fiscal", "dates.fiscal-year", match["b"], "", None, "year")
    return Atom(start, match.end(), "range", "dates.range", one, two)


def labelled_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom:
    if "years" in match[0] and (pair := PAIR.fullmatch(match["yb"])) and not LISTED.match(lower, match.end()):
        first = int(pair[1])  # fiscal years 2024-25 are two
        if int(pair[2]) % 100 == (first + 1) % 100:
            labels = (
                (match.start("yb"), match.start("yb") + 4, f"{first}"),
                (match.end("yb") - 2, match.end("yb"), f"{first + 1}"),
            )
            both = [
                Atom(low, high, "fiscal", "dates.fiscal-year", label, "", None, "year") for low, high, label in labels
            ]
            return Atom(start, match.end(), "range", "dates.range", *both)
    return labelled(match, start)


def labelled(match: re.Match[str], start: int) -> Atom:
    """Return fiscal 2027, Q3 FY24 or the first quarter of fiscal 2024, from its match."""
    part = part_of(match)
    if q := match["q"] or match["qt"]:
        part = _lettered(q)
    if match["rel"] == "that" and not match["part"]:
        start = match.end("rel") + 1  # she said that fiscal 2025 was good
    elif not (match["part"] or match["rel"] or match["ya"]):
        start = _behind(match, start, "the", *OWNERS)
    rule = RULES.get(part[0], "dates.fiscal-quarter") if part else "dates.fiscal-year"
    unit = "year" if match["fy"] else "tax" if "tax" in match[0] else "budget" if BUDGET.search(match[0]) else "year"
    return Atom(start, match.end(), "fiscal", rule, match["yb"], "", part, unit)


def year_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom | None:
    """The 2023-24 financial year, the current fiscal year, the fiscal year to date."""
    rel, label, part = match["rel"] or "", match["ya"], part_of(match)
    told = label or rel or part
    if match["bare"] and not label:
        return None  # the new fiscal plan
    if not told and (every := EVERY.search(lower, max(0, at - 7), at)):
        return Atom(every.start(), match.end(), "set", "dates.every", "P1Y")
    if not told and (lower.endswith(" a ", 0, at) or lower.startswith(("budget", "tax"), at)):
        return None
    finish = match.end()
    year_end = YEAR_END.match(lower, finish, finish + 9)
    if not told and (over := JUST_ENDED.match(lower, finish, finish + 24)):
        rel, finish = "just ended", over.end()
    if tail := TO_DATE.match(lower, finish, finish + 10) or year_end:
        finish = tail.end()
    if match["full"] and not rel:
        rel = "full"
    rule = "dates.fiscal-named" if label else "dates.fiscal-relative"
    named = label.strip() if label else None, rel, part, "tax" if match["tax"] else "year"
    found = Atom(_behind(match, start, "a", *OWNERS), finish, "fiscal", rule, *named)
    if year_end:
        found.mod = "end"
    return found


def quarter_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom:
    return fiscal_quarter(match, start)


def fiscal_quarter(match: re.Match[str], start: int) -> Atom:
    """Return the fiscal third quarter, from its match."""
    year, rel, q = match["y"] or (match["ya"] or "").strip() or None, match["rel"] or "", match["q"]
    part = _lettered(q) if q else _part(match["unit"] or match["unit2"], match["n"] or match["n2"])
    start = _behind(match, start, *OWNERS)
    return Atom(start, match.end(), "fiscal", "dates.fiscal-quarter", year, "" if year else rel, part, "quarter")


def bare_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom | None:
    """A fiscal year by its place alone: this fiscal, the first quarter of the current fiscal."""
    if not ENDS_CLAUSE.match(lower, match.end(), match.end() + 10):
        return None
    return Atom(start, match.end(), "fiscal", "dates.fiscal-relative", None, match["rel"], part_of(match), "year")


def stretch_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom | None:
    """The past two fiscal years."""
    n = number(match["n"])
    if n is None or not 1 < n < 40:
        return None
    start = _behind(match, start, *OWNERS)
    return Atom(start, match.end(), "fiscal", "dates.fiscal-stretch", int(n), match["rel"], None, "stretch")


def ending_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom:
    """The fiscal year ending in 2026."""
    start = _behind(match, start, *OWNERS)
    return Atom(start, match.end(), "fiscal", "dates.fiscal-named", match["b"], "", None, "ending")


READERS = (
    ("ended", ended_of),
    ("fiscal-ending", ending_of),
    ("fiscal-stretch", stretch_of),
    ("fiscal-years", years_of),
    ("fiscal", labelled_of),
    ("fiscal-year", year_of),
    ("fiscal-quarter", quarter_of),
    ("fiscal-bare", bare_of),
    ("fye", fye_of),
    ("biennium", biennium_of),
)
"""The forms that stand around a fiscal word, each with who reads it, in the order in which they are tried."""


RULES = {"M": "dates.fiscal-months"}
"""Rules of parts of a year that are no quarter and no half, by their letter."""


def part_of(match: re.Match[str]) -> str | None:
    """Return the quarter or half that leads or follows a fiscal year: ``Q3``, ``H1``."""
    if match["part"]:
        return _part(match["unit"], match["n"]) if match["n"] else _lettered(match["q"])
    if "nt" in match.re.groupindex and match["nt"]:
        return _part(match["ut"], match["nt"])
    return None


def _lettered(q: str) -> str:
    """Return ``Q3`` of "q3" and "3q"."""
    return (q if q[0].isalpha() else q[1] + q[0]).upper()


def _part(unit: str, n: str) -> str:
    letter, last = ("Q", 4) if unit == "quarter" else ("H", 2)
    return f"{letter}{last if n in ('final', 'last') else ordinal(n)}"


def _behind(match: re.Match[str], start: int, *heads: str) -> int:
    """Return where an expression begins whose first word is none of it."""
    head = match[0].split(None, 1)[0]
    return start + len(head) + 1 if head in heads else start
