"""A month by itself: whether it is one, and no name, no verb and no other word."""

from __future__ import annotations

import re

from onrecord.extractors.dates.looks.named import is_event, is_road
from onrecord.extractors.dates.patterns import MONTH_BEGINS
from onrecord.late import late

NOT_MONTH = late(
    r"\s(?:[A-Z][a-z]+|be\b|not\b|have\b|has\b|was\b|is\b|said\b|told\b|also\b|I\b|who\b|and\s[A-Z])|['’]s\s(?:[a-z]+\s)?(?:government|party|office|team|cabinet|plan|deal|successor|resignation)"
)


MONTH_BEFORE = late(
    r"(?:\b(?:an?|in|of|by|since|until|till|from|to|through|during|before|after|between|and|or|last|next|this|early|late|mid|each|every|for|on|around|about|throughout|ending|ended|starting|beginning|effective|month|is|was|than|past|coming|the|(?:hott|wett|warm|cold|dri|sunni|busi|strong|weak|slow)est|worst|best|[0-9]{1,2}(?:st|nd|rd|th)?)[\s-]|[,(–—-]\s?|^\s*)$",
    re.IGNORECASE,
)
TO_MONTH = late(r"(?:\.?[-–]|\s(?:to|and|through|until)\s)" + MONTH_BEGINS)
LEADS_SHORT = late(r"\b(?:in|since|until)\s$", re.IGNORECASE)
NAMES = frozenset("may march august april june jan mar jun dec".split())
"""Months that are names of people, too, or other words."""
SHORT = frozenset("mar dec jan sep".split())
"""Abbreviations that stand for no month without a stop."""
ARTICLE = late(r"\b(?:[Tt]he|[Aa]n?)\s$")
BEFORE_NOUN = late(r"\s(?!(?:to|on|for|against|of|and|or|in|at|was|is|will|had|has|who|with|that|which)\b)[a-z]{3}")
OF_MAY = late(r"\s(?:government|cabinet|administration|premiership|ministry|team|camp|plan|deal|era|years)\b")
"""What a Prime Minister May has had."""
RARE_NAMES = frozenset(("march", "august"))
"""Months that own something oftener than people of their name do: August's gain."""
OWNS = late(r"['’]s\s[a-z]")
OPENS = late(r"[.!?][”\"’']?\s$")
LEADS_MONTH = late(
    r"\b(?:(?:in|since|until|by|of|last|next|between|from|through|during)\s|(?:early|mid|late)[\s-])$", re.IGNORECASE
)
BRINGS = late(r"\s(?:was|is|saw|had|brought|brings|began|passed|came)\b")
INSIDE = late(r"[a-z0-9(,–—-]\s?$")
GOES_ON = late(r"\s(?:was|is|will|saw|has|had|and|to|through|brought|marks|marked)\b|[,’'-]|\s[0-9]")
NAME_BEFORE = late(r"(?:[A-Z][a-z]+|\b[A-Z]\.)\s$")
CALLED_MARCH = late(r"\sfor\s[A-Z]")
MARCH_ON = late(r"\s(?:on|of|for|against)\s[A-Z]")
THE = late(r"\b(?:[Tt]he|[Aa]|[Tt]h(?:is|at))\s$")
AGED = late(r",\s[1-9][0-9],\s[a-z]")
"""A person's age behind the name: April, 24, a nurse."""
FIRST_WORD = late(
    r"\b(?:The|An?|In|Since|Until|By|Last|Next|This|Early|Late|From|Between|Of|During|Through|Throughout|On|About|Around|After|Before|And|But|Mid|That)\s$"
)

CHRONICLE = late(r"(?:^|\n)[^\S\n]*(?:[12][0-9]{3}\b|(?:[0-9]{1,2}\s)?" + MONTH_BEGINS + r"[a-z]*\b)[^\n:]{0,24}[\n:]")
"""A line that is headed by a year, a month or a day, as those of a chronicle are."""
ENTRY = 600
"""How far before a line of a chronicle one with a date that can be no name may stand, in code points."""


def stands_alone(text: str, at: int, end: int, low: str, last: str) -> bool:
    """Return whether a month that nothing more is told of is one: no name, no verb, no other word."""
    if TO_MONTH.match(text, end, end + 14):
        return True
    if is_road(text, end) or is_event(text, end):
        return False
    if low in SHORT and last != ".":
        if text[at].islower() and LEADS_SHORT.search(text, max(0, at - 8), at):
            return True  # in dec
        return text[end : end + 1] in ",;:!?)" and LEADS_MONTH.search(text[max(0, at - 8) : at]) is not None
    if low in NAMES and not (_heads_entry(text, at, end) or _is_amid_time(text, at, end, low)):
        return False
    return not (text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper())


def _heads_entry(text: str, at: int, end: int) -> bool:
    """Return whether a word heads a line of a chronicle."""
    return (
        text[end : end + 1] in (":", "\n")
        and (at == 0 or text[at - 1] == "\n")
        and CHRONICLE.search(text, max(0, at - ENTRY), at) is not None
    )


def _is_amid_time(text: str, at: int, end: int, low: str) -> bool:
    """Return whether what stands around a word that is a name as well tells that it is a month."""
    before = text[max(0, at - 14) : at]
    if ARTICLE.search(before) and BEFORE_NOUN.match(text, end, end + 6):
        return not (low == "may" and OF_MAY.match(text, end, end + 16))
    if low in RARE_NAMES and OPENS.search(before):
        if OWNS.match(text, end, end + 5) or BRINGS.match(text, end, end + 9):
            return True
    if not MONTH_BEFORE.search(before) or (NOT_MONTH.match(text, end, end + 40) and not LEADS_MONTH.search(before)):
        return False
    if low == "march":
        if CALLED_MARCH.match(text, end, end + 6) and not LEADS_MONTH.search(before):
            return False  # March for Our Lives
        if MARCH_ON.match(text, end, end + 12) and THE.search(before):
            return False
    if AGED.match(text, end, end + 8) or not (INSIDE.search(before) or GOES_ON.match(text, end, end + 9)):
        return False
    return NAME_BEFORE.search(before) is None or FIRST_WORD.search(before) is not None
