"""The hand-read dates, each field that a mark gives; and the example of every rule."""

from pathlib import Path
from typing import Any

import pytest
from date_tables import CASES

import onrecord
from onrecord.extractors.dates.words import DATA
from onrecord.testing.marked import parse
from onrecord.text.data import load_toml

RULES = load_toml(DATA, "rules.toml")["rules"]
FRIDAY = "2024-04-05"


@pytest.fixture(scope="module")
def pipeline() -> onrecord.Pipeline:
    return onrecord.Pipeline(only=["dates"])


def told(doc: onrecord.Document, date: onrecord.Date, field: str) -> str:
    """Return a field as the marks write it."""
    if field == "interval":
        return "/".join(day.isoformat() for day in date.interval) if date.interval else "none"
    if field == "anchor":
        other = doc.get(date.anchor) if date.anchor else None
        return doc[other] if other else date.anchor or "none"
    if field == "calendar":
        return "none" if date.calendar is None else "some"
    if field.startswith("calendar."):
        value: Any = getattr(date.calendar, field.partition(".")[2]) if date.calendar else "none"
        actor = doc.get(value)
        return getattr(actor, "name", value)
    return getattr(date, field) or "none"


def compare(doc: onrecord.Document, marks: Any, optional: tuple[str, ...] = ()) -> list[str]:
    """Return what is wrong: a mark without its date, a field with another value, a date without a mark."""
    by_span = {(date.start, date.end): date for date in doc.dates}
    wrong = []
    for mark in marks:
        date = by_span.pop((mark.start, mark.end), None)
        if mark.label == "optional":
            continue
        if date is None:
            wrong.append(f"{doc[mark.span]!r} was not found")
            continue
        for field, wanted in mark.fields.items():
            got = told(doc, date, field)
            if got != wanted:
                wrong.append(f"{doc[mark.span]!r} {field} is {got}, not {wanted}")
    wrong += [f"{doc[span]!r} is no date" for span in by_span if doc[span] not in optional]
    return wrong


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, id=case["id"], marks=pytest.mark.xfail(reason=case["xfail"], strict=True) if "xfail" in case else ()
        )
        for case in CASES
    ],
)
def test_case(pipeline: onrecord.Pipeline, case: dict[str, Any]) -> None:
    marked = parse(case["text"])
    doc = pipeline.read(marked.text, published=case.get("published"), language=case.get("language"))
    assert compare(doc, marked.marks, tuple(case.get("optional", ()))) == []


@pytest.mark.parametrize("rule", RULES)
def test_the_example_of_a_rule_fires_it(pipeline: onrecord.Pipeline, rule: str) -> None:
    entry = RULES[rule]
    marked = parse(entry["example"])
    doc = pipeline.read(marked.text, published=entry.get("published", FRIDAY), language=entry.get("language"))
    fired = {(date.start, date.end): date.rule for date in doc.dates}
    assert [fired.get((mark.start, mark.end)) for mark in marked.marks] == [rule] * len(marked.marks)
    for mark in marked.marks:
        date = next(d for d in doc.dates if d.span == mark.span)
        assert {field: told(doc, date, field) for field in mark.fields} == mark.fields
        assert entry["meaning"] in onrecord.explain(doc, date)


def test_every_rule_that_fires_is_in_the_table(pipeline: onrecord.Pipeline) -> None:
    fired = set()
    for case in CASES:
        doc = pipeline.read(parse(case["text"]).text, published=case.get("published"), language=case.get("language"))
        fired |= {date.rule for date in doc.dates}
    assert fired <= set(RULES)


def test_the_seed_article() -> None:
    import json

    gold = json.loads((Path(__file__).parent / "articles" / "000_582a5cfc558ef7cd.json").read_text(encoding="utf-8"))
    doc = onrecord.read(gold["text"], published=gold["published"])
    by_span = {(date.start, date.end): date for date in doc.dates}
    for wanted in gold["layers"]["dates"]:
        date = by_span.pop(tuple(wanted["span"]))
        assert date.value in (wanted["value"], *wanted.get("accept", ())), doc[date]
        if date.value == wanted["value"]:
            assert [day.isoformat() for day in date.interval or ()] == (wanted["interval"] or []), doc[date]
            assert date.mod == wanted["mod"], doc[date]
            if wanted["calendar"]:
                calendar = date.calendar
                assert calendar is not None
                named = {"of": calendar.of, "begins": calendar.begins, "named_by": calendar.named_by}
                assert {**named, "because": calendar.because} == wanted["calendar"]
    assert not by_span


def test_why_a_fiscal_year_has_its_days_is_said() -> None:
    doc = onrecord.read("The U.S. ran a deficit of $284 billion in fiscal 2026.", published="2025-11-26")
    said = onrecord.explain(doc, doc.dates[0])
    assert "2025-10-01 to 2026-09-30" in said
    assert "the fiscal calendar of the United States (from 10-01, named by the year that it ends in)" in said
    assert said.endswith("of whom the text speaks.")
