"""Dates in digits: years and spans of years, decades, days as 2024-05-17 or 27/03/2024, clock times."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.digital import clock_at, four_digits
from onrecord.extractors.dates.looks.eras import era_at
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.scan import digits

ISO = re.compile(
    r"([12][0-9]{3})([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12][0-9]|0?[1-9])(?:[T ]([0-2][0-9]):([0-5][0-9])(?::[0-5][0-9])?(Z)?)?(?![0-9]|[.-][0-9])"
)
ISO_MONTH = re.compile(r"([12][0-9]{3})-(1[0-2]|0[1-9])(?![0-9-])")
SLASHES = re.compile(r"([0-9]{1,2})\s?([/.-])\s?([0-9]{1,2})\s?\2\s?((?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/]|[.-][0-9])")
DECADE = re.compile(r"([12][0-9]{2})0['’]?s\b")
SHORT_DECADE = re.compile(r"([1-9]0)['’]?s\b")
COUNTED = frozenset(
    "percent per mile miles kilometers kilometres km feet foot meters metres people persons ton tons tonnes dollars pounds euros "
    "barrels shares points workers employees soldiers troops jobs homes votes copies seats hours times million billion rpm acres students "
    "members men women children cars megawatts calories degrees hectares prisoners refugees residents civilians words individuals "
    "passengers patients cases deaths victims families houses customers attendees delegates guests volunteers supporters protesters "
    "demonstrators fans rubles yen francs marks lire psi cc bhp hp lb lbs kg grams mm cm years days weeks months".split()
)
"""What four digits count."""
LED = frozenset(
    "in since by until till from of to during through throughout before after between early late mid year years for than and or "
    "circa around about the ca c as at end on a an back fiscal summer winter spring autumn fall within into past nearly that this both "
    "post pre began ended beginning starting his her its their model class versus vs was is".split()
)
"""Words that lead a year."""
STRONG = frozenset("in since until till during by year early late mid".split())
"""Words that nothing but a year follows, be it four digits."""
OLD = frozenset("in since until by from before after between and to of around about circa early mid late".split())
NUMBERED = frozenset(
    "page flight room route no number nos version windows office bill resolution highway unit model apollo channel article section "
    "chapter some nearly almost roughly approximately another only least over up".split()
)
"""Words behind which four digits count or number something."""


CLOCKISH = frozenset(("am", "a.", "pm", "p.", "o'", "o’", "in", "at", "ho", "hr", "/ ", "- ", "gm", "ut"))
"""How what follows one or two digits and a blank begins, where they may be a time of day or the first part of a date."""


def in_digits(text: str, lower: str, taken: list[Atom]) -> list[Atom]:
    """Return the expressions in digits that lie outside those already found, in order."""
    found: list[Atom] = []
    held = iter(taken)
    current = next(held, None)
    lowest = 0
    size = len(text)
    for match in digits().finditer(text):
        at, end = match.span()
        if at < lowest:
            continue
        while current is not None and current.end <= at:
            lowest = max(lowest, current.end)
            current = next(held, None)
        if current is not None and current.start <= at:
            continue
        length = end - at
        if length > 4:
            continue
        before = text[at - 1] if at else " "
        after = text[end] if end < size else " "
        if before in "$£€¥#&@_.,:+*=" or before.isalpha() or before.isdigit():
            continue
        limit = current.start if current is not None else size
        atom = era_at(text, at, end) if after in " BA-–—/" or before == " " else None
        if atom is not None:
            pass
        elif length == 4:
            if text[at] in "012" and (after in " \u00a0-" or text[at] == "0"):
                atom = four_digits(text, at, min(limit, at + 20))
            if atom is None and text[at] in "12":
                atom = _four(text, lower, at, end, after, before, limit)
        elif length <= 2:
            if before in "'’" and after in "s'’":
                if (m := SHORT_DECADE.match(text, at)) and m.end() <= limit:
                    start = at - 1
                    if text[max(0, start - 4) : start].lower() == "the ":
                        start -= 4
                    atom = Atom(
                        start,
                        m.end(),
                        "decade",
                        "dates.decade",
                        1900 + int(m[1]) if int(m[1]) > 20 else 2000 + int(m[1]),
                    )
            elif (
                before in "'’"
                and length == 2
                and re.search(r"\b(?:in|of|since|from|class\sof)\s$", text[max(0, at - 10) : at - 1])
            ):
                if not after.isalnum():
                    atom = Atom(
                        at - 1,
                        end,
                        "year",
                        "dates.year",
                        1900 + int(match[0]) if int(match[0]) > 40 else 2000 + int(match[0]),
                    )
            elif text[end : end + 2] in ("st", "nd", "rd", "th"):
                atom = _nth_day(text, at, end)
            elif after in "/.-:apAPohH(" or (after in " \u00a0" and text[end + 1 : end + 3].lower() in CLOCKISH):
                atom = _two(text, at, end, after, limit)
            elif (after == "s" or text[end : end + 2] in ("'s", "’s")) and match[0] in (
                "20",
                "30",
                "40",
                "50",
                "60",
                "70",
                "80",
                "90",
            ):
                if (
                    text[max(0, at - 4) : at].lower() == "the "
                    and after == "s"
                    and re.match(r"s\b(?!\sof\sthousands)", text[end : end + 4])
                ):
                    atom = Atom(at - 4, end + 1, "decade", "dates.decade", 1900 + int(match[0]))
        if (
            atom is not None
            and (current is None or atom.end <= limit)
            and atom.start >= (found[-1].end if found else 0)
        ):
            found.append(atom)
            lowest = atom.end
    return found


AFTER_NTH = re.compile(
    r"(?:st|nd|rd|th)(?:\s?(?:[.,;:!?)”\"]|$)|\s(?:and|to|he|she|they|it|the|a|an|his|her|when|in\sthe\smorning|at|of\s(?:this|last|next|that|the)\smonth)\b)"
)


def _nth_day(text: str, at: int, end: int) -> Atom | None:
    """On the 20th."""
    lead = text[max(0, at - 12) : at].lower().split()
    if lead[-1:] != ["the"] or lead[-2:-1] not in (["on"], ["by"], ["until"], ["since"], ["from"]):
        return None
    d = int(text[at:end])
    return (
        Atom(at - 4, end + 2, "nth-day", "dates.nth-day", d)
        if 1 <= d <= 31 and AFTER_NTH.match(text, end, end + 24)
        else None
    )


RANGES = frozenset((" - ", " – ", " — ", " to", " th", " un"))


def _plural(word: str) -> bool:
    return word.islower() and word[-1:] == "s" and word[-2:] not in ("ss", "us", "is", "as")


def _four(text: str, lower: str, at: int, end: int, after: str, before: str, limit: int) -> Atom | None:
    year = int(text[at:end])
    if after in "-/.":
        if (m := ISO.match(text, at, min(limit, at + 24))) and (before not in "-/"):
            atom = Atom(at, m.end(), "numeric", "dates.iso", year, int(m[3]), int(m[4]))
            if m[5]:
                atom = Atom(
                    at,
                    m.end(),
                    "stamp",
                    "dates.iso",
                    year,
                    int(m[3]),
                    int(m[4]),
                    int(m[5]),
                    int(m[6]),
                    "Z" if m[7] else None,
                )
            return atom
        if after == "-" and (m := ISO_MONTH.match(text, at, limit)) and not 2000 <= year <= 2012:
            return Atom(at, m.end(), "month", "dates.iso", year, None, None, int(m[2]))
        if after == "." and text[end + 1 : end + 2].isdigit():
            return None
    if after in "s'’" and (m := DECADE.match(text, at, end + 3)):
        start = at - 4 if text[max(0, at - 4) : at].lower() == "the " else at
        return Atom(start, m.end(), "decade", "dates.decade", year)
    if (after in ",." and text[end + 1 : end + 2].isdigit()) or after.isalpha() or after in "%$€°":
        return None
    if (
        before in "-–/"
        and at > 1
        and text[at - 2].isalnum()
        and not (at > 3 and text[at - 4 : at - 1].lower() in ("mid", "pre", "ost", "ate", "rly"))
        and text[at - 5 : at - 1].lower() != "post"
    ):
        if not text[at - 2].isdigit():
            return None
    if ((after in "-–—/ " and text[end : end + 3] in RANGES) or after in "-–—/") and (
        m := form("years").match(lower, at, min(limit, at + 20))
    ):
        first, raw = year, m["b"]
        second = int(raw) if len(raw) == 4 else first // 100 * 100 + int(raw)
        if first < second <= first + 400 and (len(raw) == 4 or re.match(r"[12][0-9]{3}\s?[-–—/]\s?[0-9]{2}$", m[0])):
            return Atom(at, m.end(), "years", "dates.years", first, second)
    lead = text[max(0, at - 14) : at]
    if not 1000 <= year <= 2100:
        return None
    follows = (
        text[end + 1 : end + 18].split(None, 1)[0].rstrip(',.;:)”"')
        if after == " " and text[end + 1 : end + 2].isalpha()
        else ""
    )
    if follows.lower() in COUNTED:
        return None
    if (
        after == "-"
        and text[end + 1 : end + 2].isalpha()
        and not re.match(r"-(?:based|era|style|level|vintage|term|model)", text[end : end + 9])
    ):
        return None
    words = lead.lower().split()
    word = words[-1] if words else ""
    last = word.rpartition("-")[2].strip("(“\"‘'–—.")
    if year < 1500 and last not in OLD:
        return None
    led = not word or word[-1] in '(–—-/,;.!?”"' or last in LED
    if not led and not (after in ",.;)" and word[-1].isalpha()) and not 1900 <= year <= 2100:
        return None
    if last in NUMBERED or (word[-1:] in "#$£€" and word) or words[-2:] == ["of", "about"]:
        return None
    if last not in STRONG and last not in ("the", "a", "of", "from") and _plural(follows):
        if not word.endswith(("'s", "’s")) or last == "than":
            return None
    start = at
    if word in ("year", "years") and words[-2:-1] == ["the"]:
        start = at - len(lead) + lead.lower().rindex("the")
    return Atom(start, end, "year", "dates.year", year)


def _two(text: str, at: int, end: int, after: str, limit: int) -> Atom | None:
    stop = min(limit, at + 48)
    if after in "/.-" or (after == " " and text[end + 1 : end + 2] in "/-"):
        if m := SLASHES.match(text, at, stop):
            a, mark, b, y = int(m[1]), m[2], int(m[3]), m[4]
            year = int(y) if len(y) == 4 else 1900 + int(y) if int(y) > 50 else 2000 + int(y)
            if (mark != "/" and len(y) == 2 and not (a > 12 or b > 12)) or (mark == "." and len(y) == 2):
                return None
            if not (1 <= a <= 31 and 1 <= b <= 31) or (a > 12 and b > 12):
                return None
            return Atom(at, m.end(), "slashed", "dates.slashes", a, b, year, mark)
        if text[at : at + 4] == "9/11" and not text[at + 4 : at + 5].isdigit() and text[at + 4 : at + 5] != "/":
            return Atom(at, at + 4, "holiday", "dates.holiday", "9/11", None, "")
    return clock_at(text, at, end, after, stop)
