"""A run of capitalised words, cut into names: titles off, two names apart, "of" and "and" kept where they belong."""

from __future__ import annotations

from onrecord.extractors.names.cutting import ARTICLES, CONNECTORS, Segment, cut_by
from onrecord.extractors.names.extent import goes_on, name_end
from onrecord.extractors.names.hyphens import hyphened, tailed
from onrecord.extractors.names.known import exact, title
from onrecord.extractors.names.shapes import named
from onrecord.text.lexicon import Entry, Lexicon, lexicon

_ZERO = [0]


def segments(run: str, at_start: bool, in_title: bool = False) -> list[Segment]:
    """Return the names in a run; *at_start* tells that its first word begins a sentence.

    *in_title* tells that it stands in a title whose words all have capitals: common words part names there.
    """
    lex = lexicon()
    out: list[Segment] = []
    if " " not in run and "\xa0" not in run and not in_title:
        return _single(lex, run, at_start)
    words: list[str] = []
    starts: list[int] = []
    position = 0
    given, _, family = run.partition(" ")
    if given in lex.given and family in lex.surnames and given not in lex.longest and not in_title:
        if given not in cut_by().calendar and family not in lex.entries and family.lower() not in lex.role_starts:
            return [(0, len(run), "person", "names.given-name", None)]
    for word in run.replace("\xa0", " ").split(" "):
        words.append(word)
        starts.append(position)
        position += len(word) + 1
    if in_title:
        _title_cased(lexicon(), words, starts, out)
        return out
    first = 0
    abbreviations = cut_by().abbreviation
    for i, word in enumerate(words):
        if i + 1 < len(words) and word[-1:] == "." and not _keeps_stop(word, abbreviations):
            words[i] = word[:-1]
            _piece(lex, words[first : i + 1], starts[first : i + 1], at_start, out)
            first, at_start = i + 1, True
    _piece(lex, words[first:], starts[first:], at_start, out)
    return out


def _single(lex: Lexicon, word: str, at_start: bool) -> list[Segment]:
    """Return what a run of one word names: at most one name, unless hyphens part it."""
    entry = lex.entries.get(word)
    if entry is not None:
        return [(0, len(word), entry.kind, "names.listed", entry)]
    people = lex.demonyms.get(word)
    if people is not None:
        return [(0, len(word), "country", "names.demonym", people)]
    cues = cut_by()
    if word in cues.function and (at_start or word in ARTICLES):
        return []
    if word.isalpha() and not word.isupper() and word not in lex.metonyms:
        if word in cues.calendar:
            return [(0, len(word), "other", "names.calendar", None)] if word in lex.given or word == "May" else []
        if title(lex, [word], 0, 1):
            return []
        return [(0, len(word), None, "names.capitalised", None)]
    out: list[Segment] = []
    _piece(lex, [word], _ZERO, at_start, out)
    return out


def _title_cased(lex: Lexicon, words: list[str], starts: list[int], out: list[Segment]) -> None:
    """Cut a stretch of a title at the common words that no table holds."""
    n = len(words)
    i = 0
    while i < n:
        if exact(lex, words, i, n) or words[i] in lex.given:
            j = i + (exact(lex, words, i, n) or (1,))[0]
        elif lex.is_word(words[i].lower()) or words[i] in cut_by().function:
            i += 1
            continue
        else:
            j = i + 1
        while (
            j < n
            and not lex.is_word(words[j].lower())
            and words[j] not in cut_by().function
            and not exact(lex, words, j, n)
        ):
            j += 1
        if j == i + 1 and words[i] in lex.surnames and words[i] not in lex.entries:
            out.append((starts[i], starts[i] + len(words[i]), "person", "names.headline-surname", None))
        else:
            _piece(lex, words[i:j], starts[i:j], False, out)
        i = j


def _keeps_stop(word: str, abbreviations: frozenset[str]) -> bool:
    bare = word[:-1]
    return bare in abbreviations or len(bare) == 1 or "." in bare


def _piece(lex: Lexicon, words: list[str], starts: list[int], at_start: bool, out: list[Segment]) -> None:
    """Cut a stretch of words with no sentence end inside."""
    cues = cut_by()
    n = len(words)
    i = 0
    while i < n:
        word = words[i]
        if word in CONNECTORS or word in cues.particle:
            i += 1
            continue
        known = exact(lex, words, i, n)
        if known:
            length, width, kind, rule, entry = known
            end = i + length
            if end < n and (titled := title(lex, words, i, n)) > length:
                i += titled  # "Vice President Ann Lee", where a magazine is called Vice
                continue
            if end < n and kind is not None and goes_on(lex, words, i, end, n, entry):
                end = name_end(lex, words, i, n)
                if end > i + length:
                    out.append(named(lex, words, starts, i, end))
                    i = end
                    continue
            end = i + length
            out.append((starts[i], starts[end - 1] + width, kind, rule, entry))
            i = end
            continue
        if word in cues.function and (i > 0 or at_start or word in ARTICLES or (i + 1 < n and word not in lex.given)):
            i += 1
            continue
        titled = title(lex, words, i, n)
        if titled:
            i += titled
            continue
        if i + 1 < n and (word in cues.status or (i == 0 and at_start and _is_opener(lex, words))):
            i += 1
            continue
        if (
            i + 1 < n
            and words[i + 1] in lex.given
            and word.endswith(_PEOPLE)
            and word not in lex.given
            and word not in lex.surnames
        ):
            i += 1  # "Floridians Jeb Bush"
            continue
        if word in cues.calendar and not _goes_by_month(lex, words, i, n):
            if word in lex.given or word == "May":
                out.append((starts[i], starts[i] + len(word), "other", "names.calendar", None))
            i += 1
            continue
        if "-" in word and (hyphened(lex, word, starts[i], out) or tailed(words, starts, i, out)):
            i += 1
            continue
        end = name_end(lex, words, i, n)
        out.append(named(lex, words, starts, i, end))
        i = end


_PEOPLE = ("ians", "ans", "ers", "ites", "ists", "crats", "men", "er")


def _goes_by_month(lex: Lexicon, words: list[str], i: int, n: int) -> bool:
    """Tell whether a month's or a feast's name is somebody's given name here: ``April Ryan``."""
    if words[i] not in lex.given or i + 1 >= n:
        return False
    following = words[i + 1]
    if not following[:1].isupper() or following.isupper() or following in cut_by().calendar:
        return False
    return following in lex.surnames or not (following in lex.entries or lex.is_word(following.lower()))


def _is_opener(lex: Lexicon, words: list[str]) -> bool:
    """Tell whether a sentence's first word only stands before a name: ``Former England``, ``Striker Alan Shearer``."""
    first, second = words[0], words[1]
    if first in lex.given or first in lex.cues["body_head"] or not lex.is_word(first.lower()):
        return False
    if first.lower() in lex.cues["office_filler"] or first in ("Former", "Acting", "Then"):
        return True
    return (
        second in lex.given
        or second in lex.demonyms
        or lex.entries.get(second, _NO_ENTRY).kind in ("country", "organisation")
    )


_NO_ENTRY = Entry(None, "", "")
