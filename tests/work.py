"""How much work a call is, counted and not timed, so that a busy machine changes nothing."""

import sys
from collections.abc import Callable
from types import FrameType


def calls(function: Callable[[], object]) -> int:
    """Return how many functions are called, Python's own and those of C, while *function* runs."""
    counted = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(before)
    return counted


def grows_with_the_text_alone(work: Callable[[int], Callable[[], object]], small: int = 5_000, times: int = 8) -> bool:
    """Tell whether *work* of a size, at *times* the size, is hardly more than *times* as many calls.

    What is read once (tables, patterns) is read before; a text of half the size tells what is spent whatever the size.
    """
    work(small // 5)()
    few, more = calls(work(small)), calls(work(small * times))
    return more <= few * times * 1.5 + 2_000
