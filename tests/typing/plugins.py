"""Checked by mypy alone: a plugin, with the types of what its hooks return."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO, assert_type

import onrecord
from onrecord.hookspecs import Exporter, Resolver
from onrecord.testing import check_extractor, document, expect


class Words(onrecord.BaseExtractor):
    name = "words"
    provides = (onrecord.Name,)

    def extract(self, doc: onrecord.Document) -> Iterable[onrecord.Name]:
        return [onrecord.Name(start=0, end=1, rule="words.first")]


def write(docs: Iterable[onrecord.Document], stream: TextIO) -> None:
    stream.writelines(doc.text for doc in docs)


def keep(doc: onrecord.Document, found: Mapping[str, Sequence[onrecord.Annotation]]) -> list[onrecord.Annotation]:
    return [annotation for annotations in found.values() for annotation in annotations]


@onrecord.hookimpl
def onrecord_extractors() -> list[onrecord.Extractor]:
    return [Words()]


@onrecord.hookimpl
def onrecord_exporters() -> dict[str, Exporter]:
    return {"words": write}


@onrecord.hookimpl
def onrecord_resolvers() -> dict[str, Resolver]:
    return {"names": keep}


assert_type(onrecord_extractors(), list[onrecord.Extractor])
assert_type(expect(Words(), "[a]{}"), onrecord.Document)
assert_type(document("a"), onrecord.Document)
check_extractor(Words(), leave_out=["linear"])
pipeline = onrecord.Pipeline(Words(), config="onrecord.toml")
assert_type(pipeline.steps[0].extractor, onrecord.Extractor)
for read in pipeline.pipe(["a", {"text": "b"}], workers=2, timeout=1.5):
    assert_type(read, onrecord.Document)
