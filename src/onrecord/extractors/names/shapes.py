"""The kind that a name tells by its own words."""

from __future__ import annotations

from onrecord.extractors.names.cutting import SURE, Segment, tied_at
from onrecord.text.lexicon import Kind, Lexicon
from onrecord.text.lexicon.words import (
    BODY,
    CONNECTOR,
    DEMONYM,
    FUNCTION,
    GENERATION,
    GIVEN,
    HYPHENED,
    LETTERS,
    NATIONAL,
    OTHER,
    PEOPLE,
    PLACE,
    PLACE_FIRST,
    SHAPED,
    STOPPED,
    SUFFIX,
    SURNAME,
)


def named(lex: Lexicon, words: list[str], bits: list[int], starts: list[int], i: int, end: int) -> Segment:
    """Return the segment of words *i* to *end*, with the kind that its own words tell."""
    bit = bits[end - 1]
    start = starts[i]
    if bit & _NOT_LAST and end > i + 1:
        while end > i + 1 and bit & (CONNECTOR | FUNCTION) and words[end - 1].lower() in _LOOSE:
            end -= 1
            bit = bits[end - 1]
        while end > i + 2 and bit & LETTERS:
            end -= 1
            bit = bits[end - 1]
        if end == i + 2 and bit & PEOPLE and words[i] in lex.entries:
            held = lex.entries[words[i]]  # "Florida Republican"
            return start, start + len(words[i]), held.kind, "names.listed", held, SURE
    last = words[end - 1]
    stop = starts[end - 1] + len(last)
    if bit & SHAPED:
        if (
            bit & STOPPED
            and len(last) > 2
            and not bit & SUFFIX
            and last not in lex.cues["stopped_end"]
            and "." not in last[:-1]
        ):
            last, stop = last[:-1], stop - 1
            bit = lex.bits[last]
        if bit & HYPHENED and last.rpartition("-")[2] in lex.cues["lower_tail"]:
            whole, last = last, last.rpartition("-")[0]
            stop -= len(whole) - len(last)
            bit = lex.bits[last]
            entry = lex.entries.get(" ".join((*words[i : end - 1], last)))
            if entry is not None:
                return start, stop, entry.kind, "names.listed", entry, SURE
            if end == i + 1 and last in lex.demonyms:
                return start, stop, "country", "names.demonym", lex.demonyms[last], SURE
    if end > i + 1:
        kind, rule = told(lex, words, bits, i, end, last, bit)
        return start, stop, kind, rule, None, SURE
    if bit & SHAPED and last.endswith((".com", ".org", ".net", ".co.uk")):
        return start, stop, "organisation", "names.company-suffix", None, SURE
    rule = "names.acronym" if bit & SHAPED and len(last) > 1 and last.isupper() else "names.capitalised"
    return start, stop, None, rule, None, SURE


_NOT_LAST = CONNECTOR | FUNCTION | LETTERS | PEOPLE
_LOOSE = ("the", "of", "and", "for", "&", "on", "in")
"""What may be left over at the end of a name."""
_TELLS_FIRST = SURNAME | GIVEN | PLACE_FIRST | PLACE | SHAPED
_TELLS_LAST = NATIONAL | GENERATION | SUFFIX | OTHER | PLACE | BODY


def told(lex: Lexicon, words: list[str], bits: list[int], i: int, end: int, last: str, bit: int) -> tuple[Kind, str]:
    """Return the kind and the rule of a name of several words; *last* is the last of them, and *bit* what it is."""
    first = bits[i]
    length = end - i
    if length == 2:
        if not (first & _TELLS_FIRST or bit & _TELLS_LAST):
            if words[i] in lex.cues["son_of"]:
                return "person", "names.son-of"
            return None, "names.capitalised"
        if first & SURNAME and _is_family_first(lex, words[i], last):
            return "person", "names.family-name-first"
    if bit & GENERATION:
        return "person", "names.given-name"
    if bit & SUFFIX:
        return "organisation", "names.company-suffix"
    if bit & OTHER:
        return "other", "names.event"
    if length > 2 and bits[end - 2] & SUFFIX:
        return "organisation", "names.company-suffix"
    tie = tied_at(words, bits, i, end) if length > 2 else 0
    if tie and bits[tie - 1] & (BODY | SUFFIX) and not (first & GIVEN and bits[tie - 1] & SURNAME):
        return "organisation", "names.body-of"
    if first & GIVEN and length <= 4 and not bit & (BODY | PLACE):
        return "person", "names.given-name"
    if last == "District" and bits[end - 2] & BODY:
        return "organisation", "names.body-head"
    if bit & PLACE and not bit & BODY:
        return "place", "names.place-head"
    if bit & BODY or (bit & NATIONAL and first & DEMONYM):
        return "organisation", "names.body-head"
    if first & PLACE_FIRST or (first & PLACE and words[i + 1] == "of"):
        return "place", "names.place-head"
    if not lex.cues["son_of"].isdisjoint(words[i : end - 1]):
        return "person", "names.son-of"
    if first & STOPPED and len(words[i]) <= 6 and words[i].replace(".", "").isupper() and length <= 4:
        return "person", "names.initials"
    return None, "names.capitalised"


def _is_family_first(lex: Lexicon, first: str, last: str) -> bool:
    """Tell whether two words are a family name and an East Asian given name: ``Park Jin-ho``, ``Wang Yi``."""
    given = last.split("-")
    if len(given) == 2:
        tail = lex.cues["lower_tail"]
        return given[0].isalpha() and given[1].isalpha() and len(last) <= 13 and given[1] not in tail
    return len(first) <= 5 and len(last) <= 5 and lex.given.get(last) == "u"
