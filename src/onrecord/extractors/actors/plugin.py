"""The door of the actors room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter

from onrecord import Actor, BaseExtractor, Document, Furniture, Name, hookimpl
from onrecord.extractors.actors.build import made
from onrecord.extractors.actors.forms import Named
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
        layer = doc.layer(Name)
        names = _named(doc.text, layer)
        is_any_listed = any(map(_is_list, set(map(itemgetter(4), names))))
        lists = [name for name in _apart(layer) if _is_list(name.rule)] if is_any_listed else []
        closed = [(piece.start, piece.end) for piece in doc.layer(Furniture)] if "furniture" in doc.layers else []
        return made(read(lexicon(), names, lists, doc.derived(Reading), closed))


def _is_list(rule: str) -> bool:
    """Tell whether a rule is that of a newsroom's list or of another recogniser."""
    return rule[:6] != "names." or rule[:11] == "names.user-"


def _named(text: str, layer: Sequence[Name]) -> list[Named]:
    """Return the names with their words, of those that overlap one."""
    names: list[Named] = []
    last = -1
    for name in layer:
        start, end = name.start, name.end
        if start < last:
            return _named(text, _apart(layer))
        last = end
        names.append((start, end, text[start:end], name.kind, name.rule, name.name))
    return names


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
    return name.kind is not None and _is_list(name.rule), name.end - name.start, name.kind is not None


@hookimpl
def onrecord_extractors() -> list[ActorsExtractor]:
    """Hand in the extractor."""
    return [ActorsExtractor()]
