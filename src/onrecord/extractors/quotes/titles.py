"""Quote marks that are no speech: titles of works and shows, nicknames, names."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.quotes.lexicon import closed, word_list
from onrecord.text.marks import Quotation

_LONGEST = 110


TOP = 400
"""Up to where, in code points, a text's headline may stand."""


def in_capitals(text: str) -> bool:
    """Tell whether words are capitalised as in a headline."""
    return not any(word[0].islower() and len(word) > 4 for word in text.split())


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def is_name(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation is set as a title or a name is, and stands where one can stand."""
    start, end = quotation.inner_start, quotation.inner_end
    if end - start > _LONGEST or not quotation.closed:
        return False
    if quotation.single:
        line = text[max(0, start - 110) : start].rpartition("\n")[2]
        if ":" in line[-70:] or (start < TOP and in_capitals(line)):
            return False  # a headline, where all words are set as titles are
    inner = text[start:end].strip(" ,.?!’'")
    words = inner.split(None, 3)
    if not words or not words[0].strip("-–—…"):
        return True
    if inner[0].islower() and words[0] not in ("the", "a", "an", "de", "la"):
        return False
    if len(words) > 2 and (words[1] + words[2]).islower() and len(words[1]) > 3:
        return False
    words = _word().findall(inner)
    if not words:
        return True
    left = text[max(0, quotation.start - 30) : quotation.start]
    bare = left.rstrip(' ,:;(\n\xa0—–-“"')
    before = bare.split()[-1].lstrip("“‘(\"'") if bare.strip() else ""
    gap = left[len(bare) :]
    low = before.lower()
    following = text[quotation.end : quotation.end + 2]
    if (
        before[:1].isupper()
        and before[-1:].isalnum()
        and gap == " "
        and following[:1] == " "
        and following[1:2].isupper()
        and len(words) < 4
    ):
        return str(words[0]) == "the" or str(words[0])[0].isupper()  # Jim "Big Train" Ellis
    if not _set_as_title(words):
        return False
    if len(words) == 1 and text[end - 1] in ",!?" and bare[-1:] in ("", ".", "?", "!", "”", '"'):
        return False  # “No,” she said
    if inner[:1] == "#" or (len(words) == 1 and low not in ("said", "says")):
        return True
    if gap.strip(" ,") or len(inner) < len(text[start:end].rstrip("., ")):  # a question, an exclamation
        return False
    if low.endswith(("'s", "’s", "s'", "s’")) or low in word_list("works"):
        return True
    if "," in gap:
        return False
    return low in word_list("beside")


def _set_as_title(words: list[str]) -> bool:
    """Tell whether all words that a title capitalises are capitalised."""
    tags = closed()
    small = 0
    for n, word in enumerate(words):
        if word[0].isupper() or word[0].isdigit():
            continue
        if n == 0 or tags.get(word, "n") not in "DICtAPZX" or len(word) > 5:
            return False
        small += 1
    return small < len(words)
