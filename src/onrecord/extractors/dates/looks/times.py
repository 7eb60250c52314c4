"""Parts of the day, noon and midnight, today and tomorrow."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.clock import Clock, clock_atom, known_zone
from onrecord.extractors.dates.looks.events import OF_EVENT
from onrecord.extractors.dates.looks.heads import furthest
from onrecord.extractors.dates.looks.titles import is_large
from onrecord.extractors.dates.words import lists, months, weekdays
from onrecord.late import late
from onrecord.text.openings import begins_sentence

ZONE = late(r"\s([A-Z]{2,4}T|UTC)\b")
OWNED_TITLE = late(r"['’]s?\s[\"“]$")
OWNS_NAME = late(r"['’]s\s[A-Z]")
AT_HIGH = late(r"\b(?:at|by|until|till|before|after|around|about)\s(?:the\s)?high\s$")
PARTS_OF_DAY = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "noon": "12:00",
    "midnight": "24:00",
}


DETERMINERS = {
    "that same": "that", "that very": "that", "the very same": "the same", "the very next": "the next",
    "the very following": "the following",
}  # fmt: skip
"""What means the same before a part of the day as a shorter word."""
LEADS_BARE = late(r"\b(?:at|by|before|until|after|since|all)\s$", re.IGNORECASE)
"""What leads a part of the day without "the": by night, all morning."""
OVERNIGHT_KIND = late(r"\s(?:rate|lending|loan|success|bag|stay|funds|index)")
LEADS_PART = late(r"\b(?:in|on|during|of|through|throughout|into|for|later|by|until|since)\s$", re.IGNORECASE)


def part_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if word.endswith("s"):  # in the mornings
        if not lower.endswith("in the ", lowest, at):
            return None
        return Atom(at - 4, end, "set", "dates.every", f"XXXX-XX-XXT{lists()['parts'][lower[at : end - 1]]}")
    if word == "night" and lower.startswith(" before last", end) and lower.endswith("the ", lowest, at):
        return Atom(at - 4, end + 12, "deictic", "dates.deictic", -2, "NI")
    match, start = furthest("part", lower, at, lowest, "part")
    if match is None:
        return None
    mod, mod2, det, p = match.group("mod", "mod2", "det", "p")
    if is_large(text, at):
        return None  # ITV's This Morning
    det = DETERMINERS.get(det, det) if det else ""
    low = p.lower()
    before = text[max(0, start - 12) : start]
    letters = lists()["parts"][low]
    if low in (
        "night",
        "morning",
        "afternoon",
        "evening",
        "dawn",
        "dusk",
        "sunset",
        "sundown",
        "sunrise",
        "daybreak",
        "nightfall",
        "lunchtime",
        "teatime",
        "dinnertime",
        "daytime",
        "night-time",
        "nighttime",
    ):
        if not det and not (mod or mod2) and not LEADS_BARE.search(before):
            return None
        if det == "the" and low in TURNED and (found := _turned(text, start, match.end(), letters)):
            return found
        if (
            low == "dawn"
            and lower.startswith(" of ", match.end())
            and not OF_DAY.match(lower, match.end(), match.end() + 16)
        ):
            return None  # the dawn of an age
        if det == "the" and not LEADS_PART.search(before) and text[match.end() : match.end() + 4] != " of ":
            return None
        if low == "night" and not det and before.endswith("by "):
            return None  # by day and by night
        if det in ("next", "one") and low not in ("morning", "afternoon", "evening", "night"):
            return None
    if low == "overnight" and OVERNIGHT_KIND.match(text[end : end + 9]):
        return None
    if det in ("every", "each"):
        return Atom(start, match.end(), "set", "dates.every", f"XXXX-XX-XXT{letters}")
    if det == "one":
        return None
    if det == "in the":
        start, det = match.start("det") + 3, "the"
    return Atom(start, match.end(), "part", "dates.part-of-day", det, letters, (mod or mod2 or "").lower())


OF_DAY = late(
    r"\sof\s(?:[0-9]|(?:the\s)?(?:[0-9]|[a-z]{3,6}day\b|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec|day\b|that\b))"
)
TURNED = frozenset("night morning afternoon evening".split())
TURN = late(r"\s(before|after)\b(?!\s(?:last|next)\b)")


def _turned(text: str, start: int, end: int, letters: str) -> Atom | None:
    """Return the night before, the morning after, of the day that the text told of."""
    turn = TURN.match(text, end, end + 12)
    if turn is None or OF_EVENT.match(text, turn.end(), turn.end() + 40):
        return None
    det = "the previous" if turn[1] == "before" else "the next"
    return Atom(start, turn.end(), "part", "dates.part-of-day", det, letters, "")


def point_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if word[0].isupper() and (OWNS_NAME.match(text, end, end + 4) or _is_called(text, end)):
        return None  # Midnight's Children, Midnight Oil
    if is_large(text, at):
        return None  # High Noon
    if lower.startswith(" oil", end):
        return None  # burned the midnight oil
    if lower.endswith("high ", 0, at) and not AT_HIGH.search(lower, max(0, at - 16), at):
        return None
    if lower.endswith("12 ", lowest, at) and not lower[at - 4 : at - 3].isalnum():
        at -= 3
    zone = ZONE.match(text, end, end + 6)
    if zone and known_zone(zone[1]):
        return clock_atom(at, zone.end(), Clock(24 if word.lower() == "midnight" else 12, zone=zone[1]))
    return clock_atom(at, end, Clock(24 if word.lower() == "midnight" else 12))


NAME = late(r"\s([A-Z][a-z]{2,})")


def _is_called(text: str, end: int) -> bool:
    """Return whether a name goes on behind a word, and no day."""
    name = NAME.match(text, end, end + 14)
    return name is not None and name[1].lower() not in months() and name[1].lower() not in weekdays()


def deictic_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    match, start = furthest("deictic", lower, at, lowest, "deictic")
    if match is None or (
        text[end : end + 2] in ("'s", "’s") and word == "Today" and not text[end + 2 : end + 4].strip()
    ):
        return None
    if word[0] == "T" and (
        text[end : end + 1] in ("”", '"')
        or not begins_sentence(text, at)
        or OWNED_TITLE.search(text, max(0, at - 4), at)
    ):
        return None  # "USA Today", the BBC's "Today"
    if word.lower() == "today" and _is_of_the_age(lower, end) and not match["off"]:
        return Atom(at, end, "reference", "dates.reference", "PRESENT_REF")
    shift = DEICTIC[word.lower()]
    if match["off"]:
        shift += -1 if match["off"].lower() == "before" else 1
    part = match["part"]
    letters = PARTS_OF_DAY[part.lower()] if part else "NI" if word.lower() in ("tonight", "tonite") else None
    return Atom(start, match.end(), "deictic", "dates.deictic", shift, letters)


@cache
def _owned() -> frozenset[str]:
    return frozenset(lists()["today"]["owned"].split())


def _is_of_the_age(lower: str, end: int) -> bool:
    """Return whether "today" owns what is of the age, and of no one day: today's world."""
    if lower[end : end + 3] not in ("'s ", "’s "):
        return False
    words = lower[end + 3 : end + 32].split(None, 2)[:2]  # today's young voters
    return not _owned().isdisjoint(word.strip('.,;:!?)”"') for word in words)


DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "tmrw": 1, "tmw": 1, "tomoz": 1, "tonite": 0}
