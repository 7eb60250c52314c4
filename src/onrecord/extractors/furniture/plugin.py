"""The door of the furniture room."""

from __future__ import annotations

from onrecord.annotations import Furniture
from onrecord.document import Document
from onrecord.extractor import BaseExtractor
from onrecord.extractors.furniture.datelines import dateline, without_transcript
from onrecord.extractors.furniture.headings import is_section, is_title, without_interview
from onrecord.extractors.furniture.lines import LONGEST, line_of_furniture
from onrecord.hookspecs import hookimpl
from onrecord.span import Span
from onrecord.text.reading import Reading


class FurnitureExtractor(BaseExtractor):
    """Datelines, bylines, related links, headings and captions: what is no running text."""

    name = "furniture"
    version = "1"
    provides = (Furniture,)
    languages = ("en",)

    def extract(self, doc: Document) -> list[Furniture]:
        """Return the lines of furniture, and the datelines that paragraphs begin with."""
        text = doc.text
        paragraphs = doc.derived(Reading).paragraphs
        found: list[Furniture] = []
        datelines: list[Furniture] = []
        head = True  # only furniture so far
        for n, (start, end) in enumerate(paragraphs):
            place = dateline(text, start, end, n, doc.published)
            if place is not None:
                datelines.append(place)
                head = head and place.place is None  # a day alone stands between a title and its text
                continue
            if end - start > LONGEST:
                head = False
                continue
            line = line_of_furniture(text[start:end], n)
            if line is not None:
                kind, rule, length = line
                evidence = (Span(start, start + length),)
                found.append(Furniture(start=start, end=end, rule=rule, evidence=evidence, kind=kind))
            elif head and is_title(text, paragraphs, n):
                found.append(Furniture(start=start, end=end, rule="furniture.heading-title", kind="heading"))
                head = n > 0 and head  # a second line may be a subtitle, a third is text
            elif is_section(text, paragraphs, n):
                found.append(Furniture(start=start, end=end, rule="furniture.heading-section", kind="heading"))
            else:
                head = False
        found = without_interview(found, text)
        found += without_transcript(datelines, text, [start for start, _ in paragraphs])
        return sorted(found, key=lambda line: (line.start, line.end))


@hookimpl
def onrecord_extractors() -> list[FurnitureExtractor]:
    """Hand in the extractor."""
    return [FurnitureExtractor()]
