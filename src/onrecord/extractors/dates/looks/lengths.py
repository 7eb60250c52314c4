"""Lengths of time with a number, and their values: 18 months, more than two decades, weeklong."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.named import tells_of
from onrecord.extractors.dates.words import lists, number
from onrecord.late import late


@cache
def _codes() -> dict[str, str]:
    """Return the TIMEX3 letters of each unit in the singular and the plural."""
    units = lists()["units"]
    irregular = {"centuries": units["century"], "millennia": units["millennium"]}
    return {**units, **{f"{unit}s": code for unit, code in units.items()}, **irregular}


def unit_code(word: str) -> str:
    """Return the TIMEX3 letters of a unit, in the singular or the plural; those of a time begin with T."""
    codes = _codes()
    return codes.get(word) or codes[word.lower().rstrip(".")]


COUNTS_TIME = late(r"\b(?:for|in|over|past|last|first|next|after|within|these|those|other|previous|all|of|by)\s$")
"""Words behind which three quarters are nine months, and no three parts of four."""
SPENT_IN = late(r"\b(?:in|within|over|for|per|during|of|than|about|nearly|almost)\s$")
OF_PERIOD = late(r",?\s(?:last|this|next|early|late|in)\s(?:week|month|year|spring|summer|autumn|fall|winter)\b")
WHEN = late(r"\s(?:when|in\swhich)\b")
SPENT = late(r"\b(?:in|within|for|just|only|than|least|over|of|take|took|lasted|spent|missed)\s$")
INNINGS = late(r"\s(?:stand|partnership|maker)")
OLD = late(r"[\s-]old\b")
AGED = late(r"\bage[sd]\s(?:[a-z0-9]+\s(?:(?:days|weeks|months|years)\s)?(?:to|and|or)\s)?$")
SINGULAR = frozenset(("day", "week", "month", "year"))
ONE = frozenset(("a", "an", "one"))


def length_of(lower: str, match: re.Match[str], start: int, low: str) -> Atom | None:
    """Return the length that a match of its form in the text in lower case names."""
    q, n, u, n2, u2, n3, u3, old, half, gap = match.group("q", "n", "u", "n2", "u2", "n3", "u3", "old", "half", "gap")
    finish, unit_end = match.end(), match.end("u")
    if (
        old
        or (lower[unit_end + 1 : unit_end + 4] == "old" and OLD.match(lower, unit_end, unit_end + 4))
        or (lower[finish + 1 : finish + 4] == "old" and OLD.match(lower, finish, finish + 4))
        or ("age" in (before := lower[start - 24 : start] if start > 24 else lower[:start]) and AGED.search(before))
    ):
        return None  # an age
    if n in ONE:
        if n == "a" and WHEN.match(lower, finish, finish + 10):
            return None  # in a year when many lost
        if (
            n == "one"
            and low == "day"
            and OF_PERIOD.match(lower, finish, finish + 16)
            and not SPENT.search(lower, max(0, start - 8), start)
        ):
            return None  # one day last week
        if (low in ("second", "minute") and n != "one" and not (q or half)) or low in ("quarter", "quarters"):
            return None
    elif n in ("some", "many"):
        if not u.endswith("s") or lower.endswith("as ", 0, match.start("n")):
            return None  # the third in as many weeks
        if low == "quarters":
            return None  # fierce in some quarters
    elif len(n) == 4 and (n[0] == "0" or (low == "hours" and _is_time(lower, n, start))):
        return None  # 0530 hours is a time of day
    elif len(n) == 4 and gap == " " and n[0] in "12" and u in SINGULAR:
        return None  # World Cup 2018 day five
    if low == "year" and lower.endswith("calendar ", match.end("n"), unit_end - 4):
        if n.isdecimal() and len(n) == 4:
            return Atom(match.start("n"), unit_end, "year", "dates.year", int(n))
        if n == "a" and not SPENT_IN.search(lower, max(0, start - 8), start):
            return None  # from a fiscal year to a calendar year
    if low in ("quarter", "quarters") and (
        gap == "-" or ((low == "quarter" or n in ("three", "3")) and lower.startswith(" of ", finish))
    ):
        return None  # a fraction
    if (
        low == "quarters"
        and n in ("three", "3")
        and lower[match.end("n") + 1 : unit_end] == low
        and not COUNTS_TIME.search(lower, max(0, start - 10), start)
    ):
        return None
    if (
        low == "century"
        and n in ("a", "half a", "a half")
        and (INNINGS.match(lower, unit_end, unit_end + 13) or tells_of("cricket", lower, start, unit_end))
    ):
        return None
    if gap == "-" or lower[match.start("u") - 1] == "-":
        start = match.start("n") if q is None else start
        if n in ("a", "an"):
            return None
    elif lower[start : start + 4] == "the " and not u.startswith("month"):
        start += 4
    if q == "over" and (number(n) is None or not _is_more(lower, start, finish)):
        start, q = match.start("n"), None
    if lower[finish : finish + 5] == "-long":
        finish += 5
    code = unit_code(u)
    if not n2:
        if half and (whole := number(n)) is not None:
            n = f"{whole} and a half"
        return Atom(start, finish, "length", "dates.length", q, n, code, None, None)
    code2, code3 = unit_code(u2), unit_code(u3) if n3 else None
    if (code, code2) not in PAIRS:
        return Atom(start, unit_end, "length", "dates.length", q, n, code, None, None)
    if n3 and (code2, code3) not in PAIRS:
        finish, n3 = match.end("u2"), None
    more = (n3, code3) if n3 else ()
    return Atom(start, finish, "length", "dates.length", q, n, code, n2, code2, *more)


AT = ("at ", "by ", "until ", "from ", "about ", "around ", "before ", "after ", "since ")


def _is_time(lower: str, n: str, start: int) -> bool:
    """Return whether four digits before "hours" are a time of day: at 2140 hours."""
    return n.isdecimal() and n < "2400" and n[2] < "6" and lower.endswith(AT, max(0, start - 7), start)


MORE_BEFORE = late(
    r"(?:\b(?:for|in|after|of|last|lasts|lasted|lasting|took|takes?|taken|taking|spent|served|waited|is|was|are|were|been|be|an?|the|within|with|by|at"
    r"|than|from|aged|anyone)|['’]s)\s$"
)
PHASED = late(r"\b(?:phas(?:ed?|ing)|brought|bring|paid)\s(?:in|out|by)\s$")
"""Verbs whose end looks as if it led a length."""
MORE_BEHIND = late(r"-|\s(?:ago|apart|old|later|earlier|before|after|of|late|away|long|ahead|since)\b")


def _is_more(lower: str, start: int, end: int) -> bool:
    """Return whether "over" before a length says that it is longer, and not that something goes on through it: $5 billion over ten years."""
    if PHASED.search(lower, max(0, start - 12), start):
        return False
    return (
        MORE_BEHIND.match(lower, end, end + 8) is not None
        or MORE_BEFORE.search(lower, max(0, start - 10), start) is not None
    )


PAIRS = frozenset(
    (("Y", "M"), ("Y", "W"), ("Y", "D"), ("M", "W"), ("M", "D"), ("W", "D"), ("D", "TH"), ("TH", "TM"), ("TM", "TS"))
)
"""Units that make one length: two years and six months."""


def long_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom:
    """Return the length that a unit and "long" in one word are: a weeklong strike, a yearslong feud."""
    unit = lower[at : end - 4]
    return Atom(
        at, end, "length", "dates.length-long", None, None if unit[-1] == "s" else 1, unit_code(unit), None, None
    )


def period_named(n: float | None, unit: str) -> str:
    """Return the TIMEX3 value of so many of a unit by its name; ``None`` for some."""
    return period(n, unit_code(unit))


def period(n: float | None, code: str) -> str:
    """Return the TIMEX3 value of a length: ``P18M``, ``PT48H``, ``PXY``; decades and centuries counted in years."""
    if n is not None and code in ("DE", "CE", "ML", "F"):
        n, code = n * {"DE": 10, "CE": 100, "ML": 1000, "F": 2}[code], "W" if code == "F" else "Y"
    amount = "X" if n is None else f"{n:g}" if n < 1e6 else str(int(n))
    code = "W" if code == "F" else code
    return f"PT{amount}{code[1]}" if code[0] == "T" else f"P{amount}{code}"


GRAINS = {
    "D": "day",
    "W": "week",
    "F": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
    "WE": "weekend",
}
