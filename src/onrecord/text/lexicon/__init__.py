"""What is known of names before a text is read: countries, places, bodies, given names, titles, common words.

The tables stand in ``data/``, each with its source. They are read when first asked for, and held once.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from onrecord.frozen import FrozenDict
from onrecord.text.data import load_text, load_toml
from onrecord.text.lexicon.words import CUES, DEMONYM, ENTRY, GIVEN, LONGER, METONYM, SURNAME, Words

PACKAGE = "onrecord.text.lexicon.data"


Kind = Literal["person", "organisation", "country", "place", "group", "other"] | None


class Entry(NamedTuple):
    """What a table says of a name."""

    kind: Kind
    name: str
    """The name by which it is known; "" where it is the name itself."""
    sort: str
    """The table's finer word: ``city``, ``state``, ``company``, ``team``, ``body`` …"""
    code: str = ""
    """ISO 3166 alpha-3, of a country."""
    qid: str = ""
    """Wikidata's identifier, where the table has one."""


class Country(NamedTuple):
    """A country with its words."""

    code: str
    qid: str
    name: str
    adjectives: tuple[str, ...]
    plural: tuple[str, ...]
    capitals: tuple[str, ...]


class Lexicon:
    """The tables, by what they are asked for."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.nouns: dict[str, tuple[str, ...]] = {}
        """By the name of a body: the nouns that describe it."""
        self.demonyms: dict[str, Entry] = {}
        """Adjectives and words for the people of a country, to the country."""
        self.combining: dict[str, Entry] = {}
        """Forms that stand before a hyphen: ``Franco``, ``Sino``."""
        self.peoples: set[str] = set()
        """Those of them that are plural nouns."""
        self.countries: dict[str, Country] = {}
        self.capital_of: dict[str, str] = {}
        self.metonyms: dict[str, tuple[str, str]] = {}
        """Seats and buildings: what they stand for, and its kind."""
        self.ambiguous: dict[str, tuple[str, frozenset[str], frozenset[str]]] = {}
        """Countries whose name another place bears: its sort, the words that show the country, those that show it."""
        self.given: dict[str, str] = {}
        """Given names: ``m``, ``f`` or ``u``."""
        self.surnames: frozenset[str] = frozenset()
        self.words: frozenset[str] = frozenset()
        """Stems of common words."""
        self.roles: dict[str, str] = {}
        """Titles in lower case, to their class."""
        self.cues: dict[str, frozenset[str]] = {}
        self._read()
        self.longest: dict[str, int] = {}
        """The first two words of the names of several words, to the number of words of the longest."""
        for name in (*self.entries, *self.demonyms, *self.metonyms):
            if " " in name:
                first, second, *more = name.split(" ")
                pair = f"{first} {second}"
                self.longest[pair] = max(self.longest.get(pair, 0), 2 + len(more))
        self.role_ends = frozenset(title.rsplit(" ", 1)[-1] for title in self.roles)
        """The last words of the titles."""
        self.role_starts: dict[str, int] = {}
        for title in self.roles:
            first, _, rest = title.partition(" ")
            length = rest.count(" ") + 2 if rest else 1
            self.role_starts[first] = max(self.role_starts.get(first, 0), length)
        self.bits = self._bits()
        """What the tables tell of a word, in one number: see :mod:`onrecord.text.lexicon.words`."""

    def is_word(self, word: str) -> bool:
        """Tell whether a lower-case word is a common English one, inflected or not."""
        words = self.words
        if word in words:
            return True
        last = word[-1:]
        if last == "s":
            return word[:-1] in words or (
                word[-2:-1] == "e" and (word[:-2] in words or word[:-3] in words or word[:-3] + "y" in words)
            )
        if last in "dr" and word[-2:-1] == "e":
            return word[:-1] in words or word[:-2] in words or (word[-3:-2] == word[-4:-3] and word[:-3] in words)
        if last == "g" and word[-3:] == "ing":
            stem = word[:-3]
            return stem in words or stem + "e" in words or (stem[-1:] == stem[-2:-1] and stem[:-1] in words)
        return last == "y" and word[-2:] == "ly" and word[:-2] in words

    def _bits(self) -> Words:
        bits = Words(self.role_starts)
        bits.add((name for name in self.entries if " " not in name), ENTRY)
        bits.add(self.demonyms, DEMONYM)
        bits.add(self.metonyms, METONYM)
        bits.add((pair.partition(" ")[0] for pair in self.longest), LONGER)
        bits.add(self.given, GIVEN)
        bits.add(self.surnames, SURNAME)
        for name, bit in CUES.items():
            bits.add(self.cues[name], bit)
        bits.add_shapes()
        return bits

    def _read(self) -> None:
        city = Entry("place", "", "city")
        entries = self.entries
        for name in _lines("cities.txt")[0].split("|"):
            entries[name] = city
        for line in _lines("places.tsv"):
            sort, names = line.split("\t")
            entry = Entry("place", "", sort)
            for name in names.split("|"):
                entries[name] = entry
        for line in _lines("companies.tsv"):
            sort, names = line.split("\t")
            entry = Entry("organisation", "", sort)
            for name in names.split("|"):
                if name not in entries or sort not in ("team", "club"):
                    entries[name] = entry
                else:
                    entries[name] = Entry("place", "", "city-or-team")
        for line in _lines("bodies.tsv"):
            name, aliases, qid, nouns = (line.split("\t") + ["", "", ""])[:4]
            entry = Entry("organisation", name, "body", "", qid)
            entries[name] = entry
            for alias in aliases.split("|"):
                if alias:
                    entries[alias] = entry
            if nouns:
                self.nouns[name] = tuple(nouns.split("|"))
        self._read_countries()
        for line in _lines("shortened.tsv"):
            sort, short, name = line.split("\t")
            if sort == "state":
                entries.setdefault(short, Entry("place", name, "state"))
            elif sort == "city":
                entries[short] = Entry("place", name, "city")
            else:
                self.combining[short] = self.demonyms[name]
        for line in _lines("ambiguous.tsv"):
            name, sort, own, others = line.split("\t")
            self.ambiguous[name] = (sort, frozenset(own.split("|")), frozenset(others.split("|")))
        for line in _lines("metonyms.tsv"):
            name, of, kind = line.split("\t")
            self.metonyms[name] = (of, kind)
        for line in _lines("givennames.txt"):
            sex, _, names = line.partition(" ")
            self.given.update(dict.fromkeys(names.split(), sex))
        self.surnames = frozenset(_lines("surnames.txt")[0].split())
        self.words = frozenset(_lines("words.txt")[0].split())
        for line in _lines("roles.tsv"):
            sort, titles = line.split("\t")
            for title in titles.split("|"):
                self.roles.setdefault(title, sort)
        self.cues = {name: frozenset(words.split()) for name, words in load_toml(PACKAGE, "cues.toml").items()}
        for word in self.cues["function_word"] & self.given.keys():
            del self.given[word]  # the census has an "In" and an "An"

    def _read_countries(self) -> None:
        rows = _lines("countries.tsv")[1:]
        for row in rows:
            code, qid, name, aliases, adjectives, singular, plural, capitals = (row.split("\t") + [""] * 7)[:8]
            entry = Entry("country", name, "country", code, qid)
            self.entries[name] = entry
            for alias in filter(None, aliases.split("|")):
                self.entries[alias] = entry
            people = Entry("country", name, "demonym", code, qid)
            for word in filter(None, (*adjectives.split("|"), *singular.split("|"), *plural.split("|"))):
                if word not in self.entries:
                    self.demonyms.setdefault(word, people)
            self.peoples.update(filter(None, plural.split("|")))
            seats = tuple(filter(None, capitals.split("|")))
            for seat in seats:
                self.capital_of.setdefault(seat, name)
            self.countries[name] = Country(
                code,
                qid,
                name,
                tuple(filter(None, adjectives.split("|"))),
                tuple(filter(None, plural.split("|"))),
                seats,
            )


def _lines(name: str) -> list[str]:
    return [line for line in load_text(PACKAGE, name).splitlines() if line and not line.startswith("#")]


@cache
def wikidata(qid: str) -> FrozenDict[str, str]:
    """Return the identifiers of an entry of the tables, one object for all who ask."""
    return FrozenDict({"wikidata": qid})


@cache
def lexicon() -> Lexicon:
    """Return the tables, read once."""
    return Lexicon()
