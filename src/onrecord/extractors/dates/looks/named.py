"""What holds a date's word and is no date: the Sunday Times, May Road, the second half of a match, "Friday the 13th"."""

from __future__ import annotations

from functools import cache

from onrecord.extractors.dates.words import DATA, months, weekdays
from onrecord.late import late
from onrecord.text.data import load_toml
from onrecord.text.openings import begins_sentence

ABOUT = 110
"""How far around an expression the words that tell of a game are looked for, in code points."""
REACH = 24
"""How far before a word the one before it may begin, in code points."""
TITLE = 40
"""How much of a title may stand before an expression in it, or behind it, in code points."""
STRIP = ".,;:!?()“”\"‘’'"
SMALL = frozenset("a an and at by for from in of on or the to with".split())
"""Words that a title writes in small letters."""
MARKS = {'"': '"', "“": "”"}
ODYSSEY = late(r":\s[A-Z]")


@cache
def named(kind: str) -> frozenset[str]:
    """Return a list of words by its name, in lower case."""
    words: str | list[str] = load_toml(DATA, "named.toml")[kind]
    return frozenset(words.split() if isinstance(words, str) else words)


def is_pair(lower: str, at: int, end: int) -> bool:
    """Return whether a word and the one before it are a name: Bloody Sunday, Black September."""
    if at < 2 or lower[at - 1] != " " or lower[at:end] not in _seconds_of_pairs():
        return False
    words = lower[max(0, at - 12) : at].split()
    return bool(words) and f"{words[-1].strip(STRIP)} {lower[at:end]}" in named("pairs")


@cache
def _seconds_of_pairs() -> frozenset[str]:
    return frozenset(pair.split()[1] for pair in named("pairs"))


def weekday_is_named(text: str, at: int, end: int) -> bool:
    """Return whether a weekday is part of what a paper or a broadcast is called, or tells of what kind something is."""
    if text[at].islower():
        return False
    if text.endswith("Mail on ", 0, at):
        return True
    words = [word.strip(STRIP) for word in text[end : end + 24].split(None, 2)]
    if len(words) < 1 or text[end : end + 1] != " ":
        return False
    first = words[0]
    if first.lower() in named("of_kind"):
        return True
    if not first[:1].isupper():
        return False
    if first in ("Night", "Morning"):
        return len(words) > 1 and words[1][:1].isupper() and words[1].lower() in named("behind_night")
    return first.lower() in named("behind_weekday")


WAR = late(r"[A-Z][a-z]+['’]?\sWars?\b")
NAME_OF_LENGTH = late(r"(?:^|\s)(?:[a-z]+|[A-Z]{2,4}['’]s?),?\s(?:[a-z]+|[A-Z]{2,4}['’]s?),?\s$")

SMALL_BEHIND = late(r"[A-Z][a-z]+\s(?!(?:after|from|into|over|than|until|with)\b)[a-z]{4}")


def is_called_for_length(text: str, start: int, unit: int) -> bool:
    """Return whether a length or "this week" with a unit written large is a name: a report on 60 Minutes, amid small words; the Six-Day War."""
    if not (text[unit].isupper() and text[unit + 1].islower()):
        return False
    return (
        WAR.match(text, unit, unit + 16) is not None
        or NAME_OF_LENGTH.search(text, max(0, start - 30), start) is not None
        or SMALL_BEHIND.match(text, unit, unit + 24) is not None
    )


PROSE = late(r"\b[a-z]{5,}\b")
"""A word that no title writes in small letters."""


def is_large(text: str, at: int) -> bool:
    """Return whether a word is written large inside a sentence, amid words that a title would write large too: seen in Midnight in Paris."""
    if not (text[at].isupper() and text[at + 1 : at + 2].islower()) or begins_sentence(text, at):
        return False
    low = max(0, at - ABOUT)
    line = max(low, text.rfind("\n", low, at) + 1)
    end = text.find("\n", at, at + ABOUT)
    return PROSE.search(text, line, at + ABOUT if end < 0 else end) is not None


def is_in_name(text: str, unit: int) -> bool:
    """Return whether a unit written large is part of a name that has begun before it: he saw 28 Days Later."""
    if not text[unit].isupper():
        return False
    before = text[max(0, unit - REACH) : unit].split()
    return bool(before) and not before[-1][0].islower() and is_large(text, unit)


def is_road(text: str, end: int) -> bool:
    """Return whether a road is called by the word before: May Road."""
    follows = text[end + 1 : end + 14].split(None, 1)
    return (
        text[end : end + 1] == " "
        and bool(follows)
        and follows[0][:1].isupper()
        and follows[0].strip(STRIP).lower() in named("roads")
    )


def is_house(text: str, end: int) -> bool:
    """Return whether four digits that end here number a house: 1945 Elm Street."""
    for word in text[end : end + 40].split()[:4]:
        if not word[0].isupper():
            return False
        if word.strip(STRIP).lower() in named("roads"):
            return True
        if word[-1] in ",;:!?)":
            return False
    return False


OF_PAPER = late(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at))|\b(?!(?:And|But|For|In|Its|Their|Our)\b)[A-Z][\w.-]+|-[a-z]+)\s$"
)
PAPER_NAME = late(
    r"\s(?:[A-Z][\w.’'-]*(?:\s(?=\w)|(?=[,.;:)’'”\"])|$)|(?:al|d[aeiu]|de[lrnt]?|della|el|l[aeo]s?|van)\s){1,4}"
)
PAPER_ENDS = late(r"['’]s\b|[,.;:)]|$")


def is_paper(text: str, at: int, end: int) -> bool:
    """Return whether "daily" or "weekly" is what a paper is: the daily Clarín, a left-wing weekly, the monthly said."""
    before = text[max(0, at - 24) : at]
    kind = before.split()[-1:]
    of_kind = bool(kind) and kind[0].lower() in named("of_papers")
    if not (of_kind or OF_PAPER.search(before)):
        return False
    alone = of_kind or before.endswith(("the ", "The ", " a ", "A ", "his ", "hat "))
    if alone and PAPER_ENDS.match(text, end, end + 2):
        return True
    name = PAPER_NAME.match(text, end, end + 48)
    behind = name.end() if name else end
    follows = text[behind : behind + 16].split(None, 1)
    word = follows[0].strip(STRIP).lower() if follows else ""
    if name and not (word and text[behind - 1] == " "):
        return True
    if word in ("and", "or"):
        return of_kind or kind[0][0].isupper()
    return word in named("paper_does") or (len(word) > 4 and word.endswith("ed"))


def tells_of(kind: str, lower: str, start: int, end: int) -> bool:
    """Return whether a word of a list stands near an expression."""
    words = lower[max(0, start - ABOUT) : start].split() + lower[end : end + ABOUT].split()
    return not named(kind).isdisjoint(word.strip(STRIP) for word in words)


def tells_of_play(lower: str, start: int, end: int) -> bool:
    """Return whether the words around an expression are those of a game: one that is sure, or two that are likely."""
    around = {word.strip(STRIP) for word in (lower[max(0, start - ABOUT) : start] + lower[end : end + ABOUT]).split()}
    if not named("play").isdisjoint(around):
        return True
    likely = around & named("likely_play")
    return bool(likely) and len(likely) + len(around & named("maybe_play")) > 1


def is_titled(text: str, start: int, end: int) -> bool:
    """Return whether an expression stands in a title between quote marks, all of whose words are written large."""
    first = text[start]
    if not (first.isupper() or first.isdigit()):
        return False
    low = max(0, start - TITLE)
    opening = max(text.rfind('"', low, start), text.rfind("“", low, start))
    if opening < 0 or text[opening - 1 : opening] == "=":
        return False
    if opening == start - 1 and ODYSSEY.match(text, end, end + 3):
        return True
    closing = text.find(MARKS[text[opening]], end, end + TITLE)
    if closing < 0 or text[closing - 1] in " ;!?" or text[opening + 1].isspace():
        return False
    words = text[opening + 1 : closing].split()
    if words[0].lower() in SMALL - {"the", "a"} or not all(
        word[0].isupper() or word[0].isdigit() or word[0] in "'’&" or word in SMALL for word in words
    ):
        return False
    return (
        text[closing - 1] not in ",."
        or any(  # the mark may be that of speech: “Last Friday,” he said
            word[0].isupper() and word.strip(STRIP).lower() not in (months() | weekdays()) for word in words[1:]
        )
    )
