"""The articles read by hand, and the comparison with them."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from articles import compare, known

KNOWN = known.read()
SEED = "000_582a5cfc558ef7cd"


@cache
def misses(name: str) -> frozenset[known.Miss]:
    record = compare.record(name)
    facts = compare.compare(record, compare.found(record))
    return frozenset(known.Miss(name, *fact.key) for fact in facts if fact.state != "right")


def test_the_seed_article_comes_out_exactly() -> None:
    assert sorted(misses(SEED)) == []


@pytest.mark.parametrize("name", compare.names())
def test_nothing_is_missed_but_what_is_known_to_be(name: str) -> None:
    # where a miss is new and has a reason: `python tests/articles --update`, and the reason in known_misses.toml
    assert sorted(misses(name) - KNOWN.keys()) == []


@pytest.mark.parametrize(
    "miss",
    [pytest.param(miss, marks=pytest.mark.xfail(reason=reason.says, strict=True)) for miss, reason in KNOWN.items()],
    ids=lambda miss: "-".join(miss)[:80],
)
def test_a_known_miss_is_still_missed(miss: known.Miss) -> None:
    assert miss not in misses(miss.article)


def test_every_known_miss_has_a_reason() -> None:
    assert all(reason.says and reason.id != known.UNSORTED for reason in KNOWN.values())


def test_the_list_is_as_it_is_written_by_the_tool() -> None:
    assert known.FILE.read_text(encoding="utf-8") == known.toml(KNOWN)


def test_the_page_of_the_docs_is_in_step() -> None:
    assert known.PAGE.read_text(encoding="utf-8") == known.page(KNOWN)


@pytest.mark.parametrize("name", compare.names())
def test_a_record_stands_in_its_text(name: str) -> None:
    record = compare.record(name)
    text, layers = record["text"], record["layers"]
    spans = [row["span"] for rows in layers.values() for row in rows]
    spans += [mention["span"] for actor in layers["actors"] for mention in actor["mentions"]]
    spans += [role["span"] for actor in layers["actors"] for role in actor["roles"]]
    for quote in layers["quotes"]:
        spans += [*quote["content"], *quote["verbatim"], *(quote[k] for k in ("cue", "mention") if quote[k])]
        assert quote["span"] == [quote["content"][0][0], quote["content"][-1][1]]
    for start, end in spans:
        assert text[start:end].strip() == text[start:end] != ""
    ids = {row["id"] for rows in layers.values() for row in rows}
    references = [x for quote in layers["quotes"] for x in quote["speakers"]]
    references += [x for link in layers["links"] for x in (link["source"], link["target"])]
    references += [role["of"] for actor in layers["actors"] for role in actor["roles"] if role["of"]]
    assert set(references) <= ids


def test_the_comparison_sees_what_is_wrong() -> None:
    gold = compare.record(SEED)
    assert {fact.state for fact in compare.compare(gold, gold)} == {"right"}
    other = {**gold, "layers": {layer: [] for layer in gold["layers"]}}
    facts = compare.compare(gold, other)
    assert {fact.state for fact in facts} == {"missing"}
    assert {fact.layer for fact in facts} >= {
        "furniture",
        "actors",
        "mentions",
        "dates",
        "percentages",
        "quotes",
        "links",
    }
    turned = {fact.layer for fact in compare.compare(other, gold) if fact.state == "spurious"}
    assert turned >= {"furniture", "actors", "mentions", "dates", "percentages", "quotes"}


def test_the_table_is_printed_for_an_article() -> None:
    command = [sys.executable, str(Path(compare.__file__).parent), "--misses", "council_footbridge"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines()}
    assert len(rows["council_footbridge"]) == len(rows["all"]) == len(compare.LAYERS)
