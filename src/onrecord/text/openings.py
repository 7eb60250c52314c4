"""Where a sentence, a line or a quotation begins, and a capital letter says little."""

from __future__ import annotations

from functools import cache

from onrecord.text.data import load_toml


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether the word at *start* begins a sentence, a line, a list item or a quotation."""
    if text[start - 6 : start - 2].isalpha() and text[start - 2 : start] == ". ":
        return True  # behind a word too long for an abbreviation
    i = start - 1
    least = max(-1, start - 6)
    quoted = False
    while i > least and text[i] in " \xa0\t\"“‘'`(«[":
        quoted |= text[i] in '"“«`'
        i -= 1
    if i < 0:
        return True
    if text[i] in ".!?:\n\r;…–—•*|-·>":
        return text[i] != "." or not _abbreviated(text, i)
    return quoted or (text[i] in "”’" and text[max(0, i - 1)] in ".!?,")


@cache
def _small() -> frozenset[str]:
    return frozenset(load_toml("onrecord.text.data", "abbreviations.toml")["small"])


def _abbreviated(text: str, stop: int) -> bool:
    """Tell whether the stop closes a small abbreviation that a name follows: ``v. Smith``."""
    word = text[max(0, stop - 4) : stop].rsplit(None, 1)
    return bool(word) and word[-1] in _small()
