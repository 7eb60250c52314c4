"""Neighbours of which one tells the other more: Tuesday, 5 March; January of this year; 7 November [O.S. 25 October] 1917."""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.extractors.dates.atoms import Atom
from onrecord.late import late


def told_beside(text: str, a: Atom, b: Atom) -> Atom | None:
    """Return the one expression that two neighbours are of which one tells the day, the week or the year of the other."""
    look = LOOKS.get(a.shape)
    return None if look is None else look(text, a, b, text[a.end : b.start])


def _behind_day(text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    if b.end <= a.end:
        return a  # the year behind the brackets, which it has taken in
    if b.shape == "day":
        styled = gap in OLD_STYLE or (gap in (" (", " [") and text.startswith(STYLE_BEHIND, b.end))
        return _in_both_styles(text, a, b) if styled else None
    return _of_era(text, a, b, gap)


OLD_STYLE = frozenset((" [O.S. ", " (O.S. ", " [OS ", " (OS ", " [Old Style "))
STYLE_BEHIND = (" O.S.", " OS", ", O.S.", " Old Style")
STYLE_ENDS = late(r"(?:,?\s(?:O\.?S\.?|Old\sStyle))?[\])](?:,?\s([12][0-9]{3})(?![0-9]))?")


def _in_both_styles(text: str, a: Atom, b: Atom) -> Atom | None:
    """Return a day with the same day of the Julian calendar, which is no date of its own: 7 November [O.S. 25 October] 1917."""
    match = STYLE_ENDS.match(text, b.end, b.end + 20)
    if match is None:
        return None
    if a.data[0] is None:
        if not match[1]:
            a.data = (b.data[0], *a.data[1:])
        else:
            a.data, a.end = (int(match[1]), *a.data[1:]), match.end()
    a.evidence = (*a.evidence, (b.start, b.end))
    return a


def _of_era(_text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    """2 August 216 BC, the winter of 218 to 217 BC."""
    if b.shape != "era" or a.data[0] is not None or (b.data[1] is not None and a.shape != "season"):
        return None
    return Atom(a.start, b.end, "era-day", "dates.era", a, b) if gap in (" ", ", ", " of ", " in ") else None


def _behind_month(text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    """January of this year."""
    if b.shape in ("turn", "shift"):
        told = a.data[0] is None and b.data[0] == "year" and gap in (" of ", ", ")
        return Atom(a.start, b.end, "month-of", "dates.month", a, b) if told else None
    return _of_era(text, a, b, gap)


EARLY_IN = late(r"\b(?:early|earlier|late|later)\sin\s$", re.IGNORECASE)


def _behind_unit(text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    """Early in the day Tuesday."""
    if a.data[0] != "day" or b.shape not in ("weekday", "day") or gap not in (" ", " on "):
        return None
    if not EARLY_IN.search(text, max(0, a.start - 11), a.start):
        return None
    b.start = a.start
    return b


def _behind_weekday(_text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    """Tuesday, 5 March; Friday 4/12."""
    if a.data[2] or gap not in (", ", " ", ", the ", " the "):
        return None
    if b.shape == "day":
        b.data, b.rule = (*b.data[:5], a.data[0]), "dates.weekday-date"
    elif b.shape == "slashed" and gap != ", the ":
        b.data = (*b.data[:4], a.data[0])
    elif b.shape != "numeric":
        return None
    b.start = a.start
    return b


BOUNDED = late(r"\s(?:starting|beginning|commencing|ending)\s(?:on\s)?")
"""What stands between a week and the day that it begins or ends on."""


def _behind_head(text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    """The week of March 6, w/c 15 April, the week ending March 10."""
    if a.data[1] is not None or b.shape not in ("day", "weekday", "numeric", "slashed"):
        return None
    if not (gap == " of " or (gap == " " and text[a.end - 1] in "cC") or BOUNDED.fullmatch(gap)):
        return None
    begins = "ing" in gap and not gap.strip().startswith("end")
    return Atom(a.start, b.end, "week-of", "dates.week-of", begins, a.data[0], b)


def _behind_week(_text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    """Next week on Tuesday."""
    if a.data[0] != "week" or b.shape != "weekday" or b.data[1] or gap not in (" ", " on ", ", "):
        return None
    return Atom(a.start, b.end, "week-day", "dates.weekday", a, b)


def _behind_part(text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    """The third quarter of 2024-25."""
    if b.shape != "years" or a.data[0] is not None or gap not in (" of ", " "):
        return None
    part = f"{'Q' if a.shape == 'quarter' else 'H'}{a.data[2]}"
    return Atom(a.start, b.end, "fiscal", "dates.fiscal-quarter", text[b.start : b.end], "", part, "year")


def _behind_set(_text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    """Let a weekday beside one that comes round do so as well: every Monday and Thursday."""
    if a.rule == "dates.every-weekday" and b.shape == "weekday" and gap in (" and ", ", ", " or "):
        if a.data[0][:9] == "XXXX-WXX-" and not (b.data[1] or b.data[2] or b.data[3]):
            b.shape, b.rule, b.data = "set", a.rule, (f"XXXX-WXX-{b.data[0]}",)
    return None


LOOKS: dict[str, Callable[[str, Atom, Atom, str], Atom | None]] = {
    "day": _behind_day,
    "month": _behind_month,
    "season": _of_era,
    "near": _behind_unit,
    "weekday": _behind_weekday,
    "head": _behind_head,
    "shift": _behind_week,
    "quarter": _behind_part,
    "half": _behind_part,
    "set": _behind_set,
}
"""The look for what stands behind a shape, with the text between the two."""
