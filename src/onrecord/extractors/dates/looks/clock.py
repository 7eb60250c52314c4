"""A time of day as its words say it, and the words that hours and minutes are said with."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.words import zones

HOURS = {
    word: n
    for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}  # fmt: skip
"""Hours in words."""
ONES = "one two three four five six seven eight nine".split()
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
MINUTES = {
    "five": 5, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, **TENS,
    **{f"oh {one}": n for n, one in enumerate(ONES, 1)},
    **{f"{ten}{by}{one}": tens + n for ten, tens in TENS.items() for n, one in enumerate(ONES, 1) for by in " -"},
}  # fmt: skip
"""Minutes in words, as they are said behind an hour."""
LATER_HALF = frozenset(("AF", "EV", "NI"))
"""Parts of the day that lie behind noon."""


class Clock(NamedTuple):
    """What the words of a time of day say."""

    hour: int
    minute: int = 0
    second: int | None = None
    zone: str | None = None
    told: bool = True
    """Whether the half of the day is told: by "a.m." or "in the evening", or by an hour past twelve."""

    def of_half(self, half: str | None) -> Clock:
        """Return the time in the half of the day that "a.m." or "p.m." names."""
        if not half:
            return self
        return self._replace(hour=self.hour % 12 + (12 if half[0].lower() == "p" else 0), told=True)

    def of_part(self, letters: str | None) -> Clock:
        """Return the time in a part of the day, by its TIMEX3 letters; unchanged where its half is told already."""
        if self.told or letters is None:
            return self
        later = letters in LATER_HALF and self.hour < 12 and not (letters == "NI" and self.hour < 5)
        return self._replace(hour=self.hour + 12 * later, told=True)


def hour_of(word: str) -> int | None:
    """Return the hour that a word or digits name."""
    return int(word) if word.isdecimal() else HOURS.get(word.lower())


def minute_of(word: str | None) -> int | None:
    """Return the minutes that words or digits name, 0 for none."""
    if not word:
        return 0
    return int(word) if word.isdecimal() else MINUTES.get(" ".join(word.lower().split()))


def known_zone(zone: str) -> bool:
    """Return whether the letters are those of a zone, or say that the time is one of a place."""
    return zone.upper() in zones() or "time" in zone.lower() or zone.upper() in ("ET", "CT", "PT", "MT")


def clock_atom(start: int, end: int, clock: Clock) -> Atom:
    return Atom(start, end, "clock", "dates.clock", clock)


def range_atom(start: int, end: int, one: Atom, two: Atom) -> Atom:
    return Atom(start, end, "range", "dates.range", one, two)
