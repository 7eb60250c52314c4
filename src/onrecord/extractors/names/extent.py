"""How far a name goes: over "of" and "and" where they belong to it, and not over a title or a second name."""

from __future__ import annotations

from onrecord.extractors.names.known import exact, title
from onrecord.text.lexicon import Entry, Lexicon
from onrecord.text.lexicon.words import (
    BODY,
    CALENDAR,
    CONNECTOR,
    DEMONYM,
    ENTRY,
    FUNCTION,
    GIVEN,
    HYPHENED,
    INSIDE,
    LONGER,
    NATIONAL,
    OF_HEAD,
    OTHER,
    PARTICLE,
    PLACE,
    PLACE_FIRST,
    STOPPED,
    SUFFIX,
    TITLE,
)

JOINED_LOWER = ("al-", "el-", "as-", "ar-", "an-", "ul-", "ud-", "at-")

_HEAD = SUFFIX | BODY | PLACE | OTHER
_GOES_OVER_OF = _HEAD | PLACE_FIRST | OF_HEAD
_STOPPED_SUFFIX = SUFFIX | STOPPED
_TURN = PARTICLE | HYPHENED | CONNECTOR | FUNCTION | CALENDAR | TITLE | LONGER
"""A name goes on over a word without any of these bits."""


def goes_on(lex: Lexicon, words: list[str], bits: list[int], i: int, end: int, n: int, entry: Entry | None) -> bool:
    """Tell whether a name of a table is only the beginning of a longer one: ``China Mobile``, ``Paris Hilton``."""
    following = bits[end]
    if following & CONNECTOR:
        return words[end] == "&"
    if following & PARTICLE:
        return entry is not None and entry.kind == "place"
    if following & (CALENDAR | FUNCTION) or (following & TITLE and title(lex, words, end, n)):
        return False
    last = bits[name_end(lex, words, bits, i, n) - 1]
    if last & _HEAD:
        return entry is not None and (entry.sort != "demonym" or bool(last & NATIONAL))
    if entry is None or entry.sort == "demonym" or end > i + 1:
        return False
    if entry.kind == "country" and (words[i].isupper() or "." in words[i]):
        return False
    if entry.kind == "country" and not bits[i] & GIVEN:
        return not following & (GIVEN | ENTRY | DEMONYM)
    if entry.sort in ("body", "newspaper", "broadcaster", "agency", "team"):
        return False
    return not (following & GIVEN and not bits[i] & GIVEN)


def name_end(lex: Lexicon, words: list[str], bits: list[int], i: int, n: int) -> int:
    """Return the word behind the name that begins at word *i*."""
    j = i + 1
    while j < n:
        bit = bits[j]
        if bit & _TURN:
            word = words[j]
            before = bits[j - 1]
            if bit & PARTICLE or (bit & HYPHENED and word[:3] in JOINED_LOWER):
                j += 1
                continue
            if bit & CONNECTOR:
                if word == "&":
                    j += 2
                    continue
                if word == "and":
                    return _over_and(lex, words, bits, i, j, n)
                k = j + 2 if words[j + 1 : j + 2] == ["the"] else j + 1
                if word == "the" or k >= n or bits[k] & CALENDAR or not _ties(word, before, j - i):
                    return j
                j = k + 1
                continue
            if bit & FUNCTION and not bit & INSIDE:
                return j
            if bit & CALENDAR and not bit & GIVEN:
                return j
            if bit & TITLE and j + 1 < n and not (before | bit) & BODY and title(lex, words, j, n):
                return j
            if bit & LONGER and not before & (PLACE_FIRST | CONNECTOR) and not bits[i] & BODY:
                known = exact(lex, words, j, n)
                if known is not None and known[0] > 1:
                    return j  # "Obama White House"
        if bits[j - 1] & _STOPPED_SUFFIX == _STOPPED_SUFFIX and words[j - 1] not in ("Co.", "Bros."):
            return j
        j += 1
    return j


def _ties(word: str, before: int, length: int) -> bool:
    """Tell whether a small word ties what follows to a name of so many words, the last of which has the bits *before*."""
    if word == "of":
        return bool(before & _GOES_OVER_OF)
    if word == "for":
        return bool(before & BODY)
    return word in ("on", "upon") and length == 1 and bool(before & ENTRY)


def _over_and(lex: Lexicon, words: list[str], bits: list[int], i: int, j: int, n: int) -> int:
    """Return the end of a name at its "and": behind it where both sides make one name, else before it."""
    k = j + 1
    if k == n or words[k] == "the":
        return j
    end = name_end(lex, words, bits, k, n)
    if " ".join(words[i:end]) in lex.entries:
        return end
    left, right = words[i:j], words[k:end]
    last_left, first_right, last_right = bits[j - 1], bits[k], bits[end - 1]
    if bits[i] & BODY and "of" in left and len(right) <= 3 and not first_right & (BODY | GIVEN) and "of" not in right:
        return end
    if (
        last_right & (BODY | SUFFIX)
        and not last_left & BODY
        and all(lex.is_word(w.lower()) and w not in lex.given for w in left if w[:1].isupper())
    ):
        return end
    if last_right & SUFFIX and not last_right & BODY and len(left) == 1 and len(right) <= 3 and not last_left & ENTRY:
        return end
    return j
