"""Approximation: the hedge or the bound next to a figure, with its sense."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from onrecord.extractors.percentages.lexicon import listed
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import Words
from onrecord.text.data import load_toml

Phrase = tuple[tuple[str, ...], str]
"""The words of a phrase, and its sense."""


class _Table(NamedTuple):
    """The phrases before a figure by their last word and those behind it by their first, the longest first."""

    before: dict[str, list[Phrase]]
    after: dict[str, list[Phrase]]
    fillers: frozenset[str]
    stronger: frozenset[tuple[str, ...]]
    signs: tuple[str, ...]
    marks: dict[str, str]


@cache
def _table() -> _Table:
    table = load_toml(__package__ + ".data", "approximations.toml")
    before: dict[str, list[Phrase]] = {}
    after: dict[str, list[Phrase]] = {}
    for sense, entry in table.items():
        if not isinstance(entry, dict) or sense == "marks":
            continue
        for phrase in entry["before"]:
            words = tuple(phrase.split())
            before.setdefault(words[-1], []).append((words, sense))
        for phrase in entry["after"]:
            words = tuple(phrase.split())
            after.setdefault(words[0], []).append((words, sense))
    for phrases in (*before.values(), *after.values()):
        phrases.sort(key=lambda entry: -len(entry[0]))
    stronger = frozenset(tuple(phrase.split()) for phrase in table["stronger"])
    return _Table(before, after, frozenset(table["fillers"]), stronger, tuple(table["signs"]), table["marks"])


def approximate(words: Words, figure: Figure, first: int, last: int) -> tuple[int, int]:
    """Set the figure's approximation; return its tokens' edges with that of the words that belong to it.

    *first* and *last* are the figure's tokens; the answer is the token before which its context begins, and the one
    behind it.
    """
    before, after, fillers, stronger, signs, marks = _table()
    lows, starts, ends = words.lows, words.starts, words.ends
    ahead = words.text[max(0, figure.start - 8) : figure.start]
    end = figure.start - len(ahead)
    ahead = ahead.rstrip()
    end += len(ahead)
    if ahead.endswith(signs):
        sign = next(sign for sign in signs if ahead.endswith(sign))
        figure.approximation = (end - len(sign), end, "plus_or_minus")
        return words.at(end - len(sign)), last
    sense = marks.get(ahead[-1:])
    if sense is not None and not ahead[-2:-1].isalnum() and ahead[-2:-1] not in ("/", '"', "'"):  # no tag: "<b>5%"
        figure.approximation = (end - 1, end, sense)
        return words.at(end - 1), last
    n = first
    while n > 0 and n > first - 3 and (lows[n - 1] not in before or lows[n - 1] in fillers) and lows[n - 1] in fillers:
        n -= 1
    if n > 0 and lows[n - 1] in before:
        for phrase, sense in before[lows[n - 1]]:
            size = len(phrase)
            if size <= n and tuple(lows[n - size : n]) == phrase:
                if phrase == ("up", "to") and _goes_up(words, n - 2):
                    break
                if phrase == ("some",) and n < first and lows[n] != "a":
                    break
                begin = n - size
                if sense in ("more_than", "less_than"):
                    for extra in (2, 1):
                        if begin >= extra and tuple(lows[begin - extra : begin]) in stronger:
                            begin -= extra
                            break
                figure.approximation = (starts[begin], ends[n - 1], sense)
                first = begin
                break
        else:
            n = first
    behind = last
    if behind < len(lows) and lows[behind] in after:
        for phrase, sense in after[lows[behind]]:
            size = len(phrase)
            if tuple(lows[behind : behind + size]) == phrase:
                if figure.approximation is None:
                    figure.approximation = (starts[behind], ends[behind + size - 1], sense)
                last = behind + size
                break
    while first > 0 and lows[first - 1] in fillers and lows[first - 1] not in ("by", "from", "between", "a", "an"):
        first -= 1
    return first, last


def _goes_up(words: Words, n: int) -> bool:
    """Tell whether "up to" before token *n* + 2 belongs to a verb of motion: ``went up to 5%``."""
    return n > 0 and words.lows[n - 1] in listed("goes_up")
