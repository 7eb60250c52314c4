"""A mapping that stays as it was made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn, TypeVar

K = TypeVar("K")
V = TypeVar("V")


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
