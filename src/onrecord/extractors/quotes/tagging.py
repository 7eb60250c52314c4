"""What each word of a sentence can be, from the word itself and from what stands around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import compress, repeat
from operator import not_

from onrecord.extractors.quotes.lexicon import Vocabulary
from onrecord.extractors.quotes.pieces import parts
from onrecord.extractors.quotes.verbs import cue_verb, heads_clause, other_verb
from onrecord.text.cues import Cue

_SUBJECTS = frozenset(["he", "she", "they", "we", "i"])


class _Known(dict[str, str]):
    """The tags of words that the vocabulary does not have, each looked at once; ``_`` where its place tells."""

    def __init__(self, entries: Mapping[str, tuple[str, Cue | None]]) -> None:
        super().__init__()
        self._open = entries

    def __missing__(self, word: str) -> str:
        tag = _ENDINGS.get(word[-2:], "n")
        first = word[0]
        if first.isupper():
            tag = "_" if word.lower() in self._open else "O" if tag == "O" else "N"
        elif tag == "n":
            if not first.isalpha():
                tag = "D" if first.isdigit() else "n" if len(word) > 1 else "~"
        elif len(word) < 5 and tag != "O":
            tag = "n"
        self[word] = tag
        return tag


_ENDINGS = {"'s": "O", "’s": "O", "'S": "O", "’S": "O", "ly": "A", "ed": "_"}
_VERBS = "Yyge"


def _untagged(tags: list[str]) -> list[int]:
    """Return the numbers of the words without a tag."""
    return list(compress(range(len(tags)), map(not_, tags)))


@cache
def _open() -> re.Pattern[str]:
    return re.compile("_")


class Tagger:
    """Tags the stretches of one document."""

    __slots__ = ("_known", "_open", "_tags")

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._tags = vocabulary.tags
        self._open = vocabulary.open
        self._known = _Known(vocabulary.open)

    def tag(
        self,
        words: list[str],
        tags: list[str],
        cue: dict[int, Cue],
        headline: bool = False,
        goes_on: bool = False,
    ) -> None:
        """Add the tags of the words that have none yet, and the cue verbs among them to *cue*.

        *goes_on*: the words stand behind a quotation within their sentence, so that a capital shows a name.
        """
        tags += map(self._tags.get, words[len(tags) :] if tags else words, repeat(""))
        unknown = _untagged(tags)
        if not "".join(map(words.__getitem__, unknown)).isalnum():
            for n in reversed(unknown):
                if not words[n].isalnum():
                    self._split(n, words, tags)
            unknown = _untagged(tags)
        known = self._known
        for n in unknown:
            tags[n] = known[words[n]]
        self._by_place(words, tags, cue, headline, goes_on)

    def _by_place(self, words: list[str], tags: list[str], cue: dict[int, Cue], headline: bool, goes_on: bool) -> None:
        """Tag the words whose place tells, from the left; then correct what the next word tells."""
        unsure: list[int] = []
        plurals: list[tuple[int, Cue]] = []
        for match in _open().finditer("".join(tags)):
            n = match.start()
            word = words[n]
            entry = self._open.get(word)
            if entry is None:
                if word[0].isupper():
                    tags[n] = self._capitalised(n, words, tags, cue, headline, goes_on)
                else:
                    tags[n] = other_verb(n, word, "Y", words, tags)
                continue
            tag, verb = entry
            if verb is not None:
                tag = cue_verb(n, word, verb, words, tags, cue)
                if tag == "n" and verb.form in ("third", "base", "past") and verb.lemma != "state":
                    plurals.append((n, verb))
            elif tag in _VERBS:
                tag = other_verb(n, word, tag, words, tags)
                if tag == "Y" and word[-1] == "s":
                    unsure.append(n)
            elif word == "since":
                tag = "A" if n and tags[n - 1] == "X" else tag
            else:
                unsure.append(n)
            tags[n] = tag
        for n in unsure:
            if n + 1 < len(tags):
                self._settle(n, words, tags)
        for n, verb in plurals:
            if n + 1 < len(tags) and tags[n + 1] in "TPQDt" and heads_clause(n, words, tags, verb):
                tags[n] = "V"  # "The company claims it has the rights"
                cue[n] = verb

    def joined(self, words: list[str], tags: list[str]) -> str:
        """Return the tags of a whole sentence as one string."""
        line = "".join(tags)
        at = line.find("NAn")
        while at >= 0:
            word = words[at + 2]
            if word[-1] == "s" and word not in self._open:
                line = line[: at + 2] + "Y" + line[at + 3 :]  # "Smith also zips"
            at = line.find("NAn", at + 1)
        return line

    def _split(self, n: int, words: list[str], tags: list[str]) -> None:
        """Put the words and signs of a piece in its place, without the apostrophe behind an owner that ends in s."""
        found = parts(words[n])
        its = list(map(self._tags.get, found, repeat("")))
        if found and found[-1][-1] in "’'" and len(found[-1]) > 1:
            found[-1] = found[-1][:-1]
            its[-1] = "O" if found[-1][-1] in "sS" else "n"
        words[n : n + 1] = found
        tags[n : n + 1] = its

    def _capitalised(
        self,
        n: int,
        words: list[str],
        tags: list[str],
        cue: dict[int, Cue],
        headline: bool,
        goes_on: bool,
    ) -> str:
        """Return the tag of a word that the vocabulary has in lower case."""
        low = words[n].lower()
        tag, verb = self._open[low]
        before = tags[n - 1] if n else "^"
        if headline and verb is None and (tag in "TWRt" or (tag == "Y" and before == "N")):
            return tag
        if verb is None and tag in _VERBS:
            return "N"
        if verb is not None and headline and before == "N" and verb.form == "third":
            cue[n] = verb
            return "V"
        if n and (before not in ":-Q;" or (goes_on and before == "Q")) and low not in ("says", "said", "tells"):
            if tag not in ("P", "X", "Z") or low in ("may", "will", "it"):
                return tag if tag in ("D", "I", "C") else "N"
        if verb is not None:
            return cue_verb(n, low, verb, words, tags, cue)
        return other_verb(n, low, tag, words, tags) if tag in _VERBS else tag

    def _settle(self, n: int, words: list[str], tags: list[str]) -> None:
        """Correct the tag of a word that the next one settles, now that the tag of that one is known."""
        following = tags[n + 1]
        low = words[n].lower()
        if tags[n] == "Y":
            if following in "VXZY,;:)RT" and n and tags[n - 1] in "nN":
                tags[n] = "n"  # "criminal justice issues, saying"
        elif low == "her":
            if following not in "nNDOAe~":
                tags[n] = "M"
        elif low in _SUBJECTS:
            if following == "n" and words[n + 1] not in self._open:
                tags[n + 1] = "Y"  # "they sob"
        elif tags[n] == "P" and (following in "nNDeOY" or (following == "I" and low == "one")):
            tags[n] = "D"  # "one former member"
