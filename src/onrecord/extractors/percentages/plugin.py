"""The door of the percentages room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, cast

import attrs

from onrecord import BaseExtractor, Document, Percentage, Span, hookimpl
from onrecord.annotations import Annotation, Approximation
from onrecord.extractor import Extractor, Setup
from onrecord.extractors.percentages.reading import figures_of
from onrecord.extractors.percentages.spans import Figure
from onrecord.text.reading import Reading


@attrs.frozen(kw_only=True)
class PercentageOptions:
    """What can be asked of the percentages room."""

    fractions: bool = False
    """Read fractions and ratios as well: "a third of voters", "one in five"."""


class PercentagesExtractor(BaseExtractor):
    """Percentages, percentage points and basis points with their meaning; fractions where they are asked for."""

    name = "percentages"
    version = "1"
    provides: tuple[type[Annotation], ...] = (Percentage,)
    languages: tuple[str, ...] = ("en",)
    Options: ClassVar[type | None] = PercentageOptions

    def __init__(self, options: PercentageOptions | None = None) -> None:
        self.options = options or PercentageOptions()

    def prepare(self, setup: Setup) -> Extractor:
        """Return the extractor with the pipeline's options."""
        return PercentagesExtractor(setup.options)

    def extract(self, doc: Document) -> Iterable[Percentage]:
        """Return what was found, in the order of the text."""
        figures = figures_of(doc.derived(Reading), self.options.fractions)
        return [_annotation(figure, n) for n, figure in enumerate(figures, 1)]


def _annotation(figure: Figure, n: int) -> Percentage:
    approximation = None
    if figure.approximation is not None:
        start, end, sense = figure.approximation
        approximation = Approximation(span=Span(start, end), sense=cast("Any", sense))
    return Percentage(
        id=f"percentages-{n}",
        start=figure.start,
        end=figure.end,
        rule=figure.rule,
        evidence=tuple(Span(*cue) for cue in dict.fromkeys(figure.cues)),
        low=figure.low,
        high=figure.high,
        unit=cast("Any", figure.unit),
        approximation=approximation,
        base=None if figure.base is None else Span(*figure.base),
        subject=None if figure.subject is None else Span(*figure.subject),
        direction=cast("Any", figure.direction),
        role=cast("Any", figure.role),
        kind=cast("Any", figure.kind),
    )


@hookimpl
def onrecord_extractors() -> list[PercentagesExtractor]:
    """Hand in the extractor."""
    return [PercentagesExtractor()]
