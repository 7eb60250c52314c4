"""Dates that name a day or a month; without a year, that of the story, else the nearest that tense allows."""

from __future__ import annotations

from datetime import date

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import Stage, leave_open, put
from onrecord.extractors.dates.meanings.which_year import (
    LAST,
    NEXT,
    step_of,
    year_by_its_word,
    year_on_stage,
    year_stepped,
)
from onrecord.extractors.dates.narrative.tense import AHEAD, BACK, deadline, is_awaited
from onrecord.extractors.dates.words import tense_words
from onrecord.late import late

LEAP_YEAR = 2024
"""A year with all days that there are."""
ABOUT_A_YEAR = 400
"""Within how many days of the document's day a weekday that stands with a day decides its year."""
NEAR = 75
"""Up to how many days off the nearest year is taken without asking the tense."""


def resolve_day(stage: Stage, a: Atom) -> bool:
    year, rely, m, d, second, wd = a.data
    anchor: object = None
    if year is None and rely:
        year, anchor = year_by_its_word(stage, rely.lower())
    if year is None:
        if civil.day(LEAP_YEAR, m, d) is None:
            return _of_no_calendar(a, "XXXX", m, d)
        ref = stage.staged(a)
        if ref is not None:
            year, anchor = year_on_stage(stage, a, ref, m), ref
        elif stage.published is None or stage.waits(a):
            return leave_open(a, f"XXXX-{m:02d}-{d:02d}", "day")
        else:
            year, anchor = nearest_year(stage, a, m, d), stage.named
            if wd and civil.day(year, m, d):  # a weekday that is said decides between two years that are near
                for other in (year, year - 1, year + 1):
                    there = civil.day(other, m, d)
                    if (
                        there
                        and there.first.isoweekday() == wd
                        and abs((there.first - stage.published).days) < ABOUT_A_YEAR
                    ):
                        year = other
                        break
    found = civil.day(year, m, d)
    if found is None:
        return _of_no_calendar(a, f"{year:04d}", m, d)
    put(a, found, anchor)
    if wd and wd not in (found.first.isoweekday(), civil.julian_weekday(year, m, d)):
        a.rule = "dates.weekday-clash"
    if second is not None:
        last = civil.day(year, m, second)
        if last is None:
            return False
        a.value, a.last = f"{found.value}/{last.value}", last.last
        a.grain = "range"
    return True


def _of_no_calendar(a: Atom, year: str, m: int, d: int) -> bool:
    """Leave 30 February as it is written, without days."""
    return d <= 31 and a.data[4] is None and leave_open(a, f"{year}-{m:02d}-{d:02d}", "day")


def resolve_known_day(stage: Stage, a: Atom) -> bool:
    """The Sept. 11 attacks: no day of the story, and one of another year in what was written before it."""
    year, _, m, d, _, wd = a.data
    if stage.published is not None and (stage.published.year, stage.published.month, stage.published.day) < (
        year,
        m,
        d,
    ):
        a.shape, a.rule, a.data = "day", "dates.month-day", (None, None, m, d, None, wd)
        return resolve_day(stage, a)
    return put(a, civil.day(year, m, d))


def nearest_year(stage: Stage, a: Atom, m: int, d: int) -> int:
    """Return the year that puts a month and day nearest to the document's day, the clause's tense permitting."""
    here = stage.published
    assert here is not None
    near = []
    for y in (here.year - 1, here.year, here.year + 1):
        if d != 29 or civil.day(y, m, d):
            away = (date(y, m, d) - here).days
            near.append((abs(away), away, y))
    if not near:
        return here.year
    near.sort()
    days, away, y = near[0]
    if len(near) > 1 and (days > NEAR or (away > 0 and stage.was_done(a))):
        way = stage.tense(a)
        if way == BACK and away > 0:
            y = min((n for n in near if n[1] <= 0), default=near[0])[2]
        elif way == AHEAD and away < 0:
            y = min((n for n in near if n[1] >= 0), default=near[0])[2]
    return y


def resolve_month(stage: Stage, a: Atom) -> bool:
    year, shift, rely, m = a.data
    anchor: object = None
    if year is None and rely:
        year, anchor = year_by_its_word(stage, rely.lower())
    if year is None:
        word = (shift or "").lower()
        step = step_of(word) if word.startswith("th") else None
        ref = stage.staged(a) if not shift else stage.last if step is not None else None
        if ref is not None and step is not None and ref.first is not None:
            year, anchor = year_stepped(ref, m, m, step), ref
        elif ref is not None:
            year, anchor = year_on_stage(stage, a, ref, m), ref
        elif stage.published is None or stage.waits(a):
            return leave_open(a, f"XXXX-{m:02d}", "month")
        else:
            year, anchor = _from_here(stage, a, stage.published, word, m), stage.named
    return put(a, civil.month(year, m), anchor)


SOON = 2
"""Up to how many months ahead a month is the one that comes, unless its clause looks back."""
THIS_TERM = 5
"""Up to how many months ahead it is where its clause looks neither way."""

AWAITED = 6
"""Up to how many months ahead it is where something that is looked forward to stands behind it."""


def _from_here(stage: Stage, a: Atom, here: date, word: str, m: int) -> int:
    """Return the year of a month that is told by the document's day, and by "last" or "next" where one stands with it."""
    if word in LAST:
        return here.year - (m >= here.month)
    if word in NEXT:
        return here.year + (m <= here.month)
    if word == "this":
        return here.year
    away = (m - here.month) % 12  # months until it comes
    limit = _limit(stage, a)
    awaited = _is_of_futures(stage, a) or (away <= AWAITED and is_awaited(stage.text, a.end))
    way = AHEAD if awaited else limit or stage.tense(a)
    if away == 0:
        return here.year
    if stage.text[max(0, a.start - 6) : a.start].lower() == "since ":
        return here.year - (m > here.month)
    if (
        (away <= SOON and limit != BACK and not stage.was_done(a))
        or way == AHEAD
        or ((way == 0 or stage.looks_ahead(a)) and away <= THIS_TERM)
    ):
        return here.year + (m < here.month)
    return here.year - (m > here.month)


LIMIT = late(r"\bby\s$")


def _limit(stage: Stage, a: Atom) -> int:
    """Return which way "by September" lies: ahead, but back where something was so by then; 0 without a "by"."""
    if not LIMIT.search(stage.text, max(0, a.start - 4), a.start):
        return 0
    return deadline(stage.text, a.start, stage.sentence(a.start)[0])


def _is_of_futures(stage: Stage, a: Atom) -> bool:
    """Return whether something is sold for the month: July wheat, gold for December delivery."""
    words = [word.strip(",.;:").lower() for word in stage.text[a.end : a.end + 28].split(None, 2)[:2]]
    return words[:1] != [] and words[0] in tense_words("futures") and tense_words("counted").isdisjoint(words[1:])
