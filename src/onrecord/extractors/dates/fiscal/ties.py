"""What stands beside a fiscal year and tells of it, or lies in it: the day that it ends on, the quarter that it has."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.words import number
from onrecord.late import late

TELLS = late(
    r"(?:,?\s\(?|\()(?:which\s|that\s)?(?P<way>ended|ends|ending|will\send|closed|closes|runs?\sthrough|runs?\sto|(?P<begins>began|begins|beginning|will\sbegin|started|starts|starting"
    r"|runs?\sfrom|ran\sfrom|running\sfrom|runs))(?:\s(?:on|in))?(?:\sthe)?\s"
)
REACH = 32
"""How far behind a fiscal year the day may begin that is told of it."""
DATED = frozenset(("day", "month", "range", "weekday", "deictic"))
IN_YEAR = late(r"\)?\s(?:(?:of|in)\s(?:the\s|its\s)?)?")
IS = late(r"\s(?:is|was|falls\son|fell\son)\s(?:the\s)?")
AND = late(r",?\sand\s(?:for\s)?")
OPENING = late(r"\s\(")
PLACED = frozenset(("quarter", "half", "month", "range"))
"""Shapes that lie in a fiscal year without a calendar year of their own."""
PARTS = {"quarter": "Q", "half": "H"}


def link(text: str, atoms: list[Atom]) -> None:
    """Tie to each fiscal year the day that it is told to begin or end on, and to a part of it the fiscal year."""
    _gather(text, atoms)
    for n in range(len(atoms) - 1):
        year, day = atoms[n], atoms[n + 1]
        if year.shape == "fiscal" and day.shape in DATED:
            if day.start - year.end <= REACH and (match := TELLS.fullmatch(text, year.end, day.start)):
                year.told = (day, match["begins"] is not None, match["way"] in ("ended", "closed", "began", "started"))
            elif year.mod == "end" and IS.fullmatch(text, year.end, day.start):
                year.told = (day, False, False)
            elif _is_whole(day) and OPENING.fullmatch(text, year.end, day.start) and text[day.end : day.end + 1] == ")":
                year.told = (day, True, False)
                day.told = year
        elif year.shape in ("day", "month") and text[year.end : day.start] == " " and _is_year_end(day):
            day.told = (year, False, False)
        elif year.shape in PARTS and day.shape == "ended" and _is_bare(year) and "year" in day.data[0]:
            if AND.fullmatch(text, year.end, day.start):
                year.told = day
        elif (
            day.start - year.end <= REACH
            and _is_part(year)
            and _is_year(day)
            and IN_YEAR.fullmatch(text, year.end, day.start)
        ):
            year.told = day
            if n and text[year.end] == ")" and OPENING.fullmatch(text, atoms[n - 1].end, year.start):
                _name(atoms[n - 1], day)


def _gather(text: str, atoms: list[Atom]) -> None:
    """Make one of the years, the months in brackets and the words behind them: the 2022/23 (July-June) fiscal year."""
    for n in range(len(atoms) - 3, -1, -1):
        years, months, year = atoms[n : n + 3]
        if (
            years.shape == "years"
            and year.shape == "fiscal"
            and not (year.data[0] or year.data[1] or year.data[2])
            and _is_whole(months)
            and OPENING.fullmatch(text, years.end, months.start)
            and text[months.end : year.start] == ") "
        ):
            label = text[years.start : years.end]
            years.shape, years.rule, years.data = "fiscal", "dates.fiscal-named", (label, "", None, "year")
            years.end, years.told = year.end, (months, True, False)
            if text.startswith("the ", years.start - 4) and years.start >= 4:
                years.start -= 4
            del atoms[n + 1 : n + 3]


def _is_year_end(atom: Atom) -> bool:
    """Return whether an expression is the end of somebody's year, and make it fiscal where a day before it tells so: a June 30 year-end."""
    if atom.shape == "year-end" and atom.data == (None, "year"):
        atom.shape, atom.rule, atom.mod, atom.data = "fiscal", "dates.fiscal-relative", "end", (None, "", None, "year")
    return atom.shape == "fiscal" and atom.mod == "end"


def _is_bare(atom: Atom) -> bool:
    """Return whether a quarter or a half has no year, and no word that tells which it is."""
    return atom.data[0] is None and not atom.data[1]


def _is_part(atom: Atom) -> bool:
    """Return whether an expression names months, a quarter or a half, and no year."""
    if atom.shape == "range":
        return all(part.shape == "month" and part.data[0] is None and not part.data[1] for part in atom.data)
    if atom.shape not in PLACED or atom.data[0] is not None:
        return False
    return atom.data[1] == "month" if atom.shape in PARTS else not atom.data[1]


def _is_whole(atom: Atom) -> bool:
    """Return whether a range of months is a whole year: July-June."""
    return atom.shape == "range" and _is_part(atom) and (atom.data[1].data[3] - atom.data[0].data[3]) % 12 == 11


def _is_year(atom: Atom) -> bool:
    if atom.shape == "years":
        return bool(atom.data[1] == atom.data[0] + 1)
    return atom.shape == "fiscal" and atom.data[2] is None and bool(atom.data[0] or atom.data[1])


def _name(quarter: Atom, year: Atom) -> None:
    """Give the fiscal year to a quarter, or its first months, behind which the months stand in brackets: the second quarter (July-September) of FY26."""
    if year.shape != "fiscal":
        return
    label, rel, _, unit = year.data
    if quarter.shape in PARTS and _is_bare(quarter):
        part = f"{PARTS[quarter.shape]}{quarter.data[2]}"
        quarter.shape, quarter.rule, quarter.data = "fiscal", "dates.fiscal-quarter", (label, rel, part, unit)
    elif (
        quarter.shape == "stretch"
        and quarter.data[2] == "M"
        and quarter.data[3] == "first"
        and (n := number(quarter.data[1]))
    ):
        quarter.shape, quarter.rule, quarter.data = "fiscal", "dates.fiscal-months", (label, rel, f"M{int(n)}", unit)
        quarter.type = "date"
