"""Runs of capitalised words: where names may stand.

A run goes on over small words that stand inside names ("Bank of England", "Ministry of Trade and Industry",
"Ludwig van Beethoven"); what it takes too much is cut off later, in :mod:`onrecord.extractors.names.segments`.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.text.lexicon import lexicon

_ALPHABETS = (("A", "Z"), ("À", "Þ"), ("Ā", "ž"), ("Ά", "Ϋ"), ("А", "Я"), ("Ḁ", "ỿ"))
"""The first and the last letter of the blocks that a name may begin in; some hold small letters too."""


@cache
def run_pattern() -> re.Pattern[str]:
    """Catch a run of capitalised words; what stands before it is not looked at."""
    upper = "".join(
        letter
        for first, last in _ALPHABETS
        for letter in map(chr, range(ord(first), ord(last) + 1))
        if letter.isupper()
    )
    word = (
        rf"[{upper}][\w&]*"  # Bush, AT&T
        r"(?:(?:[-.‑](?=\w)|['’](?!s\b)(?=[^\W\d_]))[\w&]*)*"  # Port-au-Prince, O'Brien, U.S; not Japan's
        rf"(?:(?<=\.[A-Z])\.|(?<=\b[A-Z])\.(?=[ -]?[{upper}]))?"  # U.S., W. Kenneth
    )
    small = "|".join(sorted((word.replace("_", " ") for word in lexicon().cues["inside_run"]), key=len, reverse=True))
    between = rf"(?:[ \xa0](?:(?:{small})[ \xa0]|(?:al|el|as|ar|an|ul|ud|at)-)?|\.[ \xa0])"
    return re.compile(rf"{word}(?:{between}{word}){{0,24}}(?: plc\b)?")
