"""What stays as it was made: mappings, and objects that are made fast."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NoReturn, ParamSpec, TypeVar, cast

import attrs

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
P = ParamSpec("P")


class FrozenDict(dict[K, V]):
    """A dict that refuses every change; unlike ``MappingProxyType`` it pickles and goes to JSON.

    >>> FrozenDict(a=1)["a"]
    1
    >>> FrozenDict(a=1).update(b=2)
    Traceback (most recent call last):
    TypeError: this mapping belongs to a frozen document; build a new one instead
    """

    __slots__ = ()

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("this mapping belongs to a frozen document; build a new one instead")

    __setitem__ = __delitem__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse
    __ior__ = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type[FrozenDict[K, V]], tuple[dict[K, V]]]:
        return type(self), (dict(self),)


EMPTY: FrozenDict[str, Any] = FrozenDict()


def freeze(value: Mapping[str, Any]) -> FrozenDict[str, Any]:
    """Return *value* as a :class:`FrozenDict`, itself where it is one already."""
    return value if isinstance(value, FrozenDict) else FrozenDict(value)


def maker(cls: Callable[P, T]) -> Callable[P, T]:
    """Return a function that makes objects of a frozen attrs class: as the class itself does, in half the time.

    It is for classes of which a document holds many, with keyword arguments and fields that are taken as given.
    """
    return cast("Callable[P, T]", _maker(cls))


@cache
def _maker(cls: Any) -> Callable[..., Any]:
    scope: dict[str, Any] = {"cls": cls, "new": object.__new__}
    parameters, body = ["*"], []
    for field in attrs.fields(cls):
        if field.converter or field.validator or isinstance(field.default, attrs.Factory):  # type: ignore[arg-type]
            raise TypeError(f"{cls.__name__}.{field.name} is more than taken as given")
        scope[f"set_{field.name}"] = getattr(cls, field.name).__set__
        scope[f"default_{field.name}"] = field.default
        parameters.append(field.name + (f"=default_{field.name}" if field.default is not attrs.NOTHING else ""))
        body.append(f"    set_{field.name}(made, {field.name})")
    lines = [f"def make({', '.join(parameters)}):", "    made = new(cls)", *body, "    return made"]
    exec("\n".join(lines), scope)  # as attrs itself makes constructors
    return cast("Callable[..., Any]", scope["make"])
