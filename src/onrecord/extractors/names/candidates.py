"""The candidate names of a text, all lines, in order."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.names.headlines import caps_names, shouted_lines, title_lines
from onrecord.extractors.names.runs import runs
from onrecord.extractors.names.segments import Segment, segments
from onrecord.text.lexicon import Entry, Kind, Lexicon, lexicon
from onrecord.text.openings import begins_sentence

_TAILED = frozenset(". '’")
_RUNNING = ",)0123456789"
"""What stands before a word in the middle of a sentence."""

Candidate = tuple[int, int, Kind, str, Entry | None]
"""Start, end, kind, rule, and the entry of the table that lists the name."""


def candidates(text: str, closed: Sequence[tuple[int, int]] = ()) -> list[Candidate]:
    """Return the candidate names of a text, in order, none of them over another.

    *closed* are stretches that hold no names of the story (bylines, related links), in order.
    """
    lex = lexicon()
    begun = {start for start, _ in closed}
    shouted = [line for line in shouted_lines(text) if line[0] not in begun]
    titles = title_lines(text)
    blocked = sorted([*closed, *shouted]) if shouted else list(closed)
    memo: dict[tuple[str, bool, bool], list[Segment]] = {}
    found: list[Candidate] = []
    doubtful: list[tuple[int, str]] = []  # index in `found`, lower-case word: common words that begin a sentence
    firm: set[str] = set()
    tails: set[str] = set()
    b = t = 0
    for start, end in runs(text):
        while b < len(blocked) and blocked[b][1] <= start:
            b += 1
        if b < len(blocked) and blocked[b][0] < end:
            if blocked[b][0] <= start:
                continue
            end = blocked[b][0]
        run = text[start:end]
        before = text[start - 2 : start] if start > 1 else ""
        at_start = not (before[1:] == " " and (before[0] in _RUNNING or before[0].islower())) and begins_sentence(
            text, start
        )
        while t < len(titles) and titles[t][1] <= start:
            t += 1
        in_title = t < len(titles) and titles[t][0] <= start
        key = (run, at_start, in_title)
        cut = memo.get(key)
        if cut is None:
            cut = memo[key] = segments(run, at_start, in_title)
        for a, z, kind, rule, entry in cut:
            if rule == "names.calendar":
                if _dated(text, start + a, start + z):
                    continue
                doubtful.append((len(found), run[a:z]))
            elif at_start and a == 0 and text[start + z : start + z + 1] == ":" and lex.is_word(run[a:z].lower()):
                continue  # a label: "Image: Ann Lee"
            elif at_start and a == 0 and rule in ("names.capitalised", "names.acronym"):
                word = run[a:z]
                if " " not in word and lex.is_word(word.lower()) and not (word.isupper() and len(word) > 1):
                    doubtful.append((len(found), word))
                else:
                    firm.add(word)
            else:
                firm.add(run[a:z])
                if kind == "person" or rule == "names.capitalised" or (entry is not None and entry.sort == "team"):
                    parts = run[a:z].split(" ")
                    firm.update(parts)
                    if len(parts) > 1:
                        tails.add(parts[-1])
            after = text[start + z : start + z + 2]
            if after == ": " and text[start + a - 1 : start + a] == "(":
                continue  # the exchange of a share: "(NYSE: ABC)"
            if a == 0 and found and found[-1][1] == start - 3 and _is_saints(lex, text, found[-1][0], start, run[a:z]):
                found[-1] = (found[-1][0], start + z, "organisation", "names.body-head", None)
                continue
            stop = _stop(lex, text, start + a, start + z) if after[:1] in _TAILED else start + z
            found.append((start + a, stop, kind, rule, entry))
    if doubtful:
        dropped = {n for n, word in doubtful if word not in (tails if found[n][3] == "names.calendar" else firm)}
        found = [candidate for n, candidate in enumerate(found) if n not in dropped]
    if shouted:
        found += caps_names(text, shouted, {text[a:z]: (kind, rule, entry) for a, z, kind, rule, entry in found})
        found.sort(key=lambda candidate: candidate[:2])
    return found


def _is_saints(lex: Lexicon, text: str, before: int, start: int, name: str) -> bool:
    """Tell whether a name goes on over an apostrophe: ``St. Mary's Hospital``, ``Queen's College``."""
    held = text[before : start - 3]
    if text[start - 3 : start] not in ("'s ", "’s ") or not held.startswith(_OWNERS):
        return False
    last = name.rsplit(" ", 1)[-1]
    return last in lex.cues["body_head"] or last in lex.cues["place_head"]


_OWNERS = ("St. ", "St ", "Saint ", "King", "Queen", "Women", "Children", "Trinity")


def _stop(lex: Lexicon, text: str, start: int, end: int) -> int:
    """Return the end of a name with the stop of its abbreviation, or the small letters of its suffix, taken in."""
    if text[end : end + 1] == ".":
        last = text[max(start, end - 12) : end].rsplit(" ", 1)[-1]
        if last in lex.cues["final_stop"] or text[start : end + 1] in lex.entries:
            return end + 1
    elif text[end : end + 5] in (" plc", " plc.", " plc,", " plc ", " plc\n"):
        return end + 4
    elif text[end : end + 2] in ("'s", "’s") and text[start:end] + "'s" in lex.entries:
        return end + 2
    return end


def _dated(text: str, start: int, end: int) -> bool:
    """Tell whether a month's name is a date here, and nobody's: ``in May``, ``May 3``."""
    before = text[max(0, start - 12) : start].split()
    after = text[end : end + 3].strip()
    return (bool(before) and before[-1].lower() in lexicon().cues["before_month"]) or after[:1].isdigit()
