"""Moving annotations: what the shift law compares with."""

from __future__ import annotations

from typing import Any

from onrecord.annotations import Annotation
from onrecord.layout import Shape, fields
from onrecord.span import Span


def shifted(annotation: Annotation, by: int) -> dict[str, Any]:
    """Return the annotation's fields, but its id, with every span moved *by* code points."""
    values = {name: _moved(getattr(annotation, name), shape, by) for name, shape in fields(type(annotation))}
    values |= {"start": annotation.start + by, "end": annotation.end + by}
    del values["id"]
    return values


def _moved(value: Any, shape: Shape, by: int) -> Any:
    if value is None:
        return None
    if shape.form == "span":
        return Span(*value).shift(by)
    if shape.form == "many":
        return tuple(_moved(item, shape.inner[0], by) for item in value)
    if shape.form == "struct" and shape.struct is not None:
        return {name: _moved(getattr(value, name), inner, by) for name, inner in fields(shape.struct)}
    return value
