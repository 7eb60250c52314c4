"""In whose words a figure stands: the quote whose content holds it."""

from __future__ import annotations

from onrecord.annotations import Annotation, Quote
from onrecord.extractors.links.scene import Scene
from onrecord.span import Span

Found = tuple[str, str, Span]
"""A quote's id, the rule, and what it rests on: the cue, or the words of the quote where it has none."""


def in_quote(scene: Scene, figure: Annotation) -> list[Found]:
    """Return the innermost quote around a figure, none where the text itself says it."""
    best: Quote | None = None
    size = 0
    for quote in scene.quotes:
        if quote.start > figure.start:
            break
        if quote.end < figure.end:
            continue
        for part in quote.content:
            if part[0] <= figure.start and figure.end <= part[1]:
                length = quote.end - quote.start
                if best is None or length < size:
                    best, size = quote, length
    if best is None:
        return []
    return [(best.id, "links.inside-quote", best.cue or Span(best.start, best.end))]
