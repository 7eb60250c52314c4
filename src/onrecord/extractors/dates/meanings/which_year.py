"""Which year a date without one is of: by the word that stands with it, and by where its story stands."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import Stage


def step_of(word: str) -> int | None:
    """Return which way a word steps from where the story stands: "the following" ahead, "that" not at all; else ``None``."""
    return STEPS.get(word.removeprefix("the "))


LAST = frozenset(("last", "this last", "this past", "past", "the past", "the previous"))
"""Words for the last month or season of a name before the document's day."""
NEXT = frozenset(("next", "coming", "this coming", "the coming", "the next", "the following"))
"""Those for the first behind it."""
STEPS = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0, "latter": 0}


def year_stepped(ref: Atom, first_month: int, last_month: int, step: int) -> int:
    """Return the year of a part of the year that begins and ends with these months, *step* times from where the story stands."""
    first, last = ref.first, ref.last
    over = last_month < first_month  # a winter
    if step > 0:
        year = last.year + (first_month <= last.month)
    elif step < 0:
        year = first.year - (over or last_month >= first.month)
    elif ref.grain == "season" and first.year != last.year and not over:
        year = last.year  # that August, behind a winter
    else:
        year = first.year - (over and ref.grain != "year" and first.month <= last_month)
    return int(year)


def year_by_its_word(stage: Stage, word: str) -> tuple[int | None, object]:
    """Return the year of "last year" and "that year", and what it was read against."""
    step = step_of(word) if word != "next" else None
    if step is not None and stage.last is not None and stage.last.first is not None:
        there = stage.last.last if stage.last.grain == "range" else stage.last.first
        return there.year + step, stage.last
    return relative_year(stage, word), stage.named


def relative_year(stage: Stage, word: str | None) -> int | None:
    if word is None or stage.published is None:
        return None
    return stage.published.year + {"last": -1, "this": 0, "next": 1}.get(word, 0)


HALF_A_YEAR = 6
"""More than how many months before the one where the story stands a month is rather one of the next year."""
AHEAD_OF_LAST = 3
"""How many months behind it a month of a clause that looks back is rather one of the year before."""


def year_on_stage(stage: Stage, a: Atom, ref: Atom, m: int) -> int:
    """Return the year of a month that a story names after a date: the story goes on, unless the clause looks back."""
    if ref.shape == "years":  # a season of sport, which begins in summer
        first: int = ref.first.year
        return first + (m < HALF_A_YEAR)
    here = ref.last if ref.grain == "range" else ref.first
    year: int = here.year
    if ref.grain == "range":  # what sums the story up holds what is told of it
        for inside in (ref.first.year, ref.first.year + 1):
            if (ref.first.year, ref.first.month) <= (inside, m) <= (year, here.month):
                return int(inside)
    last = stage.last
    if last is not None and last.grain == "year" and last.mod == "end" and last.first.year == year:
        here = last.last  # late in 1942, later that year
    elif ref.grain == "year":
        return year
    if m == here.month:
        return year
    if m > here.month:
        return year - (m - here.month >= AHEAD_OF_LAST and stage.looks_back(a))
    return year + (here.month - m > HALF_A_YEAR and not stage.looks_back(a))
