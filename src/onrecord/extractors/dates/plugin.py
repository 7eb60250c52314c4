"""The door of the dates room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import BaseExtractor, Date, Document, hookimpl


class DatesExtractor(BaseExtractor):
    """Dates, times, durations and recurring times."""

    name = "dates"
    version = "1"
    provides = (Date,)
    wants = ("furniture", "actors")

    def extract(self, doc: Document) -> Iterable[Date]:
        """Return what was found, in the order of the text."""
        return ()


@hookimpl
def onrecord_extractors() -> list[DatesExtractor]:
    """Hand in the extractor."""
    return [DatesExtractor()]
