"""How far to the left an expression may begin: the words that can lead an announcing word."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import lists
from onrecord.late import late

REACH = 64
"""How far before an announcing word the expression may begin, in code points."""


TAIL = 96
"""How far behind it the expression may run."""


@cache
def heads(look: str) -> frozenset[str]:
    """Return the words, lower case, that an expression may begin with before a word of this look."""
    return frozenset(lists()["heads"]["unit" if look == "quarter" else look].split())


NUMERIC = late(r"['’(]?[0-9][0-9,./½¼¾]*(?:st|nd|rd|th)?(?:[-–][0-9]+(?:st|nd|rd|th)?)?(?:['’]s)?,?")


MOST = 9
"""How many words before an announcing word an expression may hold."""


OPENING = frozenset('(“"')
"""Marks before which, where they open something, nothing leads."""
ENDS = (",", ".", ";", ":", "!", "?", ")")
"""What no word that can lead ends with, but for days before a month; those are looked up with their comma."""


def starts(lower: str, at: int, look: str, lowest: int) -> list[int]:
    """Return where in a text in lower case an expression may begin whose announcing word is at *at*.

    The furthest comes first, *at* last.
    """
    found = [at]
    lo = at - REACH
    if lo < lowest:
        lo = lowest
    leading = heads(look)
    where = at
    for _ in range(MOST):
        if where <= lo:
            break
        if lower[where - 1] != " ":
            if not (lower[where - 1] in OPENING and lower[where - 2] == " "):
                _starts_of_marked(lower, lo, where, lowest, leading, found)
            break
        # words between blanks are looked up one by one
        begin = lower.rfind(" ", lo, where - 1) + 1 or lo
        word = lower[begin : where - 1]
        if word not in leading:
            if word.isalpha() or (word[-1:] in ENDS and word[0].isalpha() and "-" not in word):
                break
            if not (word.isdecimal() and word.isascii()):
                if len(word) != 1 or word.isspace():  # else a mark by itself, which ends the search
                    _starts_of_marked(lower, lo, where, lowest, leading, found)
                break
        if begin == lo and _cut(lower, lo, lowest):
            break
        found.append(begin)
        where = begin
    found.reverse()
    return found


def _cut(lower: str, lo: int, lowest: int) -> bool:
    """Return whether the edge of the window cuts a word."""
    return lo > lowest and not lower[lo].isspace() and not lower[lo - 1].isspace()


def _starts_of_marked(lower: str, lo: int, where: int, lowest: int, leading: frozenset[str], found: list[int]) -> None:
    """Add where an expression may begin before *where*, the words of which may hold figures, hyphens and marks."""
    window = lower[lo:where]
    words = window.split()
    if words and _cut(lower, lo, lowest):
        del words[0]
    gap = window.endswith(("-", "–", "/"))
    for word in reversed(words[len(found) - 1 - MOST :]):
        where = lower.rfind(word, lo, where)
        if not gap and word in leading:
            found.append(where)
            continue
        lead = len(word) - len(word.lstrip("(“\"‘'—–"))
        bare = word.strip("(“\"‘'-–—")
        if gap:
            gap = False
            pieces = bare.split("-")
            if not (bare in leading or pieces[-1] in leading or _is_figure(bare)):
                break
            if len(pieces) > 1 and bare not in leading and pieces[0] not in leading:
                found.append(where + word.rfind(pieces[-1]))
                break
        elif (behind := bare.rpartition(":"))[0].isalpha() and behind[2].isdecimal():
            found.append(where + len(word) - len(behind[2]))
            break
        elif bare not in leading and not _is_figure(bare):
            halves = bare.split("-")
            if not (
                len(halves) == 2 and halves[0] in leading and (halves[1] in leading or halves[1] in lists()["ordinals"])
            ):
                break
        if word[0] in "'’" and word[1:2].isdigit():
            lead = 0
        found.append(where + lead)
        if lead:
            break


def _is_figure(word: str) -> bool:
    return (word[:1].isdigit() or word[:1] == "’") and NUMERIC.fullmatch(word) is not None


Look = Callable[[str, str, int, int, int, str], "Atom | None"]


def furthest(name: str, lower: str, at: int, lowest: int, heads: str) -> tuple[re.Match[str] | None, int]:
    """Return the match of a form that begins furthest to the left and holds the announcing word."""
    pattern = form(name)
    for start in starts(lower, at, heads, lowest):
        match = pattern.match(lower, start, at + TAIL)
        if match and match.end() > at:
            return match, start
    return None, at
