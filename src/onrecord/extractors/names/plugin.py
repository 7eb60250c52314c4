"""The door of the names room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import BaseExtractor, Document, Name, hookimpl


class NamesExtractor(BaseExtractor):
    """Candidate names, the open layer."""

    name = "names"
    version = "1"
    provides = (Name,)
    wants = ("furniture",)

    def extract(self, doc: Document) -> Iterable[Name]:
        """Return what was found, in the order of the text."""
        return ()


@hookimpl
def onrecord_extractors() -> list[NamesExtractor]:
    """Hand in the extractor."""
    return [NamesExtractor()]
