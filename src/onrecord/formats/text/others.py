"""The sections of what else there is: layers of plugins, and issues."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.annotations import BUILT_IN, Annotation
from onrecord.document import Document, Unknown
from onrecord.formats.text.cells import Run
from onrecord.formats.text.page import Page, counted, offset
from onrecord.layout import own_fields
from onrecord.span import Span


def others_section(made: Page, doc: Document) -> None:
    """Add a section for each layer that is not built in: the words, and the fields that its class adds."""
    for name, found in doc.layers.items():
        if name in BUILT_IN:
            continue
        made.heading(name.upper(), counted(len(found), "finding"))
        rows = []
        for each in found:
            fields = " ".join(f"{key}={_value(doc, value)}" for key, value in _fields(each) if value is not None)
            meaning: list[Run] = [("value", fields), ("note", f" · {each.rule}" if fields else each.rule)]
            rows.append((offset(each.span), doc[each], meaning))
        made.table(rows)


def _fields(annotation: Annotation) -> Iterable[tuple[str, Any]]:
    if isinstance(annotation, Unknown):
        return annotation.extra.items()
    return ((key, getattr(annotation, key)) for key, _ in own_fields(type(annotation)))


def _value(doc: Document, value: Any) -> str:
    if isinstance(value, Span):
        return f"“{doc[value]}”"
    return str(value)


def issues_section(made: Page, doc: Document) -> None:
    """Add what went wrong, with the remedy."""
    if not doc.issues:
        return
    made.heading("ISSUES", counted(len(doc.issues), "issue"))
    for issue in doc.issues:
        where = f"{issue.extractor}: " if issue.extractor else ""
        remedy = f"; {issue.remedy}" if issue.remedy else ""
        made.prose([("trouble", f"{where}{issue.message}"), ("note", remedy)], indent=2, hanging=4)
