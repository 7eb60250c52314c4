"""The years that a fiscal year is called by: 2024, FY25, 2023-24, '26."""

from __future__ import annotations

import re
from datetime import date


def years_of(label: str, published: date | None) -> tuple[int, ...]:
    """Return the year that a label names, or both where it names two that follow each other; none where it names no year.

    Two digits are of the century that brings the year nearest to the document's day.
    """
    runs = re.findall(r"\d+", label)
    if not runs:
        return ()
    first = int(runs[0])
    if len(runs[0]) != 4:
        base = published.year if published is not None else 2000
        first = min((base // 100 * 100 + first + off for off in (-100, 0, 100)), key=lambda year: abs(year - base))
    if len(runs) == 1:
        return (first,)
    second = int(runs[1])
    return (first, first + 1) if second in (first + 1, (first + 1) % 100) else ()
