"""What the words around a figure may be: one dictionary from a word to the classes that it belongs to."""

from __future__ import annotations

from functools import cache

from onrecord.text.data import load_toml

UP_VERB = 1 << 0
DOWN_VERB = 1 << 1
MOVE = 1 << 2
LEVEL = 1 << 3
SCORE_VERB = 1 << 4
REPORT = 1 << 5
CHAIN = 1 << 6
UP_NOUN = 1 << 7
DOWN_NOUN = 1 << 8
CHANGE_NOUN = 1 << 9
DIFFERENCE = 1 << 10
RATE = 1 << 11
UP_WORD = 1 << 12
DOWN_WORD = 1 << 13
COMPARATIVE = 1 << 14
RANK = 1 << 15
DETERMINER = 1 << 16
PREPOSITION = 1 << 17
BOUNDARY = 1 << 18
AUXILIARY = 1 << 19
ADVERB = 1 << 20
PRONOUN = 1 << 21
STOP_VERB = 1 << 22
PLURAL_MODIFIER = 1 << 23
COLLECTIVE = 1 << 24
EARLIER = 1 << 25
IDIOM_AFTER = 1 << 26
IDIOM_VERB = 1 << 27
POINT_NOUN = 1 << 28
POINT_CONTEXT = 1 << 29
POINT_OTHER = 1 << 30
INTRANSITIVE = 1 << 31
FAVOUR = 1 << 32
NOUN_TOO = 1 << 33

CHANGE = UP_VERB | DOWN_VERB | MOVE
VERB = CHANGE | LEVEL | SCORE_VERB
SCORE = SCORE_VERB | DIFFERENCE
NOUN = UP_NOUN | DOWN_NOUN | CHANGE_NOUN

_NAMES = {
    "verb_increase": UP_VERB,
    "verb_decrease": DOWN_VERB,
    "verb_move": MOVE,
    "verb_level": LEVEL,
    "verb_score": SCORE_VERB,
    "verb_report": REPORT,
    "chain": CHAIN,
    "noun_increase": UP_NOUN,
    "noun_decrease": DOWN_NOUN,
    "noun_change": CHANGE_NOUN,
    "noun_difference": DIFFERENCE,
    "noun_rate": RATE,
    "increase_word": UP_WORD,
    "decrease_word": DOWN_WORD,
    "comparative": COMPARATIVE,
    "rank": RANK,
    "determiner": DETERMINER,
    "preposition": PREPOSITION,
    "boundary": BOUNDARY,
    "auxiliary": AUXILIARY,
    "adverb": ADVERB,
    "pronoun": PRONOUN,
    "stop_verb": STOP_VERB,
    "plural_modifier": PLURAL_MODIFIER,
    "collective": COLLECTIVE,
    "earlier": EARLIER,
    "idiom_after": IDIOM_AFTER,
    "idiom_verb": IDIOM_VERB,
    "point_noun": POINT_NOUN,
    "point_context": POINT_CONTEXT,
    "point_other": POINT_OTHER,
    "intransitive": INTRANSITIVE,
    "favour": FAVOUR,
    "noun_too": NOUN_TOO,
}


@cache
def lexicon() -> dict[str, int]:
    """Return the classes of each word (lower case), as bits."""
    table = load_toml(__package__ + ".data", "words.toml")
    found: dict[str, int] = {}
    for name, bit in _NAMES.items():
        for word in table[name]["words"].split():
            found[word] = found.get(word, 0) | bit
    return found


@cache
def listed(name: str) -> frozenset[str]:
    """Return a short list of words that only one or two rules ask for."""
    return frozenset(_lists()[name].split())


@cache
def _lists() -> dict[str, str]:
    return load_toml(__package__ + ".data", "lists.toml")


def classes(word: str) -> int:
    """Return the classes of a lower-case word, 0 for one that is in no list."""
    return lexicon().get(word, 0)
