"""Offices: the title before a name and behind it, whose it is, and whether it is held still."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from onrecord.extractors.actors.entity import Entity
from onrecord.text.cues import cues
from onrecord.text.lexicon import Lexicon, lexicon

Office = tuple[int, int, Entity | None, str | None, int]
"""Start and end of the title, whose office it is, its status, and where the whole expression begins."""

_STATUS = {
    "former": "former",
    "ex": "former",
    "then": "former",
    "late": "former",
    "onetime": "former",
    "one-time": "former",
    "erstwhile": "former",
    "ousted": "former",
    "deposed": "former",
    "retired": "former",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "incoming": "designate",
}
_NOT_OFFICES = frozenset({"honorific", "kin", "crime"})
_ALSO_KIN = frozenset({"father", "brother", "sister"})
"""Titles of the church where they have a capital."""


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[\w.&’'-]+")


def before(lex: Lexicon, text: str, start: int, end: int, ending: Mapping[int, Entity]) -> Office | None:
    """Return the office whose title stands right before a name at *start* to *end*."""
    at = start - 1
    if at < 2 or text[at] not in " \xa0":
        return None
    word = text[text.rfind(" ", max(0, at - 24), at) + 1 : at].lower() if text[at - 1] != "," else ""
    ends = lex.role_ends
    if word and word not in ends and word[:-1] not in ends and not _ends_in_office(lex, word[-24:]):
        return None
    comma = text[at - 1] == ","
    stop = at - 1 if comma else at
    if comma:
        holder = ending.get(stop)
        if holder is not None and holder.kind != "person":
            return _title_of(lex, text, stop, holder, ending)
    low = max(0, stop - 64)
    window = text[low:stop]
    nearest = window[window.rfind(" ") + 1 :].lower()
    if nearest not in ends and nearest[:-1] not in ends and not _ends_in_office(lex, nearest):
        return None
    if "\n" in window:
        low += window.rfind("\n") + 1
        window = text[low:stop]
    places = [match.start() for match in _words().finditer(window)][-7:]
    for place in places:
        words = window[place:]
        title = words.lower()
        status = None
        for prefix in ("then-", "ex-"):
            if title.startswith(prefix):
                title, place = title[len(prefix) :], place + len(prefix)
        if title.endswith(("-designate", "-elect", " designate", " elect")):
            title, status = re.sub(r"[- ](?:designate|elect)$", "", title), "designate"
        sort = lex.roles.get(title) or _plural(lex, title)
        if sort is None or sort in _NOT_OFFICES or words in _ALSO_KIN:
            continue
        begin = low + place
        title_end = begin + len(title)
        begin = _field(lex, text, begin, ending)
        of, mark, outer = _owner(text, begin, ending)
        if comma and of is None and not (_is_owned(text, outer) and text[end : end + 1] == ","):
            return None  # "the minister, Ann Lee said": an apposition only with its owner
        return begin, title_end, of, status or mark, outer
    return None


def _is_owned(text: str, at: int) -> bool:
    """Tell whether a genitive stands before a place."""
    return text[max(0, at - 3) : at] in _GENITIVES or text[max(0, at - 3) : at].endswith(("s' ", "s’ "))


_GENITIVES = ("'s ", "’s ", "'s\xa0", "’s\xa0")


def _field(lex: Lexicon, text: str, begin: int, ending: Mapping[int, Entity]) -> int:
    """Return where a title begins with the field that stands between its owner and it: ``central bank`` governor."""
    at = field = begin
    for _ in range(4):
        if text[at - 1 : at] != " ":
            break
        if at < begin:
            holder = ending.get(at - 1)
            if _is_owned(text, at) or (holder is not None and holder.kind in ("organisation", "country")):
                return field
        word = text[text.rfind(" ", max(0, at - 24), at - 1) + 1 : at - 1]
        if word in lex.cues["office_filler"] or word in _STATUS:
            if field == begin:
                break
        elif at > field or not _may_be_field(lex, word):
            break
        else:
            field = at - len(word) - 1
        at -= len(word) + 1
    return begin


def _may_be_field(lex: Lexicon, word: str) -> bool:
    """Tell whether a word may be a noun before a title, and no verb or word of grammar."""
    if not word.islower() or not word.replace("-", "").isalpha() or word.endswith("ed"):
        return False
    return word not in cues() and word.title() not in lex.cues["function_word"]


def _ends_in_office(lex: Lexicon, word: str) -> bool:
    """Tell whether a word with a line break or a hyphen in it ends in a title: ``then-chancellor``, ``minister-elect``."""
    if "-" not in word and "\n" not in word:
        return False
    return any(part in lex.role_ends for part in re.split(r"[-\n]", word))


def _plural(lex: Lexicon, title: str) -> str | None:
    return lex.roles.get(title[:-1]) if title.endswith("s") else None


def _owner(text: str, begin: int, ending: Mapping[int, Entity]) -> tuple[Entity | None, str | None, int]:
    """Return whose office it is, its status, and where the expression begins, looking left of the title."""
    at = begin
    of: Entity | None = None
    status: str | None = None
    for _ in range(4):
        gap = text[max(0, at - 3) : at]
        if gap[-1:] == "-" and not gap[-2:-1].isspace():
            word = text[max(0, at - 8) : at - 1].rsplit(None, 1)[-1:] or [""]
            if word[0].lower() in _STATUS:
                return of, _STATUS[word[0].lower()], at - 1 - len(word[0])
            return of, status, at
        if gap[-1:] not in (" ", "\xa0"):
            break
        edge = at - 1
        if gap[-3:-1] in ("'s", "’s"):
            edge = at - 3
        elif gap[-2:-1] in ("'", "’"):
            edge = at - 2
        holder = ending.get(edge)
        if holder is not None and holder.kind != "group" and (holder.kind != "person" or edge < at - 1):
            if of is not None:
                break
            of = holder
            at = max(m[0] for m in holder.mentions if m[1] == edge)
            continue
        word = text[max(0, edge - 24) : edge].rsplit(None, 1)[-1:] or [""]
        lower = word[0].lower()
        if lower in _STATUS:
            status = _STATUS[lower]
            at = edge - len(word[0])
        elif lower in lexicon().cues["office_filler"] and of is None:
            at = edge - len(word[0])
        else:
            break
    return of, status, at


def _title_of(lex: Lexicon, text: str, stop: int, holder: Entity, ending: Mapping[int, Entity]) -> Office | None:
    """Return the office in ``the prime minister of Norway, Ann Lee``: the owner stands between title and name."""
    begin = max(m[0] for m in holder.mentions if m[1] == stop)
    low = max(0, begin - 64)
    window = text[low:begin]
    match = re.search(r" (?:of|for|at) (?:the )?$", window)
    if match is None:
        return None
    head = window[: match.start()]
    for word in [found.start() for found in _words().finditer(head)][-6:]:
        title = head[word:].lower()
        sort = lex.roles.get(title)
        if sort is not None and sort not in _NOT_OFFICES:
            at = low + word
            _, status, outer = _owner(text, at, ending)
            return at, at + len(title), holder, status, outer
    return None


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
              | (?:appointed|named|elected|re-elected|chosen|confirmed|installed)[ ](?:as[ ])?
              | (?:became|becomes|remains)[ ] )""",
        re.VERBOSE,
    )


@cache
def _aged() -> re.Pattern[str]:
    return re.compile(r"(?:aged )?\d{1,3}, ")


_ADJECTIVES = frozenset({"major", "general", "private", "chief", "principal", "executive"})
"""Words that are ranks before a name, and adjectives behind it."""


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
        match = _words().match(text, at, limit)
        if match is None:
            return None
        word = match[0].lower()
        length = _role_at(lex, text, at, limit)
        if length and text[at : at + length] in _ADJECTIVES:
            length = 0
        if length:
            title_end = at + length
            tail = text[title_end : title_end + 24]
            follows = re.match(r"(?:-(?:designate|elect))? (?:of|for|at|with|in|to) (?:the )?", tail)
            if follows and of is None:
                known = starting.get(title_end + follows.end()) or starting.get(title_end + follows.end() - 4)
                if known is not None and known[1].kind != "person":
                    of = known[1]
            if tail.startswith(("-designate", "-elect")):
                status = "designate"
            return at, title_end, of, status, at
        if word[-1] == ".":
            return None
        if word in _STATUS:
            status = _STATUS[word]
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
    first = _words().match(text, at, limit)
    if first is None:
        return 0
    longest = lex.role_starts.get(first[0].lower().rstrip(".,"), 0)
    if not longest:
        return 0
    ends = []
    place = at
    for match in _words().finditer(text, at, limit):
        if match.start() > place + 1:
            break
        ends.append(match.end())
        place = match.end()
        if len(ends) >= longest:
            break
    for stop in reversed(ends):
        if text[stop - 1] == "." and text[at:stop].lower() not in lex.roles:
            stop -= 1
        words = text[at:stop].lower()
        for title, width in (
            (words, stop - at),
            (words.split("-")[0] if words.endswith(("-designate", "-elect")) else "", 0),
        ):
            sort = lex.roles.get(title)
            if sort is not None and sort not in _NOT_OFFICES:
                return width or len(title)
    return 0
