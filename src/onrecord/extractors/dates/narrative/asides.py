"""Years that a story names in passing: a 1905 treaty, a rival set up in 1871, until his death in 1917."""

from __future__ import annotations

from enum import Enum

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.civil import in_order
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.narrative.outlook import comes_back
from onrecord.extractors.dates.narrative.tense import STRIP
from onrecord.extractors.dates.words import tense_words

REACH = 64
"""How far before a date its clause is read, in code points."""
BRACKET = 24
"""How far before a date a bracket that it stands in may open, in code points."""
FRONT = 3
"""With up to how many words before it a date opens its sentence, and sets the time of it."""
FAR_BACK = 2
"""From how many years back on a day with its year may be a look back that is soon over."""


class Way(Enum):
    """How a date with its year stands in its story."""

    TOLD = "the story goes on from it"
    ASIDE = "what is counted from the date before goes on from it, the months and days that follow do not"
    CLAUSE = "what is counted in the same sentence goes on from it"
    PASSING = "nothing goes on from it"


TOLD, ASIDE, CLAUSE, PASSING = Way  # a member costs more to look up in its class than all else that is asked of a way


def way_of(stage: Stage, atom: Atom) -> Way:
    """Return how a date stands in the story, by its place in its sentence and the words before it."""
    if atom.anchor is not None:
        return _yearless(stage, atom)
    ref = stage.last_year
    if ref is None:
        return TOLD
    here, year = ref.first.year, atom.first.year
    text, start = stage.text, atom.start
    if here == year and text[start - 3 : start] != "of ":
        return TOLD
    here, year = in_order(here), in_order(year)
    low, _ = stage.sentence(start)
    words = text[max(low, start - REACH) : start].lower().split()
    led_by = words[-1].strip(STRIP) if words else ""

    def back() -> bool:
        return comes_back(stage.years, start, ref.first, atom.first)

    alone = atom.shape in ("year", "years", "era")
    if alone and led_by in tense_words("determiners") and text[atom.end : atom.end + 2].strip().islower():
        return TOLD if led_by == "the" and year > here and not back() else PASSING
    if len(words) <= FRONT and start - low < REACH:
        return TOLD
    if (alone or year < here) and _in_brackets(text, low, start):
        return PASSING
    if (
        led_by == "of"
        and (here != year or atom.grain == "month")
        and not (words[0].strip(STRIP) in tense_words("opening") and start - low < REACH)
    ):
        return TOLD if year > here and not back() else PASSING
    if here == year:
        return TOLD
    words = [word.strip(STRIP) for word in words]
    behind = stage.last is not None and stage.last.start >= low  # another date of the story in the same sentence
    if year > here:
        looks_on = led_by in tense_words("lasting") or not tense_words("later").isdisjoint(words)
        if looks_on:
            return CLAUSE if behind else ASIDE
        return CLAUSE if back() else TOLD
    if led_by == "since" or (behind and (alone or not tense_words("earlier").isdisjoint(words))):
        return PASSING
    if "had" in words:
        return PASSING if _is_of_somebody(words) else CLAUSE
    if (alone or year <= here - FAR_BACK) and back():
        return CLAUSE
    return ASIDE if alone else TOLD


def _in_brackets(text: str, low: int, start: int) -> bool:
    before = text[max(low, start - BRACKET) : start]
    return "(" in before and ")" not in before


def _yearless(stage: Stage, atom: Atom) -> Way:
    last = stage.last
    if last is not None and stage.text.endswith("for ", 0, atom.start):
        return PASSING  # promised for March
    if last is not None and last.end + BRACKET >= atom.start and _in_brackets(stage.text, last.end, atom.start):
        return PASSING
    if last is None or last.first is None or not atom.first < last.first or not stage.looks_back(atom):
        return TOLD
    words = stage.text[max(stage.sentence(atom.start)[0], atom.start - REACH) : atom.start].lower().split()
    return PASSING if words[-1] == "since" or _is_of_somebody(words) else CLAUSE


def _is_of_somebody(words: list[str]) -> bool:
    """Return whether what had come before is told of somebody or something alone: who had resigned in 1828."""
    return "had" in words[1:] and words[words.index("had", 1) - 1] in tense_words("relative")
