"""``functools.cache`` with the types of the function that it wraps."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])


def memo(function: F) -> F:
    """Return *function* with its answers kept: for what hangs on the code alone, never on a text."""
    return cast("F", functools.cache(function))
