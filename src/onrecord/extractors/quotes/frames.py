"""The attributions of one sentence: a cue, its subject, and what it attributes."""

from __future__ import annotations

from onrecord.extractors.quotes.clauses import clause_end, complement, has_finite
from onrecord.extractors.quotes.found import Found, Range
from onrecord.extractors.quotes.subjects import noun_phrase_after, subject
from onrecord.extractors.quotes.words import FINITE, Words, word_list

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

    def read(self) -> None:
        """Look for attributions, the surest first."""
        line = self.line
        anchors = [n for n, tag in enumerate(line.tags) if tag in "VBGE" and n in line.cue]
        if line.quoted:
            for n in anchors:
                self._after_quotation(n)
            self._as_put_it()
        for n, tag in enumerate(line.tags):
            if tag == "K" and n + 1 < len(line.tags) and line.tags[n + 1] == "t":
                self._according(n)
        for n in reversed(anchors):
            if n not in self.done:
                self._after_clause(n)
        for n in anchors:
            if n not in self.done and not self._inside(n):
                self._before_content(n)
        for n in sorted(self.free):
            if n in self.free:
                self._predicate(n)

    # --- what the rules share

    def _inside(self, n: int) -> bool:
        return any(first <= n < stop for first, stop in self.taken)

    def _chars(self, first: int, stop: int) -> Range:
        return self.line.starts[first], self.line.ends[stop - 1]

    def _mention(self, who: Range | None) -> Range | None:
        if who is None:
            return None
        first, stop = who
        while stop > first + 1 and self.line.tags[stop - 1] in ",A-":
            stop -= 1
        return self._chars(first, stop)

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
        if tags[cue] not in "VB" or "Q" not in tags[:cue]:
            return
        before = cue - 1
        while before >= 0 and tags[before] == "A":
            before -= 1
        if tags[before] in ",-" and before:
            before -= 1
        total = len(tags)
        if tags[before] == "Q" and before in self.free:
            if not (self._ends_speech(before)):
                return
            who = noun_phrase_after(line, cue + 1)
            if who is None:
                return
            self._speech(before, cue, who, who[1], "quotes.said-inverted")
            return
        if line.cue[cue].form == "base" and tags[cue] != "V":
            return
        who = subject(line, cue)
        if who is None:
            return
        k = who[0] - 1
        while k >= 0 and tags[k] in "AC":
            k -= 1
        if k > 0 and tags[k] in ",-":
            k -= 1
        if k < 0 or tags[k] != "Q" or k not in self.free or not self._ends_speech(k):
            return
        if total > cue + 1 and tags[cue + 1] == "T":
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
        for n, word in enumerate(line.lower):
            if word == "put" and line.lower[n + 1 : n + 2] == ["it"]:
                who = subject(line, n)
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
            if target in self.free:
                self._add(target, target + 1, self._chars(min(n, at - 1), at), who, "quotes.as-put")
                self.taken.append((min(who[0], n), max(at, who[1])))

    # --- according to

    def _according(self, n: int) -> None:
        line, tags = self.line, self.line.tags
        who = noun_phrase_after(line, n + 2)
        if who is None or self._inside(n):
            return
        cue = self._chars(n, n + 2)
        total = len(tags)
        if n == 0 or (n == 1 and tags[0] == "C"):
            first = who[1]
            while first < total and tags[first] != "," and tags[first] not in "PQ":
                first += 1
            if first + 1 < total:
                end = clause_end(line, first + 1, total)
                own = [k for k in range(first + 1, end) if tags[k] == "V" and line.cue[k].kind in ("say", "tell")]
                if own and any(tags[k : k + 1] == "Q" for k in range(first, total)):
                    return  # "According to reports, Smith said": the words are Smith's
                self._add(first + 1 if tags[first] == "," else first, end, cue, who, "quotes.according-to")
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
        if end > first and (has_finite(line, first, end) or "Q" in tags[first:end]):
            self._add(first, end, cue, who, "quotes.according-to")
            self.taken.append((n, who[1]))

    # --- The road is open, police said.

    def _after_clause(self, cue: int) -> None:
        line, tags = self.line, self.line.tags
        if tags[cue] != "V" or line.cue[cue].kind not in ("say", "tell", "write", "think") or self._inside(cue):
            return
        if not ({"t", "q"} & set(line.cue[cue].frames)):
            return
        total = len(tags)
        inverted = tags[cue - 1] == "," if cue else False
        if inverted:
            who = noun_phrase_after(line, cue + 1)
            comma = cue - 1
            behind = who[1] if who else cue + 1
        else:
            who = subject(line, cue)
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
        if tags[first : first + 1] in ("W", "I", "G", "g") and "," not in tags[first:comma]:
            return
        if not has_finite(line, first, comma) or any(n in self.done for n in range(first, comma)):
            return
        if not self.indirect and "Q" not in tags[first:comma]:
            return
        found = self._add(first, comma, self._cue(cue), who, "quotes.said-after-clause")
        self.done.add(cue)
        self.taken.append((min(who[0], cue), max(behind, who[1])))
        if stop >= 0 and behind + stop + 1 < total:  # "The reactor, the operator said, will stay shut"
            at = behind + stop + 1
            if tags[at] in "TXZVYQ" or (tags[at] == "A" and has_finite(line, at, total)):
                end = clause_end(line, at, total)
                extra = self._add(at, end, None, None, "")
                self.found.remove(extra)
                found.parts.extend(extra.parts)

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
            who = subject(line, cue)
        total = len(tags)
        end = clause_end(line, at, total)
        quoted = "Q" in tags[at:end]
        if passive:
            agent = next((k for k in range(cue + 1, min(total, cue + 10)) if line.lower[k] == "by"), -1)
            if agent > 0:
                who = noun_phrase_after(line, agent + 1, apposition=False)
        if kind == "Q":
            self._quoted_complement(cue, at, end, who, passive)
            return
        if passive and verb.kind != "say" and not quoted:
            return
        if not quoted and (not self.indirect or who is None or not self._reports(cue, kind)):
            return
        if kind == "n" and quoted:
            end = min(end, self._behind_last_quotation(at, end))
        self._add(at, end, self._cue(cue), who, _RULE[kind])
        self.done.add(cue)

    def _reports(self, cue: int, kind: str) -> bool:
        """Tell whether an indirect frame is sure enough to be reported."""
        line = self.line
        verb = line.cue[cue]
        if line.tags[cue] == "B" and line.tags[cue - 1 : cue] in ("", "X", "t", "A"):
            if kind in "inO" or verb.kind in ("think", "intend"):
                return False
        if kind == "n":
            return verb.lemma in ("accuse", "deny", "describe", "criticize", "criticise", "call", "praise", "blame")
        return True

    def _behind_last_quotation(self, first: int, end: int) -> int:
        return max(n + 1 for n in range(first, end) if self.line.tags[n] == "Q")

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
        if not between.strip("A") or between[-1:] in ",:" or not any(tag in "NnDOM" for tag in between):
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
        if first != at:
            stop = max(at + 1, min(stop, self._behind_last_quotation(first, end)))
        self._add(first, stop, self._cue(cue), who, "quotes.said-before" if first == at else "quotes.judged")
        self.done.add(cue)

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
        verb = -1
        for k in range(n - 1, max(-1, n - 30), -1):
            tag = tags[k]
            if tag in "VYGgBy" or (tag in "XZ" and k > 0):
                verb = k
                break
            if tag in ";:" or (False):
                return
        if verb < 0:
            return
        who = subject(line, verb)
        if who is None or (tags[verb] in "Zg" and verb not in line.cue):
            if verb not in line.cue:
                return
        if verb not in line.cue and (tags[verb] in "ZX" or not self._speaks(n, who)):
            return
        first = verb + 1
        while first < n and tags[first] in "A,":
            first += 1
        self._add(first, n + 1, self._chars(verb, verb + 1), who, "quotes.predicate")

    def _speaks(self, n: int, who: Range | None) -> bool:
        """Tell whether quoted words under a verb that reports nothing are somebody's: not a name, not a title."""
        return who is not None

    def _colon(self, n: int) -> None:
        line, tags = self.line, self.line.tags
        verb = next((k for k in range(n - 2, -1, -1) if tags[k] in "VYZX"), -1)
        who: Range | None
        if verb >= 0:
            who = subject(line, verb)
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
