"""How a date moves the story of its text on: what is told next is read from it, or is not."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import FINE, Stage
from onrecord.extractors.dates.narrative.asides import CLAUSE, PASSING, TOLD, way_of
from onrecord.extractors.dates.narrative.history import is_aside, year_told

TELLING = frozenset(
    "nth nth-day weekday-away week-of month-of day month year weekday quarter half ago turn numeric season deictic holiday timed range shift from near slashed part clock year-ago same-period era era-day years".split()
)
"""Shapes that move the story on."""
WEEK = 7
"""How many days off its own a text reports of as near."""
STAGING = frozenset("day month year numeric season timed range week-of nth stamp era era-day".split())
"""Shapes that, where they name their year, set it for what the story tells next."""
STAGING_TALES = frozenset("holiday half quarter part-of".split())
"""Shapes that do so in a tale alone."""
STEPS = frozenset("month-of day month season ago turn week-of nth nth-day timed range holiday weekday".split())
"""Shapes that go on from a date with its year, and carry the year with them."""
PARTS_OF_YEAR = frozenset(("quarter", "half"))
"""Sizes of what "the quarter" and "the half" are."""
OF_ANOTHER = frozenset(("year-ago", "year-earlier", "last", "same", "corresponding"))
"""Words of a quarter that is told from another."""


def tell(stage: Stage, atom: Atom, shape: str, grain: str | None) -> None:
    """Move the story on to a date."""
    anchor, is_tale = atom.anchor, stage.is_tale
    year = year_told(atom) if anchor is None and (shape in STAGING or (is_tale and shape in STAGING_TALES)) else None
    if shape == "years" and not is_tale:
        return
    told = is_tale and (year is not None or shape == "years" or isinstance(anchor, Atom))
    way = way_of(stage, atom) if told else TOLD
    if way is PASSING or (shape == "year" and is_aside(stage.text, atom)):
        return
    if way is CLAUSE:
        stage.step_aside(atom)
    else:
        stage.aside = None
    stage.last = atom
    if grain in FINE or (grain == "range" and _of_days(atom)):
        stage.last_day = atom
        here = stage.published
        stage.reports = stage.reports or (here is not None and abs((atom.first - here).days) <= WEEK)
    elif grain in PARTS_OF_YEAR and shape in ("quarter", "half", "shift", "ended") and atom.data[1] not in OF_ANOTHER:
        stage.quarter = atom
    if anchor is None:
        if (year is not None and way is TOLD) or atom.rule == "dates.season-of-years":
            stage.last_year = atom
    elif isinstance(anchor, Atom):
        if (
            shape in STEPS
            and stage.last_year is not None
            and atom.first.year >= anchor.first.year
            and way is not CLAUSE
        ):
            stage.last_year = atom  # a look back leaves the story where it was
    elif not stage.history:
        stage.last_year = None


def _of_days(atom: Atom) -> bool:
    return atom.shape == "day" or (atom.shape == "range" and atom.data[0].grain == "day")
