"""What comes round: twice a year, every other day, $15 an hour, monthly."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.lengths import period_named
from onrecord.extractors.dates.looks.named import daily_is_named, is_paper
from onrecord.extractors.dates.looks.times import PARTS_OF_DAY
from onrecord.extractors.dates.looks.titles import is_large
from onrecord.extractors.dates.words import lists, number
from onrecord.late import late

COUNTED = late(
    r"(?:[0-9]|million|billion|trillion|hundred|thousand|percent|times|%|dollars|cents|points|euros|pounds|pence)\s$"
    r"|\b(?:shillings?|guineas?)\s$"
    r"|\b(?i:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|(?:dozen|hundred|thousand)s\sof|several)\s(?:[a-z]+s|children|people|men|women)\s$"
    r"|\b(?:[Aa]n?|[Oo]ne)\s(?!few\b|lot\b)[a-z]{3,}\s$"
)
"""What is so much or so many a day: $15 an hour, two people a year."""


def set_of(text: str, match: re.Match[str], start: int) -> Atom | None:
    u, u2, u3, other, n = match.group("u", "u2", "u3", "other", "n")
    finish = match.end()
    if u:
        return Atom(start, finish, "set", "dates.times-a-unit", period_named(1, u))
    if u2:
        low = u2.lower()
        if low in PARTS_OF_DAY:
            return Atom(start, finish, "set", "dates.every", f"XXXX-XX-XXT{PARTS_OF_DAY[low]}")
        if low in lists()["seasons"]:
            return Atom(start, finish, "set", "dates.every", f"XXXX-{lists()['seasons'][low]}")
        if low == "weekend":
            return Atom(start, finish, "set", "dates.every", "XXXX-WXX-WE")
        amount = 2 if other else number(n) if n else 1
        return Atom(start, finish, "set", "dates.every", period_named(amount, u2))
    if text[start : start + 3].lower() == "per" or COUNTED.search(text[max(0, start - 24) : start]):
        return Atom(start, finish, "set", "dates.a-unit", period_named(1, u3))
    return None


BEFORE_NOUN = frozenset("everyday quarterly".split())
"""Words for what comes round that before a noun are its kind: a quarterly report."""
CAPITAL = late(r"\s[A-Z]")
HYPHENED = late("-[a-z]")
ALONE = late(r"\s?(?:[.;:!?)”\"]|$)|\s(?:and|or|in|at|on|by|for|since|to|with|as|from|until|after|before)\b")


def adverb_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = word.lower()
    if (
        text[at - 1 : at] == "-"
        or (word[0].isupper() and CAPITAL.match(text, end, end + 2))
        or HYPHENED.match(text, end, end + 2)
        or daily_is_named(text, end)
    ):
        return None
    if low in BEFORE_NOUN and not ALONE.match(text, end, end + 8):
        return None
    if is_paper(text, at, end) or is_large(text, at):
        return None
    return Atom(at, end, "set", "dates.adverb", lists()["sets"][low])
