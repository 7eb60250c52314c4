"""What the kit reports."""

from __future__ import annotations

from collections.abc import Iterable

import attrs


@attrs.frozen
class Fault:
    """A law that does not hold, where, and how to mend it."""

    law: str
    """Its short name, such as ``spans`` or ``linear``."""
    subject: str
    """The extractor, exporter, resolver or plugin."""
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.subject}: {self.law}: {self.message}\n    to mend it: {self.remedy}"


class ConformanceError(AssertionError):
    """Laws that do not hold; ``faults`` has them."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


LAWS: dict[str, str] = {
    "declaration": "name, version, provides, requires and wants are of the right types, and the classes can be written",
    "hooks": "every hook is one of onrecord's, with its parameters by plain names and without defaults",
    "no-raise": "no text makes it raise",
    "values": "every finding has fields that fit their types, and a rule with a dotted id",
    "spans": "every span lies inside the text, and is neither empty nor blank",
    "examples": "its own examples come out as they are marked",
    "same-twice": "the same text gives the same findings",
    "hash-seed": "the same text gives the same findings in another process, under another hash seed",
    "unchanged": "the document, and what it holds, is the same before and after",
    "requirements": "the layers that it requires are all that it cannot do without",
    "pickles": "extractor and findings travel to another process",
    "json": "a document with its findings goes to JSON and comes back equal",
    "shift": "a sentence and a blank line put before a text move every span by their length, and change nothing else",
    "linear": "1 MB takes at most twelve times as long as 100 kB, whatever it is made of",
    "light-import": "its module imports nothing heavy, and within a second",
    "exporters": "every exporter writes documents, and none, without an error",
    "resolvers": "every resolver returns findings of its layer, the same each time",
    "resources": "every resource has a kind, a name and rows of text",
}
"""Each law of the kit in a sentence."""
