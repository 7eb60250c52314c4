"""Lengths of time and what comes round."""

from __future__ import annotations

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.lengths import GRAINS, period
from onrecord.extractors.dates.meanings.distances import days_of_hours, put_quantity
from onrecord.extractors.dates.meanings.stage import Stage, put
from onrecord.extractors.dates.narrative.tense import AHEAD
from onrecord.extractors.dates.words import number
from onrecord.late import late


def resolve_length(stage: Stage, a: Atom) -> bool:
    q, n, unit, n2, unit2, *third = a.data
    amount = number(n) if n is not None and not isinstance(n, int) else n
    if n2 is None and a.rule == "dates.length" and _lies_ahead(stage, a, amount, unit):
        return True
    a.type = "duration"
    if n is None and a.rule == "dates.length-bare":
        a.value = f"PX{unit}" if unit[0] != "T" else f"PTX{unit[1]}"
    elif n is not None and amount is None and unit in ("DE", "CE", "ML"):
        a.value = f"PX{unit}"
    else:
        a.value = period_of(amount, unit) if not n2 else period(amount, unit)
        if n2 and unit2 and amount is not None:
            a.value = added(a.value, number(n2), unit2)
            if third:
                a.value = added(a.value, number(third[0]), third[1])
    if a.rule == "dates.length-all":
        a.value = period(1, unit)
    put_quantity(a, q)
    return True


CLOSES = late(r"\s?(?:[.,;:!?)”\"—–]|$)|[’']\stime\b|\s(?:and|but|if|when|as|unless|with)\b")
"""What stands behind a length that ends its clause."""

GONE = late(
    r"(?:\b(?:first|second|third|last|only)(?:\s[\w-]+){1,2}|\bthe\s(?:worst|best|(?!west|rest|latest|forest|interest|request)[a-z]{3,}est)(?:\s[\w-]+){1,2}"
    r"|\b(?:ha(?:[sd]|ve)(?:n['’]t|\snot)|never)\s[^.,;:]{1,40})\sin\s$"
)
"""What tells that something has not been for that long: the first rise in ten years, not worn in six months."""

LINE_ENDS = late(r"[.!?]?(?:\n|$)")
"""What stands behind a line of nothing but "in two years"."""
LEADS_AHEAD = (" in ", " within ")
"""What leads a length that lies ahead."""


def _lies_ahead(stage: Stage, a: Atom, amount: float | None, unit: str) -> bool:
    """Make a date of "in two years" where its clause looks ahead and ends with it: ``The lease will expire in two years.``

    Hours and minutes stay a length, of which the days are known, and so does what is "within": ``The bridge will open
    within two hours.`` How far "in a year or two" lies ahead is not known.
    """
    text, start, here = stage.text, a.start, stage.published
    if here is None or stage.history or a.data[0] is not None or text[start - 2 : start - 1] not in ("n", "N"):
        return False
    before = (" " + text[max(0, start - 7) : start]).lower().replace("\n", " ")
    led = next((lead for lead in LEADS_AHEAD if before.endswith(lead)), None)
    if led is None or not CLOSES.match(text, a.end, a.end + 8):
        return False
    alone = (start == len(led) - 1 or text[start - len(led)] == "\n") and LINE_ENDS.match(text, a.end, a.end + 2)
    if (stage.tense(a) != AHEAD and not alone) or GONE.search(text, max(0, start - 60), start):
        return False
    if amount is not None and " or " in text[start : a.end]:
        amount = None
    if unit[0] == "T" and amount is not None:
        (a.first, a.last), a.anchor = days_of_hours(here, amount, unit, AHEAD), stage.named
        return False
    if unit not in GRAINS or (amount or 0) % 1:
        return False
    if amount is None:
        if led == " in ":
            a.rule, a.value = "dates.in-time", "FUTURE_REF"
        return led == " in "
    grain = "day" if GRAINS[unit] == "week" and amount < 4 else GRAINS[unit]
    there = civil.moved(here, GRAINS[unit], int(amount) * (2 if unit == "F" else 1))
    if there is None:
        return False
    if led != " in ":
        a.first, a.last, a.anchor = here + civil.DAY, there, stage.named
        return False
    a.rule, a.type = "dates.in-time", "date"
    return put(a, civil.containing(grain, there), stage.named)


HALVES = {"Y": (6, "M"), "D": (12, "TH"), "TH": (30, "TM"), "TM": (30, "TS")}
"""Half of a unit, in units of the next size."""


def period_of(amount: float | None, unit: str) -> str:
    """Return the value of a length, its half in units of the next size: two and a half years are ``P2Y6M``."""
    if unit == "TH" and amount in (0.25, 0.75):
        return period(amount * 60, "TM")
    if amount is None or amount % 1 != 0.5 or unit not in HALVES:
        return period(amount, unit)
    if amount < 1:
        return period(*HALVES[unit])
    return period(amount, unit) if unit == "D" else added(period(amount - 0.5, unit), *HALVES[unit])


def added(first: str, n: float | None, unit: str) -> str:
    """Return the value of a length with one of a smaller unit added: two years and six months."""
    second = period(n, unit)
    if second.startswith("PT"):
        return first + second[1:] if "T" not in first else first + second[2:]
    return first + second[1:]


def resolve_set(stage: Stage, a: Atom) -> bool:
    a.type = "set"
    a.value = a.data[0]
    return True
