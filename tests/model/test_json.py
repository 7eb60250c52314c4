"""The wire format, there and back."""

import json
from datetime import date
from decimal import Decimal
from typing import ClassVar

import attrs
import pytest

import onrecord
from onrecord import Document, Percentage, Span
from onrecord.document import Issue
from onrecord.formats.json import as_wire, dumps, from_wire, loads

TEXT = "Spending rose to about 2% of GDP, “at last,” said Ann Lee."


@attrs.frozen(kw_only=True)
class Part(onrecord.Annotation):
    layer: ClassVar[str] = "parts"

    size: int
    price: Decimal
    where: tuple[Span, ...] = ()
    of: onrecord.Ref | None = None
    day: date | None = None


def filled() -> Document:
    percentage = Percentage(
        start=23, end=25, rule="percentages.sign", evidence=(Span(24, 25),), low=Decimal(2), high=Decimal("2.0"),
        unit="percent", approximation=onrecord.Approximation(span=Span(17, 22), sense="about"), base=Span(29, 32),
        direction="increase", role="to",
    )  # fmt: skip
    when = onrecord.Date(
        start=0, end=8, rule="d", type="date", value="FY2027", interval=(date(2027, 4, 1), date(2028, 3, 31)),
        calendar=onrecord.Calendar(of="japan", begins="04-01", named_by="start", because="actor"), confidence=0.5,
    )  # fmt: skip
    actor = onrecord.Actor(
        id="ann-lee", start=50, end=57, rule="a", kind="person", name="Ann Lee", identifiers={"wikidata": "Q1"},
        mentions=(onrecord.Mention(span=Span(50, 57), form="name", rule="n",
                                   literal=onrecord.LiteralSense(kind="place", name="Lee")),),
        roles=(onrecord.Role(title="mayor", span=Span(45, 49), of="ann-lee", status="former"),),
    )  # fmt: skip
    part = Part(start=0, end=3, rule="p", size=3, price=Decimal("1.10"), where=(Span(1, 2),), of="ann-lee")
    doc = Document(text=TEXT, id="a1", published="2023-01-31", language="en", meta={"tags": ["a", "b"]})
    for kind, found in ((onrecord.Actor, actor), (onrecord.Date, when), (Percentage, percentage), (Part, part)):
        doc = doc.with_layer(kind, [found], by="test 1")
    return doc.with_issues(Issue(stage="extract", kind="failed", message="m", extractor="x", layer="y", remedy="z"))


def test_a_document_comes_back_equal():
    doc = filled()
    back = loads(dumps(doc), kinds=[Part])
    assert back == doc
    assert back.percentages[0].approximation == doc.percentages[0].approximation
    assert isinstance(back.actors[0].mentions[0].span, Span)


def test_a_finding_has_the_keys_of_the_wire_format():
    wire = as_wire(filled())
    assert wire["layers"]["percentages"] == [
        {"id": "percentages-1", "span": [23, 25], "low": "2", "high": "2.0", "unit": "percent",
         "approximation": {"span": [17, 22], "sense": "about"}, "base": [29, 32], "subject": None,
         "direction": "increase", "role": "to", "kind": "plain", "rule": "percentages.sign", "evidence": [[24, 25]]}
    ]  # fmt: skip
    assert wire["layers"]["dates"][0]["interval"] == ["2027-04-01", "2028-03-31"]
    assert wire["schema"] == 1


def test_layers_of_kinds_that_are_not_installed_are_kept():
    line = dumps(filled())
    without = loads(line)
    assert json.loads(dumps(without)) == json.loads(line)
    assert without.layer("parts")[0].extra["price"] == "1.10"
    assert loads(dumps(without)) == without
    with pytest.raises(onrecord.KindError, match="kinds="):
        without.layer(Part)


def test_fields_that_are_not_known_are_kept():
    wire = json.loads(dumps(filled()))
    wire["layers"]["percentages"][0]["mood"] = {"a": [1]}
    wire["layers"]["actors"][0]["mentions"][0]["score"] = 3
    wire["later"] = [1, 2]
    doc = from_wire(wire, kinds=[Part])
    assert json.loads(dumps(doc)) == wire
    assert loads(dumps(doc), kinds=[Part]) == doc


def test_what_is_left_out_takes_its_default():
    doc = from_wire(
        {"text": "2% here", "layers": {"percentages": [{"id": "p", "span": [0, 2], "rule": "r", "unit": "percent"}]}}
    )
    assert doc.percentages[0].kind == "plain"
    assert doc.id is None


@pytest.mark.parametrize("text", ["\x00", "a\u2028b", "\r\n", "e\u0301", "😀", "\ud800 lone", "\ufeffbom"])
def test_every_character_survives(text):
    doc = Document(text=text)
    line = dumps(doc)
    assert len(line.encode("utf-8").splitlines()) == 1
    assert loads(line) == doc


@pytest.mark.parametrize(
    "line", ["", "{", "[]", "7", '{"id": "a"}', '{"text": 3}', '{"text": "a", "layers": {"quotes": [{}]}}']
)
def test_what_is_no_document_is_told(line):
    with pytest.raises(onrecord.InputError):
        loads(line)
