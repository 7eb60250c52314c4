"""Where to look: one pass over the text for the words that announce a date, and one for digits."""

from __future__ import annotations

import re
from functools import cache

import regex

from onrecord.extractors.dates.patterns import CAREFUL
from onrecord.extractors.dates.words import holidays, lists, months, weekdays

UNIT_WORDS = "second minute hour day night week fortnight month quarter year decade century weekend period half season sec min hr yr wk"


@cache
def kinds() -> dict[str, str]:
    """Return which look a word in lower case calls for."""
    found: dict[str, str] = {}
    for word in UNIT_WORDS.split():
        found[word] = "unit"
        found[word + "s"] = "unit"
    found.update({"centuries": "unit", "weekend": "weekend", "half": "quarter", "quarter": "quarter", "halves": "unit"})
    for word in lists()["parts"]:
        found[word] = "part"
    found.update({"mornings": "part", "evenings": "part", "noon": "point", "midnight": "point", "midday": "point"})
    for word in ("today", "yesterday", "tomorrow", "tonight", "tmrw", "tmw", "tomoz", "tonite"):
        found[word] = "deictic"
    for word in lists()["seasons"]:
        found[word] = "season"
    for word in lists()["decades"]:
        found[word] = "decade"
    for word in lists()["sets"]:
        found[word] = "set"
    for phrase in lists()["references"]:
        found.setdefault(phrase.split()[-1], "reference")
    for word in ("days", "ago"):
        found.pop(word, None)
    for word in UNIT_WORDS.split():
        found[word] = found.get(word, "unit")
    found["days"] = "unit"
    for word in ("fiscal", "financial", "budget", "fy"):
        found[word] = "fiscal"
    for word in ("year-end", "year-ago", "year-earlier"):
        found[word] = "unit"
    for name in holidays():
        words = re.split(r" ", name.replace("’", "'"))
        announces = (
            words[-1]
            if words[0] in ("new", "black", "all", "super", "good", "international", "st.", "martin")
            else words[0]
        )
        announces = announces.split("'")[0]
        if announces in ("day", "friday", "tuesday"):
            announces = words[-2].split("'")[0]
        found.setdefault("new" if name.startswith("new year") else announces, "event")
    for word in ("nineteen", "eighteen", "twenty"):
        found[word] = "spelt"
    for word in months():
        found[word] = "month"
    for word in weekdays():
        found[word] = "weekday"
    return found


LOWER_EVENTS = frozenset(("christmas", "thanksgiving", "easter", "halloween", "xmas", "juneteenth"))


@cache
def vocabulary() -> frozenset[str]:
    """Return the announcing words in the cases that they are looked for in."""
    words: set[str] = set()
    for word, look in kinds().items():
        words.add(word[0].upper() + word[1:])
        if word in LOWER_EVENTS if look == "event" else word not in CAREFUL or word in ("may", "march"):
            words.add(word)
        if look in ("month", "weekday") and len(word) > 3:
            words.add(word.upper())
    words.update(("FY", "Q1", "Q2", "Q3", "Q4", "1Q", "2Q", "3Q", "4Q", "H1", "H2", "1H", "2H", "TODAY", "YESTERDAY"))
    return frozenset(words)


def shared(words: set[str]) -> str:
    """Return a pattern of the words that shares their beginnings; it begins with letters alone, which re finds quickly."""
    heads: dict[str, set[str]] = {}
    for word in words:
        if word:
            heads.setdefault(word[0], set()).add(word[1:])
    parts = [re.escape(head) + shared(tails) for head, tails in sorted(heads.items())]
    if not parts:
        return ""
    ends = "" in words
    if len(parts) == 1 and not ends:
        return parts[0]
    return "(?:" + "|".join(parts) + ")" + ("?" if ends else "")


LEFT = "\\n\\t\\r\u00a0\\-–—(\\[“\"‘’'/"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of the announcing words: behind a blank, small and capital letters apart, and behind other marks."""
    every = set(vocabulary())
    small = {word for word in every if word[0].islower()}
    return (
        re.compile(f" (?:{shared(small)})(?![a-z])"),
        re.compile(f" (?:{shared(every - small)})(?![a-z])"),
        re.compile(f"[{LEFT}](?:{shared(every)})(?![a-z])"),
    )


def announcing(text: str) -> list[tuple[int, int, str]]:
    """Return where announcing words stand, as (start, end, word) in order."""
    found = []
    for pattern in _patterns():
        for match in pattern.finditer(text):
            start, end = match.span()
            found.append((start + 1, end, text[start + 1 : end]))
    if text[:1].isalnum():
        match_ = _patterns()[2].match("\n" + text[:24])
        if match_:
            found.append((0, match_.end() - 1, match_[0][1:]))
    found.sort()
    return found


@cache
def digits() -> regex.Pattern[str]:
    """Return the pattern of a run of digits; regex finds these ten times as fast as re."""
    return regex.compile("[0-9]+")
