"""What the tables know of the words at a place: a name, or a title."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.text.lexicon import Entry, Kind, Lexicon
from onrecord.text.lexicon.words import CAPITALS, DEMONYM, ENTRY, LONGER, METONYM, STOPPED, without_designate

ALONE = ENTRY | DEMONYM | METONYM | CAPITALS | STOPPED
MAYBE_LISTED = ALONE | LONGER
"""A word without any of these bits begins no name of the tables."""

Known = tuple[int, int, Kind, str, Entry | None]
"""Number of words, length of the last of them, kind, rule, and the entry."""


def exact(lex: Lexicon, words: list[str], bits: list[int], i: int, n: int) -> Known | None:
    """Return the longest name of a table at word *i*."""
    bit = bits[i]
    if bit & (LONGER | CAPITALS) and i + 1 < n:
        pair = f"{words[i]} {words[i + 1]}"
        longest = lex.longest.get(pair) or (_odd_longest(lex, pair) if (bit | bits[i + 1]) & _ODD else 1)
        for length in range(min(longest, n - i), 1, -1):
            known = _named(lex, " ".join(words[i : i + length]), length, words[i + length - 1])
            if known is not None:
                return known
    return _named(lex, words[i], 1, words[i]) if bit & ALONE else None


_ODD = CAPITALS | STOPPED


def _odd_longest(lex: Lexicon, pair: str) -> int:
    """Return the number of words of the longest name that begins with two words in capitals, or before a stop."""
    longest = lex.longest.get(pair[:-1], 0) if pair[-1] == "." else 0
    if not longest and pair.isupper():
        longest = lex.longest.get(pair.title(), 0)
    return longest


def _named(lex: Lexicon, name: str, length: int, last: str) -> Known | None:
    """Return what the tables know of a name; it may be set in capitals, or end in a stop that is not its own."""
    width = len(last)
    entry = lex.entries.get(name)
    if entry is None and name[-1] == ".":
        name, width = name[:-1], width - 1
        entry = lex.entries.get(name)
    if entry is not None:
        return length, width, entry.kind, "names.listed", entry
    people = lex.demonyms.get(name)
    if people is not None:
        return length, width, "country", "names.demonym", people
    if name in lex.metonyms:
        return length, width, "place", "names.seat", None
    if len(name) > 3 and name.isupper():
        proper = name.title()
        entry = lex.entries.get(proper)
        if entry is not None and (entry.kind != "organisation" or length > 1):
            return length, width, entry.kind, "names.capitals", entry if entry.name else entry._replace(name=proper)
    return None


def title(lex: Lexicon, words: Sequence[str], i: int, n: int) -> int:
    """Return the number of words of the title that stands at word *i*, which has the bit of one; 0 where none does."""
    first = without_designate(words[i].lower())
    for length in range(min(lex.role_starts.get(first, 0), n - i), 0, -1):
        held = first if length == 1 else without_designate(" ".join(words[i : i + length]).lower())
        if held == "lady" and i and words[i - 1] == "Our":
            return 0  # "Our Lady of Compassion"
        if held in lex.roles:
            if (
                length == 1
                and (words[i] in lex.given or held in ("major", "st.", "saint"))
                and held not in lex.cues["crowned"]
            ):
                if not (held == "major" and i + 1 < n and words[i + 1] in lex.given):
                    return 0
            return length
    return 0
