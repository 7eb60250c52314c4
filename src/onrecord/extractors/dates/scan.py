"""Where to look: one pass over the text for the words that announce a date, and one for digits.

A new word goes into :func:`kinds` with the look that reads what stands around it, and a new look into ``looks/table.py``.
"""

from __future__ import annotations

import re
from functools import cache

import regex

from onrecord.extractors.dates.patterns import CAREFUL
from onrecord.extractors.dates.words import holidays, lists, months, weekdays
from onrecord.text.letters import Letters

UNIT_WORDS = "second minute hour day night week fortnight month quarter year decade century weekend period half season sec min hr yr wk"


@cache
def events() -> dict[str, frozenset[str] | None]:
    """Return which word announces a holiday, and how what stands behind it begins; ``None`` where it can stand alone."""
    found: dict[str, set[str]] = {}
    for name in holidays():
        words = name.split()
        word = words[-1] if words[0] in LATE_EVENTS else words[0]
        if name.startswith("new year"):
            word = "new"
        elif word.partition("'")[0] in ("day", "friday", "tuesday"):
            word = words[-2]
        word = word.partition("'")[0]
        rest = name[name.index(word) + len(word) :][:3]
        found.setdefault(word, set()).update((rest, rest.replace("'", "’"), rest.replace(" ", "\n")))
    return {word: None if "" in rests else frozenset(rests) for word, rests in found.items()}


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
    found.update(
        {
            "mornings": "part",
            "afternoons": "part",
            "evenings": "part",
            "noon": "point",
            "midnight": "point",
            "midday": "point",
        }
    )
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
    for word in ("year-end", "month-end", "quarter-end", "year-ago", "year-earlier"):
        found[word] = "unit"
    for word in events():
        found.setdefault(word, "event")
    for word in ("o'clock", "o’clock", "a.m", "p.m", "pm"):
        found[word] = "spoken"
    for word in ORDINALS.split():
        found[word] = "ordinal"
    for word in ("nineteen", "eighteen", "twenty"):
        found[word] = "spelt"
    for word in QUARTERS:
        found[word] = "q"
    for word in months():
        found[word] = "month"
    for word in weekdays():
        found[word] = "weekday"
        if word.endswith("day"):
            found[word + "s"] = "weekday"
    return found


ORDINALS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth thirty"
QUARTERS = (
    "q1",
    "q2",
    "q3",
    "q4",
    "1q",
    "2q",
    "3q",
    "4q",
    "h1",
    "h2",
    "1h",
    "2h",
    "1qfy",
    "2qfy",
    "3qfy",
    "4qfy",
    "1hfy",
    "2hfy",
)
LATE_EVENTS = frozenset(("new", "black", "all", "super", "good", "international", "st.", "martin"))
"""First words of holidays that are announced by a later one."""
LOWER_EVENTS = frozenset(("christmas", "thanksgiving", "easter", "halloween", "xmas", "juneteenth"))


@cache
def vocabulary() -> frozenset[str]:
    """Return the announcing words in the cases that they are looked for in."""
    words: set[str] = set()
    for word, look in kinds().items():
        if look == "q":
            words.update((word, word.upper()) if word[0] == "q" else (word.upper(),))
            continue
        if look != "spoken":
            words.add(word[0].upper() + word[1:])
        if word in LOWER_EVENTS if look == "event" else word not in CAREFUL or word in ("may", "march"):
            words.add(word)
        if look in ("month", "weekday", "season") and len(word) > 3:
            words.add(word.upper())
    words.update(("FY", "FISCAL", "TODAY", "YESTERDAY"))
    return frozenset(words)


LEFT = frozenset(" \n\t\r\u00a0-–—([“\"‘'’/`«…*>|")
"""What may stand right before an announcing word."""

Mixed = tuple[str, str, int]
"""A word of more than letters, its look, and how far behind its beginning the letters stand that it is found by."""


@cache
def _words() -> dict[bytes, tuple[str, str | None, tuple[Mixed, ...]]]:
    """Return by its letters each word: itself, its look, and the words of more than letters.

    Such a word, "mid-afternoon" or "Q1", is found by letters of its own, and takes in what else it is made of.
    """
    looks = kinds()
    plain: dict[str, str] = {}
    mixed: dict[str, list[Mixed]] = {}
    for word in vocabulary():
        if word.isalpha():
            plain[word] = looks[word.lower()]
    for word in sorted(vocabulary() - plain.keys(), key=lambda word: (-len(word), word)):
        if runs := re.findall("[A-Za-z]+", word):
            letters = max(runs, key=lambda run: (run in plain, len(run), run))
            mixed.setdefault(letters, []).append((word, looks[word.lower()], word.index(letters)))
    return {
        letters.encode(): (letters, plain.get(letters), tuple(mixed.get(letters, ()))) for letters in {*plain, *mixed}
    }


def announcing(text: str, letters: Letters) -> list[tuple[int, int, str, str]]:
    """Return where announcing words stand, as (start, end, word, look) in order.

    The words of the text are looked up, so that a word more to look for costs nothing but what its look does.
    """
    words = _words()
    found = []
    behind = 0
    size = len(text)
    for at, run in letters.places(words):
        word, look, mixed = words[run]
        end = at + len(word)
        for other, its, offset in mixed:
            if text.startswith(other, at - offset) and at >= offset:
                at -= offset
                word, look, end = other, its, at + len(other)
                break
        if look is None or (at and text[at - 1] not in LEFT) or at < behind:
            continue
        if look == "event" and (follows := events()[word.lower()]) and text[end : end + 3].lower() not in follows:
            continue
        if end < size and ((after := text[end]).isalnum() or after == "_"):
            if look != "q" and word != "FY" and not (look == "month" and after.isdigit()):
                continue
        found.append((at, end, word, look))
        behind = end
    return found


@cache
def digits() -> regex.Pattern[str]:
    """Return the pattern of a run of digits; regex finds these ten times as fast as re."""
    return regex.compile("[0-9]+")
