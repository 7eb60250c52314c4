"""Which function resolves which shape."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.absolute import resolve_day, resolve_known_day, resolve_month
from onrecord.extractors.dates.meanings.compound import (
    resolve_month_of,
    resolve_range,
    resolve_set_time,
    resolve_week_day,
    resolve_week_of,
)
from onrecord.extractors.dates.meanings.distances import resolve_ago, resolve_from, resolve_length_from
from onrecord.extractors.dates.meanings.figures import resolve_numeric, resolve_slashed, resolve_stamp
from onrecord.extractors.dates.meanings.holidays import resolve_holiday
from onrecord.extractors.dates.meanings.lengths import resolve_length, resolve_set
from onrecord.extractors.dates.meanings.nth import resolve_nth, resolve_nth_day, resolve_part_of, resolve_week_number
from onrecord.extractors.dates.meanings.periods import (
    resolve_century,
    resolve_decade,
    resolve_era,
    resolve_era_day,
    resolve_year,
    resolve_years,
)
from onrecord.extractors.dates.meanings.quarters import (
    resolve_quarter,
    resolve_same_period,
    resolve_year_ago,
    resolve_year_back,
)
from onrecord.extractors.dates.meanings.relative import (
    resolve_deictic,
    resolve_near,
    resolve_reference,
    resolve_school_year,
    resolve_shift,
    resolve_to_date,
    resolve_turn,
    resolve_weekend,
    resolve_year_end,
)
from onrecord.extractors.dates.meanings.seasons import resolve_season
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.meanings.stretches import resolve_stretch
from onrecord.extractors.dates.meanings.times import resolve_clock, resolve_part, resolve_timed
from onrecord.extractors.dates.meanings.weekdays import resolve_weekday, resolve_weekday_away

RESOLVERS: dict[str, Callable[[Stage, Atom], bool]] = {
    "day": resolve_day,
    "known-day": resolve_known_day,
    "month": resolve_month,
    "weekday": resolve_weekday,
    "weekday-away": resolve_weekday_away,
    "year": resolve_year,
    "years": resolve_years,
    "era": resolve_era,
    "era-day": resolve_era_day,
    "decade": resolve_decade,
    "century": resolve_century,
    "season": resolve_season,
    "quarter": resolve_quarter,
    "half": resolve_quarter,
    "shift": resolve_shift,
    "weekend": resolve_weekend,
    "ago": resolve_ago,
    "from": resolve_from,
    "length-from": resolve_length_from,
    "turn": resolve_turn,
    "near": resolve_near,
    "year-ago": resolve_year_ago,
    "year-back": resolve_year_back,
    "same-period": resolve_same_period,
    "year-end": resolve_year_end,
    "to-date": resolve_to_date,
    "school-year": resolve_school_year,
    "length": resolve_length,
    "stretch": resolve_stretch,
    "set": resolve_set,
    "reference": resolve_reference,
    "deictic": resolve_deictic,
    "numeric": resolve_numeric,
    "stamp": resolve_stamp,
    "slashed": resolve_slashed,
    "holiday": resolve_holiday,
    "holiday-week": resolve_holiday,
    "holiday-weekend": resolve_holiday,
    "week-of": resolve_week_of,
    "month-of": resolve_month_of,
    "week-day": resolve_week_day,
    "set-time": resolve_set_time,
    "nth-day": resolve_nth_day,
    "week-number": resolve_week_number,
    "nth": resolve_nth,
    "part-of": resolve_part_of,
    "part": resolve_part,
    "clock": resolve_clock,
    "timed": resolve_timed,
    "range": resolve_range,
}
