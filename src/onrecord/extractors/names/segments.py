"""A run of capitalised words, cut into names: titles off, two names apart, "of" and "and" kept where they belong."""

from __future__ import annotations

from onrecord.extractors.names.cutting import MONTH, SURE, WORD, Segment
from onrecord.extractors.names.extent import goes_on, name_end
from onrecord.extractors.names.hyphens import hyphened, tailed
from onrecord.extractors.names.known import MAYBE_LISTED, exact, title
from onrecord.extractors.names.shapes import named, told
from onrecord.text.lexicon import Lexicon
from onrecord.text.lexicon.words import (
    ARTICLE,
    BODY,
    CALENDAR,
    CONNECTOR,
    DEMONYM,
    ENTRY,
    FUNCTION,
    GIVEN,
    HYPHENED,
    LONGER,
    METONYM,
    OTHER,
    PARTICLE,
    PLACE,
    PLACE_FIRST,
    SHAPED,
    STATUS,
    SUFFIX,
    SURNAME,
    TITLE,
)

_SMALL = CONNECTOR | PARTICLE
_PLAIN_GIVEN = GIVEN | LONGER | CALENDAR | TITLE
_PLAIN_SURNAME = SURNAME | ENTRY | TITLE
_TURNING = ~(GIVEN | SURNAME | SUFFIX | BODY | PLACE | OTHER | PLACE_FIRST)
"""Two words without any of these bits are one name."""
_MARKED = ENTRY | DEMONYM | METONYM | FUNCTION | CALENDAR | TITLE | SHAPED
"""A capitalised word without any of these bits is a name, when it stands alone."""
_BY_CASE = ("names.capitalised", "names.acronym")


def segments(lex: Lexicon, run: str, at_start: bool) -> list[Segment]:
    """Return the names in a run; *at_start* tells that its first word begins a sentence."""
    if "\xa0" in run:
        run = run.replace("\xa0", " ")
    if " " not in run:
        bit = lex.bits[run]
        if not bit & _MARKED:
            doubt = WORD if at_start and lex.is_word(run.lower()) else SURE
            return [(0, len(run), None, "names.capitalised", None, doubt)]
        if bit & ENTRY:
            listed = lex.entries[run]
            return [(0, len(run), listed.kind, "names.listed", listed, SURE)]
        return _cut(lex, run, [run], [bit], at_start)
    words = run.split(" ")
    bits = lex.bits.of(words)
    if bits[0] & LONGER and (entry := lex.entries.get(run)):
        return [(0, len(run), entry.kind, "names.listed", entry, SURE)]
    if len(words) == 2:
        first, second = bits
        if first & _PLAIN_GIVEN == GIVEN and second & _PLAIN_SURNAME == SURNAME:
            return [(0, len(run), "person", "names.given-name", None, SURE)]
        if not (first | second) & _TURNING and not _stands_before(lex, words, bits, 0, at_start):
            kind, rule = told(lex, words, bits, 0, 2, words[1], second)
            return [(0, len(run), kind, rule, None, SURE)]
    return _cut(lex, run, words, bits, at_start)


def _cut(lex: Lexicon, run: str, words: list[str], bits: list[int], at_start: bool) -> list[Segment]:
    """Return the names in a run by its words."""
    out: list[Segment] = []
    piece(lex, words, bits, places(words), at_start, out)
    return in_doubt(lex, run, out) if at_start and out else out


def in_doubt(lex: Lexicon, run: str, cut: list[Segment]) -> list[Segment]:
    """Return the names of a run that begins a sentence; the first of them is in doubt where it is a common word."""
    start, end, kind, rule, entry, _ = cut[0]
    if start == 0 and rule in _BY_CASE:
        word = run[:end]
        if " " not in word and (end == 1 or not word.isupper()) and lex.is_word(word.lower()):
            cut[0] = (start, end, kind, rule, entry, WORD)
    return cut


def places(words: list[str]) -> list[int]:
    """Return where each word stands in the run that a blank between them makes of them."""
    starts: list[int] = []
    position = 0
    for word in words:
        starts.append(position)
        position += len(word) + 1
    return starts


def piece(
    lex: Lexicon, words: list[str], bits: list[int], starts: list[int], at_start: bool, out: list[Segment]
) -> None:
    """Cut a stretch of words with no sentence end inside."""
    n = len(words)
    i = 0
    while i < n:
        bit = bits[i]
        if bit & _SMALL:
            i += 1
            continue
        if bit & MAYBE_LISTED and (known := exact(lex, words, bits, i, n)):
            length, width, kind, rule, entry = known
            end = i + length
            if end < n:
                if bit & TITLE and (titled := title(lex, words, i, n)):
                    if titled > length or words[i + titled : i + titled + 1] == ["of"]:
                        i += titled  # "Vice President Ann Lee", "Duke of Sussex", where Vice and Duke are bodies
                        continue
                if kind is not None and goes_on(lex, words, bits, i, end, n, entry):
                    further = name_end(lex, words, bits, i, n)
                    if further > end:
                        out.append(named(lex, words, bits, starts, i, further))
                        i = further
                        continue
            out.append((starts[i], starts[end - 1] + width, kind, rule, entry, SURE))
            i = end
            continue
        if bit & FUNCTION and (i > 0 or at_start or bit & ARTICLE or i + 1 < n):
            if words[i] == "First" and i + 1 < n and bits[(end := name_end(lex, words, bits, i, n)) - 1] & SUFFIX:
                out.append(named(lex, words, bits, starts, i, end))
                i = end
                continue
            i += (title(lex, words, i, n) if bit & TITLE else 0) or 1  # "First Lady Jill Biden"
            continue
        if bit & TITLE and (titled := title(lex, words, i, n)):
            i += titled
            continue
        if i + 1 < n and (bits[i + 1] & GIVEN or bit & STATUS or (at_start and not i)):
            if _stands_before(lex, words, bits, i, at_start):
                i += 1
                continue
        if bit & CALENDAR and not _goes_by_month(lex, words, bits, i, n):
            if bit & GIVEN or words[i] == "May":
                out.append((starts[i], starts[i] + len(words[i]), "other", "names.calendar", None, MONTH))
            i += 1
            continue
        if bit & HYPHENED and (hyphened(lex, words[i], starts[i], out) or tailed(lex, words, starts, i, out)):
            i += 1
            continue
        end = name_end(lex, words, bits, i, n) if i + 1 < n else n
        if end == i + 1 and len(words[i]) == 1:
            i = end  # "N/A"
            continue
        out.append(named(lex, words, bits, starts, i, end))
        i = end


_PEOPLE = ("ians", "ans", "ers", "ites", "ists", "crats", "men", "er")


def _stands_before(lex: Lexicon, words: list[str], bits: list[int], i: int, at_start: bool) -> bool:
    """Tell whether a word only stands before a name: ``Former England``, ``Floridians Jeb Bush``.

    Of a sentence's first word more is taken to do so: ``Striker Alan Shearer``.
    """
    first, second = bits[i], bits[i + 1]
    if first & STATUS:
        return True
    if second & GIVEN and not first & (GIVEN | SURNAME) and words[i].endswith(_PEOPLE):
        return True
    if not at_start or i or first & (GIVEN | BODY):
        return False
    low = words[0].lower()
    if not second & (GIVEN | DEMONYM) and low not in lex.cues["office_filler"]:
        if not second & ENTRY or lex.entries[words[1]].kind not in ("country", "organisation"):
            return False
    return lex.is_word(low)


def _goes_by_month(lex: Lexicon, words: list[str], bits: list[int], i: int, n: int) -> bool:
    """Tell whether a month's or a feast's name is somebody's given name here: ``April Ryan``."""
    if not bits[i] & GIVEN or i + 1 >= n:
        return False
    following = words[i + 1]
    if not following[:1].isupper() or following.isupper() or bits[i + 1] & CALENDAR:
        return False
    return bool(bits[i + 1] & SURNAME) or not (bits[i + 1] & ENTRY or lex.is_word(following.lower()))
