"""What a rule found, on its way to a quote."""

from __future__ import annotations

from typing import NamedTuple

Range = tuple[int, int]


class Found(NamedTuple):
    """One attribution; all ranges are code points of the text."""

    parts: list[Range]
    """The content, in order; the list grows as parts are joined to it."""
    cue: Range | None
    mention: Range | None
    rule: str
