"""The quotes of a text, from its text alone: sentence by sentence, and then over their borders."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from onrecord.extractors.quotes.found import Found, Range
from onrecord.extractors.quotes.frames import Frames
from onrecord.extractors.quotes.words import Words
from onrecord.text.cues import Cue
from onrecord.text.reading import Reading

_LONGEST_SENTENCE = 3000


def read_quotes(
    reading: Reading, extra: Mapping[str, Cue] | None = None, without: list[Range] | None = None, indirect: bool = True
) -> list[Found]:
    """Return the attributions of a text, in the order of their sentences.

    *extra* are cue forms that a user brings, *without* stretches that are no running text.
    """
    text = reading.text
    quotations = reading.quotations
    opens = [quotation.start for quotation in quotations]
    sentences = reading.sentences
    found: list[Found] = []
    skip = without or []
    last: Found | None = None
    last_end = 0
    for start, end in zip(sentences.starts, sentences.ends, strict=True):
        if any(a <= start < b for a, b in skip):
            continue
        inside = quotations[bisect_left(opens, start) : bisect_left(opens, end)]
        if end - start > _LONGEST_SENTENCE and not inside:
            continue
        line = Words(text, start, end, inside, extra)
        alone = len(line.tags) and line.tags.strip("Q~.,-") == "" and bool(inside)
        if alone:
            if last is not None:
                for quotation in inside:
                    last.parts.append((quotation.start, quotation.end))
                last_end = end
            continue
        frames = Frames(line, indirect)
        frames.read()
        found.extend(frames.found)
        speech = [f for f in frames.found if any(a <= q.start < b for q in inside for a, b in f.parts)]
        if speech:
            last = speech[-1]
            last_end = end
        elif not inside:
            last = None if last is not None and end - last_end > 400 else last
    return found
