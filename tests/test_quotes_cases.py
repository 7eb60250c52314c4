"""The hand-read record of quotes, and the example of each rule, against what is found."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from onrecord import Document, Pipeline, Quote, explain
from onrecord.testing.marked import Marked, parse
from onrecord.text.data import load_toml

CASES = Path(__file__).parent / "cases"
BLIND, READ = (
    tomllib.loads((CASES / name).read_text(encoding="utf-8"))["case"] for name in ("quotes_blind.toml", "quotes.toml")
)
RECORD = READ + BLIND
RULES = load_toml("onrecord.extractors.quotes.data", "rules.toml")["rules"]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(only=["quotes"])


def cases() -> list[Any]:
    return [
        pytest.param(
            case,
            id=case["id"],
            marks=pytest.mark.xfail(reason=case["xfail"], strict=True) if "xfail" in case else (),
        )
        for case in RECORD
    ]


def expected(marked: Marked) -> list[dict[str, Any]]:
    """Return what the marks say, a dictionary a quote; parts that are optional are apart."""
    quotes: dict[str, dict[str, Any]] = {}
    for mark in marked.marks:
        label = mark.label.split()[0] if mark.label else ""
        if label == "optional":
            continue
        quote = quotes.setdefault(mark.fields["q"], {"content": [], "optional": "optional" in mark.label})
        if label == "content":
            quote["content"].append(tuple(mark.span))
            quote.update({key: value for key, value in mark.fields.items() if key in ("kind", "speakers")})
        else:
            quote[label] = tuple(mark.span)
    return list(quotes.values())


def is_of(quote: Quote, wanted: dict[str, Any]) -> bool:
    return any(a < end and start < b for a, b in quote.content for start, end in wanted["content"])


@pytest.mark.parametrize("case", cases())
def test_the_record_is_read(case: dict[str, str], pipeline: Pipeline) -> None:
    marked = parse(case["text"])
    doc = pipeline.read(marked.text, published="2023-05-04")
    spare = list(doc.quotes)
    for wanted in expected(marked):
        quote = next((quote for quote in spare if is_of(quote, wanted)), None)
        if quote is None:
            assert wanted["optional"], f"nothing found of {[marked.text[a:b] for a, b in wanted['content']]}"
            continue
        spare.remove(quote)
        if wanted["optional"]:
            continue
        assert [doc[span] for span in quote.content] == [marked.text[a:b] for a, b in wanted["content"]]
        assert quote.kind == wanted["kind"]
        if "cue" in wanted:
            assert quote.cue is not None, "no cue"
            assert quote.cue.overlaps(wanted["cue"]), doc[quote.cue]
        if "mention" in wanted:
            assert quote.mention is not None, "no mention"
            assert quote.mention.start == wanted["mention"][0], doc[quote.mention]
        if case in BLIND and "speakers" in wanted:
            assert "; ".join(actor.name for actor in doc.speakers(quote)) == wanted["speakers"]
    assert [doc[quote] for quote in spare] == []


def test_speakers_are_bound_to_actors(pipeline: Pipeline) -> None:
    right, wrong, all_ = 0, [], 0
    for case in READ:
        if "xfail" in case:
            continue
        marked = parse(case["text"])
        doc = pipeline.read(marked.text, published="2023-05-04")
        for wanted in expected(marked):
            quote = next((quote for quote in doc.quotes if is_of(quote, wanted)), None)
            if wanted.get("speakers") and quote is not None:
                all_ += 1
                named = "; ".join(actor.name for actor in doc.speakers(quote))
                right += named == wanted["speakers"]
                if named and named != wanted["speakers"]:
                    wrong.append((case["id"], named))
    assert right >= 0.85 * all_
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_finds_its_example(rule: str, pipeline: Pipeline) -> None:
    marked = parse(RULES[rule]["example"])
    doc: Document = pipeline.read(marked.text)
    quote = next(quote for quote in doc.quotes if quote.rule == rule)
    assert doc[quote] == marked.text[marked.marks[0].start : marked.marks[0].end]
    assert RULES[rule]["meaning"] in explain(doc, quote)
    assert quote.evidence


def test_no_rule_is_undeclared(pipeline: Pipeline) -> None:
    found = {quote.rule for case in RECORD for quote in pipeline.read(parse(case["text"]).text).quotes}
    assert found <= set(RULES)


def test_the_record_is_well_formed() -> None:
    assert len({case["id"] for case in RECORD}) == len(RECORD) >= 60
    for case in RECORD:
        for wanted in expected(parse(case["text"])):
            assert wanted["content"]
            assert wanted["kind"] in ("direct", "mixed", "indirect")


def test_the_docs_hold_the_table_of_rules() -> None:
    page = (Path(__file__).parent.parent / "docs/reference/quotes.md").read_text(encoding="utf-8")
    for rule, entry in RULES.items():
        example = parse(entry["example"]).text.replace("\n", "<br>")
        assert f"| `{rule}` | {entry['meaning']} | {example} |" in page
