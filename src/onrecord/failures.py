"""What is reported of an extractor that did not come through: who brought it, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.document import Issue
from onrecord.errors import TimeLimit, listed, said
from onrecord.extractor import Extractor
from onrecord.plan import layers_of
from onrecord.plugins import DISABLE, Plugin


def skipped(extractor: Extractor, missing: Sequence[str]) -> Issue:
    return Issue(
        stage="extract",
        kind="skipped",
        extractor=extractor.name,
        layer=listed(layers_of(extractor)),
        message=f"{extractor.name!r} requires {listed(missing)}, which failed",
        remedy="see the issue of the extractor that failed",
    )


def failed(extractor: Extractor, origin: Plugin | None, error: BaseException | str, kind: str = "failed") -> Issue:
    """Return the issue of an extractor that did not come through, with where it came from and what to do."""
    if isinstance(error, TimeLimit):
        kind = "timeout"
    if trusted(origin):
        origin, remedy = None, "report it with the text"
    else:
        whom = f"the author of {origin.distribution}" if origin is not None and origin.distribution else "its author"
        remedy = f"tell {whom}, or leave it out with without=[{extractor.name!r}] or {DISABLE}={extractor.name}"
    return Issue(
        stage="extract",
        kind=kind,
        extractor=extractor.name,
        layer=listed(layers_of(extractor)),
        message=error if isinstance(error, str) else said(error),
        remedy=remedy,
        plugin=origin.name if origin else None,
        distribution=origin.distribution if origin else None,
        version=origin.version if origin else None,
    )


def unresolved(layer: str, error: Exception) -> Issue:
    return Issue(
        stage="extract",
        kind="failed",
        layer=layer,
        message=f"the resolver of layer {layer!r} failed, so all findings but repetitions stay: {said(error)}",
        remedy="tell its author, or leave its plugin out with without=[…]",
    )


def trusted(origin: Plugin | None) -> bool:
    return origin is not None and origin.source == "built-in"
