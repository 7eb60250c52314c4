"""What authors of extractors test with: the laws that every extractor keeps, tables of marked text, documents made
in a line.

It needs no pytest. With pytest, ``pytest_plugins = ["onrecord.testing.fixtures"]`` gives the same as fixtures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.testing.faults import LAWS, ConformanceError, Fault
    from onrecord.testing.kit import check_extractor, check_plugin
    from onrecord.testing.making import document, marked_document
    from onrecord.testing.marked import Mark, Marked, parse
    from onrecord.testing.tables import alone, differences, expect
    from onrecord.testing.texts import NASTY, NEWS, endless

_HOMES = {
    "tables": ("alone", "differences", "expect"),
    "faults": ("LAWS", "ConformanceError", "Fault"),
    "kit": ("check_extractor", "check_plugin"),
    "making": ("document", "marked_document"),
    "marked": ("Mark", "Marked", "parse"),
    "texts": ("NASTY", "NEWS", "endless"),
}


def __getattr__(name: str) -> Any:
    """Import a name from its module when it is first asked for: marked text alone needs none of the rest."""
    import importlib

    for module, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"onrecord.testing.{module}"), name)
    raise AttributeError(f"module 'onrecord.testing' has no attribute {name!r}")


__all__ = [
    "LAWS",
    "NASTY",
    "NEWS",
    "ConformanceError",
    "Fault",
    "Mark",
    "Marked",
    "alone",
    "check_extractor",
    "check_plugin",
    "differences",
    "document",
    "endless",
    "expect",
    "marked_document",
    "parse",
]
