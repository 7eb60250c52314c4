"""What always holds of dates: spans, the shift by a prefix, days in order, and cost that grows with the text alone."""

import random
import re
from collections.abc import Callable

import pytest
from date_tables import CASES
from hypothesis import given, settings
from hypothesis import strategies as st
from work import grows_with_the_text_alone

import onrecord
from onrecord import Document
from onrecord.extractors.dates.plugin import DatesExtractor
from onrecord.testing.marked import parse

ENGLISH = [parse(case["text"]).text for case in CASES if "language" not in case]
EXTRACTOR = DatesExtractor()
PIECES = (
    "Tuesday", "March", "May", "2024", "24", "3", "1st", "fiscal", "FY26", "Q3", "year", "two", "ago", "later", "the", "last",
    "of", "to", "and", "-", "–", "/", ",", ".", "a.m.", "9:30", "EST", "early", "by", "from", "next", "week", "every", "days",
    "quarter", "third", "ended", "summer", "night", "now", "half", "'90s", "1990s", "century", "19th", "Christmas", "\n",
)  # fmt: skip


def read(text: str, published: str | None = "2024-04-05") -> list[onrecord.Date]:
    return list(EXTRACTOR.extract(Document(text=text, published=published)))


@given(
    st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from([None, "2024-04-05", "0001-01-01", "9999-12-31"])
)
@settings(max_examples=400, deadline=None)
def test_any_order_of_date_words_gives_spans_in_order_and_days_in_order(
    words: list[str], published: str | None
) -> None:
    text = " ".join(words)
    before = 0
    for found in read(text, published):
        assert before <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        before = found.end
        assert found.value
        assert found.interval is None or found.interval[0] <= found.interval[1]


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    assert all(0 <= found.start < found.end <= len(text) for found in read(text))


def test_a_year_behind_a_wide_gap_is_read() -> None:
    found = read(f"He was born in 1905. He left work and went on and on{' ' * 90}1917 was good.", None)
    assert [date.value for date in found] == ["1905", "1917"]


@pytest.mark.parametrize("text", ENGLISH[:40], ids=range(40))
def test_a_neutral_sentence_in_front_moves_every_span(text: str) -> None:
    front = "Nobody came. "
    moved = {(f.start - len(front), f.end - len(front), f.value) for f in read(front + text)}
    assert moved == {(f.start, f.end, f.value) for f in read(text)} or re.match(r"[A-Z ,]+[:—(]|[A-Z]+, ", text)


def test_the_day_of_the_document_is_the_only_clock() -> None:
    for text in ENGLISH:
        for found in read(text, None):
            assert found.anchor != "published"
    assert [found.interval for found in read("It rained today, and on Tuesday.", None)] == [None, None]


SHAPES = {
    "weekdays": "Tuesday ",
    "numbers": "2024 ",
    "digits": "1",
    "number words": "two and a half ",
    "articles": "the last ",
    "slashes": "1/2/",
    "capitals": "MAY ",
    "quote marks": "“",
    "ranges": "May to ",
    "early": "early in the ",
    "fiscal": "fiscal 2024 ",
    "fiscal years of": "the first quarter of the ",
    "later": "two days later ",
    "hyphens": "year-",
    "blank": " ",
}


@pytest.mark.parametrize("unit", ["3 ", "3. Mai ", "2010 bis ", "3. bis ", " ", "2024年"])
@pytest.mark.parametrize("language", ["de", "ja"])
def test_cost_in_other_languages_grows_with_the_text_alone(language: str, unit: str) -> None:
    def reading(size: int) -> Callable[[], object]:
        doc = Document(text=unit * (size // len(unit)), published="2024-04-05", language=language)
        return lambda: EXTRACTOR.extract(doc)

    assert grows_with_the_text_alone(reading)


@pytest.mark.parametrize("shape", SHAPES)
def test_cost_grows_with_the_text_alone(shape: str) -> None:
    unit = SHAPES[shape]

    assert grows_with_the_text_alone(lambda size: lambda: read(unit * (size // len(unit))))


def test_cases_in_any_order_give_the_same() -> None:
    texts = ENGLISH[:30]
    straight = {text: [(f.start, f.value) for f in read(text)] for text in texts}
    random.Random(5).shuffle(texts)
    assert {text: [(f.start, f.value) for f in read(text)] for text in texts} == straight
