"""Runs of capitalised words: where names may stand.

A run goes on over small words that stand inside names ("Bank of England", "Ministry of Trade and Industry",
"Ludwig van Beethoven"); what it takes too much is cut off later, in :mod:`onrecord.extractors.names.segments`.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.names.cutting import JOINED_LOWER
from onrecord.text.choice import any_of
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
    abbreviations: dict[int, list[str]] = {}
    for short in lexicon().cues["abbreviation"]:
        abbreviations.setdefault(len(short), []).append(short)
    shortened = "|".join(rf"(?<=\b{any_of(words)}\.)" for words in abbreviations.values())
    word = (
        rf"[{upper}]\w*+"
        r"(?:(?:[-.‑](?=\w)|['’](?!s\b)(?=[^\W\d_])|&)\w*+)*+"  # Port-au-Prince, O'Brien, U.S, AT&T; not Japan's
        rf"(?:\.(?:(?<=\.[A-Z]\.)|(?<=\b[A-Z]\.)(?=[ \xa0-]?[{upper}])|(?=[ \xa0][{upper}])(?:{shortened})))?"
    )  # the stop of U.S., W. Kenneth, Gen. Allen
    small = [word.replace("_", " ") for word in lexicon().cues["inside_run"]]
    first = "".join(sorted({word[0] for word in (*small, *JOINED_LOWER)}))
    over = rf"(?=[{first}])(?:{any_of(small)}[ \xa0]|{any_of(JOINED_LOWER)})"
    between = rf"[ \xa0](?:(?=[{upper}])|{over})"
    return re.compile(rf"{word}(?:{between}{word}){{0,24}}+(?: plc\b)?")
