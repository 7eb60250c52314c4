"""Runs of capitalised words: where names may stand.

A run goes on over small words that stand inside names ("Bank of England", "Ministry of Trade and Industry",
"Ludwig van Beethoven"); what it takes too much is cut off later, in :mod:`onrecord.extractors.names.segments`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.text.lexicon import lexicon

UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017e\u0386-\u03ab\u0400-\u042f\u1e00-\u1eff"
"""What a name may begin with; the extended blocks hold small letters too, which are weeded out afterwards."""


@cache
def _run() -> re.Pattern[str]:
    word = (
        rf"[{UPPER}][\w&]*"  # Bush, AT&T
        r"(?:(?:[-.‑](?=\w)|['’](?!s\b)(?=[^\W\d_]))[\w&]*)*"  # Port-au-Prince, O'Brien, U.S; not Japan's
        rf"(?:(?<=\.[A-Z])\.|(?<=\b[A-Z])\.(?=[ -]?[{UPPER}]))?"  # U.S., W. Kenneth
    )
    small = "|".join(sorted((word.replace("_", " ") for word in lexicon().cues["inside_run"]), key=len, reverse=True))
    between = rf"(?:[ \xa0](?:(?:{small})[ \xa0]|(?:al|el|as|ar|an|ul|ud|at)-)?|\.[ \xa0])"
    return re.compile(rf"{word}(?:{between}{word}){{0,24}}(?: plc\b)?")


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each run, in order."""
    for match in _run().finditer(text):
        start, end = match.span()
        if start:
            before = text[start - 1]
            if before.isalnum() or before in "@#_":
                continue
        if text[start] > "\x7f" and not text[start].isupper():
            continue
        yield start, end
