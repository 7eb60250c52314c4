"""Organisations: the names, short names and acronyms that are one of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.extractors.actors.entity import Entity
from onrecord.text.lexicon import Lexicon

_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "&", "de", "la"})


class Bodies:
    """The organisations of a text, and by which of its names each may be called."""

    def __init__(self, lex: Lexicon, names: Collection[str]) -> None:
        self.lex = lex
        self.names = {*names, *(_plain(name) for name in names if name[:4] == "The " or "." in name)}
        """All names of the text, of whatever kind: no organisation is shortened to what the text does not say."""
        self.by_name: dict[str, Entity] = {}
        self.all: list[Entity] = []
        self.short: dict[str, Entity] = {}
        self._american: bool | None = None
        self.heads: dict[str, Entity | None] = {}
        """What the head of a name stands for by itself, ``Court`` or ``Supreme Court``; ``None`` where two have it."""
        self.rests: dict[str, Entity] = {}
        """What stands behind the "of" of a name and is a body's name by itself: ``Scientology``."""

    def introduce(self, names: Sequence[str]) -> None:
        """Take in the names of the text, long ones first, and what they may be shortened to."""
        for name in sorted(names, key=_longest_first) if len(names) > 1 else names:
            if name in self.by_name:
                continue
            entry = self.lex.entries.get(name)
            if entry is None and name.startswith(("U.S. ", "US ")):
                entry = self.lex.entries.get(name.partition(" ")[2])
            elif entry is None and name.rpartition(" ")[2] in self.lex.cues["company_suffix"]:
                entry = self.lex.entries.get(name.rpartition(" ")[0])
            if entry is not None and entry.name[:5] == "U.S. " and name in entry.name[5:] and not self._is_american():
                entry = None  # the Senate of another country
            listed = entry if entry is not None and entry.kind == "organisation" else None
            canonical = listed.name if listed is not None else ""
            entity = self.by_name.get(canonical) if canonical else None
            if entity is None:
                entity = self.short.get(_plain(name)) or self.rests.get(name)
            if entity is None or (entry is not None and name in self.heads):
                entity = self.heads.get(name) or entity
            if entity is None:
                entity = Entity("organisation", canonical or name, "actors.named")
                self.all.append(entity)
                if listed is not None:
                    entity.sort, entity.qid = listed.sort, listed.qid
                    entity.nouns = self.lex.nouns.get(canonical, ())
                if canonical:
                    self.by_name[canonical] = entity
                self._shorten(name, entity)
                if canonical and canonical != name:
                    self._shorten(canonical, entity)
            self.by_name[name] = entity

    def _is_american(self) -> bool:
        """Tell whether the text names anything of the United States."""
        if self._american is None:
            entries, metonyms, capitals = self.lex.entries, self.lex.metonyms, self.lex.capital_of
            american = self.lex.cues["american"]
            self._american = any(
                name.replace(" ", "_") in american
                or name.startswith(("U.S. ", "US "))
                or capitals.get(name) == "United States"
                or (name in metonyms and metonyms[name][0] == "United States")
                or (name in entries and (entries[name].code == "USA" or entries[name].sort == "state"))
                for name in self.names
            )
        return self._american

    def body(self, name: str) -> Entity:
        """Return the organisation of a name, new where the text has not named it."""
        if name not in self.by_name:
            self.introduce([name])
        return self.by_name[name]

    def called(self, name: str) -> bool:
        """Tell whether one of the organisations may be called so."""
        return name in self.short or name in self.heads

    def _shorten(self, name: str, entity: Entity) -> None:
        words = name.split(" ")
        if words[0] == "The":
            words = words[1:]
        n = len(words)
        if n < 2:
            return
        self._behead(words, entity)
        names, short = self.names, self.short
        rest = n
        while rest > 1 and words[rest - 1] in self.lex.cues["company_suffix"]:
            rest -= 1
        shorter: list[str] = [] if rest == n else [" ".join(words[:rest])]
        if entity.sort not in _WHOLE and words[0] not in _SMALL and words[1] not in _SMALL:
            shorter += [" ".join(words[:m]) for m in range(n - 1, 0, -1)]
        for part in shorter:
            if part in names and part not in short and self._may(part, entity.sort):
                short[part] = entity
        if words[-1] in self.lex.cues["team_end"] and words[-1] not in self.lex.entries:
            short.setdefault(words[-1], entity)
        for letters in (
            "".join([word[0] for word in words if word not in _SMALL]),
            "".join([word[0] for word in words if word not in _UNSAID]).upper(),
            "".join([word[0] for word in words]) if "&" in words else "",
        ):
            if len(letters) > 1 and letters in names:
                short.setdefault(letters, entity)

    def _behead(self, words: list[str], entity: Entity) -> None:
        """Note the head of a name, and what stands before its "of"."""
        n = words.index("of") if "of" in words else len(words)
        head = words[n - 1]
        if head in self.names and head in self.lex.cues["body_head"] and head not in self.lex.entries:
            self.heads[head] = None if self.heads.get(head, entity) is not entity else entity
        rest = words[-1]
        if n == len(words) - 2 and rest in self.names and self._may(rest, ""):
            self.rests.setdefault(rest, entity)
        if 1 < n < len(words):
            whole = " ".join(words[:n])
            self.heads[whole] = None if self.heads.get(whole, entity) is not entity else entity

    def explain(self, long: str, letters: str, first: str) -> None:
        """Take an acronym and its long form for one body; what a table knows names it, else what comes *first*."""
        held = self.lex.entries.get(letters)
        is_known = held is not None and held.kind == "organisation" and bool(held.name)
        if is_known and long not in self.lex.entries:
            self.introduce([letters])
            self.by_name[long] = self.by_name[letters]
        elif long in self.by_name:
            entity = self.by_name[letters] = self.short[letters] = self.by_name[long]
            if entity.name == long:
                entity.name = first

    def _may(self, short: str, sort: str) -> bool:
        """Tell whether a short name is not too common, and not known for something else than a body of its sort."""
        lex = self.lex
        known = lex.entries.get(short)
        if " " in short:
            return known is None
        if known is not None:
            return known.kind == "organisation" and known.sort in ("company", sort)
        if short in lex.demonyms or short in lex.given or short in lex.cues["people"]:
            return False
        return not (short in lex.cues["place_first"] or short in lex.cues["body_head"] or lex.is_word(short.lower()))


_WHOLE = frozenset({"body", "university", "newspaper"})
"""Sorts of organisations that are not called by their first words."""

_UNSAID = frozenset({"the", "and", "&"})
"""Words that acronyms leave out, also where they hold the first letters of the other small ones."""


def _longest_first(name: str) -> tuple[int, int]:
    return -name.count(" "), -len(name)


def _plain(name: str) -> str:
    """Return a name without its article, acronyms without their stops."""
    if name[:4] == "The ":
        name = name[4:]
    if "." in name and len(name) <= 10 and name.replace(".", "").isupper():
        name = name.replace(".", "")
    return name
