"""Any of many words, as a pattern that asks for each letter once."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    r"""Return a pattern for any of the words, the longest that fits; their common beginnings stand in it once.

    >>> any_of(["van", "van der", "van den", "von"])
    'v(?:an(?:\\ de(?:n|r))?|on)'
    """
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[:1], []).append(word[1:])
    ends = tails.pop("", None) is not None
    branches = [re.escape(letter) + any_of(tails[letter]) for letter in sorted(tails)]
    if not branches:
        return ""
    whole = "|".join(branches)
    if ends or len(branches) > 1:
        whole = f"(?:{whole})"
    return whole + "?" * ends
