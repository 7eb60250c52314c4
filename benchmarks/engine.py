"""What the engine costs: a pipeline of ten empty extractors against calling them by hand.

Run as ``python benchmarks/engine.py``; prints microseconds a document, the median of several passes.
"""

import statistics
import time
from typing import ClassVar

import attrs

import onrecord
from onrecord.document import Document

EXTRACTORS = 10
DOCUMENTS = 2_000
PASSES = 7
TEXT = "“We have kept our promise,” said the mayor on Tuesday. " * 70


def empty(n: int) -> onrecord.Extractor:
    @attrs.frozen(kw_only=True)
    class Nothing(onrecord.Annotation):
        layer: ClassVar[str] = f"nothing-{n}"

    return onrecord.extractor(Nothing, name=f"empty-{n}")(lambda _: ())


def microseconds(work) -> float:
    """Return the median over passes of the time for a document."""
    taken = []
    for _ in range(PASSES):
        begun = time.perf_counter()
        for _ in range(DOCUMENTS):
            work()
        taken.append((time.perf_counter() - begun) / DOCUMENTS * 1e6)
    return statistics.median(taken)


def main() -> None:
    extractors = [empty(n) for n in range(EXTRACTORS)]
    pipeline = onrecord.Pipeline(*extractors, only=[each.name for each in extractors])

    def by_hand():
        doc = Document(text=TEXT)
        return [list(each.extract(doc)) for each in extractors]

    def layered():
        doc = Document(text=TEXT)
        for each in extractors:
            doc = doc.with_layer(each.provides[0], each.extract(doc))
        return doc

    hand, layers, engine = (microseconds(work) for work in (by_hand, layered, lambda: pipeline.read(TEXT)))
    print(f"{EXTRACTORS} empty extractors, {len(TEXT)} characters, microseconds a document")
    print(f"  called by hand                  {hand:6.1f}")
    print(f"  by hand, each layer added       {layers:6.1f}")
    print(f"  pipeline.read                   {engine:6.1f}")
    print(f"  the engine's own                {engine - hand:6.1f}  ({(engine - hand) / EXTRACTORS:.1f} an extractor)")


if __name__ == "__main__":
    main()
