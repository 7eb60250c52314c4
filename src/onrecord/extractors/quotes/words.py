"""A sentence as words with a letter each for what they can be: enough of grammar to find verbs and their subjects."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from onrecord.text.cues import Cue, cues
from onrecord.text.data import load_text, load_toml
from onrecord.text.inflection import inflected
from onrecord.text.marks import Quotation

DATA = "onrecord.extractors.quotes.data"

FINITE = "VYXZ"
"""Tags of a verb that has a subject: a cue, another verb, an auxiliary, a form of "be"."""


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[’'.&/-][^\W_]+)*[’']?|--|[^\w\s.]|_+")


@cache
def closed() -> Mapping[str, str]:
    """Return the tag of each word of the closed classes, and of common verbs."""
    found: dict[str, str] = {}
    tags = {"base": "y", "third": "Y", "past": "Y", "participle": "e", "ing": "g"}
    for line in load_text(DATA, "verbs.txt").splitlines():
        if line.startswith("#"):
            continue
        for entry in line.split():
            lemma, _, forms = entry.partition("=")
            for form, word in inflected(lemma, forms.replace("/", " ")):
                found.setdefault(word, tags[form])
    for tag, words in load_toml(DATA, "words.toml")["tags"].items():
        for word in words.split():
            found[word] = tag
    return found


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a word list of ``words.toml`` by the name of its table."""
    return frozenset(load_toml(DATA, "words.toml")[name]["words"].split())


_CUE_TAGS = {"base": "B", "third": "V", "past": "V", "participle": "E", "ing": "G"}


class Words:
    """The words of one stretch of text: starts, ends, lower-case words, and ``tags``, a letter a word.

    A quotation is one word, tagged ``Q``; ``quoted`` gives it by the word's number. The other tags are those of
    ``words.toml``, and ``V`` a cue verb, ``B`` its base form, ``G`` its -ing form, ``E`` its participle (or a passive),
    ``Y y g e`` the same of other verbs, ``N`` a capitalised word, ``n`` any other, ``O`` a possessor; punctuation
    stands for itself, ``-`` for any dash.
    """

    __slots__ = ("cue", "ends", "lower", "quoted", "starts", "tags", "text")

    def __init__(
        self, text: str, start: int, end: int, inside: list[Quotation], extra: Mapping[str, Cue] | None = None
    ) -> None:
        self.text = text
        starts: list[int] = []
        ends: list[int] = []
        lower: list[str] = []
        tags: list[str] = []
        self.quoted: dict[int, Quotation] = {}
        self.cue: dict[int, Cue] = {}
        position = start
        for quotation in inside:
            self._add(position, quotation.start, starts, ends, lower, tags, extra)
            self.quoted[len(tags)] = quotation
            starts.append(quotation.start)
            ends.append(quotation.end)
            lower.append("")
            tags.append("Q")
            position = quotation.end
        self._add(position, end, starts, ends, lower, tags, extra)
        self.starts, self.ends, self.lower, self.tags = starts, ends, lower, "".join(tags)

    def _add(
        self,
        start: int,
        end: int,
        starts: list[int],
        ends: list[int],
        lower: list[str],
        tags: list[str],
        extra: Mapping[str, Cue] | None,
    ) -> None:
        if end - start < 1:
            return
        known, verbs = closed(), cues()
        for match in _word().finditer(self.text, start, end):
            a, b = match.span()
            word = match.group()
            first = word[0]
            n = len(tags)
            if not first.isalnum():
                tag = first if first in ",;:()?!" else "-" if first in "-–—―" else "." if first == "…" else "~"
                if tag == "-" and len(word) == 1 and first == "-" and not self.text[b : b + 1].isspace():
                    continue
                low = word
            else:
                low = word.lower()
                if word[-1] in "’'":
                    word = low = low[:-1]
                    b -= 1
                    tag = "O" if low[-1:] == "s" else "n"
                else:
                    tag = known.get(low, "")
                    verb = verbs.get(low) or (extra.get(low) if extra else None)
                    if first.isupper() and n and tags[n - 1] not in ":-Q;" and low not in ("says", "said", "tells"):
                        if tag not in "PXZ" or not tag or low in ("may", "us", "will", "it"):
                            tag, verb = ("N" if tag not in ("D", "I", "C") else tag), None
                            if low.endswith(("'s", "’s")):
                                tag = "O"
                    if verb is not None and tag in ("", "y", "Y", "g", "e"):
                        tag = self._verb(n, low, verb, lower, tags)
                    elif tag in ("Y", "y", "g", "e"):
                        tag = _other_verb(n, low, tag, lower, tags)
                    elif not tag:
                        if low.endswith(("'s", "’s")):
                            tag = "O"
                        elif first.isupper():
                            tag = "N"
                        elif first.isdigit():
                            tag = "D"
                        elif low.endswith("ly") and len(low) > 4:
                            tag = "A"
                        elif low.endswith("ed") and len(low) > 4:
                            tag = _other_verb(n, low, "Y", lower, tags)
                        else:
                            tag = "Y" if n and tags[n - 1] == "P" and lower[n - 1] in _SUBJECTS else "n"
            if (
                n
                and tags[n - 1] == "Y"
                and tag in "VXZY,;:)R"
                and n > 1
                and tags[n - 2] in "nN"
                and lower[n - 1][-1] == "s"
            ):
                tags[n - 1] = "n"  # "criminal justice issues, saying"
            if n == 1 and tag == "N" and tags[0] in "By" and self.text[starts[0]].isupper():
                tags[0] = "N"  # "Judge Carla Winter"
                self.cue.pop(0, None)
            if n and lower[n - 1] == "her" and tag not in "nNDOAe":
                tags[n - 1] = "M"
            if low == "since" and n and tags[n - 1] == "X":
                tag = "A"
            if n and tags[n - 1] == "P" and tag in "nNDeO" and lower[n - 1] in ("one", "others", "another"):
                tags[n - 1] = "D"
            starts.append(a)
            ends.append(b)
            lower.append(low)
            tags.append(tag)

    def _verb(self, n: int, low: str, verb: Cue, lower: list[str], tags: list[str]) -> str:
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
            elif (before in "DO" and lower[n - 1] not in _PRONOUNS) or (before == "I" and low != "said"):
                return "n" if before != "I" else "e"
        elif tag == "V":  # third person: or a plural noun
            if low == "states" and before not in "PRA" and (n < 1 or lower[n - 1] not in word_list("bearers")):
                return "n"
            if before in "DOIt" or (
                before == "n"
                and low in word_list("plurals")
                and (n < 2 or tags[n - 2] in "DOIVB")
                and lower[n - 1] not in word_list("bearers")
            ):
                return "n"
        elif tag == "B":
            if before in "tX" or past_adverbs in "tX" or (past_adverbs == "P" and lower[skipped] not in _SINGULAR):
                pass
            elif before in "nN" and lower[n - 1].endswith("s") and (n < 2 or tags[n - 2] not in "XZ"):
                if before == "N" and low + "s" in word_list("plurals"):
                    return "n"  # "a Breitbart News report"
            elif before == "D" and lower[n - 1] in _PRONOUNS:
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
        self.cue[n] = verb
        return tag


_SINGULAR = frozenset(
    ["he", "she", "it", "one", "there", "everyone", "everybody", "nobody", "someone", "somebody", "anyone"]
)
_SUBJECTS = frozenset(["he", "she", "they", "we", "i"])
_PRONOUNS = frozenset(
    ["some", "many", "most", "both", "all", "others", "those", "these", "few", "several", "none", "half", "more"]
)


def _other_verb(n: int, low: str, tag: str, lower: list[str], tags: list[str]) -> str:
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
            return "n" if before == "t" or (n > 1 and tags[n - 2] in "DOIVB") else "Y"
        if past_adverbs == "Z":
            return "e"
        return "Y"
    if tag == "y":
        if past_adverbs in "tX":
            return "y"
        if past_adverbs == "P" or (before == "n" and lower[n - 1].endswith("s")) or before == "R":
            return "Y"
        return "n"
    if tag == "g":
        return "n" if before in "DO" else "g"
    return "Y" if past_adverbs == "X" else "n" if before in "DO" else "e"
