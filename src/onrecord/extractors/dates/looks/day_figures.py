"""Days in figures: 2024-05-17, 27/03/2024, 9/11, Friday 4/12."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.named import named
from onrecord.late import late

ISO = late(
    r"([12][0-9]{3})([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12][0-9]|0?[1-9])(?:[T ]([0-2][0-9]):([0-5][0-9])(?::([0-5][0-9]))?(Z)?)?(?![0-9]|[.-][0-9])"
)
BLANKS = late(
    r"((?:19|20)[0-9]{2})\s(1[0-2]|0[1-9])\s(3[01]|[12][0-9]|0[1-9])(?=\s?(?:[,;:!?)”\"]|\.(?![0-9])|$)|\s[a-z])(?!\s[a-z]+s\b)"
)
ISO_MONTH = late(r"([12][0-9]{3})-(1[0-2]|0[1-9])(?![0-9-])")
SLASHES = late(
    r"([0-9]{1,2})\s?([/.-])\s?([0-9]{1,2})\s?\2\s?((?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/]|\.[0-9]|-[0-9]+(?![0-9/-]))"
)
SHORT = late(
    r"([0-9]{1,2})\s?/\s?([0-9]{1,2})(?:,\s?((?:19|20)[0-9]{2})(?![0-9]))?(?![0-9/%]|[.,:][0-9]|[-–][0-9]+(?![0-9/])|(?:st|nd|rd|th)\b)"
)
WEEKDAY_LEAD = late(
    r"(?:\b(?:mon|tue|wednes|thurs|fri|satur|sun)day|\b(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.?),?\s(?:the\s)?\(?$"
)
SHORT_MONTH = late(
    r"[12][0-9]{3}[-/]([1-9])(?=\s?(?:[,;:!?)”\"]|\.(?![0-9])|$)|\s(?:and|or|at|to|with|in|when|as|for|is|was|were)\b)"
)
LEADS = ("on ", "week of ", "until ", "since ", "dated ", "due ")
LEADS_OF_SURE = (*LEADS, "by ", "before ", "after ")
RANGE_LEAD = late(r"\b(?:from|between)\s(?:this\s|next\s)?$")
RANGE_TAIL = late(r"\s(?:to|and|until|till|through)\s(?:this\s|next\s)?[0-9]{1,2}/[0-9]{1,2}\b")
DASH_TAIL = late(r"\s?[-–]\s?[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?(?![0-9/])(?:\s?(?:[.,;:!?)”\"]|$))")
SECOND_LEAD = late(
    r"\b(?:from|between)\s(?:this\s)?[0-9]{1,2}/[0-9]{1,2}\s(?:to|and|until|till|through)\s(?:this\s|next\s)?$|(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}\s?[-–]\s?$"
)
OPENS = late(r"[.?!]\s$")
OPENED = frozenset(",.?!;")
TIME_TAIL = late(r"\sat\s[0-9]{1,2}(?::[0-9]{2})?\s?[ap]\.?m\b|\s(?:at|between|from)\s[0-9]{1,2}[:.][0-9]{2}")
STOP = late(r"\s?(?:[.,;:!?)”\"]|$)|\s(?:and|or|at|from|between|to|with|in|when|as|for)\b")
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100))


def iso_at(text: str, lower: str, at: int, end: int, after: str, limit: int) -> Atom | None:
    """Return the day, the time or the month that a year and a hyphen, a slash or a stop begin."""
    year = int(text[at:end])
    if at == 0 or text[at - 1] not in "-/" or (text[at - 1] == "-" and not text[at - 2 : at - 1].isdigit()):
        if m := ISO.match(text, at, min(limit, at + 24)):
            month, day, hour, minute, second, zone = m.group(3, 4, 5, 6, 7, 8)
            if not hour:
                return Atom(at, m.end(), "numeric", "dates.iso", year, int(month), int(day))
            clock = int(hour), int(minute), second, "Z" if zone else None
            return Atom(at, m.end(), "stamp", "dates.iso", year, int(month), int(day), *clock)
    if (m := SHORT_MONTH.match(text, at, min(limit, at + 18))) and 1900 <= year < 2100 and _is_free(text, lower, at):
        n = int(m[1])
        if n == year % 10 + 1:
            return Atom(at, m.end(1), "years", "dates.years", year, year + 1)
        return Atom(at, m.end(1), "month", "dates.iso", year, None, None, n)
    if (
        after == "-"
        and (m := ISO_MONTH.match(text, at, limit))
        and (not 2000 <= year <= 2012 or int(m[2]) <= year % 100)  # 2008-09 are two years
    ):
        return Atom(at, m.end(), "month", "dates.iso", year, None, None, int(m[2]))
    return None


WORD_BEFORE = late(r"(?:^|[\s(“\"])([a-z.]+)\s$")


def _is_free(text: str, lower: str, at: int) -> bool:
    """Return whether what stands before a number says that it is none of a law, a case or a page."""
    word = WORD_BEFORE.search(text, max(0, at - 14), at)
    return word is not None and word[1] not in named("numbered") and word[1] not in named("filed")


def blanks_at(text: str, at: int, limit: int) -> Atom | None:
    """Return the day that three numbers with blanks between them are, the year first: 2016 10 16."""
    m = BLANKS.match(text, at, min(limit, at + 40))
    if m is None or m.end() > limit or text[max(0, at - 2) : at - 1].isdigit():
        return None
    return Atom(at, m.end(), "numeric", "dates.iso", int(m[1]), int(m[2]), int(m[3]))


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
    year = int(y) if len(y) == 4 else 1900 + int(y) if int(y) >= 40 else 2000 + int(y)
    return Atom(at, m.end(), "slashed", "dates.slashes", a, b, year, mark, None)


MONTH_YEAR = late(r"(0?[1-9]|1[0-2])([/-])((?:19|20)[0-9]{2})(?![0-9/-])")
LEADS_MONTH = ("in ", "since ", "until ", "by ", "from ", "before ", "after ", "dated ", "expires ")
ALONE = late(r"(?:^|[.?!]\s)$")
"""What stands before two numbers that are a sentence of their own."""


def month_at(text: str, lower: str, at: int, stop: int) -> Atom | None:
    """Return the month that two digits and a year are: in 09/2016."""
    m = MONTH_YEAR.match(text, at, stop)
    if m is None or (m[2] == "-" and len(m[1]) < 2):
        return None
    if m[2] == "/" and STOP.match(text, m.end()) and _is_free(text, lower, at):
        return Atom(at, m.end(), "month", "dates.month-year", int(m[3]), None, None, int(m[1]))
    if not lower.endswith(LEADS_MONTH, max(0, at - 8), at):
        if not ALONE.search(text, max(0, at - 2), at) or text[m.end() : m.end() + 1] not in "\n.?!":
            return None
    return Atom(at, m.end(), "month", "dates.month-year", int(m[3]), None, None, int(m[1]))


def short_at(text: str, lower: str, at: int, stop: int) -> Atom | None:
    """Return the day that two numbers are, where what stands around them tells that they are no fraction: Friday 4/12, on 22/03."""
    m = SHORT.match(text, at, stop)
    if m is None:
        return None
    a, b = int(m[1]), int(m[2])
    if not (1 <= a <= 31 and 1 <= b <= 31) or (a > 12 and b > 12) or (a, b) == (24, 7):
        return None
    lead = lower[max(0, at - 28) : at]
    if lead[-2:] == "  ":
        lead = lead.rstrip() + " "
    if not WEEKDAY_LEAD.search(lead):
        fraction = a < b and b in DENOMINATORS
        sure = max(a, b) > 12
        ranged = (RANGE_LEAD.search(lead) and RANGE_TAIL.match(text, m.end())) or (
            DASH_TAIL.match(text, m.end()) and not fraction
        )
        ranged = ranged or (SECOND_LEAD.search(lead) and STOP.match(text, m.end()))
        alone = sure and not lead.strip() and at < 3 and len(text) - m.end() < 3  # nothing but 4/22
        opens = OPENS.search(lead) is not None and text[m.end() : m.end() + 1] in OPENED
        alone = alone or (sure and not fraction and opens)
        led = (
            alone
            or m[3]
            or (lead.endswith(LEADS_OF_SURE if sure else LEADS) and not fraction and STOP.match(text, m.end()))
        )
        if not (ranged and not fraction) and not led and not TIME_TAIL.match(text, m.end()):
            return None
    return Atom(at, m.end(), "slashed", "dates.slashes", a, b, int(m[3]) if m[3] else None, "/", None)
