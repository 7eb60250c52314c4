"""A layer of several extractors."""

from typing import ClassVar

import attrs
import pytest

import onrecord
from onrecord import Pipeline
from onrecord.overlaps import first, longest, union


@attrs.frozen(kw_only=True)
class Bit(onrecord.Annotation):
    layer: ClassVar[str] = "bits"

    form: str = ""
    after: onrecord.Ref | None = None
    tags: dict[str, str] = attrs.field(factory=dict)


def bits(name, *spans, **fields):
    def find(doc):
        return [Bit(start=start, end=end, rule=f"{name}.bit", **fields) for start, end in spans]

    return onrecord.extractor(Bit, name=name)(find)


def resolved(resolve, *extractors, on_error="raise"):
    class Resolves:
        name = "resolves"

        @onrecord.hookimpl
        def onrecord_resolvers(self):
            return {"bits": resolve} if resolve else None

    names = [extractor.name for extractor in extractors]
    doc = Pipeline(*extractors, plugins=[Resolves()], only=names).read("a" * 20, on_error=on_error)
    return doc, [(*bit.span, bit.rule.partition(".")[0]) for bit in doc.layer(Bit)]


ONE = bits("one", (0, 4), (6, 8))
TWO = bits("two", (0, 4), (3, 8), (9, 10))


@pytest.mark.parametrize(
    ("resolve", "expected"),
    [
        (None, [(0, 4, "one"), (3, 8, "two"), (6, 8, "one"), (9, 10, "two")]),
        (union, [(0, 4, "one"), (3, 8, "two"), (6, 8, "one"), (9, 10, "two")]),
        (first, [(0, 4, "one"), (6, 8, "one"), (9, 10, "two")]),
        (longest, [(3, 8, "two"), (9, 10, "two")]),
        (lambda doc, found: found["two"], [(0, 4, "two"), (3, 8, "two"), (9, 10, "two")]),
        (lambda doc, found: (), []),
    ],
)
def test_overlaps_are_resolved_as_a_plugin_says(resolve, expected):
    doc, found = resolved(resolve, ONE, TWO)
    assert found == expected
    assert [bit.id for bit in doc.layer(Bit)] == [f"bits-{n + 1}" for n in range(len(expected))]


@pytest.mark.parametrize("resolve", [lambda doc, found: 1 / 0, lambda doc, found: [7], lambda doc, found: None])
def test_a_resolver_that_fails_leaves_the_default(resolve):
    doc, found = resolved(resolve, ONE, TWO, on_error="collect")
    assert len(found) == 4
    assert doc.issues[0].message.startswith("the resolver of layer 'bits' failed, so all findings but repetitions stay")
    with pytest.raises((ZeroDivisionError, TypeError, onrecord.KindError, AttributeError)) as caught:
        resolved(resolve, ONE, TWO)
    assert caught.value.__notes__ == ["onrecord: in the resolver of layer 'bits', document None"]


def test_what_differs_in_a_field_stays_beside():
    _, found = resolved(
        None, bits("one", (0, 4)), bits("two", (0, 4), form="other"), bits("three", (0, 4), tags={"a": "b"})
    )
    assert [name for *_, name in found] == ["one", "two", "three"]


def test_ids_of_two_are_kept_apart_with_the_references_to_them():
    def chain(name):
        def find(doc):
            return [
                Bit(id="bits-1", start=0, end=1, rule=f"{name}.bit", form=name),
                Bit(id="bits-2", start=2, end=3, rule=f"{name}.bit", form=name, after="bits-1"),
            ]

        return onrecord.extractor(Bit, name=name)(find)

    doc, _ = resolved(None, chain("one"), chain("two"), bits("three", (0, 2)))
    by_form = {(bit.form, bit.start): bit for bit in doc.layer(Bit)}
    for name in ("one", "two"):
        assert by_form[name, 2].after == by_form[name, 0].id
    assert len({bit.id for bit in doc.layer(Bit)}) == 5


def test_actors_of_two_keep_their_references():
    def actors(name):
        def find(doc):
            role = onrecord.Role(title="head", of="acme", span=onrecord.Span(0, 3))
            mention = onrecord.Mention(span=onrecord.Span(0, 3), form="name", rule="x.y")
            return [
                onrecord.Actor(id="acme", start=4, end=8, rule=f"{name}.a", kind="organisation", name=f"Acme {name}"),
                onrecord.Actor(
                    id="ann",
                    start=0,
                    end=3,
                    rule=f"{name}.a",
                    kind="person",
                    name=name,
                    roles=(role,),
                    mentions=(mention,),
                ),
            ]

        return onrecord.extractor(onrecord.Actor, name=name)(find)

    doc = Pipeline(actors("one"), actors("two"), only=["one", "two"]).read("Ann Acme")
    assert sorted(actor.id for actor in doc.actors) == ["acme", "acme-2", "ann", "ann-2"]
    assert doc.get("ann-2").roles[0].of == "acme-2"
    assert doc.get(doc.get("ann-2").roles[0].of).name == "Acme two"
