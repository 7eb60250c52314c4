"""Persons in lines set in capitals, where case tells nothing: given names, family names, and who does what there."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.text.lexicon import Lexicon
from onrecord.text.lexicon.words import (
    BODY,
    CALENDAR,
    DEMONYM,
    ENTRY,
    FUNCTION,
    GIVEN,
    OTHER,
    PEOPLE,
    PLACE,
    SUFFIX,
    SURNAME,
    TITLE,
)

_NO_PERSON = FUNCTION | CALENDAR | BODY | PLACE | OTHER | SUFFIX | PEOPLE | DEMONYM
_ENDINGS = ("s", "ers", "er", "ings", "ing", "ed")


def person(lex: Lexicon, text: str, words: Sequence[tuple[int, int]], i: int) -> tuple[int, str]:
    """Return of how many words the person's name at word *i* is, 0 where none stands, and the name as it is written else."""
    start, end = words[i]
    word = text[start:end]
    if end - start < 2 or not word.replace("'", "").replace("-", "").isalpha():
        return 0, ""
    own = cased(word)
    bits = lex.bits[own]
    if bits & _NO_PERSON:
        return 0, ""
    common = _is_common(lex, word)
    following = ""
    if i + 1 < len(words) and words[i + 1][0] == end + 1 and text[end] == " ":
        following = text[words[i + 1][0] : words[i + 1][1]]
    if bits & GIVEN and not bits & TITLE and following.isalpha() and following not in lex.cues["headline_verb"]:
        family = cased(following)
        of_family = lex.bits[family]
        if not of_family & (_NO_PERSON | ENTRY):
            if not _is_common(lex, following) or (of_family & SURNAME and not common):
                return 2, f"{own} {family}"
    if bits & ENTRY:
        return 0, ""
    if bits & SURNAME and not common and end - start > 3:
        return 1, own
    if (bits & SURNAME or (not common and end - start > 4)) and _acts(lex, text, words, i, following, common=common):
        return 1, own
    return 0, ""


def _acts(lex: Lexicon, text: str, words: Sequence[tuple[int, int]], i: int, following: str, *, common: bool) -> bool:
    """Tell whether a verb, a colon, an owner or a title stands beside a word, as beside a person's name."""
    start, end = words[i]
    if following in lex.cues["headline_verb"] or text[end : end + 1] == ":":
        return True
    if i == 0 or common:
        return False
    return text[start - 3 : start] == "'S " or text[words[i - 1][0] : words[i - 1][1]].lower() in lex.roles


def _is_common(lex: Lexicon, word: str) -> bool:
    """Tell whether a word in capitals is a common one, or made of one."""
    low = word.lower()
    if lex.is_word(low) or low in lex.role_ends:
        return True
    return any(
        low.endswith(end) and (low[: -len(end)] in lex.words or low[: -len(end)] in lex.role_ends) for end in _ENDINGS
    )


def cased(word: str) -> str:
    """Return a name set in capitals as it is written else."""
    return "Mc" + word[2:].title() if word[:2] == "MC" and len(word) > 4 else word.title()
