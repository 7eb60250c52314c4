"""The short texts of ``actors.toml`` and ``actors_blind.toml``, and the small ones of ``phenomena.jsonl`` (CC0)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord import Actor, Document
from onrecord.testing.marked import Mark, parse

CASES = Path(__file__).parent / "cases"
NAMED = ("name", "alias", "acronym", "metonym")


def cases() -> list[Any]:
    rows = [
        row
        for name in ("actors.toml", "actors_blind.toml")
        for row in tomllib.loads((CASES / name).read_text(encoding="utf-8"))["case"]
    ]
    return [
        pytest.param(
            row, id=row["id"], marks=[pytest.mark.xfail(reason=row["xfail"], strict=True)] if "xfail" in row else []
        )
        for row in rows
    ]


@cache
def pipeline() -> onrecord.Pipeline:
    return onrecord.Pipeline(only=["furniture", "actors"])


def of_kind(actors: tuple[Actor, ...], mark: Mark) -> list[tuple[Actor, str]]:
    """Return the actors with a mention at the mark, and its form."""
    return [
        (actor, mention.form)
        for actor in actors
        for mention in actor.mentions
        if mention.span.end == mark.end and abs(mention.span.start - mark.start) in (0, 4)  # with or without "the"
    ]


def check(doc: Document, marks: tuple[Mark, ...]) -> list[str]:
    """Return what is wrong."""
    actors = doc.actors
    by_id = {actor.id: actor for actor in actors}
    wrong: list[str] = []
    for mark in marks:
        words = doc.text[mark.start : mark.end]
        if mark.label == "role":
            held = [
                (actor.name, by_id[role.of].name if role.of else None, role.status)
                for actor in actors
                for role in actor.roles
                if role.span == mark.span
            ]
            wanted = (mark.fields["holder"], mark.fields.get("of"), mark.fields.get("status"))
            if wanted not in held and (
                wanted[1] is not None or (wanted[0], wanted[2]) not in [(a, s) for a, _, s in held]
            ):
                wrong.append(f"role {words!r}: {wanted} wanted, {held} found")
            continue
        found = of_kind(actors, mark)
        name, form = mark.fields["actor"], mark.fields["form"]
        if (name, form) not in [(actor.name, got) for actor, got in found]:
            wrong.append(f"{words!r}: {name} as {form} wanted, {[(a.name, f) for a, f in found]} found")
        kind = mark.fields.get("kind")
        if kind and found and kind not in [actor.kind for actor, _ in found]:
            wrong.append(f"{words!r}: {kind} wanted, {found[0][0].kind} found")
    for actor in actors:
        for mention in actor.mentions:
            if mention.form in NAMED and not any(
                m.label == "" and m.start < mention.span.end and mention.span.start < m.end for m in marks
            ):
                wrong.append(f"{doc[mention.span]!r}: a mention of {actor.name} that is none")
    return wrong


@pytest.mark.parametrize("case", cases())
def test_short_texts(case: dict[str, Any]) -> None:
    marked = parse(case["text"])
    doc = pipeline().read(marked.text)
    assert check(doc, marked.marks) == []
