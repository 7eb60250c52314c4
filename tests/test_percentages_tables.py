"""The tables of cases are well formed: every mark reads, every link names a figure of its text."""

import tomllib
from decimal import Decimal
from pathlib import Path

from onrecord.testing.marked import parse

CASES = Path(__file__).parent / "cases"


def test_marks_read_and_number_is_in_them() -> None:
    table = tomllib.loads((CASES / "percentages.toml").read_text(encoding="utf-8"))["case"]
    assert len(table) >= 60
    assert len({case["id"] for case in table}) == len(table)
    for case in table:
        for mark in parse(case["text"]).marks:
            if "low" in mark.fields:
                assert Decimal(mark.fields["low"]) <= Decimal(mark.fields.get("high", mark.fields["low"])), case["id"]
            for field in ("base", "subject"):
                if mark.fields.get(field, "none") != "none":
                    assert mark.fields[field] in parse(case["text"]).text, case["id"]


def test_links_name_a_figure_of_their_text() -> None:
    table = tomllib.loads((CASES / "links.toml").read_text(encoding="utf-8"))["case"]
    assert len(table) >= 20
    for case in table:
        for _, figure, _ in case["links"] + case.get("absent", []):
            assert case["text"].count(figure) == 1, (case["id"], figure)
