"""What must always hold of names and actors."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from work import grows_with_the_text_alone

import onrecord
from onrecord.testing.marked import parse
from onrecord.text.lexicon import lexicon

CASES = Path(__file__).parent / "cases"
PIPELINE = onrecord.Pipeline(only=["furniture", "actors"])
TEXTS = [
    parse(case["text"]).text for case in tomllib.loads((CASES / "actors.toml").read_text(encoding="utf-8"))["case"]
]
DATA = Path(onrecord.__file__).parent


@pytest.mark.parametrize("text", TEXTS[::6])
def test_a_line_before_moves_every_span(text: str) -> None:
    before = "the rain fell.\n\n"
    plain, moved = PIPELINE.read(text), PIPELINE.read(before + text)
    n = len(before)

    def spans(doc: onrecord.Document, by: int) -> list[tuple[str, int, int, str]]:
        return sorted((a.name, m.span[0] - by, m.span[1] - by, m.form) for a in doc.actors for m in a.mentions)

    if not plain.furniture:  # a line of furniture may hang on being the first
        assert spans(moved, n) == spans(plain, 0)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="AaBb .,'’-—\n\"“”KyivU.S.MrsJohnTheIn&/() 0123\xa0é", max_size=300))
def test_any_text_is_read(text: str) -> None:
    doc = PIPELINE.read(text)
    ids = {actor.id for actor in doc.actors}
    for actor in doc.actors:
        assert actor.mentions
        assert actor.span == actor.mentions[0].span
        assert set(actor.members) <= ids


@pytest.mark.parametrize(
    "unit",
    [
        "Ann Lee said ",
        "JOHN ",
        "In May ",
        "the company ",
        "Berlin and ",
        "A",
        "A.",
        "X-",
        "said the president of ",
        "He ",
    ],
)
def test_cost_is_linear(unit: str) -> None:
    assert grows_with_the_text_alone(lambda size: lambda: PIPELINE.read(unit * (size // len(unit))))


def test_the_tables_are_small_and_name_their_source() -> None:
    files = [
        path
        for folder in ("text/lexicon/data", "extractors/names/data", "extractors/actors/data")
        for path in (DATA / folder).iterdir()
        if path.suffix in (".tsv", ".txt", ".toml")
    ]
    assert sum(path.stat().st_size for path in files) < 400_000
    for path in files:
        head = path.read_text(encoding="utf-8")[:700].lower()
        assert "source:" in head, path


def test_countries_have_codes_and_no_name_means_two() -> None:
    lex = lexicon()
    assert len(lex.countries) > 200
    assert all(len(held.code) == 3 for held in lex.countries.values())
    assert lex.entries["U.S."].name == lex.entries["America"].name == "United States"
    assert lex.demonyms["Dutch"].code == "NLD"
    assert lex.capital_of["Kyiv"] == "Ukraine"
