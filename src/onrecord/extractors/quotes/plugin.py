"""The door of the quotes room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import BaseExtractor, Document, Quote, hookimpl


class QuotesExtractor(BaseExtractor):
    """Quotes with their speakers."""

    name = "quotes"
    version = "1"
    provides = (Quote,)
    requires = ("furniture", "actors")

    def extract(self, doc: Document) -> Iterable[Quote]:
        """Return what was found, in the order of the text."""
        return ()


@hookimpl
def onrecord_extractors() -> list[QuotesExtractor]:
    """Hand in the extractor."""
    return [QuotesExtractor()]
