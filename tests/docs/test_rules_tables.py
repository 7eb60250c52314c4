"""The tables of rules in the reference are those of the data."""

import re

import pytest
from blocks import ROOT

from onrecord.text.data import load_toml


@pytest.mark.parametrize("room", ["percentages", "links"])
def test_the_table_of_rules_is_that_of_the_data(room):
    page = (ROOT / "docs" / "reference" / f"{room}.md").read_text(encoding="utf-8")
    told = dict(re.findall(rf"^\| `({room}\.[\w-]+)` \| (.+) \|$", page, re.MULTILINE))
    assert told == {
        rule: entry["meaning"]
        for rule, entry in load_toml(f"onrecord.extractors.{room}.data", "rules.toml")["rules"].items()
    }
