"""The word lists of this room, and whether a stretch of text has one of their words."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.words import DATA, alternation
from onrecord.late import late
from onrecord.text.data import load_toml

WORD = late(r"[a-z]+(?:-[a-z]+)*")


@cache
def words(name: str) -> frozenset[str]:
    """Return a list by its name, in lower case."""
    return frozenset(load_toml(DATA, "fiscal.toml")[name].split())


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return WORD.findall(text.lower())


def says(name: str, text: str, low: int = 0, high: int | None = None) -> bool:
    """Return whether one of the words of a list stands in a text, or in a stretch of it, in either case."""
    return not words(name).isdisjoint(words_of(text[low:high]))


@cache
def one_of(name: str) -> re.Pattern[str]:
    """Return the pattern of one word of a list, in either case, for where a word stands."""
    return re.compile(rf"\b(?:{alternation(words(name))})\b", re.IGNORECASE)


@cache
def common() -> dict[str, frozenset[str]]:
    """Return the names that are common words as well, each with the words behind it that make it one."""
    return {name: frozenset(behind.split()) for name, behind in load_toml(DATA, "fiscal.toml")["common"].items()}


@cache
def currencies() -> dict[str, str]:
    """Return whose each money is, by what it is written with, in lower case."""
    return {name.lower(): of for name, of in load_toml(DATA, "fiscal.toml")["currencies"].items()}


@cache
def currency() -> re.Pattern[str]:
    """Return the pattern of a money that is one country's."""
    names = alternation(currencies())
    return re.compile(rf"(?<![\w$])(?:{names})(?![A-Za-z])", re.IGNORECASE)
