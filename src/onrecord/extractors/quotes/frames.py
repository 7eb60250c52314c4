"""The attributions of one sentence: a cue, its subject, and what it attributes."""

from __future__ import annotations

from onrecord.extractors.quotes.clauses import clause_end, complement, has_finite, main_clause
from onrecord.extractors.quotes.found import Found, Range
from onrecord.extractors.quotes.lexicon import word_list
from onrecord.extractors.quotes.subjects import noun_phrase, noun_phrase_after, subject
from onrecord.extractors.quotes.words import FINITE, Words
from onrecord.text.cues import cues

INDIRECT = frozenset(["accuse", "blame", "call", "criticise", "criticize", "deny", "describe", "praise"])
"""Cues whose judgement is reported without quoted words too."""

_AFTER_SPEECH = ",?!—–-…"


class Frames:
    """Reads one sentence; ``found`` are its attributions, ``free`` the numbers of the quotations that none holds."""

    def __init__(self, line: Words, indirect: bool = True) -> None:
        self.line = line
        self.found: list[Found] = []
        self.taken: list[Range] = []  # words that belong to content, or to a reporting clause
        self.indirect = indirect
        self.free: set[int] = set(line.quoted)
        self.trailing: set[int] = set()
        self.done: set[int] = set()
        self.subjects: dict[int, Range | None] = {}
        first = line.tags[1:2] if line.tags[:1] in ("C", "A", "~") else line.tags[:1]
        word = line.lower[1] if first != line.tags[:1] and len(line.lower) > 1 else "".join(line.lower[:1])
        self.subordinate = first == "W" or word in ("as", "since", "after", "before", "despite")

    def read(self) -> None:
        """Look for attributions, the surest first."""
        line = self.line
        tags = line.tags
        anchors = [n for n in line.cue if tags[n] in "VBGE"]
        if line.quoted:
            self._headline()
            for n in range(tags.find("Q") + 1, len(tags)):
                if tags[n] in "VY":
                    self._after_quotation(n)
        self._as_put_it()
        n = line.tags.find("Kt")
        while n >= 0:
            self._according(n)
            n = line.tags.find("Kt", n + 1)
        for n in reversed(anchors):
            if n not in self.done:
                self._after_clause(n)
        n = tags.find("nT")
        while n >= 0:
            self._noun_clause(n)
            n = tags.find("nT", n + 1)
        for n in anchors:
            if n not in self.done and not self._inside(n):
                self._before_content(n)
        for n in sorted(self.free):
            if n in self.free:
                self._predicate(n)

    # --- what the rules share

    def _subject(self, n: int) -> Range | None:
        if n not in self.subjects:
            self.subjects[n] = subject(self.line, n)
        return self.subjects[n]

    def _inside(self, n: int) -> bool:
        return any(first <= n < stop for first, stop in self.taken)

    def _chars(self, first: int, stop: int) -> Range:
        return self.line.starts[first], self.line.end(stop - 1)

    def _mention(self, who: Range | None) -> Range | None:
        if who is None:
            return None
        first, stop = who
        while stop > first + 1 and self.line.tags[stop - 1] in ",A-":
            stop -= 1
        start, end = self._chars(first, stop)
        if self.line.tags[stop - 1] == "P":
            word = self.line.text[start:end].replace("’", "'")
            end = start + (word.index("'") if "'" in word else end - start)
        return start, end

    def _cue(self, n: int) -> Range:
        """Return the cue with its auxiliaries, "went on to say" whole."""
        tags = self.line.tags
        first = n
        while (first > 0 and tags[first - 1] in "XZ") or (
            first > 1 and tags[first - 1] == "A" and tags[first - 2] in "XZ"
        ):
            first -= 1
        if first > 1 and tags[first - 1] == "t" and tags[first - 2] in "VYAI":
            k = first - 2
            while k > 0 and tags[k] in "AI":
                k -= 1
            if tags[k] in "VY":
                first = k
        return self._chars(first, n + 1)

    def _add(self, first: int, stop: int, cue: Range | None, who: Range | None, rule: str) -> Found:
        """Record an attribution whose content are the words from *first* up to *stop*."""
        tags = self.line.tags
        while stop > first + 1 and tags[stop - 1] in ",;:.?!-":
            stop -= 1
        while first < stop - 1 and tags[first] in ",:-~":
            first += 1
        self.taken.append((first, stop))
        self.free.difference_update(range(first, stop))
        found = Found([self._chars(first, stop)], cue, self._mention(who), rule)
        self.found.append(found)
        return found

    def _ends_speech(self, n: int) -> bool:
        """Tell whether the quotation ends as speech does before its reporting clause: “No,” “No?” “No”, she said."""
        line = self.line
        quotation = line.quoted[n]
        text = line.text[max(quotation.inner_start, quotation.inner_end - 4) : quotation.inner_end].rstrip(" ’'”")
        return (text[-1:] in _AFTER_SPEECH and text != "") or line.tags[n + 1 : n + 2] in (",", "-")

    def _speech_start(self, n: int) -> int:
        """Return where the content that ends with the quotation *n* begins: at the quotation, or at its sentence."""
        tags = self.line.tags
        first = 0
        for _, stop in self.taken:
            if stop <= n:
                first = max(first, stop)
        if first and first < len(tags) and tags[first] in ",C":
            return n
        k = first
        while k < n and tags[k] in "CA,~?!.":
            k += 1
        if k == n or not any(tag in FINITE or tag == "Q" for tag in tags[k:n]):
            return n if n - k < 3 or tags[n - 1] in ":," or tags[k] in "IWgG" else k
        if tags[n - 1] == ":":
            return n
        return k

    # --- “…,” he said / said Smith / Smith said, “…”

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
            if not self._ends_speech(before):
                return
            who = noun_phrase_after(line, cue + 1)
            if who is None or (
                verb is None and ((who[1] < total and tags[who[1]] not in ",.-R") or tags[who[0]] == "D")
            ):
                return
            self._speech(before, cue, who, who[1], "quotes.said-inverted")
            return
        who = self._subject(cue)
        if who is None:
            return
        k = who[0] - 1
        if k > 1 and tags[k] == "," and "Q" in tags[max(0, k - 12) : k] and verb is not None:
            q = tags.rindex("Q", 0, k)  # "…," another friend, Mariam Emara, told
            if q + 1 < k and not any(tag in "VYXZTWRIC;:" for tag in tags[q:k]):
                who = (q + 1, who[1])
                k = q
        while k >= 0 and tags[k] in "AC":
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
        if k and self.subordinate and line.text[quotation.inner_start].islower() and "VT" in tags[:k]:
            return
        if verb is not None and (k > 0 or comma != ","):
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
        self._continuation(found, behind, max(behind, who[1]))

    def _continuation(self, found: Found, cue_end: int, start: int) -> None:
        """Join what goes on behind the reporting clause: “If it rains,” she said, “we stay.”"""
        tags = self.line.tags
        total = len(tags)
        n = start
        while n < total and n - start < 30:
            tag = tags[n]
            if tag == "Q" and n in self.free:
                if n == start or tags[n - 1] in ",:-" or tags[n - 1] in "TC":
                    found.parts.append(self._chars(n, n + 1))
                    self.free.discard(n)
                    self.taken.append((n, n + 1))
                    if n + 1 < total and tags[n + 1] in ",CTIn" and tags[n + 1] != ",":
                        pass
                return
            if tag in "GVT;" or (tag == "Y" and n > start + 1):
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
        if not {"put", "puts", "words"} & set(line.lower):
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
            following = next((k for k in range(at, min(len(tags), at + 8)) if tags[k] == "Q"), -1)
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

    # --- according to

    def _according(self, n: int) -> None:
        line, tags = self.line, self.line.tags
        front = n == 0 or (n == 1 and tags[0] == "C")
        who = noun_phrase_after(line, n + 2, apposition=not front)
        if who is None or self._inside(n):
            return
        cue = self._chars(n, n + 2)
        total = len(tags)
        if front:
            first = who[1]
            while first < total and tags[first] != "," and tags[first] not in "PQ":
                first += 1
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
                self.taken.append((n, who[1]))
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

    # --- The road is open, police said.

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
        if inverted and noun_phrase_after(line, cue + 1) is None:
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
        if who is None or comma < 2 or tags[comma] != ",":
            return
        rest = tags[behind:total]
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
        while first < comma and tags[first] in ",C~":
            first += 1
        split = stop >= 0 and behind + stop + 1 < total and tags[behind + stop + 1] in "XZVYA"
        goes_on = stop >= 0 and main_clause(line, behind + stop + 1, total) and "Q" not in tags[behind:]
        if tags[first : first + 1] in ("W", "G", "g") and "," not in tags[first:comma] and not goes_on:
            return
        if tags[first : first + 1] in ("V", "E"):
            return
        if goes_on and tags[first : first + 1] != "W" and has_finite(line, first, comma):
            goes_on = False
        if not (goes_on or has_finite(line, first, comma) or "Q" in tags[first:comma] or split) or any(
            n in self.done for n in range(first, comma)
        ):
            return
        if not self.indirect and "Q" not in tags[first:comma]:
            return
        if first == comma:  # "And yet, aides say, it remains a priority"
            if not goes_on:
                return
            first, comma = behind + stop + 1, clause_end(line, behind + stop + 1, total)
            stop = -1
        found = self._add(first, comma, self._cue(cue), who, "quotes.said-after-clause")
        self.done.add(cue)
        self.taken.append((min(who[0], cue), max(behind, who[1])))
        if stop >= 0 and behind + stop + 1 < total:  # "The reactor, the operator said, will stay shut"
            at = behind + stop + 1
            if goes_on or tags[at] in "TXZVYQ" or (tags[at] == "A" and has_finite(line, at, total)):
                end = clause_end(line, at, total)
                if tags[at:end].strip(",;:.?!-"):
                    extra = self._add(at, end, None, None, "")
                    self.found.remove(extra)
                    found.parts.extend(extra.parts)

    # --- Smith issued a warning that …

    def _noun_clause(self, noun: int) -> None:
        """Attribute the clause behind a noun of saying to the subject of the verb that governs the noun."""
        line, tags = self.line, self.line.tags
        if line.lower[noun] not in word_list("messages") or self._inside(noun):
            return
        verb = noun - 1
        while verb > 0 and tags[verb] in "nDA" and noun - verb < 5:
            verb -= 1
        if verb < 1 or tags[verb] not in "VYGgBy" or line.lower[verb] not in word_list("utters"):
            return
        who = self._subject(verb)
        if who is None:
            return
        end = clause_end(line, noun + 1, len(tags))
        if not self.indirect and "Q" not in tags[noun:end]:
            return
        self._add(noun + 1, end, self._chars(verb, noun + 1), who, "quotes.noun-that")
        self.done.add(verb)
        self.taken.append((who[0], noun + 1))

    # --- Smith said that …, said “…”, promised to …

    def _before_content(self, cue: int) -> None:
        line, tags = self.line, self.line.tags
        verb = line.cue[cue]
        passive = tags[cue] == "E"
        begins = complement(line, cue, verb.frames)
        if begins is None:
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
        end = clause_end(
            line,
            at,
            total,
            who is not None and tags[who[0]] in "RT",
            self.subordinate
            or (opened < 3 and ((opened < 0 and who is None) or (opened >= 0 and tags[opened] in "WI"))),
            kind == "n" or (kind == "Q" and verb.kind == "judge"),
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
        if who is None and verb.lemma == "ask" and kind in "tp" and cue < 3 and (cue == 0 or tags[cue - 1] in "WC"):
            comma = tags.find(",", at)
            self._add(at, comma if comma > at else end, self._cue(cue), None, _RULE[kind])
            self.done.add(cue)
            return
        if not quoted and (not self.indirect or who is None or not self._reports(cue, kind, tags[who[1] - 1] in "NP")):
            return
        if kind == "n" and quoted:
            end = self._behind_quotations(at, end)
        found = self._add(at, end, self._cue(cue), who, _RULE[kind])
        self.done.add(cue)
        self.taken.append((cue, at))
        if end + 1 < total and tags[end] == ":" and end + 1 in self.free:
            found.parts.append(self._chars(end + 1, end + 2))
            self.free.discard(end + 1)

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
            return verb.lemma in INDIRECT
        return True

    def _behind_quotations(self, first: int, end: int) -> int:
        """Return the number of the word behind the first quotation from *first* on, and those that "and" joins to it."""
        tags = self.line.tags
        stop = tags.index("Q", first) + 1
        while True:
            following = tags.find("Q", stop, min(end, stop + 7))
            if (
                following < 0
                or "C" not in tags[stop:following]
                or any(tag in "VYXZRTNP" for tag in tags[stop:following])
            ):
                return stop
            stop = following + 1

    def _with_phrase(self, stop: int, end: int) -> int:
        """Return the end of the phrase behind quoted words that belongs to them: “strong support” for Ukraine."""
        line, tags = self.line, self.line.tags
        if tags[stop : stop + 1] != "I" or line.lower[stop] not in ("for", "of", "toward", "towards", "against"):
            return stop
        phrase = noun_phrase_after(line, stop + 1, apposition=False)
        return phrase[1] if phrase and phrase[1] <= end and tags[phrase[1] : phrase[1] + 1] in ("", ".", ",") else stop

    def _quoted_complement(self, cue: int, at: int, end: int, who: Range | None, passive: bool) -> None:
        """Attribute quoted words behind a cue: direct behind a comma or a colon, else with the words that frame them."""
        line, tags = self.line, self.line.tags
        if at not in self.free:
            return
        verb = line.cue[cue]
        between = tags[cue + 1 : at]
        if passive and line.lower[cue] in word_list("naming"):
            return
        if who is None and tags[cue] in "GE" and not between and line.lower[cue] in word_list("naming"):
            return
        if not between.strip("A") or between[-1:] in ",:" or not any(tag in "NnDOMP" for tag in between):
            first = at
        elif verb.kind in ("judge", "order") or "a" in verb.frames:
            first = cue + 1
            while tags[first] == "A":
                first += 1
        elif "o" in verb.frames or verb.kind in ("ask", "write") or between[0] in "IN" or (between[0] == "D" and False):
            first = at
        else:
            first = cue + 1
        stop = end if first != at else self._quoted_end(at, end)
        rest = tags[at + 1 : end].partition(",")[0]
        clause = first != at and "b" in verb.frames and any(tag in FINITE for tag in rest)
        if first != at and not clause:
            stop = self._with_phrase(max(at + 1, self._behind_quotations(first, end)), end)
        self._add(first, stop, self._cue(cue), who, "quotes.said-before" if first == at else "quotes.judged")
        self.done.add(cue)
        self.taken.append((cue, first))

    def _quoted_end(self, at: int, end: int) -> int:
        """Return where content that begins with quoted words ends: with them, or with the clause that they begin."""
        tags = self.line.tags
        if at + 1 >= end or tags[at + 1] in ",.;:-?!(~":
            return at + 1
        if tags[at + 1] in "IRWGg":
            nxt = next((k for k in range(at + 1, end) if tags[k] in "Q,"), end)
            return nxt + 1 if nxt < end and tags[nxt] == "Q" else at + 1
        return end

    # --- any predicate: the judge condemned the raid as “…”

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
        first = k + 1
        while first < n and tags[first] in "A,":
            first += 1
        if tags[k] in "XZ":
            return
        if tags[first] == "I" and not tags[first + 1 : n].strip("DA"):
            first = n  # "answered with “…”"
        self._add(first, n + 1, self._chars(k, k + 1), who, "quotes.predicate")

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
        if k > 1 and tags[k] in "ITtDZ":
            if tags[k] == "D" and tags[k - 1] in "IZ":
                k -= 1
            k -= 1
            noun = k
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
        _line, tags = self.line, self.line.tags
        colon = tags.find(":", 1, 9)
        if colon < 1 or colon + 1 >= len(tags) or tags[colon + 1] == "Q" or tags[0] != "N":
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
        if n > 3 and tags[n - 2] == "N":
            phrase = noun_phrase(line, n - 2)
            thing = who is not None and tags[who[1] - 1] == "n" and tags[who[0]] != "N"
            if (
                phrase
                and phrase[0]
                and (line.lower[phrase[0] - 1] == "from" or (thing and tags[phrase[0] - 1] in "VYBy"))
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


_RULE = {
    "t": "quotes.that-clause",
    "b": "quotes.bare-clause",
    "i": "quotes.to-infinitive",
    "O": "quotes.object-infinitive",
    "p": "quotes.warned-of",
    "n": "quotes.judged",
}
