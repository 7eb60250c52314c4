"""Doors out, and in: one module for each format.

A format is an :data:`~onrecord.hookspecs.Exporter`: it writes documents to a text stream, one after the other as they
come. Plugins bring more of them with the hook ``onrecord_exporters``.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from onrecord.errors import InputError, close_match, listed

if TYPE_CHECKING:
    from onrecord.hookspecs import Exporter
    from onrecord.plugins import Plugin

BUILT_IN: dict[str, str] = {
    "text": "onrecord.formats.text:write",
    "json": "onrecord.formats.json:write_indented",
    "jsonl": "onrecord.formats.json:write",
    "table": "onrecord.formats.table:write",
    "csv": "onrecord.formats.csv:write",
}
"""The formats that come with the library, by the name that ``--format`` takes: the module and its function."""


def exporter(name: str, plugins: Iterable[Plugin] = ()) -> Exporter:
    """Return what writes a format; one that a plugin brings goes before a built-in one of its name.

    Raises :class:`~onrecord.errors.InputError` for a format that nothing brings.
    """
    brought = {key: write for plugin in plugins for key, write in plugin.exporters.items()}
    if name in brought:
        return brought[name]
    if name not in BUILT_IN:
        known = sorted({*BUILT_IN, *brought})
        raise InputError(f"there is no format {name!r} (formats: {listed(known)}){close_match(name, known)}")
    module, _, function = BUILT_IN[name].partition(":")
    return cast("Exporter", getattr(importlib.import_module(module), function))
