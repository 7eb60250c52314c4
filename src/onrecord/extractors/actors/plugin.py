"""The door of the actors room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import Actor, BaseExtractor, Document, Furniture, Name, hookimpl
from onrecord.extractors.actors.build import made
from onrecord.extractors.actors.read import read
from onrecord.extractors.actors.settle import Named
from onrecord.text.lexicon import lexicon
from onrecord.text.reading import Reading


class ActorsExtractor(BaseExtractor):
    """The entities of the article with all their mentions."""

    name = "actors"
    version = "1"
    provides = (Actor,)
    requires = ("names",)
    wants = ("furniture",)
    languages = ("en",)

    def extract(self, doc: Document) -> Iterable[Actor]:
        """Return the actors, in the order of their first mentions."""
        text = doc.text
        names = [_named(text, name) for name in _apart(doc.layer(Name))]
        closed = [(piece.start, piece.end) for piece in doc.layer(Furniture)] if "furniture" in doc.layers else []
        reading = doc.derived(Reading)
        return made(read(lexicon(), text, names, reading.sentences, reading.quotations, closed))


def _named(text: str, name: Name) -> Named:
    start, end = name.start, name.end
    return start, end, text[start:end], name.kind, name.rule, name.name


def _apart(names: Iterable[Name]) -> list[Name]:
    """Return names of which none overlaps another: the longer one stays, a list's before a shape's."""
    kept: list[Name] = []
    for name in names:
        while kept and kept[-1].end > name.start:
            held = kept[-1]
            if (name.end - name.start, name.kind is not None) > (held.end - held.start, held.kind is not None):
                kept.pop()
            else:
                break
        else:
            kept.append(name)
    return kept


@hookimpl
def onrecord_extractors() -> list[ActorsExtractor]:
    """Hand in the extractor."""
    return [ActorsExtractor()]
