"""What a name's own words say of its kind, as features."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.actors.weights import Weights
from onrecord.text.lexicon import Entry, Lexicon
from onrecord.text.lexicon.words import (
    BODY,
    DEMONYM,
    ENTRY,
    GIVEN,
    OTHER,
    PEOPLE,
    PLACE,
    PLACE_FIRST,
    SUFFIX,
    SURNAME,
)

Parts = tuple[set[str], set[str]]
"""The first and the last words of the text's names of several words that begin with a given name."""


def parts(lex: Lexicon, names: Iterable[str]) -> Parts:
    """Return the first and the last words of those names of several words that look like a person's full name."""
    heads: set[str] = set()
    tails: set[str] = set()
    given = lex.given
    for name in names:
        first, _, rest = name.partition(" ")
        if first in given or (len(first) == 2 and first[1] == "."):
            heads.add(first)
            tails.add(rest.rsplit(" ", 1)[-1])
    return heads, tails


class OwnWords:
    """The features of names by their own words."""

    def __init__(self, lex: Lexicon, weights: Weights) -> None:
        self.lex = lex
        group, one = weights.group, weights.one
        self.rules, self.counts, self.sorts, self.shapes = group(""), group("n="), group("gaz="), group("shape=")
        self.sexes, self.twos, self.threes, self.whole = group("given="), group("s2="), group("s3="), group("w=")
        self.surname, self.word, self.people = one("surname"), one("word"), one("people")
        self.single, self.plain = self.counts.get("1", 0), self.shapes.get("Aa", 0)
        self.tail, self.head, self.alone = one("tail"), one("head"), one("alone")
        self.first, self.last = _End(lex, weights, "f"), _End(lex, weights, "l")
        self.last_threes, self.small = group("l:s3="), group("has=")
        self.words, self.initial, self.particle = one("words"), one("middle-initial"), one("particle")
        self.townsmen = one("town+plural")
        self.strangers = one("strangers")

    def of(self, name: str, rule: str, entry: Entry | None, full: Parts) -> list[int]:
        """Return the features of a name that a rule has found, and that the tables may list."""
        out = [self.rules.get(rule, 0)]
        if entry is not None:
            out.append(self.sorts.get(entry.sort, 0))
        if " " in name:
            self._several(name.split(" "), out)
        else:
            self._one(name, full, out)
        return out

    def _are_strangers(self, words: list[str]) -> bool:
        """Tell whether no list knows either of two words."""
        bits = self.lex.bits
        return not (bits[words[0]] | bits[words[1]]) and words[0].isalpha() and words[1].isalpha()

    def _is_town(self, name: str) -> bool:
        entry = self.lex.entries.get(name)
        return entry is not None and entry.kind == "place"

    def _one(self, name: str, full: Parts, out: list[int]) -> None:
        lex = self.lex
        lower = name.lower()
        heads, tails = full
        is_plain = name[1:].islower() and name.isalpha()
        out += (
            self.single,
            self.plain if is_plain else self.shapes.get(_shape(name), 0),
            self.tail if name in tails else self.head if name in heads else self.alone,
            self.whole.get(name, 0),
        )
        bits = lex.bits.get(name, 0)
        if bits & _KNOWN:
            if bits & GIVEN:
                out.append(self.sexes.get(lex.given[name], 0))
            if bits & SURNAME:
                out.append(self.surname)
            if bits & PEOPLE:
                out.append(self.people)
        if lex.is_word(lower):
            out.append(self.word)
        if is_plain or not name.isupper():
            out += (self.twos.get(lower[-2:], 0), self.threes.get(lower[-3:], 0))

    def _several(self, words: list[str], out: list[int]) -> None:
        n = len(words)
        last = words[-1]
        out += (self.counts.get(str(n) if n < 4 else "4", 0), self.last_threes.get(last[-3:].lower(), 0))
        common = self.first.add(words[0], out)
        common &= self.last.add(last, out)
        if last[-1] == "s" and n < 4 and self._is_town(" ".join(words[:-1])) and self.lex.is_word(last.lower()):
            out.append(self.townsmen)
        is_word = self.lex.is_word
        if common and all(is_word(word.lower()) for word in words[1:-1] if word[:1].isupper()):
            out.append(self.words)
        if n > 2 and len(words[1]) == 2 and words[1][1] == ".":
            out.append(self.initial)
        elif n == 2 and not (is_word(words[0].lower()) or is_word(last.lower())) and self._are_strangers(words):
            out.append(self.strangers)
        small = {word for word in words if not word[:1].isupper()}
        if small:
            out += [self.small.get(word, 0) for word in small]
            if any(word[:1].islower() and word not in _SMALL for word in small):
                out.append(self.particle)


_SMALL = frozenset({"of", "and", "for", "the", "on", "in"})
_KNOWN = GIVEN | SURNAME | PEOPLE

_TOLD = {
    GIVEN: "given",
    SURNAME: "surname",
    PEOPLE | DEMONYM: "people",
    SUFFIX: "company_suffix",
    BODY: "body_head",
    PLACE: "place_head",
    PLACE_FIRST: "place_first",
    OTHER: "other_head",
}
"""The features that the tables tell of a word by a bit, or by one of two."""
_TELLING = sum(_TOLD)


class _End:
    """The features of a name's first word, or of its last."""

    def __init__(self, lex: Lexicon, weights: Weights, mark: str) -> None:
        self.lex = lex
        one = weights.one
        self.features = [(bits, one(f"{mark}:{name}")) for bits, name in _TOLD.items()]
        self.told: dict[int, list[int]] = {}
        """By the bits of a word: its features."""
        self.word, self.caps, self.initial = one(mark + ":word"), one(mark + ":caps"), one(mark + ":initial")
        self.kinds, self.itself = weights.group(mark + ":gaz="), weights.group(mark + "=")

    def add(self, word: str, out: list[int]) -> bool:
        """Add the features of the word, and tell whether it is a common one."""
        lex = self.lex
        out.append(self.itself.get(word, 0))
        bits = lex.bits.get(word, 0)
        if bits & ENTRY:
            out.append(self.kinds.get(lex.entries[word].kind or "", 0))
        telling = bits & _TELLING
        if telling:
            told = self.told.get(telling)
            if told is None:
                told = self.told[telling] = [feature for bit, feature in self.features if telling & bit]
            out += told
        if word.isupper():
            out.append(self.caps if len(word) > 2 else self.initial)
        if lex.is_word(word.lower()):
            out.append(self.word)
            return True
        return not word[:1].isupper()


def _shape(word: str) -> str:
    if word.isupper():
        return f"A{min(len(word), 5)}" if word.isalpha() else "A9" if any(map(str.isdigit, word)) else "A."
    if not word.isalpha():
        if any(map(str.isdigit, word)):
            return "a9"
        if "-" in word:
            return "A-a"
    if word[1:].islower():
        return "Aa"
    return "Mc" if word[:2] == "Mc" and word[3:].islower() else "AaA"
