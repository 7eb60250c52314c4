"""What must hold of annotations before they become a layer: spans inside the text, ids unique, no dangling reference.

The checks run over columns (all ``cue`` spans, then all ``mention`` spans), which keeps them far cheaper than the
reading itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, TypeVar

import attrs

from onrecord.annotations import Annotation
from onrecord.errors import BadSpan, DanglingReference, DuplicateId, close_match
from onrecord.layout import many_paths, reference_paths, span_paths

A = TypeVar("A", bound=Annotation)

_position = attrgetter("start", "end")


def in_order(annotations: Iterable[A], layer: str, taken: Mapping[str, Annotation]) -> tuple[A, ...]:
    """Return the annotations by (start, end), each with an id; raise :class:`DuplicateId` for one that is taken."""
    found = sorted(annotations, key=_position)
    seen: set[str] = set()
    for n, annotation in enumerate(found):
        if not annotation.id:
            found[n] = annotation = attrs.evolve(annotation, id=f"{layer}-{n + 1}")
        key = annotation.id
        if key in seen or key in taken:
            holder = taken.get(key)
            where = f"layer {holder.layer!r} of this document" if holder is not None else f"layer {layer!r} twice"
            raise DuplicateId(f"id {key!r} stands in {where}; give each annotation an id of its own, or leave it empty")
        seen.add(key)
    return tuple(found)


def check_spans(kind: type[Annotation], found: Sequence[Annotation], length: int) -> None:
    """Raise :class:`BadSpan` where a span of *found* is empty or leaves a text of *length* code points."""
    for annotation in found:
        if not 0 <= annotation.start < annotation.end <= length:
            raise _bad_span(annotation, "span", (annotation.start, annotation.end), length)
    for path in span_paths(kind):
        for annotation, span in _column(kind, found, path):
            if len(span) != 2 or not 0 <= span[0] < span[1] <= length:
                raise _bad_span(annotation, ".".join(path), span, length)


def check_references(kind: type[Annotation], found: Sequence[Annotation], known: Mapping[str, Any]) -> None:
    """Raise :class:`DanglingReference` where a reference of *found* names neither a *known* id nor one of its own."""
    paths = reference_paths(kind)
    if not paths:
        return
    own = {annotation.id for annotation in found}
    for path, besides in paths:
        for annotation, target in _column(kind, found, path):
            if target not in known and target not in own and target not in besides:
                raise DanglingReference(
                    f"{annotation.id!r} ({annotation.rule}) refers in {'.'.join(path)} to {target!r}, "
                    f"which no annotation of this document has as its id{close_match(target, [*known, *own])}"
                )


def _column(
    kind: type[Annotation], found: Sequence[Annotation], path: tuple[str, ...]
) -> Iterable[tuple[Annotation, Any]]:
    """Return (annotation, value) for each value of the field at *path* that is not ``None``."""
    many = many_paths(kind)
    pairs: list[tuple[Annotation, Any]] = [(annotation, annotation) for annotation in found]
    for depth, name in enumerate(path):
        get = attrgetter(name)
        pairs = [(owner, value) for owner, holder in pairs if (value := get(holder)) is not None]
        if path[: depth + 1] in many:
            pairs = [(owner, value) for owner, values in pairs if values for value in values]
        if not pairs:
            break
    return pairs


def _bad_span(annotation: Annotation, field: str, span: Any, length: int) -> BadSpan:
    return BadSpan(
        f"{annotation.rule}: {field} {tuple(span)!r} of {annotation.id or 'an annotation'} is no span of this text; "
        f"spans are half-open, not empty, and lie between 0 and {length} code points"
    )
