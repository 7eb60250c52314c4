"""What is made quickly is what the class makes."""

from __future__ import annotations

import pickle
from typing import Any

import attrs
import pytest

from onrecord import Actor, Annotation, Name, Span
from onrecord.annotations import Mention, Role
from onrecord.quick import quick

FIELDS: list[tuple[type, dict[str, Any]]] = [
    (Name, {"start": 1, "end": 4, "rule": "names.listed", "kind": "place", "identifiers": {"wikidata": "Q1"}}),
    (Name, {"start": 1, "end": 4, "rule": "names.capitalised", "evidence": (Span(0, 1),), "confidence": 0.5}),
    (Actor, {"id": "ann-lee", "start": 0, "end": 7, "rule": "actors.named", "kind": "person", "name": "Ann Lee"}),
    (Mention, {"span": Span(0, 7), "form": "name", "rule": "names.given-name"}),
    (Role, {"title": "mayor", "span": Span(9, 14), "status": "former"}),
]


@pytest.mark.parametrize(("kind", "fields"), FIELDS)
def test_equals_what_the_class_makes(kind: type[Annotation], fields: dict[str, Any]) -> None:
    made = quick(kind)(**fields)
    wanted = kind(**fields)
    assert type(made) is kind
    assert made == wanted
    assert repr(made) == repr(wanted)
    assert pickle.loads(pickle.dumps(made)) == wanted
    assert all(getattr(made, field.name) == getattr(wanted, field.name) for field in attrs.fields(kind))


def test_stays_frozen() -> None:
    made = quick(Name)(start=0, end=3, rule="names.listed")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.start = 1  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del made.rule


def test_asks_for_what_the_class_asks_for() -> None:
    with pytest.raises(TypeError, match="rule"):
        quick(Name)(start=0, end=3)  # type: ignore[call-arg]


@attrs.frozen(kw_only=True)
class Odd:
    words: tuple[str, ...] = attrs.field(converter=tuple)
    held: dict[str, int] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True, slots=False)
class Loose:
    word: str


@pytest.mark.parametrize(("kind", "why"), [(Odd, "words, held"), (Loose, "no slots")])
def test_refuses_what_it_would_make_otherwise(kind: type, why: str) -> None:
    with pytest.raises(TypeError, match=why):
        quick(kind)
