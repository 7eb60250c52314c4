"""A run of capitalised words, cut into names: titles off, two names apart, "of" and "and" kept where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.text.lexicon import Entry, Kind, Lexicon, lexicon

Segment = tuple[int, int, Kind, str, Entry | None]
"""Start and end in the run, kind, rule, and the entry of a table."""

_JOINED_LOWER = ("al-", "el-", "as-", "ar-", "an-", "ul-", "ud-", "at-")
_CONNECTORS = frozenset({"of", "for", "and", "&", "on", "in", "upon", "the"})


class _Cues:
    """The word lists that cutting goes by, looked up once."""

    def __init__(self) -> None:
        cues = lexicon().cues
        self.suffix = cues["company_suffix"]
        self.body = cues["body_head"]
        self.place = cues["place_head"]
        self.other = cues["other_head"]
        self.place_first = cues["place_first"]
        self.calendar = cues["calendar"]
        self.abbreviation = cues["abbreviation"]
        self.particle = cues["particle"]
        self.function = cues["function_word"]
        self.tail = cues["lower_tail"]
        self.of_head = cues["of_head"]
        self.inside = cues["inside_name"]
        self.prefix = cues["hyphen_prefix"]
        self.people = cues["people"]
        self.status = cues["status_word"]


@cache
def _cues() -> _Cues:
    return _Cues()


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
        if given not in _cues().calendar and family not in lex.entries and family.lower() not in lex.role_starts:
            return [(0, len(run), "person", "names.given-name", None)]
    for word in run.replace("\xa0", " ").split(" "):
        words.append(word)
        starts.append(position)
        position += len(word) + 1
    if in_title:
        _title_cased(lexicon(), words, starts, out)
        return out
    first = 0
    abbreviations = _cues().abbreviation
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
    cues = _cues()
    if word in cues.function and (at_start or word in _ARTICLES):
        return []
    if word.isalpha() and not word.isupper() and word not in lex.metonyms:
        if word in cues.calendar:
            return [(0, len(word), "other", "names.calendar", None)] if word in lex.given or word == "May" else []
        if _title(lex, [word], 0, 1):
            return []
        return [(0, len(word), None, "names.capitalised", None)]
    out: list[Segment] = []
    _piece(lex, [word], _ZERO, at_start, out)
    return out


_ARTICLES = frozenset({"The", "A", "An", "I"})


def _title_cased(lex: Lexicon, words: list[str], starts: list[int], out: list[Segment]) -> None:
    """Cut a stretch of a title at the common words that no table holds."""
    n = len(words)
    i = 0
    while i < n:
        if _exact(lex, words, i, n) or words[i] in lex.given:
            j = i + (_exact(lex, words, i, n) or (1,))[0]
        elif lex.is_word(words[i].lower()) or words[i] in _cues().function:
            i += 1
            continue
        else:
            j = i + 1
        while (
            j < n
            and not lex.is_word(words[j].lower())
            and words[j] not in _cues().function
            and not _exact(lex, words, j, n)
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
    cues = _cues()
    n = len(words)
    i = 0
    while i < n:
        word = words[i]
        if word in _CONNECTORS or word in cues.particle:
            i += 1
            continue
        exact = _exact(lex, words, i, n)
        if exact:
            length, width, kind, rule, entry = exact
            end = i + length
            if end < n and kind is not None and _goes_on(lex, words, i, end, n, entry):
                end = _name_end(lex, words, i, n)
                if end > i + length:
                    out.append(_named(lex, words, starts, i, end))
                    i = end
                    continue
            end = i + length
            out.append((starts[i], starts[end - 1] + width, kind, rule, entry))
            i = end
            continue
        if word in cues.function and (i > 0 or at_start or word in _ARTICLES or (i + 1 < n and word not in lex.given)):
            i += 1
            continue
        titled = _title(lex, words, i, n)
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
        if "-" in word and (_hyphened(lex, word, starts[i], out) or _tailed(words, starts, i, out)):
            i += 1
            continue
        end = _name_end(lex, words, i, n)
        out.append(_named(lex, words, starts, i, end))
        i = end


def _hyphened(lex: Lexicon, word: str, start: int, out: list[Segment]) -> bool:
    """Take a word like ``US-China``, ``Franco-German`` or ``Ex-Fiat`` apart, where its parts are known."""
    cues = _cues()
    parts = word.split("-")
    found: list[Segment] = []
    position = start
    for part in parts:
        entry = lex.entries.get(part) or lex.entries.get(part + ".")
        people = lex.demonyms.get(part) or lex.combining.get(part)
        if entry is not None and (part not in lex.given or len(parts) > 2):
            found.append((position, position + len(part), entry.kind, "names.listed", entry))
        elif people is not None:
            found.append((position, position + len(part), "country", "names.demonym", people))
        elif part[:1].isupper() and part not in cues.prefix:
            return False
        position += len(part) + 1
    if not found or (len(found) < 2 and parts[0] not in cues.prefix and parts[-1] not in cues.tail):
        return False
    out.extend(found)
    return True


_PEOPLE = ("ians", "ans", "ers", "ites", "ists", "crats", "men", "er")


def _tailed(words: list[str], starts: list[int], i: int, out: list[Segment]) -> bool:
    """Take the name from a word like ``Rubio-backing``, before more capitalised words."""
    name, _, tail = words[i].rpartition("-")
    if i + 1 == len(words) or tail not in _cues().tail:
        return False
    out.append((starts[i], starts[i] + len(name), None, "names.capitalised", None))
    return True


def _goes_by_month(lex: Lexicon, words: list[str], i: int, n: int) -> bool:
    """Tell whether a month's or a feast's name is somebody's given name here: ``April Ryan``."""
    if words[i] not in lex.given or i + 1 >= n:
        return False
    following = words[i + 1]
    if not following[:1].isupper() or following.isupper() or following in _cues().calendar:
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


def _exact(lex: Lexicon, words: list[str], i: int, n: int) -> tuple[int, int, Kind, str, Entry | None] | None:
    """Return the longest name of a table at word *i*: (number of words, length of the last, kind, rule, entry)."""
    word = words[i]
    if n == 1:
        entry = lex.entries.get(word)
        if entry is not None:
            return 1, len(word), entry.kind, "names.listed", entry
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


def _goes_on(lex: Lexicon, words: list[str], i: int, end: int, n: int, entry: Entry | None) -> bool:
    """Tell whether a name of a table is only the beginning of a longer one: ``China Mobile``, ``Paris Hilton``."""
    cues = _cues()
    following = words[end]
    if following in ("of", "and", "for", "&", "on", "in", "upon", "the"):
        return following == "&"
    if following in cues.particle:
        return entry is not None and entry.kind == "place"
    if _title(lex, words, end, n) or following in cues.calendar or following in cues.function:
        return False
    last = words[_name_end(lex, words, i, n) - 1]
    if last in cues.suffix or last in cues.body or last in cues.place or last in cues.other:
        return entry is not None and entry.sort != "demonym"
    if entry is None or entry.sort == "demonym" or end > i + 1:
        return False
    if entry.kind == "country" and (end > i + 1 or words[i].isupper() or "." in words[i]):
        return False
    if entry.kind == "country" and words[i] not in lex.given:
        return not (following in lex.given or following in lex.entries or following in lex.demonyms)
    if entry.sort in ("body", "newspaper", "broadcaster", "agency", "team"):
        return False
    return not (following in lex.given and words[i] not in lex.given)


def _title(lex: Lexicon, words: Sequence[str], i: int, n: int) -> int:
    """Return the number of words of the title that stands at word *i*, 0 where none does."""
    first = words[i].lower()
    longest = lex.role_starts.get(first, 0)
    if not longest and first[-6:] in ("-elect", "ignate"):
        longest = lex.role_starts.get(first.removesuffix("-designate").removesuffix("-elect"), 0)
    if not longest:
        return 0
    for length in range(min(longest, n - i), 0, -1):
        title = " ".join(words[i : i + length]).lower().removesuffix("-designate").removesuffix("-elect")
        if title in lex.roles:
            if (
                length == 1
                and (words[i] in lex.given or title in ("major", "st.", "saint"))
                and title not in ("king", "prince")
            ):
                if not (title == "major" and i + 1 < n and words[i + 1] in lex.given):
                    return 0
            return length
    return 0


def _name_end(lex: Lexicon, words: list[str], i: int, n: int) -> int:
    """Return the word behind the name that begins at word *i*."""
    cues = _cues()
    suffix, body, place, other, calendar = cues.suffix, cues.body, cues.place, cues.other, cues.calendar
    j = i + 1
    while j < n:
        word = words[j]
        before = words[j - 1]
        if word in cues.particle or word[:3] in _JOINED_LOWER:
            j += 1
            continue
        if word == "&":
            j += 2
            continue
        if word in ("of", "for", "on", "in", "upon"):
            k = j + 1
            if k < n and words[k] == "the":
                k += 1
            if k >= n:
                return j
            if word == "of":
                joins = (
                    before in body
                    or before in place
                    or before in other
                    or before in suffix
                    or before in cues.place_first
                    or before in cues.of_head
                )
            elif word == "for":
                joins = before in body
            else:
                joins = j - i == 1 and word in ("on", "upon") and before in lex.entries
            if not joins or words[k] in calendar:
                return j
            j = k + 1
            continue
        if word == "and":
            return _over_and(lex, words, i, j, n)
        if word == "the":
            return j
        if word in cues.function and word not in cues.inside:
            return j
        if word in calendar and word not in lex.given:
            return j
        if _title(lex, words, j, n) and not (before in body or word in body) and j + 1 < n:
            return j
        if (
            word in lex.longest
            and before not in cues.place_first
            and before not in _CONNECTORS
            and words[i] not in body
        ):
            known = _exact(lex, words, j, n)
            if known is not None and known[0] > 1:
                return j  # "Obama White House"
        if before in suffix and before.endswith(".") and before not in ("Co.", "Bros."):
            return j
        j += 1
    return j


def _over_and(lex: Lexicon, words: list[str], i: int, j: int, n: int) -> int:
    """Return the end of a name at its "and": behind it where both sides make one name, else before it."""
    suffix, body = _cues().suffix, _cues().body
    k = j + 1
    if k < n and words[k] == "the":
        return j
    end = _name_end(lex, words, k, n) if k < n else k
    if end <= k:
        return j
    left, right = words[i:j], words[k:end]
    known = " ".join(words[i:end])
    if known in lex.entries:
        return end
    if (
        left[0] in body
        and "of" in left
        and len(right) <= 3
        and right[0] not in body
        and "of" not in right
        and right[0] not in lex.given
    ):
        return end
    if (
        (right[-1] in body or right[-1] in suffix)
        and left[-1] not in body
        and all(lex.is_word(w.lower()) and w not in lex.given for w in left if w[:1].isupper())
    ):
        return end
    if (
        right[-1] in suffix
        and len(left) == 1
        and len(right) <= 3
        and left[0] not in lex.entries
        and right[-1] not in body
    ):
        return end
    return j


def _named(lex: Lexicon, words: list[str], starts: list[int], i: int, end: int) -> Segment:
    """Return the segment of words *i* to *end*, with the kind that its own words tell."""
    cues = _cues()
    suffix, body, place, other, place_first = cues.suffix, cues.body, cues.place, cues.other, cues.place_first
    while end > i + 1 and words[end - 1].lower() in ("the", "of", "and", "for", "&", "on", "in"):
        end -= 1
    if end == i + 2 and words[i + 1] in cues.people and words[i] in lex.entries:
        held = lex.entries[words[i]]  # "Florida Republican"
        return starts[i], starts[i] + len(words[i]), held.kind, "names.listed", held
    last = words[end - 1]
    stop = starts[end - 1] + len(last)
    if (
        last[-1:] == "."
        and last not in suffix
        and last[:-1] not in ("Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros")
        and "." not in last[:-1]
    ):
        if len(last) > 2:
            last, stop = last[:-1], stop - 1
    hyphen = last.rfind("-")
    if hyphen > 0 and last[hyphen + 1 :] in cues.tail:
        last, stop = last[:hyphen], stop - (len(last) - hyphen)
        if end == i + 1:
            entry = lex.entries.get(last)
            if entry:
                return starts[i], stop, entry.kind, "names.listed", entry
            if last in lex.demonyms:
                return starts[i], stop, "country", "names.demonym", lex.demonyms[last]
    if end > i + 1:
        first = words[i]
        if end == i + 2 and first in lex.surnames and _is_family_first(lex, first, last):
            return starts[i], stop, "person", "names.family-name-first", None
        if last in ("Jr", "Jr.", "Sr", "Sr.", "III"):
            return starts[i], stop, "person", "names.given-name", None
        if last in suffix or (end > i + 2 and words[end - 2] in suffix):
            return starts[i], stop, "organisation", "names.company-suffix", None
        if last in other:
            return starts[i], stop, "other", "names.event", None
        if first in lex.given and end <= i + 4 and last not in body and last not in place:
            return starts[i], stop, "person", "names.given-name", None
        if "of" in words[i:end] and (
            words[words.index("of", i) - 1] in body or words[words.index("of", i) - 1] in suffix
        ):
            return starts[i], stop, "organisation", "names.body-of", None
        if last in place and (last not in body):
            return starts[i], stop, "place", "names.place-head", None
        if last in body:
            return starts[i], stop, "organisation", "names.body-head", None
        if first in place_first or (first in place and words[i + 1] == "of"):
            return starts[i], stop, "place", "names.place-head", None
        if first[-1:] == "." and len(first) <= 6 and first.replace(".", "").isupper() and end <= i + 4:
            return starts[i], stop, "person", "names.initials", None
        if end == i + 2 and first in lex.surnames and _is_family_first(lex, first, last):
            return starts[i], stop, "person", "names.family-name-first", None
        return starts[i], stop, None, "names.capitalised", None
    if len(last) > 1 and last.isupper():
        return starts[i], stop, None, "names.acronym", None
    return starts[i], stop, None, "names.capitalised", None


def _is_family_first(lex: Lexicon, first: str, last: str) -> bool:
    """Tell whether two words are a family name and an East Asian given name: ``Park Jin-ho``, ``Wang Yi``."""
    given = last.split("-")
    if len(given) == 2:
        return given[0].isalpha() and given[1].isalpha() and len(last) <= 13 and given[1] not in _cues().tail
    return len(first) <= 5 and lex.given.get(last) == "u" and len(last) <= 5
