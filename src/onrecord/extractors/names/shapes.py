"""The kind that a name tells by its own words."""

from __future__ import annotations

from onrecord.extractors.names.cutting import Segment, cut_by
from onrecord.text.lexicon import Lexicon


def named(lex: Lexicon, words: list[str], starts: list[int], i: int, end: int) -> Segment:
    """Return the segment of words *i* to *end*, with the kind that its own words tell."""
    cues = cut_by()
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
        return given[0].isalpha() and given[1].isalpha() and len(last) <= 13 and given[1] not in cut_by().tail
    return len(first) <= 5 and lex.given.get(last) == "u" and len(last) <= 5
