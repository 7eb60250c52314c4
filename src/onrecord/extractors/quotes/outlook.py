"""Whether a sentence without quotations is worth reading: a look at the words beside its cues.

Most sentences that have a cue attribute nothing: "known as the Rock", "held in May", "wrote three books". What every
rule for them needs is looked for here, on the words as they stand, before the sentence is cut and tagged. Where it may
be there, the sentence is read: a rule decides, never the outlook.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.quotes.lexicon import Vocabulary, word_list
from onrecord.text.cues import Cue

_AHEAD = 180
"""How far behind a cue, in code points, its content begins."""
_SIGNS = ",.;:?!()[]”“\"’‘'"
_AFTER_CLAUSES = ("say", "tell", "write", "think")
"""Kinds of cues that stand behind what they attribute."""
_PASSIVE = ("past", "participle")


class Outlook:
    """Looks at the sentences of one text."""

    __slots__ = ("_open", "_reporting", "_tags", "_text")

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text = text
        self._tags = vocabulary.tags
        self._open = vocabulary.open
        self._reporting = vocabulary.reporting

    def is_good(self, start: int, end: int, cues: Iterable[tuple[int, bytes]]) -> bool:
        """Tell whether a rule may find something in a sentence, given where its cues stand and their letters."""
        text = self._text[start:end]
        if " put it" in text or " puts it" in text or " words of" in text or text[:3] in ("As ", "as "):
            return True
        if " that " in text and _message_that(text):
            return True
        return any(self._may_report(text, at - start, letters) for at, letters in cues)

    def _may_report(self, text: str, at: int, letters: bytes) -> bool:
        cue = self._reporting[letters]
        if cue is None:  # "according"
            return True
        behind = at + len(letters)
        tail = text[behind : behind + _AHEAD]
        passive = cue.form in _PASSIVE and self._is_passive(text[max(0, at - 40) : at].split(), cue)
        if passive and cue.kind != "say":
            return False
        if " that" in tail:
            return True
        words = tail.split(None, 4)
        clause_before = cue.kind in _AFTER_CLAUSES and "," in text[:at]
        if not words or tail[0] in ",.;–—":
            return clause_before or " as " in text[:at]
        first = 0
        while first + 1 < len(words) and self._is_adverb(words[first]):
            first += 1
        if _opens(words[first].rstrip(_SIGNS), tail, cue.frames):
            return True
        if passive or cue.lemma in word_list("reported_judgements"):
            return not passive
        if clause_before and (
            text[:at].rstrip()[-1:] == "," or cue.kind == "tell" or self._ends_clause(words[0], tail)
        ):
            return True
        return "b" in cue.frames and self._has_clause(tail.split()[first:])

    def _is_adverb(self, word: str) -> bool:
        return self._tags.get(word) == "A" or word.endswith("ly")

    def _is_passive(self, before: list[str], cue: Cue) -> bool:
        """Tell whether a form in -ed stands behind a form of "be", or a mere participle behind no auxiliary."""
        while before and self._is_adverb(before[-1]):
            before.pop()
        tag = self._tags.get(before[-1], "") if before else ""
        return tag == "Z" or (cue.form == "participle" and tag != "X")

    def _ends_clause(self, word: str, tail: str) -> bool:
        """Tell whether a cue has neither an object nor a verb behind it in its clause: of "Smith said on Monday, …"."""
        word = word.rstrip(_SIGNS)
        if self._tag(word) in "nDP" and word.lower() not in word_list("calendar") and not word.endswith(("ly", "ing")):
            return False
        clause = tail.partition(",")[0]
        return not any(self._tags.get(word) in ("X", "Z") for word in clause.split())

    def _has_clause(self, words: list[str]) -> bool:
        """Tell whether what may be a finite verb, or its pronoun, stands among the words before their clause is over."""
        before = words[0]
        commas = 0
        if self._tag(before) in "CWtK":
            return False
        for word in words:
            tag = self._tag(word.strip(_SIGNS))
            if before[-1] == "," and tag in "CWAtXZKMT":
                return tag in "XZ" and commas > 1  # "the president, Ann Lee, has"
            commas += word[-1] == ","
            if tag in "VXZP" or (tag == "y" and (before[-1] == "s" or self._tag(before) == "R")):
                return True
            if word[-1] in ";:":
                return False
            if tag != "A":
                before = word
        return False

    def _tag(self, word: str) -> str:
        """Return the tag of a word by itself, ``V`` where it may be a finite verb, ``y`` behind a plural."""
        tag = self._tags.get(word)
        if tag is None or tag == "_":
            low = word.lower()
            tag, verb = self._open.get(low, _UNKNOWN)
            if verb is not None or tag == "Y" or low.endswith("ed"):
                return "V"
        return tag or "n"


def _opens(word: str, tail: str, frames: str) -> bool:
    """Tell whether the word behind a cue, or what follows it, opens one of the cue's frames."""
    return (
        word in word_list("questions")
        or (word == "to" and "i" in frames)
        or (word in word_list("matters") and "p" in frames)
        or ("O" in frames and " to " in tail)
        or (":" in tail and "q" in frames)
    )


def _message_that(text: str) -> bool:
    """Tell whether a noun of saying stands before "that": of "issued a warning that"."""
    at = text.find(" that ")
    while at >= 0:
        if text[max(0, at - 20) : at].rpartition(" ")[2] in word_list("messages"):
            return True
        at = text.find(" that ", at + 1)
    return False


_UNKNOWN: tuple[str, Cue | None] = ("", None)
