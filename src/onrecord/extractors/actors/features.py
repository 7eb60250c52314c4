"""What speaks for a name's kind: its own words, and the words around it. The weights stand in ``data/weights.tsv``."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.text.lexicon import Lexicon
from onrecord.text.openings import begins_sentence

Parts = tuple[set[str], set[str]]
"""The first and the last words of the text's names of several words that begin with a given name."""


def parts(lex: Lexicon, names: Iterable[str]) -> Parts:
    """Return the first and the last words of what looks like a person's full name."""
    heads: set[str] = set()
    tails: set[str] = set()
    for name in names:
        first, _, rest = name.partition(" ")
        if rest and (first in lex.given or (len(first) == 2 and first[1] == ".")):
            heads.add(first)
            tails.add(rest.rsplit(" ", 1)[-1])
    return heads, tails


def inner(lex: Lexicon, name: str, rule: str, full: Parts) -> list[str]:
    """Return the features of a name's own words."""
    words = name.split(" ")
    n = len(words)
    entry = lex.entries.get(name)
    out = [f"n={min(n, 4)}", rule]
    if entry is not None:
        out.append("gaz=" + entry.sort)
    cues = lex.cues
    last = words[-1]
    if n == 1:
        out.append("shape=" + _shape(name))
        lower = name.lower()
        sex = lex.given.get(name)
        if sex:
            out.append("given=" + sex)
        if name in lex.surnames:
            out.append("surname")
        if lex.is_word(lower):
            out.append("word")
        if name in cues["people"]:
            out.append("people")
        if not name.isupper():
            out += ("s2=" + lower[-2:], "s3=" + lower[-3:])
        out.append("tail" if name in full[1] else "head" if name in full[0] else "alone")
        out.append("w=" + name)
        return out
    first = words[0]
    for mark, word in (("f", first), ("l", last)):
        if word in lex.given:
            out.append(mark + ":given")
        if word in lex.surnames:
            out.append(mark + ":surname")
        if lex.is_word(word.lower()):
            out.append(mark + ":word")
        known = lex.entries.get(word)
        if known is not None:
            out.append(f"{mark}:gaz={known.kind}")
        if word in lex.demonyms or word in cues["people"]:
            out.append(mark + ":people")
        for cue in _HEADS:
            if word in cues[cue]:
                out.append(f"{mark}:{cue}")
        if word.isupper():
            out.append(mark + ":caps" if len(word) > 2 else mark + ":initial")
        out.append(f"{mark}={word}")
    out.append("l:s3=" + last[-3:].lower())
    for word in words:
        if word[:1].isupper() and not lex.is_word(word.lower()):
            break
    else:
        out.append("words")
    for small in ("of", "and", "&", "for", "the"):
        if small in words:
            out.append("has=" + small)
    if n > 2 and len(words[1]) == 2 and words[1][1] == ".":
        out.append("middle-initial")
    for word in words:
        if word[:1].islower() and word not in ("of", "and", "for", "the", "on", "in"):
            out.append("particle")
            break
    return out


_HEADS = ("company_suffix", "body_head", "place_head", "place_first", "other_head")


def around(lex: Lexicon, text: str, start: int, end: int) -> list[str]:
    """Return the features of the words around one occurrence of a name."""
    before = text[max(0, start - 36) : start]
    out = ["initial"] if begins_sentence(text, start) else []
    left = before.rsplit(None, 2)
    if not left or before[-1] in "\n\r":
        out.append("l=^")
    elif before[-1] not in " \xa0":
        out.append("l=" + before[-1])
    else:
        _left(lex, left, out)
    after = text[end : end + 30]
    mark = after[:1]
    if not mark or mark in "\n\r":
        out.append("r=$")
    elif mark in " \xa0":
        word = _clean(after[1:])
        out.append("r=" + word.lower() if not word[:1].isupper() else "r=Aa")
        _right(lex, word, out)
    elif mark in "'’" and after[1:2] == "s":
        word = _clean(after[3:])
        out += ("r='s", "'s=" + word)
        if word in lex.roles:
            out.append("'s-role")
    elif mark == ",":
        word = _clean(after[2:])
        out.append("r=,")
        if word[:1].isdigit():
            out.append("r=,9")
        elif word[:1].isupper():
            known = lex.entries.get(word)
            out.append("r=,place" if known is not None and known.kind != "organisation" else "r=,Aa")
        else:
            out.append("r=," + word)
            if word in lex.roles:
                out.append("r=,role")
    else:
        out.append("r=" + mark)
    return out


def _left(lex: Lexicon, left: list[str], out: list[str]) -> None:
    word = left[-1]
    bare = word.lower().strip("“\"(‘'")
    role = lex.roles.get(bare) or lex.roles.get(bare.rstrip("."))
    if role is not None:
        out.append("l-role=" + role if word[0].islower() else "l-Role=" + role)
        return
    if word[-1] in ",;:":
        known = lex.entries.get(word[:-1])
        is_place = known is not None and known.kind != "organisation"
        out.append("l=place," if is_place else "l=Aa," if word[0].isupper() else "l=" + word[-1])
        return
    if word[0].isdigit():
        out.append("l=9")
        return
    out.append("l=" + bare)
    cues = lex.cues
    if bare in cues["place_before"]:
        out.append("l-place")
    if bare in cues["person_before"]:
        out.append("l-said")
    if bare == "the" and len(left) > 1:
        out.append(f"l2={left[-2].lower()} the")
    elif word[0].isupper() and bare not in ("the", "in", "at"):
        out.append("l=Aa")


def _right(lex: Lexicon, word: str, out: list[str]) -> None:
    if not word:
        return
    if word[0].isdigit():
        out.append("r=9")
        return
    cues = lex.cues
    if word in cues["person_after"]:
        out.append("r-person")
    elif word in cues["organisation_after"]:
        out.append("r-organisation")
    elif word in cues["place_after"]:
        out.append("r-place")
    elif word in lex.roles:
        out.append("r-role")


def _clean(after: str) -> str:
    """Return the first word of a stretch, without the marks around it."""
    head = after.split(None, 1)
    return head[0].strip(".,;:!?\"“”'’()[]") if head else ""


def _shape(word: str) -> str:
    if word.isupper():
        return f"A{min(len(word), 5)}" if word.isalpha() else "A9" if any(map(str.isdigit, word)) else "A."
    if any(map(str.isdigit, word)):
        return "a9"
    if "-" in word:
        return "A-a"
    if not word[1:].islower():
        return "AaA"
    return "Aa"
