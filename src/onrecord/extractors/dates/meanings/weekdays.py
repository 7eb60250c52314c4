"""Weekdays against the document's day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import Stage, leave_open, put
from onrecord.extractors.dates.narrative.tense import AHEAD, BACK, is_awaited
from onrecord.late import late


def resolve_weekday(stage: Stage, a: Atom) -> bool:
    """Tuesday, last Tuesday, the following Tuesday, Tuesday of next week."""
    wd, shift, letters, _relw = a.data
    anchor: object = stage.named
    if isinstance(a.told, Atom) and a.told.first is not None:  # next Tuesday or Thursday
        there = a.told.first + timedelta((wd - a.told.first.isoweekday()) % 7)
    elif (ref := _told_from(stage, shift)) is not None:
        there, anchor = _from_story(ref, wd, shift), ref
    elif stage.published is None or shift == ANY:
        leave_open(a, f"XXXX-WXX-{wd}" + (f"T{letters}" if letters else ""), "day")
        if letters:
            a.type = "time"
        return True
    else:
        there = _from_here(stage, a, stage.published)
    put(a, civil.of_day(there), anchor)
    if letters:
        put_part(a, letters)
    return True


ANY = "a"
"""What stands with a weekday that is no certain one."""
TURNS = frozenset(("the following", "the next", "the previous", "the preceding"))
"""Words that tell a weekday from the day that was told before it."""


def _told_from(stage: Stage, shift: str) -> Atom | None:
    """Return the day of the story that a weekday is told from, ``None`` for the document's."""
    ref = stage.last_day
    if ref is None or ref.first is None or shift == ANY:
        return None
    return ref if stage.is_tale or shift in TURNS else None


def _from_story(ref: Atom, wd: int, shift: str) -> date:
    """Return the weekday behind a day of the story, or before it."""
    here: date = ref.first
    told = _weekday_of(ref, here)
    if WEEKS.get(shift, 1) < 0:
        return here - timedelta((told - wd) % 7 or 7)
    return here + timedelta((wd - told) % 7 or 7)


def _from_here(stage: Stage, a: Atom, here: date) -> date:
    """Return the weekday that is told by the document's day, and by "last" or "next" where one stands with it."""
    wd, shift, _letters, relw = a.data
    today = here.isoweekday()
    back = (today - wd) % 7
    if relw:
        weeks = {"last": -1, "next": 1, "the following": 1, "the previous": -1}.get(relw, 0)
        return here + timedelta(7 * weeks + wd - today)
    if shift in ("last", "past", "this past"):
        return here - timedelta(back or 7)
    if shift in WEEKS:  # with no day told before: of the week before, of the week after
        return here + timedelta(7 * WEEKS[shift] + wd - today)
    if shift in ("coming", "this coming", "this upcoming", "upcoming"):
        return here + timedelta(7 - back)
    if shift == "this":
        return here - timedelta(back) if stage.tense(a) == BACK else here + timedelta((wd - today) % 7)
    return here + timedelta(7 - back) if back and _lies_ahead(stage, a, back) else here - timedelta(back)


def _lies_ahead(stage: Stage, a: Atom, back: int) -> bool:
    """Return whether a bare weekday is the next one, not the last, which lies *back* days behind."""
    return bool(
        (stage.tense(a, surely=True) == AHEAD and not _is_of_a_thing(stage, a))
        or (_is_limit(stage, a) and stage.tense(a) == AHEAD)
        or (STILL.search(stage.text, max(0, a.start - 24), a.start) and stage.tense(a) != BACK)
        or LOOKED_TO.search(stage.text, max(0, a.start - 56), a.start)
        or _heads_forecast(stage, a)
        or (a.mod == "before" and is_awaited(stage.text, a.end))
        or (
            back >= 7 - NEAR
            and stage.tense(a) == 0
            and not HEAD.fullmatch(stage.text, stage.sentence(a.start)[0], a.start)
        )
        or (TIMETABLE.match(stage.text, a.end, a.end + 10) and stage.tense(a) != BACK)
    )


WEEKS = {
    "next": 1,
    "the next": 1,
    "previous": -1,
    "the previous": -1,
    "the preceding": -1,
    "following": 1,
    "the following": 1,
}
"""Words that tell a weekday from that of another week."""


def _weekday_of(ref: Atom, here: date) -> int:
    """Return the weekday of a day that the text tells: the one that stands with it, which may be of the Julian calendar."""
    told = ref.data[5] if ref.shape == "day" and here == ref.first and ref.rule == "dates.weekday-date" else None
    return told or here.isoweekday()


TIMETABLE = late(r",\s[0-9]{1,2}(?:[:.][0-9]{2})?\s?[ap]\.?m\b")
"""How the hour of a timetable stands behind its day: Sunday, 4:25 p.m."""
NEAR = 2
"""How many days ahead a weekday may lie whose clause looks neither way, rather than most of a week back."""
HEAD = late(r"\W*(?:On\s)?")
STILL = late(
    r"\b(?:(?:through|until|till)|from\s[0-9]{1,2}(?:[:.][0-9]{2})?\s?[ap]\.?m\.?\s(?:on)?)\s?$", re.IGNORECASE
)
LIMIT = late(r"\b(?:by|until|till)\s$", re.IGNORECASE)
OWNED = late(r"['’]s\s")
LOOKED_TO = late(
    r"\b(?:ahead\sof|eve\sof|(?:run-up|build-up|buildup)\sto)\s(?:(?:[\w'’-]+\s){1,5}(?:on\s)?)?$", re.IGNORECASE
)
"""What leads a day that lies ahead, whatever the tense: she spoke ahead of Saturday's final."""
LEADS_AHEAD = late(r"\b(?:ahead\sof|before|for|at|until|by|in)\s$", re.IGNORECASE)


def _is_of_a_thing(stage: Stage, a: Atom) -> bool:
    """Return whether a weekday says which thing is meant, and not when the clause is: will appeal Friday's ruling."""
    if not OWNED.match(stage.text, a.end, a.end + 3):
        return False
    if is_awaited(stage.text, a.end):
        return False
    return not LEADS_AHEAD.search(stage.text, max(0, a.start - 10), a.start)


def _heads_forecast(stage: Stage, a: Atom) -> bool:
    """Return whether a weekday heads what is told of it, behind today's or tomorrow's: "Rain tonight. Saturday: dry"."""
    told = stage.last_day
    return (
        stage.text.startswith(":", a.end)
        and told is not None
        and told.first is not None
        and told.anchor == "published"
        and told.first >= stage.published
    )


def _is_limit(stage: Stage, a: Atom) -> bool:
    """Return whether something is so by or until a weekday: through Friday, by early Tuesday."""
    return a.mod == "on_or_before" or LIMIT.search(stage.text, max(0, a.start - 6), a.start) is not None


def resolve_weekday_away(stage: Stage, a: Atom) -> bool:
    """The Friday before last, two Mondays ago: so many such days back from the document's day, or ahead."""
    wd, n = a.data
    here = stage.published
    if here is None:
        return leave_open(a, f"XXXX-WXX-{wd}", "day")
    if n < 0:
        there = here - timedelta(((here.isoweekday() - wd) % 7 or 7) + 7 * (-n - 1))
    else:
        there = here + timedelta(((wd - here.isoweekday()) % 7 or 7) + 7 * (n - 1))
    return put(a, civil.of_day(there), stage.named)


def put_part(a: Atom, letters: str) -> None:
    """Make of a day a part of it, by its TIMEX3 letters, or noon or midnight."""
    a.type, a.grain, a.value = "time", "time", f"{a.value}T{letters}"
