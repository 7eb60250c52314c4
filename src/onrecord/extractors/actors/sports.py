"""Cities that are teams: ``Chicago 3``, ``Newcastle striker``, ``lost to Leeds``."""

from __future__ import annotations

import re
from functools import cache

from onrecord.text.data import load_toml


@cache
def _table() -> dict[str, str]:
    table = load_toml("onrecord.extractors.actors.data", "sports.toml")
    return {key: "|".join(sorted(words.split(), key=len, reverse=True)) for key, words in table.items()}


@cache
def _signs() -> tuple[str, ...]:
    return tuple(" " + sign for sign in load_toml("onrecord.extractors.actors.data", "sports.toml")["signs"].split())


@cache
def _scores() -> re.Pattern[str]:
    """Catch lines of results: ``Wigan 4 Chester 2``, ``BOSTON AT OAKLAND``."""
    return re.compile(
        r"\n[A-Z][\w.]*(?: [A-Z][\w.]*){0,2} (?:\d{1,3} [A-Z][\w.]*(?: [A-Z][\w.]*){0,2} \d{1,3}\b|AT [A-Z]{3})"
    )


@cache
def _behind() -> re.Pattern[str]:
    table = _table()
    return re.compile(
        rf"""
        [ ]\d{{1,3}}(?![\d-]*\d\d) (?=[ \n\r,;.(]|$) (?! [ ](?:people|years|percent|miles|km|million|billion))   # Chicago 3
      | (?:['’]s?)? [ ] (?:[a-z]+[ ])? (?:{table["nouns"]}) \b                    # Newcastle striker, Leeds' first goal
      | [ ]AT[ ][A-Z]{{3}}                                                       # BOSTON AT OAKLAND
      | [ ] (?:also[ ]|then[ ]|have[ ]|had[ ]|has[ ])? (?:{table["verbs"]}) \b   # Leeds beat
        """,
        re.VERBOSE,
    )


@cache
def _rivals() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that a team's name follows, and those of them that are verbs."""
    table = load_toml("onrecord.extractors.actors.data", "sports.toml")
    verbs = frozenset(table["verbs"].split())
    return verbs | frozenset(table["before"].split()), verbs


def _is_met(before: str) -> bool:
    """Tell whether what stands before a name leads to a team: ``beat``, ``lost to``, a figure."""
    words = before.split()
    last = words[-1].lstrip(_OPENERS) if words else ""
    if before[-1:] == " ":
        rivals, verbs = _rivals()
        if last in rivals:
            return True
        if len(words) > 1:
            if last in _TO:
                return words[-2].lstrip(_OPENERS) in verbs
            if last == "AT":
                return False  # where they play
        if before[-2:-1] == "\n":
            return True
    elif before[-1:] == "\n":
        return True
    return last[-1:].isdigit() or last[-1:] == ")"


_TO = frozenset({"to", "with", "by"})
_OPENERS = "“\"‘'([-–—"


@cache
def _result() -> re.Pattern[str]:
    """Catch a result in a sentence: ``beat Leeds 2-1``, ``a 3-0 win over Bath``."""
    name = r"[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,2}"
    score = r"\d{1,2}[-–]\d{1,2}"
    return re.compile(
        rf" (?:(?:beat|defeated|thrashed|edged|hammered|(?:lost|losing) to|drew (?:with|at)|v) {name} {score}(?![\w%-])"
        rf"|{score} (?:home |away )?(?:win|victory|defeat|loss|draw|thrashing) (?:over|against|by|to|at|with) )"
    )


@cache
def _fixture() -> re.Pattern[str]:
    """Catch a line that only tells who plays where: ``KANSAS CITY AT DETROIT``."""
    name = r"[A-Z]{3,}(?:[ ][A-Z]{3,})?"
    return re.compile(rf"^{name} AT {name}$", re.MULTILINE)


def is_about_sport(text: str) -> bool:
    """Tell whether the text speaks of games and players; looks at its first 20,000 characters."""
    head = text[:20000]
    if _result().search(head) or (" AT " in head and _fixture().search(head)):
        return True
    if not any(sign in head for sign in (" match", " season", " goal", " coach", " league", "League", " game", "\n")):
        return False
    return sum([sign in head for sign in _signs()]) >= 3 or len(_scores().findall(head)) > 2


def is_team(text: str, start: int, end: int) -> bool:
    """Tell whether the place named here is a team, in a text about sport."""
    behind = _behind().match(text, end, min(len(text), end + 48))
    before = text[max(0, start - 24) : start]
    if behind is not None:
        if behind[0][:2].strip().isdigit():
            return not before or before[-1] in "\n\r" or _is_met(before) or before.endswith((". ", ", ", ": ", "; "))
        return not before.endswith((" in ", " at ", " near "))
    return (
        before[-1:] not in ("\n", "\r")
        and _is_met(before)
        and not before.rstrip()[-1:].isdigit()
        and before[-2:-1] != ")"
    )
