"""Clauses that a cue attributes: Smith said that …; the road is open, police said; according to Smith."""

from __future__ import annotations

from onrecord.extractors.quotes.clauses import clause_end, complement, has_finite
from onrecord.extractors.quotes.found import Range
from onrecord.extractors.quotes.lexicon import word_list
from onrecord.extractors.quotes.phrases import noun_phrase_after
from onrecord.extractors.quotes.quoted import Quoted
from onrecord.extractors.quotes.words import FINITE, main_clause


class Clausal(Quoted):
    """Attributes clauses, with quoted words in them or without."""

    def _according(self, n: int) -> None:
        line, tags = self.line, self.line.tags
        front = n < 4 and not tags[:n].strip("CA,")
        who = noun_phrase_after(line, n + 2, apposition=not front)
        if who is None or self._inside(n):
            return
        cue = self._chars(n, n + 2)
        total = len(tags)
        if front:
            first = who[1]
            while first < total and tags[first] != "," and tags[first] not in "PQ":
                first += 1
            closing = tags.find(",", first + 1)
            if (
                closing > 0
                and tags[first + 1] in "DOeEYVgRN"
                and (tags[first + 1] == "R" or not has_finite(line, first + 1, closing) or tags[first + 1] in "eEYV")
                and main_clause(line, closing + 1, total)
            ):
                first = closing  # "According to the report, published in May, …"
            if first + 1 < total:
                end = clause_end(line, first + 1, total)
                own = [
                    k
                    for k in range(first + 1, end)
                    if tags[k] == "V" and line.cue[k].kind in ("say", "tell") and "q" in line.cue[k].frames
                ]
                if own and any(tags[k : k + 1] == "Q" for k in range(first, total)):
                    return  # "According to reports, Smith said": the words are Smith's
                self._add(first + 1 if tags[first] == "," else first, end, cue, who, "quotes.according-to")
                self.taken.append((n, max(first, who[1])))
            return
        if who[1] + 1 < total and tags[who[1]] == "," and who[1] + 1 in self.free:
            self._add(who[1] + 1, who[1] + 2, cue, who, "quotes.according-to")
            self.taken.append((n, who[1]))
            return
        opened = n > 1 and (tags[n - 2] in "WC" or line.lower[n - 2] in ("after", "as", "since", "before"))
        if tags[n - 1] == "," and opened and who[1] + 1 < total and tags[who[1]] == ",":
            end = clause_end(line, who[1] + 1, total)
            self._add(who[1] + 1, end, cue, who, "quotes.according-to")
            self.taken.append((n, who[1]))
            return
        end = n
        while end > 0 and tags[end - 1] in ",-":
            end -= 1
        first = 0
        for _, stop in self.taken:
            if stop <= n:
                first = max(first, stop)
        while first < end and tags[first] in ",CA;:":
            first += 1
        for k in range(end - 1, first, -1):
            if tags[k] == ";":
                first = k + 1
                break
        behind = who[1] + 1
        split = tags[n - 1] == "," and tags[who[1] : behind] == "," and tags[behind : behind + 1] in tuple(FINITE)
        if end > first and (split or has_finite(line, first, end) or "Q" in tags[first:end]):
            found = self._add(first, end, cue, who, "quotes.according-to")
            self.taken.append((n, who[1]))
            if (
                split and not has_finite(line, first, end) and has_finite(line, behind, total)
            ):  # "Growing trade, according to Smith, concerned them"
                rest = self._add(behind, clause_end(line, behind, total), None, None, "")
                self.found.remove(rest)
                found.parts.extend(rest.parts)

    def _after_clause(self, cue: int) -> None:
        line, tags = self.line, self.line.tags
        if (
            "," not in tags[:cue]
            or tags[cue] != "V"
            or line.cue[cue].kind not in ("say", "tell", "write", "think")
            or self._inside(cue)
        ):
            return
        if not ({"t", "q"} & set(line.cue[cue].frames)):
            return
        total = len(tags)
        inverted = cue > 0 and tags[cue - 1] == "," and line.cue[cue].kind != "tell"
        if inverted and (noun_phrase_after(line, cue + 1) is None or self._is_apposed(cue - 1)):
            inverted = False
        if inverted:
            who = noun_phrase_after(line, cue + 1)
            comma = cue - 1
            behind = who[1] if who else cue + 1
        else:
            who = self._subject(cue)
            if who is None or tags[who[0]] in "RT" or who[1] > cue:
                return
            comma = who[0] - 1
            behind = cue + 1
            if tags[cue - 1] == "," and who[1] == cue - 1 and tags[comma] == ",":
                comma = self._before_office(comma)
        if who is None or comma < 1 or tags[comma] != ",":
            return
        reporting = min(who[0], cue), max(behind, who[1])
        rest = tags[behind:total]
        if inverted and rest.lstrip(",")[:1] == "R":  # "said Mark Ellery, who has published two books"
            closed = rest.find(",", 1)
            rest = rest[closed:] if closed > 0 else ""
            behind = total - len(rest)
        stop = rest.find(",")
        clause = rest if stop < 0 else rest[:stop]
        if any(tag in clause for tag in "TQVYXZ:") or (
            not inverted
            and behind < total
            and tags[behind] in "NnDP"
            and line.cue[cue].kind != "tell"
            and line.lower[behind] not in word_list("calendar")
        ):
            return
        first = 0
        for _, end in self.taken:
            if end <= comma:
                first = max(first, end)
        for k in range(first, comma):
            if tags[k] == ";":
                first = k + 1
        while first < comma and (tags[first] in ",C~" or (tags[first] == "A" and first + 1 == comma)):
            first += 1
        split = stop >= 0 and behind + stop + 1 < total and tags[behind + stop + 1] in "XZVYA"
        goes_on = stop >= 0 and main_clause(line, behind + stop + 1, total) and tags[behind + stop + 1] != "Q"
        if tags[first : first + 1] in ("W", "G", "g") and "," not in tags[first:comma] and not goes_on and not split:
            return
        if tags[first : first + 1] in ("V", "E"):
            return
        if tags[first : first + 1] in ("I", "W") and "Q" not in tags[first:comma] and rest[stop + 1 : stop + 2] == "Q":
            return  # "On the day of the march, Smith said, “…”"
        if goes_on and tags[first : first + 1] != "W" and has_finite(line, first, comma):
            goes_on = False
        if not (goes_on or has_finite(line, first, comma) or "Q" in tags[first:comma] or split) or any(
            n in self.done for n in range(first, comma)
        ):
            return
        if first == comma:  # "And yet, aides say, it remains a priority"
            if not goes_on:
                return
            first, comma = behind + stop + 1, clause_end(line, behind + stop + 1, total)
            stop = -1
        found = self._add(first, comma, self._cue(cue), who, "quotes.said-after-clause")
        self.done.add(cue)
        self.taken.append(reporting)
        if stop >= 0 and behind + stop + 1 < total:  # "The reactor, the operator said, will stay shut"
            at = behind + stop + 1
            if goes_on or tags[at] in "TXZVYQ" or (tags[at] == "A" and has_finite(line, at, total)):
                end = clause_end(line, at, total)
                if tags[at:end].strip(",;:.?!-"):
                    extra = self._add(at, end, None, None, "")
                    self.found.remove(extra)
                    found.parts.extend(extra.parts)

    def _is_apposed(self, comma: int) -> bool:
        """Tell whether nothing but a subject and its apposition stands before *comma*: “The singer, Ann Lee, says”."""
        tags = self.line.tags[:comma]
        return "," in tags and "Q" not in tags and not has_finite(self.line, 0, comma) and not tags.strip("DNnOAI,~")

    def _before_office(self, comma: int) -> int:
        """Return the comma before the office that a name behind *comma* explains: “…, the mayor, Ann Lee, said”; else 0."""
        line, tags = self.line, self.line.tags
        opened = tags.rfind(",", max(0, comma - 14), comma)
        if opened < 1 or noun_phrase_after(line, opened + 1, apposition=False) != (opened + 1, comma):
            return 0
        return opened

    def _noun_clause(self, noun: int) -> None:
        """Attribute the clause behind a noun of saying to the subject of the verb that governs the noun."""
        line, tags = self.line, self.line.tags
        if line.lower[noun] not in word_list("messages") or self._inside(noun):
            return
        verb = noun - 1
        while verb > 0 and tags[verb] in "nDA" and noun - verb < 5:
            verb -= 1
        if verb < 1 or tags[verb] not in "VYGgBy" or line.lower[verb] not in word_list("utters"):
            self._owned_clause(noun)
            return
        who = self._subject(verb)
        if who is None:
            return
        end = clause_end(line, noun + 1, len(tags))
        self._add(noun + 1, end, self._chars(verb, noun + 1), who, "quotes.noun-that")
        self.done.add(verb)
        self.taken.append((who[0], noun + 1))

    def _owned_clause(self, noun: int) -> None:
        """Attribute the clause behind a noun of saying to its owner: ``the row over Vale's claim that …``."""
        line, tags = self.line, self.line.tags
        owner = noun - 1
        while owner > 0 and tags[owner] == "n" and noun - owner < 3:
            owner -= 1
        if line.lower[noun] == "report" or not (tags[owner] == "O" or line.lower[owner] in ("his", "her", "their")):
            return
        first = owner
        while first > 0 and tags[first - 1] == "N":
            first -= 1
        if first < 2:
            return  # at the beginning, nothing tells where the clause ends and the verb of the sentence follows
        end = clause_end(line, noun + 1, len(tags))
        self._add(noun + 1, end, self._chars(owner + 1, noun + 1), (first, owner + 1), "quotes.noun-that")
        self.taken.append((first, noun + 1))

    def _before_content(self, cue: int) -> None:
        line, tags = self.line, self.line.tags
        verb = line.cue[cue]
        passive = tags[cue] == "E" or (verb.lemma == "accuse" and line.lower[cue + 1 : cue + 2] == ["of"])
        begins = complement(line, cue, verb.frames)
        if begins is None:
            self._gap(cue)
            return
        at, kind = begins
        who: Range | None = None
        if (
            tags[cue - 1 : cue] == ""
            and tags[cue + 1 : cue + 2] in ("N", "P", "D")
            and tags[cue] == "V"
            and kind == "Q"
        ):
            who = noun_phrase_after(line, cue + 1)  # "Said Ellis: “…”"
        elif not passive:
            who = self._subject(cue)
        total = len(tags)
        if who is None and tags[cue] == "V" and kind == "Q" and tags[cue - 1 : cue] == ",":
            after = noun_phrase_after(line, cue + 1)  # "Because of the snow, explained Ellis, “…”"
            if after and tags[after[1]] in ",:":
                who = after
        opened = who[0] - 1 if who else cue - 1
        if (
            kind in "bn"
            and tags[cue + 1] == "I"
            and at > cue + 2
            and who
            and who[0]
            and line.lower[who[0] - 1] == "what"
        ):
            return  # "despite what he wrote about the club, Cross said"
        end = clause_end(
            line,
            at,
            total,
            who is not None and tags[who[0]] in "RT",
            (self._subordinate and not (0 < opened < cue - 1 and tags[opened] == "," and kind == "t"))
            or (opened < 3 and ((opened < 0 and who is None) or (opened >= 0 and tags[opened] in "WI"))),
            kind == "n" or (kind == "Q" and verb.kind == "judge"),
            kind in "niOp",
        )
        quoted = "Q" in tags[at:end]
        if passive:
            agent = next((k for k in range(cue + 1, min(total, cue + 10)) if line.lower[k] == "by"), -1)
            if agent > 0:
                who = noun_phrase_after(line, agent + 1, apposition=False)
        if kind == "Q":
            self._quoted_complement(cue, at, end, who, passive)
            return
        if passive and ((verb.kind != "say" and not quoted) or kind in "bn"):
            return
        if who is None and verb.lemma == "ask" and kind in "tp" and (cue == 0 or tags[cue - 1] in "WC"):
            comma = tags.find(",", at)
            self._add(at, comma if comma > at else end, self._cue(cue), None, _RULE[kind])
            self.done.add(cue)
            return
        if passive and who is None and kind == "t" and verb.kind in ("say", "ask"):
            self._add(at, end, self._cue(cue), None, _RULE[kind])  # "was asked whether", "it was reported that"
            self.done.add(cue)
            return
        if not quoted and (who is None or not self._reports(cue, kind, tags[who[1] - 1] in "NP")):
            return
        if kind == "i" and line.lower[at + 1 : at + 2] == ["be"] and line.lower[at + 2 : at + 3] in _NAMED:
            return  # "did not want to be named"
        if kind == "n" and quoted:
            if self._reported_inside(at, tags.index("Q", at)):
                return  # "rebuked critics who say it should open “at any price”": the words are the critics'
            end = self._behind_quotations(at, end)
        elif kind == "n":
            end = self._judged_end(at, end)
        found = self._add(at, end, self._cue(cue), who, _RULE[kind])
        self.done.add(cue)
        self.taken.append((cue, at))
        if end + 1 < total and tags[end] == ":" and end + 1 in self.free:
            found.parts.append(self._chars(end + 1, end + 2))
            self.free.discard(end + 1)

    def _judged_end(self, at: int, end: int) -> int:
        """Return where a judgement without a clause of its own ends: before when, why or what else its speaker did."""
        line, tags = self.line, self.line.tags
        for k in range(at, end):
            if tags[k] == "W" or (tags[k] == "I" and line.lower[k] in ("after", "before", "through")):
                return k
            if tags[k] == "C" and tags[k + 1 : k + 2] in ("V", "Y", "X", "Z", "G", "g"):
                return k
        return end

    def _gap(self, cue: int) -> None:
        """Attribute a relative clause around its cue: ``a rule which critics said was unfair``, ``what he called``."""
        line, tags = self.line, self.line.tags
        after = cue + 1 + (tags[cue + 1 : cue + 2] == "A")
        if tags[cue] != "V" or tags[after : after + 1] not in tuple(FINITE) or "b" not in line.cue[cue].frames:
            return
        who = self._subject(cue)
        if who is None or who[0] == 0 or not (tags[who[0] - 1] in "RT" or line.lower[who[0] - 1] == "what"):
            return
        end = clause_end(line, after, len(tags), relative=True)
        found = self._add(who[0] - 1, who[0], self._cue(cue), who, "quotes.relative-clause")
        rest = self._add(cue + 1, end, None, None, "")
        self.found.remove(rest)
        found.parts.extend(rest.parts)
        self.done.add(cue)

    def _reported_inside(self, first: int, stop: int) -> bool:
        """Tell whether a verb with a clause of its own stands among the words: what follows belongs to it."""
        cues = (self.line.cue[n] for n in range(first, stop) if self.line.tags[n] == "V")
        return any(
            cue.kind in ("say", "tell", "ask", "write") and not set(cue.frames).isdisjoint("tbO") for cue in cues
        )

    def _reports(self, cue: int, kind: str, subject_named: bool) -> bool:
        """Tell whether an indirect frame is sure enough to be reported."""
        line = self.line
        verb = line.cue[cue]
        if line.tags[cue] == "B" and line.tags[cue - 1 : cue] in ("", "X", "t", "A"):
            if kind in "inO" or verb.kind in ("think", "intend"):
                return False
        if kind == "i" and verb.kind == "intend":
            who = self._subject(cue)
            if who and line.lower[who[1] - 1] in word_list("instruments"):
                return False  # a plan that aims to do something says nothing
        if kind == "n":
            if verb.lemma == "call":
                return subject_named
            return verb.lemma in word_list("reported_judgements")
        return True


_NAMED = (["named"], ["identified"], ["quoted"])
_RULE = {
    "t": "quotes.that-clause",
    "b": "quotes.bare-clause",
    "i": "quotes.to-infinitive",
    "O": "quotes.object-infinitive",
    "p": "quotes.warned-of",
    "n": "quotes.judged",
}
