"""Dates in digits: each run of digits outside of what is found already, and the look that reads it."""

from __future__ import annotations

from operator import attrgetter

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.day_figures import blanks_at, iso_at, month_at, short_at, slashed_at
from onrecord.extractors.dates.looks.digital import clock_at, four_digits
from onrecord.extractors.dates.looks.early_years import early_year, give_era, of_date, tells_of_early_years
from onrecord.extractors.dates.looks.eras import era_at
from onrecord.extractors.dates.looks.known_days import known_at
from onrecord.extractors.dates.looks.months import same_month
from onrecord.extractors.dates.looks.nth import nth_day
from onrecord.extractors.dates.looks.year_figures import short_year_at, tens_at, year_at
from onrecord.text.letters import Letters

NO_DATE = frozenset("$£€¥#&@_.,:+*=")
"""Signs before digits that are no date."""
BEFORE_ERA = frozenset("ABCDEtuao-–—/")
"""How what follows a number and a blank begins, where an era may follow: 70 A.D., 70 to 60 BC."""
ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
CLOCKISH = frozenset(("am", "a.", "pm", "p.", "o'", "o’", "oc", "in", "at", "ho", "hr", "/ ", "- ", "gm", "ut"))
"""How what follows one or two digits and a blank begins, where they may be a time of day or the first part of a date."""
CLOCKISH_FIRST = frozenset(first for word in CLOCKISH for first in (word[0], word[0].upper()))
AND = " and "
AND_SIZE = len(AND)
OF_DATE = 4
"""How far behind a date a year of three digits can begin, in code points."""
HOURS = frozenset(("am", "a.", "pm", "p.", "ho", "hr", "lo", "on"))
"""How what follows four digits begins, where they are a time of day; that or capitals."""


def in_digits(text: str, lower: str, letters: Letters, taken: list[Atom]) -> list[Atom]:
    """Return the expressions in digits that lie outside those already found, in order.

    *lower* is the text in lower case, *letters* knows where its digits stand.
    """
    found: list[Atom] = []
    early: list[tuple[int, int]] = []  # what may be years of three digits
    dated: list[Atom] = []  # what has taken one in
    held = iter(taken)
    size = len(text)
    passed = coming = None  # of what is found already
    limit = stop = lowest = 0
    last = size - 1
    for at, end in letters.figures():
        while at >= stop:
            if stop > lowest:
                lowest = stop
            passed, coming = coming, next(held, None)
            limit, stop = (coming.start, coming.end) if coming else (size, size)
        length = end - at
        if at >= limit or at < lowest or length > 4:
            continue
        before = text[at - 1] if at else " "
        if before != " " and (before in NO_DATE or before.isalnum()):
            if (
                before == "_"
                and length == 4
                and text[end : end + 1] == "-"
                and (stamped := iso_at(text, lower, at, end, "-", limit))
            ):
                found.append(stamped)
                lowest = stamped.end
            continue
        after = text[end] if end < size else " "
        follower = text[end + 1] if end < last else ""
        atom = None
        if (
            (follower in BEFORE_ERA if after == " " else after in "BAC-–—/")
            and (follower in "ACDE" or text.find("B", end, end + 16) >= 0)
        ) or (before == " " and at > 1 and text[at - 2] in "D."):
            atom = era_at(text, at, end)
        if atom is None:
            if length == 4:
                atom = _four(text, lower, at, end, after, follower, limit)
            elif length < 3:
                if (
                    passed is not None
                    and at - passed.end == AND_SIZE
                    and passed.shape == "day"
                    and lower.startswith(AND, passed.end)
                ):
                    atom = same_month(lower, at, end, passed)
                elif (
                    after not in " \u00a0"
                    or (follower in CLOCKISH_FIRST and lower[end + 1 : end + 3] in CLOCKISH)
                    or before in "'’"
                ):
                    atom = _two(text, lower, at, end, before, after, follower, limit)
            elif before == " " and text[at] != "0":
                if passed is not None and at - passed.end <= OF_DATE and of_date(lower, at, end, passed):
                    lowest = end
                    dated.append(passed)
                else:
                    early.append((at, end))
        if atom is not None and atom.end <= limit:
            if atom.start < lowest:  # the word before it is another's
                atom.start = at
            found.append(atom)
            lowest = atom.end
    if early and (tells_of_early_years(taken) or tells_of_early_years(found)):
        years = [year for at, end in early if (year := early_year(lower, at, end))]
        found += years
        found.sort(key=attrgetter("start"))
        dated += years
    if dated:
        give_era(dated, found)
    return found


def _four(text: str, lower: str, at: int, end: int, after: str, follower: str, limit: int) -> Atom | None:
    first = text[at]
    if first == "0" or (
        after in " \u00a0-"
        and first in "12"
        and (follower.isupper() or follower in "aphlo")
        and (text[end + 1 : end + 3].isupper() or text[end + 1 : end + 3] in HOURS)
    ):
        if atom := four_digits(text, at, min(limit, at + 20)):
            return atom
    if first not in "12":
        return None
    if after == " " and follower in "01" and (atom := blanks_at(text, at, limit)):
        return atom
    if after in "-/." and follower.isdigit() and (atom := iso_at(text, lower, at, end, after, limit)):
        return atom
    return year_at(text, lower, at, end, after, follower, limit)


def _two(text: str, lower: str, at: int, end: int, before: str, after: str, follower: str, limit: int) -> Atom | None:
    if before in "'’":
        return short_year_at(text, lower, at, end, after, limit)
    if after in ".-" and not (follower.isdigit() or text[end + 2 : end + 3].isdigit()):
        return None
    if after not in " \u00a0/.-:apAPohHm":
        if after == "s" and follower != "t":
            return tens_at(text, lower, at, end)
        if after in "snrt" and text[end : end + 2] in ORDINAL_ENDS:
            return nth_day(lower, at, end + 2, int(text[at:end]), 0)
        return None
    stop = min(limit, at + 48)
    if after in "/.-" or (after == " " and follower in "/-"):
        if atom := slashed_at(text, at, stop):
            return atom
        if after == "/" and (atom := known_at(lower, at)):
            return atom
        if (after == "/" or follower == "/") and (atom := short_at(text, lower, at, stop)):
            return atom
        if after in "/-" and (atom := month_at(text, lower, at, stop)):
            return atom
    if after in "/-" or (after in ".:" and not follower.isdigit()):
        return None
    return clock_at(text, at, end, after, stop)
