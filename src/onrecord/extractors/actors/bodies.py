"""Organisations: the names, short names and acronyms that are one of them."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.actors.entity import Entity
from onrecord.text.lexicon import Lexicon

_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "&", "de", "la"})


class Bodies:
    """The organisations of a text, and by which words each may be called."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self.by_name: dict[str, Entity] = {}
        self.all: list[Entity] = []
        self.short: dict[str, Entity] = {}
        self.acronyms: dict[str, Entity] = {}
        self.heads: dict[str, Entity | None] = {}
        """What the head of a name stands for by itself, ``Court`` or ``Supreme Court``; ``None`` where two have it."""

    def introduce(self, names: Iterable[str]) -> None:
        """Take in the names of the text, long ones first, and what they may be shortened to."""
        for name in sorted(names, key=lambda name: (-name.count(" "), -len(name))):
            if name in self.by_name:
                continue
            entry = self.lex.entries.get(name)
            if entry is None and name.startswith(("U.S. ", "US ")):
                entry = self.lex.entries.get(name.partition(" ")[2])
            canonical = entry.name if entry is not None and entry.kind == "organisation" and entry.name else ""
            entity = self.by_name.get(canonical) if canonical else None
            if entity is None:
                plain = _plain(name)
                entity = self.short.get(plain) or (self.acronyms.get(plain) if plain.isupper() else None)
            if entity is None or (entry is not None and name in self.heads):
                entity = self.heads.get(name) or entity
            if entity is None:
                entity = Entity("organisation", canonical or name, "actors.named")
                self.all.append(entity)
                if entry is not None and entry.kind == "organisation":
                    entity.sort, entity.qid = entry.sort, entry.qid
                    entity.nouns = self.lex.nouns.get(canonical, ())
                if canonical:
                    self.by_name[canonical] = entity
                self._shorten(name, entity)
                if canonical and canonical != name:
                    self._shorten(canonical, entity)
            self.by_name[name] = entity

    def _shorten(self, name: str, entity: Entity) -> None:
        words = name.split(" ")
        if words[0] == "The":
            words = words[1:]
        if len(words) < 2:
            return
        lex = self.lex
        self._behead(words, entity)
        suffix = lex.cues["company_suffix"]
        rest = words
        while len(rest) > 1 and rest[-1] in suffix:
            rest = rest[:-1]
            self._may(" ".join(rest), entity)
        if entity.sort not in ("body", "university", "newspaper") and not any(word in _SMALL for word in words[:2]):
            for n in range(len(words) - 1, 0, -1):
                self._may(" ".join(words[:n]), entity)
        if words[-1] in _TEAM_ENDS and words[-1] not in lex.entries:
            self.short.setdefault(words[-1], entity)
        for letters in (
            "".join(word[0] for word in words if word not in _SMALL),
            "".join(word[0] for word in words if word not in ("the", "and", "&")).upper(),
        ):
            if len(letters) > 1:
                self.acronyms.setdefault(letters, entity)

    def _behead(self, words: list[str], entity: Entity) -> None:
        """Note the head of a name, and what stands before its "of"."""
        n = words.index("of") if "of" in words else len(words)
        head = words[n - 1]
        if head in self.lex.cues["body_head"] and head not in self.lex.entries:
            self.heads[head] = None if self.heads.get(head, entity) is not entity else entity
        if 1 < n < len(words):
            whole = " ".join(words[:n])
            self.heads[whole] = None if self.heads.get(whole, entity) is not entity else entity

    def explain(self, long: str, letters: str, first: str) -> None:
        """Take an acronym and its long form for one body; what a table knows names it, else what comes *first*."""
        held = self.lex.entries.get(letters)
        if held is not None and held.kind == "organisation" and long not in self.lex.entries:
            self.introduce([letters])
            self.by_name[long] = self.by_name[letters]
        elif long in self.by_name:
            entity = self.by_name[letters] = self.acronyms[letters] = self.by_name[long]
            if entity.name == long:
                entity.name = first

    def _may(self, short: str, entity: Entity) -> None:
        """Let the organisation be called so, where the word is not too common or known for something else."""
        lex = self.lex
        if " " not in short:
            known = lex.entries.get(short)
            if known is not None and known.kind == "organisation" and known.sort in ("company", entity.sort):
                self.short.setdefault(short, entity)
                return
            if known is not None or short in lex.demonyms or short in lex.given or short in lex.cues["people"]:
                return
            if short in lex.cues["place_first"] or short in lex.cues["body_head"] or lex.is_word(short.lower()):
                return
        elif short in lex.entries:
            return
        self.short.setdefault(short, entity)


_TEAM_ENDS = frozenset({"United", "City", "Rovers", "Wanderers", "Rangers", "Athletic"})


def _plain(name: str) -> str:
    """Return a name without its article, acronyms without their stops."""
    name = name.removeprefix("The ")
    if "." in name and len(name) <= 10 and name.replace(".", "").isupper():
        name = name.replace(".", "")
    return name
