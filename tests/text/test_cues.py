"""Cue verbs are found by each of their forms."""

from __future__ import annotations

import pytest

from onrecord.text.cues import cues, cues_of
from onrecord.text.inflection import inflected


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("said", "say", "past"),
        ("denies", "deny", "third"),
        ("quipped", "quip", "past"),
        ("insisting", "insist", "ing"),
        ("arguing", "argue", "ing"),
        ("wrote", "write", "past"),
        ("labelled", "label", "past"),
        ("labeled", "label", "past"),
        ("agreeing", "agree", "ing"),
        ("condemns", "condemn", "third"),
    ],
)
def test_forms_are_known(word: str, lemma: str, form: str) -> None:
    assert (cues()[word].lemma, cues()[word].form) == (lemma, form)


def test_words_of_a_user_join_with_the_frames_of_say() -> None:
    assert cues_of([{"cue": "thole"}])["tholed"].frames == cues()["said"].frames


def test_regular_forms_follow_the_spelling() -> None:
    assert [word for _, word in inflected("submit")] == ["submit", "submits", "submitted", "submitted", "submitting"]


def test_every_row_has_a_source() -> None:
    from onrecord.text.data import load_tsv

    rows = load_tsv("onrecord.text.data", "cues.tsv")
    assert all(row["source"] and set(row["frames"]) <= set("tbqoiOpna") for row in rows)
    assert len({row["cue"] for row in rows}) == len(rows)
