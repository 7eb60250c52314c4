"""The candidate names of a text, all lines, in order."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.names.headlines import caps_names, shouted_lines
from onrecord.extractors.names.runs import runs
from onrecord.extractors.names.segments import Segment, segments
from onrecord.text.lexicon import Entry, Kind, lexicon
from onrecord.text.openings import begins_sentence

Candidate = tuple[int, int, Kind, str, Entry | None]
"""Start, end, kind, rule, and the entry of the table that lists the name."""


def candidates(text: str, closed: Sequence[tuple[int, int]] = ()) -> list[Candidate]:
    """Return the candidate names of a text, in order, none of them over another.

    *closed* are stretches that hold no names of the story (bylines, related links), in order.
    """
    lex = lexicon()
    shouted = [line for line in shouted_lines(text) if not any(a < line[1] and line[0] < z for a, z in closed)]
    blocked = sorted([*closed, *shouted]) if shouted else list(closed)
    memo: dict[tuple[str, bool], list[Segment]] = {}
    found: list[Candidate] = []
    doubtful: list[tuple[int, str]] = []  # index in `found`, lower-case word: common words that begin a sentence
    firm: set[str] = set()
    tails: set[str] = set()
    b = 0
    for start, end in runs(text):
        while b < len(blocked) and blocked[b][1] <= start:
            b += 1
        if b < len(blocked) and blocked[b][0] < end:
            if blocked[b][0] <= start:
                continue
            end = blocked[b][0]
        run = text[start:end]
        at_start = begins_sentence(text, start)
        key = (run, at_start)
        cut = memo.get(key)
        if cut is None:
            cut = memo[key] = segments(run, at_start)
        for a, z, kind, rule, entry in cut:
            if rule == "names.calendar":
                if _dated(text, start + a, start + z):
                    continue
                doubtful.append((len(found), run[a:z]))
            elif at_start and a == 0 and rule in ("names.capitalised", "names.acronym"):
                word = run[a:z]
                if " " not in word and lex.is_word(word.lower()) and not (word.isupper() and len(word) > 1):
                    doubtful.append((len(found), word))
                else:
                    firm.add(word)
            else:
                firm.add(run[a:z])
                if kind == "person" or rule == "names.capitalised":
                    parts = run[a:z].split(" ")
                    firm.update(parts)
                    if len(parts) > 1:
                        tails.add(parts[-1])
            found.append((start + a, start + z, kind, rule, entry))
    if doubtful:
        dropped = {n for n, word in doubtful if word not in (tails if found[n][3] == "names.calendar" else firm)}
        found = [candidate for n, candidate in enumerate(found) if n not in dropped]
    if shouted:
        found += caps_names(text, shouted, {text[a:z]: (kind, rule, entry) for a, z, kind, rule, entry in found})
        found.sort(key=lambda candidate: candidate[:2])
    return found


_BEFORE_MONTH = frozenset(
    {
        "in",
        "since",
        "until",
        "till",
        "by",
        "of",
        "last",
        "next",
        "this",
        "late",
        "early",
        "mid",
        "and",
        "to",
        "from",
        "on",
        "before",
        "after",
        "between",
        "through",
        "during",
        "for",
        "or",
        "every",
        "each",
        "around",
        "end-",
        "mid-",
    }
)


def _dated(text: str, start: int, end: int) -> bool:
    """Tell whether a month's name is a date here, and nobody's: ``in May``, ``May 3``."""
    before = text[max(0, start - 12) : start].split()
    after = text[end : end + 3].strip()
    return (bool(before) and before[-1].lower() in _BEFORE_MONTH) or after[:1].isdigit()
