"""Tables of marked text: what an extractor finds, against what is marked."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from onrecord.annotations import Annotation
from onrecord.document import Document
from onrecord.extractor import Extractor
from onrecord.pipeline import Pipeline
from onrecord.span import Span
from onrecord.testing.marked import Marked, parse


def differences(doc: Document, found: Iterable[Annotation], marked: Marked) -> list[str]:
    """Return, one sentence each, how the findings differ from the marks: spans, and the fields that the marks name.

    A field of spans is compared by its text, a number or a day as it is written, ``None`` as "", true and false as
    ``true`` and ``false``, several values with blanks between them.
    """
    found = list(found)
    told: list[str] = []
    for mark in marked.marks:
        here = next((each for each in found if each.span == mark.span), None)
        if here is None:
            told.append(f"{doc.text[mark.start : mark.end]!r} [{mark.start}:{mark.end}] was not found")
            continue
        found.remove(here)
        for name, value in mark.fields.items():
            if not hasattr(here, name):
                told.append(f"{doc[here]!r} has no field {name!r}")
            elif (got := _said(doc, getattr(here, name))) != value:
                told.append(f"{doc[here]!r}: {name} is {got!r}, not {value!r}")
    told += [f"{doc[each]!r} [{each.start}:{each.end}] was found by {each.rule}, and is not marked" for each in found]
    return told


def expect(
    extractor: Extractor | Pipeline, marked: str, *, kind: type[Annotation] | None = None, **given: Any
) -> Document:
    """Read a marked text and raise ``AssertionError`` where what was found is not what is marked; return the document.

    *extractor* is run with what it requires; *kind* is the layer to look at, where it provides several. *given* are
    the document's fields, ``published`` for one.
    """
    pipeline = extractor if isinstance(extractor, Pipeline) else alone(extractor)
    kinds = pipeline.kinds if isinstance(extractor, Pipeline) else extractor.provides
    parsed = parse(marked)
    doc = pipeline.read(parsed.text, **given)
    told = differences(doc, doc.layer(kind or kinds[-1]), parsed)
    if told:
        raise AssertionError(f"in {parsed.text!r}:\n" + "\n".join(told))
    return doc


def alone(extractor: Extractor, *others: Extractor) -> Pipeline:
    """Return the pipeline of an extractor and what it requires."""
    return Pipeline(*others, extractor, only=[extractor.name])


def _said(doc: Document, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Span):
        return doc[value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (tuple, list)):
        return " ".join(_said(doc, each) for each in value)
    return str(value)
