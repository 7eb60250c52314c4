"""Every rule of names and actors fires on its own example, and nothing is found by a rule that no table has."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord import Resource
from onrecord.testing.marked import parse
from onrecord.text.data import load_toml


def table(room: str) -> dict[str, dict[str, str]]:
    return load_toml(f"onrecord.extractors.{room}.data", "rules.toml")["rules"]


RULES = {**table("names"), **table("actors")}
EXAMPLES = [(rule, entry["example"]) for rule, entry in RULES.items() if entry["example"]]


@cache
def pipeline() -> onrecord.Pipeline:
    return onrecord.Pipeline(only=["furniture", "actors"])


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[rule for rule, _ in EXAMPLES])
def test_rule_fires_on_its_example(rule: str, example: str) -> None:
    marked = parse(example)
    doc = pipeline().read(marked.text)
    found: list[Any] = [*doc.names, *doc.actors, *(mention for actor in doc.actors for mention in actor.mentions)]
    spans = {item.span for item in found if item.rule == rule}
    assert marked.marks[0].span in spans, [(doc[item.span], item.rule) for item in found]


def test_only_rules_of_the_tables_are_used() -> None:
    for _, example in EXAMPLES:
        doc = pipeline().read(parse(example).text)
        used = {name.rule for name in doc.names} | {actor.rule for actor in doc.actors}
        used |= {mention.rule for actor in doc.actors for mention in actor.mentions}
        assert used <= set(RULES)


def test_explain_makes_a_sentence_of_a_mention() -> None:
    doc = pipeline().read("Ann Lee spoke. Later Lee left.")
    said = onrecord.explain(doc, doc.actors[0].mentions[1])
    assert "actors.alias" in said
    assert "a shorter form of a person's full name" in said


ROWS = (
    {
        "name": "Quillmark Trust",
        "kind": "organisation",
        "aliases": "Quillmark|QMT",
        "identifiers": "lei=5299|desk=17",
        "demonyms": "Quillmarkers",
    },
    {"name": "Zed Oswin", "kind": "person", "aliases": "Baron Oswin", "identifiers": "desk=4"},
)


def test_a_newsrooms_list_names_actors_with_aliases_and_identifiers() -> None:
    lists = Resource(kind="gazetteer", name="people.tsv", rows=ROWS)
    doc = onrecord.Pipeline(only=["furniture", "actors"], resources=[lists]).read(
        "Zed Oswin joined the Quillmark Trust. Oswin said QMT was sound, and the Quillmarkers cheered."
    )
    held = {actor.name: actor for actor in doc.actors}
    trust, person = held["Quillmark Trust"], held["Zed Oswin"]
    assert [(doc[m.span], m.form) for m in trust.mentions] == [
        ("Quillmark Trust", "name"),
        ("QMT", "acronym"),
        ("Quillmarkers", "demonym"),
    ]
    assert trust.identifiers == {"lei": "5299", "desk": "17"}
    assert [(doc[m.span], m.form) for m in person.mentions] == [("Zed Oswin", "name"), ("Oswin", "alias")]
    assert person.identifiers == {"desk": "4"}


def test_a_list_with_an_unknown_kind_says_so() -> None:
    lists = Resource(kind="gazetteer", name="people.tsv", rows=({"name": "Ann", "kind": "being"},))
    with pytest.raises(onrecord.ResourceError, match=r"people\.tsv, row 1.*being"):
        onrecord.Pipeline(resources=[lists])


def test_another_recogniser_adds_candidates() -> None:
    @onrecord.extractor(onrecord.Name, name="acme")
    def acme(doc: onrecord.Document) -> Any:
        at = doc.text.find("the harbour pilots")
        yield onrecord.Name(start=at, end=at + 18, rule="acme.group", kind="organisation", name="Harbour Pilots")

    doc = onrecord.Pipeline(acme, only=["furniture", "actors", "acme"]).read("On Monday the harbour pilots walked out.")
    assert [(actor.name, actor.kind, doc[actor]) for actor in doc.actors] == [
        ("Harbour Pilots", "organisation", "the harbour pilots")
    ]


def test_the_docs_hold_the_table_of_rules() -> None:
    page = (Path(__file__).parent.parent / "docs/reference/actors.md").read_text(encoding="utf-8")
    for rule, entry in RULES.items():
        assert f"| `{rule}` | {entry['meaning']} |" in page
