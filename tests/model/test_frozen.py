"""Objects made fast are the objects that their classes make."""

from __future__ import annotations

import attrs
import pytest

from onrecord import Name, Span
from onrecord.annotations import Actor, Mention
from onrecord.frozen import maker


@pytest.mark.parametrize(
    ("cls", "fields"),
    [
        (Mention, {"span": Span(0, 3), "form": "name", "rule": "names.listed"}),
        (Name, {"start": 0, "end": 3, "rule": "names.listed", "kind": "person"}),
        (Actor, {"id": "ann", "start": 0, "end": 3, "rule": "actors.named", "kind": "person", "name": "Ann"}),
    ],
)
def test_maker_makes_what_the_class_makes(cls, fields):
    made = maker(cls)(**fields)
    assert type(made) is cls
    assert made == cls(**fields)
    assert repr(made) == repr(cls(**fields))


def test_maker_wants_what_the_class_wants():
    with pytest.raises(TypeError, match="rule"):
        maker(Mention)(span=Span(0, 3), form="name")


def test_maker_passes_over_no_check():
    @attrs.frozen(kw_only=True)
    class Checked:
        start: int = attrs.field(validator=attrs.validators.instance_of(int))

    with pytest.raises(TypeError, match=r"Checked\.start"):
        maker(Checked)
