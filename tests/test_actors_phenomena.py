"""Thirty small texts of hard phenomena (CC0): roles, metonyms, acronyms, aliases, descriptions, pronouns."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import onrecord

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases/phenomena.jsonl").read_text(encoding="utf-8").splitlines()
]
LEAST = {"name": 45, "alias": 15, "acronym": 6, "metonym": 10, "role": 9, "desc": 6, "pronoun": 4}
"""How many of each kind are read right; a change that reads more moves the figure up."""


def found(row: dict[str, Any]) -> list[tuple[str, bool]]:
    """Return (kind, read right) of each mention: found at its place, and with its fellow mentions one actor."""
    doc = onrecord.Pipeline(only=["furniture", "actors"]).read(row["text"])
    at: dict[tuple[int, int], str] = {}
    for actor in doc.actors:
        if not actor.members:
            for mention in actor.mentions:
                at[mention.span] = actor.id
        for role in actor.roles:
            at[role.span] = actor.id
    of: dict[str, str] = {}
    out = []
    for mention in row["mentions"]:
        start, end = mention["start"], mention["end"]
        hits = [held for (a, z), held in at.items() if z == end and abs(a - start) <= 11 and (a, z) != (0, 0)]
        hit = hits[0] if hits else None
        entity = mention["entity"]
        right = hit is not None and of.setdefault(entity, hit) == hit
        if mention["kind"] == "role":
            right = hit is not None
        out.append((mention["kind"], right))
    return out


def test_phenomena_are_read_as_well_as_ever() -> None:
    right = dict.fromkeys(LEAST, 0)
    total = dict.fromkeys(LEAST, 0)
    for row in ROWS:
        for kind, ok in found(row):
            if kind in total:
                total[kind] += 1
                right[kind] += ok
    assert all(right[kind] >= LEAST[kind] for kind in LEAST), (right, total)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_phenomena_are_read_without_trouble(row: dict[str, Any]) -> None:
    doc = onrecord.read(row["text"])
    assert not doc.issues
