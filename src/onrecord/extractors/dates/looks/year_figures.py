"""Years in figures: in 2013, 2013-14, the 1990s, '94, and years of what is counted, which are none."""

from __future__ import annotations

from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.named import is_house, named
from onrecord.extractors.dates.looks.titles import year_is_called
from onrecord.extractors.dates.looks.years import of_century
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import lists
from onrecord.late import late

DECADE = late(r"([12][0-9]{2})0['’]?s\b")
SHORT_DECADE = late(r"([1-9]0)['’]?s\b")
PART_OF_TENS = ("the early ", "the late ")
TENS = frozenset(("20", "30", "40", "50", "60", "70", "80", "90"))
OWNERS = frozenset(("his", "her"))
RECENT = ("1950", "2050")
"""Between which years what somebody has is more likely of a year than so many: his 2013 amendments."""
TOLD_BY = frozenset(("the", "a", "this", "its", "their", "his", "her"))
"""Words that lead a year that tells which of many: the 2008 Wall Street crash."""
TWO = late(r"\b(?:19|20)[0-9]{2}\s(?:and|or)\s$")
"""A year before another: the 2025 and 2026 budgets."""
CODE = late(r"\s[A-Z]{1,2}[0-9]")
"""What is written behind the year of a new star or planet: 2024 YR4."""
CALENDAR = ("calendar ", "calendar year ")
LEADING_MARKS = '(–—-/,;.!?”"'
"""Signs before a year that say as little against it as a word that leads one."""
PAIRING = frozenset(("and", "or", "to"))
RANGES = frozenset((" - ", " – ", " — ", " to", " th", " un"))
"""How a span of years goes on behind its first, where a blank follows that."""
PREFIXES = (
    "mid-",
    "pre-",
    "post-",
    "late-",
    "early-",
    "mid–",
    "pre–",
    "post–",
    "late–",
    "early–",
    "mid/",
    "pre/",
    "post/",
)
NEWEST_DECADE = 20
"""Up to which two digits are a decade of this century: the '20s."""
LEADS_SHORT = late(r"\b(?:in|of|since|from|class\sof)\s$")
TENS_TAIL = late(r"s\b(?!\sof\sthousands)")
DEGREES = late(r"\b(?:temperatures?|highs|lows|degrees|fahrenheit|mercury|thermometers?|humidity)\b")
COMPOUND = late(r"-(?:based|era|style|level|vintage|term|model)")
QUARTER = late(r"Q([1-4])")
PAIRED = late(r"(?<![\w'’.])([a-z.]+)\s[0-9]{1,4}\s(?:and|or|to)\s$")
EXCHANGE = late(r"\.[A-Z]{2}")
NUMBER_ON = late(r"-(?:[0-9]{3}|[0-9](?![0-9]))")
NUMBER_BEFORE = late(r"(?<![0-9/.-])[0-9]{1,3}-$")
PHONE = late(r"(?<![0-9])[0-9]{3}-(?:[0-9]{4}-)?$")
SHORT_SPAN = late(r"[12][0-9]{3}\s?[-–—/]\s?[0-9]{2}$")


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of the words around four digits by its name."""
    return frozenset(lists()["figures"][name].split())


STRONG, SOFT, OLD, LEADS, COUNTING, NUMBERED = (1 << n for n in range(6))
"""What a word says of the four digits behind it, as the lists of ``figures`` in ``data/words.toml`` tell."""


@cache
def _said() -> dict[str, int]:
    """Return what each word says of four digits behind it, in bits."""
    said = dict.fromkeys(named("numbered"), NUMBERED)
    for name, bit in (("strong", STRONG), ("soft", SOFT), ("old", OLD), ("led", LEADS), ("counting", COUNTING)):
        for word in listed(name):
            said[word] = said.get(word, 0) | bit
    return said


def year_at(text: str, lower: str, at: int, end: int, after: str, follower: str, limit: int) -> Atom | None:
    """Return the year, the span of years or the decade that four digits are or begin."""
    year = int(text[at:end])
    if after != " ":
        if after == "Q" and (m := QUARTER.match(text, end, end + 2)) and not text[end + 2 : end + 3].isalnum():
            return Atom(at, m.end(), "quarter", "dates.quarter", year, "", int(m[1]))
        if after in "s'’" and (m := DECADE.match(text, at, end + 3)):
            return Atom(at - 4 if lower[at - 4 : at] == "the " else at, m.end(), "decade", "dates.decade", year)
        if after.isalpha() or after in "%$€°" or (after in ",." and follower.isdigit()):
            return None
    elif follower == "s" and text[end - 1] == "0" and not text[end + 2 : end + 3].isalnum():  # the 1990 s
        return Atom(at - 4 if lower[at - 4 : at] == "the " else at, end + 2, "decade", "dates.decade", year)
    before = text[at - 1] if at else " "
    if before != " " and (
        (before == "-" and NUMBER_BEFORE.search(text, max(0, at - 5), at))
        or (before == "/" and text[at - 2 : at - 1].isdigit())
        or (before == "-" and PHONE.search(text, max(0, at - 12), at))
        or (before in "-–/" and text[at - 2 : at - 1].isalpha() and not lower.endswith(PREFIXES, max(0, at - 6), at))
    ):
        return None
    follows = ""
    if after == " ":
        if text[end : end + 3] in RANGES and (span := _years(lower, at, year, limit)):
            return span
        if follower.isalpha():
            follows = text[end + 1 : end + 18].split(None, 1)[0].rstrip(',.;:)”"')
            if follows.lower() in listed("counted"):
                return None
    elif after in "-–—/.":
        if after != "." and (span := _years(lower, at, year, limit)):
            return span
        if after == "-" and (
            NUMBER_ON.match(text, end, end + 4) or (follower.isalpha() and not COMPOUND.match(text, end, end + 9))
        ):
            return None  # case 2024-1178
        if after == "." and follower.isupper() and EXCHANGE.match(text, end, end + 4):
            return None  # 1998.HK
    words = (lower[at - 14 : at] if at > 14 else lower[:at]).split()
    word = words[-1] if words else ""
    last = word if word.isalpha() else word.rpartition("-")[2].strip("(“\"‘'–—.")
    said = _said().get(last, 0)
    if year > 2199 or (year < 1500 and not said & OLD):
        return None
    if not said & STRONG:
        if said & (COUNTING | NUMBERED) or year > 2100 or (word == "about" and words[-2:] == ["of", "about"]):
            return None
        if year < 1900 and not (
            said & LEADS or not word or word[-1] in LEADING_MARKS or (after in ",.;)" and word[-1].isalpha())
        ):
            return None
        if not word.isalpha() and word and _is_number_on(word):
            return None
        if last in PAIRING and (match := PAIRED.search(lower, max(0, at - 24), at)) and match[1] in named("numbered"):
            return None  # Rooms 1903 and 2011
        if year_is_called(text, at, end, word, last):
            return None
        if after == " ":
            if follower.isupper() and last not in TOLD_BY and (CODE.match(text, end, end + 6) or is_house(text, end)):
                return None
            if before != "-" and _plural(follows) and not said & SOFT and _counts(follows, lower, at, word, last):
                return None
    start = at
    if word in ("year", "years", "calendar"):
        start = _with_its_noun(lower, at, word, words[-2] if len(words) > 1 else "")
    return Atom(start, end, "year", "dates.year", year)


def _is_number_on(word: str) -> bool:
    """Return whether what stands before four digits makes a number with them: 020 7946 1998, $ 2000."""
    return word[-1] in "#$£€" or (word.isdecimal() and 2 < len(word) < 5 and not 1000 <= int(word) <= 2100)


def _counts(follows: str, lower: str, at: int, word: str, last: str) -> bool:
    """Return whether a plural behind four digits is what they count: no year's sales, and nobody's."""
    return (
        follows not in listed("takings")
        and follows not in listed("verbs")
        and not TWO.search(lower, max(0, at - 10), at)
        and not (last in OWNERS and RECENT[0] <= lower[at : at + 4] <= RECENT[1])
        and (not word.endswith(("'s", "’s")) or last == "than")
    )


def _with_its_noun(lower: str, at: int, word: str, before: str) -> int:
    """Return where a year begins before which stands "year", "years" or "calendar": the year 2013, in calendar year 2013."""
    if word != "calendar" and before == "the":
        return lower.rindex("the", max(0, at - 14), at)
    if lower.endswith(CALENDAR, 0, at):
        start = at - (14 if word == "year" else 9)
        return start - 4 if lower.endswith("the ", 0, start) else start
    if word == "year" and (_said().get(before, 0) & (STRONG | SOFT) or before in ("for", "than", "to")):
        return at - 5
    return at


def short_year_at(text: str, lower: str, at: int, end: int, after: str, limit: int) -> Atom | None:
    """Return the year or the decade that two digits behind an apostrophe are: the '90s, of '94."""
    if after in "s'’":
        m = SHORT_DECADE.match(text, at)
        if m is None or m.end() > limit:
            return None
        start = at - 5 if lower[max(0, at - 5) : at - 1] == "the " else at - 1
        return Atom(start, m.end(), "decade", "dates.decade", of_century(int(m[1]), NEWEST_DECADE))
    if end - at == 2 and not after.isalnum() and LEADS_SHORT.search(text[max(0, at - 10) : at - 1]):
        return Atom(at - 1, end, "year", "dates.year", of_century(int(text[at:end])))
    return None


def tens_at(text: str, lower: str, at: int, end: int) -> Atom | None:
    """Return the decade that two digits and an "s" are behind "the": the 60s."""
    if text[at:end] not in TENS or not TENS_TAIL.match(text, end, end + 14):
        return None
    if DEGREES.search(lower, max(0, at - 48), end + 24):
        return None
    if lower[at - 4 : at] == "the ":
        return Atom(at - 4, end + 1, "decade", "dates.decade", 1900 + int(text[at:end]))
    if text[at] in "56789" and lower.endswith(PART_OF_TENS, max(0, at - 10), at):
        return Atom(at, end + 1, "decade", "dates.decade", 1900 + int(text[at:end]))
    return None


def _years(lower: str, at: int, first: int, limit: int) -> Atom | None:
    """Return the span of years that a year begins."""
    m = form("years").match(lower, at, min(limit, at + 20))
    if m is None:
        return None
    raw = m["b"]
    second = int(raw) if len(raw) == 4 else first // 100 * 100 + int(raw)
    if first < second <= first + 400 and (len(raw) == 4 or SHORT_SPAN.match(m[0])):
        return Atom(at, m.end(), "years", "dates.years", first, second)
    return None


def _plural(word: str) -> bool:
    return word.islower() and word[-1:] == "s" and word[-2:] not in ("ss", "us", "is", "as")
