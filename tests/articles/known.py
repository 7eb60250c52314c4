"""The misses that are known: read them from known_misses.toml, write them, and the page of the docs made of them."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "known_misses.toml"
PAGE = Path(__file__).parents[2] / "docs" / "reference" / "known-misses.md"
UNSORTED = "unsorted"


class Miss(NamedTuple):
    """Something of a record that is not found as it is written there, or is found and not there."""

    article: str
    layer: str
    state: str
    what: str


class Reason(NamedTuple):
    """Why a class of misses is missed, in a sentence."""

    id: str
    says: str


Known = dict[Miss, Reason]


def read() -> Known:
    """Return the known misses and their reasons."""
    table = tomllib.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return {
        Miss(*miss): Reason(entry["id"], entry["says"]) for entry in table.get("reason", []) for miss in entry["misses"]
    }


def updated(known: Known, now: set[Miss]) -> Known:
    """Return the misses of *now*, each with the reason that it had; a new one is unsorted."""
    return {miss: known.get(miss, Reason(UNSORTED, "")) for miss in sorted(now)}


def _by_reason(known: Known) -> dict[Reason, list[Miss]]:
    groups: dict[Reason, list[Miss]] = defaultdict(list)
    for miss, reason in known.items():
        groups[reason].append(miss)
    return {reason: sorted(groups[reason]) for reason in sorted(groups)}


def _toml(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def toml(known: Known) -> str:
    """Return the text of known_misses.toml."""
    lines = ["# What the default pipeline misses in the articles of this folder, by reason. Each is a strict xfail.\n"]
    for reason, misses in _by_reason(known).items():
        lines.append(f"[[reason]]\nid = {_toml(reason.id)}\nsays = {_toml(reason.says)}\nmisses = [")
        lines += [f"  [{', '.join(map(_toml, miss))}]," for miss in misses]
        lines.append("]\n")
    return "\n".join(lines)


HEAD = """# Known misses

Nine articles were read by hand, and their records stand in `tests/articles/`: four from Wikinews, four written for what
those lack, and the seed article. This page lists all that the default pipeline does not find in them as the record has it
(*missing*), and all that it finds where the record has nothing (*spurious*), by reason. Each is a test that is expected to
fail; one that comes right fails the tests until it is taken from the list.
The list is made by `python tests/articles --update`, the table of right, missing and spurious by `python tests/articles`.
"""


def page(known: Known) -> str:
    """Return the page of the docs."""
    parts = [HEAD]
    for reason, misses in _by_reason(known).items():
        parts.append(f"## {reason.says}\n")
        rows = [f"| `{m.article}` | {m.layer} | {m.state} | {m.what.replace('|', chr(92) + '|')} |" for m in misses]
        parts.append("\n".join(["| article | layer | | what |", "|---|---|---|---|", *rows]) + "\n")
    return "\n".join(parts)
