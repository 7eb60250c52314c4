"""Capitals, seats and buildings: a government where they act or are acted upon as a state, else a place."""

from __future__ import annotations

import re
from functools import cache

from onrecord.text.data import load_toml


@cache
def _acts() -> re.Pattern[str]:
    verbs = load_toml("onrecord.extractors.actors.data", "states.toml")
    words = "|".join(sorted(verbs["acts"].split(), key=len, reverse=True))
    nouns = "|".join(sorted(verbs["possessions"].split(), key=len, reverse=True))
    return re.compile(
        rf"""
        (?: ,?[ ](?:also|has|have|had|now|still|again|never|already|then|later|soon|itself|repeatedly|quickly|swiftly|strongly|immediately|promptly|formally|officially|reportedly|long|recently|first|not|which|who|long)){{0,3}}
          [ ](?:{words})\b                                # Beijing accused, Tokyo has imposed
      | ['’]s[ ](?:[a-z-]+[ ]){{0,2}}(?:{nouns})\b        # Moscow's demands, Tehran's nuclear programme
      | [ ]and[ ][A-Z][\w.’'-]+(?:[ ][A-Z][\w.’'-]+)?(?:[ ](?:have|has|had|also|both|are|were|will|would))?[ ](?:{words})\b  # London and Paris urged
        """,
        re.VERBOSE,
    )


@cache
def _acted_upon() -> re.Pattern[str]:
    verbs = load_toml("onrecord.extractors.actors.data", "states.toml")
    dealings = "|".join(sorted(verbs["dealings"].split(), key=len, reverse=True))
    gifts = "|".join(verbs["gifts"].split())
    objects = "|".join(sorted(verbs["objects"].split(), key=len, reverse=True))
    return re.compile(
        rf"""
        (?: \b(?i:{dealings})[ ](?:of[ ][a-z]+[ ])?(?:on|with|against|between|from|by|to|towards?|over)[ ](?:the[ ])?(?:[A-Z][\w.’'-]+(?:[ ][A-Z][\w.’'-]+)?(?:,[ ]|[ ]and[ ]|[ ]or[ ])){{0,2}}
          | \b(?i:{gifts})[ ](?:for|to)[ ]
          | \b(?:{objects})[ ](?:the[ ])?(?:[A-Z][\w.’'-]+[ ]and[ ])?
        )$""",
        re.VERBOSE,
    )


@cache
def _placed() -> re.Pattern[str]:
    words = "|".join(load_toml("onrecord.extractors.actors.data", "states.toml")["placing"].split())
    return re.compile(rf"\b(?:{words})\s(?:the\s)?$")


@cache
def _leading() -> frozenset[str]:
    """Return the last words of what is caught before one who is acted upon."""
    objects = load_toml("onrecord.extractors.actors.data", "states.toml")["objects"].split()
    small = "on with against between from by to toward towards over for the and or"
    return frozenset((*small.split(), *(words.rsplit(" ", 1)[-1] for words in objects)))


def acts(text: str, start: int, end: int) -> str | None:
    """Return the rule by which a place's name stands for its government at this point, ``None`` where it does not."""
    before = text[max(0, start - 70) : start]
    word = before[:-1].rpartition(" ")[2]
    if (word in _leading() or word[-1:] == ",") and _acted_upon().search(before):
        return "actors.metonym-acted-upon"
    head = before[-16:]
    if _placed().search(head) and not head.endswith(" and "):
        return None
    match = _acts().match(text, end, min(len(text), end + 90))
    if match is None:
        return None
    if head.endswith(" and ") and re.search(r"\b(?:in|from|at|near|of)\s(?:[A-Z][\w.-]+\s){1,3}and\s$", before):
        return None
    return "actors.metonym-acts"
