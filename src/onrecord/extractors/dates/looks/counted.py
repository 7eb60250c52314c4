"""Lengths of time that are counted from a day: two days ago, a year later, the past two months, recent years."""

from __future__ import annotations

from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.lengths import PAIRS, unit_code
from onrecord.extractors.dates.patterns import MONTH_BEGINS, form
from onrecord.extractors.dates.words import lists, number
from onrecord.late import late


@cache
def _phrasal() -> frozenset[str]:
    """Return the verbs that "over" belongs to, and not to the length behind it."""
    return frozenset(lists()["relations"]["over"].split())


STRETCHED = ("last ", "past ", "next ", "coming ")
"""What stands before a length that is no distance, though "ago" ends the clause."""


def away_at(lower: str, at: int, limit: int, low: str, begins: list[int]) -> Atom | None:
    """Two days ago, a year later, three weeks from Friday."""
    for start in begins:
        match = form("ago").match(lower, start, limit)
        if not match or not match.start("u") <= at < match.end("u"):
            continue
        if match["n2"] and lower.endswith(STRETCHED, 0, start):
            return None  # for the last three months, and two weeks ago
        q, n, u, direction, to = match.group("q", "n", "u", "dir", "to")
        if (
            direction.startswith("from")
            and lower.startswith("for ", max(0, start - 4))
            and not lower.startswith(" from now", at + len(low))
        ):
            return None  # out for three days from Friday
        if (n or low.endswith("s")) and not (to and direction.startswith("to")):
            q = "about" if match["by"] and not q else q
            if match["half"] and (whole := number(n)) is not None:
                n = f"{whole} and a half"
            rule = "dates.ago" if direction.startswith("ago") else "dates.away"
            if q == "over" and not _phrasal().isdisjoint(lower[max(0, start - 12) : start].split()[-1:]):
                start, q = match.start("n"), None
            more = [(match[f"n{k}"], unit_code(match[f"u{k}"])) for k in (2, 3) if match[f"n{k}"]]
            to = to or match["on"] or match["exact"] or match["exactly"]
            return Atom(start, match.end(), "ago", rule, q, n, unit_code(u), more, direction, to)
    return None


LASTING = late(
    r"\b(?:will|would|can|could|may|might|must|should|shall|to|not|did|does|do|only|often|usually|n['’]t)\s$"
)
"""Words behind which "last" is a verb."""


EDGES = frozenset("first last final dying early closing opening".split())
OF_DATE = late(
    r"(?:days|weeks|months|years|hours)\sof\s(?:the\s)?(?:[12][0-9]{3}|" + MONTH_BEGINS.lower() + r"[a-z]*)\b"
)


def stretch_at(lower: str, at: int, limit: int, begins: list[int], last: str) -> Atom | None:
    """The past two months, the two past years, recent years."""
    for start in begins:
        match = form("counted-stretch").match(lower, start, limit)
        if match and match.start("u") == at and last not in ("first", "second"):
            n, u, rel = match.group("n", "u", "rel")
            return Atom(start, match.end(), "stretch", "dates.stretch", None, n, unit_code(u), rel)
        match = form("stretch").match(lower, start, limit)
        if match and match.start("u") <= at < match.end("u"):
            q, n, u, rel = match.group("q", "n", "u", "rel")
            if n in ("a", "an") or (
                rel == "last" and lower[start] == "l" and LASTING.search(lower[max(0, start - 8) : start])
            ):
                continue
            finish, more = _more(lower, match.end("u"), unit_code(u))
            return Atom(start, finish, "stretch", "dates.stretch", q, n, unit_code(u), rel, *more)
        match = form("stretch-plural").match(lower, start, limit)
        if match and match.start("u") == at:
            u, rel = match.group("u", "rel")
            return Atom(start, match.end(), "stretch", "dates.stretch", None, None, unit_code(u), rel)
    return None


def _more(lower: str, end: int, code: str) -> tuple[int, list[tuple[str, str]]]:
    """Return where "the last three months and two weeks" ends, and its smaller units; none where those are a distance of their own."""
    finish: int = end
    more: list[tuple[str, str]] = []
    while lower[finish : finish + 1] in (" ", ",") and len(more) < 2:
        match = form("stretch-more").match(lower, finish, finish + 40)
        smaller = unit_code(match["u"]) if match else ""
        if match is None or (code, smaller) not in PAIRS:
            break
        if match["away"]:
            return end, []
        finish, code = match.end("u"), smaller
        more.append((match["n"], code))
    return finish, more
