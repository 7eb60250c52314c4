"""Runs of capitalised words: where names may stand.

A run goes on over small words that stand inside names ("Bank of England", "Ministry of Trade and Industry",
"Ludwig van Beethoven"); what it takes too much is cut off later, in :mod:`onrecord.extractors.names.segments`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u0178\u0179-\u017e\u0386-\u03ab\u0400-\u042f\u1e00-\u1eff"
"""What a name may begin with; the extended blocks hold small letters too, which are weeded out afterwards."""

_WORD = rf"""
    (?: (?:[A-Z]\.){{2,6}} (?:[A-Z]\b)?            # U.S.  J.K.
      | [A-Z]\. (?=[ -]?[{UPPER}])                 # W. in "W. Kenneth"
      | [{UPPER}] (?: [\w&]                        # Bush  AT&T
                    | ['’](?=[^\W\d_])(?!s\b)      # O'Brien, not Japan's
                    | [-.‑](?=\w) )*               # Port-au-Prince, J.Crew
    )
"""
_BETWEEN = r"""
    (?: [ \xa0] (?: (?: of|for|and|&|de|da|do|dos|das|del|della|di|du|des|la|van|von|der|den|zu|bin|ibn|al|el|ben|ter|ten|y|e|le
                   | of[ ]the|for[ ]the|and[ ]the|of[ ]la|de[ ]la|de[ ]las|de[ ]los|van[ ]der|van[ ]den|van[ ]de|von[ ]der|auf|am|on|in|on[ ]the|in[ ]the|upon )
                   [ \xa0] )?
      | \.[ \xa0]                                  # St. Louis, Inc. chairman
      | [ \xa0](?:al|el|as|ar|an|ul|ud|at)-        # Abdel Fattah al-Sisi
    )
"""


@cache
def _run() -> re.Pattern[str]:
    return re.compile(rf"{_WORD} (?: {_BETWEEN} {_WORD} ){{0,24}}", re.VERBOSE)


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each run, in order."""
    for match in _run().finditer(text):
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in "@#_"):
            continue
        if text[start] > "\x7f" and not text[start].isupper():
            continue
        yield start, end
