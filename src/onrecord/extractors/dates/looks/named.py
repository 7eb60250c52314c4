"""What holds a date's word and is no date: the Sunday Times, May Road, the second half of a match, "Friday the 13th"."""

from __future__ import annotations

from functools import cache

from onrecord.extractors.dates.words import DATA
from onrecord.late import late
from onrecord.text.data import load_toml

ABOUT = 110
"""How far around an expression the words that tell of a game are looked for, in code points."""
STRIP = ".,;:!?()“”\"‘’'"


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
    if text.endswith(" on ", 0, at):
        before = text[max(0, at - 16) : at - 4].split()
        if before and before[-1][0].isupper() and before[-1].strip(STRIP).lower() in named("before_weekday"):
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


def is_road(text: str, end: int) -> bool:
    """Return whether a road is called by the word before: May Road."""
    return _names_with(text, end, "roads")


def is_event(text: str, end: int) -> bool:
    """Return whether something that happened is called by the month before: the October Revolution."""
    return _names_with(text, end, "behind_month")


def _names_with(text: str, end: int, kind: str) -> bool:
    """Return whether a word of a list stands behind, written large, and makes a name of what ends here."""
    follows = text[end + 1 : end + 14].split(None, 1)
    return (
        text[end : end + 1] == " "
        and bool(follows)
        and follows[0][:1].isupper()
        and follows[0].strip(STRIP).lower() in named(kind)
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


def daily_is_named(text: str, end: int) -> bool:
    """Return whether a paper is called by "daily" before its name: the Daily Mail."""
    follows = text[end + 1 : end + 16].split(None, 1)
    return (
        text[end : end + 1].isspace()
        and bool(follows)
        and follows[0][:1].isupper()
        and follows[0].strip(STRIP).removesuffix("'s").removesuffix("’s").lower() in named("behind_daily")
    )


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
