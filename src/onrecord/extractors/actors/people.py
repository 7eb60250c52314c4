"""Persons: full names that are one person, and the shorter forms that stand for them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.text.data import load_text
from onrecord.text.lexicon import Lexicon, lexicon

SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


class People:
    """The persons of a text, and by which words each may be called."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self.all: list[Entity] = []
        self.by_full: dict[str, Entity] = {}
        self.by_short: dict[str, list[Entity]] = {}
        """Last names (with their particles), and what else is left when words are left out, in lower case."""
        self.by_first: dict[str, list[Entity]] = {}
        self.heads: set[str] = set()
        """The first words of full names where they are known as names, and the first of two family names."""

    def introduce(self, names: Sequence[str]) -> None:
        """Take in the full names of the text, the longest of each person first."""
        for name in sorted(names, key=_fewest_words) if len(names) > 1 else names:
            words = name.split(" ")
            if words[-1] in SUFFIXES or len(words) > 2:
                words = [word for word in words if word not in SUFFIXES]
            if len(words) < 2:
                continue
            first = words[0]
            entity = self._same(words)
            if entity is None:
                entity = Entity("person", name, "actors.named")
                entity.sex = self._sex(first)
                self.all.append(entity)
                self._shorten(words, entity)
            if first in self.lex.given or first in self.lex.surnames or _is_of_syllables(words):
                self.heads.add(first)
            self.by_full[name] = entity

    def _shorten(self, words: Sequence[str], entity: Entity) -> None:
        """Let the person be called by a part of the name."""
        short = words[-1].lower()
        self.by_short.setdefault(short, []).append(entity)
        if short[2:3] == "-" and short[:2] in ("al", "el"):  # Sisi, for al-Sisi
            self.by_short.setdefault(short[3:], []).append(entity)
        self.by_first.setdefault(words[0].lower(), []).append(entity)
        if len(words) > 2:
            for i in range(1, len(words) - 1):
                self.by_short.setdefault(" ".join(words[i:]).lower(), []).append(entity)
            middle = words[-2]
            if len(words) < 5 and len(middle) > 2 and middle not in self.lex.given:
                self.by_first.setdefault(middle.lower(), []).append(entity)  # Acosta, for Melba Acosta Febo
                self.heads.add(middle)
            self.by_first.setdefault(" ".join(words[:-1]).lower(), []).append(entity)

    def bear(self, name: str) -> bool:
        """Tell whether one of the persons bears a name: as a part of the full one, or the full one in capitals."""
        if name in self.heads or name.lower() in self.by_short:
            return True
        return name.isupper() and " " in name and self._same(name.split(" ")) is not None

    def _sex(self, first: str) -> str | None:
        sex = self.lex.given.get(first) or self.lex.given.get(first.split("-", maxsplit=1)[0])
        return sex if sex in ("m", "f") else None

    def _same(self, words: Sequence[str]) -> Entity | None:
        """Return the person who has these words among his own: ``George Bush`` for ``George W. Bush``."""
        for entity in self.by_short.get(words[-1].lower(), ()):
            own = (entity.name.upper() if words[-1].isupper() else entity.name).split(" ")
            if _agree(own[0], words[0]) and all(word in own or _initial_of(word, own) for word in words[1:-1]):
                return entity
        for entity in self.by_short.get(" ".join(words).lower(), ()):  # "Lloyd Webber", "bin Salman"
            return entity
        return None

    def meant(self, name: str, at: int, sex: str | None) -> tuple[Entity, bool]:
        """Return the person that a name stands for at a position, and whether it does so wherever it stands.

        *sex* is that of the title before it.
        """
        entity = self.by_full.get(name)
        key = name.lower()
        held = self.by_short.get(key)
        if entity is not None and (not held or " " in name):
            return entity, True
        if held is None:
            held = self.by_first.get(key)
        if not held:
            return entity or self.alone(name), True
        if len(held) == 1:
            return held[0], True
        if sex is not None:
            held = [entity for entity in held if entity.sex in (sex, None)] or held
        nearest = max(held, key=lambda entity: _nearness(entity, at))
        if len(held) > 1 and at - _nearness(nearest, at) > _FAR:
            nearest = max(held, key=lambda entity: (_aliases(entity), _nearness(entity, at)))
        return nearest, False

    def alone(self, name: str) -> Entity:
        """Return the person known by this one word only."""
        entity = self.by_full.get(name)
        if entity is None:
            entity = self.by_full[name] = Entity("person", name, "actors.named")
            entity.sex = self._sex(name)
            self.all.append(entity)
        return entity


def _is_of_syllables(words: Sequence[str]) -> bool:
    """Tell whether a name looks like an East Asian one of three syllables, the family name first: ``Tan Wei Ling``."""
    return len(words) == 3 and all(1 < len(word) < 6 and word.isalpha() for word in words)


def _fewest_words(name: str) -> int:
    return -name.count(" ")


@cache
def _titles() -> dict[str, str]:
    cues = lexicon().cues
    return {**dict.fromkeys(cues["female_title"], "f"), **dict.fromkeys(cues["male_title"], "m")}


@cache
def _kin() -> dict[str, str]:
    cues = lexicon().cues
    return {**dict.fromkeys(cues["female_kin"], "f"), **dict.fromkeys(cues["male_kin"], "m")}


def sex_of_title(word: str) -> str | None:
    """Return the sex that a title tells, if it does."""
    return _titles().get(word)


def sex_of_kin(word: str) -> str | None:
    """Return the sex that a word of kin with its comma tells: ``m`` for ``son,``."""
    return _kin().get(word[:-1]) if word[-1:] == "," else None


_FAR = 250
"""So many characters behind a name, a family name that two bear means the one who goes by it elsewhere."""


def _aliases(entity: Entity) -> int:
    """Return how often a person has been called by a part of the name, among the mentions of late."""
    return sum([mention[2] == "alias" for mention in entity.mentions[-40:]])


def _nearness(entity: Entity, at: int) -> int:
    """Return how near before *at* the person was named; those named only later come last, the first of them first."""
    last = entity.mentions[-1][0] if entity.mentions else None
    return last if last is not None and last < at else -1


@cache
def _short_forms() -> frozenset[tuple[str, str]]:
    """Return the pairs of a given name and a short form of it, both ways round."""
    pairs = set()
    for line in load_text("onrecord.extractors.actors.data", "shortforms.tsv").splitlines():
        full, _, short = line.partition("\t")
        for form in short.split(" "):
            pairs |= {(full, form), (form, full)}
    return frozenset(pairs)


def _agree(one: str, other: str) -> bool:
    if one == other or (one, other) in _short_forms():
        return True
    if (len(one) == 2 and one[1] == ".") or (len(other) == 2 and other[1] == "."):
        return one[0] == other[0]
    return False


def _initial_of(word: str, own: list[str]) -> bool:
    return len(word) == 2 and word[1] == "." and any(other[0] == word[0] for other in own[1:-1])
