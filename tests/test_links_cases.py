"""Links in sentences read by hand: those that must be made, and those that must not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from onrecord import BaseExtractor, Document, Pipeline, explain
from onrecord.annotations import Actor, Date, Quote
from onrecord.text.data import load_toml

CASES = tomllib.loads((Path(__file__).parent / "cases" / "links.toml").read_text(encoding="utf-8"))["case"]


class GivenDates(BaseExtractor):
    """The dates that a case speaks of, so that links are tried by themselves."""

    name = "given-dates"
    provides = (Date,)

    def __init__(self, case: dict[str, Any]) -> None:
        self.wanted = sorted({link[2] for link in case["links"] + case.get("absent", []) if link[0] == "for-date"})

    def extract(self, doc: Document) -> list[Date]:
        return [
            Date(
                start=doc.text.index(date), end=doc.text.index(date) + len(date), rule="given", type="date", value=date
            )
            for date in self.wanted
        ]


def told(doc: Document) -> set[tuple[str, str, str]]:
    """Return the links as the table writes them."""
    found = set()
    for link in doc.links:
        source, target = doc.get(link.source), doc.get(link.target)
        assert source is not None
        assert target is not None
        if isinstance(target, Actor):
            name = target.name
        elif isinstance(target, Quote):
            name = ", ".join(actor.name for actor in doc.speakers(target))
        else:
            name = doc[target]
        found.add((link.kind, doc[source], name))
    return found


def _params() -> list[Any]:
    return [
        pytest.param(
            case, id=case["id"], marks=pytest.mark.xfail(reason=case["xfail"], strict=True) if "xfail" in case else ()
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", _params())
def test_case(case: dict[str, Any]) -> None:
    pipeline = Pipeline(GivenDates(case), without=["dates"])
    found = told(pipeline.read(case["text"], published="2024-03-05"))
    missing = {tuple(link) for link in case["links"]} - found
    made = {tuple(link) for link in case.get("absent", [])} & found
    assert not missing, f"missing {missing} of {found}"
    assert not made, f"wrong {made}"


RULES = load_toml("onrecord.extractors.links.data", "rules.toml")["rules"]


@pytest.mark.parametrize("rule", sorted(RULES))
def test_rule_fires_in_its_example(rule: str) -> None:
    entry = RULES[rule]
    case = {"links": [entry["link"]]}
    doc = Pipeline(GivenDates(case), without=["dates"]).read(entry["example"], published="2024-03-05")
    assert tuple(entry["link"]) in told(doc)
    assert rule in {link.rule for link in doc.links}
    fired = next(link for link in doc.links if link.rule == rule)
    assert entry["meaning"] in explain(doc, fired)
