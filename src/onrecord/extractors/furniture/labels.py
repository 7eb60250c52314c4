"""The words that lines of furniture begin with."""

from __future__ import annotations

import attrs

from onrecord.memo import memo
from onrecord.text.data import load_toml


@attrs.frozen
class Labels:
    """The label lists, in lower case but for the agencies."""

    related: frozenset[str]
    related_later: frozenset[str]
    invitation: frozenset[str]
    media: frozenset[str]
    caption: frozenset[str]
    no_place: frozenset[str]
    agencies: frozenset[str]
    small: frozenset[str]


@memo
def labels() -> Labels:
    """Return the label lists."""
    table = load_toml("onrecord.extractors.furniture.data", "labels.toml")
    return Labels(**{field.name: frozenset(table[field.name]) for field in attrs.fields(Labels)})
