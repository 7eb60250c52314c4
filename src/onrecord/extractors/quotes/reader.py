"""The quotes of a text, from its text alone: sentence by sentence, and then over their borders."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from onrecord.extractors.quotes.alone import CREDIT, credited, credited_behind, introduced
from onrecord.extractors.quotes.found import Found, Range
from onrecord.extractors.quotes.frames import Frames
from onrecord.extractors.quotes.lexicon import Vocabulary, vocabulary
from onrecord.extractors.quotes.outlook import Outlook
from onrecord.extractors.quotes.tagging import Tagger
from onrecord.extractors.quotes.titles import is_name
from onrecord.extractors.quotes.words import FINITE, Words
from onrecord.text.marks import Quotation
from onrecord.text.reading import Reading

_LONGEST_SENTENCE = 3000
_MOST_QUOTATIONS = 60
_REPORTING_CLAUSE = 400

_REPORTED = ("quotes.said-after", "quotes.said-inverted")
"""Rules whose reporting clause stands behind the words: what follows goes on with them."""
_UNSURE = ("quotes.predicate", "quotes.owner")
"""Rules that need no verb of saying: no sentence goes on with what they find."""


def _too_long(start: int, end: int, inside: list[Quotation]) -> bool:
    """Tell whether a stretch is no sentence that anybody would read: too many words, or too many quotations."""
    return len(inside) > _MOST_QUOTATIONS or end - start - sum(q.end - q.start for q in inside) > _LONGEST_SENTENCE


class Reader:
    """Reads the sentences of a text in order; ``found`` are the attributions."""

    def __init__(
        self,
        reading: Reading,
        words: Vocabulary,
        without: Iterable[Range],
        heads: Iterable[Range] = (),
    ) -> None:
        self.text = reading.text
        self.letters = reading.letters
        self.sentences = reading.sentences
        self.vocabulary = words
        self.tagger = Tagger(words)
        self.without = sorted(without)
        self.heads = dict(heads)
        self.quotations = self._quotations(reading.quotations)
        self.joined = -1
        """The number of the sentence that was last read as one with that before it."""
        self.found: list[Found] = []
        self.last: Found | None = None
        """The attribution that a quotation standing alone may go on with."""

    def _quotations(self, marked: Iterable[Quotation]) -> dict[int, list[Quotation]]:
        """Return the quotations by the number of their sentence."""
        found: dict[int, list[Quotation]] = {}
        for quotation in marked:
            if not is_name(self.text, quotation):
                found.setdefault(self.sentences.index(quotation.start), []).append(quotation)
        return found

    def read(self) -> list[Found]:
        """Return the attributions, in the order of their sentences."""
        cues: dict[int, list[tuple[int, bytes]]] = {}
        for place in self.letters.places(self.vocabulary.reporting):
            cues.setdefault(self.sentences.index(place[0]), []).append(place)
        outlook = Outlook(self.text, self.vocabulary)
        for n in sorted(cues.keys() | self.quotations.keys()):
            if n <= self.joined or (self.without and self._is_left_out(n)):
                continue
            start, end = self._own(n)
            if n in self.quotations or (end - start <= _LONGEST_SENTENCE and outlook.is_good(start, end, cues[n])):
                self._read(n, start, end)
        return self.found

    def _read(self, n: int, start: int, end: int) -> None:
        """Read a sentence, with the next where that is the reporting clause of its last quotation."""
        inside = self.quotations.get(n, [])
        if end - start > _LONGEST_SENTENCE and _too_long(start, end, inside):
            return
        if inside and self._reporting_follows(n, inside[-1]):
            joined = inside + self.quotations.get(n + 1, [])
            line = Words(self.text, start, self.sentences.ends[n + 1], joined, self.tagger)
            if self._sentence(n, line, joined, inside[-1]):
                self.joined = n + 1
                return
        self._sentence(n, Words(self.text, start, end, inside, self.tagger), inside, None)

    def _own(self, n: int) -> Range:
        """Return where a sentence's own words begin, behind a dateline, and where they end."""
        start, end = self.sentences.starts[n], self.sentences.ends[n]
        if start in self.heads:
            start = self.heads[start]
            while start < end and self.text[start].isspace():
                start += 1
        return start, end

    def _is_left_out(self, n: int) -> bool:
        start = self.sentences.starts[n]
        k = bisect_right(self.without, (start, len(self.text))) - 1
        return k >= 0 and start < self.without[k][1]

    def _reporting_follows(self, n: int, last: Quotation) -> bool:
        """Tell whether the next sentence may be the reporting clause of a quotation that ends this one."""
        end = self.sentences.ends[n]
        if last.end < end or not last.closed or end > last.start + 20_000 or n + 1 == len(self.sentences):
            return False
        start, after = self.sentences.starts[n + 1], self.sentences.ends[n + 1]
        if after - start > _REPORTING_CLAUSE:
            return False
        if self.vocabulary.cues.isdisjoint(self.letters.between(start, min(after, start + 200))):
            return False
        following = self.quotations.get(n + 1)
        return (
            "\n" not in self.text[end:start]
            and self.text[last.inner_end - 1] in "?!,…—-"
            and not (following and following[0].start == start)
        )

    def _sentence(self, n: int, line: Words, inside: list[Quotation], needed: Quotation | None) -> bool:
        """Read one sentence; where a quotation is *needed*, keep nothing unless a reporting clause holds it."""
        if inside and needed is None and self._alone(n, line, inside):
            return True
        frames = Frames(line)
        frames.read()
        if needed is not None and not any(
            f.rule in _REPORTED and (needed.start, needed.end) in f.parts for f in frames.found
        ):
            return False
        self.found.extend(frames.found)
        spoken = [f for f in frames.found if any(a <= q.start < b for q in inside for a, b in f.parts)]
        if spoken:
            self.last = next((f for f in reversed(spoken) if f.rule in _REPORTED), spoken[-1])
        elif frames.free:
            self._goes_on(line, frames.free)
        return True

    def _goes_on(self, line: Words, free: set[int]) -> None:
        """Let a sentence with quoted words, whose verb stands in them, go on with the last speaker in its paragraph."""
        last, tags = self.last, line.tags
        if last is None or last.rule in _UNSURE:
            return
        start = line.span(0, 1)[0]
        spoken = last.parts[-1][1]
        if start - spoken > _LONGEST_SENTENCE or "\n" in self.text[spoken:start]:
            return
        first = min(free)
        if first and any(tag in FINITE for tag in tags):
            return
        quotation = line.quoted[first]
        if " " not in self.text[quotation.inner_start : quotation.inner_end].strip():
            return
        stop = len(tags)
        while tags[stop - 1] in ".~":
            stop -= 1
        last.parts.append(line.span(0, stop))

    def _alone(self, n: int, line: Words, inside: list[Quotation]) -> bool:
        """Attribute quotations that stand alone in their sentence; tell whether they do."""
        parts = [(quotation.start, quotation.end) for quotation in inside]
        if line.tags.strip("Q~.,-ACW") != "" or len(line.tags) > len(inside) + 3:
            found = credited(line, parts)
            if found is None:
                return False
        else:
            found = credited_behind(self.text, self.sentences, parts, self.tagger)
            if found is None:
                before = self._before(n)
                found = introduced(before, parts) if before is not None else None
        if found is not None:
            self.found.append(found)
            self.last = None if found.rule == CREDIT else found
        elif self.last is not None and self._may_continue(parts[0][0]):
            self.last.parts.extend(parts)
        return True

    def _before(self, n: int) -> Words | None:
        """Return the sentence before the *n*-th that is running text, ``None`` where quotations stand in it."""
        n -= 1
        while n >= 0 and self._is_left_out(n):
            n -= 1
        if n < 0 or n == self.joined or n in self.quotations:
            return None
        start, end = self._own(n)
        return Words(self.text, start, end, (), self.tagger) if end - start <= _LONGEST_SENTENCE else None

    def _may_continue(self, start: int) -> bool:
        """Tell whether a quotation may go on with the last speaker: one only named nearby, in its own paragraph alone."""
        last = self.last
        return last is not None and (
            last.rule != "quotes.sentence-before"
            or "\n" not in self.text[last.parts[-1][1] : min(start, last.parts[-1][1] + 400)]
        )


def read_quotes(
    reading: Reading,
    words: Vocabulary | None = None,
    without: Iterable[Range] = (),
    heads: Iterable[Range] = (),
) -> list[Found]:
    """Return the attributions of a text, in the order of their sentences.

    *words* is the vocabulary, by default that with the built-in cues, *without* stretches that are no running text,
    *heads* what stands before a sentence's own words (datelines).
    """
    return Reader(reading, words or vocabulary(), without, heads).read()
