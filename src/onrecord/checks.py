"""What must hold of annotations before they become a layer: spans inside the text, ids unique, no dangling reference.

The checks run over columns (all ``cue`` spans, then all ``mention`` spans), which keeps them far cheaper than the
reading itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
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
    paths = _span_steps(kind)
    spans = list(map(_position, found))
    for steps in paths.values():
        spans += _column(found, steps)
    if _all_spans(spans, length):
        return
    for annotation in found:  # again, one by one, to say which it is
        if not _is_span(_position(annotation), length):
            raise _bad_span(annotation, "span", _position(annotation), length)
        for path, steps in paths.items():
            for span in _column([annotation], steps):
                if not _is_span(span, length):
                    raise _bad_span(annotation, path, span, length)


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
    for path, (besides, steps) in _reference_steps(kind).items():
        if all(target in known or target in besides for target in _column(found, steps)):
            continue
        for annotation in found:
            for target in _column([annotation], steps):
                if target not in known and target not in besides:
                    raise DanglingReference(
                        f"{annotation.id!r} ({annotation.rule}) refers in {path} to {target!r}, "
                        f"which no annotation of this document has as its id{close_match(target, known)}"
                    )


_Steps = tuple[tuple[Callable[[Any], Any], bool], ...]
"""What reads each field of a path, and whether it holds several."""


@memo
def _span_steps(kind: type[Annotation]) -> dict[str, _Steps]:
    """Return the steps to each field of spans, by its dotted path."""
    return {".".join(path): _steps(kind, path) for path in span_paths(kind)}


@memo
def _reference_steps(kind: type[Annotation]) -> dict[str, tuple[frozenset[str], _Steps]]:
    """Return the words that are no ids, and the steps, of each field of references, by its dotted path."""
    return {".".join(path): (besides, _steps(kind, path)) for path, besides in reference_paths(kind)}


def _steps(kind: type[Annotation], path: tuple[str, ...]) -> _Steps:
    many = many_paths(kind)
    return tuple((attrgetter(name), path[: depth + 1] in many) for depth, name in enumerate(path))


def _column(found: Sequence[Annotation], steps: _Steps) -> Sequence[Any]:
    """Return every value at the end of *steps* in the annotations that is not ``None``, in order."""
    values: Sequence[Any] = found
    for get, several in steps:
        if several:
            values = list(chain.from_iterable(filter(None, map(get, values))))
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
