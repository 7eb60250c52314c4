"""The door of the percentages room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import BaseExtractor, Document, Percentage, hookimpl


class PercentagesExtractor(BaseExtractor):
    """Percentages with their meaning."""

    name = "percentages"
    version = "1"
    provides = (Percentage,)

    def extract(self, doc: Document) -> Iterable[Percentage]:
        """Return what was found, in the order of the text."""
        return ()


@hookimpl
def onrecord_extractors() -> list[PercentagesExtractor]:
    """Hand in the extractor."""
    return [PercentagesExtractor()]
