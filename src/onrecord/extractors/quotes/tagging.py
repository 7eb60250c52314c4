"""What each word of a sentence can be, from the word itself and from what stands around it."""

from __future__ import annotations

from itertools import repeat

from onrecord.extractors.quotes.lexicon import Vocabulary, word_list
from onrecord.text.cues import Cue

_CUE_TAGS = {"base": "B", "third": "V", "past": "V", "participle": "E", "ing": "G"}
_SINGULAR = frozenset(
    ["he", "she", "it", "one", "there", "everyone", "everybody", "nobody", "someone", "somebody", "anyone"]
)
_SUBJECTS = frozenset(["he", "she", "they", "we", "i"])
_PRONOUNS = frozenset(
    ["some", "many", "most", "both", "all", "others", "those", "these", "few", "several", "none", "half", "more"]
)


class Tagger:
    """Tags the stretches of one document; a word whose tag nothing around it changes is looked at once."""

    __slots__ = ("_known", "_open", "_settled")

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._settled = vocabulary.settled
        self._open = vocabulary.open
        self._known: dict[str, str] = {}

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
        start = len(tags)
        tags += map(self._settled.get, words[start:] if start else words, repeat(""))
        unsure: list[int] = []
        for n in [n for n, tag in enumerate(tags) if not tag]:
            word = words[n]
            tag = self._known.get(word, "")
            if not tag:
                if word in self._open:
                    tag = self._in_context(n, word, words, tags, cue)
                else:
                    tag = self._new(n, word, words, tags, cue, headline, goes_on)
                if tag in "YDP":
                    unsure.append(n)
            tags[n] = tag
        total = len(tags)
        for n in unsure:
            if n + 1 < total:
                _settle(n, words, tags)

    def _new(
        self,
        n: int,
        word: str,
        words: list[str],
        tags: list[str],
        cue: dict[int, Cue],
        headline: bool,
        goes_on: bool,
    ) -> str:
        """Return the tag of a word that the vocabulary does not have as it stands."""
        if word[-1] in "’'" and len(word) > 1:
            words[n] = word[:-1]
            return "O" if word[-2] in "sS" else "n"
        low = word.lower()
        if word[0].isupper():
            tag, verb = self._open.get(low, _UNKNOWN)
            before = tags[n - 1] if n else "^"
            if verb is None and tag in "yYge":
                self._known[word] = tag = "O" if low.endswith(("'s", "’s")) else "N"
                return tag
            if verb is not None and headline and before == "N" and verb.form == "third":
                cue[n] = verb
                return "V"
            if n and (before not in ":-Q;" or (goes_on and before == "Q")) and low not in ("says", "said", "tells"):
                if tag not in ("P", "X", "Z") or low in ("may", "will", "it"):
                    return tag if tag in ("D", "I", "C") else "N"
            return self._in_context(n, low, words, tags, cue)
        if not word[0].isalnum() and len(word) == 1:
            tag = "~"
        elif low[-2:] in ("'s", "’s"):
            tag = "O"
        elif low[0].isdigit():
            tag = "D"
        elif len(low) > 4 and low.endswith("ly"):
            tag = "A"
        elif len(low) > 4 and low.endswith("ed"):
            return _other_verb(n, low, "Y", words, tags)
        elif n and (
            (tags[n - 1] == "P" and words[n - 1].lower() in _SUBJECTS)
            or (tags[n - 1] == "A" and n > 1 and low[-1] == "s" and tags[n - 2] == "N")
        ):
            return "Y"
        else:
            tag = "n"
        self._known[word] = tag
        return tag

    def _in_context(self, n: int, low: str, words: list[str], tags: list[str], cue: dict[int, Cue]) -> str:
        """Return the tag of a word of the vocabulary that what stands before it settles."""
        tag, verb = self._open[low]
        if verb is not None:
            return _cue_verb(n, low, verb, words, tags, cue)
        if tag in "Yyge":
            return _other_verb(n, low, tag, words, tags)
        if low == "since" and n and tags[n - 1] == "X":
            return "A"
        return tag


_UNKNOWN: tuple[str, None] = ("", None)


def _settle(n: int, words: list[str], tags: list[str]) -> None:
    """Correct the tag of the *n*-th word, now that the tag of the next one is known."""
    tag, following = tags[n], tags[n + 1]
    low = words[n].lower()
    if tag == "Y":
        if low[-1] == "s" and following in "VXZY,;:)RT" and n and tags[n - 1] in "nN":
            tags[n] = "n"  # "criminal justice issues, saying"
    elif low == "her":
        if following not in "nNDOAe":
            tags[n] = "M"
    elif low in ("one", "others"):
        if following in "nNDeO" or (following == "I" and low == "one"):
            tags[n] = "D"  # "one former member"


def _cue_verb(n: int, low: str, verb: Cue, words: list[str], tags: list[str], cue: dict[int, Cue]) -> str:
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
        if before in "tX" or past_adverbs in "tX" or (past_adverbs == "P" and words[skipped].lower() not in _SINGULAR):
            pass
        elif past_adverbs in "nN" and _plural(words[skipped].lower()) and (n < 2 or tags[n - 2] not in "XZ"):
            if before == "N" and low + "s" in word_list("plurals"):
                return "n"  # "a Breitbart News report"
        elif low in word_list("verbs") and (past_adverbs in "nN~)" or _number(words[skipped])):
            pass  # "the police say", "42% say", "six in 10 say"
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
    if tag == "V" and before == "X" and verb.form in ("past", "third") and words[n - 1] in ("Will", "May"):
        tags[n - 1] = "N"  # "May said", where no verb can be
    cue[n] = verb
    return tag


def _plural(low: str) -> bool:
    """Tell whether a word can be a plural by its ending."""
    return low[-1:] == "s" and low[-2:] not in ("ss", "us", "is")


def _number(word: str) -> bool:
    return word[:1].isdigit() or word.lower() in word_list("numbers")


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
        if past_adverbs == "P" or before == "R" or (past_adverbs == "n" and _plural(words[skipped].lower())):
            return "Y"
        return "n"
    if tag == "g":
        return "n" if before in "DO" else "g"
    return "Y" if past_adverbs == "X" else "n" if before in "DO" else "e"
