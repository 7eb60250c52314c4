"""The door of the quotes room."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal

from onrecord import Annotation, BaseExtractor, Document, Extractor, Quote, Setup, Span, hookimpl
from onrecord.extractors.quotes.lexicon import Vocabulary, vocabulary, vocabulary_with
from onrecord.extractors.quotes.reader import read_quotes
from onrecord.extractors.quotes.resolve import Speakers
from onrecord.extractors.quotes.transcript import RULE as TRANSCRIPT
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
        speakers = Speakers(doc.text, doc.actors)
        quotations = reading.quotations
        opens = [quotation.start for quotation in quotations]
        spoken = turns(doc.text, reading.paragraphs)
        without += [(turn.mention[0], turn.parts[-1][1]) for turn in spoken if turn.mention]
        for found in (*read_quotes(reading, self.vocabulary, without, heads=heads), *spoken):
            parts = _apart(found.parts)
            start, end = parts[0][0], parts[-1][1]
            verbatim: list[Span] = []
            outside = 0
            for a, b in parts:
                at = a
                for n in range(max(0, bisect_right(opens, a) - 1), bisect_left(opens, b)):
                    quotation = quotations[n]
                    inner = max(quotation.inner_start, a), min(quotation.inner_end, b)
                    if inner[0] < inner[1]:
                        verbatim.append(Span(*inner))
                        outside += _letters(doc.text[at : max(at, quotation.start)])
                        at = max(at, quotation.end)
                outside += bool(verbatim) and _letters(doc.text[at:b])
            if found.rule == TRANSCRIPT:
                verbatim, outside = [Span(*part) for part in parts], 0
            kind: Literal["direct", "mixed", "indirect"] = (
                "indirect" if not verbatim else "mixed" if outside else "direct"
            )
            evidence = [Span(*span) for span in (found.cue, found.mention) if span]
            yield Quote(
                start=start,
                end=end,
                rule=found.rule,
                evidence=tuple(sorted(evidence)),
                kind=kind,
                content=tuple(Span(*part) for part in parts),
                verbatim=tuple(verbatim),
                cue=Span(*found.cue) if found.cue else None,
                mention=Span(*found.mention) if found.mention else None,
                speakers=speakers.of(found.mention),
            )


def _apart(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the parts of a content in order, none inside another."""
    kept: list[tuple[int, int]] = []
    for part in sorted(parts):
        if not kept or part[0] >= kept[-1][1]:
            kept.append(part)
        elif part[1] > kept[-1][1]:
            kept[-1] = (kept[-1][0], part[1])
    return kept


def _letters(text: str) -> bool:
    return any(char.isalnum() for char in text)


@hookimpl
def onrecord_extractors() -> list[QuotesExtractor]:
    """Hand in the extractor."""
    return [QuotesExtractor()]
