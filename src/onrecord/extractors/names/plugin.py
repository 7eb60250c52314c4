"""The door of the names room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import BaseExtractor, Document, Furniture, Name, hookimpl
from onrecord.extractors.names.candidates import Candidate, candidates
from onrecord.frozen import EMPTY, FrozenDict
from onrecord.text.lexicon import Entry


class NamesExtractor(BaseExtractor):
    """Candidate names: capitalised runs cut into names, and what the tables list."""

    name = "names"
    version = "1"
    provides = (Name,)
    wants = ("furniture",)
    languages = ("en",)

    def extract(self, doc: Document) -> Iterable[Name]:
        """Return the candidates, in the order of the text."""
        closed: list[tuple[int, int]] = []
        datelines: list[Furniture] = []
        if "furniture" in doc.layers:
            closed = [(p.start, p.end) for p in doc.layer(Furniture) if p.kind not in ("heading", "caption")]
            datelines = [piece for piece in doc.layer(Furniture) if piece.place]
        identifiers: dict[str, FrozenDict[str, str]] = {}
        found: list[Name] = []
        held_names = candidates(doc.text, closed)
        if datelines:
            held_names += [place for piece in datelines if (place := _place(doc.text, piece))]
            held_names.sort(key=lambda candidate: candidate[:2])
        for n, (start, end, kind, rule, entry) in enumerate(held_names, 1):
            name = code = None
            held = EMPTY
            if entry is not None:
                name = entry.name or doc.text[start:end]
                code = entry.code or None
                if entry.qid:
                    held = identifiers.get(entry.qid) or identifiers.setdefault(
                        entry.qid, FrozenDict({"wikidata": entry.qid})
                    )
            found.append(
                Name(
                    id=f"names-{n}", start=start, end=end, rule=rule, kind=kind, name=name, code=code, identifiers=held
                )
            )
        return found


def _place(text: str, dateline: Furniture) -> Candidate | None:
    """Return the place of a dateline as a candidate."""
    place = dateline.place or ""
    low = text[dateline.start : dateline.end].lower()
    at = low.find(place.lower())
    if at < 0:
        return None
    start = dateline.start + at
    return start, start + len(place), "place", "names.dateline", Entry("place", place, "city")


@hookimpl
def onrecord_extractors() -> list[NamesExtractor]:
    """Hand in the extractor."""
    return [NamesExtractor()]
