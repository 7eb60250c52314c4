"""Numbers, read backwards from a place in the text: digits, words, and both together.

``forty-two`` before " percent" and ``1,250.5`` before "%" are read from their end, because the unit is what is found
first. Every look back is bounded: a number of more than 40 characters is none.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from onrecord.text.data import load_toml

REACH = 40
_DIGITS = frozenset("0123456789.,")


class Number(NamedTuple):
    """A number of the text: its span and its value; *words* where it is written in letters."""

    start: int
    end: int
    value: Decimal
    words: bool = False


@cache
def _table() -> dict[str, dict[str, Decimal]]:
    table = load_toml(__package__ + ".data", "numbers.toml")
    return {
        name: {word: Decimal(value) for word, value in entries.items()}
        for name, entries in table.items()
        if name != "source"
    }


@cache
def _grouped() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?)|(\d+(?:\.\d+)?|\.\d+)|(\d{1,3},\d{1,2})")


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]+|\d[\d.,]*|\S")


@cache
def _known() -> frozenset[str]:
    table = _table()
    return frozenset({*table["units"], *table["tens"], *table["scales"], *table["parts"]})


def is_number_word(word: str) -> bool:
    """Tell whether a lower-case word may end a number: "five", "hundred", "quarter"."""
    return word in _known()


def trimmed(value: Decimal) -> Decimal:
    """Return a quotient to four decimals, without zeros at its end and without an exponent.

    >>> trimmed(Decimal(200) / 3), trimmed(Decimal("20.000"))
    (Decimal('66.6667'), Decimal('20'))
    """
    short = value.quantize(Decimal("0.0001")).normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short


def part(word: str) -> Decimal | None:
    """Return what a word divides by: 4 of "quarter", ``None`` of a word that is no part."""
    return _table()["parts"].get(word)


def before(text: str, floor: int, end: int) -> Number | None:
    """Return the number that ends at *end*, not reaching back beyond *floor*; ``None`` where none does."""
    if end <= floor:
        return None
    last = text[end - 1]
    if last.isdigit() or last in _table()["vulgar"]:
        return _digits(text, max(floor, end - REACH), end)
    if last.isalpha():
        return _words(text, max(floor, end - 2 * REACH), end)
    return None


def _digits(text: str, floor: int, end: int) -> Number | None:
    i, extra = end, Decimal(0)
    vulgar = _table()["vulgar"]
    if text[i - 1] in vulgar:
        extra = vulgar[text[i - 1]]
        i -= 1
        if i > floor and text[i - 1] in " \xa0" and text[i - 2 : i - 1].isdigit():
            i -= 1
        if i <= floor or not text[i - 1].isdigit():
            return Number(end - 1, end, extra)
    stop = i
    while i > floor and text[i - 1] in _DIGITS:
        i -= 1
    if i == floor and i and text[i - 1] in _DIGITS:
        return None
    written = text[i:stop]
    stripped = written.lstrip(".,")
    if written[-len(stripped) - 1 : -len(stripped)] == "." and (len(written) == len(stripped) + 1):
        stripped = written  # ".5"
    match = _grouped().fullmatch(stripped)
    if match is None:
        at = stripped.rfind(",") + 1  # "7,8,10%": the last of a list
        match = _grouped().fullmatch(stripped, at) if at else None
        if match is None:
            return None
        stripped = stripped[at:]
    i = stop - len(stripped)
    if i and (text[i - 1].isalpha() or text[i - 1] in "_#"):
        return None
    value = Decimal(stripped.replace(",", "." if match[3] else ""))
    if i > 1 and text[i - 1] == "/" and text[i - 2].isdigit():
        return _slashed(text, floor, i, end, value)
    return Number(i, end, value + extra)


def _slashed(text: str, floor: int, i: int, end: int, below: Decimal) -> Number | None:
    """Read ``2 1/2`` and ``3/4``."""
    above = _digits(text, floor, i - 1)
    if above is None or not 0 < above.value < below or below > 16:
        return None
    start, value = above.start, trimmed(above.value / below)
    if start > floor + 1 and text[start - 1] in " -" and text[start - 2].isdigit():
        whole = _digits(text, floor, start - 1)
        if whole is not None and whole.value < 100:
            return Number(whole.start, end, whole.value + value)
    return Number(start, end, value)


def _words(text: str, floor: int, end: int) -> Number | None:
    i = end
    while i > floor and text[i - 1].isalpha() and end - i < 14:
        i -= 1
    if not is_number_word(text[i:end].lower()):
        return None
    window = text[floor:end]
    tokens = [(match.start() + floor, match[0].lower()) for match in _token().finditer(window)]
    table = _table()
    known = _known()
    n = len(tokens)
    first = n
    while first:
        word = tokens[first - 1][1]
        if (
            word in known
            or (word[0].isdigit() and first < n and tokens[first][1] in table["scales"])
            or (
                word in ("-", "and", "a", "point", "oh", "&")
                and first < n
                and first > (0 if word == "a" else 1)
                and (word == "a" or tokens[first - 2][1] in known or tokens[first - 2][1][0].isdigit() or word == "and")
            )
        ):
            first -= 1
        else:
            break
    while first < n and tokens[first][1] in ("-", "and", "point", "oh", "&"):
        first += 1
    while first < n:
        value = _value([word for _, word in tokens[first:]])
        if value is not None:
            return Number(tokens[first][0], end, value, words=True)
        first += 1
        while first < n and tokens[first][1] in ("-", "and", "point", "oh", "&"):
            first += 1
    return None


def _value(words: list[str]) -> Decimal | None:
    """Return the value of number words, ``None`` where they make no number.

    >>> _value(["two", "hundred", "and", "forty", "-", "two"])
    Decimal('242')
    >>> _value(["four", "point", "two"])
    Decimal('4.2')
    """
    table = _table()
    if "point" in words:
        at = words.index("point")
        whole = _value(words[:at]) if at else Decimal(0)
        digits = [Decimal(0) if w == "oh" else table["units"].get(w) for w in words[at + 1 :]]
        if whole is None or not digits or any(d is None or d > 9 for d in digits):
            return None
        return whole + Decimal("0." + "".join(str(d) for d in digits))
    total = current = Decimal(0)
    last: Decimal | None = None  # the value of the word before, to refuse "five two"
    article = False
    for n, word in enumerate(words):
        if word in ("-", "and", "&"):
            continue
        if word == "a":
            if article or (n and words[n - 1] != "and"):
                return None
            article = True
            continue
        if word in table["scales"]:
            scale = table["scales"][word]
            current = (current or Decimal(1)) * scale
            if scale > 100:
                total, current = total + current, Decimal(0)
            last, article = scale, False
            continue
        if word in table["parts"]:
            if n != len(words) - 1:
                return None
            share = 1 / table["parts"][word]
            if last is not None and not article and n and words[n - 1] in table["units"]:
                share *= current % 10  # "one and three quarters", "two thirds"
                current -= current % 10
            return trimmed(total + current + share)
        value = table["units"].get(word)
        if value is None and word in table["tens"]:
            value = table["tens"][word]
            if last is not None and last < 100:
                return None
        elif value is None:
            try:
                value = Decimal(word.replace(",", ""))
            except ArithmeticError:
                return None
            if last is not None:
                return None
        elif last is not None and not (last >= 100 or (20 <= last < 100 and 0 < value < 10)):
            return None
        if article:
            return None
        current += value
        last = value
    return None if article or last is None else total + current
