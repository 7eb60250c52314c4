"""The candidate names of a text, all lines, in order."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.names.cutting import MONTH, SURE, WORD, Segment
from onrecord.extractors.names.headlines import caps_names, set_lines
from onrecord.extractors.names.runs import run_pattern
from onrecord.extractors.names.segments import segments
from onrecord.extractors.names.titles import title_segments
from onrecord.text.lexicon import Entry, Kind, Lexicon, lexicon
from onrecord.text.openings import begins_sentence

_AUXILIARIES = frozenset({"Will", "May"})
_SUBJECTS = frozenset(
    {"the", "a", "an", "he", "she", "it", "they", "we", "you", "this", "that", "any", "our", "his", "her"}
)
_TAILED = frozenset(".'’")
_RUNNING = frozenset(char + " " for char in ",)0123456789abcdefghijklmnopqrstuvwxyz")
"""What stands before a word in the middle of a sentence."""
_BY_CASE = ("names.capitalised", "names.acronym")

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
    blocked = _Stretches(sorted([*closed, *shouted]))
    titled = _Stretches(titles)
    memos: list[_Cuts] = [{}, {}, {}, {}]
    names: list[str] = []  # runs that the tables list
    found: list[Candidate] = []
    doubtful: list[int] = []  # indices in `found`: common words that begin a sentence, and months
    listed = lex.entries.get
    for match in run_pattern().finditer(text):
        start, end = match.span()
        before = text[start - 2 : start] if start > 1 else text[:start]
        running = before in _RUNNING
        if not running and before and (before[-1].isalnum() or before[-1] in "@#_"):
            continue
        if start < blocked.last:
            closes = blocked.begin(start)
            if closes <= start:
                continue
            end = min(end, closes)
        run = text[start:end]
        entry = listed(run)
        if entry is not None:
            after = text[end : end + 1]
            if after == ":" and before[-1:] == "(":
                continue  # the exchange of a share: "(NYSE: ABC)"
            names.append(run)
            if entry.sort == "team":
                names += run.split(" ")
            stop = _stop(lex, text, start, end) if after in _TAILED else end
            found.append((start, stop, entry.kind, "names.listed", entry))
            continue
        mode = _OPENING if not running and begins_sentence(text, start) else 0
        if start < titled.last and titled.begin(start) <= start:
            mode |= _TITLED
        cut = memos[mode].get(run)
        if cut is None:
            cut = memos[mode][run] = _cut(lex, run, mode)
        for a, z, kind, rule, entry, doubt in cut:
            a += start
            z += start
            after = text[z : z + 2]
            if doubt == MONTH and text[z + 1 : z + 10].partition(" ")[0] in _SAYS:
                kind, doubt = "person", SURE  # "May said"
            elif doubt and _is_other(text, a, z, doubt, label=a == start and mode & _OPENING > 0):
                continue
            if after == ": " and text[a - 1 : a] == "(":
                continue  # the exchange of a share: "(NYSE: ABC)"
            if after[:1] == ":" and text[a:z].endswith(_LABELS):
                z = text.rindex(" ", a, z)  # "Ann Lee Image: Reuters"
            if a == start and before[:1] in _CLOSING and kind in (None, "person") and _by_name_too(lex, text, a, found):
                given = found.pop()[0]
                while doubtful and doubtful[-1] >= len(found):
                    doubtful.pop()
                found.append((given, z, "person", "names.given-name", None))
                continue
            if a == start and found and found[-1][1] == a - 2 and _is_one_of_many(lex, text, found[-1], a, text[a:end]):
                found[-1] = (found[-1][0], end, "organisation", "names.body-of", None)
                break
            if (
                a == start
                and found
                and a - 3 <= found[-1][1] < a - 1
                and _is_owned(lex, text, found[-1][0], found[-1][1], a, text[a:z])
            ):
                found[-1] = (found[-1][0], z, "organisation", "names.body-head", None)
                continue
            if a == start and found and found[-1][1] == a - 2 and _goes_over_comma(lex, text, found[-1], a, end):
                found[-1] = (found[-1][0], end, "organisation", "names.body-of", None)
                break
            if doubt:
                doubtful.append(len(found))
            found.append((a, _stop(lex, text, a, z) if after[:1] in _TAILED else z, kind, rule, entry))
    if doubtful:
        firm, tails = _sure(memos, names)
        for n in reversed(doubtful):
            start, end, _, rule, _ = found[n]
            if text[start:end] not in (tails if rule == "names.calendar" else firm):
                del found[n]
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


_Cuts = dict[str, list[Segment]]
"""The names of each run, cut once in a document."""
_OPENING, _TITLED = 1, 2
"""How a run stands: it begins a sentence; it is in a title whose words all have capitals."""


def _cut(lex: Lexicon, run: str, mode: int) -> list[Segment]:
    """Return the names of a run; one that begins a sentence is in doubt where it is a common word."""
    opening = bool(mode & _OPENING)
    cut = title_segments(lex, run) if mode & _TITLED else segments(lex, run, opening)
    if opening and cut:
        start, end, kind, rule, entry, _ = cut[0]
        word = run[:end]
        if start == 0 and rule in _BY_CASE and " " not in word and (len(word) == 1 or not word.isupper()):
            if lex.is_word(word.lower()):
                cut[0] = (start, end, kind, rule, entry, WORD)
    return cut


def _is_other(text: str, start: int, end: int, doubt: int, label: bool) -> bool:
    """Tell whether what may be a common word or a month is one here, by what stands beside it."""
    if doubt == MONTH and _dated(text, start, end):
        return True
    if text[start:end] in _AUXILIARIES and text[end + 1 : end + 6].split(" ", maxsplit=1)[0] in _SUBJECTS:
        return True  # a question: "Will the court agree?"
    return label and text[end : end + 1] == ":"  # "Image: Ann Lee"


def _sure(memos: Sequence[_Cuts], names: Sequence[str]) -> tuple[set[str], set[str]]:
    """Return the words that name something in this text without doubt, and those that end such a name."""
    firm, tails = set(names), set()
    for mode, cuts in enumerate(memos):
        for run, cut in cuts.items():
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


def _by_name_too(lex: Lexicon, text: str, start: int, found: list[Candidate]) -> bool:
    """Tell whether a byname in quote marks parts a name from its family name, which begins at *start*; drop the byname."""
    opening = max(text.rfind(mark, max(0, start - 30), start - 2) for mark in '"“')
    n = len(found)
    while n and found[n - 1][0] > opening:
        n -= 1
    if (
        opening < 2
        or not n
        or found[n - 1][1] != opening - 1
        or text[opening - 1] != " "
        or "\n" in text[opening:start]
    ):
        return False
    begun, end, kind, _, _ = found[n - 1]
    if kind not in (None, "person") or text[begun:end].partition(" ")[0] not in lex.given:
        return False
    del found[n:]
    return True


def _is_one_of_many(lex: Lexicon, text: str, body: Candidate, start: int, rest: str) -> bool:
    """Tell whether a body's name goes on over a comma: ``Department for Environment, Food and Rural Affairs``."""
    if body[3] != "names.body-of" or text[start - 2 : start] != ", " or " and " not in rest:
        return False
    return all(lex.is_word(word.lower()) for word in rest.split(" ")) and lex.is_word(
        text[body[0] : body[1]].rsplit(" ", 1)[-1].lower()
    )


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


_SAYS = frozenset({"said", "says", "told", "added", "asked", "insisted", "argued", "replied", "admitted", "resigned"})
_CLOSING = ('"', "”")

_LABELS = (" Image", " Photo", " Picture", " Photograph", " Video", " Credit", " Source", " File")


def _goes_over_comma(lex: Lexicon, text: str, head: Candidate, start: int, end: int) -> bool:
    """Tell whether a body's name goes on over a comma: ``Department for Environment, Food and Rural Affairs``."""
    before, stop, kind, _, _ = head
    if kind != "organisation" or text[stop:start] != ", " or " and " not in text[start:end]:
        return False
    words = text[before:stop].split(" ")
    if words[0] not in _DEPARTMENTS or not {"of", "for", "on"} & set(words):
        return False
    rest = text[start:end].replace(" and ", " ").split(" ")
    return all(word.istitle() and lex.is_word(word.lower()) for word in (words[-1], *rest))


_DEPARTMENTS = frozenset({"Department", "Ministry", "Committee", "Office", "Board", "Secretariat", "Directorate"})
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
