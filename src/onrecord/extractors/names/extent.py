"""How far a name goes: over "of" and "and" where they belong to it, and not over a title or a second name."""

from __future__ import annotations

from onrecord.extractors.names.cutting import JOINED_LOWER, tied_at
from onrecord.extractors.names.known import exact, title
from onrecord.text.lexicon import Entry, Kind, Lexicon
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
    LEGAL,
    LONGER,
    NATIONAL,
    OF_HEAD,
    OTHER,
    PARTICLE,
    PLACE,
    PLACE_FIRST,
    STOPPED,
    SUFFIX,
    SURNAME,
    TITLE,
)

_SCHOOLS = ("University", "College", "Institute", "School")
_HEAD = SUFFIX | BODY | PLACE | OTHER
_GOES_OVER_OF = _HEAD | PLACE_FIRST | OF_HEAD
_STOPPED_SUFFIX = SUFFIX | STOPPED
_TURN = PARTICLE | HYPHENED | CONNECTOR | FUNCTION | CALENDAR | TITLE | LONGER
"""A name goes on over a word without any of these bits."""


def goes_on(lex: Lexicon, words: list[str], bits: list[int], i: int, end: int, n: int, entry: Entry | None) -> bool:
    """Tell whether a name of a table is only the beginning of a longer one: ``China Mobile``, ``Paris Hilton``."""
    following = bits[end]
    if words[end] == "of" and bits[end - 1] & BODY and entry is not None and entry.kind == "organisation":
        return True  # "Supreme Court of Cassation"
    if following & CONNECTOR:
        return words[end] == "&"
    if following & PARTICLE:
        return entry is not None and entry.kind == "place"
    if following & (CALENDAR | FUNCTION) or (following & TITLE and title(lex, words, end, n)):
        return False
    stop = name_end(lex, words, bits, i, n)
    if entry is not None and entry.sort == "demonym":
        return bool(_head(words, bits, i, stop) & NATIONAL)
    if bits[stop - 1] & _HEAD:
        return entry is not None
    if entry is None or end > i + 1:
        return False
    if entry.kind == "country" and (words[i].isupper() or "." in words[i]):
        return False
    if entry.kind == "country" and not bits[i] & GIVEN:
        return not following & (GIVEN | ENTRY | DEMONYM)
    if entry.sort in ("body", "newspaper", "broadcaster", "agency", "team"):
        return False
    return not (following & GIVEN and not bits[i] & GIVEN)


def _head(words: list[str], bits: list[int], i: int, end: int) -> int:
    """Return what the head of a name is: its last word, or the one before its "of"."""
    return bits[(tied_at(words, bits, i, end) or end) - 1]


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
                    if not (word == "of" and _is_long(lex, words, i, j)):
                        return j
                if word == "of" and before & SUFFIX and _is_seated(lex, words, before, j, k):
                    return j
                if k == j + 2 and j > i + 1 and words[j - 1] in _SCHOOLS:
                    return j  # "Colorado State University of the US"
                j = k + 1
                continue
            if bit & FUNCTION and not bit & INSIDE:
                return j
            if bit & CALENDAR and not bit & GIVEN:
                return j
            if bit & TITLE and j + 1 < n and not (before | bit) & BODY and (length := title(lex, words, j, n)):
                if j + length != n - 1 or not bits[n - 1] & BODY or not bits[n - 1] & NATIONAL:
                    return j  # but "Garda Representative Association"
            if bit & LONGER and not before & (PLACE_FIRST | CONNECTOR) and not bits[i] & BODY:
                known = exact(lex, words, bits, j, n)
                if known is not None and known[0] > 1 and not _is_national(words, bits, i, j + known[0], known[2]):
                    return j  # "Obama White House"
            if bit & HYPHENED and j + 1 < n and word.rpartition("-")[2] in lex.cues["lower_tail"]:
                return j + 1  # "St. Louis-based Mercantile Bancorp"
        if bit & GIVEN and bits[j - 1] & BODY and i + 1 < j < n - 1 and not bits[j + 1] & (_HEAD | CONNECTOR):
            return j  # "Refugee Council Enver Solomon"
        if bits[j - 1] & _STOPPED_SUFFIX == _STOPPED_SUFFIX and words[j - 1] not in ("Co.", "Bros."):
            return j
        j += 1
    return j - 2 if words[i] in _SCHOOLS and _ends_in_person(bits, i, j) else j


def _ends_in_person(bits: list[int], i: int, end: int) -> bool:
    """Tell whether two unknown words behind a school's town are somebody: ``University of Texas Arlington Amna Jafri``."""
    told = BODY | SUFFIX | PLACE | OTHER | ENTRY | CONNECTOR
    return end - i > 4 and bool(bits[end - 3] & ENTRY) and not (bits[end - 2] | bits[end - 1]) & told


def _ties(word: str, before: int, length: int) -> bool:
    """Tell whether a small word ties what follows to a name of so many words, the last of which has the bits *before*."""
    if word == "of":
        return bool(before & _GOES_OVER_OF)
    if word == "for":
        return bool(before & BODY)
    return word in ("on", "upon") and length == 1 and bool(before & ENTRY)


def _is_long(lex: Lexicon, words: list[str], i: int, j: int) -> bool:
    """Tell whether a common noun, tied to a name itself, ties more to it: ``Centre for Control of Iodine Disorders``."""
    return j > i + 3 and words[j - 2] in ("of", "for") and lex.is_word(words[j - 1].lower())


def _is_seated(lex: Lexicon, words: list[str], before: int, j: int, k: int) -> bool:
    """Tell whether the "of" at *j* only tells where a company sits: ``Corvex Inc of Tulsa``, ``Kia Corp of South Korea``."""
    if before & LEGAL:
        return True
    entry = lex.entries.get(" ".join(words[k : k + 2])) or lex.entries.get(words[k])
    return words[j - 1] in ("Co", "Co.", "Corp", "Corp.") and entry is not None and entry.kind == "country"


def _is_national(words: list[str], bits: list[int], i: int, end: int, kind: Kind) -> bool:
    """Tell whether a listed body up to *end* has a nation's word for a part of its name: ``British Red Cross``."""
    if kind != "organisation":
        return False
    return words[i] in ("U.S.", "US") or bool(bits[i] & DEMONYM and bits[end - 1] & NATIONAL)


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
        "of" in left
        and bits[i + left.index("of") - 1] & BODY
        and len(right) <= 3
        and not (last_left | first_right | last_right) & (BODY | ENTRY | DEMONYM | GIVEN | SURNAME | TITLE)
    ):
        return end
    if (
        last_right & (BODY | SUFFIX)
        and not last_left & BODY
        and all(lex.is_word(w.lower()) and w not in lex.given for w in left if w[:1].isupper())
    ):
        return end
    if (
        last_right & SUFFIX
        and not last_right & BODY
        and len(left) == 1
        and len(right) <= 3
        and not last_left & ENTRY
        and left[0][1:].islower()
    ):
        return end
    return j
