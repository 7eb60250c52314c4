"""Extractors that do everything wrong, at the top level of a module so that they travel to other processes."""

import os
import re
import time
from decimal import Decimal
from typing import ClassVar

import attrs

import onrecord


@attrs.frozen(kw_only=True)
class Word(onrecord.Annotation):
    layer: ClassVar[str] = "words"

    form: str | None = None
    share: Decimal | None = None
    parts: tuple[onrecord.Span, ...] = ()


@attrs.frozen(kw_only=True)
class Pair(onrecord.Annotation):
    layer: ClassVar[str] = "pairs"


def word(start=0, end=3, rule="words.first", **fields):
    return Word(start=start, end=end, rule=rule, **fields)


class Broken(ValueError):
    def __str__(self):
        raise RuntimeError("even this")


def raises_broken(doc):
    raise Broken


def exits(doc):
    raise SystemExit(3)


def overwrites(doc):
    doc.text = ""


def half(doc):
    yield word()
    raise ValueError("midway")


NONSENSE = {
    "raises": lambda doc: 1 / 0,
    "raises an error that cannot be printed": raises_broken,
    "exits": exits,
    "returns None": lambda doc: None,
    "returns a number": lambda doc: 7,
    "returns a string": lambda doc: "words",
    "returns one annotation": lambda doc: word(),
    "returns strings": lambda doc: ["word"],
    "returns another kind": lambda doc: [Pair(start=0, end=1, rule="p")],
    "fails midway": half,
    "span outside": lambda doc: [word(5, 5000)],
    "span backwards": lambda doc: [word(5, 2)],
    "span empty": lambda doc: [word(5, 5)],
    "span negative": lambda doc: [word(-3, 2)],
    "span of floats": lambda doc: [word(0.0, 3.0)],
    "span of nothing": lambda doc: [word(None, None)],
    "span of strings": lambda doc: [word("0", "1")],
    "inner span outside": lambda doc: [word(parts=(onrecord.Span(0, 5000),))],
    "inner span is a list": lambda doc: [word(parts=[[0, 1]])],
    "a set in a field": lambda doc: [word(form={"a"})],
    "an object in a field": lambda doc: [word(form=object())],
    "a float in a decimal field": lambda doc: [word(share=0.5)],
    "no number": lambda doc: [word(confidence=float("nan"))],
    "evidence outside": lambda doc: [word(evidence=((0, 5000),))],
    "no rule": lambda doc: [word(rule=None)],
    "the id of another layer": lambda doc: [word(id="quotes-1")],
    "the id of an actor": lambda doc: [word(id="ann-lee")],
    "one id twice": lambda doc: [word(id="words-7"), word(4, 5, id="words-7")],
    "changes the text": overwrites,
    "clears the layers": lambda doc: doc.layers.clear(),
    "takes an unread layer": lambda doc: [word(w.start, w.end) for w in doc.layer(Pair)],
}


@onrecord.extractor(Word, name="words")
def hangs(doc):
    while "hang" in doc.text:
        pass
    return [word()]


@onrecord.extractor(Word, name="words")
def hangs_inside_one_call(doc):
    if "hang" in doc.text:
        re.match(r"(?:a|aa)+$", "a" * 60 + "b")  # never gives the interpreter back
    return [word()]


@onrecord.extractor(Pair, name="pairs")
def sleeps(doc):
    if "hang" in doc.text:
        time.sleep(60)
    return []


@onrecord.extractor(Word, name="words")
def dies(doc):
    if "die" in doc.text:
        os._exit(11)
    return [word()]


@onrecord.extractor(Word, name="words")
def fails(doc):
    if "fail" in doc.text:
        raise ValueError("no such thing")
    return [word()]


@attrs.frozen(kw_only=True)
class Stuck(onrecord.Annotation):
    layer: ClassVar[str] = "stuck"

    def __reduce__(self):
        raise TypeError("does not travel")


@onrecord.extractor(Stuck, name="stuck")
def stuck(doc):
    return [Stuck(start=0, end=1, rule="stuck.first")]
