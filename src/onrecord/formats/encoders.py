"""From annotations to JSON values: a function for each class, written when the class is first met.

The names in what is written are those of the class's own fields; a loop over them would take twice the time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from onrecord.annotations import Annotation
from onrecord.layout import Shape, fields, own_fields
from onrecord.memo import memo

Encoder = Callable[[Any], dict[str, Any]]


@memo
def annotation_encoder(kind: type[Annotation]) -> Encoder:
    """Return what makes a dict of an annotation: id, span, the fields of its class, rule."""
    known: dict[str, Any] = {}
    own = [f"{name!r}: {_field(name, shape, known)}" for name, shape in own_fields(kind)]
    items = ["'id': value.id", "'span': [value.start, value.end]", *own, "'rule': value.rule"]
    return _written(items, known)


@memo
def _struct_encoder(struct: type[Any]) -> Encoder:
    known: dict[str, Any] = {}
    items = [
        "**value.extra" if name == "extra" else f"{name!r}: {_field(name, shape, known)}"
        for name, shape in fields(struct)
    ]
    return _written(items, known)


def _written(items: list[str], known: dict[str, Any]) -> Encoder:
    made: Encoder = eval(f"lambda value: {{{', '.join(items)}}}", known)
    return made


def _field(name: str, shape: Shape, known: dict[str, Any]) -> str:
    """Return the expression of a field's JSON value."""
    value = f"value.{name}"
    expression = _expression(shape, value, known)
    return value if expression == value else f"None if {value} is None else {expression}"


def _expression(shape: Shape, value: str, known: dict[str, Any]) -> str:
    """Return the expression of the JSON value of what the expression *value* gives, which is not ``None``."""
    if shape.form in ("plain", "ref", "mapping"):
        return value
    if shape.form == "decimal":
        return f"str({value})"
    if shape.form in ("date", "datetime"):
        return f"{value}.isoformat()"
    if shape.form == "span":
        return f"[*{value}]"
    if shape.form == "many":
        item = _expression(shape.inner[0], "item", known)
        return f"[*{value}]" if item == "item" else f"[{item} for item in {value}]"
    if shape.form == "fixed":
        return f"[{', '.join(_expression(each, f'{value}[{n}]', known) for n, each in enumerate(shape.inner))}]"
    assert shape.struct is not None
    name = f"encode_{len(known)}"
    known[name] = _struct_encoder(shape.struct)
    return f"{name}({value})"
