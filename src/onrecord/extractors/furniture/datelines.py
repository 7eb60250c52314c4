"""Datelines: the place, and often the day and the agency, before a story's first words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from onrecord.annotations import Furniture
from onrecord.extractors.furniture.labels import labels
from onrecord.extractors.furniture.patterns import alone, hint, placed, wired
from onrecord.span import Span
from onrecord.text.lexicon import lexicon

_HEAD = 100
"""A dateline is no longer than this, in code points."""

_LINE = 70
"""A line that holds only a day is no longer than this, in code points."""

_FIRST = 3
"""A place in small letters with nothing but a dash is a dateline in so many first paragraphs."""

_NEAR = 8
"""A place in capitals with nothing but a dash or a colon is a dateline in so many first paragraphs."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def dateline(text: str, start: int, end: int, order: int, published: date | None) -> Furniture | None:
    """Return the dateline that begins the paragraph at *start*, or ``None``.

    *order* is the paragraph's number, from 0; *published* completes a day without a year.
    """
    head = text[start : min(end, start + _HEAD)]
    if not (head[0].isupper() or head[0] == "(" or (head[0].isdigit() and order < _NEAR)):
        return None
    if not (head[1:2].isupper() or head[1:2] == ".") and not hint().search(head):
        return None  # neither capitals nor an agency, a day or a dash
    line = _day_alone(start, end, head) if end - start <= _LINE else None
    if line is None and "(" in head[:22]:
        line = _no_place(start, head, published)
    if line is not None:
        return line
    match = placed().match(head)
    if match is None:
        return None
    place = match["place"].rstrip(" -–—")
    dash = match["mark"].strip() not in ("", ":")
    capitals = (place.isupper() and len(place) > 2) or place in ("UK", "US")
    agency = match["agency"] or match["agency2"] or match["agency3"]
    if text[start + match.end() : min(end, start + match.end() + 12)].isupper():
        return None  # the kicker of a headline in capitals: "SOCCER - LATE GOAL SAVES CUP TIE"
    if not match["mark"] and match.end() < len(head) and agency not in labels().agencies:
        return None
    if match["mark"].strip() == "" and match.end() + start == end:
        if not (capitals and match["day"]):
            return None
        rule = "furniture.dateline-line"
    elif agency and (capitals or agency in labels().agencies) and place[0].isupper():
        rule = "furniture.dateline-agency"
    elif match["day"] and (capitals or (order < _NEAR and _has_capitals(place))):
        rule = "furniture.dateline-day"
    elif capitals and _names_a_place(match) and order < (2 if ":" in match["mark"] else _NEAR):
        rule = "furniture.dateline-capitals"
    elif dash and order < _FIRST and _is_place(place) and _goes_on(text, start + match.end(), end):
        rule = "furniture.dateline-place"
    else:
        return None
    day_span = [Span(start + match.start("day"), start + match.end("day"))] if match["day"] else []
    return Furniture(
        start=start,
        end=start + len(match[0].rstrip()),
        rule=rule,
        evidence=(Span(start, start + match.start("place") + len(place)), *day_span),
        kind="dateline",
        place=_as_name(place),
        day=_day(match, published),
    )


def _day_alone(start: int, end: int, head: str) -> Furniture | None:
    """Return the line, where the paragraph is one that holds nothing but a day with its year, or says when it was put out."""
    match = alone().fullmatch(head)
    day = match and _day(match, None)
    if not (match and day):
        return None
    evidence = (Span(start + match.start("day"), start + match.end("day")),)
    return Furniture(start=start, end=end, rule="furniture.dateline-alone", evidence=evidence, kind="dateline", day=day)


def _no_place(start: int, head: str, published: date | None) -> Furniture | None:
    """Return the dateline of a known agency without a place: "March 5 (Reuters) -"."""
    match = wired().match(head)
    if match is None or match["agency"] not in labels().agencies:
        return None
    spans = [Span(start + match.start(name), start + match.end(name)) for name in ("day", "agency") if match[name]]
    return Furniture(
        start=start,
        end=start + len(match[0].rstrip()),
        rule="furniture.dateline-agency-alone",
        evidence=tuple(spans),
        kind="dateline",
        day=_day(match, published),
    )


def _is_place(place: str) -> bool:
    """Tell whether a gazetteer has the name as a place, and nothing else."""
    known = lexicon().entries.get(place)
    return known is not None and known.kind in ("place", "country") and known.sort != "city-or-team"


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell running text behind the dash from the rest of a headline, and from a parenthesis: "Paris — which has …"."""
    return end - start > 20 and (text[start].isupper() or text[start] in "“\"‘'") and text[end - 1] in ".!?”\"’'"


def _has_capitals(place: str) -> bool:
    """Tell "St. John's" from "In a letter dated"."""
    small = labels().small
    return all(word[:1].isupper() or word in small for word in place.replace("/", " ").split(" ")[1:])


def _names_a_place(match: re.Match[str]) -> bool:
    """Tell a place from a kicker or a speaker's label: "UPDATE:", "Q:", "BOOM:"."""
    words = match["place"].lower().replace("/", " ").split()
    if words[0].strip(".") in labels().no_place or len(words) > 4:
        return False
    if match["region"]:
        return True
    held = lexicon()
    known = held.entries.get(_as_name(match["place"]))
    if known is not None:
        return known.kind in ("place", "country")
    return not all(held.is_word(word.strip(".")) for word in words)


def _as_name(place: str) -> str:
    """Return "New Delhi" for "NEW DELHI/ISLAMABAD", and a name that is set in small letters as it is."""
    first = place.split("/", maxsplit=1)[0].strip(" .") if place.isupper() else place.split("/", maxsplit=1)[0].strip()
    if not first.isupper() or len(first) <= 2:
        return first
    small = labels().small
    words = [word.lower() for word in first.split(" ")]
    return " ".join(word if n and word in small else _capital(word) for n, word in enumerate(words))


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def _day(match: re.Match[str], published: date | None) -> date | None:
    """Return the day that the dateline gives; one without a year is the nearest to the day of publication."""
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        month = match["month"] or match["month2"]
        if not month:
            return None
        number = _MONTHS.index(month[:3].lower()) + 1
        mday = int(match["mday"] or match["mday2"])
        year = match["year"] or match["year2"]
        if year:
            return date(int(year), number, mday)
        if published is None:
            return None
        near = [date(published.year + k, number, mday) for k in (-1, 0, 1) if _is_day(published.year + k, number, mday)]
        return min(near, key=lambda day: abs(day - published), default=None)
    except ValueError:
        return None


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def without_transcript(found: Sequence[Furniture], text: str, starts: Sequence[int]) -> list[Furniture]:
    """Return the datelines less those that are speakers' labels: several paragraphs begin "NAME:"."""
    if not any(line.rule == "furniture.dateline-capitals" and text[line.end - 1] == ":" for line in found):
        return list(found)
    label = re.compile(r"[A-Z][A-Z .’'-]{1,30}:")
    labelled = sum(1 for start in starts if text[start : start + 1].isupper() and label.match(text[start : start + 34]))
    if labelled < 2:
        return list(found)
    return [line for line in found if not (line.rule == "furniture.dateline-capitals" and text[line.end - 1] == ":")]
