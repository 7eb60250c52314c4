"""Whole lines that are no running text: bylines, related links, captions."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.extractors.furniture.labels import Labels, labels
from onrecord.memo import memo

Kind = Literal["byline", "related-link", "caption"]
Line = tuple[Kind, str, int]
"""Kind, rule, and how many code points of the line speak for it."""

_LEADERS = "([>»▶►→•*- "
"""What may stand before a label."""

LONGEST = 220
"""A line of furniture is no longer than this, in code points."""

_PICTURES = ("hoto", "mage", "icture", "llustrat", "REUTERS/")

_NEAR = 5
"""A byline without "By" stands among so many first paragraphs."""


@memo
def _label() -> re.Pattern[str]:
    """Catch ``Read more:``, ``ALSO READ |``, ``Watch -``: one to five words and what divides them from the rest."""
    return re.compile(r"([^\W\d_][\w’'&-]{0,14}(?:[ ][\w’'&-]{1,14}){0,4})[ ]?(:|\||»|>|–|—| - |\u2192)")


@memo
def _by() -> re.Pattern[str]:
    name = r"(?:[^\W\d_]\.?|[A-Z][\w.’'-]{1,20}|(?:de|van|von|der|den|di|da|del|la|le|al|bin|el|ter)\b)"
    return re.compile(
        rf"(?:By|BY|by)[ ](?!the[ ])({name}(?:[ ]{name}){{1,4}}|{name})"
        rf"(?:(?:,|[ ]and|[ ]&|[ ]in|[ ]for|[ ]of|[ ]\|)[ ].{{1,120}}|[ ]*)$"
    )


@memo
def _credit() -> re.Pattern[str]:
    return re.compile(
        r"[(\[]?(?:Additional[ ]|Reported[ ]|Written[ ]|Edited[ ]|Compiled[ ])?"
        r"(?:(?:[Ww]ith[ ])?[Rr]eporting|[Ww]ith[ ]files[ ]from|[Ww]riting|[Ee]diting|Reported|Written|Edited|Compiled|Translated|Graphics?|Production|Research|by"
        r"|(?:Story|Words|Text|Report|Interview|Analysis)(?=[ ]by[ ]))"
        r"(?:[ ]and[ ](?:[Rr]eporting|[Ww]riting|[Ee]diting))?[ ](?:by[ ])?[A-Z]"
    )


@memo
def _contributed() -> re.Pattern[str]:
    """Catch the end of ``Jane Smith in Oslo contributed to this report.``, ``John Doe contributed reporting.``"""
    return re.compile(
        r"[ ]contributed[ ](?:(?:reporting|research)[ ]?)?(?:(?:from|in)[ ][A-Z][\w’'-]{1,20}(?:[ ][A-Z][\w’'-]{1,20}){0,2}[ ]?)?"
        r"(?:to[ ]this[ ](?:report|story|article|piece|reporting|dispatch))?(?<![ ])[.)]{0,2}$"
    )


@memo
def _in_place() -> re.Pattern[str]:
    return re.compile(
        r"[A-Z][\w’'-]+(?:[ ][A-Z][\w.’'-]*){1,3}(?:[ ]and[ ][A-Z][\w’'-]+(?:[ ][A-Z][\w.’'-]*){1,3})?[ ]in[ ][A-Z][\w’'-]+(?:[ ][A-Z][\w’'-]+){0,2}$"
    )


@memo
def _job() -> re.Pattern[str]:
    return re.compile(
        r"[A-Z][\w’'-]+(?:[ ][A-Z][\w.’'-]*){1,3}(?:,?[ ]|[ ][|–—-][ ])(?:[A-Z][\w’'&-]+[ ]){0,3}"
        r"(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Cc]ontributor|STAFF WRITER|[Cc]ritic)"
        r"(?:[ ](?:in|at|for)[ ][A-Z].{1,30})?$"
    )


@memo
def _address() -> re.Pattern[str]:
    """Catch ``jane.smith@example.org | @janesmith``: addresses and nothing else."""
    one = r"(?:[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}|@\w{2,20})"
    return re.compile(rf"(?:(?:Email|E-mail|Contact|Twitter|Follow)[ :]{{1,2}})?{one}(?:[ ,;|/]{{1,3}}{one}){{0,3}}")


@memo
def _picture() -> re.Pattern[str]:
    """Catch ``(Photo by Jane Smith/Getty Images)`` at the end of a line, in brackets or alone."""
    return re.compile(
        r"(?:[(\[]|^)(?:(?:AP |File )?(?:Photo|Photograph|Image|Picture|Illustration)s?[ ](?:by|courtesy|credit)|REUTERS/|AP Photo/)"
        r"[^()\[\]!?]{1,80}[)\]]?$"
    )


@memo
def _credited() -> re.Pattern[str]:
    """Catch ``Image: Jane Smith / The Bridge.`` at the end of a line that describes a picture."""
    return re.compile(
        r"(?:[.)\]\w][ ]|^)(?:File[ ])?(?:Image|Photo|Photograph|Picture|Illustration|Graphic|Credit)s?(?:[ ](?:credit|by|courtesy(?:[ ]of)?))?"
        r":[ ]{1,2}[A-Z@][^:!?\"“”]{1,60}$"
    )


def line_of_furniture(line: str, order: int) -> Line | None:
    """Return what a paragraph is, where it is a byline, a related link or a caption; *order* is its number, from 0.

    ``Read the bill: it is short.`` is no label, and a line that ends in a full stop is seldom a link.
    """
    lists = labels()
    first = line[0]
    if "@" in line and _address().fullmatch(line):
        return "byline", "furniture.byline-address", len(line)
    if first in "([" or first.isupper() or first in "bB©":
        if _credit().match(line) and _has_name(line):
            return "byline", "furniture.byline-credit", len(line)
        if " contributed " in line[-80:] and _contributed().search(line[-80:]):
            return "byline", "furniture.byline-credit", len(line)
        if first in "bB" and _by().match(line) and line[-1] not in ".!?":
            return "byline", "furniture.byline-by", len(line)
        if order < _NEAR and order:
            bare = line.strip("() ")
            if bare in lists.agencies:
                return "byline", "furniture.byline-agency", len(line)
            if len(line) < 90 and (_in_place().match(line) or _job().match(line)):
                return "byline", "furniture.byline-in-place", len(line)
        tail = line[-110:]
        if (
            first == "©"
            or (any(word in tail for word in _PICTURES) and _picture().search(tail))
            or (": " in tail[-75:] and _credited().search(tail[-90:]))
        ):
            return "caption", "furniture.caption-credit", len(line)
    bare = line.strip(" :|»>→–—-").lower()
    if bare in lists.related:
        return "related-link", "furniture.related-line", len(line)
    if first in "SCFDGJLWRE" and order and _invites(line, lists):
        return "related-link", "furniture.related-invitation", len(line)
    led = len(line) - len(line.lstrip(_LEADERS))
    match = _label().match(line, led)
    if match is None:
        return None
    label = match[1].lower()
    if label in lists.caption:
        return "caption", "furniture.caption-label", match.end(1)
    if label in lists.related or (order and label in lists.related_later):
        rest = line[match.end() :].strip()
        if rest and (line[-1] not in ".;" or len(line) < 60) and rest[0] not in '“"':
            return "related-link", "furniture.related-label", match.end(1)
    return None


def _invites(line: str, lists: Labels) -> bool:
    """Tell "Sign up for our newsletter" from "Sign up for the draft, he told them"."""
    words = line.lower().split(" ", 3)
    if " ".join(words[:2]) not in lists.invitation and words[0] not in lists.invitation:
        return False
    return any(word.strip(".,!:;()") in lists.media for word in words[-1].split()) and not any(c in line for c in '“”"')


def _has_name(line: str) -> bool:
    """Tell a credit from a sentence such as "Reporting by the BBC has shown that …": short, or with a semicolon."""
    return (
        "; " in line
        or line[0] in "(["
        or (len(line) < 120 and not re.search(r"\b(?:has|have|had|is|was|were|said|says)\b", line))
    )
