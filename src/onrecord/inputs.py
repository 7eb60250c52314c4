"""What may be read: a text, a mapping with a text in it, or a document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from onrecord.document import Document, Issue
from onrecord.errors import InputError, listed

_WIRE = frozenset({"schema", "layers", "issues", "extractors"})


def as_document(item: object, **given: Any) -> Document:
    """Return the document of a text, of a mapping with ``text`` in it, or the document itself.

    Raises :class:`~onrecord.errors.InputError` where there is no text, or a field is of a wrong type.
    """
    if isinstance(item, Document):
        return attrs.evolve(item, **given) if given else item
    if isinstance(item, str):
        return Document(text=item, **given)
    if not isinstance(item, Mapping):
        raise InputError(f"a document is a str, a mapping with 'text' or a Document, not {type(item).__name__}")
    fields = {**item, **given}
    if "text" not in fields:
        raise InputError(f"the document has no 'text' (fields: {listed(map(str, fields))})")
    known = {key: fields.pop(key, None) for key in ("text", "id", "published", "language", "meta")}
    for key in ("id", "language"):
        if isinstance(known[key], int) and not isinstance(known[key], bool):
            known[key] = str(known[key])
        if not (known[key] is None or isinstance(known[key], str)):
            raise InputError(f"{key} is a string, not {type(known[key]).__name__}")
    if not isinstance(known["meta"] or {}, Mapping):
        raise InputError(f"meta is a mapping, not {type(known['meta']).__name__}")
    known["meta"] = {**(known["meta"] or {}), **{key: value for key, value in fields.items() if key not in _WIRE}}
    return Document(**known)


def unreadable(item: object, error: InputError) -> Document:
    """Return the empty document that stands for an input that cannot be read, with the issue that says why."""
    found = item.get("id") if isinstance(item, Mapping) else None
    issue = Issue(stage="input", kind="malformed", message=str(error), remedy="mend the input, or drop it")
    return Document(text="", id=found if isinstance(found, str) else None, issues=(issue,))
