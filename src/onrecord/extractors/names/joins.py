"""Names that go on over a sign: an owner's apostrophe, a byname in quote marks, the commas of a body's concerns."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.names.cutting import Candidate
from onrecord.text.lexicon import Lexicon

JOINING = frozenset({"s ", "' ", "’ ", '" ', "” ", ", "})
"""What stands before a name that may go on with the one before it."""

_OWNERS = ("St. ", "St ", "Saint ", "King", "Queen", "Women", "Children", "Trinity", "People")


def joined(
    lex: Lexicon, text: str, found: Sequence[Candidate], new: Candidate, run_end: int
) -> tuple[int, Candidate] | None:
    """Return how many of the names *found* so far stay, and the one that *new* makes with those behind them.

    *run_end* is the end of the run that *new* begins. ``None`` where it is a name by itself.
    """
    start, end, kind, _, _ = new
    last = found[-1]
    before = text[start - 2 : start]
    if before in ('" ', "” "):
        kept = _before_byname(lex, text, found, start) if kind in (None, "person") else -1
        return (kept, (found[kept][0], end, "person", "names.given-name", None)) if kept >= 0 else None
    if before == ", ":
        if last[1] == start - 2 and _is_one_of_many(lex, text, last, text[start:run_end]):
            return len(found) - 1, (last[0], run_end, "organisation", "names.body-of", None)
        return None
    if last[1] >= start - 3 and _is_owned(lex, text, last, start, end):
        return len(found) - 1, (last[0], end, "organisation", "names.body-head", None)
    return None


def _before_byname(lex: Lexicon, text: str, found: Sequence[Candidate], start: int) -> int:
    """Return the number of the given name that a byname in quote marks parts from the family name at *start*, or -1."""
    opening = max(text.rfind(mark, max(0, start - 30), start - 2) for mark in '"“')
    if opening < 2 or text[opening - 1] != " " or "\n" in text[opening:start]:
        return -1
    n = len(found) - 1
    while n >= 0 and found[n][0] > opening:
        n -= 1
    if n < 0 or found[n][1] != opening - 1:
        return -1
    begun, end, kind, _, _ = found[n]
    return n if kind in (None, "person") and text[begun:end].partition(" ")[0] in lex.given else -1


def _is_one_of_many(lex: Lexicon, text: str, body: Candidate, rest: str) -> bool:
    """Tell whether a body's name goes on over a comma: ``Department for Environment, Food and Rural Affairs``."""
    start, end, kind, rule, _ = body
    if kind != "organisation" or " and " not in rest:
        return False
    words = text[start:end].split(" ")
    if rule != "names.body-of" and not (words[0] in lex.cues["department"] and {"of", "for", "on"} & set(words)):
        return False
    return all(lex.is_word(word.lower()) for word in (words[-1], *rest.replace(" and ", " ").split(" ")))


def _is_owned(lex: Lexicon, text: str, owner: Candidate, start: int, end: int) -> bool:
    """Tell whether a name goes on over an apostrophe: ``St. Mary's Hospital``, ``National Farmers' Union``."""
    between = text[owner[1] : start]
    held = text[owner[0] : owner[1]]
    last = text[start:end].rsplit(" ", 1)[-1]
    if between in ("'s ", "’s "):
        if not held.startswith(_OWNERS) and not held.endswith(" People"):
            return False
        return last in lex.cues["body_head"] or last in lex.cues["place_head"]
    if between not in ("' ", "’ ") or last not in lex.cues["body_head"]:
        return False
    owners = held.rsplit(" ", 1)[-1]
    if owners[-1:] != "s" or owners in lex.entries:
        return False
    low = owners.lower()
    return lex.is_word(low) or (low.endswith("ers") and (low[:-3] in lex.words or low[:-2] in lex.words))
