"""Patterns that are compiled when they are first used, so that importing a module compiles none."""

from __future__ import annotations

import re
from typing import Any, cast


class _Compiled:
    """A pattern's methods and attributes."""


class _Late(_Compiled):
    """What stands for a pattern until it is asked something; then it holds all that the pattern has, and is no longer late."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        pattern = re.compile(self._source, self._flags)
        for public in dir(pattern):
            if not public.startswith("_"):
                setattr(self, public, getattr(pattern, public))
        self.__class__ = _Compiled  # type: ignore[assignment]  # whose attributes are found without this detour
        return getattr(pattern, name)


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern that ``re.compile`` gives, compiled when it is first used.

    >>> late("[0-9]+").search("42 miles")[0]
    '42'
    """
    return cast("re.Pattern[str]", _Late(source, flags))
