"""The door of the actors room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import Actor, BaseExtractor, Document, Furniture, Name, hookimpl
from onrecord.extractors.actors.build import made
from onrecord.extractors.actors.read import read
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
        apart = _apart(doc.layer(Name))
        names = [(n.start, n.end, text[n.start : n.end], n.kind, n.rule, n.name) for n in apart]
        given = {rule for rule in {n.rule for n in apart} if rule[:6] != "names." or rule[:11] == "names.user-"}
        lists = [n for n in apart if n.rule in given] if given else []
        closed = [(piece.start, piece.end) for piece in doc.layer(Furniture)] if "furniture" in doc.layers else []
        return made(read(lexicon(), names, lists, doc.derived(Reading), closed))


def _apart(names: Iterable[Name]) -> list[Name]:
    """Return names of which none overlaps another: the longer one stays, a list's before a shape's."""
    kept: list[Name] = []
    last = -1
    for name in names:
        if name.start >= last:
            kept.append(name)
            last = name.end
            continue
        while kept and kept[-1].end > name.start:
            held = kept[-1]
            if _weight(name) > _weight(held):
                kept.pop()
            else:
                break
        else:
            kept.append(name)
        last = kept[-1].end
    return kept


def _weight(name: Name) -> tuple[bool, int, bool]:
    """Return what makes one of two overlapping names stay: a list or another recogniser, length, a kind."""
    given = name.kind is not None and (not name.rule.startswith("names.") or name.rule.startswith("names.user-"))
    return given, name.end - name.start, name.kind is not None


@hookimpl
def onrecord_extractors() -> list[ActorsExtractor]:
    """Hand in the extractor."""
    return [ActorsExtractor()]
