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
    """The words of one stretch of text, ``lower`` the same in lower case, and ``tags``, a letter a word.

    A quotation is one word, tagged ``Q``; ``quoted`` gives it by the word's number. The other tags are those of
    ``words.toml``, and ``V`` a cue verb, ``B`` its base form, ``G`` its -ing form, ``E`` its participle (or a passive),
    ``Y y g e`` the same of other verbs, ``N`` a capitalised word, ``n`` any other, ``O`` a possessor; punctuation
    stands for itself, ``-`` for any dash.
    """

    __slots__ = ("_bounds", "_starts", "cue", "lower", "quoted", "tags", "text", "words")

    def __init__(self, text: str, start: int, end: int, inside: Sequence[Quotation], tagger: Tagger) -> None:
        self.text = text
        self._bounds = start, end
        self._starts: list[int] = []  # of the first words, as far as they were looked for
        self.quoted: dict[int, Quotation] = {}
        self.cue: dict[int, Cue] = {}
        self.words: list[str] = []
        tags: list[str] = []
        headline = start < TOP and end - start < 160 and in_capitals(text[start : inside[0].start if inside else end])
        goes_on = False  # whether the sentence goes on behind the quotation before
        for quotation in inside:
            if start < quotation.start:
                self.words += pieces(text[start : quotation.start])
                tagger.tag(self.words, tags, self.cue, headline, goes_on)
            self.quoted[len(tags)] = quotation
            self.words.append(text[quotation.start : quotation.end])
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
        self.lower = [word.lower() for word in self.words] if inside else " ".join(self.words).lower().split(" ")

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """Return where, in code points, the words from the number *first* up to *stop* begin and end."""
        last = stop - 1
        return self._start(first), self._start(last) + len(self.words[last])

    def _start(self, n: int) -> int:
        """Return where a word begins: where its letters stand once, else behind the words before it."""
        word = self.words[n]
        start, end = self._bounds
        find = self.text.find
        at = find(word, start, end)
        if find(word, at + 1, end) < 0:
            return at
        starts = self._starts
        if n >= len(starts):
            at = starts[-1] + len(self.words[len(starts) - 1]) if starts else start
            for word in self.words[len(starts) : n + 1]:
                at = find(word, at)
                starts.append(at)
                at += len(word)
        return starts[n]


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
