"""The laws that every extractor keeps, one function each: it yields what does not hold."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import attrs

from onrecord.annotations import Annotation
from onrecord.checks import check_spans
from onrecord.document import Document
from onrecord.errors import BadSpan, OnrecordError, said
from onrecord.extractor import Extractor
from onrecord.formats.json import dumps, loads
from onrecord.layout import span_paths
from onrecord.pipeline import Pipeline
from onrecord.plan import check_declaration
from onrecord.testing.faults import Fault
from onrecord.testing.marked import parse
from onrecord.testing.running import before, findings, fresh, layers_with
from onrecord.testing.shift import shifted
from onrecord.testing.tables import differences
from onrecord.testing.texts import NASTY, SENTENCE
from onrecord.values import check_values


@attrs.frozen(kw_only=True)
class Case:
    """An extractor under examination."""

    extractor: Extractor
    """As it is in the pipeline: prepared."""
    pipeline: Pipeline
    """It and what it requires, nothing else."""
    texts: tuple[str, ...]
    """Pieces of news, without furniture at their head."""
    others: tuple[Extractor, ...] = ()

    def doc(self, text: str) -> Document:
        """Return the document of a text as it comes to the extractor."""
        return before(self.pipeline, self.extractor.name, text)[1]

    def fault(self, law: str, message: str, remedy: str) -> Fault:
        """Return a fault of this extractor."""
        return Fault(law, f"extractor {self.extractor.name!r}", message, remedy)


def declaration(case: Case) -> Iterator[Fault]:
    """What it says of itself is of the right types."""
    try:
        check_declaration(case.extractor)
    except OnrecordError as error:
        yield case.fault("declaration", str(error), "see the attributes of onrecord.Extractor")


def no_raise(case: Case) -> Iterator[Fault]:
    """No text makes it raise, and what it returns can be added as a layer."""
    for name, text in _all_texts(case):
        doc = case.doc(text)
        try:
            layers_with(case.extractor, doc)
        except BadSpan:
            continue  # the law `spans` tells it
        except OnrecordError as error:
            yield case.fault(
                "values", f"on {name}: {error}", "return annotations of its own kinds, with ids left empty"
            )
            return
        except Exception as error:
            yield case.fault(
                "no-raise", f"on {name}: {said(error)}", "look at that text; return nothing where nothing is"
            )
            return


def values(case: Case) -> Iterator[Fault]:
    """Every field fits its type, every rule is a dotted id."""
    for _, text in _all_texts(case):
        doc = case.doc(text)
        found = _quietly(case.extractor, doc)
        for kind in case.extractor.provides:
            try:
                check_values(kind, [each for each in found if type(each) is kind])
            except OnrecordError as error:
                yield case.fault("values", str(error), f"give {kind.__qualname__} values of its fields' types")
                return
        for each in found:
            if not _dotted(each.rule):
                yield case.fault(
                    "values",
                    f"{each.rule!r} is no rule's id",
                    f"name the rule by room and name, with a point: '{each.layer}.{each.rule or 'name'}'",
                )
                return


def _dotted(rule: object) -> bool:
    return isinstance(rule, str) and "." in rule and all(rule.split(".")) and not any(map(str.isspace, rule))


def spans(case: Case) -> Iterator[Fault]:
    """Every span lies inside the text, and is neither empty nor blank."""
    for name, text in _all_texts(case):
        doc = case.doc(text)
        for each in _quietly(case.extractor, doc):
            try:
                check_spans(type(each), [each], len(text))
            except (OnrecordError, TypeError) as error:
                yield case.fault("spans", f"on {name}: {error}", "count code points of doc.text, end exclusive")
                return
            blank = [("span", each.span)] if doc[each].isspace() else []
            blank += [
                (path[0], span) for path in span_paths(type(each)) for span in _at(each, path) if doc[span].isspace()
            ]
            if blank:
                field, span = blank[0]
                message = f"on {name}: {field} {tuple(span)} of {each.rule} covers only blanks: {doc[span]!r}"
                yield case.fault("spans", message, "leave blanks out of the span, or leave the finding out")
                return


def _at(holder: Any, path: Sequence[str]) -> list[Any]:
    found: list[Any] = [holder]
    for name in path:
        found = [value for each in found if (value := getattr(each, name)) is not None]
        found = [v for value in found for v in (value if _is_many(value) else (value,))]
    return found


def _is_many(value: Any) -> bool:
    return isinstance(value, tuple) and not hasattr(value, "_fields") and (not value or not isinstance(value[0], int))


def examples(case: Case) -> Iterator[Fault]:
    """The marked texts that it gives as its examples come out as they are marked."""
    for example in getattr(case.extractor, "examples", ()):
        try:
            marked = parse(example)
            doc = case.doc(marked.text)
            told = differences(doc, findings(case.extractor, doc), marked)
        except Exception as error:
            told = [said(error)]
        for each in told:
            yield case.fault("examples", f"in {example!r}: {each}", "mend the extractor, or the example")


def same_twice(case: Case) -> Iterator[Fault]:
    """The same text gives the same findings, in whatever order texts come."""
    first = [_quietly(case.extractor, case.doc(text)) for text in case.texts]
    again = [_quietly(case.extractor, case.doc(text)) for text in reversed(case.texts)]
    for text, one, two in zip(case.texts, first, reversed(again), strict=True):
        if one != two:
            yield case.fault(
                "same-twice",
                f"on {text[:60]!r}… it finds {len(one)} things, then {len(two)}, or others",
                "keep nothing between documents; use doc.derived for what is computed of a text",
            )
            return


def unchanged(case: Case) -> Iterator[Fault]:
    """The document is the same before and after."""
    for text in case.texts:
        doc = attrs.evolve(case.doc(text), meta={"tags": ["news"], "desk": {"name": "home"}})
        was = pickle.dumps((dumps(doc), sorted(doc.layers)))
        _quietly(case.extractor, doc)
        if pickle.dumps((dumps(doc), sorted(doc.layers))) != was:
            yield case.fault("unchanged", "the document is another after extract(doc)", "change only what you made")
            return


def requirements(case: Case) -> Iterator[Fault]:
    """With the layers that it requires and no other, it does not raise."""
    for text in case.texts:
        doc = case.doc(text)
        bare = attrs.evolve(
            doc,
            layers={name: found for name, found in doc.layers.items() if name in case.extractor.requires},
            index={},
            memo={},
        )
        try:
            list(case.extractor.extract(bare))
        except Exception as error:
            yield case.fault(
                "requirements",
                f"with only {list(bare.layers)} computed: {said(error)}",
                "name every layer that extract(doc) reads in requires, or in wants and look first: "
                "if 'layer' in doc.layers",
            )
            return


def pickles(case: Case) -> Iterator[Fault]:
    """Extractor and findings travel."""
    try:
        pickle.loads(pickle.dumps(case.extractor))
    except Exception as error:
        yield case.fault(
            "pickles",
            said(error),
            "define it under its own name at the top level of a module; keep locks, files and lambdas out of it",
        )
    for text in case.texts:
        found = _quietly(case.extractor, case.doc(text))
        try:
            same = pickle.loads(pickle.dumps(found)) == found
        except Exception as error:
            yield case.fault(
                "pickles", f"its findings: {said(error)}", "define their class at the top level of a module"
            )
            return
        if not same:
            yield case.fault("pickles", "findings are not equal after a trip", "leave eq and __reduce__ to attrs")
            return


def json(case: Case) -> Iterator[Fault]:
    """A document with its findings goes to JSON and comes back equal."""
    for name, text in _all_texts(case):
        try:
            doc = layers_with(case.extractor, case.doc(text))
        except Exception:
            continue  # `no_raise` tells it
        try:
            back = loads(dumps(doc), kinds=case.pipeline.kinds)
        except Exception as error:
            yield case.fault(
                "json", f"on {name}: {said(error)}", "give fields the types that onrecord.Annotation lists"
            )
            return
        if back != doc:
            kinds = [
                kind.layer for kind in case.extractor.provides if back.layers[kind.layer] != doc.layers[kind.layer]
            ]
            message = f"on {name}: {kinds or 'the document'} came back otherwise"
            yield case.fault("json", message, "annotate each field with the type that it holds: Decimal, Span, date")
            return


def shift(case: Case) -> Iterator[Fault]:
    """A sentence and a blank line put before a text move every span by their length, and change nothing else."""
    by = len(SENTENCE)
    for text in case.texts:
        here = [shifted(each, by) for each in _quietly(case.extractor, case.doc(text))]
        moved = _quietly(case.extractor, case.doc(SENTENCE + text))
        there = [shifted(each, 0) for each in moved if each.start >= by]
        if here != there:
            lost = [values for values in here if values not in there]
            new = [values for values in there if values not in here]
            message = f"with a sentence before {text[:50]!r}… " + "; ".join(
                f"{word} {_short(SENTENCE + text, each[0])}" for word, each in (("lost", lost), ("new", new)) if each
            )
            yield case.fault(
                "shift", message, "let a finding hang on the words around it, not on where in the text it stands"
            )
            return


def _short(text: str, values: dict[str, Any]) -> str:
    said = ", ".join(f"{name}={value!r}" for name, value in values.items() if value not in (None, (), {}))
    return f"{text[values['start'] : values['end']]!r:.60} ({said:.300})"


def _all_texts(case: Case) -> Iterator[tuple[str, str]]:
    for n, text in enumerate(case.texts, 1):
        yield f"text {n}", text
    yield from NASTY.items()


def _quietly(extractor: Extractor, doc: Document) -> list[Annotation]:
    """Return the findings, none where it raises: that is told by the law ``no-raise`` alone."""
    try:
        return findings(extractor, fresh(doc))
    except Exception:
        return []


LOCAL: tuple[Callable[[Case], Iterator[Fault]], ...] = (
    declaration,
    no_raise,
    values,
    spans,
    examples,
    same_twice,
    unchanged,
    requirements,
    pickles,
    json,
    shift,
)
"""The laws that are looked at in this process, in their order; the others stand in :mod:`onrecord.testing.distant`."""
