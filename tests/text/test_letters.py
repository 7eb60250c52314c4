"""A text's runs of letters stand where its words do."""

from __future__ import annotations

import pickle
import subprocess
import sys

from onrecord.text.letters import Letters, Sought


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


def test_tables_are_looked_for_together_and_answer_each_for_itself() -> None:
    text = "Marie said on Tuesday that she will have said it"
    letters = Letters(text)
    verbs, days = Sought({b"said": 1}), Sought({b"Tuesday": 2, b"will": 3})
    assert list(letters.places(verbs)) == [(6, b"said"), (41, b"said")]
    assert list(letters.places(days)) == [(14, b"Tuesday"), (31, b"will")]
    late = Sought({b"Marie": None, b"said": None})
    assert list(letters.places(late)) == [(0, b"Marie"), (6, b"said"), (41, b"said")]


def test_a_table_is_known_in_a_process_that_gets_it() -> None:
    code = (
        "import pickle, sys; from onrecord.text.letters import Letters;"
        "print(list(Letters('Marie said so').places(pickle.load(sys.stdin.buffer))))"
    )
    table = pickle.dumps(Sought({b"said": 1}))
    done = subprocess.run([sys.executable, "-c", code], input=table, capture_output=True, check=True)
    assert done.stdout.strip() == b"[(6, b'said')]"
