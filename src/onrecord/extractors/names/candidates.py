"""The candidate names of a text, all lines, in order."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.names.headlines import caps_names, set_lines
from onrecord.extractors.names.runs import runs
from onrecord.extractors.names.segments import segments
from onrecord.text.lexicon import Entry, Kind, Lexicon, lexicon
from onrecord.text.openings import begins_sentence

_AUXILIARIES = frozenset({"Will", "May"})
_SUBJECTS = frozenset(
    {"the", "a", "an", "he", "she", "it", "they", "we", "you", "this", "that", "any", "our", "his", "her"}
)
_TAILED = frozenset(".'’")
_RUNNING = frozenset(",)0123456789abcdefghijklmnopqrstuvwxyz")
"""What stands before a word in the middle of a sentence."""

Candidate = tuple[int, int, Kind, str, Entry | None]
"""Start, end, kind, rule, and the entry of the table that lists the name."""


def candidates(text: str, closed: Sequence[tuple[int, int]] = ()) -> list[Candidate]:
    """Return the candidate names of a text, in order, none of them over another.

    *closed* are stretches that hold no names of the story (bylines, related links), in order.
    """
    lex = lexicon()
    shouted, titles = set_lines(text)
    if shouted and closed:
        begun = {start for start, _ in closed}
        shouted = [line for line in shouted if line[0] not in begun]
    blocked = sorted([*closed, *shouted]) if shouted else list(closed)
    memo: dict[tuple[str, bool, bool], list[_Cut]] = {}
    found: list[Candidate] = []
    doubtful: list[tuple[int, str]] = []  # index in `found`, the word: common words that begin a sentence, and months
    firm: set[str] = set()
    tails: set[str] = set()
    b = t = 0
    in_title = False
    listed = lex.entries.get
    last_blocked = blocked[-1][1] if blocked else -1
    last_title = titles[-1][1] if titles else -1
    for start, end in runs(text):
        if start < last_blocked:
            while b < len(blocked) and blocked[b][1] <= start:
                b += 1
            if b < len(blocked) and blocked[b][0] < end:
                if blocked[b][0] <= start:
                    continue
                end = blocked[b][0]
        if start < last_title:
            while t < len(titles) and titles[t][1] <= start:
                t += 1
            in_title = t < len(titles) and titles[t][0] <= start
        else:
            in_title = False
        run = text[start:end]
        entry = listed(run)
        if entry is not None:
            after = text[end : end + 1]
            if after == ":" and text[start - 1 : start] == "(":
                continue  # the exchange of a share: "(NYSE: ABC)"
            if run not in firm:
                firm.add(run)
                if entry.sort == "team":
                    firm.update(run.split(" "))
            stop = _stop(lex, text, start, end) if after in _TAILED else end
            found.append((start, stop, entry.kind, "names.listed", entry))
            continue
        before = text[start - 2 : start]
        if before[1:] == " " and before[0] in _RUNNING:
            at_start = False
        else:
            at_start = begins_sentence(text, start)
        key = (run, at_start, in_title)
        cut = memo.get(key)
        if cut is None:
            cut = memo[key] = _cuts(lex, run, at_start, in_title, firm, tails)
        for a, z, kind, rule, entry, doubt in cut:
            a += start
            z += start
            after = text[z : z + 2]
            if doubt:
                if doubt == _MONTH and _dated(text, a, z):
                    continue
                if text[a:z] in _AUXILIARIES and text[z + 1 : z + 6].split(" ", maxsplit=1)[0] in _SUBJECTS:
                    continue  # a question: "Will the court agree?"
                if after[:1] == ":" and a == start and at_start:
                    continue  # a label: "Image: Ann Lee"
                doubtful.append((len(found), text[a:z]))
            if after == ": " and text[a - 1 : a] == "(":
                continue  # the exchange of a share: "(NYSE: ABC)"
            if (
                a == start
                and found
                and a - 3 <= found[-1][1] < a - 1
                and _is_owned(lex, text, found[-1][0], found[-1][1], a, text[a:z])
            ):
                found[-1] = (found[-1][0], z, "organisation", "names.body-head", None)
                continue
            found.append((a, _stop(lex, text, a, z) if after[:1] in _TAILED else z, kind, rule, entry))
    if doubtful:
        dropped = {n for n, word in doubtful if word not in (tails if found[n][3] == "names.calendar" else firm)}
        found = [candidate for n, candidate in enumerate(found) if n not in dropped]
    if shouted:
        found += caps_names(text, shouted, {text[a:z]: (kind, rule, entry) for a, z, kind, rule, entry in found})
        found.sort(key=lambda candidate: candidate[:2])
    return found


def _is_owned(lex: Lexicon, text: str, before: int, end: int, start: int, name: str) -> bool:
    """Tell whether a name goes on over an apostrophe: ``St. Mary's Hospital``, ``National Farmers' Union``."""
    between = text[end:start]
    held = text[before:end]
    last = name.rsplit(" ", 1)[-1]
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


_OWNERS = ("St. ", "St ", "Saint ", "King", "Queen", "Women", "Children", "Trinity", "People")


def _stop(lex: Lexicon, text: str, start: int, end: int) -> int:
    """Return the end of a name with the stop of its abbreviation, or the small letters of its suffix, taken in."""
    if text[end : end + 1] == ".":
        last = text[max(start, end - 12) : end].rsplit(" ", 1)[-1]
        if last in lex.cues["final_stop"] or text[start : end + 1] in lex.entries:
            return end + 1
    elif text[end : end + 2] in ("'s", "’s") and text[start:end] + "'s" in lex.entries:
        return end + 2
    return end


_Cut = tuple[int, int, Kind, str, Entry | None, int]
_WORD, _MONTH = 1, 2


def _cuts(lex: Lexicon, run: str, at_start: bool, in_title: bool, firm: set[str], tails: set[str]) -> list[_Cut]:
    """Return the names of a run, each with what is doubtful about it; note the words that are names without doubt."""
    cut: list[_Cut] = []
    for a, z, kind, rule, entry in segments(run, at_start, in_title):
        word = run[a:z]
        doubt = 0
        if rule == "names.calendar":
            doubt = _MONTH
        elif at_start and a == 0 and rule in ("names.capitalised", "names.acronym"):
            if " " not in word and lex.is_word(word.lower()) and not (word.isupper() and len(word) > 1):
                doubt = _WORD
            else:
                firm.add(word)
        else:
            firm.add(word)
            if kind == "person" or rule == "names.capitalised" or (entry is not None and entry.sort == "team"):
                parts = word.split(" ")
                firm.update(parts)
                if len(parts) > 1:
                    tails.add(parts[-1])
        cut.append((a, z, kind, rule, entry, doubt))
    return cut


def _dated(text: str, start: int, end: int) -> bool:
    """Tell whether a month's name is a date here, and nobody's: ``in May``, ``May 3``."""
    before = text[max(0, start - 12) : start].split()
    after = text[end : end + 3].strip()
    return (bool(before) and before[-1].lower() in lexicon().cues["before_month"]) or after[:1].isdigit()
