"""The first look at a text, taken once for all extractors: ``doc.derived(Reading)``."""

from __future__ import annotations

from functools import cached_property

from onrecord.text.letters import Letters
from onrecord.text.marks import Quotation, quotations
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import Sentences, sentences


class Reading:
    """Paragraphs, quotations, sentences and runs of letters of a text, each computed when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """The (start, end) of each paragraph, in order."""
        return paragraphs(self.text)

    @cached_property
    def quotations(self) -> list[Quotation]:
        """What stands between quote marks, outermost ones only, in order."""
        return quotations(self.text, self.paragraphs)

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences."""
        return sentences(self.text, self.paragraphs, self.quotations)

    @cached_property
    def letters(self) -> Letters:
        """The text as runs of letters, for looking words up."""
        return Letters(self.text)
