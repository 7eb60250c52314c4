"""Votes and polls: "passed 52-48", "a 54-46 Senate vote", "leads 48 to 45 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar, Literal

import attrs

from onrecord import Annotation, BaseExtractor, Document, Span, hookimpl


@attrs.frozen(kw_only=True)
class Vote(Annotation):
    """How a vote went, or what a poll says."""

    layer: ClassVar[str] = "votes"

    kind: Literal["vote", "poll"]
    first: int
    """Votes for it, or the share of the one named first, in percent."""
    second: int
    outcome: Literal["passed", "rejected"] | None = None
    """Where the words say it; a tally alone does not, since some votes need more than half."""
    cue: Span
    """The words that make two numbers a vote: "passed", "Senate vote"."""


PASSED = {"passed", "approved", "adopted", "confirmed", "cleared", "ratified", "backed", "upheld", "acquitted"}
REJECTED = {"rejected", "defeated", "failed", "blocked", "struck down", "voted down", "killed"}

TALLY = r"(?P<first>\d{1,4})(?:\ ?[-–—]\ ?|\ to\ )(?P<second>\d{1,4})(?![\d%‰]|[-–—.,]\d|\ ?per\ ?cent)"


@cache
def verbs() -> re.Pattern[str]:
    """A verb, at most four words, a tally: "passed the bill by 52-48", "was approved, 11 to 4"."""
    words = "|".join(sorted(PASSED | REJECTED, key=len, reverse=True))
    gap = r"(?:,?\ (?!\d)[\w’'-]{1,20}){0,4}"
    return re.compile(rf"(?P<cue>{words}|voted){gap},?\ (?:by\ )?(?:a\ vote\ of\ )?{TALLY}")


@cache
def nouns() -> re.Pattern[str]:
    """A tally and what it was: "a 54-46 Senate vote", "a 6-3 ruling", "11-4 in favor"."""
    return re.compile(
        rf"{TALLY}\ (?P<cue>(?:[A-Z][\w’'.-]{{1,20}}\ |party-line\ |procedural\ |final\ ){{0,3}}"
        r"(?:vote|votes|decision|ruling|margin|majority|party-line)|in\ favou?r|against)(?![^\W_])"
    )


@cache
def votes_of() -> re.Pattern[str]:
    """The noun first: "a vote of 220 to 210", "by a margin of 11-4"."""
    return re.compile(rf"(?P<cue>(?:vote|votes|margin|majority|tally)\ of)\ {TALLY}")


@cache
def polls() -> re.Pattern[str]:
    """Shares of two: "leads 48% to 45%", "ahead, 52 percent to 45 percent"."""
    share = r"\ ?(?:%|per\ ?cent)"
    return re.compile(
        r"(?P<cue>leads?|led|leading|ahead|trails?|trailed|trailing|favou?red)(?:,?\ (?!\d)[\w’'-]{1,20}){0,4},?\ "
        rf"(?:by\ )?(?P<first>\d{{1,2}})(?:{share})?(?:\ ?[-–—]\ ?|\ to\ )(?P<second>\d{{1,2}}){share}"
    )


class VotesExtractor(BaseExtractor):
    """Votes and polls with their two numbers."""

    name = "votes"
    version = "1.0"
    provides = (Vote,)
    examples = (
        "The bill [passed 52-48]{kind=vote first=52 second=48 outcome=passed cue=passed} on Tuesday.",
        "In a [54-46 Senate vote]{kind=vote first=54 second=46 outcome=} it fell.",
        "She [leads 48 percent to 45 percent]{kind=poll first=48 second=45} in a poll.",
    )

    def extract(self, doc: Document) -> Iterator[Vote]:
        """Yield votes and polls, none of which overlap."""
        end = 0
        for start, match, rule in sorted(_matches(doc.text), key=lambda found: (found[0], -found[1].end())):
            first, second = int(match["first"]), int(match["second"])
            if start < end or _is_no_tally(first, second):
                continue
            end = match.end()
            cue = match["cue"]
            yield Vote(
                start=start,
                end=end,
                rule=rule,
                kind="poll" if rule == "votes.poll" else "vote",
                first=first,
                second=second,
                outcome="passed" if cue in PASSED else "rejected" if cue in REJECTED else None,
                cue=Span(*match.span("cue")),
            )


def _matches(text: str) -> Iterator[tuple[int, re.Match[str], str]]:
    for pattern, rule in ((verbs, "votes.verb"), (nouns, "votes.noun"), (votes_of, "votes.of"), (polls, "votes.poll")):
        for match in pattern().finditer(text):
            before = text[max(0, match.start() - 1) : match.start()]
            if not (before.isalnum() or before in ("-", "–", ".", ",", "$", "€", "£")):
                yield match.start(), match, rule


def _is_no_tally(first: int, second: int) -> bool:
    """Years are no votes: "adopted in 2010-2015"."""
    years = all(1800 <= number <= 2100 for number in (first, second))
    return years or (first == 0 and second == 0)


@hookimpl
def onrecord_extractors() -> list[VotesExtractor]:
    """Hand in the extractor."""
    return [VotesExtractor()]
