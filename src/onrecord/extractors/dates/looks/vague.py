"""The present, the past and the future: now, recently, the future."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.heads import TAIL, starts
from onrecord.extractors.dates.looks.relative import noun_of_time
from onrecord.extractors.dates.looks.spoken import past_at
from onrecord.extractors.dates.patterns import WEEKDAY, form
from onrecord.extractors.dates.words import lists, tense_words
from onrecord.late import late
from onrecord.text.openings import begins_sentence

LEADS_TO_REFERENCE = frozenset(
    (" the ", "this ", "hort ", "long ", "near ", "cent ", "\nthe ", "(the ", "“the ", "the ")
)


MINUTES_BEFORE = late(r"\b(?:minutes|five|ten|fifteen|twenty|twenty-five|[0-9]{1,2})\s$")


AFTER_TIME = late(
    r"\s(?:fiscal\s|financial\s|business\s|calendar\s|few\s|several\s)?(?:day|week|month|quarter|year|decade|centur|weekend|half|fiscal|FY\b)"
)
ADJECTIVES = frozenset("recent current future past present".split())
"""Words that go before a unit of time: the past year."""
IN_NAME = late(r"\b(?!(?:Is|Are|Was|Were|Has|Have|And|But|For|Until|By|From|So|Even|It|Not|Just)\b)[A-Z][a-z]+\s$")
LED = frozenset("time point moment term past".split())
"""Words that are references behind some words alone."""
NOT_TO_DATE = late(r"\b(?:up|back|wants?|wanted|going|likes?|used|allowed|began|started|how|who|someone)\s$")
"""What stands before "to date" that is another: keep up to date, wanted to date him."""


BEHIND_TO_DATE = late(r"\s?(?:[,.;:?!)”]|$)|\s(?:and|but|is|was|in|on|by|with)\b")


def _is_to_date(lower: str, at: int, end: int) -> bool:
    """Return whether "to date" is until now: the biggest to date."""
    return BEHIND_TO_DATE.match(lower, end, end + 6) is not None and not NOT_TO_DATE.search(
        lower, max(0, at - 14), at - 3
    )


def reference_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if word in LED:
        before = lower[at - 5 : at] if at > 5 else lower[:at]
        if word == "past" and MINUTES_BEFORE.search(lower[max(lowest, at - 12) : at]):
            return past_at(text, lower, at, end, lowest)
        if word == "time" and before == "some ":
            return noun_of_time(text, at, end, word)
        if before not in LEADS_TO_REFERENCE:
            return None
    elif word == "date" and lower[at - 4 : at] == " to " and not _is_to_date(lower, at, end):
        return None
    low = lower[at:end]
    if word[0].isupper():
        if IN_NAME.search(text, max(0, at - 16), at):
            return None  # Apocalypse Now
        if low in ADJECTIVES and not begins_sentence(text, at):
            return None  # Current TV
    references = lists()["references"]
    begins = starts(lower, at, "reference", lowest)
    start, finish, phrase = at, end, low
    if len(begins) > 1 or low not in references:
        for start in begins:
            match = form("reference").match(lower, start, at + TAIL)
            if match and match.end() >= end:
                break
        else:
            return None
        finish, phrase = match.end(), " ".join(match[0].split())
    elif lower[end : end + 1] == "-":
        return None
    value = references.get(phrase) or references.get(phrase.removeprefix("the "))
    if value is None:
        return None
    if (unless := UNLESS.get(low)) and unless.match(text, finish, finish + 16):
        return None
    if (only := ONLY.get(low)) and not only.match(text, finish, finish + 16):
        return None
    if low in ADJECTIVES:
        if low == "future" and (units := UNITS.match(text, finish, finish + 16)):
            return Atom(at, units.end(), "reference", "dates.reference", value)
        if AFTER_TIME.match(text, finish, finish + 16):
            return None
        if (low == "past" and not phrase.startswith(("the", "in"))) or (low == "future" and phrase[:3] != "the"):
            return None
    elif low == "now" and lower.endswith("every ", 0, start):
        return None  # every now and then
    elif low == "soon" and (AS_SOON.search(lower[max(0, start - 10) : start]) or _was_soon(lower, start, finish)):
        return None
    if low == "current" and (date := DATE.match(lower, finish, finish + 6)):
        return Atom(start, date.end(), "deictic", "dates.deictic", 0, None)
    if low in ("current", "recent", "recently", "now") and phrase.startswith("the "):
        start += 4
    return Atom(start, finish, "reference", "dates.reference", value)


def _was_soon(lower: str, start: int, end: int) -> bool:
    """Return whether "soon" tells what came next in a tale: it soon became, she was soon released."""
    before, behind = lower[max(0, start - 12) : start].split()[-1:], lower[end : end + 16].split(None, 1)[:1]
    if before and before[0] in ("was", "were", "had"):
        return True
    if not behind or (before and before[0] in LEADS_TO_VERB) or not behind[0].isalpha():
        return False
    return behind[0] in tense_words("past") or (behind[0].endswith("ed") and behind[0] not in tense_words("none"))


LEADS_TO_VERB = frozenset("is are be been to will would may might can could should shall must not".split())
"""Words behind which what looks like a past is none: to soon put, are soon expected."""
UNITS = late(r"\s(?:days|weeks|months|quarters|years|decades|centuries)\b")
HOPED = late(r"(?:\b(?:will|would|could|may|might|can|shall|should|must|to|hopes?|hoped|hoping)|['’]ll)\s$")
CLAUSE = late(r"(?:^|[.!?;:,(“\"‘'—–-]\s?|\b(?:that|and|but|if|because|so|think|believes?|dreams?|hopes?|hoped)\s)$")
GOES_ON = late(
    r"(?:,\s|\s(?!(?:of|an?|per|in|on|each|or|and|at|for|after|before|ago|earlier|later|from|to|last|this|next|only|is|was|had)\b))[a-z]"
)
WILL_BEHIND = late(r"[^.!?;:]{1,60}?(?:\b(?:will|would|could|may|might|can|shall|should|hopes?|going\sto)|['’]ll)\b")


def some_day_at(lower: str, at: int, end: int, lowest: int) -> Atom | None:
    """Return "one day" or "some day" where its clause looks ahead: he hopes that his son will one day run the farm."""
    start = at - (4 if lower.endswith("one ", 0, at) else 5)
    if start < lowest or not GOES_ON.match(lower, end, end + 12):
        return None
    before = lower[max(lowest, start - 12) : start]
    if HOPED.search(before) or (CLAUSE.search(before) and WILL_BEHIND.match(lower, end, end + 72)):
        return Atom(start, end, "reference", "dates.reference", "FUTURE_REF")
    return None


DATE = late(r"\sdate\b")
AS_SOON = late(r"\b(?:as|too|so|how)\s$")
SHORTLY = late(r"\s(?:after|before|as|thereafter|afterwards?)\b")
UNLESS = {
    "past": late(
        r"\s(?!(?:and|or|is|was|has|had|have|were|would|when|for|with|as|but|that|than|to|by|he|she|it|they|we|you|there|because|while)\b)[a-z0-9]"
    ),
    "future": late(r"s\b|\s(?:of|king|queen|president|prime)\b"),
    "now": late(r"-(?!\s)|\sand\sagain\b"),
    "time": late(r"\sof\b"),
    "shortly": SHORTLY,
    "soon": SHORTLY,
}
"""What behind a word tells that it is no reference."""
ONLY = {
    "current": late(r"\s(?!accounts?\b|assets\b|liabilities\b|affairs\b)[A-Za-z$]"),
    "recent": late(r"\s(?!" + WEEKDAY + r"\b)[A-Za-z$]"),
    "present": late(r"\s?[,.;]|\s(?:and|is)"),
    "term": late(r"\s?[,.;]"),
    "date": late(r"\s?(?:[,.;:?!)”]|$)|\s(?:and|but|is|was|in|on|by|with)\b"),
}
"""What stands behind a word that is one."""
