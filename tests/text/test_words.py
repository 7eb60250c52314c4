"""What the tables tell of a single word, and the patterns made of many."""

from __future__ import annotations

import re

import pytest

from onrecord.text.choice import any_of
from onrecord.text.lexicon import lexicon
from onrecord.text.lexicon.words import (
    BODY,
    CAPITALS,
    CUES,
    DEMONYM,
    ENTRY,
    GIVEN,
    HYPHENED,
    LONGER,
    SHAPED,
    STOPPED,
    SURNAME,
    TITLE,
)


@pytest.mark.parametrize(
    ("word", "bits"),
    [
        ("France", ENTRY),
        ("French", DEMONYM),
        ("Ministry", BODY),
        ("Angela", GIVEN),
        ("York", 0),
        ("New", LONGER),
        ("Xanthippopolis", 0),
        ("President", TITLE),
        ("PRESIDENT", TITLE | SHAPED | CAPITALS),
        ("Vice-President", TITLE | SHAPED | HYPHENED),
        ("Chairman-designate", TITLE | SHAPED | HYPHENED),
        ("XQZ", SHAPED | CAPITALS),
        ("Xq.", SHAPED | STOPPED),
    ],
)
def test_a_word_has_the_bits_of_what_is_known_of_it(word: str, bits: int) -> None:
    held = lexicon().bits[word]
    assert held & bits == bits
    assert held == lexicon().bits.of([word])[0]


def test_every_list_of_cues_has_a_bit_of_its_own() -> None:
    assert len(set(CUES.values())) == len(CUES)
    assert all(bit.bit_count() == 1 for bit in CUES.values())
    for name, bit in CUES.items():
        assert all(lexicon().bits[word] & bit for word in lexicon().cues[name])


def test_bits_agree_with_the_tables() -> None:
    lex = lexicon()
    assert all(lex.bits[name] & ENTRY for name in lex.entries if " " not in name)
    assert all(lex.bits[name] & GIVEN for name in lex.given)
    assert all(lex.bits[name] & SURNAME for name in lex.surnames)


def test_any_of_words_matches_the_longest_that_fits() -> None:
    words = ["van", "van der", "van den", "von", "of", "of the", "&", "d."]
    pattern = re.compile(any_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert not pattern.fullmatch("va")
    assert [match[0] for match in pattern.finditer("van den x of they & dx d.")] == ["van den", "of the", "&", "d."]
