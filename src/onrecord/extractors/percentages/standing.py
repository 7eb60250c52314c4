"""How a figure stands in its clause: as the subject itself, or in a circumstance that no subject has."""

from __future__ import annotations

from onrecord.extractors.percentages.lexicon import ADVERB, AUXILIARY, REPORT, STOP_VERB, listed
from onrecord.extractors.percentages.words import MARK, NAME, Words


def is_subject(words: Words, before: int, behind: int) -> bool:
    """Tell whether a figure opens a clause as its subject: ``…, and 15% had skipped meals``."""
    lows, bits = words.lows, words.bits
    if before and not (bits[before - 1] & MARK or lows[before - 1] in listed("opens_clause")):
        return False
    if behind < len(lows) and lows[behind] == "of":
        behind = words.phrase(behind + 1)
    while behind < len(lows) and bits[behind] & ADVERB:
        behind += 1
    if behind >= len(lows) or bits[behind] & NAME:
        return False
    return (
        bool(bits[behind] & (AUXILIARY | STOP_VERB | REPORT))
        and not lows[behind].endswith("ing")
        and not _passive(words, behind)
    )


def _passive(words: Words, n: int) -> bool:
    """Tell a participle with its agent, ``7 per cent expected by analysts``, from a verb."""
    return n + 1 < len(words.lows) and words.lows[n].endswith("ed") and words.lows[n + 1] == "by"


def circumstance(words: Words, before: int, behind: int) -> bool:
    """Tell ``with 94 percent of precincts reporting``, a circumstance that no subject of the clause has."""
    if not before or words.lows[before - 1] != "with" or behind >= len(words.lows):
        return False
    end = words.phrase(behind + 1) if words.lows[behind] == "of" else behind
    while end < len(words.lows) and words.bits[end] & ADVERB:
        end += 1
    return end < len(words.lows) and words.lows[end].endswith(("ing", "ed")) and words.lows[end] != "according"
