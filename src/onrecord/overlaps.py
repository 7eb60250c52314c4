"""One layer of what several extractors found: ready ways, and how ids are kept apart.

A resolver takes the document and the findings by extractor, in the order of the plan. The default keeps everything
but repetitions; a plugin hands in another through the hook ``onrecord_resolvers``.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from onrecord.annotations import Annotation
from onrecord.document import Document
from onrecord.layout import Shape, fields, reference_paths

Found = Mapping[str, Sequence[Annotation]]


def union(doc: Document, found: Found) -> list[Annotation]:  # noqa: ARG001  a resolver's signature
    """Return all findings; of those that say the same at the same place, the first."""
    kept: list[Annotation] = []
    at: dict[tuple[int, int], list[Annotation]] = {}
    for given in found.values():
        for annotation in given:
            bare = attrs.evolve(annotation, id="", rule="", evidence=())
            here = at.setdefault((annotation.start, annotation.end), [])
            if bare not in here:
                here.append(bare)
                kept.append(annotation)
    return kept


def first(doc: Document, found: Found) -> list[Annotation]:  # noqa: ARG001  a resolver's signature
    """Return what the first extractor found, and of each later one what overlaps nothing that stays already."""
    kept: list[Annotation] = []
    for given in found.values():
        kept += _apart(given, kept)
    return kept


def longest(doc: Document, found: Found) -> list[Annotation]:  # noqa: ARG001  a resolver's signature
    """Return the longest of findings that overlap; of equally long ones the earlier, then that of the first extractor."""
    everything = [annotation for given in found.values() for annotation in given]
    everything.sort(key=lambda annotation: (annotation.start - annotation.end, annotation.start))
    taken: list[tuple[int, int]] = []
    kept: list[Annotation] = []
    for annotation in everything:
        if room(taken, annotation.start, annotation.end):
            insort(taken, (annotation.start, annotation.end))
            kept.append(annotation)
    return kept


def room(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether the range overlaps none of the sorted, disjoint ranges."""
    n = bisect_left(taken, (start, end))
    return not ((n and taken[n - 1][1] > start) or (n < len(taken) and taken[n][0] < end))


def _apart(annotations: Iterable[Annotation], others: Iterable[Annotation]) -> list[Annotation]:
    """Return the annotations that overlap none of the others."""
    merged: list[list[int]] = []
    for start, end in sorted((other.start, other.end) for other in others):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(end, merged[-1][1])
        else:
            merged.append([start, end])
    starts = [start for start, _ in merged]
    kept = []
    for annotation in annotations:
        n = bisect_left(starts, annotation.end)  # the ranges that begin before its end
        if not n or merged[n - 1][1] <= annotation.start:
            kept.append(annotation)
    return kept


def with_own_ids(kind: type[Annotation], annotations: Sequence[Annotation], taken: set[str]) -> list[Annotation]:
    """Return the annotations with the ids that are *taken* made anew, in their references to each other too."""
    new: dict[str, str] = {}
    own = {annotation.id for annotation in annotations}
    for annotation in annotations:
        if annotation.id in taken:
            n = 2
            while f"{annotation.id}-{n}" in taken or f"{annotation.id}-{n}" in own:
                n += 1
            new[annotation.id] = f"{annotation.id}-{n}"
    if not new:
        return list(annotations)
    paths = {path[0] for path, _ in reference_paths(kind)}
    shapes = dict(fields(kind))
    renamed = []
    for annotation in annotations:
        changes: dict[str, Any] = {name: _renamed(getattr(annotation, name), shapes[name], new) for name in paths}
        renamed.append(attrs.evolve(annotation, id=new.get(annotation.id, annotation.id), **changes))
    return renamed


def _renamed(value: Any, shape: Shape, new: Mapping[str, str]) -> Any:
    if value is None:
        return None
    if shape.form == "ref":
        return value if value in shape.besides else new.get(value, value)
    if shape.form == "many":
        return tuple(_renamed(item, shape.inner[0], new) for item in value)
    if shape.form == "struct" and shape.struct is not None:
        inner = dict(fields(shape.struct))
        return attrs.evolve(value, **{name: _renamed(getattr(value, name), inner[name], new) for name in inner})
    return value


def numbered(annotations: Sequence[Annotation], layer: str, taken: set[str]) -> list[Annotation]:
    """Return the annotations by (start, end), each without an id with one of ``layer-n`` that is free."""
    ordered = sorted(annotations, key=lambda annotation: (annotation.start, annotation.end))
    used = taken | {annotation.id for annotation in ordered}
    n = 0
    for at, annotation in enumerate(ordered):
        if not annotation.id:
            n += 1
            while f"{layer}-{n}" in used:
                n += 1
            ordered[at] = attrs.evolve(annotation, id=f"{layer}-{n}")
    return ordered
