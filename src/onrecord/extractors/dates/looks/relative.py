"""Units without a number: last year, the following month, the day before, the weekend, year-ago."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.events import OF_EVENT
from onrecord.extractors.dates.looks.heads import furthest
from onrecord.extractors.dates.looks.lengths import period_named, unit_code
from onrecord.extractors.dates.looks.named import named
from onrecord.extractors.dates.looks.nth import unit_head
from onrecord.extractors.dates.looks.numbered import after_next
from onrecord.extractors.dates.looks.titles import is_called_for_length
from onrecord.late import late

PART_OF = late(r"\b(?:(?:later|earlier|late|early|end|start|middle)\s(?:in|of)|for)\s$", re.IGNORECASE)
"""Words behind which the period is the document's, and the clause goes on: cut its forecast for the year after sales fell."""
AT_LAST = late(r"\b[Aa]t\sthe\s(?:very\s)?end\sof\s$")
AFTER_ALL = late(r"[,”\"]|\s(?:it|we|they|he|she|you|that|what|there|this|I)\b")
"""What stands around "the day" in "at the end of the day, it is their call"."""
EDGE = late(r"\b(?:first|last|final|opening|closing)\s[\w-]+\s(?:days|hours)\sof\s$")
"""What tells that days of a month are counted from its edge."""
YEAR_BEFORE = late(
    r"\s(?:of\s|in\s)?(?:last\syear|(?:the\s)?(?:last|previous|preceding)\s(?:(?:fiscal|financial)(?:\syear)?|FY)|the\sprevious\syear|a\syear\s(?:ago|earlier|before))\b"
)


AND_A_HALF = late(r"\sand\sa\shalf\b")
OF_DAY = late(r"['’]s\b|\s(?:of|when|that|he|she|they|I|we)\b|-")
"""What tells which day "the day" is, or makes a word with it."""
LEADS_DAY = late(r"\b(?:of|on|for|in|earlier|later|end|during|through)\s$", re.IGNORECASE)
OF_LONG = late(r"\bof\s$")
OF_UNIT = late(r"\s(?:of(?!\s[$£€])|when|in\swhich|that)\b|-to-|-")
ENDS_UNIT = late(r"\s(?:ended|ending)\s|\s(?:to|through)\s(?![$£€0-9])|\s[0-9]{1,4}(?![0-9]|,[0-9])")
IN_YEAR = late(r"\s(?:of|in)\s((?:1[5-9]|20)[0-9]{2})(?![0-9])")


def relative_unit(text: str, match: re.Match[str], start: int) -> Atom | None:
    """Return what a unit without a number is behind "last", "this", "the same" or "the"; the match is one in lower case."""
    same, rel, det, past, u, direction, on = match.group("same", "rel", "det", "past", "u", "dir", "on")
    finish = match.end()
    if (rel or det) and is_called_for_length(text, start, match.start("u")):
        return None  # ABC's This Week
    if on:
        return None
    if direction:
        if det == "the" and direction != "ago":
            if not OF_EVENT.match(text, finish, finish + 40):
                back = -1 if direction in ("before", "earlier") else 1
                return Atom(start, finish, "turn", "dates.the-day-before", u, back) if u in TURNING else None
            if direction in ("before", "after") and not PART_OF.search(text, max(0, start - 11), start):
                if u not in ("week", "month", "year"):
                    return None
                return Atom(start, match.end("u"), "length", "dates.length", None, 1, unit_code(u), None, None)
        finish = match.end("u")
    if u == "fortnight":
        measured = rel in ("last", "past", "next", "coming", "following")
        return Atom(start, finish, "stretch", "dates.stretch", None, "one", "F", rel) if measured else None
    if det in ("each", "every"):
        return Atom(start, finish, "set", "dates.every", period_named(1, u))
    if u in ("hour", "minute"):
        if rel in ("past", "last", "next", "coming"):
            return Atom(start, finish, "stretch", "dates.stretch", None, "one", unit_code(u), rel)
        return None
    if same:
        return _same_unit(text, start, finish, u)
    if rel:
        return _unit_behind(text, start, finish, u, rel, match[0].startswith("the"))
    if det == "that":
        return Atom(start, finish, "turn", "dates.that-unit", u, 0)
    if det == "this":
        return _this_unit(text, start, finish, u, past == "past")
    if past == "past":
        return Atom(start, finish, "stretch", "dates.stretch", None, "one", unit_code(u), "past")
    return _the_unit(text, match, start, finish, u)


TURNING = frozenset("day week month year quarter".split())
"""Units that "before" and "after" behind them count from where the story stands."""


def _same_unit(text: str, start: int, finish: int, u: str) -> Atom:
    """The same month, the same day of 1990, the same quarter last year."""
    if tail := YEAR_BEFORE.match(text, finish, finish + 36):
        return Atom(start, tail.end(), "year-back", "dates.same-period", u, None)
    if u in ("day", "week", "month", "quarter") and (tail := IN_YEAR.match(text, finish, finish + 9)):
        return Atom(start, tail.end(), "year-back", "dates.same-period", u, int(tail[1]))
    return Atom(start, finish, "turn", "dates.that-unit", u, 0)


def _this_unit(text: str, start: int, finish: int, u: str, gone: bool) -> Atom:
    """A unit behind "this": this week, this past week, this day in 1990."""
    if u == "day":
        if tail := IN_YEAR.match(text, finish, finish + 9):
            return Atom(start, tail.end(), "year-back", "dates.same-period", u, int(tail[1]))
        return Atom(start, finish, "reference", "dates.reference", "PRESENT_REF")
    return Atom(start, finish, "shift", "dates.this-unit", u, -1 if gone else 0)


def _unit_behind(text: str, start: int, finish: int, u: str, rel: str, the: bool) -> Atom | None:
    """Last year, the past year, the following month, the full year; *the* tells that "the" leads the word."""
    if rel in ("full", "entire", "whole"):
        return Atom(start, finish, "near", "dates.the-unit", u) if the and u == "year" else None
    if rel in ("following", "previous", "preceding", "prior") or (the and rel == "next"):
        return Atom(start, finish, "turn", "dates.the-following", u, 1 if rel in ("following", "next") else -1)
    if rel in ("past", "last") and (tail := AND_A_HALF.match(text, finish, finish + 11)):
        return Atom(start, tail.end(), "stretch", "dates.stretch", None, "one and a half", unit_code(u), rel)
    if rel == "past":
        return Atom(start, finish, "stretch", "dates.stretch", None, "one", unit_code(u), rel)
    if the and rel in ("last", "latest") and u in ("decade", "century", "year", "week", "month", "day"):
        if rel == "latest" or u == "day":
            return None
        return Atom(start, finish, "stretch", "dates.stretch", None, "one", unit_code(u), "past")
    if rel in ("coming", "next", "upcoming"):
        return Atom(start, finish, "shift", "dates.next-unit", u, 1)
    if rel == "last" or (rel in ("latest", "most recent") and u == "quarter"):
        return Atom(start, finish, "shift", "dates.last-unit", u, -1)
    if rel in ("current", "present"):
        return Atom(start, finish, "shift", "dates.this-unit", u, 0)
    return None


def _the_unit(text: str, match: re.Match[str], start: int, finish: int, u: str) -> Atom | None:
    """The year, the quarter: the one that the text speaks of, and not one that something behind it tells."""
    large = text[match.start("u")].isupper()
    if text[max(0, start - 3) : start] == "of ":
        words = text[max(0, start - 16) : start - 3].lower().split()
        if words[-1:] in (["days"], ["hours"], ["time"], ["times"]) and not EDGE.search(
            text, max(0, start - 40), start
        ):
            return None  # the days of the week, all hours of the day
        if large or (words and words[-1] in named("prized")) or words[-1:] == ["turn"]:
            return None  # Player of the Year, rookie of the month
    if u == "week" and large and text[match.end("u") - 1].islower():
        return None  # The Week
    if u == "day" and AT_LAST.search(text, max(0, start - 20), start) and AFTER_ALL.match(text, finish, finish + 8):
        return None
    before, behind = text[max(0, start - 9) : start], text[finish : finish + 10]
    if OF_UNIT.match(behind) or ENDS_UNIT.match(behind):
        return None
    if u in ("decade", "century") and not OF_LONG.search(before):
        return None
    if u == "day" and (OF_DAY.match(behind) or not LEADS_DAY.search(before)):
        return None
    return Atom(start, finish, "near", "dates.the-unit", u)


END_OF_YEAR = late(r"\s([12][0-9]{3})\b")
YEAR_AGO = late(r"\s(?:(?P<nth>first|second|third|fourth)\s)?(?:quarter|period|half|month|week)\b")


def year_ago(text: str, at: int, end: int, low: str) -> Atom:
    """The year-end 2023, the year-ago third quarter."""
    unit, _, what = low.partition("-")
    if what == "end":
        more = END_OF_YEAR.match(text[end : end + 6]) if unit == "year" else None
        year = int(more[1]) if more else None
        return Atom(at, end + (5 if more else 0), "year-end", f"dates.{unit}-end", year, unit)
    tail = YEAR_AGO.match(text[end : end + 22])
    if tail is None:
        return Atom(at, end, "year-ago", "dates.year-ago", None)
    start = at - 4 if text[max(0, at - 4) : at].lower().split() == ["the"] else at
    return Atom(start, end + tail.end(), "year-ago", "dates.year-ago", tail["nth"])


FOR = r"(?:\b(?:[Ff]or|[Aa]fter|within|takes?|took|taken|spend|spent|lasts?|lasted)\s|\b(?=quite\s))"
VAGUE = {
    "time": late(FOR + r"((?:quite\s)?some)\s$"),
    "while": late(FOR + r"((?:quite\s)?a(?:\s(?:short|little|long|good))?)\s$"),
}
"""What makes "time" and "while" a length: for some time, after a while."""
CALLED = late(r"\s[A-Z]")
YEARS_BEFORE = late(r"(?:\bthe\s)?([12][0-9]{3})\s?[-–/]\s?([0-9]{2,4})\s(?:school\s|academic\s)?$", re.IGNORECASE)


def season_of_years(at: int, end: int, head: str) -> Atom | None:
    """Return the season or the school year that two years before it name: the 2023-24 season."""
    match = YEARS_BEFORE.search(head)
    if match is None:
        return None
    first = int(match[1])
    second = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    if second < first:
        second += 100
    return Atom(at - (len(head) - match.start()), end, "years", "dates.season-of-years", first, second)


SAME_PERIOD = late(
    r"(?:\bthe\s)?(?:same|latest|corresponding|comparable|like|year-earlier|year-ago|prior-year)\s$", re.IGNORECASE
)
OF_WHICH = late(r"\s(?:of\s|in\s)?(?:(last\syear|a\syear\s(?:ago|earlier))|([12][0-9]{3})(?![-–/][0-9]{2}))\b")
THE_YEAR = late(r"\bthe\s([12][0-9]{3})\s$")


def noun_of_time(text: str, at: int, end: int, low: str) -> Atom | None:
    """The latest period, the 1989 period, the year-earlier period, the 2023-24 season; for some time, after a while."""
    if low in ("time", "while"):
        match = VAGUE[low].search(text, max(0, at - 22), at)
        return Atom(match.start(1), end, "length", "dates.length-bare", None, None, "X", None, None) if match else None
    head = text[max(0, at - 26) : at]
    return season_of_years(at, end, head) if low == "season" else _period(text, at, end, head)


def _period(text: str, at: int, end: int, head: str) -> Atom | None:
    """The latest period, the same period last year, the 1989 period; *head* is the text before it."""
    if match := SAME_PERIOD.search(head):
        start = at - (len(head) - match.start())
        later = OF_WHICH.match(text[end : end + 20])
        if later and later[2]:
            return Atom(start, end + later.end(), "year", "dates.year", int(later[2]))
        back = 0 if "latest" in match[0].lower() else -1
        return Atom(start, end + (later.end() if later else 0), "same-period", "dates.same-period", back, None)
    if match := THE_YEAR.search(head):
        return Atom(at - (len(head) - match.start()), end, "same-period", "dates.same-period", 0, int(match[1]))
    return None


KIND_OF_WEEKEND = late(r"(?:bank\sholiday|holiday|long|\S+-day)\s$", re.IGNORECASE)


def weekend_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if found := unit_head(lower, at, end, lowest, "weekend"):
        return found
    if lower.endswith(("every ", "each "), max(lowest, at - 6), at):
        return Atom(lower.rindex("e", 0, at - 4), end, "set", "dates.every", "XXXX-WXX-WE")
    if lower.endswith("the ", lowest, at) and (found := after_next(lower, at, end, lowest, "weekend")):
        return found
    match, start = furthest("weekend", lower, at, lowest, "weekend")
    if match is None or (start == at and text[end : end + 1] in ("-", "s")):
        return None
    if word[0] == "W" and CALLED.match(text, end, end + 2):
        return None  # the Weekend FT
    head = KIND_OF_WEEKEND.sub("", match[0][: -len(word)]).strip().lower()
    if not head:
        return None
    if head == "that":
        return Atom(start, match.end(), "turn", "dates.that-unit", "weekend", 0)
    if head in ("the following", "the previous"):
        return Atom(start, match.end(), "turn", "dates.the-following", "weekend", 1 if head == "the following" else -1)
    return Atom(start, match.end(), "weekend", "dates.weekend", head)
