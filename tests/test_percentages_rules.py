"""Each rule's example fires the rule; what holds for any text holds for the percentages."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from work import grows_with_the_text_alone

from onrecord import Document, Pipeline, explain
from onrecord.annotations import Percentage
from onrecord.extractors.percentages.plugin import PercentageOptions, PercentagesExtractor
from onrecord.testing.marked import parse
from onrecord.text.data import load_toml

RULES = load_toml("onrecord.extractors.percentages.data", "rules.toml")["rules"]


def read(text: str, *, fractions: bool = False) -> list[Percentage]:
    return list(PercentagesExtractor(PercentageOptions(fractions=fractions)).extract(Document(text=text)))


@pytest.mark.parametrize("rule", sorted(RULES))
def test_rule_fires_in_its_example(rule: str) -> None:
    entry = RULES[rule]
    example = parse(entry["example"])
    found = read(example.text, fractions=entry.get("options") == "fractions")
    assert [(p.start, p.end) for p in found] == [(m.start, m.end) for m in example.marks]
    assert rule in {p.rule for p in found}
    for percentage, mark in zip(found, example.marks, strict=True):
        for field, wanted in mark.fields.items():
            held = getattr(percentage, field)
            assert held == Decimal(wanted) if field in ("low", "high") else str(held) == wanted
    doc = Document(text=example.text).with_layer(Percentage, found)
    fired = next(p for p in doc.percentages if p.rule == rule)
    assert entry["meaning"] in explain(doc, fired)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Rates were cut by 0.25 percentage points.", "0.25"),
        ("It fell to minus 30 per cent.", "-30"),
        ("It pays 2 1/2 percent.", "2.5"),
        ("It pays 2½ per cent.", "2.5"),
        ("One hundred and ten percent of the quota was met.", "110"),
        ("A hundred percent of the quota was met.", "100"),
        ("Zero percent of them came.", "0"),
        ("About one-half of 1 percent is lost.", "0.5"),
        ("It rose half a percent.", "0.5"),
        ("It rose 12.50%.", "12.50"),
        ("Prices rose 3&#37; in May.", "3"),
        ("It rose 5\xa0% in May.", "5"),
        ("It rose five\nper cent in May.", "5"),
        ("A five-per-cent rise.", "5"),
        ("The rate is 2pp higher.", "2"),
        ("PRICES ROSE 5 PERCENT.", "5"),
    ],
)
def test_value(text: str, low: str) -> None:
    (found,) = read(text)
    assert found.low == found.high == Decimal(low)


@pytest.mark.parametrize(
    "text",
    [
        "See example.com/a%20b?x=50%25 for it.",
        "He is in the 40th percentile.",
        "The 1 percenters met.",
        "Take 5 %d from it.",
        "100 percentages were given.",
        "Nobody gave a percent.",
        "Covid19% is no figure.",
        "The Dow lost 200 points.",
        "She scored 31 points in the game.",
        "In 1999 cent coins were struck.",
        "The recent century centred on 5 centres.",
        "%",
        "percent",
    ],
)
def test_nothing(text: str) -> None:
    assert read(text) == []


def test_fractions_are_off_by_default() -> None:
    text = "A third of voters, and one in five farmers, agreed; he left in three-quarters of an hour."
    assert read(text) == []
    found = read(text, fractions=True)
    assert [(text[p.start : p.end], p.low, p.unit) for p in found] == [
        ("A third", Decimal("33.3333"), "fraction"),
        ("one in five", Decimal(20), "fraction"),
    ]


def test_fractions_are_an_option_of_the_pipeline() -> None:
    pipeline = Pipeline(only=["percentages"], config={"percentages": {"fractions": True}})
    assert [p.unit for p in pipeline.read("Half of voters agreed.").percentages] == ["fraction"]


PIECES = st.lists(
    st.sampled_from(
        [
            "5",
            "%",
            "percent",
            "per",
            "cent",
            "percentage",
            "points",
            "basis",
            "to",
            "from",
            "between",
            "and",
            "or",
            "of",
            "a",
            "half",
            "quarter",
            "one",
            "in",
            "five",
            "-",
            "–",
            "—",
            "+/-",
            "±",
            "rose",
            "fell",
            "1,250",
            ".5",
            "7,5",
            "2½",
            "40-to-50",
            "pc",
            "bps",
            "GDP",
            "voters",
            ",",
            ".",
            ";",
            "(",
            ")",
            "“",
            "”",
            "'",
            "Trump’s",
            "led",
            "up",
            "down",
            "about",
            "nearly",
            "than",
            "margin",
            "error",
            "among",
            "the",
            "\n",
            "�",
            "日本",
            "x%20y",
        ]
    ),
    max_size=30,
)


@settings(max_examples=150, deadline=None)
@given(PIECES, st.booleans())
def test_any_text_gives_spans_in_order_that_move_with_it(pieces: list[str], fractions: bool) -> None:
    text = " ".join(pieces)
    found = read(text, fractions=fractions)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    doc = Document(text=text).with_layer(Percentage, found)  # checks every span
    for percentage in doc.percentages:
        assert percentage.low is None or percentage.high is None or percentage.low <= percentage.high
    lead = "Nothing here.\n\n"
    shifted = read(lead + text, fractions=fractions)
    assert [(p.start - len(lead), p.end - len(lead), p.low) for p in shifted] == [
        (p.start, p.end, p.low) for p in found
    ]


@pytest.mark.parametrize(
    "piece", ["5% ", "%", "1", "a quarter of ", "to 5 percent ", "1,1,", "five ", "- ", "“5%", "7, 8, 9, ", "A1 5%, "]
)
def test_time_is_linear(piece: str) -> None:
    assert grows_with_the_text_alone(lambda size: lambda: read(piece * (size // len(piece))))
