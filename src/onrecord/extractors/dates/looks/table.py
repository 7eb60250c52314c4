"""From announcing words to expressions, each by itself: neighbours are joined later."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.fiscal_forms import fiscal_at
from onrecord.extractors.dates.looks.halves import quarter_at
from onrecord.extractors.dates.looks.heads import Look
from onrecord.extractors.dates.looks.holidays import event_at
from onrecord.extractors.dates.looks.lengths import long_at
from onrecord.extractors.dates.looks.months import month_at
from onrecord.extractors.dates.looks.nth import ordinal_at
from onrecord.extractors.dates.looks.quarters import q_at
from onrecord.extractors.dates.looks.relative import weekend_at
from onrecord.extractors.dates.looks.seasons import season_at
from onrecord.extractors.dates.looks.sets import adverb_at
from onrecord.extractors.dates.looks.shortened import short_at
from onrecord.extractors.dates.looks.spoken import spoken_at
from onrecord.extractors.dates.looks.times import deictic_at, part_at, point_at
from onrecord.extractors.dates.looks.units import hundred_years_at, second_at, unit_at
from onrecord.extractors.dates.looks.vague import reference_at
from onrecord.extractors.dates.looks.weekdays import weekday_at
from onrecord.extractors.dates.looks.years import decade_at, spelt_at
from onrecord.extractors.dates.scan import announcing
from onrecord.late import late
from onrecord.text.letters import Letters

LOOKS: dict[str, Look] = {
    "month": month_at,
    "weekday": weekday_at,
    "unit": unit_at,
    "second": second_at,
    "century": hundred_years_at,
    "long": long_at,
    "weekend": weekend_at,
    "quarter": quarter_at,
    "season": season_at,
    "part": part_at,
    "point": point_at,
    "deictic": deictic_at,
    "reference": reference_at,
    "set": adverb_at,
    "decade": decade_at,
    "spelt": spelt_at,
    "spoken": spoken_at,
    "ordinal": ordinal_at,
    "event": event_at,
    "fiscal": fiscal_at,
    "q": q_at,
    "short": short_at,
}


IN_EVENTS = frozenset(("May", "MAY", "July", "JULY"))
"""Months that begin the name of a holiday as well."""
EVENT_BEHIND = late(r"\s(?:Day|Fourth)")


def in_words(text: str, lower: str, letters: Letters) -> list[Atom]:
    """Return the expressions that a word announces, in order and without overlaps.

    *lower* is the text in lower case, *letters* are its runs of letters.
    """
    found: list[Atom] = []
    lowest = 0
    for at, end, word, look in announcing(text, letters):
        if at < lowest:
            continue
        if word in IN_EVENTS and EVENT_BEHIND.match(text, end, end + 7):
            look = "event"
        atom = LOOKS[look](text, lower, at, end, lowest, word)
        if atom is not None and lowest <= atom.start < atom.end:
            found.append(atom)
            lowest = atom.end
    return found
