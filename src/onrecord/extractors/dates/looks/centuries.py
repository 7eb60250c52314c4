"""Centuries: the 19th century, the 16th to the 18th century, the 3rd century BC."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.named import tells_of
from onrecord.extractors.dates.patterns import form
from onrecord.extractors.dates.words import ordinal
from onrecord.late import late

FARTHEST = 30
"""The last century that is spoken of."""
EARLY = 10
"""The last century that is told with "AD"; a 19th century ad is none."""
REACH = 40
"""How far before the word the first of two numbers may begin, in code points."""
ORDINAL_ENDS = ("st", "nd", "rd", "th")
"""How all ordinals end, in figures and in words."""
WORD = late(r"(?:^|(?<=[\s(“\"-]))[a-z0-9]")


def century_at(lower: str, at: int, end: int, lowest: int) -> Atom | None:
    """Return the century, or the first and the last one, that are named by their numbers before the word at *at*."""
    if not lower.endswith(ORDINAL_ENDS, 0, at - 1 - (lower[at - 2 : at] == "  ")):
        return None
    low = max(lowest, at - REACH)
    for begin in WORD.finditer(lower, low, at):
        match = form("century").match(lower, begin.start(), end + 16)
        if match and match.end() >= end and (n := ordinal(match["n"])):
            first = ordinal(match["n0"]) if match["n0"] else None
            if match["n0"] and (first is None or (first >= n) is not (match["bc"] is not None)):
                continue
            if (n > FARTHEST and not match["bc"]) or tells_of("cricket", lower, match.start(), end):
                return None
            if lower.startswith(" fox", match.end()):
                return None
            if match["ad"] and n > EARLY:
                return Atom(match.start(), match.start("ad") - 1, "century", "dates.century", n, False, first)
            return Atom(match.start(), match.end(), "century", "dates.century", n, match["bc"] is not None, first)
    return None
