"""Neighbours of which one lies in the other: the first Tuesday of November, the last day of February, the 20th of next month."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.nth import nth_before
from onrecord.extractors.dates.words import number
from onrecord.late import late

INSIDE = frozenset(("weekday", "head", "stretch", "nth-day", "quarter", "half"))
"""Shapes of what may lie in a period behind it."""
PERIODS = frozenset(("month", "year", "shift", "turn", "near", "quarter"))
ENDS = frozenset(("first", "last", "final", "opening", "closing"))
EDGES = {"first": "M", "opening": "M", "last": "L", "final": "L", "closing": "L"}
"""From which end of a fiscal year its months are counted: ``M7`` is the first seven, ``L2`` the last two."""
LONG = frozenset(("decade", "century"))
MONTHS = frozenset(("month", "quarter", "year"))


def of_period(lower: str, a: Atom, b: Atom) -> Atom | None:
    """Return the expression of two of which the second is the month or the year that the first lies in.

    *lower* is the text in lower case.
    """
    gap = lower[a.end : b.start]
    if b.shape == "set" and gap == " of " and a.shape in ("weekday", "head") and b.rule == "dates.every":
        start = a.start
        if a.shape == "weekday" and lower.endswith("the ", 0, start):
            start -= 4
        elif a.shape == "weekday" and (counted := nth_before(lower, start, 0)):
            start = counted[0]
        return Atom(start, b.end, "set", "dates.every", *b.data)
    if b.shape == "years" and gap == " of " and a.shape == "stretch" and b.data[1] == b.data[0] + 1:
        label = f"{b.data[0]}-{b.data[1]}"
        return _of_fiscal(gap, a, Atom(b.start, b.end, "fiscal", b.rule, label, "", None, "year"))
    if b.shape == "fiscal" and len(gap) > 3:
        return _of_fiscal(gap, a, b)
    if gap == " of " and a.shape == "stretch" and a.data[1] and a.data[2] in ("Y", "DE") and _is_long(b):
        if a.data[3] in ENDS or (a.data[3] == "past" and " last " in lower[a.start - 1 : a.end]):
            a.told = b  # the last two decades of the 20th century
        return None
    if (
        not (gap in (" of ", " in ") or (gap == " " and a.shape == "head" and b.shape == "shift"))
        or b.shape not in PERIODS
    ):
        return None
    if (
        b.shape in ("shift", "turn", "near")
        and b.data[0] not in MONTHS
        and (b.data[0] != "week" or a.shape != "stretch")
    ):
        return None
    if a.shape == "head" and a.data[1] is not None:
        return Atom(a.start, b.end, "nth", "dates.nth", *a.data, b)
    if a.shape == "nth-day" and gap == " of " and a.data[1] is None and b.shape != "year":
        return Atom(a.start, b.end, "nth", "dates.nth", "day", a.data[0], b)
    if a.shape == "weekday" and b.shape != "year" and not a.data[2] and not a.data[3]:
        return _weekday(lower, a, b)
    if a.shape == "stretch" and a.data[3] in ENDS and a.data[1] and a.data[2] in ("D", "W"):
        return Atom(a.start, b.end, "part-of", "dates.part-of", a, b)
    if a.shape == "stretch" and a.data[3] in ENDS and a.data[1] and a.data[2] in ("M", "Q"):
        a.told = b  # the last three months of 2022 stay a length, and have its days
    return None


def _is_long(b: Atom) -> bool:
    """Return whether an expression is a decade or a century."""
    return b.shape in LONG or (b.shape in ("shift", "turn", "near") and b.data[0] in LONG)


OF_FISCAL = late(r"\s(?:of|in)\s(?:the\s|its\s|their\s|our\s)?")
OF_OWNER = late(r"\s(?:of|in)\s(?:the\s|its\s|their\s)?(?:[a-z-]+\s)?[\w-]+['’]s?\s")
PARTS = {"quarter": "Q", "half": "H"}


def _of_fiscal(gap: str, a: Atom, b: Atom) -> Atom | None:
    """The first nine months of fiscal 2025, the first quarter of the company's fiscal year."""
    label, rel, part, unit = b.data
    if part is not None:
        return None
    if a.shape in PARTS:
        if a.data[0] is not None or a.data[1] or not (OF_OWNER.fullmatch(gap) or OF_FISCAL.fullmatch(gap)):
            return None
        return Atom(a.start, b.end, "fiscal", "dates.fiscal-quarter", label, rel, f"{PARTS[a.shape]}{a.data[2]}", unit)
    if a.shape == "head" and a.data[0] == "day" and a.data[1] in (1, -1) and OF_FISCAL.fullmatch(gap):
        return Atom(a.start, b.end, "fiscal", "dates.fiscal-months", label, rel, "D1" if a.data[1] > 0 else "D0", unit)
    n, which = None, None
    if a.shape == "stretch" and a.data[2] in ("M", "Q"):
        n, which = number(a.data[1]), a.data[3]
        n = n * 3 if n and a.data[2] == "Q" else n
    elif a.shape == "length" and a.data[2] == "M" and a.data[0] is None and a.data[3] is None:
        n, which = number(a.data[1]), "first"  # the nine months of FY26
    elif a.shape == "head" and a.data[0] == "month":
        n, which = 1, {1: "first", -1: "last"}.get(a.data[1])
    letter = EDGES.get(which or "")
    if not n or n != int(n) or n > 11 or letter is None or not (OF_FISCAL.fullmatch(gap) or OF_OWNER.fullmatch(gap)):
        return None
    return Atom(a.start, b.end, "fiscal", "dates.fiscal-months", label, rel, f"{letter}{int(n)}", unit)


def _weekday(lower: str, a: Atom, b: Atom) -> Atom | None:
    """The first Tuesday of November, the last Sunday in March."""
    weekday, shift, *_ = a.data
    if shift == "last":
        start = a.start - 4 if lower.endswith("the ", 0, a.start) else a.start
        return Atom(start, b.end, "nth", "dates.nth", weekday, -1, b)
    counted = nth_before(lower, a.start, 0)
    if shift or counted is None:
        return None
    start, n = counted
    return Atom(start, b.end, "nth", "dates.nth", weekday, n, b)
