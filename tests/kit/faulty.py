"""One extractor for each law that it breaks, at the top level of a module."""

import itertools
import re
from typing import ClassVar

import attrs

import onrecord


@attrs.frozen(kw_only=True)
class Number(onrecord.Annotation):
    layer: ClassVar[str] = "numbers"

    form: str = ""
    seen: tuple[str, ...] = ()


def matches(doc, **fields):
    return [
        Number(start=m.start(), end=m.end(), rule="numbers.digits", **fields) for m in re.finditer(r"\d+", doc.text)
    ]


@onrecord.extractor(Number, name="good", examples=("It took [18]{} months, not [20]{form=}.",))
def good(doc):
    return matches(doc)


@onrecord.extractor(Number, name="no-raise")
def no_raise(doc):
    return [Number(start=0, end=1, rule=f"numbers.{doc.text[0]}")] if len(doc.text) > 1 else 1 / len(doc.text)


@onrecord.extractor(Number, name="values")
def values(doc):
    return matches(doc, form={"a"})


@onrecord.extractor(Number, name="values")
def undotted(doc):
    return [Number(start=m.start, end=m.end, rule="digits") for m in matches(doc)]


@onrecord.extractor(Number, name="spans")
def blank(doc):
    return [Number(start=m.start() - 1, end=m.start(), rule="numbers.before") for m in re.finditer(r"\b1", doc.text)]


@onrecord.extractor(Number, name="examples", examples=("It took [18]{form=18} months.",))
def examples(doc):
    return matches(doc)


count = itertools.count()


@onrecord.extractor(Number, name="same-twice")
def same_twice(doc):
    return matches(doc, form=str(next(count)))


@onrecord.extractor(Number, name="hash-seed")
def hash_seed(doc):
    return matches(doc, seen=tuple({"one", "two", "three", "four", "five", "six", "seven", "eight"}))


@onrecord.extractor(Number, name="unchanged")
def unchanged(doc):
    doc.meta.get("tags", []).append("seen")
    return matches(doc)


@onrecord.extractor(Number, name="requirements")
def requirements(doc):
    return [Number(start=quote.start, end=quote.end, rule="numbers.quote") for quote in doc.quotes]


class WithLambda(onrecord.BaseExtractor):
    name = "pickles"
    provides = (Number,)

    def __init__(self):
        self.find = lambda doc: [*matches(doc)]

    def extract(self, doc):
        return self.find(doc)


@attrs.frozen(kw_only=True)
class Pair(onrecord.Annotation):
    layer: ClassVar[str] = "pairs"

    of: str = ""


@onrecord.extractor(Pair, name="json")
def json(doc):
    return [Pair(start=m.start, end=m.end, rule="pairs.digits", of=("a", "b")) for m in matches(doc)]


@onrecord.extractor(Number, name="shift")
def shift(doc):
    return [m for m in matches(doc) if m.start < 100]


@onrecord.extractor(Number, name="linear")
def linear(doc):
    return [m for m in matches(doc) if doc.text[m.end :].strip() and doc.text[: m.start].count(" ") % 2]
