"""The door of the names room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from onrecord import Annotation, BaseExtractor, Document, Furniture, Name, hookimpl
from onrecord.extractor import Extractor, Setup
from onrecord.extractors.names.candidates import candidates
from onrecord.extractors.names.cutting import Candidate
from onrecord.extractors.names.lists import Lists, find, read_lists
from onrecord.frozen import EMPTY
from onrecord.quick import quick
from onrecord.text.lexicon import Entry, lexicon, wikidata


class NamesExtractor(BaseExtractor):
    """Candidate names: capitalised runs cut into names, what the tables list, and what a newsroom's list adds."""

    name = "names"
    version = "1"
    provides: tuple[type[Annotation], ...] = (Name,)
    wants: tuple[str, ...] = ("furniture",)
    languages: tuple[str, ...] = ("en",)

    def __init__(self, lists: Lists | None = None) -> None:
        self.lists = lists or {}

    def prepare(self, setup: Setup) -> Extractor:
        """Return the extractor with the gazetteers of the pipeline."""
        resources = setup.resources("gazetteer")
        return NamesExtractor(read_lists(resources)) if resources else self

    def extract(self, doc: Document) -> Iterable[Name]:
        """Return the candidates, in the order of the text."""
        text = doc.text
        closed: list[tuple[int, int]] = []
        datelines: list[Furniture] = []
        if "furniture" in doc.layers:
            furniture = doc.furniture
            closed = [(piece.start, piece.end) for piece in furniture if piece.kind not in ("heading", "caption")]
            datelines = [piece for piece in furniture if piece.place]
        held_names = candidates(text, closed)
        if datelines:
            held_names += [place for piece in datelines for place in _places(text, piece)]
            held_names.sort(key=lambda candidate: candidate[:2])
        if self.lists:
            return _joined(held_names, text, self.lists)
        return _built(held_names, text)


def _built(found: Sequence[Candidate], text: str) -> list[Name]:
    """Return the candidates as annotations, numbered."""
    make = quick(Name)
    return [
        make(id=f"names-{n}", start=start, end=end, rule=rule, kind=kind)
        if entry is None
        else make(
            id=f"names-{n}",
            start=start,
            end=end,
            rule=rule,
            kind=kind,
            name=entry.name or text[start:end],
            code=entry.code or None,
            identifiers=wikidata(entry.qid) if entry.qid else EMPTY,
        )
        for n, (start, end, kind, rule, entry) in enumerate(found, 1)
    ]


def _joined(found: Sequence[Candidate], text: str, lists: Lists) -> list[Name]:
    """Return the candidates with those of the lists, which take the place of what they overlap."""
    hits = find(text, lists)
    names: list[Name] = [
        Name(
            start=start,
            end=end,
            rule=held.rule,
            kind=held.kind,  # type: ignore[arg-type]
            name=held.name,
            code=held.code,
            identifiers=held.identifiers,
        )
        for start, end, held in hits
    ]
    n = 0
    for candidate in found:
        while n < len(hits) and hits[n][1] <= candidate[0]:
            n += 1
        if n == len(hits) or hits[n][0] >= candidate[1]:
            names += _built([candidate], text)
    names.sort(key=lambda name: (name.start, name.end))
    return [attrs.evolve(name, id=f"names-{n}") for n, name in enumerate(names, 1)]


def _places(text: str, dateline: Furniture) -> list[Candidate]:
    """Return the place of a dateline as a candidate, and the state or the country behind it."""
    place = dateline.place or ""
    low = text[dateline.start : dateline.end].lower()
    at = low.find(place.lower())
    if at < 0:
        return []
    start = dateline.start + at
    end = start + len(place)
    found: list[Candidate] = [(start, end, "place", "names.dateline", Entry("place", place, "city"))]
    if text[end : end + 2] == ", ":
        words = text[end + 2 : min(dateline.end, end + 40)].split(" ")
        for length in range(min(3, len(words)), 0, -1):
            larger = " ".join(words[:length]).rstrip(",:")
            entry = lexicon().entries.get(larger)
            if entry is not None and entry.kind in ("country", "place"):
                found.append((end + 2, end + 2 + len(larger), entry.kind, "names.listed", entry))
                break
    return found


@hookimpl
def onrecord_extractors() -> list[NamesExtractor]:
    """Hand in the extractor."""
    return [NamesExtractor()]
