"""He and she, bound to a person; "it" only where an organisation has just said something of itself."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.text.data import load_toml
from onrecord.text.marks import Quotation
from onrecord.text.sentences import Sentences

SEX = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
"""Pronouns of the third person singular, and the sex that they tell."""


@cache
def _table() -> dict[str, str]:
    return load_toml("onrecord.extractors.actors.data", "pronouns.toml")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_table()[key].split())


def _any(words: str) -> str:
    """Return the alternation of a list's words."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


@cache
def _it() -> re.Pattern[str]:
    verbs = _any(_table()["own_it"])
    return re.compile(rf" (?:{verbs})(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: that)? (it)\b")


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
        chosen = _choose(text, (start, end, sex), mentions, starts, sentences, quoted, opens)
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
    pronoun: tuple[int, int, str],
    mentions: Sequence[Place],
    starts: Sequence[int],
    sentences: Sentences,
    quoted: Sequence[Quotation],
    opens: Sequence[int],
) -> tuple[Entity, str] | None:
    start, end, sex = pronoun
    n = sentences.index(start)
    if n < 0:
        return None
    here = sentences.starts[n]
    q = bisect_right(opens, start) - 1
    inside = q >= 0 and start < quoted[q].end
    joined = _joined_with(text, start, mentions, starts)
    if joined is not None and text[start:end] in ("his", "her") and joined.sex in (sex, None):
        if text[start - 5 : start] == " and ":  # "Mohamed and his father"
            return joined, "actors.pronoun-same-sentence"
    barred = [] if joined is None else [joined]
    if inside:
        barred += _speakers(text, here, quoted[q], mentions, starts)
    object_ = text[start:end] == "him" or (text[start:end] == "her" and not text[end : end + 2].strip().isalpha())
    for back in range(4):
        if n - back < 0:
            break
        low = sentences.starts[n - back]
        high = start if back == 0 else sentences.starts[n - back + 1]
        i, j = bisect_left(starts, low), bisect_left(starts, high)
        within = [m for m in mentions[i:j] if m[2].sex in (sex, None) and m[2] not in barred]
        if inside and back == 0:
            within = [m for m in within if m[0] >= quoted[q].start] or within
        if back == 0:
            ahead = _ahead(text, here, start, mentions, starts, sentences.ends[n], sex)
            if ahead is not None and not within:
                return ahead, "actors.pronoun-ahead"
        if back > 1:
            within = [m for m in within if m[2].sex == sex]
        if not within:
            continue
        if back == 0:
            firm = [m for m in within if m[2].sex == sex] or within
            subjects = [m for m in firm if _governs(text, m)]
            if (
                object_
                and len(subjects) > 1
                and subjects[-1][2] is not subjects[-2][2]
                and start - subjects[-1][1] < 40
            ):
                return subjects[-2][2], "actors.pronoun-same-sentence"
            if object_ and subjects and _in_one_clause(text, subjects[-1][1], start):
                barred.append(subjects[-1][2])  # he would be "himself"
                within = [m for m in firm if m[0] < subjects[-1][0] and m[2] not in barred]
                if within:
                    return within[-1][2], "actors.pronoun-same-sentence"
                continue
            told = _told(text, start, firm)
            if told is not None:
                return told, "actors.pronoun-same-sentence"
            chosen = subjects[-1] if subjects else _subject(text, firm) or firm[-1]
            return chosen[2], "actors.pronoun-same-sentence"
        firm = [m for m in within if m[2].sex == sex] or [m for m in within if _governs(text, m)]
        if not firm:
            continue
        chosen = _subject(text, firm) or firm[0]
        return chosen[2], "actors.pronoun-subject-before"
    return None


def _in_one_clause(text: str, end: int, start: int) -> bool:
    """Tell whether no other clause begins between a subject and a pronoun."""
    return start - end < 60 and _turn().search(text, end, start) is None


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(
        r"[,;:“”\"—–]| (?:that|who|whom|whose|which|and|but|or|because|when|while|after|before|if|as|to|than|said|says|told) "
    )


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(
        r"(?:,? who)? (?:had |has )?(?:told|assured|promised|informed|reminded|texted|emailed) (?:\w+[.]? ){0,3}\w+(?: that)? $"
    )


@cache
def _own_act() -> re.Pattern[str]:
    return re.compile(
        r"s?he(?:['’](?:d|ll)| (?:would|had|will|wanted|did|planned|hoped|intended|believed|felt|thought))\b"
    )


def _told(text: str, start: int, within: Sequence[Place]) -> Entity | None:
    """Return the teller of ``told Ann Lee he would``: who tells somebody something most often tells it of himself."""
    if len(within) < 2 or _own_act().match(text, start) is None:
        return None
    _, end, teller = within[-2]
    if start - end > 60 or _telling().fullmatch(text, end, start) is None:
        return None
    return teller


def _ahead(
    text: str, here: int, start: int, mentions: Sequence[Place], starts: Sequence[int], stop: int, sex: str
) -> Entity | None:
    """Return the person that a pronoun in an opening phrase looks ahead to: ``In his first speech, Ann Lee``."""
    i = bisect_left(starts, start)
    if i >= len(mentions) or mentions[i][0] >= stop or mentions[i][2].sex not in (sex, None):
        return None
    opening = text[here : min(start, here + 60)].split()
    between = text[start : min(mentions[i][0], start + 80)]
    if len(opening) > 5 or not opening or opening[0].strip('“"').lower() not in _words("openers"):
        return None
    return mentions[i][2] if between.rstrip().endswith(",") else None


@cache
def _verb() -> re.Pattern[str]:
    table = _table()
    return re.compile(
        rf"(?:,[^,.;]{{1,60}},)? [“\"]?(?:(?:{_any(table['before_verb'])}) )*(?:[a-z]+(?:ed|s)|{_any(table['verbs'])})\b(?! of)"
    )


def _governs(text: str, mention: Place, before: int | None = None) -> bool:
    """Tell whether a verb follows a mention, as its subject's, and stands *before* a place where one is given."""
    end = mention[1]
    limit = min(len(text), end + 90) if before is None else min(before, end + 90)
    return _verb().match(text, end, limit) is not None and _subject(text, (mention,)) is not None


def _subject(text: str, within: Sequence[Place]) -> Place | None:
    """Return the first mention that no preposition governs, and that owns nothing."""
    for mention in within:
        start, end, _ = mention
        head = text[max(0, start - 12) : start].split()
        if head and head[-1].lower() in _words("governing"):
            continue
        if text[end : end + 2] in ("'s", "’s") or text[start:end].lower() in ("his", "her", "him"):
            continue
        return mention
    return None


def _speakers(text: str, here: int, quote: Quotation, mentions: Sequence[Place], starts: Sequence[int]) -> list[Entity]:
    """Return the persons who speak a quotation, and so are not "he" in it: named right before it or right behind."""
    found = []
    i = bisect_left(starts, quote.start)
    for mention in reversed(mentions[max(0, i - 3) : i]):
        if mention[0] >= max(here, quote.start - 160) and _governs(text, mention, quote.start):
            found.append(mention[2])
            break
    j = bisect_left(starts, quote.end)
    if j < len(mentions) and mentions[j][0] - quote.end < 40 and "\n" not in text[quote.end : mentions[j][0]]:
        found.append(mentions[j][2])
    return found


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
