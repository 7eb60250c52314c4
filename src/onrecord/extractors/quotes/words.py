"""A sentence as words with a letter each for what they can be: enough of grammar to find verbs and their subjects."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.quotes.pieces import pieces
from onrecord.extractors.quotes.tagging import Tagger
from onrecord.extractors.quotes.titles import TOP, in_capitals
from onrecord.text.cues import Cue
from onrecord.text.marks import Quotation

FINITE = "VYXZ"
"""Tags of a verb that has a subject: a cue, another verb, an auxiliary, a form of "be"."""


_BEHIND_NAME = (["N"], ["V"], ["X"], ["Z"])


class Words:
    """The words of one stretch of text: starts, words, the same in lower case, and ``tags``, a letter a word.

    A quotation is one word, tagged ``Q``; ``quoted`` gives it by the word's number. The other tags are those of
    ``words.toml``, and ``V`` a cue verb, ``B`` its base form, ``G`` its -ing form, ``E`` its participle (or a passive),
    ``Y y g e`` the same of other verbs, ``N`` a capitalised word, ``n`` any other, ``O`` a possessor; punctuation
    stands for itself, ``-`` for any dash.
    """

    __slots__ = ("_first", "_lower", "_starts", "cue", "quoted", "tags", "text", "words")

    def __init__(self, text: str, start: int, end: int, inside: Sequence[Quotation], tagger: Tagger) -> None:
        self.text = text
        self._first = start
        self._starts: list[int] = []
        self._lower: list[str] = []
        self.quoted: dict[int, Quotation] = {}
        self.cue: dict[int, Cue] = {}
        self.words: list[str] = []
        tags: list[str] = []
        headline = bool(inside) and start < TOP and end - start < 160 and in_capitals(text[start : inside[0].start])
        goes_on = False  # whether the sentence goes on behind the quotation before
        for quotation in inside:
            if start < quotation.start:
                self.words += pieces(text[start : quotation.start])
                tagger.tag(self.words, tags, self.cue, headline, goes_on)
            self.quoted[len(tags)] = quotation
            self.words.append("")
            tags.append("Q")
            start = quotation.end
            goes_on = text[quotation.inner_end - 1] == ","
        if start < end:
            self.words += pieces(text[start:end])
            tagger.tag(self.words, tags, self.cue, headline, goes_on)
        if (
            len(tags) > 1
            and tags[0] in "By"
            and tags[1 + (tags[1] == "A") :][:1] in _BEHIND_NAME
            and self.words[0][0].isupper()
        ):
            tags[0] = "N"  # "Judge Carla Winter", "State said"
            self.cue.pop(0, None)
        if len(tags) > 1 and tags[0] == "N" and tags[1] in "ItDM" and self.words[0].endswith("ing"):
            tags[0] = "g"  # "Dashing into the hall"
        self.tags = tagger.joined(self.words, tags)

    @property
    def lower(self) -> list[str]:
        """The words in lower case."""
        if not self._lower:
            self._lower = " ".join(self.words).lower().split(" ")
        return self._lower

    @property
    def starts(self) -> list[int]:
        """The code point at which each word begins."""
        if not self._starts and self.words:
            at = self._first
            find = self.text.find
            quoted = self.quoted
            for n, word in enumerate(self.words):
                at = find(word, at) if word else quoted[n].start
                self._starts.append(at)
                at = at + len(word) if word else quoted[n].end
        return self._starts

    def end(self, n: int) -> int:
        """Return the code point behind a word."""
        if n < 0:
            n += len(self.words)
        return self.quoted[n].end if self.tags[n] == "Q" else self.starts[n] + len(self.words[n])


def has_comma(line: Words, n: int) -> bool:
    """Tell whether a word is a comma, or a quotation with one before its closing mark."""
    tag = line.tags[n]
    return tag == "," or (tag == "Q" and line.text[line.quoted[n].inner_end - 1] == ",")


def contracted(line: Words, n: int) -> bool:
    """Tell whether a word is a pronoun and its verb in one: "they're"."""
    return line.tags[n] == "P" and ("’" in line.lower[n] or "'" in line.lower[n])


def main_clause(line: Words, n: int, stop: int) -> bool:
    """Tell whether a clause with a subject of its own begins at *n*."""
    tags = line.tags
    for k in range(n, min(stop, n + 14)):
        if tags[k] in FINITE or contracted(line, k):
            return k > n or tags[k] == "P"
        if tags[k] in "TQ;:WR-" or (tags[k] == "I" and k == n):
            return False
    return False
