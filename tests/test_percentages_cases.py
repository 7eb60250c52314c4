"""Percentages in sentences read by hand: span, value, unit, and each field that the table gives."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from onrecord import Document
from onrecord.annotations import Percentage
from onrecord.extractors.percentages.plugin import PercentagesExtractor
from onrecord.testing.marked import Mark, parse

CASES = [
    case
    for name in ("percentages", "percentages_more")
    for case in tomllib.loads((Path(__file__).parent / "cases" / f"{name}.toml").read_text(encoding="utf-8"))["case"]
]


def _params() -> list[Any]:
    return [
        pytest.param(
            case["text"],
            id=case["id"],
            marks=pytest.mark.xfail(reason=case["xfail"], strict=True) if "xfail" in case else (),
        )
        for case in CASES
    ]


def told(text: str, found: Percentage, field: str) -> str:
    """Return a field as the table writes it."""
    value = getattr(found, field)
    if value is None:
        return "none"
    if field in ("base", "subject"):
        return text[value.start : value.end]
    if field == "approximation":
        return f"{value.sense}:{text[value.span.start : value.span.end]}"
    return str(value)


def compare(text: str, mark: Mark, found: Percentage) -> list[str]:
    """Return what differs, empty where all is right."""
    wrong = []
    for field, wanted in mark.fields.items():
        if field in ("low", "high"):
            if getattr(found, field) != Decimal(wanted):
                wrong.append(f"{field}: {getattr(found, field)} for {wanted}")
        elif told(text, found, field) != wanted:
            wrong.append(f"{field}: {told(text, found, field)!r} for {wanted!r}")
    return wrong


@pytest.mark.parametrize("marked", _params())
def test_case(marked: str) -> None:
    table = parse(marked)
    found = {(p.start, p.end): p for p in PercentagesExtractor().extract(Document(text=table.text))}
    wrong = []
    for mark in table.marks:
        hit = found.pop((mark.start, mark.end), None)
        if hit is None:
            if "optional" not in mark.label:
                wrong.append(f"missing {table.text[mark.start : mark.end]!r}")
            continue
        wrong += [f"{table.text[mark.start : mark.end]!r} {line}" for line in compare(table.text, mark, hit)]
    wrong += [f"spurious {table.text[start:end]!r}" for start, end in found]
    assert not wrong, "\n".join([table.text, *wrong])
