"""What is found before it is resolved: one expression, its shape, and the parts that its form caught."""

from __future__ import annotations

from typing import Any

Span = tuple[int, int]


class Atom:
    """An expression of one shape. ``data`` holds what its form caught; the resolver of the shape knows it.

    It lives inside one call only, and is filled in passes: found, joined with its neighbours, resolved.
    """

    __slots__ = (
        "anchor",
        "calendar",
        "data",
        "end",
        "evidence",
        "first",
        "grain",
        "last",
        "mod",
        "rule",
        "shape",
        "start",
        "told",
        "type",
        "value",
    )

    def __init__(self, start: int, end: int, shape: str, rule: str, *data: Any) -> None:
        self.start = start
        self.end = end
        self.shape = shape
        self.rule = rule
        self.data: Any = data
        self.type = "date"
        self.value: str | None = None
        self.first: Any = None
        self.last: Any = None
        self.grain: str | None = None
        self.mod: str | None = None
        self.anchor: Any = None
        """``published``, ``dateline``, or the atom that it was resolved against."""
        self.calendar: Any = None
        self.evidence: tuple[Span, ...] = ()
        self.told: Any = None
        """Of a fiscal year, the day that it is told to begin or end on; of a stretch, the year that it is a part of;
        of a weekday, the one that it lies behind."""

    def __repr__(self) -> str:
        return f"<{self.shape} {self.start}:{self.end} {self.data} {self.value}>"
