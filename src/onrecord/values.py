"""Whether what an extractor of a plugin returns can stand in a document and go to the wire.

The types of a plugin's code are not checked by anybody else; a set in a field of strings would only show when the
document is written, and take the whole batch with it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from onrecord.annotations import BUILT_IN, Annotation
from onrecord.errors import AnnotationError
from onrecord.layout import Shape, fields


def check_values(kind: type[Annotation], found: Iterable[Annotation]) -> None:
    """Raise :class:`~onrecord.errors.AnnotationError`, with the field's path, for a value that cannot be written.

    An id of a plugin's own layer must begin with the layer's name, so that it never takes that of another's finding.
    """
    laid_out = fields(kind)
    own = kind.layer not in BUILT_IN
    for annotation in found:
        if type(annotation) is not kind:
            continue  # told with both classes when the layer is added
        for name, shape in laid_out:
            if (value := getattr(annotation, name)) is not None or name in ("start", "end", "rule", "id"):
                fault = _fault(value, shape, name)
                if fault:
                    raise AnnotationError(f"{kind.__qualname__}.{fault}")
        if type(annotation.start) is not int or type(annotation.end) is not int:
            raise AnnotationError(
                f"{kind.__qualname__}: start and end are integers, not {annotation.start!r} and {annotation.end!r}"
            )
        rule: object = annotation.rule
        if not isinstance(rule, str) or not rule:
            raise AnnotationError(f"{kind.__qualname__}: rule is {annotation.rule!r}; it is the dotted id of a rule")
        if own and annotation.id and not annotation.id.startswith(f"{kind.layer}-"):
            raise AnnotationError(
                f"{kind.__qualname__}: id {annotation.id!r} must begin with {kind.layer + '-'!r}, or be left empty"
            )


def _fault(value: Any, shape: Shape, path: str) -> str:
    """Return what is wrong with a value, "" where nothing is."""
    form = shape.form
    if value is None:
        return ""
    if form == "plain":
        return _json_fault(value, path)
    if form == "decimal":
        fits = isinstance(value, Decimal) and value.is_finite()
        return "" if fits else f"{path} is {value!r}, not a finite Decimal"
    if form == "date":
        fits = isinstance(value, date) and not isinstance(value, datetime)
        return "" if fits else f"{path} is {value!r}, not a date"
    if form == "datetime":
        return "" if isinstance(value, datetime) else f"{path} is {value!r}, not a datetime"
    if form == "ref":
        return "" if isinstance(value, str) else f"{path} is {value!r}, not an id"
    if form == "span":
        fits = isinstance(value, tuple) and len(value) == 2 and all(type(end) is int for end in value)
        return "" if fits else f"{path} is {value!r}, not a Span"
    if form == "struct":
        assert shape.struct is not None
        if not isinstance(value, shape.struct):
            return f"{path} is {value!r}, not a {shape.struct.__qualname__}"
        inner = ((getattr(value, name), each, f"{path}.{name}") for name, each in fields(shape.struct))
        return next(filter(None, (_fault(*each) for each in inner)), "")
    if form == "mapping":
        return _json_fault(value, path) if isinstance(value, Mapping) else f"{path} is {value!r}, not a mapping"
    if not isinstance(value, tuple):
        return f"{path} is {value!r}, not a tuple"
    return _items_fault(value, shape, path)


def _items_fault(value: Sequence[Any], shape: Shape, path: str) -> str:
    inner = shape.inner if shape.form == "fixed" else shape.inner * len(value)
    if len(inner) != len(value):
        return f"{path} is {value!r}, not {len(inner)} values"
    items = enumerate(zip(value, inner, strict=True))
    return next(filter(None, (_fault(item, each, f"{path}[{n}]") for n, (item, each) in items)), "")


def _json_fault(value: Any, path: str, depth: int = 0) -> str:
    if value is None or isinstance(value, (str, bool, int)):
        return ""
    if isinstance(value, float):
        return "" if math.isfinite(value) else f"{path} is {value!r}, which JSON cannot hold"
    if depth < 20 and isinstance(value, Mapping):
        for key, item in value.items():
            if not isinstance(key, str):
                return f"{path} has the key {key!r}, not a string"
            if fault := _json_fault(item, f"{path}.{key}", depth + 1):
                return fault
        return ""
    if depth < 20 and isinstance(value, (list, tuple)):
        faults = (_json_fault(item, f"{path}[{n}]", depth + 1) for n, item in enumerate(value))
        return next(filter(None, faults), "")
    return f"{path} is a {type(value).__name__}, which cannot go to the wire"
