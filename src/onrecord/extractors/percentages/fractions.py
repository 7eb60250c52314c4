"""Fractions and ratios, where they are asked for: ``a third of voters``, ``one in five``, ``nearly half of them``.

A fraction needs something countable behind it: "three-quarters of an hour" and "a third man" are none.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from onrecord.extractors.percentages import numbers
from onrecord.extractors.percentages.spans import Figure

_COUNT = "one|two|three|four|five|six|seven|eight|nine"


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:(?P<count>an?|{_COUNT})[ -](?P<part>half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?"
        rf"|ninths?|tenths?)|(?P<half>[Hh]alf))(?= of (?!an? |hour|the (?:hour|day|year|way|time)))",
        re.IGNORECASE,
    )


@cache
def _ratio() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,-])(?P<above>{_COUNT}|ten|\d{{1,3}})[ -](?:in|out of)[ -](?:every )?(?P<below>{_COUNT}|ten|twelve|twenty|100|"
        rf"hundred|\d{{1,3}})(?![\w.,]*\d)(?! (?:o'clock|January|February|March|April|May|June|July|minutes|hours|days|weeks|"
        rf"months|years))(?!\w|-year)",
        re.IGNORECASE,
    )


def fractions(text: str, taken: list[tuple[int, int]]) -> list[Figure]:
    """Return the fractions and ratios of the text that overlap nothing of *taken*, in percent of the whole."""
    found = []
    for match in _parts().finditer(text):
        below = numbers.part((match["part"] or "half").lower())
        count = _number(match["count"] or "a")
        if below is not None and count is not None and count < below:
            found.append(_figure(match.start(), match.end(), count / below, "percentages.fraction"))
    for match in _ratio().finditer(text):
        above, whole = _number(match["above"]), _number(match["below"])
        if above is not None and whole is not None and 0 < above < whole:
            found.append(_figure(match.start(), match.end(), above / whole, "percentages.ratio"))
    found.sort(key=lambda figure: figure.start)
    return [f for f in found if not any(start < f.end and f.start < end for start, end in taken)]


def _number(word: str) -> Decimal | None:
    if word.lower() in ("a", "an"):
        return Decimal(1)
    number = numbers.before(word.lower(), 0, len(word))
    return number.value if number is not None else None


def _figure(start: int, end: int, share: Decimal, rule: str) -> Figure:
    return Figure(start, end, numbers.trimmed(share * 100), "fraction", rule)
