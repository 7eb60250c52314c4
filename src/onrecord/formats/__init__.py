"""Doors out, and in: one module for each format.

A format is an :data:`~onrecord.hookspecs.Exporter`: it writes documents to a text stream, one after the other as they
come. Plugins bring more of them with the hook ``onrecord_exporters``.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO, cast

from onrecord.errors import InputError, OnrecordError, PluginError, close_match, listed, said

if TYPE_CHECKING:
    from onrecord.document import Document
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
    """Return what writes a format; one of a plugin that was asked for goes before a built-in one of its name.

    A plugin that was only found takes nobody's name. Raises :class:`~onrecord.errors.InputError` for a format that
    nothing brings; what it returns raises :class:`~onrecord.errors.PluginError` where a plugin's exporter fails.
    """
    brought: dict[str, tuple[Plugin, Exporter]] = {}
    for plugin in plugins:
        for key, write in plugin.exporters.items():
            if not (plugin.found and (key in brought or key in BUILT_IN)):
                brought[key] = (plugin, write)
    if name in brought:
        return _blamed(name, *brought[name])
    if name not in BUILT_IN:
        known = sorted({*BUILT_IN, *brought})
        raise InputError(f"there is no format {name!r} (formats: {listed(known)}){close_match(name, known)}")
    module, _, function = BUILT_IN[name].partition(":")
    return cast("Exporter", getattr(importlib.import_module(module), function))


def _blamed(name: str, plugin: Plugin, write: Exporter) -> Exporter:
    """Return the exporter, with the plugin's name on what goes wrong in it."""

    def written(docs: Iterable[Document], stream: TextIO) -> None:
        try:
            write(docs, stream)
        except (OnrecordError, OSError):  # of the documents, or of the stream
            raise
        except Exception as error:  # a plugin may raise anything
            raise PluginError(f"format {name!r} of {plugin} does not work: {said(error)}; tell its author") from error

    return written
