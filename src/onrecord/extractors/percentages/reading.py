"""Reading a text: from the units to figures with all that is known of them."""

from __future__ import annotations

from onrecord.extractors.percentages.anchors import anchors
from onrecord.extractors.percentages.approximation import approximate
from onrecord.extractors.percentages.base import base_of, share_base
from onrecord.extractors.percentages.beside import noun_after
from onrecord.extractors.percentages.ends import match_ends
from onrecord.extractors.percentages.fractions import fractions
from onrecord.extractors.percentages.joins import joined
from onrecord.extractors.percentages.kind import is_idiom, is_rank, margin
from onrecord.extractors.percentages.pairs import for_name, pair_subject
from onrecord.extractors.percentages.points import is_percentage_point
from onrecord.extractors.percentages.role import settle
from onrecord.extractors.percentages.sharing import gapped, listed_with, shared
from onrecord.extractors.percentages.spans import Figure, figure_at
from onrecord.extractors.percentages.standing import circumstance, is_subject
from onrecord.extractors.percentages.subject import subject_of
from onrecord.extractors.percentages.verbs import governing
from onrecord.extractors.percentages.words import BEHIND, REACH, Words
from onrecord.text.reading import Reading

MANY = 32
"""How many figures of one sentence are read together."""


def figures_of(reading: Reading, with_fractions: bool = False) -> list[Figure]:
    """Return the figures of a text, in order, with their meaning."""
    text = reading.text
    units = anchors(text)
    if not units and not with_fractions:
        return []
    found: list[Figure] = []
    floor = 0
    for unit in units:
        figure = figure_at(text, max(floor, unit.start - 100), unit)
        if figure is not None:
            if found and found[-1].bare and figure.start < found[-1].end:  # the point of "four point two per cent"
                found.pop()
            found.append(figure)
            floor = figure.end if not figure.bare else floor
    if with_fractions:
        found += fractions(text, [(f.start, f.end) for f in found])
        found.sort(key=lambda figure: figure.start)
    out: list[Figure] = []
    n = 0
    while n < len(found):
        start, end = _stretch(reading, found[n].start, found[n].end)
        m = n + 1
        while m < len(found) and m - n < MANY and found[m].start < end and found[m].start - found[m - 1].end < REACH:
            m += 1
        group = found[n:m]
        window = max(start, group[0].start - REACH), min(max(end, group[-1].end), group[-1].end + BEHIND)
        group = joined(text, window[0], group)
        out += _meaning(text, window, group)
        n = m
    return out


def _stretch(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Return the sentence that holds a figure."""
    first, last = reading.sentences.at(start)
    return first, max(last, end)


def _meaning(text: str, window: tuple[int, int], group: list[Figure]) -> list[Figure]:
    """Return the figures of one sentence with their meaning, without those that are none after all."""
    words = Words(text, *window)
    places = [words.cover(figure.start, figure.end) for figure in group]
    if any(figure.bare for figure in group):
        kept = [
            (figure, place)
            for figure, place in zip(group, places, strict=True)
            if not figure.bare or is_percentage_point(words, figure, *place)
        ]
        if not kept:
            return []
        if len(kept) < len(group):
            words = Words(text, *window)
            group = [figure for figure, _ in kept]
            places = [words.cover(figure.start, figure.end) for figure in group]
    left: Figure | None = None
    for n, (figure, (first, last)) in enumerate(zip(group, places, strict=True)):
        _one(words, figure, first, last, left, n + 1 < len(group) and group[n + 1].partner is figure)
        left = figure
    if len(group) > 1:
        match_ends(group)
        share_base(words, group)
    return group


def _one(words: Words, figure: Figure, first: int, last: int, left: Figure | None, opens_pair: bool) -> None:
    before, behind = approximate(words, figure, first, last)
    figure.base = base_of(words, figure, behind, before)
    error = margin(words, before, behind) if words.has("error") else None
    if error is None and figure.approximation is not None and figure.approximation[2] == "plus_or_minus":
        figure.kind = "margin"
    if error is not None:
        figure.kind, figure.subject, figure.base = "margin", error, None
        figure.cues.append(error)
        return
    if figure.kind == "margin":
        return
    if is_rank(words, figure, before, behind):
        figure.kind = "rank"
        for n in range(first, last):
            words.bits[n] = 0  # "the top 1 percent" is a phrase that others may speak of
        return
    paired = opens_pair or figure.partner is not None
    if paired and before and words.lows[before - 1] in ("—", "–", "-", "(", ",", ":"):
        before -= 1
    verb = -1 if is_subject(words, before, behind) else governing(words, before)
    if is_idiom(words, figure, before, behind, verb):
        figure.kind = "idiom"
        return
    if left is not None and listed_with(words, left, figure):
        figure.role, figure.direction, figure.subject, figure.kind = left.role, left.direction, left.subject, left.kind
        figure.cues.extend(left.cues)
        return
    other = None
    if (
        left is not None
        and left.role in ("change", "to")
        and left.unit == figure.unit
        and not paired
        and words.text[figure.start].isalnum()
    ):
        if verb < 0 or words.starts[verb] < left.start:
            other = gapped(words, left, before)
    if other is not None and left is not None:
        figure.role, figure.direction, figure.subject = left.role, left.direction, other
        figure.cues.extend(left.cues)
        return
    if not paired:
        settle(words, figure, before, behind, verb, left)
    if paired:
        figure.subject = pair_subject(words, figure, before, verb, opens_pair)
        return
    named = figure.base is not None and words.lows[behind : behind + 1] == ["of"]
    noun = None if named else noun_after(words, behind, before)
    if noun is not None:
        figure.subject = words.clean(*noun)
    elif left is not None and figure.role != "level" and shared(words, left, figure.role, before, verb):
        figure.subject = left.subject
    elif not circumstance(words, before, behind):
        figure.subject = for_name(words, behind) or subject_of(words, figure, before, behind, verb)
