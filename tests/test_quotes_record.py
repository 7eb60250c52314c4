"""The hand-read record of quotes is well formed: every mark parses, every quote has content, numbers agree."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from onrecord.testing.marked import parse

RECORD = tomllib.loads((Path(__file__).parent / "cases" / "quotes.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", RECORD, ids=[case["id"] for case in RECORD])
def test_every_mark_belongs_to_a_quote(case: dict[str, str]) -> None:
    marks = parse(case["text"]).marks
    content = {mark.fields["q"] for mark in marks if mark.label.startswith("content")}
    for mark in marks:
        if mark.label != "optional":
            assert mark.label.split()[0] in ("content", "cue", "mention")
            assert mark.fields["q"] in content
    for number in content:
        first = next(m for m in marks if m.label.startswith("content") and m.fields["q"] == number)
        assert first.fields["kind"] in ("direct", "mixed", "indirect")


def test_names_are_unique() -> None:
    assert len({case["id"] for case in RECORD}) == len(RECORD) >= 60
