"""What stands right before an expression, "early", "the end of", "about" and "by", and right behind it, "or so"."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.lengths import unit_code
from onrecord.late import late

WINDOW = 36
"""How far before an expression the words that lead it are looked for, in code points."""
BOUND = 24
"""How far before it those that say how it bounds."""

# All are matched in the text in lower case, cut where the expression begins.
BEFORE_PART = late(
    r"(?:^|(?<=[\s(“\"‘'—–-]))(?P<words>(?:(?:as\s|(?:the\s)?(?:very\s)?)"
    r"(?:(?P<late>(?:mid[\s-]to[\s-])?late|later|latter|end|close|ending|closing|rest|remainder)|(?P<early>early(?:[\s-]to[\s-]mid)?|(?:small|wee)(?=\shours)|earlier|beginning|start|earliest|opening|outset)|(?P<mid>mid|middle|midway|halfway))"
    r"(?:(?:\spart|\sdays|\sweeks|\smonths|\shours)?\s(?:in|of|on|through)(?:\sthe)?|\sthe)?[\s-]+))$"
)
HALF_PART = late(
    r"(?:^|(?<=[\s(“\"‘'—–-]))(?P<words>(?:the\s)?(?P<n>first|second|1st|2nd|last|latter|final|dying|opening|closing)\s(?:half|quarter|part|weeks?|days?|months?)\sof\s(?:the\s)?)$"
)
APPROX = late(
    r"(?:^|(?<=[\s(“\"‘'—–]))(?P<words>(?:about|around|approximately|roughly|circa|ca?\.|nearly|almost|some\stime\sin|sometime\s(?:in|on|between))\s)$"
)
CONCERNING = late(
    r"\b(?:not|all|talk(?:s|ed|ing)?|think(?:s|ing)?|thought|ask(?:s|ed|ing)?|know|knew|worr(?:y|ied|ies)|speak|spoke|book|film|story|questions?)\s$"
)
"""Words behind which "about" says what something is of, not how near."""
LED_BY = late(
    r"\b(?:(?P<on_or_before>by|until|till|through|no\slater\sthan|up\sto|on\sor\sbefore)|(?P<on_or_after>since|from|as\sof|starting|beginning|effective|on\sor\safter|no\s(?:earlier|sooner)\sthan)|(?P<before>before|earlier\sthan|sooner\sthan|prior\sto|ahead\sof|pre)|(?P<after>after|later\sthan|following|post|beyond|past))"
    r"(?:\s(?:on|in|at))?(?:\sthe)?[\s-]+$"
)
PARTED = frozenset(
    "month year decade century weekday day nth-day shift turn season quarter half weekend deictic near fiscal holiday part timed era era-day range year-end".split()
)
"""Shapes that have a beginning and an end to speak of."""
LEADLESS = frozenset("reference set length stretch".split())
"""Shapes that take in no words before them."""
BOUNDLESS = frozenset("ago range set-time".split())
"""Shapes that no "by" or "since" bounds; nor does one bound a day that is two: from 3 to 12 May, or years but "since": since 1998-99."""
PARTS = frozenset(
    "late later latter end rest remainder close ending closing early earlier beginning start earliest opening outset mid middle midway halfway first second 1st 2nd small wee "
    "last final dying (early (late (mid mid-to-late early-to-mid".split()
)
"""Words that name a part of a period; without one among the last before a date there is none to take in."""
ABOUT = frozenset("about around approximately roughly circa c. ca. nearly almost (about in on between".split())
BOUNDS = frozenset(
    "by until through since from starting beginning effective before after following post beyond past till pre than".split()
)
"""Words right before a date that say how it bounds; "to" and "of" only behind another word."""
ALONE = BOUNDS - {"than"}
"""Those that do so by themselves, unless "or" stands before them."""
SECOND_WORDS = {"to": ("prior", "up"), "of": ("as", "ahead"), "before": ("or",), "after": ("or",)}
LINKS = frozenset("in of on the at".split())
"""Words between what leads a date and the date."""
BEFORE_LINKS = (
    PARTS
    | BOUNDS
    | SECOND_WORDS.keys()
    | frozenset(
        "in of on through as ahead time sometime part half quarter day days week weeks month months hours".split()
    )
)
"""What stands before such a word where the two lead a date."""
LEADING = PARTS | ABOUT | BOUNDS | SECOND_WORDS.keys() | LINKS
"""The last words of all that leads a date."""
EDGES = frozenset("close start beginning end outset ending closing opening middle midway starting".split())
"""Words of an edge that are verbs before "in", "on" and "through"."""


def _is_of_two(atom: Atom) -> bool:
    """Return whether an expression holds two days or two years: 3 to 12 May, 218 to 201 BC."""
    where = {"day": 4, "era": 1}.get(atom.shape)
    return where is not None and atom.data[where] is not None


def take_lead(lower: str, atom: Atom, lowest: int) -> None:
    """Take in "early", "the end of" and "about"; let "by", "since" and "until" say how the day bounds.

    *lower* is the text in lower case, of which nothing before *lowest* is read.
    """
    shape = atom.shape
    if shape in LEADLESS or (
        shape in ("quarter", "half") and lower.endswith(("-quarter", "-half"), atom.start, atom.end)
    ):
        return  # after fourth-quarter revenue rose
    start = atom.start
    window = lower[max(lowest, start - WINDOW) : start]
    nearest = window.rsplit(None, 2)
    if not nearest:
        return
    last = nearest[-1]
    if last in LEADING:
        if last in LINKS and len(nearest) > 1 and nearest[-2] not in BEFORE_LINKS:
            return
    elif window[-1] not in "-–":
        return
    words = window.split()
    if shape in PARTED:
        if last not in LEADING or not PARTS.isdisjoint(words[-4:]):
            _take_part(lower, atom, lowest)
        if last in ABOUT and atom.mod is None and shape != "weekday":
            _take_about(lower, atom, lowest)
    elif shape == "clock" and last in ABOUT:
        _take_about(lower, atom, lowest)
    if atom.mod is None and shape not in BOUNDLESS and not _is_of_two(atom):
        if atom.start != start:
            words = lower[max(lowest, atom.start - BOUND) : atom.start].split()
        _bound(lower, atom, lowest, words)


def _take_part(lower: str, atom: Atom, lowest: int) -> None:
    lo = max(lowest, atom.start - WINDOW)
    window = lower[lo : atom.start]
    match = BEFORE_PART.search(window) or HALF_PART.search(window)
    if match is None:
        return
    parts = match.groupdict()
    spoken = parts["words"].split()
    if (
        (atom.shape == "day" and spoken[:2] == ["end", "of"])
        or (atom.shape == "year" and spoken[-1] == "the" and ("rest" in spoken or "remainder" in spoken))
        or (spoken[-1] in EDGES and window[-1] == " " and not (spoken[-1] == "end" and atom.shape in ("year", "month")))
        or (spoken[-1] in ("in", "on", "through") and spoken[0] in EDGES)
        or (spoken[-1] == "of" and spoken[0] in ("later", "earlier"))
    ):
        return
    atom.start = lo + match.start("words")
    atom.evidence = (*atom.evidence, (atom.start, lo + match.end("words")))
    if atom.shape == "range":
        return  # late 1914 until early 1916: what blurs one end is no measure of the whole
    last = parts.get("late") or parts.get("n") in ("second", "2nd", "last", "latter", "final", "dying", "closing")
    atom.mod = "mid" if parts.get("mid") else "end" if last else "start"


def _take_about(lower: str, atom: Atom, lowest: int) -> None:
    lo = max(lowest, atom.start - WINDOW)
    match = APPROX.search(lower[lo : atom.start])
    if match and not (
        match["words"] == "about " and CONCERNING.search(lower, max(lowest, lo), lo + match.start("words"))
    ):
        if atom.shape == "clock" or not match["words"].startswith("some"):
            atom.start = lo + match.start("words")
        atom.mod = "approx"


def _bound(lower: str, atom: Atom, lowest: int, words: list[str]) -> None:
    last = len(words) - 1
    if last >= 0 and words[last] in ("the", "on", "in", "at"):
        last -= 1
    if last < 0:
        return
    word = words[last]
    if atom.shape == "year" and word == "from" and words[-1] == "the":
        return  # cut from the 2025 budget
    if (
        word in BOUNDS
        or (word in SECOND_WORDS and last and words[last - 1] in SECOND_WORDS[word])
        or lower[atom.start - 1] == "-"
    ):
        lo = max(lowest, atom.start - BOUND)
        if word in ALONE and words[last - 1] != "or":
            match = LED_BY.match(lower, lower.rfind(word, lo, atom.start), atom.start)
        else:
            match = LED_BY.search(lower, lo, atom.start)
        if match and (name := match.lastgroup) and (atom.shape != "years" or match[name] == "since"):
            atom.mod = name
            atom.evidence = (*atom.evidence, match.span(name))
            if match[name].endswith("than"):  # no later than May 1, as "more than a week"
                atom.start = match.start(name)


OR_SO = late(r"\sor\s(so|more|two|three)\b(?!\s(?:years|months|weeks|days|hours|minutes|decades|of))")
LONG = frozenset("length stretch turn shift".split())
"""Shapes that "or so" can stand behind."""
TRAIL = late(
    r"\sor\s(?:(?P<on_or_after>later|newer)|(?P<on_or_before>earlier|sooner|older))\b(?!\sthan)"
    r"|\s(?:or|and)\s(?:(?P<after>after|later|onwards?)|(?P<before>before|earlier))(?=\s?(?:[.,;:!?)”\"]|$))"
)


TRAILS = frozenset((" or ", " and"))
"""How what :func:`take_trail` takes in begins."""
TRAILED = PARTED | frozenset(("numeric", "slashed"))


def take_trail(lower: str, atom: Atom) -> None:
    """Take in "or later" and "or earlier" behind a day, a month or a year, and "or so" behind a length of time."""
    end = atom.end
    if atom.shape in LONG and (match := OR_SO.match(lower, end, end + 9)):
        _take_or_so(atom, match)
        return
    if atom.mod is not None or atom.shape not in TRAILED:
        return
    if match := TRAIL.match(lower, end, end + 14):
        atom.end = match.end()
        atom.mod = "on_or_after" if match["on_or_after"] or match["after"] else "on_or_before"
        atom.evidence = (*atom.evidence, (end + 1, atom.end))


def _take_or_so(atom: Atom, match: re.Match[str]) -> None:
    """Take in "or so" behind a length of time, and read "the next year or so" as one."""
    if atom.shape in ("turn", "shift"):
        unit, way = atom.data
        if not way:
            return
        atom.shape, atom.rule = "stretch", "dates.stretch"
        atom.data = (None, "one", unit_code(unit), "next" if way > 0 else "past")
    atom.end = match.end()
    atom.mod = "equal_or_more" if match[1] == "more" else "approx"
