"""One sentence while it is read: what is attributed so far, and what the rules share."""

from __future__ import annotations

from onrecord.extractors.quotes.found import Found, Range
from onrecord.extractors.quotes.subjects import subject
from onrecord.extractors.quotes.words import Words


class Sentence:
    """A sentence; ``found`` are its attributions, ``free`` the numbers of the quotations that none holds."""

    def __init__(self, line: Words) -> None:
        self.line = line
        self.found: list[Found] = []
        self.taken: list[Range] = []  # words that belong to content, or to a reporting clause
        self.free: set[int] = set(line.quoted)
        self.done: set[int] = set()
        self.subjects: dict[int, Range | None] = {}

    @property
    def _subordinate(self) -> bool:
        """Whether the sentence begins with a subordinate clause: with "When", "But since"."""
        tags, lower = self.line.tags, self.line.lower
        first = 1 if tags[0] in "CA~" and len(tags) > 1 else 0
        return tags[first] == "W" or lower[first] in ("as", "since", "after", "before", "despite")

    def _subject(self, n: int) -> Range | None:
        if n not in self.subjects:
            self.subjects[n] = subject(self.line, n)
        return self.subjects[n]

    def _inside(self, n: int) -> bool:
        return bool(self.taken) and any(first <= n < stop for first, stop in self.taken)

    def _chars(self, first: int, stop: int) -> Range:
        return self.line.span(first, stop)

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
        stop = max(stop, first + 1)
        while stop > first + 1 and tags[stop - 1] in ",;:.?!-":
            stop -= 1
        while first < stop - 1 and tags[first] in ",:-~":
            first += 1
        self.taken.append((first, stop))
        self.free.difference_update(range(first, stop))
        found = Found([self._chars(first, stop)], cue, self._mention(who), rule)
        self.found.append(found)
        return found

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
