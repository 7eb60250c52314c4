"""Quote marks, paired: where a quotation begins and ends."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from onrecord.text.paragraphs import paragraphs


class Quotation(NamedTuple):
    """What stands between a pair of marks, outermost marks only. Offsets are code points, half-open."""

    start: int
    """Of the opening mark."""
    end: int
    """Behind the closing mark, or the paragraph's end where none closes."""
    inner_start: int
    inner_end: int
    closed: bool


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("[\"“”„«»]|''|``")


def quotations(text: str, within: list[tuple[int, int]] | None = None) -> list[Quotation]:
    """Return the outermost quotations of a text in order; none reaches over a paragraph's end.

    *within* are the text's paragraphs, where they are known already.
    """
    found: list[Quotation] = []
    marks = [match.span() for match in _marks().finditer(text)]
    n = 0
    for first, last in paragraphs(text) if within is None else within:
        opened: tuple[int, int] | None = None
        while n < len(marks) and marks[n][1] <= last:
            start, end = marks[n]
            n += 1
            if start < first:
                continue
            if opened is None:
                if text[start] not in "”»":
                    opened = (start, end)
            elif text[start] not in "“„«`":
                found.append(Quotation(opened[0], end, opened[1], start, True))
                opened = None
        if opened is not None:
            found.append(Quotation(opened[0], last, opened[1], last, False))
    return found
