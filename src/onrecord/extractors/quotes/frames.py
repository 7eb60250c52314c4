"""The attributions of one sentence: a cue, its subject, and what it attributes."""

from __future__ import annotations

from onrecord.extractors.quotes.clausal import Clausal
from onrecord.extractors.quotes.partial import Partial
from onrecord.extractors.quotes.spoken import Spoken


class Frames(Spoken, Clausal, Partial):
    """Reads one sentence, the surest rules first."""

    def read(self) -> None:
        """Look for attributions, the surest first."""
        line = self.line
        tags = line.tags
        anchors = [n for n in line.cue if tags[n] in "VBGE"]
        if line.quoted:
            self._headline()
            for n in range(tags.find("Q") + 1, len(tags)):
                if tags[n] in "VY" or (tags[n] == "G" and self.line.lower[n - 1] == "as"):  # "was quoted as saying"
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
