"""The door of the quotes room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from onrecord import Annotation, BaseExtractor, Document, Extractor, Quote, Setup, hookimpl
from onrecord.extractors.quotes.build import built
from onrecord.extractors.quotes.lexicon import Vocabulary, vocabulary, vocabulary_with
from onrecord.extractors.quotes.reader import read_quotes
from onrecord.extractors.quotes.transcript import turns
from onrecord.text.cues import Cue, cues_of
from onrecord.text.reading import Reading


class QuotesExtractor(BaseExtractor):
    """Direct, mixed and indirect quotes with the words that name their speakers, and the actors behind them.

    Resources of the kind ``cues`` add cue verbs: tables with the columns ``cue`` (the base form) and, where wanted,
    ``class``, ``frames`` and ``forms``.
    """

    name = "quotes"
    version = "1"
    provides: tuple[type[Annotation], ...] = (Quote,)
    requires: tuple[str, ...] = ("furniture", "actors")
    languages: tuple[str, ...] = ("en",)

    def __init__(self, cues: Mapping[str, Cue] | None = None) -> None:
        self.cues = cues

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words that it knows, made when the first document is read."""
        return vocabulary_with(self.cues) if self.cues else vocabulary()

    def prepare(self, setup: Setup) -> Extractor:
        """Take the cue words that plugins and users bring."""
        rows = [row for resource in setup.resources("cues") for row in resource.rows]
        return QuotesExtractor(cues_of(rows)) if rows else self

    def extract(self, doc: Document) -> Iterable[Quote]:
        """Return what was found, in the order of the text."""
        reading = doc.derived(Reading)
        without = [(f.start, f.end) for f in doc.furniture if f.kind in ("related-link", "byline")]
        heads = [(f.start, f.end) for f in doc.furniture if f.kind == "dateline"]
        spoken = turns(doc.text, reading.paragraphs)
        without += [(turn.mention[0], turn.parts[-1][1]) for turn in spoken if turn.mention]
        found = [*read_quotes(reading, self.vocabulary, without, heads), *spoken]
        return built(doc.text, reading.quotations, found, doc.actors) if found else ()


@hookimpl
def onrecord_extractors() -> list[QuotesExtractor]:
    """Hand in the extractor."""
    return [QuotesExtractor()]
