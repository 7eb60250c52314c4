"""Where to look: one pass over the words of a text for those that announce a date.

A new word goes into ``announcing`` of ``data/words.toml``, under the look that reads what stands around it, and a new look
into ``looks/table.py``.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.patterns import CAREFUL
from onrecord.extractors.dates.words import holidays, lists, months, weekdays
from onrecord.text.letters import Letters, Sought

DAY_OF_THE = "day of the "


@cache
def events() -> dict[str, frozenset[str] | None]:
    """Return which word announces a holiday, and how what stands behind it begins; ``None`` where it can stand alone."""
    late = frozenset(lists()["events"]["late"])
    found: dict[str, set[str]] = {}
    for name in holidays():
        words = name.split()
        word = words[-1] if words[0] in late else words[0]
        if name.startswith("new year"):
            word = "new"
        elif name == DAY_OF_THE + "dead":  # by no word as frequent as the others
            word = "dead"
        elif word.partition("'")[0] in ("day", "friday", "tuesday"):
            word = words[-2]
        word = word.partition("'")[0]
        rest = name[name.index(word) + len(word) :][:3]
        found.setdefault(word, set()).update((rest, rest.replace("'", "’"), rest.replace(" ", "\n")))
    return {word: None if "" in rests else frozenset(rests) for word, rests in found.items()}


@cache
def kinds() -> dict[str, str]:
    """Return which look a word in lower case calls for."""
    found: dict[str, str] = dict.fromkeys(events(), "event")
    found.update((phrase.split()[-1], "reference") for phrase in lists()["references"])
    found.pop("ago", None)
    for look, name in (("part", "parts"), ("season", "seasons"), ("decade", "decades"), ("set", "sets")):
        found.update(dict.fromkeys(lists()[name], look))
    for look, words in lists()["announcing"].items():
        found.update(dict.fromkeys(words.split(), look))
    found.update(dict.fromkeys(months(), "month"))
    found.update(dict.fromkeys(weekdays(), "weekday"))
    found.update((word + "s", "weekday") for word in weekdays() if word.endswith("day"))
    return found


@cache
def vocabulary() -> frozenset[str]:
    """Return the announcing words in the cases that they are looked for in."""
    small = frozenset(lists()["events"]["small"])
    words: set[str] = set()
    for word, look in kinds().items():
        if look == "q":
            words.update((word, word.upper()) if word[0] == "q" else (word.upper(),))
            continue
        if look == "short" or (look == "event" and word in ("ve", "mlk")):
            words.add(word.upper())
        elif look != "spoken":
            words.add(word[0].upper() + word[1:])
        if word in small if look == "event" else word not in CAREFUL or word in ("may", "march", "dec"):
            words.add(word)
        if look in ("month", "weekday", "season") and len(word) > 3:
            words.add(word.upper())
    words.update(("FY", "FYs", "FYE", "FISCAL", "TODAY", "YESTERDAY"))
    return frozenset(words)


LEFT = frozenset(" \n\t\r\u00a0-–—([“\"‘'’/`«…*>|")
"""What may stand right before an announcing word."""

Mixed = tuple[str, str, int]
"""A word of more than letters, its look, and how far behind its beginning the letters stand that it is found by."""


Announced = tuple[str, "str | None", "frozenset[str] | None", tuple[Mixed, ...]]
"""A word by its letters, its look, how what stands behind a holiday's begins, and the words of more than letters."""


@cache
def _words() -> Sought[Announced]:
    """Return the words by their letters.

    A word of more than letters, "mid-afternoon" or "Q1", is found by letters of its own, and takes in what else it is made of.
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
    found: dict[bytes, Announced] = {}
    for letters in {*plain, *mixed}:
        look = plain.get(letters)
        follows = events()[letters.lower()] if look == "event" else None
        found[letters.encode()] = letters, look, follows, tuple(mixed.get(letters, ()))
    return Sought(found)


def announcing(text: str, letters: Letters) -> list[tuple[int, int, str, str]]:
    """Return where announcing words stand, as (start, end, word, look) in order.

    The words of the text are looked up, so that a word more to look for costs nothing but what its look does.
    """
    words = _words()
    found = []
    behind = 0
    size = len(text)
    for at, run in letters.places(words):
        word, look, follows, mixed = words[run]
        end = at + len(run)
        if mixed:
            for other, its, offset in mixed:
                if text.startswith(other, at - offset) and at >= offset:
                    at -= offset
                    word, look, end = other, its, at + len(other)
                    follows = events()[word.lower()] if look == "event" else None
                    break
        if look is None or at < behind or (at and (before := text[at - 1]) != " " and before not in LEFT):
            continue
        if follows and text[end : end + 3].lower() not in follows:
            continue
        if end < size and (after := text[end]) != " " and (after.isalnum() or after == "_"):
            if look != "q" and word not in ("FY", "CY", "cy") and not (look == "month" and after.isdigit()):
                continue
        found.append((at, end, word, look))
        behind = end
    return found
