"""Turns of a transcript: ``WALLACE: Do you agree, Senator?``"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from onrecord.extractors.quotes.found import Found, Range
from onrecord.extractors.quotes.lexicon import word_list

RULE = "quotes.transcript"

_MOST_BETWEEN = 2
"""So many paragraphs without a label may go on with a turn before the next label."""


@cache
def _label() -> re.Pattern[str]:
    """Catch a name in capitals before a colon: ``WALLACE:``, ``SEN. JO SMITH (D-OHIO):``."""
    word = r"[A-Z][A-Z.'’-]{1,24}"
    return re.compile(rf"({word}(?: {word}){{0,4}})(?: ?\([^()\n]{{1,40}}\))?(:)\s+(?=\S)")


def turns(text: str, paragraphs: Sequence[Range]) -> list[Found]:
    """Return the turns of a transcript in order, none where the text is no transcript.

    A transcript has two labels or more, and one of them at least twice: a single ``UPDATE:`` makes none.
    """
    labelled: list[tuple[int, re.Match[str]]] = []
    for n, (start, end) in enumerate(paragraphs):
        if text[start : start + 2].isupper():
            match = _label().match(text, start, min(end, start + 160))
            if match is not None and match[1].lower() not in word_list("no_speakers"):
                labelled.append((n, match))
    if len(labelled) < 2:
        return []
    count = Counter(match[1].rsplit(" ", 1)[-1] for _, match in labelled)
    if len(count) < 2 or max(count.values()) < 2:
        return []
    found = []
    for k, (n, match) in enumerate(labelled):
        following = labelled[k + 1][0] if k + 1 < len(labelled) else n + 1
        last = following if following - n - 1 <= _MOST_BETWEEN else n + 1
        parts = [(match.end(), paragraphs[n][1]), *paragraphs[n + 1 : last]]
        found.append(Found(parts, match.span(2), match.span(1), RULE))
    return found
