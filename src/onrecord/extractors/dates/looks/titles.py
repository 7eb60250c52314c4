"""What stands in a title or a name that is written large: "Friday the 13th", 28 Days Later, Prince's 1999."""

from __future__ import annotations

from onrecord.extractors.dates.looks.named import ABOUT, STRIP, named
from onrecord.extractors.dates.words import months, weekdays
from onrecord.late import late
from onrecord.text.openings import begins_sentence

REACH = 24
"""How far before a word the one before it may begin, in code points."""
TITLE = 40
"""How much of a title may stand before an expression in it, or behind it, in code points."""
SMALL = frozenset("a an and at by for from in of on or the to with".split())
"""Words that a title writes in small letters."""
MARKS = {'"': '"', "“": "”"}
SUBTITLE = late(r":\s[A-Z]")
"""What stands behind a title that has a second half."""


def is_titled(text: str, start: int, end: int) -> bool:
    """Return whether an expression stands in a title between quote marks, all of whose words are written large."""
    first = text[start]
    if not (first.isupper() or first.isdigit()):
        return False
    low = start - TITLE if start > TITLE else 0
    before = text[low:start]
    if '"' not in before and "“" not in before:
        return False
    opening = max(text.rfind('"', low, start), text.rfind("“", low, start))
    if text[opening - 1 : opening] == "=":
        return False
    if opening == start - 1 and SUBTITLE.match(text, end, end + 3):
        return True
    closing = text.find(MARKS[text[opening]], end, end + TITLE)
    if closing < 0 or text[closing - 1] in " ;!?" or text[opening + 1].isspace():
        return False
    words = text[opening + 1 : closing].split()
    if words[0].lower() in SMALL - {"the", "a"} or not all(
        word[0].isupper() or word[0].isdigit() or word[0] in "'’&" or word in SMALL for word in words
    ):
        return False
    return (
        text[closing - 1] not in ",."
        or any(  # the mark may be that of speech: “Last Friday,” he said
            word[0].isupper() and word.strip(STRIP).lower() not in (months() | weekdays()) for word in words[1:]
        )
    )


WAR = late(r"[A-Z][a-z]+['’]?\sWars?\b")
NAME_OF_LENGTH = late(r"(?:^|\s)(?:[a-z]+|[A-Z]{2,4}['’]s?),?\s(?:[a-z]+|[A-Z]{2,4}['’]s?),?\s$")

SMALL_BEHIND = late(r"[A-Z][a-z]+\s(?!(?:after|from|into|over|than|until|with)\b)[a-z]{4}")


def is_called_for_length(text: str, start: int, unit: int) -> bool:
    """Return whether a length or "this week" with a unit written large is a name: a report on 60 Minutes, amid small words; the Six-Day War."""
    if not (text[unit].isupper() and text[unit + 1].islower()):
        return False
    return (
        WAR.match(text, unit, unit + 16) is not None
        or NAME_OF_LENGTH.search(text, max(0, start - 30), start) is not None
        or SMALL_BEHIND.match(text, unit, unit + 24) is not None
    )


PROSE = late(r"\b[a-z]{5,}\b")
"""A word that no title writes in small letters."""


def is_large(text: str, at: int) -> bool:
    """Return whether a word is written large inside a sentence, amid words that a title would write large too: seen in Midnight in Paris."""
    if not (text[at].isupper() and text[at + 1 : at + 2].islower()) or begins_sentence(text, at):
        return False
    low = max(0, at - ABOUT)
    line = max(low, text.rfind("\n", low, at) + 1)
    end = text.find("\n", at, at + ABOUT)
    return PROSE.search(text, line, at + ABOUT if end < 0 else end) is not None


def is_in_name(text: str, unit: int) -> bool:
    """Return whether a unit written large is part of a name that has begun before it: he saw 28 Days Later."""
    if not text[unit].isupper():
        return False
    before = text[max(0, unit - REACH) : unit].split()
    return bool(before) and not before[-1][0].islower() and is_large(text, unit)


LEADS_YEAR = frozenset(
    "to in of from for by since until till and or at on than about circa after before during".split()
)
HOUSE = late(r"\s[A-Z]")
FLIGHT = late(r"\bAir\s[A-Z][a-z]+\s$")
MORE_YEARS = late(r",\s[12][0-9]{3}")
NO_NOUN = late(
    r"\s?(?:[.,;)]|$)|\s(?:and|or|but)\s(?!(?:the\s)?[12][0-9]{3})|\s(?:is|was|are|were|has|had|to|at|on|in|by)\b"
)
"""What stands behind the year that somebody has not: Prince's 1999 and …"""


def year_is_called(text: str, at: int, end: int, word: str, last: str) -> bool:
    """Return whether four digits are a name, or its first or its last word."""
    if text.startswith(":", end):
        return (
            word.isalpha() and word not in LEADS_YEAR and SUBTITLE.match(text, end, end + 3) is not None
        )  # 2001: A Space Odyssey
    if word.endswith(("'s", "’s")):
        named_by = text[at - len(word) - 1].isupper() and last.removesuffix("'s").removesuffix("’s") not in months()
        return named_by and NO_NOUN.match(text, end, end + 16) is not None
    if last == "at":
        return text[at:end] < "1900" and HOUSE.match(text, end, end + 2) is not None  # at 1600 Pennsylvania
    if last == "the" and text[at - 4 : at] in ("The ", "the "):
        return NO_NOUN.match(text, end, end + 16) is not None and not MORE_YEARS.match(text, end, end + 6)  # The 1975
    before = text[at - 20 : at] if at > 20 else text[:at]
    return f"{last} {text[at:end]}" in named("models") or ("Air " in before and FLIGHT.search(before) is not None)
