"""The wire format: a document as a JSON object, and back, equal.

A span is ``[start, end]``, a day ``"2023-01-31"``, a decimal number a string. Keys that are ``null`` or at their
default may be left out. Layers of kinds that are not known, and fields that are not, are kept as they came.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TextIO

import attrs

from onrecord.annotations import BUILT_IN, Annotation
from onrecord.document import Document, Issue, Unknown
from onrecord.errors import InputError
from onrecord.formats.encoders import annotation_encoder
from onrecord.frozen import FrozenDict
from onrecord.layout import Shape, fields, own_fields
from onrecord.memo import memo
from onrecord.span import Span

SCHEMA = 1
"""The version of the wire format; it changes only by adding."""

Code = Callable[[Any], Any]

_DOCUMENT = ("schema", "id", "text", "published", "language", "meta", "extractors", "layers", "issues")


# --- out


def as_wire(doc: Document) -> dict[str, Any]:
    """Return the document as the JSON object of the wire format."""
    return {
        "schema": SCHEMA,
        "id": doc.id,
        "text": doc.text,
        "published": doc.published.isoformat() if doc.published else None,
        "language": doc.language,
        "meta": doc.meta,
        "extractors": doc.extractors,
        "layers": {name: [_finding(annotation) for annotation in found] for name, found in doc.layers.items()},
        "issues": [_issue(issue) for issue in doc.issues],
        **doc.extra,
    }


def dumps(doc: Document) -> str:
    """Return the document as one line of JSON; where a lone surrogate stands in it, all beyond ASCII is escaped."""
    line = _encode(as_wire(doc))
    return line if _goes_out(line) else json.dumps(as_wire(doc))


_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode  # a frozen document holds no circle


def write(docs: Iterable[Document], stream: TextIO) -> None:
    """Write one line of JSON a document, as they come."""
    stream.writelines(dumps(doc) + "\n" for doc in docs)


def write_indented(docs: Iterable[Document], stream: TextIO) -> None:
    """Write JSON for people: an object where there is one document, else an array of them."""
    waiting: str | None = None
    several = False
    for doc in docs:
        if waiting is not None:
            stream.write((",\n" if several else "[\n") + waiting)
            several = True
        waiting = _indented(doc)
    stream.write((",\n" if several else "") + (waiting or "[]") + ("\n]\n" if several else "\n"))


def _indented(doc: Document) -> str:
    text = json.dumps(as_wire(doc), ensure_ascii=False, indent=2)
    return text if _goes_out(text) else json.dumps(as_wire(doc), indent=2)


def _goes_out(text: str) -> bool:
    """Tell whether UTF-8 can take the text: whether no lone surrogate stands in it."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _finding(annotation: Annotation) -> dict[str, Any]:
    if type(annotation) is Unknown:
        wire: dict[str, Any] = {"id": annotation.id, "span": [annotation.start, annotation.end], **annotation.extra}
        wire["rule"] = annotation.rule
    else:
        wire = annotation_encoder(type(annotation))(annotation)
    if annotation.evidence:
        wire["evidence"] = [list(span) for span in annotation.evidence]
    if annotation.confidence is not None:
        wire["confidence"] = annotation.confidence
    if annotation.extra and type(annotation) is not Unknown:
        wire.update(annotation.extra)
    return wire


def _issue(issue: Issue) -> dict[str, Any]:
    return {name: value for name, value in attrs.asdict(issue, recurse=False).items() if value is not None}


# --- in


def from_wire(wire: Mapping[str, Any], *, kinds: Iterable[type[Annotation]] = ()) -> Document:
    """Return the document of a wire object; *kinds* are the classes of plugins' layers, beside the built-in ones.

    A layer of no known class holds annotations whose fields stand in ``extra``.
    Raises :class:`~onrecord.errors.InputError` where the object is no document.
    """
    if not isinstance(wire.get("text"), str):
        raise InputError("the object is no document: it has no 'text' that is a string")
    known = {**BUILT_IN, **{kind.layer: kind for kind in kinds}}
    layers: dict[str, tuple[Annotation, ...]] = {}
    for key in ("layers", "meta", "extractors"):
        if not isinstance(wire.get(key) or {}, Mapping):
            raise InputError(f"{key} is an object, not {type(wire[key]).__name__}")
    for key in ("id", "language"):
        if not isinstance(wire.get(key), (str, type(None))):
            raise InputError(f"{key} is a string, not {type(wire[key]).__name__}")
    issues = wire.get("issues") or []
    if not (isinstance(issues, list) and all(map(_is_issue, issues))):
        raise InputError("issues is an array of objects with stage, kind and message")
    for name, found in (wire.get("layers") or {}).items():
        try:
            layers[name] = tuple(_annotation(known.get(name), item) for item in found)
        except (KeyError, TypeError, ValueError, ArithmeticError) as error:
            raise InputError(f"layer {name!r} cannot be read: {type(error).__name__}: {error}") from error
    return Document(
        text=wire["text"],
        id=wire.get("id"),
        published=wire.get("published"),
        language=wire.get("language"),
        meta=wire.get("meta") or {},
        extractors=wire.get("extractors") or {},
        layers=layers,
        issues=tuple(_issue_of(item) for item in issues),
        extra={key: value for key, value in wire.items() if key not in _DOCUMENT},
    )


def loads(line: str, *, kinds: Iterable[type[Annotation]] = ()) -> Document:
    """Return the document of a line of JSON; see :func:`from_wire`."""
    try:
        wire = json.loads(line)
    except ValueError as error:
        raise InputError(f"no JSON: {error}") from error
    if not isinstance(wire, dict):
        raise InputError(f"no JSON object but {type(wire).__name__}")
    return from_wire(wire, kinds=kinds)


def _is_issue(item: object) -> bool:
    return isinstance(item, Mapping) and {"stage", "kind", "message"} <= item.keys()


def _issue_of(wire: Mapping[str, Any]) -> Issue:
    names = {field.name for field in attrs.fields(Issue)}
    return Issue(**{name: value for name, value in wire.items() if name in names})


def _annotation(kind: type[Annotation] | None, wire: Mapping[str, Any]) -> Annotation:
    start, end = wire["span"]
    common: dict[str, Any] = {
        "id": wire["id"],
        "start": start,
        "end": end,
        "rule": wire.get("rule") or "",
        "evidence": tuple(Span(*span) for span in wire.get("evidence") or ()),
        "confidence": wire.get("confidence"),
    }
    names = {"id", "span", "rule", "evidence", "confidence"}
    if kind is None:
        return Unknown(**common, extra=FrozenDict({key: value for key, value in wire.items() if key not in names}))
    for name, code in _decoders(kind):
        names.add(name)
        value = wire.get(name)
        if value is not None:
            common[name] = value if code is None else code(value)
    extra = {key: value for key, value in wire.items() if key not in names}
    return kind(**common, extra=FrozenDict(extra)) if extra else kind(**common)


@memo
def _decoders(kind: type[Annotation]) -> tuple[tuple[str, Code | None], ...]:
    return tuple((name, _decoder(shape)) for name, shape in own_fields(kind))


def _decoder(shape: Shape) -> Code | None:
    """Return what makes a value of this shape of JSON; ``None`` where it is one already."""
    if shape.form in ("plain", "ref"):
        return None
    if shape.form == "mapping":
        return FrozenDict
    if shape.form == "decimal":
        return Decimal
    if shape.form == "date":
        return date.fromisoformat
    if shape.form == "datetime":
        return datetime.fromisoformat
    if shape.form == "span":
        return lambda pair: Span(*pair)
    if shape.form == "many":
        inner = _decoder(shape.inner[0])
        return tuple if inner is None else lambda values: tuple(inner(value) for value in values)
    if shape.form == "fixed":
        codes = [_decoder(inner) for inner in shape.inner]
        return lambda values: tuple(v if c is None else c(v) for c, v in zip(codes, values, strict=True))
    assert shape.struct is not None
    return _struct_decoder(shape.struct)


def _struct_decoder(struct: type[Any]) -> Code:
    codes = {name: _decoder(shape) for name, shape in fields(struct) if name != "extra"}
    has_extra = any(name == "extra" for name, _ in fields(struct))

    def decode(wire: Mapping[str, Any]) -> Any:
        made: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        for key, value in wire.items():
            if key not in codes:
                extra[key] = value
            elif value is not None:
                code = codes[key]
                made[key] = value if code is None else code(value)
            elif key in _nullable(struct):
                made[key] = None
        if extra and has_extra:
            made["extra"] = FrozenDict(extra)
        return struct(**made)

    return decode


@memo
def _nullable(struct: type[Any]) -> frozenset[str]:
    """Return the fields that have no default, and so take a ``null`` that was written."""
    return frozenset(field.name for field in attrs.fields(struct) if field.default is attrs.NOTHING)
