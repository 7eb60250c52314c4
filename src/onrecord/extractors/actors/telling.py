"""Of what kind a name is: by the tables and its own words where they are sure, else by weight."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.extractors.actors.forms import Named
from onrecord.extractors.actors.kinds import scales
from onrecord.extractors.actors.ownwords import Parts
from onrecord.text.lexicon import Entry, Lexicon
from onrecord.text.lexicon.words import ENTRY, METONYM, PEOPLE, PLACE


def tell(lex: Lexicon, text: str, names: Collection[str], full: Parts, name: str, held: Sequence[Named]) -> str | None:
    """Return a name's kind, ``other`` for what is no actor, ``demonym`` for the word of a people."""
    _, _, _, kind, rule, canonical = held[0]
    if kind is not None:
        if rule == "names.given-name" and name not in lex.entries and _is_full_name(lex, name):
            return "person"
        if rule == "names.demonym":
            return "demonym"
        if rule[:6] != "names." or rule[:11] == "names.user-":
            return kind
        if rule == "names.dateline" and len(held) == 1:
            return "place"
        if rule in ("names.capitals", "names.capitals-person") and len(held) == 1:
            return kind  # case tells nothing, and the words around it little
    if kind is None and _is_employer(lex, text, held[0][0]):
        return "organisation"
    bits = lex.bits.get(name, 0)
    if not bits and kind is None and " " not in name:
        return scales().kind(text, name, held, None, full)
    if bits & METONYM:
        return "place"
    entry = lex.entries.get(name) if bits & ENTRY or " " in name else None
    if entry is None:
        if bits & PEOPLE:
            return "other"
        if kind is not None and canonical is not None and kind != "place":
            return kind
    else:
        if name in lex.ambiguous and _is_the_other(lex, names, name):
            return "place"
        if _is_plain(lex, name, entry):
            return entry.kind
    if kind is not None:
        if rule in _TOLD or (rule == "names.calendar" and kind == "person"):
            return kind
        if rule == "names.body-head" and not lex.bits.get(name.rpartition(" ")[2], 0) & PLACE:
            return kind  # but a "County" may be either
    elif rule == "names.capitalised" and " " in name and _is_apposed(lex, text, held[0][0], held[0][1]):
        return "person"
    return scales().kind(text, name, held, entry, full)


def _is_employer(lex: Lexicon, text: str, start: int) -> bool:
    """Tell whether those who speak for the market stand before a name: ``analysts at Goodbody``."""
    before = text[max(0, start - 24) : start]
    if not before.endswith((" at ", " with ")):
        return False
    words = before.split()
    return len(words) > 1 and words[-2].lower() in lex.cues["market_voice"]


def _is_apposed(lex: Lexicon, text: str, start: int, end: int) -> bool:
    """Tell whether a name stands between commas behind an office: ``the union's president, Minette Batters, said``."""
    if text[start - 2 : start] != ", " or text[end : end + 1] != ",":
        return False
    word = text[max(0, start - 24) : start - 2].rsplit(" ", 1)[-1]
    return word in lex.role_ends and lex.roles.get(word) not in ("honorific", "kin", "crime")


def _is_the_other(lex: Lexicon, names: Collection[str], name: str) -> bool:
    """Tell whether a country's name means the place that shares it, by the other names of the text."""
    _, own, others = lex.ambiguous[name]
    return own.isdisjoint(names) and not others.isdisjoint(names)


_SURE = frozenset({"country", "body", "continent", "region", "state", "water", "mountain", "nation"})
"""The tables whose names are what they say, whatever stands around them."""


def _is_full_name(lex: Lexicon, name: str) -> bool:
    """Tell whether a name that begins with a given name holds nothing that speaks against a person."""
    words = name.split(" ")
    last = words[-1]
    if last in lex.surnames or (len(words) == 2 and last in lex.given):
        return True
    return not (last in lex.entries or last in lex.demonyms or last.lower() in lex.words or "of" in words)


_TOLD = frozenset(
    {
        "names.company-suffix",
        "names.family-name-first",
        "names.initials",
        "names.son-of",
        "names.event",
        "names.headline-surname",
        "names.body-of",
    }
)
"""The rules of shape that tell the kind by themselves."""


def _is_plain(lex: Lexicon, name: str, entry: Entry) -> bool:
    """Tell whether a listed name has no second sense that its surroundings would have to tell."""
    if entry.sort in _SURE:
        return True
    if entry.sort == "city-or-team":
        return False
    if " " in name:
        return True
    if name in lex.capital_of and entry.kind == "place":
        return True
    return not (name in lex.given or name in lex.surnames or lex.is_word(name.lower()))
