"""He and she, bound to a person; "it" only where an organisation has just said something of itself."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.extractors.actors.persons import Persons, Place, words
from onrecord.text.marks import Quotation
from onrecord.text.sentences import Sentences

SEX = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
"""Pronouns of the third person singular, and the sex that they tell."""


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
    if not people:
        return []
    out: list[tuple[int, int, Entity, str]] = []
    persons = Persons(text, people)
    opens = [quote.start for quote in quoted]
    for start, end, sex in found:
        q = bisect_right(opens, start) - 1
        quote = quoted[q] if q >= 0 and start < quoted[q].end else None
        chosen = _choose(text, (start, end, sex), persons, sentences, quote)
        if chosen is None:
            continue
        entity, rule = chosen
        if entity.sex is None:
            entity.sex = sex
        out.append((start, end, entity, rule))
        persons.add(start, end, entity)
    return out


def _choose(
    text: str, pronoun: tuple[int, int, str], persons: Persons, sentences: Sentences, quote: Quotation | None
) -> tuple[Entity, str] | None:
    """Return who a pronoun means, and the rule; *quote* is the quotation that it stands in."""
    start, end, sex = pronoun
    n = sentences.index(start)
    if n < 0:
        return None
    here = sentences.starts[n]
    word = text[start:end]
    joined = persons.joined_with(start)
    if joined is not None and word in ("his", "her") and joined.sex in (sex, None):
        if text[start - 5 : start] == " and ":  # "Mohamed and his father"
            return joined, "actors.pronoun-same-sentence"
    barred = [] if joined is None else [joined]
    if quote is not None:
        barred += persons.speakers(here, quote)
    object_ = word == "him" or (word == "her" and not text[end : end + 2].strip().isalpha())
    for back in range(4):
        if n - back < 0:
            break
        low = sentences.starts[n - back]
        high = start if back == 0 else sentences.starts[n - back + 1]
        within = [m for m in persons.between(low, high) if m[2].sex in (sex, None) and m[2] not in barred]
        if back == 0:
            if quote is not None:
                within = [m for m in within if m[0] >= quote.start] or within
            ahead = None if within else _ahead(text, here, start, persons, sentences.ends[n], sex)
            if ahead is not None:
                return ahead, "actors.pronoun-ahead"
        if back > 1:
            within = [m for m in within if m[2].sex == sex]
        if not within:
            continue
        if back == 0:
            firm = [m for m in within if m[2].sex == sex] or within
            subjects = [m for m in firm if persons.governs(m)]
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
            chosen = subjects[-1] if subjects else persons.subject(firm) or firm[-1]
            return chosen[2], "actors.pronoun-same-sentence"
        firm = [m for m in within if m[2].sex == sex] or [
            m for m in within if persons.governs(m) or persons.has_spoken(m)
        ]
        if not firm:
            continue
        chosen = persons.subject(firm) or firm[0]
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


def _ahead(text: str, here: int, start: int, persons: Persons, stop: int, sex: str) -> Entity | None:
    """Return the person that a pronoun in an opening phrase looks ahead to: ``In his first speech, Ann Lee``."""
    i = bisect_left(persons.starts, start)
    if i >= len(persons.starts):
        return None
    following, _, entity = persons.places[i]
    if following >= stop or entity.sex not in (sex, None):
        return None
    opening = text[here : min(start, here + 60)].split()
    between = text[start : min(following, start + 80)]
    if len(opening) > 5 or not opening or opening[0].strip('“"').lower() not in words("openers"):
        return None
    return entity if between.rstrip().endswith(",") else None
