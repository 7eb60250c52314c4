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
from onrecord.memo import memo

A = TypeVar("A", bound=Annotation)

_position = attrgetter("start", "end")


def in_order(annotations: Iterable[A], layer: str, taken: Mapping[str, Annotation]) -> tuple[list[A], list[str]]:
    """Return the annotations by (start, end), each with an id, and their ids.

    Raises :class:`DuplicateId` for an id that is taken.
    """
    found = sorted(annotations, key=_position)
    ids = [annotation.id for annotation in found]
    if not all(ids):
        for n, annotation in enumerate(found):
            if not annotation.id:
                ids[n] = f"{layer}-{n + 1}"
                found[n] = _renamed(annotation, ids[n])
    if len(set(ids)) < len(ids) or not taken.keys().isdisjoint(ids):
        raise _duplicate_id(ids, layer, taken)
    return found, ids


def _renamed(annotation: A, id: str) -> A:
    """Return the annotation with an id: what ``attrs.evolve`` does, in half the time."""
    names, values = _arguments(type(annotation))
    return type(annotation)(**{**dict(zip(names, values(annotation), strict=True)), "id": id})


@memo
def _arguments(kind: type[Annotation]) -> tuple[tuple[str, ...], attrgetter[tuple[Any, ...]]]:
    """Return the names by which a class is made anew, and what reads their values from an annotation."""
    made = [field for field in attrs.fields(kind) if field.init]
    return tuple(field.alias for field in made), attrgetter(*(field.name for field in made))


def check_spans(kind: type[Annotation], found: Sequence[Annotation], length: int) -> None:
    """Raise :class:`BadSpan` where a span of *found* is empty or leaves a text of *length* code points."""
    paths = span_paths(kind)
    spans = list(map(_position, found))
    for path in paths:
        spans += _column(kind, found, path)
    if _all_spans(spans, length):
        return
    for path in ((), *paths):  # again, one by one, to say which it is
        for annotation in found:
            for span in _column(kind, [annotation], path) if path else [_position(annotation)]:
                if not _is_span(span, length):
                    raise _bad_span(annotation, ".".join(path) or "span", span, length)


def _all_spans(spans: list[Any], length: int) -> bool:
    try:
        return all([0 <= start < end <= length for start, end in spans])  # noqa: C419  twice as fast
    except (TypeError, ValueError):  # no pair of integers among them
        return False


def _is_span(span: Any, length: int) -> bool:
    try:
        start, end = span
        return bool(0 <= start < end <= length)
    except (TypeError, ValueError):
        return False


def check_references(kind: type[Annotation], found: Sequence[Annotation], known: Mapping[str, Any]) -> None:
    """Raise :class:`DanglingReference` where a reference of *found* names none of the *known* ids."""
    for path, besides in reference_paths(kind):
        if all(target in known or target in besides for target in _column(kind, found, path)):
            continue
        for annotation in found:
            for target in _column(kind, [annotation], path):
                if target not in known and target not in besides:
                    raise DanglingReference(
                        f"{annotation.id!r} ({annotation.rule}) refers in {'.'.join(path)} to {target!r}, "
                        f"which no annotation of this document has as its id{close_match(target, known)}"
                    )


@memo
def _steps(kind: type[Annotation], path: tuple[str, ...]) -> tuple[tuple[attrgetter[Any], bool], ...]:
    """Return what reads each field of a path, and whether it holds several."""
    many = many_paths(kind)
    return tuple((attrgetter(name), path[: depth + 1] in many) for depth, name in enumerate(path))


def _column(kind: type[Annotation], found: Sequence[Annotation], path: tuple[str, ...]) -> list[Any]:
    """Return every value at *path* in the annotations that is not ``None``, in order."""
    values: list[Any] = list(found)
    for get, several in _steps(kind, path):
        if several:
            values = [value for held in map(get, values) if held for value in held]
        else:
            values = [value for value in map(get, values) if value is not None]
        if not values:
            break
    return values


def _duplicate_id(ids: list[str], layer: str, taken: Mapping[str, Annotation]) -> DuplicateId:
    seen: set[str] = set()
    key = next(id for id in ids if id in taken or id in seen or seen.add(id))  # type: ignore[func-returns-value]
    where = f"layer {taken[key].layer!r} of this document" if key in taken else f"layer {layer!r} twice"
    return DuplicateId(f"id {key!r} stands in {where}; give each annotation an id of its own, or leave it empty")


def _bad_span(annotation: Annotation, field: str, span: Any, length: int) -> BadSpan:
    return BadSpan(
        f"{annotation.rule}: {field} {span!r} of {annotation.id or 'an annotation'} is no span of this text; "
        f"spans are half-open, not empty, and lie between 0 and {length} code points"
    )
