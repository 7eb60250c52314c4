"""Fiscal years and quarters: fiscal 2027, FY26, the 2023-24 financial year, this fiscal, the year ended March 31."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import starts
from onrecord.extractors.dates.looks.months import end_of
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import months, ordinal
from onrecord.late import late

REACH = 48
"""How far behind its announcing word an expression may run, in code points."""
OWNERS = frozenset("its their our his".split())
"""Words before a period that are none of it."""
TO_DATE = late(r"[\s-]to[\s-]date\b")
ENDS_CLAUSE = late(
    r"\s?(?:[.,;:!?)”\"]|$)|\s(?:and|but|or|while|as|from|on|in|by|with|when|because|the|it|that|to|was|is|at)\b"
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
    return ended_at(match, start) if match.end() > end and match.start("which") <= at else None


def ended_at(match: re.Match[str], start: int) -> Atom:
    """Return the year ended March 31, from its match."""
    m, d = match["m"] or match["ma"], match["d"] or match["da"]
    return Atom(
        _behind(match, start, "its", "a"),
        end_of(match, m),
        "ended",
        "dates.year-ended",
        match["which"],
        months()[m],
        int(re.sub(r"\D", "", d)) if d else None,
        int(match["y"]) if match["y"] else None,
        bool(match["begin"]),
        match["to"] is not None,
        match["rel"],
    )


def years_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom | None:
    """Fiscal years 2024 and 2025, fiscal 2025 to 2029; 2023-2024 is one."""
    first, second = int(match["a"]), int(match["b"])
    if second <= first or (second == first + 1 and lower[match.end("a") : match.start("b")].strip() in ("-", "–", "—")):
        return None
    one = Atom(match.start("a"), match.end("a"), "fiscal", "dates.fiscal-year", match["a"], "", None, "year")
    two = Atom(match.start("b"), match.end("b"), "fiscal", "dates.fiscal-year", match["b"], "", None, "year")
    return Atom(start, match.end(), "range", "dates.range", one, two)


def labelled_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom:
    return labelled(match, start)


def labelled(match: re.Match[str], start: int) -> Atom:
    """Return fiscal 2027, Q3 FY24 or the first quarter of fiscal 2024, from its match."""
    part = part_of(match)
    if q := match["q"] or match["qt"]:
        part = _lettered(q)
    if not (match["part"] or match["rel"] or match["ya"]):
        start = _behind(match, start, "the", *OWNERS)
    rule = "dates.fiscal-quarter" if part else "dates.fiscal-year"
    return Atom(start, match.end(), "fiscal", rule, match["yb"], "", part, "year")


def year_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom | None:
    """The 2023-24 financial year, the current fiscal year, the fiscal year to date."""
    rel, label, part = match["rel"] or "", match["ya"], part_of(match)
    told = label or rel or part
    if not told and (lower.endswith(" a ", 0, at) or lower.startswith("budget", at)):
        return None  # from a fiscal year to a calendar year
    to_date = TO_DATE.match(lower, match.end(), match.end() + 10)
    return Atom(
        _behind(match, start, "a", *OWNERS),
        to_date.end() if to_date else match.end(),
        "fiscal",
        "dates.fiscal-named" if label else "dates.fiscal-relative",
        label.strip() if label else None,
        rel,
        part,
        "year",
    )


def quarter_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom:
    return fiscal_quarter(match, start)


def fiscal_quarter(match: re.Match[str], start: int) -> Atom:
    """Return the fiscal third quarter, from its match."""
    year, rel, q = match["y"], match["rel"] or "", match["q"]
    part = _lettered(q) if q else _part(match["unit"] or match["unit2"], match["n"] or match["n2"])
    start = _behind(match, start, *OWNERS)
    return Atom(start, match.end(), "fiscal", "dates.fiscal-quarter", year, "" if year else rel, part, "quarter")


def bare_of(lower: str, match: re.Match[str], start: int, at: int, end: int) -> Atom | None:
    """A fiscal year by its place alone: this fiscal, the first quarter of the current fiscal."""
    if not ENDS_CLAUSE.match(lower, match.end(), match.end() + 10):
        return None
    return Atom(start, match.end(), "fiscal", "dates.fiscal-relative", None, match["rel"], part_of(match), "year")


READERS = (
    ("ended", ended_of),
    ("fiscal-years", years_of),
    ("fiscal", labelled_of),
    ("fiscal-year", year_of),
    ("fiscal-quarter", quarter_of),
    ("fiscal-bare", bare_of),
)
"""The forms that stand around a fiscal word, each with who reads it, in the order in which they are tried."""


def part_of(match: re.Match[str]) -> str | None:
    """Return the quarter or half that leads or follows a fiscal year: ``Q3``, ``H1``."""
    if match["part"]:
        return _part(match["unit"], match["n"])
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
