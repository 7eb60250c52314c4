"""Quotes: cues of a user, odd texts, cost, and what stays true of every quote."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from work import grows_with_the_text_alone

from onrecord import Pipeline, Resource
from onrecord.extractors.quotes.outlook import Outlook
from onrecord.extractors.quotes.reader import read_quotes
from onrecord.testing.marked import parse
from onrecord.text.reading import Reading

ODD = [
    '"',
    '"""',
    "“”",
    "“ ”",
    "''",
    "”“",
    "said “",
    "“said",
    ": “a b”",
    "“a b” —",
    "According to",
    "according to , “x y”",
    "Said: “a b",
    "he said " * 50,
    "“a b,” he said. " * 50,
    "‘a’ ‘b’ ‘c d’ said ‘e f’",
    "as put it “x y” in the words of",
    "İİ said “ﬁ ﬂ,” İ said",
    "\u2028“a b”\u2029said Ann",
    "The plan is sound, he said, ; and it will hold.",
    "The plan is sound, he said; and it will hold.",
    "A said B said C said “d e” said F said G",
]


def test_a_user_adds_a_cue() -> None:
    text = "The new bylaw, Marta Ruiz tholed, “is a gift to nobody at all.”"
    bare = "Marta Ruiz tholed that the bylaw was dead."
    cues = Resource(kind="cues", name="test", rows=({"cue": "thole", "class": "say", "frames": "tbq"},))
    assert not Pipeline(only=["quotes"]).read(bare).quotes
    doc = Pipeline(only=["quotes"], resources=[cues]).read(bare)
    assert [doc[quote] for quote in doc.quotes] == ["that the bylaw was dead"]
    assert doc[doc.quotes[0].cue or (0, 0)] == "tholed"
    assert Pipeline(only=["quotes"], resources=[cues]).read(text).quotes


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read(text: str) -> None:
    doc = Pipeline(only=["quotes"]).read(text)
    for quote in doc.quotes:
        assert quote.content
        assert (quote.start, quote.end) == (quote.content[0].start, quote.content[-1].end)
        for a, b in zip(quote.content, quote.content[1:], strict=False):
            assert a.end <= b.start
        for span in (*quote.content, *quote.verbatim):
            assert 0 <= span.start < span.end <= len(text)
        assert bool(quote.verbatim) == (quote.kind != "indirect")


@pytest.mark.parametrize(
    "unit",
    ['"a b" ', "“a b” ", "Ann Lee said ", "“No way,” Ann Lee said, ", "‘a’ ", "he said that ", "according to ", "he, "],
)
def test_cost_is_linear(unit: str) -> None:
    def reading(size: int) -> Callable[[], object]:
        first = Reading(unit * (size // len(unit)))
        _ = first.quotations, first.sentences
        return lambda: read_quotes(first)

    assert grows_with_the_text_alone(reading, 16_000)


def test_no_sentence_is_passed_over_that_a_rule_would_find_something_in(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = tomllib.loads((Path(__file__).parent / "cases" / "quotes.toml").read_text(encoding="utf-8"))["case"]
    texts = [Reading(parse(case["text"]).text) for case in cases]
    found = [read_quotes(text) for text in texts]
    monkeypatch.setattr(Outlook, "is_good", lambda *_: True)
    assert [read_quotes(text) for text in texts] == found
