"""Lengths of time and what comes round: 18 months, decades, twice a year, monthly."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import starts
from onrecord.extractors.dates.looks.times import PARTS_OF_DAY
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import lists, number


def unit_code(word: str) -> str:
    low = word.lower().rstrip(".")
    units = lists()["units"]
    if low.startswith("centur"):
        return "CE"
    if low.startswith("millenni"):
        return "ML"
    return str(units.get(low) or units[low.rstrip("s")])


def length_of(text: str, match: re.Match[str], start: int, at: int, low: str) -> Atom | None:
    q, n, u, n2, u2, n3, u3, old, half = match.group("q", "n", "u", "n2", "u2", "n3", "u3", "old", "half")
    finish = match.end()
    amount = n.lower()
    if len(amount) == 4 and amount[0] == "0":
        return None  # 0530 hours is a time of day
    if amount in ("a", "an") and low in ("second", "moment", "minute") and not q:
        return None
    if amount in ("a", "an", "one") and low in ("quarter", "century", "season", "half") and low == "quarter":
        return None
    if low in ("quarter", "quarters") and (
        match["gap"] == "-" or text[finish : finish + 4] == " of " or amount in ("a", "an", "one")
    ):
        return None  # a fraction
    if amount in ("some", "many") and not u.lower().endswith("s"):
        return None
    if old or re.match(r"[\s-]old\b", text[match.end("u") : match.end("u") + 4]):
        return None  # an age
    if match["gap"] == "-" or (match.start("u") and text[match.start("u") - 1] == "-"):
        start = match.start("n") if q is None else start
        if amount in ("a", "an"):
            return None
    elif text[start : start + 4].lower() == "the " and not u.lower().startswith("month"):
        start += 4
    if q and q.lower() == "over" and number(n) is None:
        start = match.start("n")
        q = None
    if text[finish : finish + 5].lower() == "-long":
        finish += 5
    if n2 and (unit_code(u), unit_code(u2)) not in PAIRS:
        finish, n2, u2, n3 = match.end("u"), None, None, None
    if n3 and (unit_code(u2), unit_code(u3)) not in PAIRS:
        finish, n3 = match.end("u2"), None
    if half and number(n) is not None:
        amount = f"{number(n)} and a half"
    else:
        amount = n
    made = Atom(start, finish, "length", "dates.length", q, amount, unit_code(u), n2, u2 and unit_code(u2))
    if n3:
        made.data = (*made.data, n3, unit_code(u3))
    return made


PAIRS = frozenset(
    (("Y", "M"), ("Y", "W"), ("Y", "D"), ("M", "W"), ("M", "D"), ("W", "D"), ("D", "TH"), ("TH", "TM"), ("TM", "TS"))
)
"""Units that make one length: two years and six months."""


BARE_BEFORE = re.compile(
    r"\b(?:in|for|over|within|after|take|took|takes|taken|taking|last|lasted|lasting|of|the|spent|spend|spending|through|throughout|until|across|during|and|or|than|by|years)\s$",
    re.IGNORECASE,
)


YEARS_NAMED = re.compile(r"\s(?:from\s|between\s|of\s)?[12][0-9]{3}\b")
"""The years 1906-1907: they are named, not counted."""


def bare_length_of(text: str, lower: str, at: int, end: int, lowest: int, low: str) -> Atom | None:
    if low not in ("minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"):
        return None
    before = text[max(lowest, at - 12) : at]
    match = None
    for start in starts(lower, at, "unit", lowest):
        match = form("bare-length").match(lower, start, end + 32)
        if match and match.start("u") == at:
            break
        match = None
    if match is None or YEARS_NAMED.match(text, match.end(), match.end() + 14):
        return None
    ahead = match["ahead"]
    if not (
        match["long"]
        or ahead
        or match["q"]
        or "or" in match[0]
        or BARE_BEFORE.search(before)
        or at <= lowest + 1
        or not before.strip()
    ):
        return None
    begin = at if not ahead and not match["q"] else match.start()
    if text[begin:at].lower().startswith("the") and not ahead:
        begin = at
    return Atom(begin, match.end(), "length", "dates.length-bare", match["q"], None, unit_code(low), None, None)


def set_of(text: str, match: re.Match[str], start: int, at: int) -> Atom | None:
    u, u2, u3, other, n = match.group("u", "u2", "u3", "other", "n")
    finish = match.end()
    if u:
        return Atom(start, finish, "set", "dates.times-a-unit", period_of(1, u))
    if u2:
        low = u2.lower()
        if low in PARTS_OF_DAY:
            return Atom(start, finish, "set", "dates.every", f"XXXX-XX-XXT{PARTS_OF_DAY[low]}")
        if low in lists()["seasons"]:
            return Atom(start, finish, "set", "dates.every", f"XXXX-{lists()['seasons'][low]}")
        if low == "weekend":
            return Atom(start, finish, "set", "dates.every", "XXXX-WXX-WE")
        amount = 2 if other else number(n) if n else 1
        return Atom(start, finish, "set", "dates.every", period_of(amount, u2))
    before = text[max(0, start - 24) : start]
    if (
        re.search(
            r"(?:[0-9]|million|billion|trillion|hundred|thousand|percent|times|%|dollars|cents|points|euros|pounds|\bpence)\s$"
            r"|\b(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|(?:dozen|hundred|thousand)s\sof|several)\s[a-z]+s\s$",
            before,
        )
        or text[start : start + 3].lower() == "per"
    ):
        return Atom(start, finish, "set", "dates.a-unit", period_of(1, u3))
    return None


def period_of(n: float | None, unit: str) -> str:
    code = unit_code(unit)
    return period(n, code)


def period(n: float | None, code: str) -> str:
    """Return the TIMEX3 value of a length: ``P18M``, ``PT48H``, ``PXY``; decades and centuries counted in years."""
    if n is not None and code in ("DE", "CE", "ML", "F"):
        n, code = n * {"DE": 10, "CE": 100, "ML": 1000, "F": 2}[code], "W" if code == "F" else "Y"
    amount = "X" if n is None else f"{n:g}" if n < 1e6 else str(int(n))
    code = "W" if code == "F" else code
    return f"PT{amount}{code[1]}" if code[0] == "T" else f"P{amount}{code}"


GRAINS = {
    "D": "day",
    "W": "week",
    "F": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
    "WE": "weekend",
}


BEFORE_NOUN = frozenset("everyday quarterly bi-monthly bimonthly bi-weekly".split())
"""Words for what comes round that before a noun are its kind: a quarterly report."""
ALONE = re.compile(r"\s?(?:[.;:!?)”\"]|$)|\s(?:and|or|in|at|on|by|for|since|to|with|as|from|until|after|before)\b")
ARTICLES = ("the ", " a ", "this ", "that ")


def adverb_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = word.lower()
    if (
        text[at - 1 : at] == "-"
        or (word[0].isupper() and re.match(r"\s[A-Z]", text[end : end + 2]))
        or re.match(r"-[a-z]", text[end : end + 2])
    ):
        return None
    if re.match(r"\s(?:Mail|News|Telegraph|Express|Star|Mirror|Beast|Times)", text[end : end + 10]):
        return None
    if low in BEFORE_NOUN and not ALONE.match(text, end, end + 8):
        return None
    if lower.endswith(ARTICLES, max(0, at - 5), at) and not re.match(r"\s[a-z]{4}", text[end : end + 5]):
        return None  # the monthly is out
    return Atom(at, end, "set", "dates.adverb", lists()["sets"][low])
