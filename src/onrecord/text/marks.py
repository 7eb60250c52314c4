"""Quote marks, paired: where a quotation begins and ends.

Curly, straight, doubled (``''`` and two backticks), angled and single marks are read. A mark's own shape is checked
against what stands on its two sides, so that a mark set the wrong way round, or one that is missing, costs the
quotation that it belongs to and no other: no quotation reaches over the end of its paragraph.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from onrecord.text.paragraphs import paragraphs

SINGLE_AT_MOST = 1500
"""How far, in code points, a single mark may stand from the one that closes it."""

_BEFORE_OPENING = "([{<—–-/‘'“\"`:"
_AFTER_CLOSING = ")]}>.,;:?!—–-/…’'”\""


class Quotation(NamedTuple):
    """What stands between a pair of marks, outermost marks only. Offsets are code points, half-open."""

    start: int
    """Of the opening mark."""
    end: int
    """Behind the closing mark, or the paragraph's end where none closes."""
    inner_start: int
    inner_end: int
    closed: bool
    """False where the closing mark is missing: a quotation that the next paragraph continues, or an oversight."""
    single: bool = False
    """True for ‘single’ marks."""


_MARKS = ('"', "“", "”", "„", "«", "»", "‘", "'", "`", "″", "’’")


def _marks(text: str) -> list[int]:
    """Return where marks stand, in order."""
    found = []
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + len(mark))
    found.sort()
    return found


@cache
def _single_closer() -> re.Pattern[str]:
    return re.compile(r"['’](?![^\W_])|‘")


@cache
def _no_opener() -> re.Pattern[str]:
    """Catch what an apostrophe begins: ``'em``, ``'til``, ``'n'``, ``'90s``, ``'16``."""
    return re.compile(
        r"(?:em|til|till|cause|n|tis|twas|bout|round|cuz|im|ere|neath|s|ll|re|ve|d|m|t)(?![^\W_])|\d\ds?(?![^\W_])",
        re.IGNORECASE,
    )


def quotations(text: str, within: list[tuple[int, int]] | None = None) -> list[Quotation]:
    """Return the outermost quotations of a text in order; none reaches over a paragraph's end.

    *within* are the text's paragraphs, where they are known already.
    """
    found: list[Quotation] = []
    marks = _marks(text)
    if not marks:
        return found
    total = len(marks)
    n = 0
    for first, last in paragraphs(text) if within is None else within:
        while n < total and marks[n] < first:
            n += 1
        if n < total and marks[n] < last:
            n = _pair(text, first, last, marks, n, found)
        if n == total:
            break
    return found


def _pair(text: str, first: int, last: int, marks: list[int], n: int, found: list[Quotation]) -> int:
    """Pair the marks of one paragraph, from the *n*-th on; return the number of the first mark behind it."""
    opened = -1
    inner = 0
    straight = False
    after = first  # marks before it are spoken for
    hopeless = first  # no single mark closes before it
    total = len(marks)
    while n < total and marks[n] < last:
        at = marks[n]
        n += 1
        if at < after:
            continue
        char = text[at]
        if char in "‘'`’":
            if text[at + 1 : at + 2] == char or (char == "’" and text[at + 1 : at + 2] == "’"):
                after = at + (
                    3 if opened >= 0 and text[at + 1 : at + 3] == "''" and not text[at + 3 : at + 4].isalnum() else 2
                )
            elif opened < 0 and char != "`":
                if at >= hopeless and _opens_single(text, at, first, last):
                    end, hopeless = _single_end(text, at, last)
                    if end:
                        found.append(Quotation(at, end, at + 1, end - 1, True, True))
                        after = end
                    elif _begins(text, last, char):  # the next paragraph goes on with an opening mark of its own
                        found.append(Quotation(at, last, at + 1, last, False, True))
                        after = last
                continue
            else:
                continue
        else:
            after = at + 1
            if char == '"' and at > first and text[at - 1] == "=":  # an attribute of HTML: leave its value out
                closing = text.find('"', at + 1, min(last, at + 400))
                after = closing + 1 if closing > 0 else after
                continue
        left = text[at - 1] if at > first else " "
        right = text[after] if after < last else " "
        open_left = left.isspace() or left in _BEFORE_OPENING
        closes = not open_left and (right.isspace() or right in _AFTER_CLOSING)
        if opened < 0:
            if closes or (right.isspace() and (char not in "“„«`" or not open_left)):
                continue
            if left.isdigit() and char in "\"″'":  # inches
                continue
            opened, inner, straight = at, after, char in "\"'’″"
        elif char in "“„«`‘" and not closes:
            continue  # one inside another
        elif straight and char in "\"'’" and open_left and not right.isspace() and right not in _AFTER_CLOSING:
            end = opened + len(text[opened:at].rstrip())  # the one before was never closed
            if end > inner:
                found.append(Quotation(opened, end, inner, end, False))
            opened, inner = at, after
        else:
            if at > inner:
                found.append(Quotation(opened, after, inner, at, True))
            opened = -1
    if opened >= 0 and last > inner:
        found.append(Quotation(opened, last, inner, last, False))
    return n


def _begins(text: str, behind: int, char: str) -> bool:
    """Tell whether the paragraph behind a place begins with a single mark."""
    return char in "‘'" and text[behind : behind + 8].lstrip()[:1] == char


def _opens_single(text: str, at: int, first: int, last: int) -> bool:
    if at > first and not (text[at - 1].isspace() or text[at - 1] in "([{—–-/:"):
        return False
    right = text[at + 1 : at + 2]
    if not (right.isalnum() or right in '[…$£€“"') or at + 1 >= last:
        return False
    return _no_opener().match(text, at + 1) is None


def _single_end(text: str, at: int, last: int) -> tuple[int, int]:
    """Return where the quotation that a single mark at *at* opens ends, 0 where it does not; and up to where none can.

    A mark behind an s may be that of a plural owner ("the players’ agents"): it closes only where no better one does.
    """
    limit = min(last, at + SINGLE_AT_MOST)
    weak = 0
    for match in _single_closer().finditer(text, at + 2, limit):
        end = match.end()
        left = text[end - 2]
        if text[end - 1] == "‘":  # the next one opens
            if weak:
                return weak, 0
            continue
        if left.isspace() or text[end : end + 1] == text[end - 1]:
            continue
        right = text[end : end + 1]
        if left in '.,?!…”"' or end >= last or right in ".,;:?!)—–-" or left not in "sS":
            if left == "n" and text[end - 3 : end - 2] in " '’":  # rock 'n' roll
                continue
            return end, 0
        weak = weak or end
    return (weak, 0) if weak else (0, limit)
