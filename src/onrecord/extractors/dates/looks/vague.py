"""The present, the past and the future: now, recently, the future."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import TAIL, starts
from onrecord.extractors.dates.looks.spoken import past_at
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import lists
from onrecord.late import late

LEADS_TO_REFERENCE = frozenset(
    (" the ", "this ", "hort ", "long ", "near ", "cent ", "\nthe ", "(the ", "“the ", "the ")
)


MINUTES_BEFORE = late(r"\b(?:minutes|five|ten|fifteen|twenty|twenty-five|[0-9]{1,2})\s$")


AFTER_TIME = late(
    r"\s(?:fiscal\s|financial\s|business\s|calendar\s|few\s|several\s)?(?:day|week|month|quarter|year|decade|centur|weekend|half|fiscal|financial)"
)
ADJECTIVES = frozenset("recent current future past present".split())
"""Words that go before a unit of time: the past year."""
IN_NAME = late(r"\b(?!(?:Is|Are|Was|Were|Has|Have|And|But|For|Until|By|From|So|Even|It|Not|Just)\b)[A-Z][a-z]+\s$")
LED = frozenset("time point moment term past".split())
"""Words that are references behind some words alone."""


def reference_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if word == "past" and MINUTES_BEFORE.search(lower[max(lowest, at - 12) : at]):
        return past_at(text, lower, at, end, lowest)
    if word in LED and lower[max(0, at - 5) : at] not in LEADS_TO_REFERENCE:
        return None
    if word[0].isupper() and IN_NAME.search(text, max(0, at - 16), at):
        return None  # Apocalypse Now
    low = lower[at:end]
    references = lists()["references"]
    begins = starts(lower, at, "reference", lowest)
    start, finish, phrase = at, end, low
    if len(begins) > 1 or low not in references:
        for start in begins:
            match = form("reference").match(lower, start, at + TAIL)
            if match and match.end() >= end:
                break
        else:
            return None
        finish, phrase = match.end(), " ".join(match[0].split())
    elif lower[end : end + 1] == "-":
        return None
    value = references.get(phrase) or references.get(phrase.removeprefix("the "))
    if value is None:
        return None
    if (unless := UNLESS.get(low)) and unless.match(text, finish, finish + 16):
        return None
    if (only := ONLY.get(low)) and not only.match(text, finish, finish + 16):
        return None
    if low in ADJECTIVES:
        if AFTER_TIME.match(text, finish, finish + 16):
            return None
        if (low == "past" and not phrase.startswith(("the", "in"))) or (low == "future" and phrase[:3] != "the"):
            return None
    elif low == "soon" and AS_SOON.search(lower[max(0, start - 10) : start]):
        return None
    if low in ("current", "recent", "now") and phrase.startswith("the "):
        start += 4
    return Atom(start, finish, "reference", "dates.reference", value)


AS_SOON = late(r"\b(?:as|too|so|how)\s$")
SHORTLY = late(r"\s(?:after|before|as|thereafter|afterwards?)\b")
UNLESS = {
    "past": late(r"\s(?!(?:and|or|is|was|has|had|when|for|with|as|but|that|to)\b)[a-z0-9]"),
    "future": late(r"s\b|\s(?:of|king|queen|president|prime)\b"),
    "now": late(r"-(?!\s)"),
    "shortly": SHORTLY,
    "soon": SHORTLY,
}
"""What behind a word tells that it is no reference."""
ONLY = {
    "current": late(r"\s[a-z$]"),
    "recent": late(r"\s[a-z$]"),
    "present": late(r"\s?[,.;]|\s(?:and|is)"),
    "term": late(r"\s?[,.;]"),
}
"""What stands behind a word that is one."""
