"""Days in figures: 2024-05-17, 27/03/2024, 9/11."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom

ISO = re.compile(
    r"([12][0-9]{3})([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12][0-9]|0?[1-9])(?:[T ]([0-2][0-9]):([0-5][0-9])(?::[0-5][0-9])?(Z)?)?(?![0-9]|[.-][0-9])"
)
ISO_MONTH = re.compile(r"([12][0-9]{3})-(1[0-2]|0[1-9])(?![0-9-])")
SLASHES = re.compile(r"([0-9]{1,2})\s?([/.-])\s?([0-9]{1,2})\s?\2\s?((?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/]|[.-][0-9])")


def iso_at(text: str, at: int, end: int, after: str, limit: int) -> Atom | None:
    """Return the day, the time or the month that a year and a hyphen, a slash or a stop begin."""
    year = int(text[at:end])
    if at == 0 or text[at - 1] not in "-/":
        if m := ISO.match(text, at, min(limit, at + 24)):
            month, day, hour, minute, zone = m.group(3, 4, 5, 6, 7)
            if not hour:
                return Atom(at, m.end(), "numeric", "dates.iso", year, int(month), int(day))
            clock = int(hour), int(minute), "Z" if zone else None
            return Atom(at, m.end(), "stamp", "dates.iso", year, int(month), int(day), *clock)
    if after == "-" and not 2000 <= year <= 2012 and (m := ISO_MONTH.match(text, at, limit)):
        return Atom(at, m.end(), "month", "dates.iso", year, None, None, int(m[2]))
    return None


def slashed_at(text: str, at: int, stop: int) -> Atom | None:
    """Return the day that three numbers are."""
    m = SLASHES.match(text, at, stop)
    if m is None:
        return None
    a, mark, b, y = int(m[1]), m[2], int(m[3]), m[4]
    if not (1 <= a <= 31 and 1 <= b <= 31) or (a > 12 and b > 12):
        return None
    if len(y) == 2 and (mark == "." or (mark != "/" and a <= 12 and b <= 12)):
        return None
    year = int(y) if len(y) == 4 else 1900 + int(y) if int(y) > 50 else 2000 + int(y)
    return Atom(at, m.end(), "slashed", "dates.slashes", a, b, year, mark)
