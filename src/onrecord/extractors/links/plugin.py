"""The door of the links room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import BaseExtractor, Document, Link, hookimpl


class LinksExtractor(BaseExtractor):
    """What ties the findings together."""

    name = "links"
    version = "1"
    provides = (Link,)
    wants = ("actors", "dates", "percentages", "quotes")

    def extract(self, doc: Document) -> Iterable[Link]:
        """Return what was found, in the order of the text."""
        return ()


@hookimpl
def onrecord_extractors() -> list[LinksExtractor]:
    """Hand in the extractor."""
    return [LinksExtractor()]
