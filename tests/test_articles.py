"""The articles read by hand, and the comparison with them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from articles import compare

SEED = "000_582a5cfc558ef7cd"


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
