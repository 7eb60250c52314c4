"""A text's runs of letters stand where its words do."""

from __future__ import annotations

from onrecord.text.letters import Letters


def test_runs_are_found_where_they_stand() -> None:
    text = "“He said: Ça va”, said Ann-Marie’s son. Unsaid; “said”"
    letters = Letters(text)
    assert [(at, text[at : at + len(run)]) for at, run in letters.places({b"said", b"Marie"})] == [
        (4, "said"),
        (18, "said"),
        (27, "Marie"),
        (49, "said"),
    ]
    assert letters.between(18, 26) == [b"said", b"Ann"]


def test_a_sign_beyond_the_first_plane_is_one_code_point() -> None:
    assert list(Letters("😀 \ud800said").places({b"said"})) == [(3, b"said")]
