"""How a class of annotations is laid out: the shape of each field, read once from its type hints.

Adding a layer checks spans and references by it, and the wire format reads and writes by it, so that a plugin's
kind needs no code for either.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs

from onrecord.annotations import Annotation, Reference
from onrecord.errors import KindError
from onrecord.memo import memo
from onrecord.span import Span

Form = Literal["plain", "decimal", "date", "datetime", "span", "ref", "struct", "many", "fixed", "mapping"]

_BASE = frozenset(field.name for field in attrs.fields(Annotation))


@attrs.frozen
class Shape:
    """The shape of a field, without its ``None``."""

    form: Form
    inner: tuple[Shape, ...] = ()
    """Of ``many``: the one shape of its items; of ``fixed``: one for each."""
    struct: type[attrs.AttrsInstance] | None = None
    besides: frozenset[str] = frozenset()
    """Of ``ref``: the words that are no ids."""


def own_fields(kind: type[Annotation]) -> tuple[tuple[str, Shape], ...]:
    """Return the name and shape of each field that *kind* adds to :class:`Annotation`, in order.

    Raises :class:`KindError` for a class without a layer, or with a field of a type that cannot travel.
    """
    return tuple((name, shape) for name, shape in fields(kind) if name not in _BASE)


@memo
def fields(struct: type[Any]) -> tuple[tuple[str, Shape], ...]:
    """Return the name and shape of each field of an attrs class, in order."""
    try:
        hints = typing.get_type_hints(struct, include_extras=True)
        return tuple((field.name, _shape(hints[field.name])) for field in attrs.fields(struct))
    except (TypeError, NameError, attrs.exceptions.NotAnAttrsClassError) as error:
        raise KindError(
            f"{struct.__module__}.{struct.__qualname__}: {error}; an annotation's class is decorated with "
            "@attrs.frozen(kw_only=True), at the top level of its module, with annotated fields of the types that "
            "onrecord.Annotation lists"
        ) from error


def check_kind(kind: object) -> type[Annotation]:
    """Return *kind*, a class of annotations that can be stored and written; else raise :class:`KindError`."""
    if not (isinstance(kind, type) and issubclass(kind, Annotation)):
        raise KindError(f"{kind!r} is no subclass of onrecord.Annotation")
    return _checked(kind)


@memo
def _checked(kind: type[Annotation]) -> type[Annotation]:
    if not isinstance(getattr(kind, "layer", None), str):
        raise KindError(f'{kind.__qualname__} names no layer; give it `layer: ClassVar[str] = "…"`')
    if "__attrs_attrs__" not in vars(kind):
        raise KindError(f"{kind.__qualname__} is not decorated; put @attrs.frozen(kw_only=True) above it")
    fields(kind)
    return kind


def _shape(hint: Any) -> Shape:
    origin = get_origin(hint)
    if origin is Annotated:
        base, *marks = get_args(hint)
        references = [mark for mark in marks if isinstance(mark, Reference)]
        return Shape("ref", besides=references[0].besides) if references else _shape(base)
    if origin in (Union, types.UnionType):
        inner = [arg for arg in get_args(hint) if arg is not types.NoneType]
        if len(inner) != 1:
            raise TypeError(f"a field may be of one type or None, not {hint}")
        return _shape(inner[0])
    if origin is tuple:
        args = get_args(hint)
        if args[-1] is Ellipsis:
            return Shape("many", (_shape(args[0]),))
        return Shape("fixed", tuple(_shape(arg) for arg in args))
    if origin is Literal or hint is Any or hint in (str, int, float, bool, object):
        return Shape("plain")
    if hint is Span:
        return Shape("span")
    simple: dict[Any, Form] = {Decimal: "decimal", date: "date", datetime: "datetime"}
    if hint in simple:
        return Shape(simple[hint])
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return Shape("mapping")
    if isinstance(hint, type) and attrs.has(hint):
        fields(hint)
        return Shape("struct", struct=hint)
    raise TypeError(f"a field of type {hint} cannot go to the wire")


@memo
def span_paths(kind: type[Annotation]) -> tuple[tuple[str, ...], ...]:
    """Return the paths of field names that lead to spans in *kind*: ``("mentions", "span")``."""
    return tuple(path for path, shape in _leaves(kind) if shape.form == "span")


@memo
def reference_paths(kind: type[Annotation]) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """Return the paths that lead to references in *kind*, each with the words that are no ids."""
    return tuple((path, shape.besides) for path, shape in _leaves(kind) if shape.form == "ref")


def _leaves(struct: type[Any]) -> Iterator[tuple[tuple[str, ...], Shape]]:
    for name, shape in fields(struct):
        yield from _leaves_of((name,), shape)


def _leaves_of(path: tuple[str, ...], shape: Shape) -> Iterator[tuple[tuple[str, ...], Shape]]:
    if shape.form == "struct" and shape.struct is not None:
        for name, inner in fields(shape.struct):
            yield from _leaves_of((*path, name), inner)
    elif shape.form == "many":
        yield from _leaves_of(path, shape.inner[0])
    elif shape.form == "fixed":
        for inner in shape.inner:
            yield from _leaves_of(path, inner)
    else:
        yield path, shape


@memo
def many_paths(struct: type[Any]) -> frozenset[tuple[str, ...]]:
    """Return the paths in *struct* whose field holds a tuple of things rather than one."""
    return frozenset(_many(struct, ()))


def _many(struct: type[Any], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, shape in fields(struct):
        here = (*path, name)
        inner = shape
        if shape.form in ("many", "fixed"):
            yield here
            inner = shape.inner[0]
        if inner.form == "struct" and inner.struct is not None:
            yield from _many(inner.struct, here)
