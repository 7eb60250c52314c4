"""What the tables know of the words at a place: a name, or a title."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.text.lexicon import Entry, Kind, Lexicon
from onrecord.text.lexicon.words import CAPITALS, DEMONYM, ENTRY, LONGER, METONYM, STOPPED, without_designate

MAYBE_LISTED = ENTRY | DEMONYM | METONYM | LONGER | CAPITALS | STOPPED
"""A word without any of these bits begins no name of the tables."""


def exact(lex: Lexicon, words: list[str], i: int, n: int) -> tuple[int, int, Kind, str, Entry | None] | None:
    """Return the longest name of a table at word *i*: (number of words, length of the last, kind, rule, entry)."""
    word = words[i]
    longest = lex.longest.get(word, 1)
    if longest == 1 and len(word) > 2 and word.isupper():
        longest = lex.longest.get(word.title(), 1)
    for length in range(min(longest, n - i), 0, -1):
        name = word if length == 1 else " ".join(words[i : i + length])
        width = len(words[i + length - 1])
        if name[-1] == "." and name not in lex.entries:
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
        if held in lex.roles:
            if (
                length == 1
                and (words[i] in lex.given or held in ("major", "st.", "saint"))
                and held not in ("king", "prince")
            ):
                if not (held == "major" and i + 1 < n and words[i + 1] in lex.given):
                    return 0
            return length
    return 0
