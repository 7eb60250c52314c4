"""Quoted words behind a cue: “…” itself, or with the words that frame it."""

from __future__ import annotations

from onrecord.extractors.quotes.found import Range
from onrecord.extractors.quotes.lexicon import word_list
from onrecord.extractors.quotes.sentence import Sentence
from onrecord.extractors.quotes.words import FINITE


class Quoted(Sentence):
    """Attributes the quoted words that a cue governs, with what belongs to them."""

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
        if not between.strip("A") or between[-1:] in ",:" or not any(tag in "NnDOMPgG" for tag in between):
            first = at
        elif verb.kind in ("judge", "order") or "a" in verb.frames:
            first = who[1] if passive and who and cue < who[0] < at else cue + 1  # "accused by rivals of “…”"
            while tags[first] == "A":
                first += 1
        elif "o" in verb.frames or verb.kind in ("ask", "write") or between[0] in "IN":
            first = at
        else:
            first = cue + 1
        stop = end if first != at else self._quoted_end(at, end)
        rest = tags[at + 1 : end].partition(",")[0].partition("CV")[0]
        clause = first != at and "b" in verb.frames and (tags[at - 1] == "P" or any(tag in FINITE for tag in rest))
        if first != at and not clause:
            stop = self._with_phrase(max(at + 1, self._behind_quotations(first, end)), end)
        self._add(first, stop, self._cue(cue), who, "quotes.said-before" if first == at else "quotes.judged")
        self.done.add(cue)
        self.taken.append((cue, first))

    def _with_phrase(self, stop: int, end: int) -> int:
        """Return the end of the phrase behind quoted words that belongs to them: “strong support” for Ukraine."""
        tags = self.line.tags
        if tags[stop : stop + 1] != "I" or self.line.lower[stop] in _TIMES:
            return stop
        if tags[stop - 1] == "Q" and self._complete(stop - 1):
            return stop
        while stop < end and tags[stop] not in ",;:.-?!Q(W" and not (tags[stop] == "C" and tags[stop + 1] in FINITE):
            if tags[stop] == "I" and not word_list("bearers").isdisjoint(self.line.lower[stop + 1 : stop + 3]):
                break  # “an insult” in a statement on Monday
            stop += 1
        return stop

    def _complete(self, n: int) -> bool:
        """Tell whether a quotation ends in a mark of its own: nothing behind it belongs to it."""
        return self.line.text[self.line.quoted[n].inner_end - 1] in ",.?!"

    def _quoted_end(self, at: int, end: int) -> int:
        """Return where content that begins with quoted words ends: with them, or with the clause that they begin."""
        tags = self.line.tags
        if at + 1 >= end or tags[at + 1] in ",.;:-?!(~" or (tags[at + 1] == "I" and self._complete(at)):
            return at + 1
        if tags[at + 1] in "RWGg":
            nxt = next((k for k in range(at + 1, end) if tags[k] in "Q,"), end)
            return nxt + 1 if nxt < end and tags[nxt] == "Q" else at + 1
        return end


_TIMES = frozenset(["after", "before", "during", "since", "until", "on", "at"])
"""Prepositions of when and where somebody spoke."""
