"""Numbers that share a unit: ranges as one, score pairs and the ends of a change as two, and short series."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.percentages import numbers
from onrecord.extractors.percentages.lexicon import listed
from onrecord.extractors.percentages.ranges import apart, is_range_after_from, moved, scores
from onrecord.extractors.percentages.spans import Figure


@cache
def _link() -> re.Pattern[str]:
    """Catch what joins two numbers, at the end of a window: ``to``, ``-to-``, ``- or``, ``–``, ``and``."""
    return re.compile(
        r"(?:[-–‑](to|or)[-–‑]|-? (to|or|and) |( ?[-–—‑] ?))(?:about |nearly |almost |as much as |even )?$"
    )


@cache
def _between_own() -> re.Pattern[str]:
    return re.compile(r"(?:[ -](to|or|and)[ -]|( ?[-–—−‑/] ?)|(?:, | )(to) )(?:about |nearly |almost |even )?")


def joined(text: str, floor: int, figures: list[Figure]) -> list[Figure]:
    """Return the figures of a sentence with those that belong together put together."""
    out: list[Figure] = []
    for figure in figures:
        if out and out[-1].end <= figure.start and figure.start - out[-1].end <= 16 and _same(out[-1], figure):
            match = _between_own().fullmatch(text, out[-1].end, figure.start)
            if match is not None:
                _join(text, floor, out, figure, (match[1] or match[3] or "-").strip())
                continue
        lower = out[-1].end if out else floor
        _alone(text, max(lower, figure.start - 60), floor, out, figure)
        out.append(figure)
    return out


def _same(left: Figure, right: Figure) -> bool:
    return left.unit == right.unit and left.low is not None and right.low is not None and left.bare == right.bare


def _join(text: str, floor: int, out: list[Figure], figure: Figure, link: str) -> None:
    """Put a figure with a unit of its own to the one before it, which has one too."""
    left = out[-1]
    a, b = left.high, figure.low
    window = text[max(floor, left.start - 70) : left.start]
    if a is None or b is None:
        out.append(figure)
        return
    ahead = window.rstrip().lower()
    if link == "and":
        if ahead.endswith("between") and a < b and not apart(window):
            _widen(left, figure)
        else:
            out.append(figure)
        return
    if link == "or":
        if a < b and left.low == left.high:
            _widen(left, figure)
        else:
            out.append(figure)
        return
    ranged = a < b and not scores(text, floor, left.start, figure, a, b, link)
    if ranged and ahead.endswith("from"):
        ranged = is_range_after_from(text, window, figure)
    if ranged and link == "to" and moved(window) and b > 4 * a and not ahead.endswith(("from", "by")):
        ranged = False
    if ranged and left.low == left.high:
        _widen(left, figure)
        return
    if not ahead.endswith("from") and not moved(window):
        figure.partner = left
    if link != "to" and figure.low is not None and figure.low < 0:
        figure.start, figure.low, figure.high = figure.start + 1, -figure.low, -figure.low
    out.append(figure)


def _widen(left: Figure, right: Figure) -> None:
    left.end, left.high, left.rule = right.end, right.high, "percentages.range"


def _alone(text: str, lower: int, floor: int, out: list[Figure], figure: Figure) -> None:
    """Look left of a figure for a number without a unit of its own, and take it in or put it beside."""
    if figure.low is None or figure.rule == "percentages.fraction-of-unit":
        return
    window = text[max(lower, figure.start - 16) : figure.start]
    if not window or window[-1] not in " -–—‑":
        return
    match = _link().search(window)
    if match is None:
        if window.endswith(", "):
            _series(text, lower, out, figure, figure.start - 2)
        return
    link = match[1] or match[2] or "-"
    at = figure.start - len(match[0])
    if at <= lower or (match[3] and " " in match[3] and (text[at - 1].isalpha() or "—" in match[3])):
        return
    left = numbers.before(text, lower, at)
    if left is None or _other_thing(text, left):
        return
    a, b = left.value, figure.low
    hyphened = match[1] is not None or text[at : at + 1] == "-"
    ahead = text[max(floor, left.start - 70) : left.start]
    low_ahead = ahead.rstrip().lower()
    if link == "and":
        if low_ahead.endswith("between") and a < b and not apart(ahead):
            _take(figure, left)
        elif "respectively" in text[figure.end : figure.end + 20]:
            _beside(out, figure, left)
        return
    if link == "or":
        if a < b:
            _take(figure, left)
            if text[figure.start - 2 : figure.start] == ", ":
                _series(text, lower, out, figure, figure.start - 2)
        return
    if a < b and (match[1] is not None or not scores(text, floor, left.start, figure, a, b, link)):
        if low_ahead.endswith("from") and not hyphened:
            if not is_range_after_from(text, ahead, figure):
                _beside(out, figure, left)
                return
        _take(figure, left)
        return
    if a == b and link == "-":
        return
    _beside(out, figure, left)
    if not low_ahead.endswith("from"):
        figure.partner = out[-1]


def _take(figure: Figure, left: numbers.Number) -> None:
    """Make one range of a number and the figure after it."""
    figure.start, figure.low = left.start, left.value
    figure.rule = "percentages.range"


def _beside(out: list[Figure], figure: Figure, left: numbers.Number) -> None:
    """Put a number that has its unit from the figure after it beside that figure."""
    other = Figure(left.start, left.end, left.value, figure.unit, "percentages.score-pair", bare=figure.bare)
    other.own_unit = False
    out.append(other)


def _series(text: str, lower: int, out: list[Figure], figure: Figure, at: int) -> None:
    """Read the numbers of ``7, 8, 10 percent``: three or more that rise, with one unit."""
    found: list[numbers.Number] = []
    bound = figure.low
    while bound is not None and len(found) < 6:
        number = numbers.before(text, lower, at)
        if number is None or number.words or not 0 < number.value < bound or number.value > 100:
            break
        found.append(number)
        bound = number.value
        if text[max(lower, number.start - 2) : number.start] != ", ":
            break
        at = number.start - 2
    if not found or len(found) + (1 if figure.low == figure.high else 2) < 3:
        return
    if _month(text[max(lower, found[-1].start - 10) : found[-1].start]):
        return
    for number in reversed(found):
        _beside(out, figure, number)
        out[-1].rule = "percentages.series"


@cache
def _months() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(listed('months')))}|\w{{3,4}}\.) $")


def _month(window: str) -> bool:
    return _months().search(window) is not None


def _other_thing(text: str, left: numbers.Number) -> bool:
    """Tell whether a number without a unit is money, a year, an age or part of a name."""
    before = text[max(0, left.start - 8) : left.start]
    if before[-1:] in tuple("$£€¥#./:") or before[-1:].isalnum():
        return True
    if not left.words and left.value >= 1900 and left.value <= 2100 and left.end - left.start == 4:
        return True
    if _month(text[max(0, left.start - 11) : left.start]):
        return True
    return (before.endswith((" aged ", " ages ", " age ", " No. ", " in ")) and not left.words) or left.value > 100000
