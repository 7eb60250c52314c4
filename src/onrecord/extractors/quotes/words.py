"""A sentence as words with a letter each for what they can be: enough of grammar to find verbs and their subjects."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import repeat

from onrecord.extractors.quotes.lexicon import open_words, plain, word_list
from onrecord.extractors.quotes.titles import TOP, in_capitals
from onrecord.text.cues import Cue
from onrecord.text.marks import Quotation

FINITE = "VYXZ"
"""Tags of a verb that has a subject: a cue, another verb, an auxiliary, a form of "be"."""

_CUE_TAGS = {"base": "B", "third": "V", "past": "V", "participle": "E", "ing": "G"}
_SINGULAR = frozenset(
    ["he", "she", "it", "one", "there", "everyone", "everybody", "nobody", "someone", "somebody", "anyone"]
)
_SUBJECTS = frozenset(["he", "she", "they", "we", "i"])
_PRONOUNS = frozenset(
    ["some", "many", "most", "both", "all", "others", "those", "these", "few", "several", "none", "half", "more"]
)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+(?:(?:[’'&/-]|\.(?=\d|\w(?!\w)))\w+)*[’']?|[^\w\s.-]|-(?=[\s-])")


class Words:
    """The words of one stretch of text: starts, words, the same in lower case, and ``tags``, a letter a word.

    A quotation is one word, tagged ``Q``; ``quoted`` gives it by the word's number. The other tags are those of
    ``words.toml``, and ``V`` a cue verb, ``B`` its base form, ``G`` its -ing form, ``E`` its participle (or a passive),
    ``Y y g e`` the same of other verbs, ``N`` a capitalised word, ``n`` any other, ``O`` a possessor; punctuation
    stands for itself, ``-`` for any dash.

    *known* is a memo of words whose tag nothing around them changes, shared by the sentences of one document.
    """

    __slots__ = ("_first", "_starts", "cue", "extra", "headline", "lower", "quoted", "tags", "text", "words")

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        inside: Sequence[Quotation] = (),
        extra: Mapping[str, Cue] | None = None,
        known: dict[str, str] | None = None,
    ) -> None:
        self.text = text
        self.extra = extra
        self.headline = (
            bool(inside) and start < TOP and end - start < 160 and in_capitals(text[start : inside[0].start])
        )
        self._starts: list[int] = []
        self._first = start
        self.quoted: dict[int, Quotation] = {}
        self.cue: dict[int, Cue] = {}
        words: list[str] = []
        tags: list[str] = []
        if known is None:
            known = dict(plain())
        position = start
        for quotation in inside:
            if position < quotation.start:
                self._add(position, quotation.start, words, tags, known)
            self.quoted[len(tags)] = quotation
            words.append("")
            tags.append("Q")
            position = quotation.end
        if position < end:
            self._add(position, end, words, tags, known)
        if len(tags) > 1 and tags[1] == "N" and tags[0] in "By" and words[0][0].isupper():
            tags[0] = "N"  # "Judge Carla Winter"
            self.cue.pop(0, None)
        self.words = words
        self.lower = " ".join(words).lower().split(" ")
        self.tags = "".join(tags)

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

    def _add(self, start: int, end: int, words: list[str], tags: list[str], known: dict[str, str]) -> None:
        n = len(words)
        found = _word().findall(self.text, start, end)
        words += found
        tags += map(known.get, found, repeat(""))
        total = len(tags)
        pending = False  # the word before may be another thing than it seemed
        while True:
            try:
                at = tags.index("", n)
            except ValueError:
                break
            if pending and at > n:
                _revise(tags[n], words, tags, n)
                pending = False
            word = words[at]
            if word[-1] in "’'" and len(word) > 1:
                words[at] = word = word[:-1]
                tag = "O" if word[-1] in "sS" else "n"
            elif word[0].isalnum() or len(word) > 1:
                tag = self._tag(at, word, words, tags, known)
            else:
                known[word] = tag = "~"
            if pending:
                _revise(tag, words, tags, at)
            tags[at] = tag
            pending = tag == "Y" or word in _OPEN
            n = at + 1
        if pending and n < total:
            _revise(tags[n], words, tags, n)

    def _tag(self, n: int, word: str, words: list[str], tags: list[str], known: dict[str, str]) -> str:
        """Return the tag of a word that is in no closed class, or that is capitalised."""
        low = word.lower()
        entry = open_words().get(low)
        if entry is None:
            verb = self.extra.get(low) if self.extra else None
            tag = ""
        else:
            tag, verb = entry
        before = tags[n - 1] if n else "^"
        if word[0].isupper():
            if verb is None and (not tag or tag in "yYge"):
                known[word] = tag = "O" if low.endswith(("'s", "’s")) else "N"
                return tag
            if self.headline and before == "N" and verb is not None and verb.form == "third":
                self.cue[n] = verb
                return "V"
            if n and before not in ":-Q;" and low not in ("says", "said", "tells"):
                if tag not in "PXZ" or not tag or low in ("may", "us", "will", "it"):
                    return tag if tag in ("D", "I", "C") else "N"
        if low == "since" and before == "X":
            return "A"
        if verb is not None and tag in ("", "y", "Y", "g", "e"):
            return self._verb(n, low, verb, words, tags)
        if tag in ("Y", "y", "g", "e"):
            return _other_verb(n, low, tag, words, tags)
        if tag:
            return tag
        last = low[-2:]
        if last in ("'s", "’s"):
            tag = "O"
        elif low[0].isdigit():
            tag = "D"
        elif last == "ly" and len(low) > 4:
            tag = "A"
        elif last == "ed" and len(low) > 4:
            return _other_verb(n, low, "Y", words, tags)
        elif (before == "P" and words[n - 1].lower() in _SUBJECTS) or (
            before == "A" and n > 1 and low[-1] == "s" and tags[n - 2] == "N"
        ):
            return "Y"
        else:
            tag = "n"
        known[word] = tag
        return tag

    def _verb(self, n: int, low: str, verb: Cue, words: list[str], tags: list[str]) -> str:
        """Return the tag of a word that can be a form of a cue verb, by what stands before it."""
        before = tags[n - 1] if n else "^"
        skipped = n - 1
        while skipped > 0 and tags[skipped] == "A":
            skipped -= 1
        past_adverbs = tags[skipped] if n else "^"
        tag = _CUE_TAGS[verb.form]
        if tag == "V" and verb.form == "past":
            if past_adverbs == "Z":
                tag = "E"
            elif (before in "DO" and words[n - 1].lower() not in _PRONOUNS) or (before == "I" and low != "said"):
                return "n" if before != "I" else "e"
        elif tag == "V":  # third person: or a plural noun
            if low == "states" and before not in "PRA" and (n < 1 or words[n - 1].lower() not in word_list("bearers")):
                return "n"
            if before in "DOIt" or (
                before == "n"
                and low in word_list("plurals")
                and (n < 2 or tags[n - 2] in "DOIVBYyGgE")
                and words[n - 1].lower() not in word_list("bearers")
            ):
                return "n"
        elif tag == "B":
            if (
                before in "tX"
                or past_adverbs in "tX"
                or (past_adverbs == "P" and words[skipped].lower() not in _SINGULAR)
            ):
                pass
            elif past_adverbs in "nN" and words[skipped].lower().endswith("s") and (n < 2 or tags[n - 2] not in "XZ"):
                if before == "N" and low + "s" in word_list("plurals"):
                    return "n"  # "a Breitbart News report"
            elif before == "D" and words[n - 1].lower() in _PRONOUNS:
                pass
            elif before == "R" or low == "read":
                tag = "V"
            elif before in "^,C" and not (n and before == "C" and tags[max(0, n - 2)] in "nN"):
                tag = "B"
            else:
                return "n"
            if tag == "B" and before not in "t^" and past_adverbs != "t":
                tag = "V"
        elif tag == "G" and before in "DO":
            return "n"
        elif tag == "E" and past_adverbs == "X":
            tag = "V"
        elif tag == "E" and before in "DO":
            return "n"
        self.cue[n] = verb
        return tag


_OPEN = frozenset(["her", "one", "others", "another", "Her", "One", "Others", "Another"])
"""Words that the next one settles, besides verbs in -s."""


def _revise(tag: str, words: list[str], tags: list[str], n: int) -> None:
    """Correct the tag of the word before the *n*-th, now that the tag of that one is known."""
    low = words[n - 1].lower()
    before = tags[n - 1]
    if before == "Y":
        if tag in "VXZY,;:)RT" and n > 1 and tags[n - 2] in "nN" and low[-1] == "s":
            tags[n - 1] = "n"  # "criminal justice issues, saying"
    elif low == "her":
        if tag not in "nNDOAe":
            tags[n - 1] = "M"
    elif before == "P" and (tag in "nNDeO" or (tag == "I" and low == "one")):
        tags[n - 1] = "D"  # "one former member"


def _other_verb(n: int, low: str, tag: str, words: list[str], tags: list[str]) -> str:
    before = tags[n - 1] if n else "^"
    skipped = n - 1
    while skipped > 0 and tags[skipped] == "A":
        skipped -= 1
    past_adverbs = tags[skipped] if n else "^"
    if tag == "Y":
        if before in "DO" or (before == "I" and not low.endswith("ed")):
            return "n"
        if before == "I":
            return "e"
        if low.endswith("s") and not low.endswith("ss") and before in "nt":
            return "n" if before == "t" or (n > 1 and tags[n - 2] in "IVB") else "Y"
        if past_adverbs == "Z":
            return "e"
        return "Y"
    if tag == "y":
        if past_adverbs in "tX":
            return "y"
        if past_adverbs == "P" or (before == "n" and words[n - 1].lower().endswith("s")) or before == "R":
            return "Y"
        return "n"
    if tag == "g":
        return "n" if before in "DO" else "g"
    return "Y" if past_adverbs == "X" else "n" if before in "DO" else "e"
