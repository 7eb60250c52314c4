"""What the tables tell of a single word, all of it in one look-up: a number with a bit for each thing that is so."""

from __future__ import annotations

from collections.abc import Iterable

ENTRY = 1 << 0
"""A name of the tables by itself."""
DEMONYM = 1 << 1
METONYM = 1 << 2
LONGER = 1 << 3
"""The first word of a name of several words."""
GIVEN = 1 << 4
SURNAME = 1 << 5
TITLE = 1 << 6
"""The first word of a title, in whatever case it is set."""
SUFFIX = 1 << 7
BODY = 1 << 8
NATIONAL = 1 << 9
PLACE = 1 << 10
PLACE_FIRST = 1 << 11
OTHER = 1 << 12
OF_HEAD = 1 << 13
CALENDAR = 1 << 14
PEOPLE = 1 << 15
PARTICLE = 1 << 16
CONNECTOR = 1 << 17
FUNCTION = 1 << 18
INSIDE = 1 << 19
ARTICLE = 1 << 20
STATUS = 1 << 21
GENERATION = 1 << 22
SHAPED = 1 << 23
"""Not of letters alone, or all capitals; the next three are of such words."""
CAPITALS = 1 << 24
STOPPED = 1 << 25
"""With a stop at its end."""
HYPHENED = 1 << 26
LEGAL = 1 << 27
"""A company's suffix that no "of" carries on."""
LETTERS = 1 << 28
"""Letters behind a person's name."""

CUES = {
    "company_suffix": SUFFIX,
    "body_head": BODY,
    "national_head": NATIONAL,
    "place_head": PLACE,
    "place_first": PLACE_FIRST,
    "other_head": OTHER,
    "of_head": OF_HEAD,
    "calendar": CALENDAR,
    "people": PEOPLE,
    "particle": PARTICLE,
    "connector": CONNECTOR,
    "function_word": FUNCTION,
    "inside_name": INSIDE,
    "article": ARTICLE,
    "status_word": STATUS,
    "generation": GENERATION,
    "legal_suffix": LEGAL,
    "letters_behind": LETTERS,
}
"""The lists of ``cues.toml`` that have a bit, and which."""


class Words(dict[str, int]):
    """The bits of each word of the tables; a word that they lack has those of its shape. ``words[word]`` never fails."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._titles = frozenset(titles)
        for title in self._titles:
            for cased in (title, title.capitalize(), title.title(), title.upper()):
                self[cased] = TITLE

    def add(self, words: Iterable[str], bit: int) -> None:
        """Set a bit of each word."""
        held = self.get
        alike: dict[int, int] = {}  # one object for each number: they are many, and nearly all alike
        for word in words:
            bits = held(word, 0) | bit
            self[word] = alike.setdefault(bits, bits)

    def add_shapes(self) -> None:
        """Set the bits of their shape on all words, which come to the table without them."""
        for word in [word for word in self if not word.isalpha() or word.isupper()]:
            self[word] |= _shape(word)

    def of(self, words: Iterable[str]) -> list[int]:
        """Return the bits of each word: sooner than asking for them one by one."""
        held = self.get
        bits = []
        for word in words:
            bit = held(word)
            if bit is None:
                bit = 0 if word.isalpha() and not word.isupper() else self[word]
            bits.append(bit)
        return bits

    def __missing__(self, word: str) -> int:
        if word.isalpha() and not word.isupper():
            return 0
        bits = _shape(word)
        low = word.lower()
        if low in self._titles or ("-" in low and without_designate(low) in self._titles):
            bits |= TITLE
        return bits


def _shape(word: str) -> int:
    bits = SHAPED
    if len(word) > 2 and word.isupper():
        bits |= CAPITALS
    if word[-1:] == ".":
        bits |= STOPPED
    if "-" in word:
        bits |= HYPHENED
    return bits


def without_designate(title: str) -> str:
    """Return a title in lower case without what makes its bearer a coming one: ``president-elect``."""
    return title.removesuffix("-designate").removesuffix("-elect")
