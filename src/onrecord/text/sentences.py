"""Sentences: what a stop, a question or an exclamation mark ends, within a paragraph.

A stop that belongs to an abbreviation ("Gov.", "U.S.", "a.m.") ends none, and nothing ends one inside a quotation:
``“It is over. We lost,” he said.`` is one sentence, the reporting clause belongs to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from onrecord.text.data import load_toml
from onrecord.text.marks import Quotation, quotations
from onrecord.text.paragraphs import paragraphs

_CLOSERS = "\"”’'»)]"


class Sentences:
    """The sentences of a text, in order: ``starts[i]`` and ``ends[i]`` are code points, half-open.

    The white space between two sentences belongs to neither.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, starts: list[int], ends: list[int]) -> None:
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.starts)

    def index(self, position: int) -> int:
        """Return the number of the last sentence that starts at or before *position*, -1 where none does."""
        return bisect_right(self.starts, position) - 1

    def at(self, position: int) -> tuple[int, int]:
        """Return the (start, end) of the sentence that holds *position*, or of the last one before it.

        Before the first sentence, and in a text that has none, it is ``(0, 0)``.
        """
        n = bisect_right(self.starts, position) - 1
        return (self.starts[n], self.ends[n]) if n >= 0 else (0, 0)


@cache
def _stop() -> re.Pattern[str]:
    closers = r"[\"”’'»)\]]{0,4}"  # the class that all begins with is what re looks for quickly
    return re.compile(
        r"[.!?…](?:[.!?…]{0,8}"
        + closers
        + r"[ \t\xa0\u2009\u202f]{1,8}(?=[^a-z\s,;:)\]])|"
        + closers
        + r"[ \t]{0,8}[\r\n])"
    )


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    table = load_toml("onrecord.text.data", "abbreviations.toml")
    return frozenset(table["titles"]), frozenset(table["either"]), frozenset(table["openers"])


@cache
def _long_endings() -> frozenset[str]:
    """Return the last four letters of the abbreviations that end in four small ones."""
    titles, either, _ = _abbreviations()
    return frozenset(word[-4:] for word in titles | either if word[-4:].islower() and len(word) > 3)


@cache
def _next_word() -> re.Pattern[str]:
    return re.compile(r"[\"“‘'(\[]{0,3}([^\W_]+)")


@cache
def _reporting() -> re.Pattern[str]:
    """Catch the clause that goes on after a quotation which ended in a question or an exclamation: ``Ms. Lee asked``."""
    return re.compile(
        r"(?:(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep)\. )?(?:[A-Z][\w’'-]+ ){1,4}(?:said|asked|says|asks|added|told|wrote|replied|"
        r"shouted|continued|wondered|tweeted|exclaimed|cried|yelled|joked|demanded|inquired|quipped|recalled)\b"
    )


def sentences(
    text: str, within: list[tuple[int, int]] | None = None, quoted: list[Quotation] | None = None
) -> Sentences:
    """Return the sentences of a text.

    *within* are its paragraphs and *quoted* its quotations, where they are known already.
    """
    if within is None:
        within = paragraphs(text)
    if quoted is None:
        quoted = quotations(text, within)
    opens = [quote.start for quote in quoted]
    starts: list[int] = []
    ends: list[int] = []
    breaks = [match.span() for match in _stop().finditer(text)]
    n = 0
    for first, last in within:
        start = first
        while n < len(breaks) and breaks[n][0] < last:
            stop, after = breaks[n]
            n += 1
            if stop < start or after >= last:
                continue
            end = stop + len(text[stop:after].rstrip())
            k = bisect_right(opens, stop) - 1 if opens else -1
            if k >= 0 and stop < quoted[k].end:
                if quoted[k].end > end or _goes_on(text, stop, after):
                    continue
            elif text[stop] == "." and _is_abbreviation(text, stop, after, start):
                continue
            starts.append(start)
            ends.append(end)
            start = after
        if start < last:
            starts.append(start)
            ends.append(last)
    return Sentences(starts, ends)


def _goes_on(text: str, stop: int, after: int) -> bool:
    return text[stop] in "?!" and _reporting().match(text, after) is not None


def _is_abbreviation(text: str, stop: int, after: int, start: int) -> bool:
    """Tell whether the stop at *stop* belongs to the word before it, and the sentence goes on at *after*."""
    ending = text[stop - 4 : stop]
    if ending.isalpha() and ending.islower() and ending not in _long_endings():
        return False  # a word of four letters or more that is no abbreviation
    if text[stop + 1 : stop + 2] in _CLOSERS and text[stop + 1 : stop + 2]:
        return False
    window = text[max(start, stop - 14) : stop]
    word = window.rsplit(None, 1)[-1].rpartition("-")[2].lstrip("(\"“‘'[—–-") if window.strip() else ""
    if not word:
        return False
    titles, either, openers = _abbreviations()
    if word in titles:
        return True
    following = _next_word().match(text, after)
    opener = following is not None and following[1] in openers
    if len(word) == 1 and word.isupper():  # an initial: "John F. Kennedy"; "Plan B. The" ends
        return not (opener and word != "I")
    if "." in word and len(word) <= 8 and word.replace(".", "").isalpha():  # "U.S.", "a.m.", "Ph.D."
        return not opener
    return word in either and not opener
