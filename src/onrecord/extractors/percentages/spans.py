"""Spans and values: the number of each unit, its sign, and the fraction that stands over it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from onrecord.extractors.percentages import numbers
from onrecord.extractors.percentages.anchors import BASIS, PERCENT, POINT, Anchor

_BLANKS = " \xa0\u2009\u202f\n"
_OVER = frozenset(("a", "an", "one", "1", "of", "single", "full"))
_SIGNS = "-−–+"


class Figure:
    """A percentage in the making; it becomes a frozen annotation once all is known."""

    __slots__ = (
        "approximation",
        "bare",
        "base",
        "cues",
        "direction",
        "end",
        "high",
        "kind",
        "low",
        "own_unit",
        "partner",
        "role",
        "rule",
        "start",
        "subject",
        "unit",
    )

    def __init__(
        self,
        start: int,
        end: int,
        low: Decimal | None,
        unit: str,
        rule: str,
        high: Decimal | None = None,
        bare: bool = False,
    ) -> None:
        self.start, self.end, self.low, self.unit, self.rule, self.bare = start, end, low, unit, rule, bare
        self.high = low if high is None else high
        self.own_unit = True
        self.partner: Figure | None = None
        """Of the second of a score pair: the first."""
        self.approximation: tuple[int, int, str] | None = None
        self.base: tuple[int, int] | None = None
        self.subject: tuple[int, int] | None = None
        self.direction: str | None = None
        self.role: str = "level"
        self.kind: str = "plain"
        self.cues: list[tuple[int, int]] = []


@cache
def _head() -> re.Pattern[str]:
    """Catch a fraction over a unit, at the end of a window: ``a quarter of a``, ``three-tenths of 1``, ``half a``."""
    return re.compile(
        r"""(?<![\w.,/-])(?:
            (?:(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|\d{1,2})[ -])?
            (?P<part>half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)s?
          | (?P<above>\d{1,2})/(?P<below>\d{1,2})
          | (?P<decimal>\d*\.\d+)
          | (?P<vulgar>[½¼¾⅓⅔⅛])
        )
        (?:[ -]of[ -](?:an?|one|1|a[ ]single|a[ ]full)|[ -](?:a|of))$""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:a few|several|a couple of|a handful of|a fraction of a|fractions of a)$", re.IGNORECASE
    )


def figure_at(text: str, floor: int, anchor: Anchor) -> Figure | None:
    """Return the figure whose unit is *anchor*, not reaching back beyond *floor*; ``None`` where no number stands."""
    end, unit = anchor.start, anchor.unit
    gap = text[max(floor, end - 2) : end]
    if gap[-1:] == "-" and not gap[:1].isspace():
        end -= 1
    else:
        while end > floor and end > anchor.start - 2 and text[end - 1] in _BLANKS:
            end -= 1
    if end <= floor:
        return None
    last = text[end - 1]
    if not last.isalnum():
        return None
    if last.isalpha() or (last == "1" and text[end - 2 : end - 1] in (" ", "\xa0", "-")):
        i = end - 1
        while i > floor and text[i - 1].isalpha() and end - i < 14:
            i -= 1
        word = text[i:end].lower()
        over = None
        if word in _OVER or numbers.part(word) is not None:
            over = _fraction(text, floor, end, anchor)
        elif word not in ("few", "several") and not numbers.is_number_word(word):
            return None
        if over is not None:
            return over
    number = numbers.before(text, floor, end)
    if number is None:
        if last in "asw" and (unit != PERCENT or text[end - 9 : end] == "raction of a"[-9:]):
            window = text[max(floor, end - 20) : end]
            match = _vague().search(window)
            if match is not None:
                start = end - len(match[0])
                return Figure(start, anchor.end, None, unit, "percentages.vague", bare=anchor.bare)
        return None
    start, value = number.start, number.value
    if not number.words and start > floor and text[start - 1] in _SIGNS:
        start, value = _signed(text, floor, start, value)
    elif start - 6 >= floor and text[start - 6 : start].lower() == "minus " and not _plus_or(text, start - 6):
        start, value = start - 6, -value
    if unit == BASIS:
        rule = "percentages.basis-points"
    elif anchor.bare:
        rule = "percentages.points"
    elif unit == POINT:
        rule = "percentages.percentage-points"
    elif number.words:
        rule = "percentages.words"
    elif text[anchor.start] in "%&":
        rule = "percentages.number-sign"
    else:
        rule = "percentages.number-word"
    return Figure(start, anchor.end, value, unit, rule, bare=anchor.bare)


def _plus_or(text: str, at: int) -> bool:
    return text[max(0, at - 8) : at].lower().endswith(("plus or ", "plus/", "plus "))


def _signed(text: str, floor: int, start: int, value: Decimal) -> tuple[int, Decimal]:
    """Take a sign in front of a number where it is one: after a blank or a bracket, and not in ``+/-3``."""
    mark = text[start - 1]
    left = text[start - 2] if start > 1 else " "
    if not (left.isspace() or left in "([|:"):
        return start, value
    if mark == "-" and left.isspace() and text[max(floor, start - 4) : start - 2].rstrip()[-1:] in ("+", "±"):
        return start, value
    return start - 1, value if mark == "+" else -value


def _fraction(text: str, floor: int, end: int, anchor: Anchor) -> Figure | None:
    """Read what stands over a unit: ``half of 1 percent``, ``a quarter of a percentage point``, ``half a point``."""
    window = text[max(floor, end - 32) : end]
    match = _head().search(window)
    if match is None:
        if window[-4:].lower() == "half" and not window[-5:-4].isalpha():
            match_start = end - 4
            if window[-6:-4].lower() == "a " and not window[-7:-6].isalpha():
                match_start = end - 6
            if numbers.before(text, floor, end) is not None and window[-10:-4].rstrip(" -").lower().endswith(
                (" a", "and")
            ):
                return None  # "two and a half percent"
            if window[-8:-4].lower() in ("one-", "one ", "one‑"):
                match_start = end - 8
            return Figure(
                match_start, anchor.end, Decimal("0.5"), anchor.unit, "percentages.fraction-of-unit", bare=anchor.bare
            )
        return None
    tail = match[0].lower()
    if tail.endswith((" of", "-of")):
        return None
    if match["part"] is not None:
        below = numbers.part(match["part"].lower())
        if below is None:
            return None
        count = (match["count"] or "a").lower()
        read = Decimal(1) if count in ("a", "an") else _count(count)
        value = read / below
        if tail.endswith(" a") and " of " not in tail and match["part"].lower() != "half":
            return None  # "half a point", but no "third a point"
    elif match["above"] is not None:
        if match["below"] in ("0", "00") or " of" not in tail:
            return None
        value = Decimal(match["above"]) / Decimal(match["below"])
    elif match["decimal"] is not None:
        if " of a" not in tail:
            return None
        value = Decimal(match["decimal"])
    else:
        found = numbers.before(match["vulgar"], 0, 1)
        if found is None:
            return None
        value = found.value
    start = end - len(match[0])
    before = text[max(floor, start - 5) : start].lower()
    if match["part"] is not None and match["count"] is not None and before.endswith(("and ", "and-")):
        whole = numbers.before(text, floor, start - 5)
        if whole is not None and whole.words:
            start, value = whole.start, whole.value + value
    value = numbers.trimmed(value)
    return Figure(start, anchor.end, value, anchor.unit, "percentages.fraction-of-unit", bare=anchor.bare)


def _count(word: str) -> Decimal:
    found = numbers.before(word, 0, len(word))
    return found.value if found is not None else Decimal(1)
