"""The present, the past and the future: now, recently, the future."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import furthest
from onrecord.extractors.dates.looks.spoken import past_at
from onrecord.extractors.dates.words import lists

LEADS_TO_REFERENCE = frozenset(
    (" the ", "this ", "hort ", "long ", "near ", "cent ", "\nthe ", "(the ", "“the ", "the ")
)


MINUTES_BEFORE = re.compile(r"\b(?:minutes|five|ten|fifteen|twenty|twenty-five|[0-9]{1,2})\s$")


def reference_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if word == "past" and MINUTES_BEFORE.search(lower[max(lowest, at - 12) : at]):
        return past_at(text, lower, at, end, lowest)
    if (
        word in ("time", "point", "moment", "term", "past")
        and text[max(0, at - 5) : at].lower() not in LEADS_TO_REFERENCE
    ):
        return None
    match, start = furthest("reference", lower, at, lowest, "reference")
    if match is None or match.end() < end:
        return None
    phrase = " ".join(match[0].lower().split())
    value = lists()["references"].get(phrase) or lists()["references"].get(phrase.removeprefix("the "))
    if value is None:
        return None
    low = word.lower()
    after = text[match.end() : match.end() + 16]
    before = text[max(0, start - 10) : start]
    if low == "past" and not phrase.startswith(("the", "in")):
        return None
    if (
        low == "past"
        and re.match(r"\s[a-z0-9]", after)
        and not re.match(r"\s(?:and|or|is|was|has|had|when|for|with|as|but|that|to)\b", after)
    ):
        return None
    if low == "future" and (
        re.match(r"s\b", after)
        or not phrase.startswith("the")
        or re.match(r"\s(?:of|king|queen|president|prime)\b", after)
    ):
        return None
    if low in ("current", "recent") and not re.match(r"\s[a-z$]", after):
        return None
    if low == "present" and not re.match(r"\s?[,.;]|\s(?:and|is)", after):
        return None
    if low == "now" and re.match(r"\sthat\b|-(?!\s)", after):
        return None
    if (low in ("shortly", "soon") and re.match(r"\s(?:after|before|as|thereafter|afterwards?)\b", after)) or (
        low == "soon" and re.search(r"\b(?:as|too|so|how)\s$", before, re.IGNORECASE)
    ):
        return None
    if low in ("recent", "current", "future", "past", "present") and re.match(
        r"\s(?:fiscal\s|financial\s|calendar\s|few\s|several\s)?(?:day|week|month|quarter|year|decade|centur|weekend|half|fiscal|financial)",
        after,
    ):
        return None
    if phrase.startswith("the ") and low in ("current", "recent", "now"):
        start += 4
    if low == "term" and not re.match(r"\s?[,.;]", after):
        return None
    return Atom(start, match.end(), "reference", "dates.reference", value)
