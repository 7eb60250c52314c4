"""The door of the furniture room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import BaseExtractor, Document, Furniture, hookimpl


class FurnitureExtractor(BaseExtractor):
    """Datelines, bylines, related links, headings, captions: what is no running text."""

    name = "furniture"
    version = "1"
    provides = (Furniture,)

    def extract(self, doc: Document) -> Iterable[Furniture]:
        """Return what was found, in the order of the text."""
        return ()


@hookimpl
def onrecord_extractors() -> list[FurnitureExtractor]:
    """Hand in the extractor."""
    return [FurnitureExtractor()]
