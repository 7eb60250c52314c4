"""Titles that are set with capitals in all their words: common words part the names there."""

from __future__ import annotations

from onrecord.extractors.names.cutting import SURE, Segment
from onrecord.extractors.names.known import MAYBE_LISTED, exact
from onrecord.extractors.names.segments import in_doubt, piece, places
from onrecord.text.lexicon import Lexicon
from onrecord.text.lexicon.words import ENTRY, FUNCTION, GIVEN, SURNAME


def title_segments(lex: Lexicon, run: str, at_start: bool) -> list[Segment]:
    """Return the names in a run of a title; *at_start* tells that its first word begins the title."""
    entry = lex.entries.get(run)
    if entry is not None:
        return [(0, len(run), entry.kind, "names.listed", entry, SURE)]
    words = run.replace("\xa0", " ").split(" ")
    bits = list(map(lex.bits.__getitem__, words))
    starts = places(words)
    n = len(words)
    known = [exact(lex, words, bits, i, n) if bit & MAYBE_LISTED else None for i, bit in enumerate(bits)]
    common = [bool(bit & FUNCTION) or lex.is_word(word.lower()) for word, bit in zip(words, bits, strict=True)]
    verbs = lex.cues["headline_verb"]
    out: list[Segment] = []
    i = 0
    while i < n:
        listed = known[i]
        if listed is None and not bits[i] & GIVEN and common[i]:
            if bits[i] & SURNAME and i + 1 < n and words[i + 1][-1] == "s" and words[i + 1].upper() in verbs:
                out.append((starts[i], starts[i] + len(words[i]), "person", "names.headline-surname", None, SURE))
            i += 1
            continue
        j = i + (listed[0] if listed else 1)
        while j < n and not common[j] and not known[j]:
            j += 1
        if j == i + 1 and bits[i] & SURNAME and not bits[i] & ENTRY:
            out.append((starts[i], starts[i] + len(words[i]), "person", "names.headline-surname", None, SURE))
        else:
            piece(lex, words[i:j], bits[i:j], starts[i:j], False, out)
        i = j
    return in_doubt(lex, run, out) if at_start and out else out
