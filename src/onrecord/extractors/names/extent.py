"""How far a name goes: over "of" and "and" where they belong to it, and not over a title or a second name."""

from __future__ import annotations

from onrecord.extractors.names.cutting import CONNECTORS, JOINED_LOWER, cut_by
from onrecord.extractors.names.known import exact, title
from onrecord.text.lexicon import Entry, Lexicon


def goes_on(lex: Lexicon, words: list[str], i: int, end: int, n: int, entry: Entry | None) -> bool:
    """Tell whether a name of a table is only the beginning of a longer one: ``China Mobile``, ``Paris Hilton``."""
    cues = cut_by()
    following = words[end]
    if following in ("of", "and", "for", "&", "on", "in", "upon", "the"):
        return following == "&"
    if following in cues.particle:
        return entry is not None and entry.kind == "place"
    if title(lex, words, end, n) or following in cues.calendar or following in cues.function:
        return False
    last = words[name_end(lex, words, i, n) - 1]
    if last in cues.suffix or last in cues.body or last in cues.place or last in cues.other:
        return entry is not None and (entry.sort != "demonym" or last in cues.national)
    if entry is None or entry.sort == "demonym" or end > i + 1:
        return False
    if entry.kind == "country" and (end > i + 1 or words[i].isupper() or "." in words[i]):
        return False
    if entry.kind == "country" and words[i] not in lex.given:
        return not (following in lex.given or following in lex.entries or following in lex.demonyms)
    if entry.sort in ("body", "newspaper", "broadcaster", "agency", "team"):
        return False
    return not (following in lex.given and words[i] not in lex.given)


def name_end(lex: Lexicon, words: list[str], i: int, n: int) -> int:
    """Return the word behind the name that begins at word *i*."""
    cues = cut_by()
    suffix, body, place, other, calendar = cues.suffix, cues.body, cues.place, cues.other, cues.calendar
    j = i + 1
    while j < n:
        word = words[j]
        before = words[j - 1]
        if word in cues.particle or word[:3] in JOINED_LOWER:
            j += 1
            continue
        if word == "&":
            j += 2
            continue
        if word in ("of", "for", "on", "in", "upon"):
            k = j + 1
            if k < n and words[k] == "the":
                k += 1
            if k >= n:
                return j
            if word == "of":
                joins = (
                    before in body
                    or before in place
                    or before in other
                    or before in suffix
                    or before in cues.place_first
                    or before in cues.of_head
                )
            elif word == "for":
                joins = before in body
            else:
                joins = j - i == 1 and word in ("on", "upon") and before in lex.entries
            if not joins or words[k] in calendar:
                return j
            j = k + 1
            continue
        if word == "and":
            return _over_and(lex, words, i, j, n)
        if word == "the":
            return j
        if word in cues.function and word not in cues.inside:
            return j
        if word in calendar and word not in lex.given:
            return j
        if title(lex, words, j, n) and not (before in body or word in body) and j + 1 < n:
            return j
        if word in lex.longest and before not in cues.place_first and before not in CONNECTORS and words[i] not in body:
            known = exact(lex, words, j, n)
            if known is not None and known[0] > 1:
                return j  # "Obama White House"
        if before in suffix and before.endswith(".") and before not in ("Co.", "Bros."):
            return j
        j += 1
    return j


def _over_and(lex: Lexicon, words: list[str], i: int, j: int, n: int) -> int:
    """Return the end of a name at its "and": behind it where both sides make one name, else before it."""
    suffix, body = cut_by().suffix, cut_by().body
    k = j + 1
    if k < n and words[k] == "the":
        return j
    end = name_end(lex, words, k, n) if k < n else k
    if end <= k:
        return j
    left, right = words[i:j], words[k:end]
    known = " ".join(words[i:end])
    if known in lex.entries:
        return end
    if (
        left[0] in body
        and "of" in left
        and len(right) <= 3
        and right[0] not in body
        and "of" not in right
        and right[0] not in lex.given
    ):
        return end
    if (
        (right[-1] in body or right[-1] in suffix)
        and left[-1] not in body
        and all(lex.is_word(w.lower()) and w not in lex.given for w in left if w[:1].isupper())
    ):
        return end
    if (
        right[-1] in suffix
        and len(left) == 1
        and len(right) <= 3
        and left[0] not in lex.entries
        and right[-1] not in body
    ):
        return end
    return j
