"""The door of the actors room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import Actor, BaseExtractor, Document, hookimpl


class ActorsExtractor(BaseExtractor):
    """Who is spoken of: one actor for all the mentions."""

    name = "actors"
    version = "1"
    provides = (Actor,)
    requires = ("furniture", "names")

    def extract(self, doc: Document) -> Iterable[Actor]:
        """Return what was found, in the order of the text."""
        return ()


@hookimpl
def onrecord_extractors() -> list[ActorsExtractor]:
    """Hand in the extractor."""
    return [ActorsExtractor()]
