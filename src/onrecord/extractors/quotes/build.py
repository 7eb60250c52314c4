"""From what the rules found to frozen quotes: contents in order, what stands in quote marks, who speaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from onrecord.annotations import Actor, Quote
from onrecord.extractors.quotes.found import Found, Range
from onrecord.extractors.quotes.resolve import Speakers
from onrecord.extractors.quotes.transcript import RULE as TRANSCRIPT
from onrecord.quick import quick
from onrecord.span import Span
from onrecord.text.marks import Quotation


def built(
    text: str, quotations: Sequence[Quotation], found: Sequence[Found], actors: Sequence[Actor]
) -> Iterator[Quote]:
    """Yield the quotes, in the order of what was found."""
    make = quick(Quote)
    speakers = Speakers(text, actors)
    opens = [quotation.start for quotation in quotations]
    for parts, cue, mention, rule in found:
        parts = _apart(parts)
        verbatim: list[Span] = []
        outside = False  # whether words stand outside quote marks
        for start, end in parts:
            at = start
            for n in range(max(0, bisect_right(opens, start) - 1), bisect_left(opens, end)):
                quotation = quotations[n]
                first, last = max(quotation.inner_start, start), min(quotation.inner_end, end)
                if first < last:
                    verbatim.append(Span(first, last))
                    outside = outside or _letters(text[at : quotation.start])
                    at = max(at, quotation.end)
            outside = outside or _letters(text[at:end])
        if rule == TRANSCRIPT:
            verbatim, outside = [Span(*part) for part in parts], False
        by = Span(*cue) if cue else None
        who = Span(*mention) if mention else None
        yield make(
            start=parts[0][0],
            end=parts[-1][1],
            rule=rule,
            evidence=tuple(sorted(filter(None, (by, who)))),
            kind="indirect" if not verbatim else "mixed" if outside else "direct",
            content=tuple([Span(*part) for part in parts]),
            verbatim=tuple(verbatim),
            cue=by,
            mention=who,
            speakers=speakers.of(mention),
        )


def _apart(parts: list[Range]) -> list[Range]:
    """Return the parts of a content in order, none inside another."""
    if len(parts) == 1:
        return parts
    kept: list[Range] = []
    for part in sorted(parts):
        if not kept or part[0] >= kept[-1][1]:
            kept.append(part)
        elif part[1] > kept[-1][1]:
            kept[-1] = (kept[-1][0], part[1])
    return kept


def _letters(text: str) -> bool:
    return any(char.isalnum() for char in text)
