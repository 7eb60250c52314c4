"""Days that are known by what happened on them: the Sept. 11 attacks, the Jan. 6 riot, 9/11, the 7/7 bombings."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.words import known_days
from onrecord.late import late

NOUN = 32
"""How far behind a day what it is known by is looked for, in code points."""


def known_by(lower: str, end: int, month: int, day: int) -> int | None:
    """Return the year in which what a day is known by happened: the Sept. 11 attacks, the Jan. 6 riot."""
    years = known_days().get((month, day))
    if years is None:
        return None
    for word in lower[end : end + NOUN].split()[:3]:
        for year, words in years:
            if word.strip("’',.;:!?)]”\"").removesuffix("'s") in words:
                return year
        if not word[-1].isalpha():
            break
    return None


KNOWN = late(r"9/11(?![0-9/])|(?:7/7|26/11)(?=\s(?:[a-z]+\s)?(?:attack|bomb|terror|inquest|victim|survivor|accused))")
"""What is known by its day in figures; but for 9/11, with what it was behind it: the 7/7 bombings."""


def known_at(lower: str, at: int) -> Atom | None:
    """Return the day that two numbers name which all know."""
    m = KNOWN.match(lower, at, at + 32)
    return Atom(at, m.end(), "holiday", "dates.holiday", m[0], None, "") if m else None
