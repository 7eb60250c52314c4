"""The word lists of the room, read when they are first asked for, and numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from onrecord.late import late
from onrecord.text.data import load_toml, load_tsv

DATA = "onrecord.extractors.dates.data"


@cache
def lists() -> dict[str, dict[str, Any]]:
    """Return the word lists by their names."""
    return load_toml(DATA, "words.toml")


def months() -> dict[str, int]:
    """Return month names and their abbreviations, lower case, by number."""
    return lists()["months"]


def weekdays() -> dict[str, int]:
    """Return weekday names and abbreviations, lower case; Monday is 1."""
    return lists()["weekdays"]


@cache
def zones() -> dict[str, str]:
    """Return offsets by a zone's letters: EST is -05:00."""
    return {row["zone"]: row["offset"] for row in load_tsv(DATA, "zones.tsv")}


@cache
def holidays() -> dict[str, str]:
    """Return when holidays are, by their names in lower case."""
    return {row["name"].lower(): row["on"] for row in load_tsv(DATA, "holidays.tsv")}


@cache
def known_days() -> dict[tuple[int, int], tuple[tuple[int, frozenset[str]], ...]]:
    """Return by month and day the years in which something happened that the day is known by, with the words that tell so."""
    found: dict[tuple[int, int], tuple[tuple[int, frozenset[str]], ...]] = {}
    for row in load_tsv(DATA, "known_days.tsv"):
        m, _, d = row["on"].partition("-")
        key = int(m), int(d)
        found[key] = (*found.get(key, ()), (int(row["year"]), frozenset(row["words"].split())))
    return found


@cache
def tense_words(name: str) -> frozenset[str]:
    """Return a list of the words around a date that tell whether its clause looks back or ahead, in lower case."""
    return frozenset(load_toml(DATA, "tense.toml")[name].split())


def in_lower_case(text: str) -> str:
    """Return a text with its letters A to Z in lower case: as long as it, so that offsets hold in both.

    Other letters stay as they are: no word that is looked for has one, and the bytes of letters A to Z alone are told in
    half the time.
    """
    if text.isascii():
        return text.lower()
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def alternation(words: Iterable[str]) -> str:
    """Return words as the inside of a pattern, of which the longest is taken; what begins alike is written, and tried, once.

    >>> alternation(["march", "mar", "may"])
    'ma(?:r(?:ch|)|y)'
    """
    return "|".join(_branches(words))


def _branches(words: Iterable[str]) -> list[str]:
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[:1], []).append(word[1:])
    ends = heads.pop("", None)
    found = []
    for head, tails in sorted(heads.items()):
        behind = _branches(tails)
        found.append(re.escape(head) + (behind[0] if len(behind) == 1 else f"(?:{'|'.join(behind)})"))
    return found if ends is None else [*found, ""]


def number(text: str | None) -> float | None:
    """Return the number that words or digits name: ``2.5`` of "two and a half"; ``None`` where it is vague.

    >>> number("twenty-four"), number("a couple of"), number("1,200"), number("two and a half"), number("several")
    (24, 2, 1200, 2.5, None)
    """
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    known: float | None = lists()["numbers"].get(text.lower())
    if known is not None:
        return known
    text = " ".join(text.lower().replace("-", " ").split())
    if text in FRACTIONS:
        return FRACTIONS[text]
    if match := IN_FIGURES.fullmatch(text):
        value = float(match[1].replace(",", "")) if match[1].strip(",") else 0.0
        if match[2] and match[3] != "0":
            value += int(match[2]) / int(match[3])
        if match[4]:
            value += {"½": 0.5, "¼": 0.25, "¾": 0.75}[match[4]]
        if text.endswith("half"):
            value += 0.5
        return int(value) if value == int(value) else value
    if match := QUARTERS.match(text):
        return 0.75 if match[1] == "three" else 0.25
    text = text.removesuffix(" or so").removesuffix(" or more").removesuffix(" odd")
    if text.endswith((" million", " billion")):
        few = number(text[:-8])
        return None if few is None else few * (10**6 if text[-7] == "m" else 10**9)
    if text.startswith(("a couple", "a dozen", "a hundred", "a half")):
        text = text[2:]
    if text.startswith("couple"):
        return 2
    if text.startswith("half a dozen"):
        return 6
    total, held = 0.0, 0.0
    names = lists()["numbers"]
    words = [w for w in text.split() if w not in ("and", "of")]
    if not words:
        return None
    for n, word in enumerate(words):
        if word == "hundred":
            held = (held or 1) * 100
        elif word == "thousand":
            total, held = total + (held or 1) * 1000, 0
        elif word in ("a", "an") and n:
            continue
        elif word == "dozen" and held:
            held *= 12
        elif word in names:
            held += names[word]
        else:
            return None
    total += held
    return int(total) if total == int(total) else total


IN_FIGURES = late(r"([\d,]+(?:\.\d+)?)(?: (\d)/(\d)| ?([½¼¾]))?(?: and a half)?")
QUARTERS = late(r"(a|one|three) quarters?(?: of an?)?$")
FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
FIGURES = late(r"\d{1,3}")


def ordinal(text: str) -> int | None:
    """Return what an ordinal counts: 3 of "third", "3rd" and "3"."""
    if text.isdecimal():
        return int(text[:3])
    if match := FIGURES.match(text):
        return int(match[0])
    return lists()["ordinals"].get(text.lower().replace(" ", "-"))
