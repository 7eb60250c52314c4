"""Documents for tests, in one line each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from onrecord.annotations import BUILT_IN, Annotation
from onrecord.config import fitted
from onrecord.document import Document
from onrecord.errors import InputError, close_match, listed
from onrecord.formats.json import from_wire
from onrecord.layout import own_fields
from onrecord.span import Span
from onrecord.testing.marked import parse


def document(text: str, *annotations: Annotation, empty: Iterable[type[Annotation]] = (), **given: Any) -> Document:
    """Return a document with these annotations, each in its layer, and an *empty* layer for each of those kinds.

    *given* are the document's own fields: ``published``, ``id``, ``language``, ``meta``.
    """
    doc = Document(text=text, **given)
    kinds = dict.fromkeys([*(type(annotation) for annotation in annotations), *empty])
    for kind in kinds:
        doc = doc.with_layer(kind, [each for each in annotations if type(each) is kind])
    return doc


def marked_document(marked: str, *kinds: type[Annotation], **given: Any) -> Document:
    """Return a document of marked text: a mark's label is its layer, its fields those of the annotation.

    *kinds* are classes of layers that are not built in. A field of spans that must be given and is not, such as a
    quote's content, is what is marked. A mark without ``rule`` has the rule ``LAYER.marked``.

    >>> doc = marked_document("[Ann Lee]{names kind=person} won.")
    >>> doc[doc.names[0]], doc.names[0].kind
    ('Ann Lee', 'person')
    """
    text = parse(marked)
    known = {**BUILT_IN, **{kind.layer: kind for kind in kinds}}
    layers: dict[str, list[dict[str, Any]]] = {kind.layer: [] for kind in kinds}
    for mark in text.marks:
        if mark.label not in known:
            raise InputError(
                f"the mark {mark.label!r} is no layer (layers: {listed(known)}){close_match(mark.label, known)}"
            )
        found = layers.setdefault(mark.label, [])
        wire: dict[str, Any] = {"id": f"{mark.label}-{len(found) + 1}", "span": list(mark.span)}
        wire |= {"rule": f"{mark.label}.marked", **_own_spans(known[mark.label], mark.span)}
        wire |= _values(known[mark.label], mark.fields)
        found.append(wire)
    published = given.pop("published", None)
    wire_doc = {"text": text.text, "published": published and str(published), "layers": layers, **given}
    return from_wire(wire_doc, kinds=kinds)


def _own_spans(kind: type[Annotation], span: Span) -> dict[str, Any]:
    """Return the mark's own span for each field of spans that has no default."""
    needed = {field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING}
    found: dict[str, Any] = {}
    for name, shape in own_fields(kind):
        if name in needed and shape.form == "span":
            found[name] = list(span)
        elif name in needed and shape.form == "many" and shape.inner[0].form == "span":
            found[name] = [list(span)]
    return found


def _values(kind: type[Annotation], fields: dict[str, str]) -> dict[str, Any]:
    import typing

    hints = typing.get_type_hints(kind)
    shapes = dict(own_fields(kind))
    values: dict[str, Any] = {}
    for name, value in fields.items():
        if name not in shapes and name not in ("id", "rule"):
            raise InputError(f"{kind.__qualname__} has no field {name!r}{close_match(name, shapes)}")
        if name in shapes and shapes[name].form == "many":
            values[name] = value.split()
        elif name in shapes and shapes[name].form == "plain":
            values[name] = _plain(value, hints[name], name)
        else:
            values[name] = value
    return values


def _plain(value: str, hint: Any, name: str) -> Any:
    import typing

    kinds = {hint, *typing.get_args(hint)}
    if bool in kinds:
        return value == "true"
    if int in kinds:
        return fitted(int(value), hint, name)
    if float in kinds:
        return fitted(float(value), hint, name)
    return value
