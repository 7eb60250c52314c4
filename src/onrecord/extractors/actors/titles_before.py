"""The title before a name: whose office it is, and whether it is held still."""

from __future__ import annotations

import re

from onrecord.extractors.actors.entity import Entity
from onrecord.extractors.actors.owners import Ending, field_begin, is_definite, named_before, owner
from onrecord.extractors.actors.roles import ADJECTIVES, NOT_OFFICES, Office, words
from onrecord.text.lexicon import Lexicon

_ALSO_KIN = frozenset({"father", "brother", "sister"})
"""Titles of the church where they have a capital."""


def before(lex: Lexicon, text: str, start: int, end: int, ending: Ending) -> Office | None:
    """Return the office whose title stands right before a name at *start* to *end*."""
    at = start - 1
    if at < 2 or text[at] not in " \xa0":
        return None
    at = _before_honorific(lex, text, at)
    comma = text[at - 1] == ","
    named = named_before(lex, text, at - 1, ending) if comma else ending.get(at)
    if named is not None and named[1].kind not in ("person", "group"):
        return _title_of(lex, text, named, ending)  # "the mayor of London, Ann Lee", "Mayor of London Ann Lee"
    stop = at - 1 if comma else at
    nearest = text[stop - 24 if stop > 24 else 0 : stop].rpartition(" ")[2].lower()
    ends = lex.role_ends
    if nearest not in ends and nearest[:-1] not in ends and not _ends_in_office(lex, nearest):
        return None
    low = max(0, stop - 64)
    window = text[low:stop]
    if "\n" in window:
        low += window.rfind("\n") + 1
        window = text[low:stop]
    first_words = lex.role_starts
    for word in list(words().finditer(window))[-7:]:
        first = word[0].lower()
        if first not in first_words and first[:-1] not in first_words and "-" not in first:
            continue
        place = word.start()
        phrase = window[place:]
        title = phrase.lower()
        status = None
        for prefix in ("then-", "ex-"):
            if title.startswith(prefix):
                title, place = title[len(prefix) :], place + len(prefix)
        if title.endswith(("-designate", "-elect", " designate", " elect")):
            title, status = re.sub(r"[- ](?:designate|elect)$", "", title), "designate"
        sort = lex.roles.get(title) or _plural(lex, title)
        if sort is None or sort in NOT_OFFICES or phrase in _ALSO_KIN:
            continue
        begin = low + place
        title_end = begin + len(title)
        begin = _with_rank(lex, text, begin)
        begin = field_begin(lex, text, begin, ending)
        of, mark, outer = owner(text, begin, ending)
        own = text[max(0, outer - 6) : outer].rpartition(" ")[0].rpartition(" ")[2] in ("his", "her", "its", "their")
        if comma and of is None and not own and not (text[end : end + 1] == "," and is_definite(text, outer)):
            return None  # "the minister, Ann Lee said": an apposition only with its owner, or "his minister"
        return begin, title_end, of, status or mark, outer
    return None


def _before_honorific(lex: Lexicon, text: str, at: int) -> int:
    """Return the blank before the honorific that ends at *at*, if one does: ``Undersecretary for Education Mr. Brown``."""
    word = text[max(0, at - 24) : at].rpartition(" ")[2]
    before = at - len(word) - 1
    return before if lex.roles.get(word.lower()) == "honorific" and before > 1 and text[before] == " " else at


def _with_rank(lex: Lexicon, text: str, begin: int) -> int:
    """Return where a title begins with the word that ranks it below another: ``Deputy President``."""
    word = text[max(0, begin - 12) : begin].rpartition(" ")[0].rpartition(" ")[2]
    return begin - len(word) - 1 if word.lower() in lex.cues["title_rank"] else begin


def _ends_in_office(lex: Lexicon, word: str) -> bool:
    """Tell whether a word with a line break or a hyphen in it ends in a title: ``then-chancellor``, ``minister-elect``."""
    if "-" not in word and "\n" not in word:
        return False
    return any(part in lex.role_ends for part in re.split(r"[-\n]", word))


def _plural(lex: Lexicon, title: str) -> str | None:
    return lex.roles.get(title[:-1]) if title.endswith("s") else None


def _title_of(lex: Lexicon, text: str, named: tuple[int, Entity], ending: Ending) -> Office | None:
    """Return the office in ``the prime minister of Norway, Ann Lee``: the owner stands between title and name."""
    begin, holder = named
    low = max(0, begin - 64)
    window = text[low:begin]
    match = re.search(r" (?:of|for|at|to) (?:the )?$", window)
    if match is None:
        return None
    head = window[: match.start()]
    for word in [found.start() for found in words().finditer(head)][-6:]:
        title = head[word:].lower()
        sort = lex.roles.get(title)
        if sort is not None and sort not in NOT_OFFICES and head[word:] not in ADJECTIVES:
            at = low + word
            sender, status, outer = owner(text, at, ending)  # whose ambassador "to" another he is
            return at, at + len(title), (sender if match[0].startswith(" to") else None) or holder, status, outer
    return None
