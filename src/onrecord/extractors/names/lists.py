"""Lists that a newsroom brings: names with their kinds, aliases, identifiers and demonyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from onrecord.errors import ResourceError, listed
from onrecord.extractor import Resource
from onrecord.frozen import EMPTY, FrozenDict

KINDS = ("person", "organisation", "country", "place", "group", "other")


class Listed(NamedTuple):
    """What a list says of a name."""

    kind: str
    name: str
    code: str | None
    identifiers: Mapping[str, str]
    rule: str


Lists = dict[str, list[tuple[str, Listed]]]
"""By the first word of a name: the names that begin with it, the longest first."""


def read_lists(resources: Iterable[Resource]) -> Lists:
    """Return the names of the lists.

    The columns are ``name``, ``kind`` (person, organisation, country, place, group; ``other`` for what is no actor),
    ``aliases`` and ``demonyms`` (parted by ``|``), ``identifiers`` (``wikidata=Q7184|lei=…``) and ``code`` (ISO 3166
    alpha-3). Raises :class:`~onrecord.errors.ResourceError` for a row without a name or with another kind.
    """
    lists: Lists = {}
    for resource in resources:
        for n, row in enumerate(resource.rows, 1):
            name, kind = row.get("name", ""), row.get("kind") or "organisation"
            if not name or kind not in KINDS:
                raise ResourceError(
                    f"{resource.name}, row {n}: a gazetteer's row needs a name and a kind out of {listed(KINDS)}; "
                    f"it has name {name!r} and kind {kind!r}"
                )
            pairs = [pair.partition("=") for pair in _parted(row.get("identifiers"))]
            identifiers = FrozenDict({key: value for key, _, value in pairs}) if pairs else EMPTY
            held = Listed(kind, name, row.get("code") or None, identifiers, "names.user-list")
            for word in (name, *_parted(row.get("aliases"))):
                _enter(lists, word, held)
            for word in _parted(row.get("demonyms")):
                _enter(lists, word, held._replace(rule="names.user-demonym"))
    for names in lists.values():
        names.sort(key=lambda pair: -len(pair[0]))
    return lists


def _parted(field: str | None) -> list[str]:
    return [part.strip() for part in (field or "").split("|") if part.strip()]


def _enter(lists: Lists, name: str, held: Listed) -> None:
    first = _word().search(name)
    if first is not None and first.start() == 0:
        lists.setdefault(first[0], []).append((name, held))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")


def find(text: str, lists: Lists) -> list[tuple[int, int, Listed]]:
    """Return (start, end, entry) of each listed name in a text, in order, none over another."""
    found: list[tuple[int, int, Listed]] = []
    last = 0
    for match in _word().finditer(text):
        start = match.start()
        if start < last:
            continue
        for name, held in lists.get(match[0], ()):
            end = start + len(name)
            if text.startswith(name, start) and not (text[end : end + 1].isalnum() and name[-1].isalnum()):
                found.append((start, end, held))
                last = end
                break
    return found
