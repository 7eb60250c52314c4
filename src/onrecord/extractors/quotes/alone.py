"""Quotations that stand alone: credited behind a dash, or introduced by the sentence before."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.quotes.found import Found, Range
from onrecord.extractors.quotes.phrases import noun_phrase_after
from onrecord.extractors.quotes.subjects import subject
from onrecord.extractors.quotes.tagging import Tagger
from onrecord.extractors.quotes.words import Words
from onrecord.text.sentences import Sentences

CREDIT = "quotes.dash-credit"


@cache
def _dash() -> re.Pattern[str]:
    """Catch the dash of the credit behind a quotation: ``― Stephanie Egan``, ``-- Jo Ames, voter``."""
    return re.compile(r"\s{0,4}([—―–]|--?)\s{0,2}(?=[^\W\d_])")


def credited(line: Words, parts: list[Range]) -> Found | None:
    """Attribute a quotation at the beginning of a line to the name behind a dash; ``None`` where there is no such line."""
    tags = line.tags
    if len(parts) != 1 or tags[0] != "Q" or not 2 < len(tags) < 16 or tags[1] != "-":
        return None
    who = noun_phrase_after(line, 2, apposition=False)
    if who is None or tags[who[0]] != "N" or any(tag in "VYXZ" for tag in tags):
        return None
    return Found(parts, line.span(1, 2), line.span(*who), CREDIT)


def credited_behind(text: str, sentences: Sentences, parts: list[Range], tagger: Tagger) -> Found | None:
    """Attribute quotations to the name behind a dash on the next line; ``None`` where there is none."""
    match = _dash().match(text, parts[-1][1])
    if match is None:
        return None
    start = match.end()
    line = Words(text, start, min(start + 200, sentences.at(start)[1]), (), tagger)
    tags = line.tags
    who = noun_phrase_after(line, 0, apposition=False)
    if who is None or who[0] > 0 or tags[0] != "N" or len(tags) > 16 or any(tag in "VYXZ" for tag in tags):
        return None
    return Found(parts, match.span(1), line.span(0, who[1]), CREDIT)


def introduced(before: Words, parts: list[Range]) -> Found | None:
    """Attribute quotations to the subject of the sentence before them, that announces them or is about it."""
    tags = before.tags
    if len(tags) < 2:
        return None
    announced = tags[-1] == ":"
    verbs = [n for n, tag in enumerate(tags) if tag in "VYXZ"]
    if announced and tags[0] == "V":  # "Stated Stone:"
        who = noun_phrase_after(before, 1)
        if who is not None:
            return Found(parts, before.span(0, 1), before.span(*who), "quotes.colon")
    saying = [
        n for n in reversed(verbs) if n in before.cue and (announced or before.cue[n].kind in ("say", "tell", "write"))
    ]
    for n in saying + (verbs[::-1] if announced else verbs):
        who = subject(before, n)
        if who is None or tags[who[0]] in "RT":
            continue
        if not announced and "N" not in tags[who[0] : who[1]] and before.lower[who[0]] not in ("he", "she"):
            if tags[who[0]] == "P" or "\n" in before.text[before.span(0, len(tags))[1] : parts[0][0]]:
                return None
        first, stop = who
        while stop > first + 1 and tags[stop - 1] in ",A":
            stop -= 1
        cue = before.span(n, n + 1) if announced else None
        return Found(parts, cue, before.span(first, stop), "quotes.colon" if announced else "quotes.sentence-before")
    return None
