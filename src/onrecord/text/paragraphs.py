"""Paragraphs: what stands between line breaks, or between blank lines where lines are wrapped."""

from __future__ import annotations

from itertools import pairwise

LINE_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line, as :meth:`str.splitlines` has it."""

_WRAPPED_AT_LEAST = 45
_WRAPPED_AT_MOST = 100


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each paragraph, without the white space around it, in order.

    A line is a paragraph, as news sites and wires have it. Where the lines are wrapped (most lines that another
    follows directly are of like length and end in mid-sentence), a paragraph goes on to the next blank line.
    """
    lines: list[tuple[int, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line.rstrip())
        start = at + len(line) - len(line.lstrip())
        if start < end:
            lines.append((start, end))
        at += len(line)
    if len(lines) < 4 or not _wrapped(text, lines):
        return lines
    joined = [lines[0]]
    for start, end in lines[1:]:
        held = joined[-1]
        if _breaks(text, held[1], start) < 2 and not text[start : start + 1].isspace():
            joined[-1] = (held[0], end)
        else:
            joined.append((start, end))
    return joined


def _breaks(text: str, start: int, end: int) -> int:
    """Return how many line breaks stand in a gap between two lines; a CRLF is one."""
    gap = text[start : min(end, start + 40)]
    return len(gap.splitlines()) - (0 if gap and gap[-1] in LINE_BREAKS else 1) if gap else 0


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Tell whether lines were cut to a width: looked at over the first few hundred of them."""
    looked = lines[:400]
    follows = middle = alike = 0
    for (start, end), (following, _) in pairwise(looked):
        if _breaks(text, end, following) != 1:
            continue
        follows += 1
        middle += text[end - 1] not in ".!?:\"”’')…"
        alike += _WRAPPED_AT_LEAST <= end - start <= _WRAPPED_AT_MOST
    return follows >= 3 and middle >= 0.6 * follows and alike >= 0.75 * follows
