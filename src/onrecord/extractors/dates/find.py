"""From announcing words and digits to expressions, each by itself: neighbours are joined later."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.patterns import CAREFUL, form
from onrecord.extractors.dates.scan import announcing, kinds
from onrecord.extractors.dates.words import lists, months, number, ordinal, weekdays

REACH = 64
"""How far before an announcing word the expression may begin, in code points."""

TAIL = 96
"""How far behind it the expression may run."""

HEADS = {
    "unit": frozenset(
        [
            "a",
            "an",
            "the",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand",
            "dozen",
            "dozens",
            "couple",
            "few",
            "several",
            "many",
            "some",
            "half",
            "of",
            "or",
            "and",
            "to",
            "more",
            "less",
            "than",
            "fewer",
            "at",
            "least",
            "most",
            "up",
            "no",
            "not",
            "only",
            "just",
            "about",
            "around",
            "approximately",
            "roughly",
            "nearly",
            "almost",
            "over",
            "under",
            "well",
            "little",
            "slightly",
            "as",
            "much",
            "long",
            "better",
            "part",
            "estimated",
            "mere",
            "full",
            "last",
            "past",
            "previous",
            "preceding",
            "prior",
            "next",
            "coming",
            "following",
            "first",
            "recent",
            "final",
            "remaining",
            "latest",
            "opening",
            "early",
            "earlier",
            "later",
            "this",
            "that",
            "these",
            "those",
            "same",
            "very",
            "each",
            "every",
            "other",
            "second",
            "third",
            "fourth",
            "another",
            "additional",
            "current",
            "present",
            "new",
            "entire",
            "whole",
            "whole",
            "short",
            "calendar",
            "business",
            "working",
            "trading",
            "straight",
            "consecutive",
            "successive",
            "once",
            "twice",
            "times",
            "per",
            "upcoming",
            "close",
            "upwards",
            "barely",
            "virtually",
            "maybe",
            "perhaps",
            "good",
            "countless",
            "number",
            "scores",
            "hundreds",
            "thousands",
            "intervening",
            "ensuing",
            "closing",
            "critical",
            "crucial",
            "turbulent",
            "difficult",
            "solid",
            "extra",
            "further",
            "odd",
            "single",
            "precious",
            "multiple",
            "numerous",
            "its",
            "their",
            "our",
            "his",
            "her",
            "fiscal",
            "financial",
            "year-ago",
            "year-earlier",
            "1st",
            "2nd",
            "3rd",
            "4th",
            "corresponding",
            "year's",
            "quarters",
            "separate",
        ]
    ),
    "month": frozenset(
        [
            "the",
            "of",
            "early",
            "late",
            "mid",
            "this",
            "last",
            "next",
            "past",
            "coming",
            "each",
            "every",
            "following",
            "previous",
            "to",
            "and",
            "or",
            "through",
            "until",
            "month",
            "same",
        ]
    ),
    "weekday": frozenset(
        [
            "the",
            "this",
            "last",
            "next",
            "past",
            "coming",
            "each",
            "every",
            "other",
            "most",
            "following",
            "previous",
            "preceding",
        ]
    ),
    "season": frozenset(["the", "this", "last", "next", "past", "coming", "each", "every", "following", "previous"]),
    "part": frozenset(
        [
            "the",
            "this",
            "that",
            "last",
            "next",
            "following",
            "previous",
            "same",
            "early",
            "late",
            "later",
            "earlier",
            "yesterday",
            "tomorrow",
            "every",
            "each",
            "in",
            "one",
            "mid",
        ]
    ),
    "fiscal": frozenset(
        [
            "the",
            "its",
            "their",
            "his",
            "our",
            "a",
            "current",
            "last",
            "next",
            "this",
            "previous",
            "past",
            "coming",
            "upcoming",
            "latest",
            "new",
            "following",
            "prior",
            "present",
            "same",
            "preceding",
            "first",
            "second",
            "third",
            "fourth",
            "final",
            "quarter",
            "half",
            "of",
            "in",
            "full",
            "q1",
            "q2",
            "q3",
            "q4",
            "1q",
            "2q",
            "3q",
            "4q",
            "h1",
            "h2",
            "1st",
            "2nd",
            "3rd",
            "4th",
        ]
    ),
    "reference": frozenset(
        ["the", "at", "this", "right", "not", "most", "foreseeable", "near", "recent", "these", "short", "long"]
    ),
    "deictic": frozenset(["the", "day", "before", "after"]),
    "weekend": frozenset(["the", "this", "last", "next", "past", "coming", "following"]),
    "event": frozenset(["last", "next", "this", "the", "following"]),
    "century": frozenset(["the"]),
}
HEADS["quarter"] = HEADS["unit"]
HEADS["month"] |= frozenset(
    "monday tuesday wednesday thursday friday saturday sunday monday, tuesday, wednesday, thursday, friday, saturday, sunday,".split()
)

NUMERIC = re.compile(r"['’(]?[0-9][0-9,./]*(?:st|nd|rd|th)?(?:[-–][0-9]+(?:st|nd|rd|th)?)?(?:['’]s)?,?")


def starts(text: str, at: int, heads: frozenset[str], lowest: int) -> list[int]:
    """Return where an expression may begin whose announcing word is at *at*: the furthest first, *at* the last."""
    lo = max(lowest, at - REACH)
    if at <= lo:
        return [at]
    if text[at - 1] == " ":  # most words stand alone: look at the one before first
        blank = text.rfind(" ", lo, at - 1)
        before = text[blank + 1 if blank >= 0 else lo : at - 1]
        if before.isalpha() and before.lower() not in heads:
            return [at]
    window = text[lo:at]
    words = window.split()
    if lo > lowest and words and not window[0].isspace() and not text[lo - 1].isspace():
        del words[0]  # cut by the window's edge
    found = [at]
    where = at
    gap = window.endswith(("-", "–"))
    for word in reversed(words[-9:]):
        where = text.rfind(word, lo, where)
        low = word.lower()
        if not gap and low in heads:
            found.append(where)
            continue
        lead = len(word) - len(word.lstrip("(“\"‘'—–"))
        bare = low.strip("(“\"‘'-–—")
        if gap:
            gap = False
            pieces = bare.split("-")
            if not (bare in heads or pieces[-1] in heads or NUMERIC.fullmatch(bare)):
                break
            if len(pieces) > 1 and bare not in heads and pieces[0] not in heads:
                found.append(where + low.rfind(pieces[-1]))
                break
        elif bare not in heads and not NUMERIC.fullmatch(bare):
            halves = bare.split("-")
            if not (
                len(halves) == 2 and halves[0] in heads and (halves[1] in heads or halves[1] in lists()["ordinals"])
            ):
                break
        if word[0] in "'’" and word[1:2].isdigit():
            lead = 0
        found.append(where + lead)
        if lead:
            break
    found.reverse()
    return found


def _year(y: str | None, y2: str | None = None) -> int | None:
    if y:
        return int(y)
    if y2:
        return 1900 + int(y2) if int(y2) > 40 else 2000 + int(y2)
    return None


SPELT_TENS = {"nineteen": 1900, "twenty": 2000, "eighteen": 1800}


def spelt_year(words: str) -> int | None:
    """Return the year that "nineteen ninety-four" names."""
    parts = words.lower().replace("-", " ").split()
    base = SPELT_TENS.get(parts[0])
    if base is None:
        return None
    rest = [p for p in parts[1:] if p not in ("hundred", "oh")]
    value = number(" ".join(rest)) if rest else 0
    return None if value is None else base + int(value)


# --- one function for each look; each returns an atom or None

Look = Callable[[str, int, int, int, str], "Atom | None"]


def _match(name: str, text: str, at: int, lowest: int, heads: str) -> tuple[re.Match[str] | None, int]:
    """Return the match of a form that begins furthest to the left and holds the announcing word."""
    pattern = form(name)
    for start in starts(text, at, HEADS[heads], lowest):
        match = pattern.match(text, start, at + TAIL)
        if match and match.end() > at:
            return match, start
    return None, at


NOT_MONTH = re.compile(
    r"\s(?:[A-Z][a-z]+|be\b|not\b|have\b|has\b|was\b|is\b|said\b|told\b|also\b|I\b|who\b|and\s[A-Z])|['’]s\s(?:[a-z]+\s)?(?:government|party|office|team|cabinet|plan|deal|successor|resignation)"
)
MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|through|during|before|after|between|and|or|last|next|this|early|late|mid|each|every|for|on|around|about|throughout|ending|ended|starting|beginning|effective|month|is|was|than|past|coming|the|[0-9]{1,2}(?:st|nd|rd|th)?)[\s-]|[,(–—-]\s?|^\s*)$",
    re.IGNORECASE,
)


DAY_NEXT = re.compile(
    r"\.?\s?(?:the\s)?(?:[0-9]|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twent|thirt)"
)
NEXT_WORD = re.compile(r"\.?,?\s(?:the\s)?(?:([0-9])|([A-Za-z]{3,9})\b)")


def _date_next(text: str, end: int) -> bool:
    """Return whether a date may stand behind a weekday."""
    match = NEXT_WORD.match(text, end, end + 18)
    return match is not None and (
        match[1] is not None or match[2].lower() in months() or match[2].lower() in lists()["ordinals"]
    )


def _month(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = word.lower()
    heads = starts(text, at, HEADS["month"], lowest)
    limit = end + TAIL
    number_form = form("day-month")
    for start in heads if len(heads) > 1 else ():
        match = number_form.match(text, start, limit)
        if match and match.end() >= end and match.start("m") <= at:
            d, d2, y, y2, y3, rely, wd = match.group("d", "d2", "y", "y2", "y3", "rely", "wd")
            year = _year(y, y2 or y3)
            days = _day_number(d) or 99, _day_number(d2) if d2 else None
            return Atom(start, match.end(), "day", "dates.day-month", year, rely, months()[low], *days, _weekday(wd))
    day_form = form("month-day")
    for start in heads if DAY_NEXT.match(text, end, end + 16) else ():
        match = day_form.match(text, start, limit)
        if match and match.start("m") <= at < match.end("m"):
            if word[0].islower() and low in CAREFUL and not match["y"]:
                continue
            d, d2, y, y2, rely, wd = match.group("d", "d2", "y", "y2", "rely", "wd")
            day, second = _day_number(d) or 99, _day_number(d2) if d2 else None
            finish = match.end()
            if second is not None and second <= day:
                second, finish = None, match.end("d")
            return Atom(
                start, finish, "day", "dates.month-day", _year(y, y2), rely, months()[low], day, second, _weekday(wd)
            )
    if (
        word[0].islower()
        and low in CAREFUL
        and not re.search(r"\b(?:in|since|until|last|next|of|early|late|this)\s$", text[max(0, at - 8) : at])
    ):
        return None
    if (
        word[0].islower()
        and low == "may"
        and re.match(r"\s(?:be|have|not|well|also|[a-z]+\s(?:the|a|to))\b", text[end : end + 24])
    ):
        return None
    pattern = form("month")
    for start in heads:
        match = pattern.match(text, start, limit)
        if not match or match.end() < end:
            continue
        every, shift, y, ys, y2, rely = match.group("every", "shift", "y", "ys", "y2", "rely")
        finish = match.end()
        if match[0].endswith(".") and (len(word) > 4 or low in ("may", "june", "july")):
            finish -= 1
        bare = not (every or shift or y or ys or y2 or rely)
        if bare:
            if len(word) <= 4 and low not in ("may", "june", "july") and not match[0].endswith("."):
                if low in ("mar", "dec", "jan", "sep") and text[end : end + 1] not in "-–":
                    return None
            if low in ("may", "march", "august", "april", "june", "jan", "mar", "jun", "dec"):
                before = text[max(0, at - 14) : at]
                if not MONTH_BEFORE.search(before) or (
                    before[-2:] != ", "
                    and NOT_MONTH.match(text, end, end + 40)
                    and not re.search(r"\b(?:in|since|until|by|of|last|next)\s$", before)
                ):
                    return None
                if not re.search(r"[a-z0-9(,–—-]\s?$", before) and not re.match(
                    r"\s(?:was|is|will|saw|has|had|and|to|through|brought|marks|marked)\b|[,’'-]|\s[0-9]",
                    text[end : end + 9],
                ):
                    return None
                if re.search(r"(?:[A-Z][a-z]+|\b[A-Z]\.)\s$", before) and not re.search(
                    r"\b(?:In|Since|Until|By|Last|Next|This|Early|Late|From|Between|Of|During|Through|On)\s$", before
                ):
                    return None
            if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
                return None
        if every:
            return Atom(start, finish, "set", "dates.every-month", f"XXXX-{months()[low]:02d}")
        year = _year(y, y2) if not ys else spelt_year(ys)
        return Atom(
            start,
            finish,
            "month",
            "dates.month-year" if year else "dates.month",
            year,
            shift or None,
            rely,
            months()[low],
        )
    return None


def _day_number(text: str) -> int | None:
    """Return the day of the month that digits or an ordinal name."""
    return ordinal(text)


def _weekday(word: str | None) -> int | None:
    return weekdays()[word.lower()] if word else None


def _weekday_look(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = word.lower()
    # Tuesday, April 2 · Tues. 2 April
    for name in ("month-day", "day-month") if _date_next(text, end) else ():
        match = form(name).match(text, at, end + 40)
        if match and match["wd"]:
            d, d2, y, y2, rely = match.group("d", "d2", "y", "y2", "rely")
            m = months()[match["m"].lower()]
            day, second = _day_number(d) or 99, _day_number(d2) if d2 else None
            return Atom(
                at, match.end(), "day", "dates.weekday-date", _year(y, y2), rely, m, day, second, weekdays()[low]
            )
    if len(low) <= 5:  # Sun. and Mon are days behind a preposition, or with a stop inside a sentence
        stop = text[end : end + 1] == "."
        led = re.search(
            r"\b(?:on|last|next|this|every|each|by|until|since|from|to|through|late|early|at|and)\s$",
            text[max(0, at - 8) : at],
            re.IGNORECASE,
        )
        if not led or (low in CAREFUL and not stop and text[end : end + 1] not in ",;)" and text[end : end + 1] != ""):
            return None
    match, start = _match("weekday", text, at, lowest, "weekday")
    if match is None:
        return None
    every, shift, plural, part, relw = match.group("every", "shift", "plural", "part", "relw")
    finish: int = match.end()
    if match[0].endswith("."):
        finish -= 1
    if len(low) <= 5 and text[finish : finish + 1] == ".":
        finish += 1
    if shift and shift.lower() == "the" and not part and not relw:
        start, shift = match.start("wd"), None
    letters = PARTS_OF_DAY.get(part.lower().rstrip("s")) if part else None
    number_ = weekdays()[low]
    if every or (plural and not relw) or (part and part.lower().endswith("s")):
        return Atom(
            start, finish, "set", "dates.every-weekday", f"XXXX-WXX-{number_}" + (f"T{letters}" if letters else "")
        )
    return Atom(
        start, finish, "weekday", "dates.weekday", number_, (shift or "").lower(), letters, (relw or "").lower()
    )


PARTS_OF_DAY = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "noon": "12:00",
    "midnight": "24:00",
}


def _unit_code(word: str) -> str:
    low = word.lower().rstrip(".")
    units = lists()["units"]
    if low.startswith("centur"):
        return "CE"
    if low.startswith("millenni"):
        return "ML"
    return str(units.get(low) or units[low.rstrip("s")])


AGO_TAIL = re.compile(
    r"\s(?:ago|earlier|prior|previously|later|after|from|hence|before|to|or\s(?:so|more)|and\s(?:a\shalf|[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten))\b"
    r"|,?\s[0-9]+\s(?:month|week|day|hour|minute)",
    re.IGNORECASE,
)
SETS = frozenset("once twice thrice times every each a an per".split())
RELATIONS = frozenset(
    "last past previous preceding prior next coming following first recent final remaining latest opening early earlier later "
    "intervening ensuing closing upcoming current present new full entire whole second third same very".split()
)
DETERMINERS = frozenset("the this that each every".split())
SPANNING = re.compile(r"\s(?:to|or)\s|[0-9]\s?[-–—]\s?[0-9]")


def _unit_look(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = word.lower()
    if low == "seconds" and text[at - 1] == "-":
        return None
    begins = starts(text, at, HEADS["unit"], lowest)
    limit = end + 48
    if low.startswith("year-"):
        return _year_ago(text, at, end, begins, low)
    if low in ("period", "season", "half", "moment", "time"):
        return _noun_of_time(text, at, end, begins, low)
    if low.startswith("centur"):
        match, start = _match("century", text, at, lowest, "unit")
        if match is None:  # the 19th-century
            for start in range(max(lowest, at - 16), at):
                if start == 0 or text[start - 1] in ' \n(“"':
                    match = form("century").match(text, start, limit)
                    if match and match.end() >= end:
                        break
                    match = None
        if match and match.end() >= end and (n := ordinal(match["n"])) and not match["bc"]:
            return Atom(match.start(), match.end(), "century", "dates.century", n)
    if low in ("second", "seconds", "sec", "min", "mo", "hr", "yr", "wk") and not any(
        c.isdigit() for c in text[begins[0] : at]
    ):
        if low == "second":
            return None
    if text[end : end + 5].lower() == "-long" and low != "second":
        return Atom(
            at,
            end + 5,
            "length",
            "dates.length-long",
            None,
            1 if not low.endswith("s") else None,
            _unit_code(low),
            None,
            None,
        )
    tried = begins[:-1] if len(begins) > 1 else begins
    if low == "week" and (found := _week_of(text, at, end, lowest)):
        return found
    if low == "year":
        if text[end : end + 2] in ("'s", "’s"):
            for start in begins:
                match = form("quarter").match(text, start, end + 48)
                if match and match["poss"]:
                    return _quarter_atom(text, match, start)
        spelt = (
            form("spelt-year").match(text, at - 4, end + 32) if text[max(0, at - 4) : at].lower() == "the " else None
        )
        if spelt and spelt["k"]:
            more = number(spelt["k"].lower().removeprefix("two thousand").replace("and", "").strip())
            return Atom(at - 4, spelt.end(), "year", "dates.year", 2000 + int(more or 0))
    if low in ("quarter", "period") and (
        match := re.search(r"(?:\bthe\s)?\b([12][0-9]{3})\s$", text[max(lowest, at - 10) : at], re.IGNORECASE)
    ):
        return Atom(at - len(match[0]), end, "same-period", "dates.same-period", 0, int(match[1]))
    if low in ("day", "week", "month", "year", "night", "hour") and text[max(0, at - 4) : at].lower() == "all ":
        return Atom(at - 4, end, "length", "dates.length-all", None, 1, _unit_code(low), None, None)
    if low in ("year", "quarter", "months", "half") and text[end : end + 5].lower() in (
        " ende",
        " endi",
        " ends",
        " that",
        " to en",
        " whic",
    ):
        for start in begins:
            match = form("ended").match(text, start, end + 56)
            if match and match.start("which") <= at < match.end("which"):
                return _ended(match, start)
    heads = text[begins[0] : at].lower().split()
    for start in begins if AGO_TAIL.match(text, end, limit) else ():
        match = form("ago").match(text, start, limit)
        if (
            match
            and match.start("u") <= at < match.end("u")
            and (match["n"] or word.lower().endswith("s") or low == "centuries")
        ):
            q, amount, u, n2, u2, direction, to = match.group("q", "n", "u", "n2", "u2", "dir", "to")
            if to and direction.split()[0].lower() == "to":
                continue
            return Atom(
                start,
                match.end(),
                "ago",
                "dates.ago" if direction.lower() == "ago" else "dates.away",
                q,
                amount,
                _unit_code(u),
                n2,
                u2 and _unit_code(u2),
                direction.lower(),
                to,
            )
    for start in begins if heads and not SETS.isdisjoint(heads) else ():
        match = form("set").match(text, start, limit)
        if match and match.end() >= end and match.start() < at:
            return _set(text, match, start, at)
    related = not RELATIONS.isdisjoint(heads)
    for start in tried if related else ():
        match = form("stretch").match(text, start, limit)
        if match and match.start("u") <= at < match.end("u"):
            q, some, u, rel = match.group("q", "n", "u", "rel")
            if some.lower() in ("a", "an"):
                continue
            return Atom(start, match.end("u"), "stretch", "dates.stretch", q, some, _unit_code(u), rel.lower())
        match = form("stretch-plural").match(text, start, limit)
        if match and match.start("u") == at:
            return Atom(
                start, match.end(), "stretch", "dates.stretch", None, None, _unit_code(match["u"]), match["rel"].lower()
            )
    for start in tried if heads and (related or heads[-1] in DETERMINERS) else ():
        match = form("unit").match(text, start, limit)
        if match and match.start("u") == at:
            found = _relative_unit(text, match, start)
            if found:
                return found
            break
    for start in tried if SPANNING.search(text, begins[0], at) else ():
        match = form("span-length").match(text, start, limit)
        if match and match.start("u") <= at < match.end("u"):
            return Atom(
                start, match.end(), "length", "dates.length", match["q"], match["n"], _unit_code(match["u"]), None, None
            )
    for start in tried if begins[0] < at else ():
        match = form("length").match(text, start, limit)
        if match and match.start("u") <= at < match.end("u"):
            return _length(text, match, start, at, low)
    return _bare_length(text, at, end, lowest, low)


def _length(text: str, match: re.Match[str], start: int, at: int, low: str) -> Atom | None:
    q, n, u, n2, u2, old, half = match.group("q", "n", "u", "n2", "u2", "old", "half")
    finish = match.end()
    amount = n.lower()
    if amount in ("a", "an") and low in ("second", "moment", "minute") and not q:
        return None
    if amount in ("a", "an", "one") and low in ("quarter", "century", "season", "half") and low == "quarter":
        return None
    if low in ("quarter", "quarters") and (
        match["gap"] == "-" or text[finish : finish + 4] == " of " or amount in ("a", "an", "one")
    ):
        return None  # a fraction
    if amount in ("some", "many") and not u.lower().endswith("s"):
        return None
    if old or re.match(r"[\s-]old\b", text[match.end("u") : match.end("u") + 4]):
        return None  # an age
    if match["gap"] == "-" or (match.start("u") and text[match.start("u") - 1] == "-"):
        start = match.start("n") if q is None else start
        if amount in ("a", "an"):
            return None
    elif text[start : start + 4].lower() == "the " and not u.lower().startswith("month"):
        start += 4
    if q and q.lower() == "over" and number(n) is None:
        start = match.start("n")
        q = None
    if text[finish : finish + 5].lower() == "-long":
        finish += 5
    if n2 and (_unit_code(u), _unit_code(u2)) not in PAIRS:
        finish, n2, u2 = match.end("u"), None, None
    if half and number(n) is not None:
        amount = f"{number(n)} and a half"
    else:
        amount = n
    return Atom(start, finish, "length", "dates.length", q, amount, _unit_code(u), n2, u2 and _unit_code(u2))


PAIRS = frozenset(
    (("Y", "M"), ("Y", "W"), ("Y", "D"), ("M", "W"), ("M", "D"), ("W", "D"), ("D", "TH"), ("TH", "TM"), ("TM", "TS"))
)
"""Units that make one length: two years and six months."""

BARE_BEFORE = re.compile(
    r"\b(?:in|for|over|within|after|take|took|takes|taken|taking|last|lasted|lasting|of|the|spent|spend|spending|through|throughout|until|across|during|and|or|than|by|years)\s$",
    re.IGNORECASE,
)


def _bare_length(text: str, at: int, end: int, lowest: int, low: str) -> Atom | None:
    if low not in ("minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"):
        return None
    before = text[max(lowest, at - 12) : at]
    match = None
    for start in starts(text, at, HEADS["unit"], lowest):
        match = form("bare-length").match(text, start, end + 32)
        if match and match.start("u") == at:
            break
        match = None
    if match is None:
        return None
    ahead = match["ahead"]
    if not (
        match["long"]
        or ahead
        or match["q"]
        or "or" in match[0]
        or BARE_BEFORE.search(before)
        or at <= lowest + 1
        or not before.strip()
    ):
        return None
    begin = at if not ahead and not match["q"] else match.start()
    if text[begin:at].lower().startswith("the") and not ahead:
        begin = at
    return Atom(begin, match.end(), "length", "dates.length-bare", match["q"], None, _unit_code(low), None, None)


def _set(text: str, match: re.Match[str], start: int, at: int) -> Atom | None:
    u, u2, u3, other, n = match.group("u", "u2", "u3", "other", "n")
    finish = match.end()
    if u:
        return Atom(start, finish, "set", "dates.times-a-unit", _period(1, u))
    if u2:
        low = u2.lower()
        if low in PARTS_OF_DAY:
            return Atom(start, finish, "set", "dates.every", f"XXXX-XX-XXT{PARTS_OF_DAY[low]}")
        if low in lists()["seasons"]:
            return Atom(start, finish, "set", "dates.every", f"XXXX-{lists()['seasons'][low]}")
        if low == "weekend":
            return Atom(start, finish, "set", "dates.every", "XXXX-WXX-WE")
        amount = 2 if other else number(n) if n else 1
        return Atom(start, finish, "set", "dates.every", _period(amount, u2))
    before = text[max(0, start - 24) : start]
    if (
        re.search(
            r"(?:[0-9]|million|billion|trillion|hundred|thousand|percent|times|%|dollars|cents|points|euros|pounds|\bpence)\s$",
            before,
        )
        or text[start : start + 3].lower() == "per"
    ):
        return Atom(start, finish, "set", "dates.a-unit", _period(1, u3))
    return None


def _period(n: float | None, unit: str) -> str:
    code = _unit_code(unit)
    return period(n, code)


def period(n: float | None, code: str) -> str:
    """Return the TIMEX3 value of a length: ``P18M``, ``PT48H``, ``PXY``; decades and centuries counted in years."""
    if n is not None and code in ("DE", "CE", "ML", "F", "Q"):
        n, code = n * {"DE": 10, "CE": 100, "ML": 1000, "F": 2, "Q": 3}[code], {"F": "W", "Q": "M"}.get(code, "Y")
    amount = "X" if n is None else f"{n:g}" if n < 1e6 else str(int(n))
    code = {"Q": "Q", "F": "W"}.get(code, code)
    return f"PT{amount}{code[1]}" if code[0] == "T" else f"P{amount}{code}"


GRAINS = {
    "D": "day",
    "W": "week",
    "F": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}


def _relative_unit(text: str, match: re.Match[str], start: int) -> Atom | None:
    same, rel, det, past, u, direction, on, so = match.group("same", "rel", "det", "past", "u", "dir", "on", "so")
    u, rel, det = u.lower(), (rel or "").lower(), (det or "").lower()
    finish = match.end()
    head = match[0][:4].lower()
    if so:
        return Atom(match.start("u"), finish, "length", "dates.length-long", None, 1, _unit_code(u), None, None)
    if on:
        return None
    if direction:
        way = direction.lower()
        if (rel or same) and not det:
            finish, direction = match.end("u"), None
        elif (
            det == "the"
            and way in ("before", "after", "earlier", "later")
            and not re.match(
                r"\s(?:the|a|an|his|her|their|its|[A-Z]|he|she|they|it)\b", text[match.end() : match.end() + 6]
            )
        ):
            if u in ("day", "night", "week", "month", "year", "weekend", "morning", "evening", "quarter"):
                return Atom(start, finish, "turn", "dates.the-day-before", u, -1 if way in ("before", "earlier") else 1)
            return None
        else:
            finish = match.end("u")
    if u in ("period", "moment", "time", "half", "season"):
        return None
    if det in ("each", "every"):
        return Atom(start, finish, "set", "dates.every", _period(1, u) if u in lists()["units"] else "XXXX-XX-XX")
    if u in ("morning", "afternoon", "evening", "night") and (rel or det or same):
        return None  # parts of the day have a look of their own
    if u in ("hour", "minute"):
        if rel in ("past", "last", "next", "coming"):
            return Atom(start, finish, "length", "dates.stretch", None, 1, _unit_code(u), None, None)
        return None
    if rel in ("full", "entire", "whole", "first", "final", "second", "third", "new"):
        if u == "year" and rel in ("full", "entire", "whole") and head.startswith("the"):
            return Atom(start, finish, "near", "dates.the-unit", u)
        return None
    if same or det == "that":
        return Atom(start, finish, "turn", "dates.that-unit", u, 0)
    if rel == "following" or (rel in ("next", "previous", "preceding", "prior") and head.startswith("the")):
        return Atom(start, finish, "turn", "dates.the-following", u, 1 if rel in ("following", "next") else -1)
    if rel in ("previous", "preceding", "prior"):
        return Atom(start, finish, "turn", "dates.the-following", u, -1)
    if rel == "past" or (past and past.lower() == "past" and det != "this"):
        return Atom(start, finish, "stretch", "dates.stretch", None, "one", _unit_code(u), "past")
    if (
        rel in ("last", "latest")
        and head.startswith("the")
        and u in ("decade", "century", "year", "week", "month", "day")
    ):
        return (
            Atom(start, finish, "stretch", "dates.stretch", None, "one", _unit_code(u), "past")
            if rel == "last" and u != "day"
            else None
        )
    if (rel == "coming" and head.startswith("the")) or rel == "coming":
        return Atom(start, finish, "shift", "dates.next-unit", u, 1)
    if rel in ("last", "next", "upcoming"):
        return Atom(
            start, finish, "shift", f"dates.{'last' if rel == 'last' else 'next'}-unit", u, -1 if rel == "last" else 1
        )
    if rel in ("current", "present", "latest") or det == "this":
        if rel == "latest":
            return Atom(start, finish, "shift", "dates.last-unit", u, -1) if u == "quarter" else None
        if u == "day" and det == "this":
            return Atom(start, finish, "reference", "dates.reference", "PRESENT_REF")
        return Atom(start, finish, "shift", "dates.this-unit", u, -1 if past and past.lower() == "past" else 0)
    if det == "the" and u in ("year", "quarter", "week", "month", "day", "weekend", "decade"):
        if u == "weekend":
            return None
        if u == "day" and re.match(r"['’]s\b|\s(?:of|when|that|he|she|they|I|we)\b|-", text[finish : finish + 8]):
            return None
        if (u == "decade" and not re.search(r"\bof\s$", text[max(0, start - 4) : start])) or re.match(
            r"\s(?:of|when|in\swhich|that)\b|-to-|-", text[finish : finish + 10]
        ):
            return None
        if re.match(r"\s(?:ended|ending|to|through)\s", text[finish : finish + 9]):
            return None
        if u == "day" and not re.search(
            r"\b(?:of|on|for|in|earlier|later|end|during|through)\s$", text[max(0, start - 9) : start], re.IGNORECASE
        ):
            return None
        return Atom(start, finish, "near", "dates.the-unit", u)
    return None


def _year_ago(text: str, at: int, end: int, begins: list[int], low: str) -> Atom | None:
    if low == "year-end":
        more = re.match(r"\s([12][0-9]{3})\b", text[end : end + 6])
        return Atom(at, end + (5 if more else 0), "year-end", "dates.year-end", int(more[1]) if more else None)
    tail = re.match(
        r"\s(?:third\s|first\s|second\s|fourth\s)?(?:quarter|period|half|month|week)\b", text[end : end + 22]
    )
    start = at
    head = re.search(r"\bthe\s$", text[max(0, at - 4) : at], re.IGNORECASE)
    if head and tail:
        start = at - 4
    quarter = re.search(r"(first|second|third|fourth)", tail[0]) if tail else None
    return Atom(start, end + (tail.end() if tail else 0), "year-ago", "dates.year-ago", quarter[1] if quarter else None)


def _noun_of_time(text: str, at: int, end: int, begins: list[int], low: str) -> Atom | None:
    """The latest period, the 1989 period, the year-earlier period, the 2023-24 season, the first half."""
    if low == "half":
        return None
    head = text[max(0, at - 26) : at]
    if low == "season":
        if match := re.search(r"(?:\bthe\s)?([12][0-9]{3})(?:\s?[-–/]\s?([0-9]{2,4}))?\s$", head, re.IGNORECASE):
            first = int(match[1])
            start = at - (len(head) - match.start())
            if not match[2]:
                return None
            second = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
            if second < first:
                second += 100
            return Atom(start, end, "years", "dates.season-of-years", first, second)
        return None
    if low == "period":
        if match := re.search(
            r"(?:\bthe\s)?(?:same|latest|corresponding|comparable|like|year-earlier|year-ago|prior-year)\s$",
            head,
            re.IGNORECASE,
        ):
            start = at - (len(head) - match.start())
            later = re.match(
                r"\s(?:of\s|in\s)?(?:(last\syear|a\syear\s(?:ago|earlier))|([12][0-9]{3}))\b", text[end : end + 20]
            )
            latest = "latest" in match[0].lower()
            if later and later[2]:
                return Atom(start, end + later.end(), "year", "dates.year", int(later[2]))
            return Atom(
                start,
                end + (later.end() if later else 0),
                "same-period",
                "dates.same-period",
                0 if latest else -1,
                None,
            )
        if match := re.search(r"\bthe\s([12][0-9]{3})\s$", head):
            return Atom(at - (len(head) - match.start()), end, "same-period", "dates.same-period", 0, int(match[1]))
    return None


def _weekend(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    match, start = _match("weekend", text, at, lowest, "weekend")
    if match is None or (start == at and re.match(r"[-s]", text[end : end + 1])):
        return None
    head = match[0][: -len(word)].strip().lower()
    if not head:
        return None
    if head == "the following":
        return Atom(start, match.end(), "turn", "dates.the-following", "weekend", 1)
    return Atom(start, match.end(), "weekend", "dates.weekend", head)


def _quarter(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    begins = starts(text, at, HEADS["unit"], lowest)
    for start in begins:
        for name in ("fiscal-quarter", "quarter"):
            match = form(name).match(text, start, end + 40)
            if match and match.start("unit") <= at < match.end("unit"):
                if name == "fiscal-quarter":
                    return _fiscal_quarter(match, start)
                if match["fiscal0"] or match["fiscal1"]:
                    continue
                if re.match(
                    r"[-\s]?(?:finals?|century|mile|pound|point|hour|back|time|of\s(?:a|an)\b|of\s(?:all|its|their|his|her|those|them)\b)",
                    text[match.end() : match.end() + 10],
                ):
                    return None
                # "of fiscal 2024" belongs to the fiscal year
                if match["y"] is None and re.match(
                    r"\s(?:of|in)\s(?:the\s|its\s|their\s)?(?:[12][0-9]{3}(?:\s?[-–/]\s?[0-9]{2,4})?\s|(?:current|last|next|this)\s)?(?:fiscal|financial|FY|budget)",
                    text[match.end() : match.end() + 40],
                ):
                    return None
                if (
                    match["unit"].lower() == "half"
                    and match["y"] is None
                    and match["y1"] is None
                    and not match["rely"]
                    and not match["poss"]
                ):
                    if not re.match(r"the\s|first|second|last", match[0], re.IGNORECASE):
                        return None
                return _quarter_atom(text, match, start)
    if text[max(0, at - 1) : at] == "-" or word.lower() == "half":
        return None
    return _unit_look(text, at, end, lowest, word)


def _quarter_atom(text: str, match: re.Match[str], start: int) -> Atom:
    unit = match["unit"].lower()
    n = match["n"].lower()
    which = (4 if unit == "quarter" else 2) if n in ("last", "final") else ordinal(n)
    year = _year(match["y"] or match["y1"] or match["y0"] or (match["y4"] or "").strip())
    finish = match.end()
    rely = (match["rely"] or "").lower()
    if rely == "the":
        finish, rely = match.end("unit"), ""
    if (
        text[match.start("unit") - 1] == "-"
        and text[start : start + 4].lower() == "the "
        and not match["y4"]
        and not match["shift"]
    ):
        start += 4
    word = rely or (match["poss"] or "").lower() or (match["shift"] or "").lower()
    return Atom(start, finish, unit, f"dates.{unit}", year, word, which)


def _week_of(text: str, at: int, end: int, lowest: int) -> Atom | None:
    """The head of "the week of March 6" and "the last week of July": what it is of is joined to it."""
    head = re.search(
        r"(?:\bthe\s)?(?:\b(first|second|third|fourth|last|final)\s)?$", text[max(lowest, at - 16) : at], re.IGNORECASE
    )
    tail = re.match(r"\s(?:of|ending|in)\s(?=[A-Z0-9]|last|next)", text[end : end + 14])
    if not tail or not head or not head[0]:
        return None
    which = None if head[1] is None else "last" if head[1].lower() in ("last", "final") else ordinal(head[1])
    return Atom(at - len(head[0]), end, "week-head", "dates.week-of", which)


def _q(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    match = form("fiscal").match(text, at, end + 32) or form("q").match(text, at, end + 12)
    if match is None:
        return None
    if "yb" in match.re.groupindex:
        return _fiscal_atom(text, match, at)
    q, q2, h, h2, y = match.group("q", "q2", "h", "h2", "y")
    if y is None and (lead := re.search(r"\b((?:19|20)[0-9]{2})[\s-]$", text[max(lowest, at - 6) : at])):
        return Atom(
            at - len(lead[0]),
            match.end(),
            "quarter" if q or q2 else "half",
            "dates.quarter" if q or q2 else "dates.half",
            int(lead[1]),
            "",
            int(q or q2 or h or h2),
        )
    year = _year(y if y and len(y) == 4 else None, y if y and len(y) == 2 else None)
    return Atom(
        at,
        match.end(),
        "quarter" if q or q2 else "half",
        "dates.quarter" if q or q2 else "dates.half",
        year,
        "",
        int(q or q2 or h or h2),
    )


def _fiscal_quarter(match: re.Match[str], start: int) -> Atom:
    n = 4 if match["n"].lower() == "final" else ordinal(match["n"])
    year = match["y"]
    return Atom(
        start,
        match.end(),
        "fiscal",
        "dates.fiscal-quarter",
        year,
        (match["rel"] or "").lower() if not year else "",
        f"{'Q' if match['unit'].lower() == 'quarter' else 'H'}{n}",
        "quarter",
    )


def _part_of(match: re.Match[str]) -> str | None:
    if match["part"]:
        unit = match["unit"].lower()
        n = match["n"].lower()
        which = (4 if unit == "quarter" else 2) if n in ("final", "last") else ordinal(n)
        return f"{'Q' if unit == 'quarter' else 'H'}{which}"
    return None


def _fiscal_atom(text: str, match: re.Match[str], start: int) -> Atom:
    part = _part_of(match)
    q = match["q"]
    if q:
        part = q.upper() if q[0].isalpha() else q[1].upper() + q[0]
    return Atom(
        start,
        match.end(),
        "fiscal",
        "dates.fiscal-quarter" if part else "dates.fiscal-year",
        match["yb"],
        "",
        part,
        "year",
    )


def _fiscal(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    begins = starts(text, at, HEADS["fiscal"], lowest)
    for start in begins:
        match = form("ended").match(text, start, end + 48)
        if match and match.end() > end and match.start("which") <= at:
            return _ended(match, start)
    for name in ("fiscal", "fiscal-year", "fiscal-quarter"):
        for start in begins:
            match = form(name).match(text, start, end + 48)
            if not match or match.end() <= at:
                continue
            if name == "fiscal":
                first = match.start()
                if (
                    not match["part"]
                    and re.match(r"(?:the|its|their|his|our)\s", match[0], re.IGNORECASE)
                    and not match["rel"]
                    and not match["ya"]
                ):
                    first = match.start() + len(match[0].split()[0]) + 1
                return _fiscal_atom(text, match, first)
            if name == "fiscal-quarter":
                return _fiscal_quarter(match, start)
            rel, ya = (match["rel"] or "").lower(), match["ya"]
            first = match.start()
            head = match[0].split()[0].lower()
            if (not ya and not rel and head in ("a", "its", "their", "our", "his")) or head in (
                "its",
                "their",
                "our",
                "his",
                "a",
            ):
                first += len(head) + 1
            if not ya and not rel and not match["part"] and head == "a":
                return None
            if word.lower() == "budget" and not (ya or rel or match["part"]):
                return None
            return Atom(
                first,
                match.end(),
                "fiscal",
                "dates.fiscal-named" if ya else "dates.fiscal-relative",
                ya.strip() if ya else None,
                rel,
                _part_of(match),
                "year",
            )
    return None


def _ended(match: re.Match[str], start: int) -> Atom:
    m = match["m"] or match["ma"]
    d = match["d"] or match["da"]
    head = match[0].split()[0].lower()
    first = start + (len(head) + 1 if head in ("its", "a") else 0)
    return Atom(
        first,
        match.end(),
        "ended",
        "dates.year-ended",
        match["which"].lower(),
        months()[m.lower()],
        int(re.sub(r"\D", "", d)) if d else None,
        int(match["y"]) if match["y"] else None,
    )


def _season(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    match, start = _match("season", text, at, lowest, "season")
    if match is None:
        return None
    every, shift, y, _yy, ys, y2, rely = match.group("every", "shift", "y", "yy", "ys", "y2", "rely")
    letters = lists()["seasons"][word.lower()]
    bare = not (every or shift or y or ys or y2 or rely)
    if bare:
        before = text[max(0, start - 12) : start]
        low = word.lower()
        the = match[0].lower().startswith("the")
        if not (
            re.search(
                r"\b(?:in|by|since|until|this|during|early|late|mid|of|over|through|all|before|after)[\s-]$",
                before,
                re.IGNORECASE,
            )
        ):
            return None
        if low in ("fall", "spring") and re.match(
            r"\s(?:of\s(?!last|this|next|[12])|in\b|from\b|to\b|by\b|into\b|[a-z]+ed\b)", text[end : end + 12]
        ):
            return None
        if (
            low == "fall"
            and not the
            and not re.search(r"\b(?:in|by|since|this|last|next|early|late|mid)[\s-]$", before, re.IGNORECASE)
        ):
            return None
        if word[0].isupper() and re.match(r"\s[A-Z]", text[end : end + 3]):
            return None
    elif (shift and word.lower() in ("fall", "spring") and shift.lower() == "the") or (
        word == "fall"
        and rely
        and not shift
        and not match[0].lower().startswith("the")
        and not re.search(
            r"\b(?:in|since|by|until|early|late|mid|during|and|or)[\s-]$",
            text[max(0, start - 8) : start],
            re.IGNORECASE,
        )
    ):
        return None
    if every:
        return Atom(start, match.end(), "set", "dates.every", f"XXXX-{letters}")
    year = spelt_year(ys) if ys else _year(y, y2)
    return Atom(
        start, match.end(), "season", "dates.season", year, (shift or "").lower(), (rely or "").lower(), letters
    )


def _part(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    match, start = _match("part", text, at, lowest, "part")
    if match is None:
        return None
    mod, mod2, det, p = match.group("mod", "mod2", "det", "p")
    det = (det or "").lower()
    low = p.lower()
    before = text[max(0, start - 10) : start]
    letters = lists()["parts"][low]
    if low in ("night", "morning", "afternoon", "evening", "dawn", "dusk", "sunset", "sunrise", "daybreak"):
        if (
            not det
            and not (mod or mod2)
            and not re.search(r"\b(?:at|by|before|until|after|since|all)\s$", before, re.IGNORECASE)
        ):
            return None
        if det == "the" and not re.search(r"\b(?:in|on|during|of|through|into|for|later)\s$", before, re.IGNORECASE):
            return None
        if det in ("next", "one") and low not in ("morning", "night"):
            return None
    if low == "overnight" and re.match(r"\s(?:rate|lending|loan|success|bag|stay|funds|index)", text[end : end + 9]):
        return None
    if det in ("every", "each"):
        return Atom(start, match.end(), "set", "dates.every", f"XXXX-XX-XXT{letters}")
    if det == "one":
        return None
    if det == "in the":
        start, det = match.start("det") + 3, "the"
    return Atom(start, match.end(), "part", "dates.part-of-day", det, letters, (mod or mod2 or "").lower())


def _point(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    return Atom(
        at, end, "clock", "dates.clock", {"noon": 12, "midday": 12, "midnight": 24}[word.lower()], 0, None, None, True
    )


def _deictic(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    match, start = _match("deictic", text, at, lowest, "deictic")
    if match is None or (
        re.match(r"['’]s\b", text[end : end + 2]) and word == "Today" and not text[end + 2 : end + 4].strip()
    ):
        return None
    shift = DEICTIC[word.lower()]
    if match["off"]:
        shift += -1 if match["off"].lower() == "before" else 1
    part = match["part"]
    letters = PARTS_OF_DAY[part.lower()] if part else "NI" if word.lower() in ("tonight", "tonite") else None
    return Atom(start, match.end(), "deictic", "dates.deictic", shift, letters)


DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "tmrw": 1, "tmw": 1, "tomoz": 1, "tonite": 0}
LEADS_TO_REFERENCE = frozenset(
    (" the ", "this ", "hort ", "long ", "near ", "cent ", "\nthe ", "(the ", "“the ", "the ")
)
NOW_AS = re.compile(r"\s(?:that|then)\b", re.IGNORECASE)


def _reference(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if (
        word in ("time", "point", "moment", "term", "past")
        and text[max(0, at - 5) : at].lower() not in LEADS_TO_REFERENCE
    ):
        return None
    match, start = _match("reference", text, at, lowest, "reference")
    if match is None or match.end() < end:
        return None
    phrase = " ".join(match[0].lower().split())
    value = lists()["references"].get(phrase) or lists()["references"].get(phrase.removeprefix("the "))
    if value is None:
        return None
    low = word.lower()
    after = text[match.end() : match.end() + 16]
    before = text[max(0, start - 10) : start]
    if low == "past" and not phrase.startswith(("the", "in")):
        return None
    if (
        low == "past"
        and re.match(r"\s[a-z0-9]", after)
        and not re.match(r"\s(?:and|or|is|was|has|had|when|for|with|as|but|that|to)\b", after)
    ):
        return None
    if low == "future" and (
        re.match(r"s\b", after)
        or not phrase.startswith("the")
        or re.match(r"\s(?:of|king|queen|president|prime)\b", after)
    ):
        return None
    if low in ("current", "recent") and not re.match(r"\s[a-z$]", after):
        return None
    if low == "present" and not re.match(r"\s?[,.;]|\s(?:and|is)", after):
        return None
    if low == "now" and re.match(r"\sthat\b|-(?!\s)", after):
        return None
    if (low in ("shortly", "soon") and re.match(r"\s(?:after|before|as|thereafter|afterwards?)\b", after)) or (
        low == "soon" and re.search(r"\b(?:as|too|so|how)\s$", before, re.IGNORECASE)
    ):
        return None
    if low in ("recent", "current", "future", "past", "present") and re.match(
        r"\s(?:fiscal\s|financial\s|calendar\s|few\s|several\s)?(?:day|week|month|quarter|year|decade|centur|weekend|half|fiscal|financial)",
        after,
    ):
        return None
    if phrase.startswith("the ") and low in ("current", "recent", "now"):
        start += 4
    if low == "term" and not re.match(r"\s?[,.;]", after):
        return None
    return Atom(start, match.end(), "reference", "dates.reference", value)


def _once(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    return None


def _simple_set(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    low = word.lower()
    if (
        text[at - 1 : at] == "-"
        or (word[0].isupper() and re.match(r"\s[A-Z]", text[end : end + 2]))
        or re.match(r"-[a-z]", text[end : end + 2])
    ):
        return None
    if re.match(r"\s(?:Mail|News|Telegraph|Express|Star|Mirror|Beast|Times)", text[end : end + 10]):
        return None
    if low == "everyday" and re.match(r"\s[a-z]", text[end : end + 2]):
        return None
    return Atom(at, end, "set", "dates.adverb", lists()["sets"][low])


def _decade(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    head = re.search(
        r"\b(?:the|their|his|her)\s(?:(?:early|mid|late)[\s-]|(nineteen|eighteen)[\s-])?$",
        text[max(lowest, at - 20) : at],
        re.IGNORECASE,
    )
    if not head or (not head[0].lower().startswith("the ") and not head[1]):
        return None
    start = at - len(head[0]) if not re.search(r"early|mid|late", head[0], re.IGNORECASE) else at
    base = {"nineteen": 1900, "eighteen": 1800}.get((head[1] or "").lower(), 1900)
    return Atom(start, end, "decade", "dates.decade", base + lists()["decades"][word.lower()])


def _spelt(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    for start in (at - 9, at):
        if start >= lowest:
            match = form("spelt-year").match(text, start, end + 24)
            if match and match.end() > end:
                year = (
                    spelt_year(match["ys"])
                    if match["ys"]
                    else 2000
                    + int(number(match["k"].lower().removeprefix("two thousand").replace("and", "").strip()) or 0)
                )
                if year:
                    return Atom(start, match.end(), "year", "dates.year", year)
    return None


def _event(text: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if word == "New" and text[end : end + 5] not in (" Year", "\nYear"):
        return None
    match, start = _match("event", text, at, lowest, "event")
    if match is None or match.end() < end:
        return None
    shift, name, y, rely = match.group("shift", "h", "y", "rely")
    shift = (shift or "").lower()
    if re.match(r"['’]s?\s?(?:Eve|Day)|\s(?:Island|Seals|Rising|Bunny)", text[match.end() : match.end() + 8]):
        return None
    if match["week"] is not None:
        return Atom(
            start,
            match.end(),
            "holiday-week",
            "dates.holiday",
            name.replace("’", "'").lower(),
            _year(y),
            shift or (rely or "").lower(),
        )
    return Atom(
        start,
        match.end(),
        "holiday",
        "dates.holiday",
        name.replace("’", "'").lower(),
        _year(y),
        shift or (rely or "").lower(),
    )


LOOKS: dict[str, Look] = {
    "month": _month,
    "weekday": _weekday_look,
    "unit": _unit_look,
    "weekend": _weekend,
    "quarter": _quarter,
    "season": _season,
    "part": _part,
    "point": _point,
    "deictic": _deictic,
    "reference": _reference,
    "once": _once,
    "set": _simple_set,
    "decade": _decade,
    "spelt": _spelt,
    "event": _event,
    "fiscal": _fiscal,
    "q": _q,
}


@cache
def _all_kinds() -> dict[str, str]:
    return {**kinds(), **dict.fromkeys(("q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "h1", "h2", "1h", "2h"), "q")}


def in_words(text: str) -> list[Atom]:
    """Return the expressions that a word announces, in order and without overlaps."""
    found: list[Atom] = []
    lowest = 0
    looks = _all_kinds()
    end_of_text = len(text)
    hits = announcing(text)
    for at, end, word in hits:
        if at < lowest:
            continue
        low = word.lower()
        if end < end_of_text and (text[end].isalnum() or text[end] == "_") and low != "fy":
            if not (looks[low] == "month" and text[end].isdigit()) and looks[low] != "q":
                continue
        look = looks[low]
        if (
            word[0].isupper()
            and look in ("month", "fiscal")
            and low in ("may", "july", "fourth", "flag")
            and re.match(r"\s(?:Day|Fourth)", text[end : end + 7])
        ):
            look = "event"
        atom = LOOKS[look](text, at, end, lowest, word)
        if atom is not None and atom.end > atom.start:
            found.append(atom)
            lowest = atom.end
    return found
