"""The hooks: where plugins, the built-in ones among them, hand in what they bring.

Hooks are called once for a pipeline, never for a document or a finding. An implementation takes the parameters of
the specification by name, or fewer; no defaults and no keyword-only parameters (pluggy's versions differ on them).
Hooks evolve by adding parameters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TextIO

import pluggy

from onrecord.annotations import Annotation
from onrecord.document import Document
from onrecord.extractor import Extractor, Resource

PROJECT = "onrecord"
"""The name under which hooks are marked, and the entry-point group in which plugins are found."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)

Exporter = Callable[[Iterable[Document], TextIO], None]
"""Writes documents to a text stream, one after the other as they come."""

Resolver = Callable[[Document, Mapping[str, Sequence[Annotation]]], Iterable[Annotation]]
"""Makes one layer of what several extractors found: takes the document and the findings by extractor, in the order
of the plan; returns those that stay, or others of the same class."""


@hookspec
def onrecord_extractors() -> Iterable[Extractor] | None:
    """Return the extractors that the plugin brings; ``None`` for none."""


@hookspec
def onrecord_resources() -> Iterable[Resource] | None:
    """Return the resources (gazetteers, cues, calendars) that the plugin brings; ``None`` for none."""


@hookspec
def onrecord_exporters() -> Mapping[str, Exporter] | None:
    """Return the output formats that the plugin brings, by the name that ``--format`` takes; ``None`` for none."""


@hookspec
def onrecord_resolvers() -> Mapping[str, Resolver] | None:
    """Return how overlaps are resolved, by the name of the layer that several provide; ``None`` for none."""
