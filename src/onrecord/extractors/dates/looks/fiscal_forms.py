"""Fiscal years and quarters: fiscal 2027, FY26, the 2023-24 financial year, the year ended March 31."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import starts
from onrecord.extractors.dates.looks.months import end_of
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import months, ordinal


def fiscal_quarter(match: re.Match[str], start: int) -> Atom:
    n = 4 if match["n"].lower() == "final" else ordinal(match["n"])
    year = match["y"]
    if re.match(r"(?:its|their|our)\s", match[0], re.IGNORECASE):
        start += len(match[0].split()[0]) + 1
    return Atom(
        start,
        match.end(),
        "fiscal",
        "dates.fiscal-quarter",
        year,
        (match["rel"] or "").lower() if not year else "",
        f"{'Q' if match['unit'].lower() == 'quarter' else 'H'}{n}",
        "quarter",
    )


def part_of(match: re.Match[str]) -> str | None:
    if match["part"]:
        unit = match["unit"].lower()
        n = match["n"].lower()
        which = (4 if unit == "quarter" else 2) if n in ("final", "last") else ordinal(n)
        return f"{'Q' if unit == 'quarter' else 'H'}{which}"
    if "nt" in match.re.groupindex and match["nt"]:
        n = match["nt"].lower()
        return f"{'Q' if match['ut'].lower() == 'quarter' else 'H'}{4 if n == 'final' else ordinal(n)}"
    return None


def fiscal_of(text: str, match: re.Match[str], start: int) -> Atom:
    part = part_of(match)
    q = match["q"]
    if q:
        part = q.upper() if q[0].isalpha() else q[1].upper() + q[0]
    return Atom(
        start,
        match.end(),
        "fiscal",
        "dates.fiscal-quarter" if part else "dates.fiscal-year",
        match["yb"],
        "",
        part,
        "year",
    )


TO_DATE = re.compile(r"[\s-]to[\s-]date\b")


def fiscal_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    begins = starts(lower, at, "fiscal", lowest)
    for start in begins:
        match = form("ended").match(lower, start, end + 48)
        if match and match.end() > end and match.start("which") <= at:
            return ended_at(match, start)
    for name in ("fiscal", "fiscal-year", "fiscal-quarter"):
        for start in begins:
            match = form(name).match(lower, start, end + 48)
            if not match or match.end() <= at:
                continue
            if name == "fiscal":
                first = match.start()
                if (
                    not match["part"]
                    and re.match(r"(?:the|its|their|his|our)\s", match[0], re.IGNORECASE)
                    and not match["rel"]
                    and not match["ya"]
                ):
                    first = match.start() + len(match[0].split()[0]) + 1
                return fiscal_of(text, match, first)
            if name == "fiscal-quarter":
                return fiscal_quarter(match, start)
            rel, ya = (match["rel"] or "").lower(), match["ya"]
            first = match.start()
            head = match[0].split()[0].lower()
            if (not ya and not rel and head in ("a", "its", "their", "our", "his")) or head in (
                "its",
                "their",
                "our",
                "his",
                "a",
            ):
                first += len(head) + 1
            if not ya and not rel and not match["part"] and head == "a":
                return None
            if word.lower() == "budget" and not (ya or rel or match["part"]):
                return None
            to_date = TO_DATE.match(lower, match.end(), match.end() + 10)
            return Atom(
                first,
                to_date.end() if to_date else match.end(),
                "fiscal",
                "dates.fiscal-named" if ya else "dates.fiscal-relative",
                ya.strip() if ya else None,
                rel,
                part_of(match),
                "year",
            )
    return None


def ended_at(match: re.Match[str], start: int) -> Atom:
    m = match["m"] or match["ma"]
    d = match["d"] or match["da"]
    finish = end_of(match, m)
    head = match[0].split()[0].lower()
    first = start + (len(head) + 1 if head in ("its", "a") else 0)
    return Atom(
        first,
        finish,
        "ended",
        "dates.year-ended",
        match["which"].lower(),
        months()[m.lower()],
        int(re.sub(r"\D", "", d)) if d else None,
        int(match["y"]) if match["y"] else None,
        bool(match["begin"]),
        match["to"] is not None,
    )
