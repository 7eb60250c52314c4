"""A plugin's kind of finding takes part in the links by saying so."""

from __future__ import annotations

import re
from typing import ClassVar

import attrs

from onrecord import Annotation, Document, Pipeline, extractor
from onrecord.extractors.links.plugin import LinksExtractor


@attrs.frozen(kw_only=True)
class Amount(Annotation):
    layer: ClassVar[str] = "amounts"
    links: ClassVar[tuple[str, ...]] = ("about-actor", "in-quote")


@extractor(Amount)
def amounts(doc: Document) -> list[Amount]:
    return [
        Amount(start=match.start(), end=match.end(), rule="amounts.dollars")
        for match in re.finditer(r"\$\d+ million", doc.text)
    ]


def test_a_plugins_figures_are_linked_after_their_layer() -> None:
    doc = Pipeline(amounts).read("In Germany, the levy brought $12 million. “It cost $3 million,” said Anna Kowalska.")
    links = [(link.kind, doc[doc.get(link.source)], link.rule) for link in doc.links]  # type: ignore[index]
    assert ("about-actor", "$12 million", "links.place-in-front") in links
    assert ("in-quote", "$3 million", "links.inside-quote") in links
    assert not any(kind == "for-date" for kind, _, _ in links)


def test_links_run_after_everything_they_can_read() -> None:
    names = [step.extractor.name for step in Pipeline(amounts).steps]
    assert names.index("links") > names.index("amounts")
    assert names.index("links") > names.index("quotes")


def test_nothing_to_link_is_no_error() -> None:
    assert list(LinksExtractor().extract(Document(text="Prices rose 5%."))) == []
