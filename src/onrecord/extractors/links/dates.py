"""For when a figure holds: the date in its clause, behind it or before it."""

from __future__ import annotations

from onrecord.annotations import Annotation, Date
from onrecord.extractors.links.scene import Scene, word_lists, words
from onrecord.span import Span

_NEAR = 90
Found = tuple[str, str, Span]
"""A date's id, the rule, and the span of the date."""


def for_date(scene: Scene, figure: Annotation, taken: set[str]) -> list[Found]:
    """Return the date that a figure is for, none where its clause says none.

    *taken* are the dates that figures before it have behind them, which are those figures' own.
    """
    if getattr(figure, "kind", "plain") in ("margin", "rank", "idiom"):
        return []
    start, end = scene.sentence(figure.start)
    behind = _behind(scene, figure, end)
    if behind is not None:
        taken.add(behind.id)
        return [(behind.id, "links.date-behind", Span(behind.start, behind.end))]
    before = _before(scene, figure, start, taken)
    return [] if before is None else [(before.id, "links.date-in-front", Span(before.start, before.end))]


def _behind(scene: Scene, figure: Annotation, end: int) -> Date | None:
    """Return the first date behind the figure with no other figure and no other clause between."""
    lists = word_lists()
    for date in scene.dates_in(figure.end, min(end, figure.end + _NEAR)):
        if any(figure.end <= other.start < date.start for other in scene.sources):
            return None
        between = [word for word, _ in words(scene.text, figure.end, date.start)]
        if any(word in lists["boundaries"] or word in ";:()—–-" for word in between):
            return None
        if any(word in lists["telling"] for word in between):
            return None
        if "," in between and between[-1:] != [","] and between.count(",") > 0 and not _short(between):
            return None
        if "and" in between and not _short(between[between.index("and") :]):
            return None
        return date
    return None


def _short(between: list[str]) -> bool:
    """Tell whether only a preposition or two stand between: ``5.6%, in 2023``."""
    return len(between) <= 3


def _before(scene: Scene, figure: Annotation, start: int, taken: set[str]) -> Date | None:
    """Return the nearest date before the figure in its clause, or the one that opens the sentence."""
    lists = word_lists()
    text = scene.text
    for date in reversed(scene.dates_in(start, figure.start)):
        if date.id in taken or date.end > figure.start:
            continue
        lead = words(text, max(start, date.start - 30), date.start)
        if lead and any(word in lists["telling"] for word, _ in lead[-2:]):
            return None
        between = [word for word, _ in words(text, date.end, figure.start)]
        opens = _opens(text, start, date)
        if any(word in lists["boundaries"] or word in ";:—–-" for word in between):
            if not (opens and _only_that(between)):
                return None
        if not opens:
            if "," in between or any(date.end <= other.start < figure.start for other in scene.sources):
                return None
            if not lead or (lead[-1][0] not in lists["temporal"] and date.end + 40 < figure.start):
                return None
        return date
    return None


def _opens(text: str, start: int, date: Date) -> bool:
    """Tell whether the date opens its sentence or clause: ``In August, …``, ``Last year it …``."""
    lead = text[start : date.start].strip(" “\"'(").lower().split()
    if len(lead) <= 2:
        return True
    window = text[max(start, date.start - 40) : date.start]
    tail = window.rpartition(",")[2].split()
    return "," in window and len(tail) <= 2 and text[date.end : date.end + 1] == ","


def _only_that(between: list[str]) -> bool:
    """Tell whether what stands between is one clause, without a turn: no "but", no "while", no dash."""
    turns = word_lists()["turns"]
    return not any(word in turns or word in ";—–-" for word in between)
