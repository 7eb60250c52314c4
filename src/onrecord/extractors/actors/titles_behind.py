"""The title behind a name, in an apposition or where a career is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.extractors.actors.roles import ADJECTIVES, NOT_OFFICES, STATUS, Office, words
from onrecord.text.cues import cues
from onrecord.text.lexicon import Lexicon

_SERVING = frozenset(
    {"st", "re", "qu", "se", "wo", "sw", "to", "co", "ap", "na", "el", "ch", "in", "be", "wa", "ha", "is", "wh"}
)
"""The first letters of what :func:`_serving` catches."""


@cache
def _serving() -> re.Pattern[str]:
    """Catch what stands between a name and the office that is told of it: ``stepped down as``, ``was named``."""
    return re.compile(
        r""",?[ ](?:who[ ])? (?:was[ ]|has[ ]been[ ]|is[ ]|had[ ]been[ ])?
            (?: (?:stepped[ ]down|resigned|quit|served|serves|retired|worked|sworn[ ]in|took[ ]over|returned|reappointed|continued)[ ]as[ ]
              | (?:(?<=was[ ])|(?<=been[ ])|(?<=[ ]is[ ])|(?<=,[ ]))(?:appointed|named|elected|re-elected|chosen|confirmed|installed)[ ](?:as[ ])?
              | (?:became|becomes|remains)[ ] )""",
        re.VERBOSE,
    )


@cache
def _aged() -> re.Pattern[str]:
    return re.compile(r"(?:aged )?\d{1,3}, ")


def behind(lex: Lexicon, text: str, end: int, starting: Mapping[int, tuple[int, Entity]]) -> Office | None:
    """Return the office in the apposition behind a name that ends at *end*: ``, a spokesman for Network Rail``."""
    after = text[end : end + 3]
    if after[:2] in (", ", " ("):
        at = end + 2
        aged = _aged().match(text, at, at + 8)
        if aged is not None:
            at = aged.end()
    elif after[1:] not in _SERVING and after[:1] != ",":
        return None
    else:
        match = _serving().match(text, end, min(len(text), end + 70))
        if match is None:
            return None
        at = match.end()
    limit = min(len(text), end + 130)
    of: Entity | None = None
    status: str | None = None
    skipped = 0
    while at < limit:
        known = starting.get(at)
        if known is not None:
            stop, holder = known
            if holder.kind == "person" or of is not None:
                return None
            of = holder
            at = stop
            if text[at : at + 2] in ("'s", "’s"):
                at += 2
            at += 1
            continue
        match = words().match(text, at, limit)
        if match is None:
            return None
        word = match[0].lower()
        length = _role_at(lex, text, at, limit)
        if length and text[at : at + length] in ADJECTIVES:
            length = 0
        if length:
            title_end = at + length
            tail = text[title_end : title_end + 24]
            follows = re.match(r"(?:-(?:designate|elect))? (?:of|for|at|with|in|to) (?:the )?", tail)
            if follows and of is None:
                known = starting.get(title_end + follows.end()) or starting.get(title_end + follows.end() - 4)
                if known is not None and known[1].kind == "country" and text[known[0] : known[0] + 1] == " ":
                    known = starting.get(known[0] + 1) or known  # "the Russian Foreign Ministry"
                if known is not None and known[1].kind != "person":
                    of = known[1]
            if tail.startswith(("-designate", "-elect")):
                status = "designate"
            return at, title_end, of, status, at
        if word[-1] == ".":
            return None
        if word in STATUS:
            status = STATUS[word]
        elif word.startswith("ex-"):
            status = "former"
            at += 3
            continue
        elif word in lex.cues["apposition_opener"] or word in lex.cues["office_filler"]:
            pass
        elif word in cues():
            return None
        elif word.islower() and skipped < 2 and match.end() < limit and text[match.end()] == " ":
            skipped += 1
            if word in ("and", "but", "with", "in", "on", "at", "from", "by", "to", "of"):
                return None
        else:
            return None
        at = match.end() + 1
    return None


def _role_at(lex: Lexicon, text: str, at: int, limit: int) -> int:
    """Return the length of the longest title at a position, 0 where none stands."""
    first = words().match(text, at, limit)
    if first is None:
        return 0
    longest = lex.role_starts.get(first[0].lower().rstrip(".,"), 0)
    if not longest:
        return 0
    ends = []
    place = at
    for match in words().finditer(text, at, limit):
        if match.start() > place + 1:
            break
        ends.append(match.end())
        place = match.end()
        if len(ends) >= longest:
            break
    for stop in reversed(ends):
        if text[stop - 1] == "." and text[at:stop].lower() not in lex.roles:
            stop -= 1
        phrase = text[at:stop].lower()
        for title, width in (
            (phrase, stop - at),
            (phrase.split("-")[0] if phrase.endswith(("-designate", "-elect")) else "", 0),
        ):
            sort = lex.roles.get(title)
            if sort is not None and sort not in NOT_OFFICES:
                return width or len(title)
    return 0
