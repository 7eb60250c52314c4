"""Running one extractor by itself, on a document that has the layers it requires."""

from __future__ import annotations

from typing import Any

import attrs

from onrecord.annotations import Annotation
from onrecord.document import Document, Issue
from onrecord.extractor import Extractor
from onrecord.inputs import as_document
from onrecord.pipeline import Pipeline

PUBLISHED = "2024-05-14"
"""The day of the kit's documents, so that relative dates can be resolved."""


def before(pipeline: Pipeline, name: str, text: str, **given: Any) -> tuple[Extractor, Document]:
    """Return the extractor of that name, and the document of the text as it comes to it."""
    n = next(n for n, extractor in enumerate(pipeline.plan) if extractor.name == name)
    left_out = Issue(stage="extract", kind="skipped", message="not yet")
    doc = as_document(text, **{"published": PUBLISHED, **given})
    doc = pipeline._run(doc, "collect", None, dict.fromkeys(range(n, len(pipeline.plan)), left_out))
    return pipeline.plan[n], attrs.evolve(doc, issues=tuple(issue for issue in doc.issues if issue is not left_out))


def fresh(doc: Document) -> Document:
    """Return an equal document with nothing derived yet."""
    return attrs.evolve(doc, memo={})


def layers_with(extractor: Extractor, doc: Document) -> Document:
    """Return the document with what the extractor finds added, as the engine would add it; raises where it would."""
    found = list(extractor.extract(doc))
    for kind in extractor.provides:
        if kind.layer not in doc.layers:
            doc = doc.with_layer(kind, [each for each in found if type(each) is kind], by=extractor.name)
    return doc


def findings(extractor: Extractor, doc: Document) -> list[Annotation]:
    """Return what the extractor finds, by (start, end)."""
    found = list(extractor.extract(doc))
    return sorted(found, key=lambda each: (each.start, each.end, each.layer, each.rule))
