"""He and she, bound to a person; "it" only where an organisation has just said something of itself."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.text.marks import Quotation
from onrecord.text.sentences import Sentences

_SEX = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"[Hh](?:e|is|im(?:self)?|ers?(?:elf)?)\b|[Ss]he\b")


@cache
def _it() -> re.Pattern[str]:
    return re.compile(
        r" (?:said|says|announced|reported|warned|confirmed|believes|expects|hopes|admitted|insisted|claimed|claims|added|disclosed|denied|thinks|argued)(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: that)? (it)\b"
    )


def pronouns(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, sex) of each personal pronoun of the third person singular."""
    found = []
    for match in _pronoun().finditer(text):
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in "’'-"):
            continue
        found.append((start, end, _SEX[match[0].lower()]))
    return found


Place = tuple[int, int, Entity]


def bind(
    text: str,
    found: Sequence[tuple[int, int, str]],
    people: Sequence[Place],
    sentences: Sentences,
    quoted: Sequence[Quotation],
) -> list[tuple[int, int, Entity, str]]:
    """Return (start, end, person, rule) of each pronoun that a person can be found for.

    *people* are the mentions of persons, in order. A person is looked for in the pronoun's own sentence and in those
    before it, the subject of a sentence before the others, as long as the sex may agree.
    """
    out: list[tuple[int, int, Entity, str]] = []
    mentions: list[Place] = list(people)
    starts = [mention[0] for mention in mentions]
    opens = [quote.start for quote in quoted]
    for start, end, sex in found:
        chosen = _choose(text, start, sex, mentions, starts, sentences, quoted, opens)
        if chosen is None:
            continue
        entity, rule = chosen
        if entity.sex is None:
            entity.sex = sex
        out.append((start, end, entity, rule))
        at = bisect_left(starts, start)
        starts.insert(at, start)
        mentions.insert(at, (start, end, entity))
    return out


def _choose(
    text: str,
    start: int,
    sex: str,
    mentions: Sequence[Place],
    starts: Sequence[int],
    sentences: Sentences,
    quoted: Sequence[Quotation],
    opens: Sequence[int],
) -> tuple[Entity, str] | None:
    n = sentences.index(start)
    if n < 0:
        return None
    here = sentences.starts[n]
    q = bisect_right(opens, start) - 1
    inside = q >= 0 and start < quoted[q].end
    barred = _joined_with(text, start, mentions, starts)
    for back in range(4):
        if n - back < 0:
            break
        low = sentences.starts[n - back]
        high = start if back == 0 else sentences.starts[n - back + 1]
        i, j = bisect_left(starts, low), bisect_left(starts, high)
        within = [m for m in mentions[i:j] if m[2].sex in (sex, None) and m[2] is not barred]
        if inside and back == 0:
            within = [m for m in within if m[0] >= quoted[q].start] or within
        if not within:
            continue
        if back == 0:
            chosen = _subject(text, within) or within[-1]
            return chosen[2], "actors.pronoun-same-sentence"
        firm = [m for m in within if m[2].sex == sex] or within
        chosen = _subject(text, firm) or firm[0]
        return chosen[2], "actors.pronoun-subject-before"
    i = bisect_left(starts, start)
    if i < len(mentions) and mentions[i][0] < sentences.ends[n] and mentions[i][2].sex in (sex, None):
        head = text[here:start].split()
        if len(head) <= 6:
            return mentions[i][2], "actors.pronoun-ahead"
    return None


def _subject(text: str, within: Sequence[Place]) -> Place | None:
    """Return the mention that a verb seems to follow: the first that no preposition governs."""
    for mention in within:
        start, end, _ = mention
        head = text[max(0, start - 12) : start].split()
        if head and head[-1].lower() in (
            "of",
            "by",
            "with",
            "for",
            "to",
            "from",
            "against",
            "about",
            "on",
            "in",
            "at",
            "and",
            "than",
            "like",
        ):
            continue
        if text[end : end + 2] in ("'s", "’s"):
            continue
        return mention
    return None


def _joined_with(text: str, start: int, mentions: Sequence[Place], starts: Sequence[int]) -> Entity | None:
    """Return the person that the pronoun is coordinated with, and so is not: ``he and Kishida``."""
    i = bisect_left(starts, start)
    if i < len(mentions):
        gap = text[start : mentions[i][0]][:16]
        if re.match(r"\w+ and (?:\w+\. )?$", gap):
            return mentions[i][2]
    if i and text[mentions[i - 1][1] : start] == " and ":
        return mentions[i - 1][2]
    return None


def own_it(text: str, end: int) -> tuple[int, int] | None:
    """Return the span of "it" where the organisation that ends at *end* says something of itself."""
    match = _it().match(text, end, min(len(text), end + 60))
    return match.span(1) if match else None
