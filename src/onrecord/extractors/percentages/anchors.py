"""Where the units stand: the few places of a text that are worth a closer look.

A text without a percentage costs a handful of searches for a literal, and nothing else.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

import regex

PERCENT, POINT, BASIS = "percent", "percentage_point", "basis_point"


class Anchor(NamedTuple):
    """A unit: where it stands, which one, and whether it is a bare "point" that context must tell."""

    start: int
    end: int
    unit: str
    bare: bool = False


@cache
def _points() -> re.Pattern[str]:
    return re.compile(r"(?:age)?[\s-]points?(?![\w])")  # "percent|age points", "3% points"


@cache
def _after_cent() -> re.Pattern[str]:
    return re.compile(r"(?:age)?(?:[ \xa0\n-]points?)?(?![^\W_])", re.IGNORECASE)  # "percent", "percentage-point"


@cache
def _short() -> tuple[Any, Any]:
    """Catch where a short unit may begin behind a digit, seldom and often: the first is much faster."""
    return regex.compile(r"[0-9][ \xa0\u202f-]?[pb]"), regex.compile(r"[0-9½¼¾⅓⅔][ \xa0\u202f-]?[pb]")


@cache
def _short_unit() -> re.Pattern[str]:
    """Catch a short unit: the end of ``5pc``, ``7 pct``, ``25bps``, ``1.8 bp``, ``2pp``."""
    return re.compile(r"(?:(pct?|p\.c\.)|(bps?)|(ppts?|pp))(?![\w])")


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"://|www\.|\?\w*=|&\w+=|\w/\w*\.\w|\.\w+/")


def anchors(text: str) -> list[Anchor]:
    """Return the units of the text, in order."""
    found: list[Anchor] = []
    if "%" in text:
        _signs(text, found)
    find = text.find
    for cent in ("cent", "CENT"):
        at = find(cent)
        while at >= 0:
            if text[at - 1] not in "rR -\xa0\n":
                at = find(cent, at + 4)
                continue
            start = at - 3
            if text[start:at].lower() != "per":
                start = at - 4 if text[max(0, at - 4) : at - 1].lower() == "per" and text[at - 1] in " -\xa0\n" else -1
            if start >= 0 and not (start and text[start - 1].isalpha()):
                match = _after_cent().match(text, at + 4)
                if match is not None:
                    tail = match[0].lower()
                    if tail in ("", "s"):
                        found.append(Anchor(start, at + 4, PERCENT))
                    elif "point" in tail:
                        found.append(Anchor(start, match.end(), POINT))
            at = find(cent, at + 4)
    at = find("&#37;") if "&" in text else -1
    while at >= 0:
        found.append(Anchor(at, at + 5, PERCENT))
        at = find("&#37;", at + 5)
    usual, wide = _short()
    for match in (wide if "½" in text or "¼" in text or "¾" in text else usual).finditer(text, concurrent=False):
        unit = _short_unit().match(text, match.end() - 1)
        if unit is not None:
            found.append(Anchor(*unit.span(), (PERCENT, BASIS, POINT)[(unit.lastindex or 1) - 1]))
    at = find("basis")
    while at >= 0:
        if text[at + 5 : at + 6] in (" ", "-", "\xa0") and text[at + 6 : at + 11] == "point":
            end = at + 11 + (text[at + 11 : at + 12] == "s")
            if not text[end : end + 1].isalpha():
                found.append(Anchor(at, end, BASIS))
        at = find("basis", at + 5)
    at = find("point")
    while at >= 0:
        end = at + 5 + (text[at + 5 : at + 6] == "s")
        if at and text[at - 1] in " -\xa0" and not text[end : end + 1].isalnum():
            found.append(Anchor(at, end, POINT, True))
        at = find("point", at + 5)
    if len(found) > 1:
        found.sort()
        found = [a for n, a in enumerate(found) if not n or a.start >= found[n - 1].end]
    return found


def _signs(text: str, found: list[Anchor]) -> None:
    at = text.find("%")
    while at >= 0:
        end = at + 1
        following = text[end : end + 2]
        if not following[:1].isalnum() or (following.isalpha() and len(following) == 2 and text[at - 1 : at].isdigit()):
            window = text[max(0, at - 80) : at]
            token = window.rsplit(None, 1)[-1] if window and not window[-1].isspace() else ""
            if len(token) < 8 or _address().search(token) is None:
                match = _points().match(text, end) if following[:1] in (" ", "-", "a", "\xa0") else None
                found.append(Anchor(at, match.end(), POINT) if match else Anchor(at, end, PERCENT))
        at = text.find("%", end)
