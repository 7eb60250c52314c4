"""The candidate names of a text, all lines, in order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from onrecord.extractors.names.cutting import MONTH, SURE, Candidate, Segment
from onrecord.extractors.names.headlines import caps_names, set_lines
from onrecord.extractors.names.joins import JOINING, joined
from onrecord.extractors.names.runs import run_pattern
from onrecord.extractors.names.segments import segments
from onrecord.extractors.names.titles import title_segments
from onrecord.text.lexicon import Lexicon, lexicon
from onrecord.text.openings import begins_sentence

_AUXILIARIES = frozenset({"Will", "May"})
_TOUCHING = frozenset(".:'’")
"""What may belong to the name that it follows, or tell that it is none."""
_BY_CASE = ("names.capitalised", "names.acronym")

_OPENING, _TITLED = 1, 2
"""How a run stands: it begins a sentence; it is in a title whose words all have capitals."""
_Cuts = dict[str, list[Segment]]
"""The names of each run that stands in one way, cut once in a document."""
_STANDS = {
    **dict.fromkeys((char + " " for char in ",)0123456789abcdefghijklmnopqrstuvwxyz"), 0),
    **dict.fromkeys(("\n\n", ".\n", "? ", "! ", ": "), _OPENING),
}
"""What the commonest of two characters before a run tell of how it stands."""


def candidates(text: str, closed: Sequence[tuple[int, int]] = ()) -> list[Candidate]:
    """Return the candidate names of a text, in order, none of them over another.

    *closed* are stretches that hold no names of the story (bylines, related links), in order.
    """
    lex = lexicon()
    shouted, titles = set_lines(text)
    if shouted and closed:
        begun = {start for start, _ in closed}
        shouted = [line for line in shouted if line[0] not in begun]
    blocked = _Stretches(sorted([*closed, *shouted]))
    titled = _Stretches(titles)
    special = max(blocked.last, titled.last)
    memos: list[_Cuts] = [{}, {}, {}, {}]
    found: list[Candidate] = []
    doubtful: list[int] = []  # indices in `found`: common words that begin a sentence, and months
    small = lex.cues["function_word"]
    stands = _STANDS.get
    for match in run_pattern().finditer(text):
        start, end = match.span()
        run = text[start:end]
        if run in small or (end - start == 2 and text[end : end + 2] == " @"):  # "RT @ann"
            continue
        before = text[start - 2 : start]
        mode = stands(before)
        if mode is None:
            if start and (text[start - 1].isalnum() or text[start - 1] in "@#_"):
                continue
            mode = _OPENING if begins_sentence(text, start) else 0
        if start < special:
            if start < blocked.last:
                closes = blocked.begin(start)
                if closes <= start:
                    continue
                end = start + len(text[start : min(end, closes)].rstrip())
                run = text[start:end]
            if start < titled.last and titled.begin(start) <= start:
                mode |= _TITLED
        cut = memos[mode].get(run)
        if cut is None:
            cut_up = title_segments if mode & _TITLED else segments
            cut = memos[mode][run] = cut_up(lex, run, mode & _OPENING > 0)
        for a, z, kind, rule, entry, doubt in cut:
            a += start
            z += start
            if doubt:
                if (
                    doubt == MONTH
                    and text[z + 1 : z + 10].partition(" ")[0] in lex.cues["month_speaks"]
                    and not _dated(text, a, z)
                ):
                    kind, doubt = "person", SURE  # "May said"
                elif _is_other(text, a, z, doubt, label=a == start and mode & _OPENING > 0):
                    continue
            if kind == "organisation" and text.startswith(_INDICES, z):
                continue  # "the Dow Jones industrial average"
            if text[a - 3 : a] in _ORDINALS and text[a:z].rpartition(" ")[2] in lex.cues["military_head"]:
                number = _number(text, a - 3)
                if number is not None and number >= (found[-1][1] if found else 0):  # "the 82nd Airborne Division"
                    a, kind, rule, doubt = number, "organisation", "names.body-head", SURE
            after = text[z : z + 1]
            if after in _TOUCHING:
                if after == ":" and text[a - 1 : a] == "(":
                    continue  # the exchange of a share: "(NYSE: ABC)"
                z = _end(lex, text, a, z)
            new = (a, z, kind, rule, entry)
            if before in JOINING and a == start and found and (join := joined(lex, text, found, new, end)):
                kept, new = join
                del found[kept:]
                while doubtful and doubtful[-1] >= kept:
                    doubtful.pop()
                found.append(new)
                if new[1] == end:
                    break
                continue
            if doubt:
                doubtful.append(len(found))
            found.append(new)
    if doubtful:
        found = _without_doubtful(text, found, doubtful, memos)
    if shouted:
        found += caps_names(text, shouted, {text[a:z]: (kind, rule, entry) for a, z, kind, rule, entry in found})
        found.sort(key=lambda candidate: candidate[:2])
    return found


class _Stretches:
    """Stretches of a text, asked for from left to right."""

    def __init__(self, stretches: Sequence[tuple[int, int]]) -> None:
        self.stretches = stretches
        self.last = stretches[-1][1] if stretches else -1
        """Where the last of them ends."""
        self._n = 0

    def begin(self, position: int) -> int:
        """Return the start of the first stretch that ends behind *position*, which is before :attr:`last`."""
        while self.stretches[self._n][1] <= position:
            self._n += 1
        return self.stretches[self._n][0]


def _number(text: str, end: int) -> int | None:
    """Return where the figures begin that end at *end*, ``None`` where none do, or those of a day: ``May 4``."""
    start = end
    while start and end - start < 4 and text[start - 1].isdigit():
        start -= 1
    if start == end or text[start - 1 : start].isalnum():
        return None
    before = text[max(0, start - 12) : start].split()
    return None if before and before[-1] in lexicon().cues["calendar"] else start


def _is_other(text: str, start: int, end: int, doubt: int, label: bool) -> bool:
    """Tell whether what may be a common word or a month is one here, by what stands beside it."""
    if doubt == MONTH and _dated(text, start, end):
        return True
    if (
        text[start:end] in _AUXILIARIES
        and text[end + 1 : end + 6].split(" ", maxsplit=1)[0] in lexicon().cues["question_subject"]
    ):
        return True  # a question: "Will the court agree?"
    return label and text[end : end + 1] == ":"  # "Image: Ann Lee"


def _without_doubtful(
    text: str, found: list[Candidate], doubtful: Sequence[int], memos: Sequence[_Cuts]
) -> list[Candidate]:
    """Return what was found without the common words and the months that are nobody's name elsewhere in the text."""
    words = {n: text[found[n][0] : found[n][1]] for n in doubtful}
    firm, tails = _sure(memos, frozenset(words.values()))
    kept = [True] * len(found)
    for n, word in words.items():
        kept[n] = word in (tails if found[n][3] == "names.calendar" else firm)
    return list(compress(found, kept))


def _sure(memos: Sequence[_Cuts], words: frozenset[str]) -> tuple[set[str], set[str]]:
    """Return which of the words name something in this text without doubt, and which end such a name."""
    firm: set[str] = set()
    tails: set[str] = set()
    for mode, cuts in enumerate(memos):
        for run, cut in cuts.items():
            if "-" in run:
                if words.isdisjoint(run.replace("-", " ").split()):
                    continue
            elif words.isdisjoint(run.split()) if " " in run else run not in words:
                continue
            for start, end, kind, rule, entry, doubt in cut:
                if doubt:
                    continue
                word = run[start:end]
                firm.add(word)
                if " " in word and not (mode & _OPENING and start == 0 and rule in _BY_CASE):
                    if kind == "person" or rule == "names.capitalised" or (entry is not None and entry.sort == "team"):
                        parts = word.split(" ")
                        firm.update(parts)
                        tails.add(parts[-1])
    return firm, tails


def _dated(text: str, start: int, end: int) -> bool:
    """Tell whether a month's name is a date here, and nobody's: ``in May``, ``May 3``."""
    before = text[max(0, start - 12) : start].split()
    after = text[end : end + 3].strip()
    return (bool(before) and before[-1].lower() in lexicon().cues["before_month"]) or after[:1].isdigit()


_INDICES = (" index", " industrial average", " composite", " Industrial Average", " Composite", " Index")
_ORDINALS = frozenset({"st ", "nd ", "rd ", "th "})


def _end(lex: Lexicon, text: str, start: int, end: int) -> int:
    """Return the end of a name with the stop or the small letters that belong to it, and without a label."""
    after = text[end]
    name = text[start:end]
    if after == ".":
        if name.rsplit(" ", 1)[-1] in lex.cues["final_stop"] or name + "." in lex.entries:
            return end + 1
    elif after == ":":
        if " " in name and name.rpartition(" ")[2] in lex.cues["picture_label"]:
            return text.rindex(" ", start, end)  # "Ann Lee Image: Reuters"
    elif text[end + 1 : end + 2] == "s" and name + "'s" in lex.entries:
        return end + 2
    return end
