"""What stands left of a title: whose office it is, its field, and whether it is held still."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.extractors.actors.entity import Entity
from onrecord.extractors.actors.roles import STATUS
from onrecord.text.cues import cues
from onrecord.text.lexicon import Lexicon, lexicon

Ending = Mapping[int, tuple[int, Entity]]
"""By where a mention ends: where it begins, and who it is."""


def owner(text: str, begin: int, ending: Ending) -> tuple[Entity | None, str | None, int]:
    """Return whose office it is, its status, and where the expression begins, looking left of the title."""
    at = begin
    of: Entity | None = None
    status: str | None = None
    for _ in range(4):
        gap = text[max(0, at - 3) : at]
        if gap[-1:] == "-" and not gap[-2:-1].isspace():
            word = text[max(0, at - 8) : at - 1].rsplit(None, 1)[-1:] or [""]
            if word[0].lower() in STATUS:
                return of, STATUS[word[0].lower()], at - 1 - len(word[0])
            return of, status, at
        if gap[-1:] not in (" ", "\xa0"):
            break
        edge = at - 1
        if gap[-3:-1] in ("'s", "’s"):
            edge = at - 3
        elif gap[-2:-1] in ("'", "’"):
            edge = at - 2
        named = ending.get(edge)
        kind = None if named is None else named[1].kind
        if named is not None and kind != "group" and (kind != "person" or edge < at - 1):
            if of is not None:
                break
            at, of = named
            continue
        word = text[max(0, edge - 24) : edge].rsplit(None, 1)[-1:] or [""]
        lower = word[0].lower()
        if lower in STATUS:
            status = STATUS[lower]
            at = edge - len(word[0])
        elif lower in lexicon().cues["office_filler"] and of is None:
            at = edge - len(word[0])
        else:
            break
    return of, status, at


def named_before(lex: Lexicon, text: str, stop: int, ending: Ending) -> tuple[int, Entity] | None:
    """Return what is named right before a comma at *stop*: over a noun that tells its sort, and over brackets."""
    named = ending.get(stop)
    if named is None and text[stop - 1] == ")":
        named = ending.get(stop - 1)  # "of CEI (Italian Episcopal Conference), Ann Lee"
        if named is not None and text[named[0] - 2 : named[0]] == " (":
            return ending.get(named[0] - 2)
        return None
    if named is None:
        word = text[max(0, stop - 16) : stop].rpartition(" ")[2]
        if word in lex.cues["place_noun"] or word in lex.cues["body_noun"]:
            return ending.get(stop - len(word) - 1)  # "of the Lombardy region, Ann Lee"
    return named


def is_definite(text: str, at: int) -> bool:
    """Tell whether a genitive or the article stands before a place."""
    if text[max(0, at - 4) : at] in ("the ", "The "):
        words_before = text[max(0, at - 16) : at - 4].split()
        return not words_before or words_before[-1].lower() not in _GOVERNING
    return _is_owned(text, at)


_GOVERNING = frozenset({"of", "for", "to", "with", "by", "from", "than", "under", "as"})
"""Words behind which "the mayor" is somebody else than the name behind the comma may be."""


def _is_owned(text: str, at: int) -> bool:
    """Tell whether a genitive stands before a place."""
    return text[max(0, at - 3) : at] in _GENITIVES or text[max(0, at - 3) : at].endswith(("s' ", "s’ "))


_GENITIVES = ("'s ", "’s ", "'s\xa0", "’s\xa0")


def field_begin(lex: Lexicon, text: str, begin: int, ending: Ending) -> int:
    """Return where a title begins with the field that stands between its owner and it: ``central bank`` governor."""
    at = field = begin
    for _ in range(4):
        if text[at - 1 : at] != " ":
            break
        if at < begin:
            named = ending.get(at - 1)
            if _is_owned(text, at) or (named is not None and named[1].kind in ("organisation", "country")):
                return field
        word = text[text.rfind(" ", max(0, at - 24), at - 1) + 1 : at - 1]
        if word in lex.cues["office_filler"] or word in STATUS:
            if field == begin:
                break
        elif at > field or not _may_be_field(lex, word):
            break
        else:
            field = at - len(word) - 1
        at -= len(word) + 1
    return begin


def _may_be_field(lex: Lexicon, word: str) -> bool:
    """Tell whether a word may be a noun before a title, and no verb or word of grammar."""
    if not word.islower() or not word.replace("-", "").isalpha() or word.endswith("ed"):
        return False
    return word not in cues() and word.title() not in lex.cues["function_word"]
