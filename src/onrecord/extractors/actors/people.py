"""Persons: full names that are one person, and the shorter forms that stand for them."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.actors.entity import Entity
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

    def introduce(self, names: Iterable[str]) -> None:
        """Take in the full names of the text, the longest of each person first."""
        for name in sorted(names, key=lambda name: -name.count(" ")):
            words = [word for word in name.split(" ") if word not in SUFFIXES]
            if len(words) < 2:
                continue
            entity = self._same(words)
            if entity is None:
                entity = Entity("person", name, "actors.named")
                entity.sex = self._sex(words[0])
                self.all.append(entity)
                for i in range(1, len(words)):
                    short = " ".join(words[i:]).lower()
                    self.by_short.setdefault(short, []).append(entity)
                    if short[2:3] == "-" and short[:2] in ("al", "el"):  # Sisi, for al-Sisi
                        self.by_short.setdefault(short[3:], []).append(entity)
                self.by_first.setdefault(words[0].lower(), []).append(entity)
                if len(words) == 3 and len(words[1]) > 2 and words[1] not in self.lex.given:
                    self.by_first.setdefault(words[1].lower(), []).append(entity)  # Acosta, for Melba Acosta Febo
                if len(words) > 2:
                    self.by_first.setdefault(" ".join(words[:-1]).lower(), []).append(entity)
            self.by_full[name] = entity

    def _sex(self, first: str) -> str | None:
        sex = self.lex.given.get(first) or self.lex.given.get(first.split("-", maxsplit=1)[0])
        return sex if sex in ("m", "f") else None

    def _same(self, words: list[str]) -> Entity | None:
        """Return the person who has these words among his own: ``George Bush`` for ``George W. Bush``."""
        for entity in self.by_short.get(words[-1].lower(), ()):
            own = entity.name.split(" ")
            if _agree(own[0], words[0]) and all(word in own or _initial_of(word, own) for word in words[1:-1]):
                return entity
        joined = " ".join(words).lower()
        for entity in self.by_short.get(joined, ()):  # "Lloyd Webber", "bin Salman"
            return entity
        return None

    def called(self, name: str, at: int, honorific: str | None) -> Entity | None:
        """Return the person that a shorter name stands for at a position, ``None`` where nobody has it."""
        key = name.lower()
        held = self.by_short.get(key)
        if held is None:
            held = self.by_first.get(key)
        if not held:
            return None
        if len(held) > 1:
            sex = sex_of_title(honorific) if honorific else None
            if sex:
                held = [entity for entity in held if entity.sex in (sex, None)] or held
        return max(held, key=lambda entity: _nearness(entity, at))

    def alone(self, name: str) -> Entity:
        """Return the person known by this one word only."""
        entity = self.by_full.get(name)
        if entity is None:
            entity = self.by_full[name] = Entity("person", name, "actors.named")
            entity.sex = self._sex(name)
            self.all.append(entity)
        return entity


def sex_of_title(word: str) -> str | None:
    """Return the sex that a title tells, if it does."""
    cues = lexicon().cues
    return "m" if word in cues["male_title"] else "f" if word in cues["female_title"] else None


def _nearness(entity: Entity, at: int) -> int:
    """Return how near before *at* the person was named; those named only later come last, the first of them first."""
    last = entity.mentions[-1][0] if entity.mentions else None
    return last if last is not None and last < at else -1


def _agree(one: str, other: str) -> bool:
    if one == other:
        return True
    if (len(one) == 2 and one[1] == ".") or (len(other) == 2 and other[1] == "."):
        return one[0] == other[0]
    return False


def _initial_of(word: str, own: list[str]) -> bool:
    return len(word) == 2 and word[1] == "." and any(other[0] == word[0] for other in own[1:-1])
