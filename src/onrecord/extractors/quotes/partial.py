"""Quoted words that no cue governs: under any predicate, behind a colon, behind what somebody owns."""

from __future__ import annotations

from functools import cache

from onrecord.extractors.quotes.clauses import clause_end
from onrecord.extractors.quotes.found import Range
from onrecord.extractors.quotes.lexicon import word_list
from onrecord.extractors.quotes.phrases import noun_phrase, noun_phrase_after
from onrecord.extractors.quotes.sentence import Sentence


class Partial(Sentence):
    """Attributes quoted words to the subject, the owner or the name that stands before them."""

    def _predicate(self, n: int) -> None:
        """Attribute quoted words to the subject of the nearest verb before them."""
        line, tags = self.line, self.line.tags
        if self._inside(n):
            return
        quotation = line.quoted[n]
        if " " not in line.text[quotation.inner_start : quotation.inner_end].strip():
            return
        if tags[n - 1 : n] == ":" and n:
            self._colon(n)
            return
        if line.lower[n - 1] in word_list("naming") or line.lower[n - 1] in (
            "so-called",
            "word",
            "words",
            "term",
            "phrase",
        ):
            return
        if self._joined(n) or self._owned(n):
            return
        k = n - 1
        while k > max(-1, n - 30):
            tag = tags[k]
            if tag in "VYGgByXZ":
                who = self._subject(k)
                if who is None or tags[who[0]] not in "RT" or k in line.cue:
                    break
                k = who[0]
            elif tag in ";:":
                return
            k -= 1
        else:
            return
        if k < 0 or who is None or (line.lower[k] in word_list("naming") and tags[k] != "V"):
            return
        if k not in line.cue and (tags[k] in "XZ" and not any(tag == "N" for tag in tags[who[0] : who[1]])):
            return
        if k not in line.cue and (self._is_term(n) or not self._may_speak(who)):
            return
        first = k + 1
        while first < n and tags[first] in "A,":
            first += 1
        if tags[k] in "XZ":
            return
        said = k in line.cue and line.cue[k].kind in ("say", "tell", "write") and "n" not in line.cue[k].frames
        if tags[first] == "I" and (said or not tags[first + 1 : n].strip("DA")):
            first = n  # "answered with “…”", "said at a rally “…”"
        self._add(first, n + 1, self._chars(k, k + 1), who, "quotes.predicate")

    def _is_term(self, n: int) -> bool:
        """Tell whether quoted words are rather a term than speech: two of them, small, with no stop: “safety check”."""
        quotation = self.line.quoted[n]
        words = self.line.text[quotation.inner_start : quotation.inner_end].split()
        return len(words) == 2 and words[0][:1].islower() and words[1][-1] not in ",.?!"

    def _may_speak(self, who: Range) -> bool:
        """Tell whether a subject may be one who speaks: a name, a pronoun, somebody; and no "movement", no "it"."""
        line = self.line
        head = line.tags[who[0] : who[1]].partition("I")[0]
        last = who[0] + max(len(head), 1) - 1
        word = line.lower[last]
        if line.tags[last] in "NPRT" or word in word_list("bearers"):
            return word not in ("it", "there", "that", "which")
        return word.removesuffix("s").endswith(_people())

    def _joined(self, n: int) -> bool:
        """Attribute a that-clause with quoted words under any verb: ``Vale sniped that the chair was “asleep”``."""
        line, tags = self.line, self.line.tags
        for k in range(n - 1, max(0, n - 30), -1):
            if tags[k] in ";:":
                return False
            if tags[k] == "T" and tags[k - 1] in "YgVyG":
                who = self._subject(k - 1)
                if who is None:
                    return False
                end = max(n + 1, clause_end(line, k, len(tags)))
                self._add(k, end, self._chars(k - 1, k), who, "quotes.that-clause")
                return True
        return False

    def _owned(self, n: int) -> bool:
        """Attribute quoted words behind a noun to its owner: "Vale's broadside against “printing money”"."""
        line, tags = self.line, self.line.tags
        k = n - 1
        if k > 1 and tags[k] in "ITDZ":
            if tags[k] == "D" and tags[k - 1] in "IZ":
                k -= 1
            if tags[k] == "I" and line.lower[k] not in ("of", "for", "about", "against", "on", "over"):
                return False
            k -= 1
            noun = k
            if tags[k + 1] == "Z" and line.lower[noun] not in word_list("messages") | word_list("works"):
                return False
            while k > 0 and tags[k] == "n" and noun - k < 3:
                k -= 1
            if k < noun and (tags[k] == "O" or line.lower[k] in ("his", "her", "their")):
                first = k
                while first > 0 and tags[first - 1] == "N":
                    first -= 1
                self._add(noun + 1, n + 1, self._chars(k + 1, noun + 1), (first, k + 1), "quotes.owner")
                return True
        return False

    def _headline(self) -> None:
        """Attribute what follows a name and a colon at the beginning: ``Bank of England: Rates to “stay high”``."""
        line, tags = self.line, self.line.tags
        colon = tags.find(":", 1, 9)
        if colon < 1 or colon + 1 >= len(tags) or tags[0] != "N":
            return
        if tags[colon + 1] == "Q" and not (line.quoted[colon + 1].single and len(tags) > colon + 3):
            return
        if all(tag in "NICDO" for tag in tags[:colon]):
            self._add(colon + 1, len(tags), self._chars(colon, colon + 1), (0, colon), "quotes.colon")

    def _colon(self, n: int) -> None:
        line, tags = self.line, self.line.tags
        who: Range | None = None
        verb = -1
        for k in range(n - 2, -1, -1):
            if tags[k] in "VYZX":
                verb = k
                who = self._subject(k)
                if who is not None and tags[who[0]] not in "RT":
                    break
        dash = tags.rfind("-", 0, n - 1)
        if dash > 0 and dash < n - 2 and all(tag in "NDI" for tag in tags[dash + 1 : n - 1]):
            self._add(n, n + 1, self._chars(n - 1, n), (dash + 1, n - 1), "quotes.colon")
            return
        if n > 2 and tags[n - 2] in "Nn":
            phrase = noun_phrase(line, n - 2)
            thing = who is not None and tags[who[1] - 1] == "n" and tags[who[0]] != "N"
            if (
                phrase
                and phrase[0]
                and (
                    line.lower[phrase[0] - 1] == "from"
                    or (thing and tags[n - 2] == "N" and tags[phrase[0] - 1] in "VYBy")
                )
            ):
                self._add(n, n + 1, self._chars(n - 1, n), phrase, "quotes.colon")
                return
        if verb >= 0:
            cue = self._chars(n - 1, n)
        else:
            who = noun_phrase_after(line, 0, apposition=False)
            cue = self._chars(n - 1, n)
            if who and who[1] != n - 1:
                who = None
        self._add(n, n + 1, cue, who, "quotes.colon")


@cache
def _people() -> tuple[str, ...]:
    return tuple(word_list("people"))
