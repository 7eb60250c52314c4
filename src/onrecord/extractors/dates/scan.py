"""Where to look: one pass over the text for the words that announce a date, and one for digits."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.patterns import CAREFUL
from onrecord.extractors.dates.words import holidays, lists, months, weekdays

UNIT_WORDS = "second minute hour day night week fortnight month quarter year decade century weekend period half season moment time generation sec min hr yr wk"


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
    for word in ("today", "yesterday", "tomorrow", "tonight"):
        found[word] = "deictic"
    for word in lists()["seasons"]:
        found[word] = "season"
    for word in lists()["decades"]:
        found[word] = "decade"
    for word in lists()["sets"]:
        found[word] = "set"
    for phrase in lists()["references"]:
        found.setdefault(phrase.split()[-1], "reference")
    for phrase in ("at the moment", "at this time", "these days", "long ago"):
        found.pop(phrase.split()[-1], None)
    for word in UNIT_WORDS.split():
        found[word] = found.get(word, "unit")
    found["days"] = "unit"
    found["once"] = "once"
    for word in ("fiscal", "financial", "budget", "fy"):
        found[word] = "fiscal"
    for word in ("year-end", "year-ago", "year-earlier"):
        found[word] = "unit"
    for name in holidays():
        found.setdefault(re.split(r"[ '’]", name)[0], "event")
    for word in ("nineteen", "eighteen", "twenty"):
        found[word] = "spelt"
    for word in months():
        found[word] = "month"
    for word in weekdays():
        found[word] = "weekday"
    return found


LOWER_EVENTS = frozenset(("christmas", "thanksgiving", "easter", "halloween", "xmas", "juneteenth"))


def _trie(words: list[str]) -> str:
    """Return a pattern of the words that shares their beginnings."""
    heads: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            heads.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    parts = [re.escape(head) + _trie(sorted(set(tails))) for head, tails in sorted(heads.items())]
    if not parts:
        return ""
    if len(parts) == 1 and not ends:
        return parts[0]
    return "(?:" + "|".join(parts) + ")" + ("?" if ends else "")


LEFT = " \\n\\t\\r\u00a0\\-–—(\\[“\"‘’'/"


@cache
def trigger() -> re.Pattern[str]:
    """Return the pattern of all announcing words, with one character before them."""
    words: set[str] = set()
    for word, look in kinds().items():
        words.add(word.title().replace("'S", "'s"))
        words.add(word[0].upper() + word[1:])
        if word in LOWER_EVENTS if look == "event" else word not in CAREFUL or word in ("may", "march"):
            words.add(word)
        if look in ("month", "weekday") and len(word) > 3:
            words.add(word.upper())
    words.update(("FY", "Q1", "Q2", "Q3", "Q4", "1Q", "2Q", "3Q", "4Q", "H1", "H2", "1H", "2H", "TODAY", "YESTERDAY"))
    return re.compile(f"[{LEFT}]({_trie(sorted(words))})(?![a-z])")


@cache
def digits() -> re.Pattern[str]:
    """Return the pattern of a run of digits."""
    return re.compile("[0-9]+")
