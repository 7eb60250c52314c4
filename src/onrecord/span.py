"""Where something stands in a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points into a document's text, ``text[start:end]``.

    A span is a named tuple, and so equal to the plain pair that extractors carry about:

    >>> Span(3, 7) == (3, 7)
    True
    >>> Span(3, 7).shift(10)
    Span(start=13, end=17)

    As with any pair, ``len(span)`` is 2; the number of code points is :attr:`length`.
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points the span covers."""
        return self.end - self.start

    def contains(self, other: tuple[int, int]) -> bool:
        """Tell whether *other* lies wholly inside this span (a span contains itself)."""
        return self.start <= other[0] and other[1] <= self.end

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Tell whether the two share at least one code point; spans that only touch do not."""
        return self.start < other[1] and other[0] < self.end

    def shift(self, by: int) -> Span:
        """Return the span moved *by* code points to the right."""
        return Span(self.start + by, self.end + by)
