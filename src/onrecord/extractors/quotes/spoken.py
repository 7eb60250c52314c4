"""Quotations with a reporting clause beside them: “…,” he said; said Smith; as Smith put it."""

from __future__ import annotations

from onrecord.extractors.quotes.clauses import clause_end, complement
from onrecord.extractors.quotes.found import Found, Range
from onrecord.extractors.quotes.phrases import noun_phrase_after
from onrecord.extractors.quotes.sentence import Sentence
from onrecord.extractors.quotes.words import FINITE, main_clause
from onrecord.text.cues import cues

_SAYING = frozenset(("say", "tell", "ask", "write"))
_PUTTING = frozenset(("put", "puts", "words"))
_AFTER_SPEECH = ",?!—–-…"


class Spoken(Sentence):
    """Attributes quotations to the reporting clause that follows or frames them."""

    def _ends_speech(self, n: int) -> bool:
        """Tell whether the quotation ends as speech does before its reporting clause: “No,” “No?” “No”, she said."""
        line = self.line
        quotation = line.quoted[n]
        text = line.text[max(quotation.inner_start, quotation.inner_end - 4) : quotation.inner_end].rstrip(" ’'”")
        return (text[-1:] in _AFTER_SPEECH and text != "") or line.tags[n + 1 : n + 2] in (",", "-")

    def _speech_start(self, n: int) -> int:
        """Return where the content that ends with the quotation *n* begins: at the quotation, or at its sentence."""
        line, tags = self.line, self.line.tags
        first = 0
        for _, stop in self.taken:
            if stop <= n:
                first = max(first, stop)
        if first and first < len(tags) and tags[first] in ",C":
            return n
        k = first
        while k < n and tags[k] in "CA,~?!.":
            k += 1
        if tags[n - 1 : n] != ":" and "V" not in tags[k:n] and line.text[line.quoted[n].inner_start].islower():
            return k  # "The chairman, who is ill, “is seen as a friend of the club,” she said"
        if k == n or not any(tag in FINITE or tag == "Q" for tag in tags[k:n]):
            return n if n - k < 3 or tags[n - 1] in ":," or tags[k] in "IWgG" else k
        if tags[n - 1] == ":":
            return n
        return k

    def _after_quotation(self, cue: int) -> None:
        line, tags = self.line, self.line.tags
        if "Q" not in tags[:cue] or self._inside(cue):
            return
        verb = line.cue.get(cue)
        before = cue - 1
        while before >= 0 and tags[before] == "A":
            before -= 1
        if tags[before] in ",-" and before:
            before -= 1
        total = len(tags)
        if tags[before] == "Q" and before in self.free:
            if not self._ends_speech(before) or (before and (verb is None or verb.kind not in _SAYING)):
                return
            who = noun_phrase_after(line, cue + 1)
            if who is None or (before and tags[who[1] : who[1] + 1] in (*FINITE, "T")):
                return  # "Smith, who praised “the mood,” said the mayor would come"
            if verb is None and ((who[1] < total and tags[who[1]] not in ",.-R") or tags[who[0]] == "D"):
                return
            self._speech(before, cue, who, who[1], "quotes.said-inverted")
            return
        who = self._subject(cue)
        if who is None:
            return
        k = who[0] - 1
        if k > 1 and tags[k] == "," and "Q" in tags[max(0, k - 12) : k] and verb is not None:
            q = tags.rindex("Q", 0, k)  # "…," another friend, Mariam Emara, told
            office = noun_phrase_after(line, q + 1, apposition=False)  # or "…," the mayor of Leeds, Ann Lee, said
            if q + 1 < k and (office == (q + 1, k) or not any(tag in "VYXZTWRIC;:" for tag in tags[q:k])):
                who = (q + 1, who[1])
                k = q
        while k >= 0 and (tags[k] == "A" or line.lower[k] == "as"):
            k -= 1
        if k > 0 and tags[k] in ",-":
            k -= 1
        if k < 0 or tags[k] != "Q" or k not in self.free:
            return
        if not self._ends_speech(k) and (k or who[0] != 1 or verb is None or verb.kind not in ("say", "tell", "write")):
            return
        if total > cue + 1 and tags[cue + 1] == "T":
            return
        quotation = line.quoted[k]
        comma = line.text[max(quotation.inner_start, quotation.inner_end - 3) : quotation.inner_end].rstrip(" ’'”")[-1:]
        if verb is None and (
            (comma != "," and cue + 1 < total) or k + 1 != who[0] or k or tags[cue + 1 : cue + 2] in tuple("DNnOPM")
        ):
            return
        if k and verb is not None and verb.kind not in _SAYING:
            return
        if k and self._subordinate and line.text[quotation.inner_start].islower() and "VT" in tags[:k]:
            return
        if comma != "," and tags[who[1] : cue].strip("XZA"):
            return  # "“Who?” I turned and said nothing"
        if verb is not None and (k > 0 or comma not in ",?!"):
            behind = complement(line, cue, verb.frames)
            if behind is not None and behind[1] in "tb":
                return
        self._speech(k, cue, who, cue + 1, "quotes.said-after")

    def _speech(self, n: int, cue: int, who: Range, behind: int, rule: str) -> None:
        first = self._speech_start(n)
        if self._inside(first):
            first = n
        found = self._add(first, n + 1, self._cue(cue), who, rule)
        self.done.add(cue)
        self.taken.append((min(who[0], cue), max(behind, who[1])))
        self._continuation(found, max(behind, who[1]))

    def _continuation(self, found: Found, start: int) -> None:
        """Join what goes on behind the reporting clause: “If it rains,” she said, “we stay.”"""
        tags = self.line.tags
        total = len(tags)
        n = start
        while n < total and n - start < 30:
            tag = tags[n]
            if tag == "Q" and n in self.free:
                if n == start or tags[n - 1] in ",;:-TC":
                    found.parts.append(self._chars(n, n + 1))
                    self.free.discard(n)
                    self.taken.append((n, n + 1))
                return
            if tag == "G" and tags[n + 1 : n + 2] == "I":  # "said Smith, speaking in Ohio, “…”"
                n += 2
                continue
            if tag in "GVT" or (tag == ";" and tags[n + 1 : n + 2] != "Q") or (tag == "Y" and n > start + 1):
                return
            n += 1

    def _as_put_it(self) -> None:
        """“…,” as Smith put it; as Smith put it, “…”; in the words of Smith, “…”."""
        line, tags = self.line, self.line.tags
        if line.lower[0] == "as" and line.lower[2:3] == ["by"] and line.lower[1] in cues():
            who = noun_phrase_after(line, 3, apposition=False)
            if who and tags[who[1] : who[1] + 1] == "," and who[1] + 1 < len(tags):
                self._add(who[1] + 1, clause_end(line, who[1] + 1, len(tags)), self._chars(1, 2), who, "quotes.as-put")
                self.taken.append((0, who[1]))
                return
        self._as_noted()
        if _PUTTING.isdisjoint(line.words):
            return
        for n, word in enumerate(line.lower):
            if word in ("put", "puts") and line.lower[n + 1 : n + 2] == ["it"]:
                who = self._subject(n)
                at = n + 2
            elif (
                word == "words"
                and line.lower[max(0, n - 2) : n] == ["in", "the"]
                and line.lower[n + 1 : n + 2] == ["of"]
            ):
                who = noun_phrase_after(line, n + 2)
                at = who[1] if who else n
            else:
                continue
            if who is None:
                continue
            following = next((k for k in range(at, min(len(tags), at + 20)) if tags[k] in "QVYX;"), -1)
            if following >= 0 and tags[following] != "Q":
                following = -1
            if (following in self.free and "," in tags[at:following] + tags[following - 1 : following]) or (
                following >= 0 and ":" in tags[at:following]
            ):
                target = following
            else:
                target = next((k for k in range(who[0] - 1, max(-1, who[0] - 5), -1) if tags[k] == "Q"), -1)
            clause = 0 < who[0] < 3 and line.lower[who[0] - 1] == "as" and tags[at : at + 1] == ","
            if target in self.free or clause:
                first, stop = target, target + 1
                if clause and target != at + 1:
                    first, stop = at + 1, clause_end(line, at + 1, len(tags))
                self._add(first, stop, self._chars(min(n, at - 1), at), who, "quotes.as-put")
                self.taken.append((min(who[0], n), max(at, who[1])))

    def _as_noted(self) -> None:
        """As the paper noted, the fund lost a third."""
        line, tags = self.line, self.line.tags
        first = 1 if tags[0] in "CA" else 0
        first += tags[first : first + 1] == ","
        if line.words[first : first + 1] not in (["As"], ["as"]):
            return
        cue = tags.find("V", first + 2, first + 16)
        if cue < 0 or "t" not in line.cue[cue].frames or line.cue[cue].kind not in ("say", "write"):
            return
        who = self._subject(cue)
        comma = tags.find(",", cue, cue + 8)
        if (
            who is None
            or who[0] != first + 1
            or comma < 0
            or tags[comma + 1 : comma + 2] in ("", "Q")
            or not main_clause(line, comma + 1, len(tags))
        ):
            return
        if any(tag in "VYXZTQ" for tag in tags[cue + 1 : comma]):
            return
        self._add(comma + 1, clause_end(line, comma + 1, len(tags)), self._cue(cue), who, "quotes.as-put")
        self.taken.append((first, comma))
        self.done.add(cue)
