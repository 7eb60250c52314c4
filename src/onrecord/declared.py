"""Kinds of annotation that are declared as data, not written as classes: their fields come of a file of patterns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, cast

import attrs

from onrecord.annotations import Annotation
from onrecord.memo import memo
from onrecord.span import Span

FieldType = Literal["text", "integer", "decimal", "span"]

Fields = tuple[tuple[str, FieldType], ...]


def _integer(text: str, start: int, end: int) -> int | None:
    digits = text[start:end].replace(",", "").replace(" ", "")
    return int(digits) if digits.lstrip("+-").isdecimal() and len(digits) < 100 else None


def _decimal(text: str, start: int, end: int) -> Decimal | None:
    try:
        number = Decimal(text[start:end].replace(",", "").replace(" ", ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


READ: dict[FieldType, Callable[[str, int, int], Any]] = {
    "text": lambda text, start, end: text[start:end],
    "integer": _integer,
    "decimal": _decimal,
    "span": lambda _, start, end: Span(start, end) if start < end else None,
}
"""What makes a value of a type of the text between two offsets; ``None`` where it is no such value."""

_HINTS: Mapping[FieldType, object] = {
    "text": str | None,
    "integer": int | None,
    "decimal": Decimal | None,
    "span": Span | None,
}


def _reduce(self: Annotation) -> tuple[Callable[..., Annotation], tuple[str, Fields, dict[str, Any]]]:
    """Pickle by the declaration, since no module holds the class."""
    kind: Any = type(self)
    values = {field.name: getattr(self, field.name) for field in attrs.fields(kind)}
    return _restored, (kind.layer, kind.declared, values)


@memo
def kind_of(layer: str, declared: Fields) -> type[Annotation]:
    """Return the class of a layer with these fields, each ``None`` by default: the same one each time."""
    name = "".join(part.capitalize() for part in layer.replace("-", "_").split("_")) or "Declared"
    body: dict[str, Any] = {
        "__module__": __name__,
        "__qualname__": f"{name}({', '.join(field for field, _ in declared)})",
        "__doc__": f"A finding of the layer {layer}, which a file of patterns declares.",
        "__annotations__": {field: _HINTS[of] for field, of in declared},
        "__reduce__": _reduce,
        "layer": layer,
        "declared": declared,
        **{field: None for field, _ in declared},
    }
    return cast("type[Annotation]", attrs.frozen(kw_only=True)(type(name, (Annotation,), body)))


def _restored(layer: str, declared: Fields, values: dict[str, Any]) -> Annotation:
    return kind_of(layer, declared)(**values)
