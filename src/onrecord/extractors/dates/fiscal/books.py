"""Which year a fiscal expression means, and which days that is by the calendar of whose it is."""

from __future__ import annotations

from datetime import date

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.calendars import FiscalCalendar
from onrecord.extractors.dates.fiscal.labels import years_of
from onrecord.extractors.dates.fiscal.spans import Spans
from onrecord.extractors.dates.fiscal.whose import Whose
from onrecord.extractors.dates.meanings.stage import Stage

GRAINS = {"": "fiscal", "Q": "quarter", "H": "half", "M": "range", "L": "range", "D": "day"}
FIRST_MONTHS = {"quarter": 3, "half": 6}
"""How many months the parts of a year have."""
ANOTHER_ERA = 40
"""A fiscal year further ahead than this is not of our count of years."""


def _of_our_count(years: tuple[int, ...], calendar: FiscalCalendar, published: date | None) -> tuple[int, ...]:
    """Return years in our count that a country names in its own, where that brings them nearer: 2082/83 in Nepal."""
    if (
        not calendar.era
        or published is None
        or abs(years[0] - calendar.era - published.year) > abs(years[0] - published.year)
    ):
        return years
    return tuple([year - calendar.era for year in years])


def _name(years: tuple[int, ...], calendar: FiscalCalendar, unit: str) -> int:
    """Return the name of the year that a label means: of a budget the one that begins in it, of "ending in" the one that ends in it."""
    if unit == "ending":
        return calendar.name_of(years[0] - (calendar.begins != "01-01"))
    if unit == "budget" and len(years) == 1:
        return calendar.name_of(years[0])
    return years[0] if calendar.named_by == "start" else years[-1]


def _plain(atom: Atom, label: str, published: date | None) -> bool:
    """Give a tax year that is a calendar year, or nobody's, its value."""
    years = years_of(label, published)
    if not years:
        return False
    atom.value, atom.grain = "/".join(f"{year:04d}" for year in years), "year" if len(years) == 1 else "range"
    atom.first, atom.last = date(years[0], 1, 1), date(years[-1], 12, 31)
    return True


class Books(Spans):
    """The fiscal calendars that a document's periods are read by."""

    def resolve(self, stage: Stage, atom: Atom) -> bool:
        """Give a fiscal expression its value, and its days where a calendar is known."""
        if atom.shape == "ended":
            return self.ended(stage, atom)
        label, rel, part, unit = atom.data
        taken = self.take(stage, atom) if atom.told else None
        whose, day_of = taken or (self._of_that(stage, atom) if rel == "that" else self.whose(stage, atom), None)
        if unit == "biennium":
            return self._biennium(atom, whose, label)
        if unit == "away":
            return whose is not None and self._quarter_away(stage, atom, whose, part)
        if unit == "stretch":
            return self._stretch(stage, atom, whose, label, rel)
        calendar = whose.calendar if whose else None
        if unit == "tax":
            calendar = self.names.table.tax_of(calendar)
            if label and (calendar is None or calendar.begins == "01-01"):
                return _plain(atom, label, stage.published)
        if whose is not None and whose.because == "actor":
            self.recent = whose, atom.end
        named: int | None = None
        if label:
            years = years_of(label, stage.published)
            if not years:
                return self._span(stage, atom, whose, label)
            named = years[-1]
            if calendar is not None:
                years = _of_our_count(years, calendar, stage.published)
                calendar = calendar.for_years(years)
                named = _name(years, calendar, unit)
            if stage.published is not None and named - stage.published.year > ANOTHER_ERA:
                calendar = whose = None  # 2082/83, in a count of years that is not ours
        elif calendar is not None and day_of is not None:
            named, atom.anchor = calendar.named_for(day_of), stage.named
        elif calendar is not None and stage.published is not None:
            named = self._relative(stage, atom, calendar.for_day(stage.published), rel, part, unit)
            calendar = calendar.for_day(stage.published) if named is None else calendar.for_years((named,))
            atom.anchor = stage.named
        self._put(atom, calendar, named, part)
        if whose is not None and calendar is not None:
            self._note(atom, whose, calendar, named)
            if named is not None:
                self.spoken = calendar, named, atom.end
        if atom.told and atom.first is not None and (label or rel):
            day, begins, _ = atom.told
            if day.shape in ("day", "month") and day.data[0] is None:
                day.data = ((atom.first if begins else atom.last).year, *day.data[1:])
        return True

    def _put(self, atom: Atom, calendar: FiscalCalendar | None, named: int | None, part: str | None) -> None:
        """Give a fiscal year, or a part of it, its value, and its days where they are known."""
        months = part is not None and part[0] in "MLD"
        tail = f"-{part}" if part and not months else ""
        led = atom.mod
        if months and part is not None:
            atom.mod = "start" if part[0] == "M" or part == "D1" else "end"
        if named is None:
            atom.value, atom.grain = "FYXXXX" + tail, "year"
            return
        atom.value, atom.grain = f"FY{named:04d}{tail}", GRAINS[part[0] if part else ""]
        days = calendar.days(named, part) if calendar is not None else None
        if days is None:
            return
        atom.first, atom.last = days
        if part and part[0] == "D":
            atom.value, atom.grain, atom.mod = atom.first.isoformat(), "day", led
        elif months and atom.first.day == 1:
            first, last = f"{atom.first:%Y-%m}", f"{atom.last:%Y-%m}"
            atom.value, atom.mod = first if first == last else f"{first}/{last}", led

    def _settle_with(self, stage: Stage, atom: Atom, of: Atom) -> None:
        """Give a quarter the year that is told behind it: the fourth quarter and the year ended March 31."""
        year = Atom(of.start, of.end, of.shape, of.rule, *of.data)
        if not self.ended(stage, year) or year.calendar is None or year.value is None:
            return
        part = f"{'Q' if atom.shape == 'quarter' else 'H'}{atom.data[2]}"
        atom.shape, atom.rule, atom.data = "fiscal", "dates.fiscal-quarter", (year.value[2:6], "", part, "year")

    def _of_that(self, stage: Stage, atom: Atom) -> Whose | None:
        """Return whose "that fiscal year" is: the one's whose the text has just spoken of."""
        return self.going_on(atom.start) or self.whose(stage, atom)

    def settle(self, stage: Stage, atom: Atom) -> None:
        """Give a part of a fiscal year the calendar year that it lies in there: the July-September quarter of FY26."""
        of, atom.told = atom.told, None
        if of.shape == "ended":
            self._settle_with(stage, atom, of)
            return
        year = Atom(of.start, of.end, of.shape, of.rule, *of.data)
        if year.shape == "years":
            year.shape, year.data = "fiscal", (stage.text[of.start : of.end], "", None, "year")
        if not self.resolve(stage, year) or year.first is None:
            return
        part = atom.data[0] if atom.shape == "range" else atom  # the end of a range follows its beginning
        if part.data[0] is None:
            m = part.data[3] if part.shape == "month" else FIRST_MONTHS[part.shape] * (part.data[2] - 1) + 1
            part.data = (year.first.year + (m < year.first.month), *part.data[1:])

    def resolve_range(self, stage: Stage, atom: Atom) -> bool:
        """Give "fiscal 2024 to fiscal 2026" its value."""
        one, two = atom.data
        if not (self.resolve(stage, one) and self.resolve(stage, two)):
            return False
        if one.first and two.first and two.first <= one.first:
            return False
        atom.value, atom.grain = f"{one.value}/{two.value}", "range"
        if one.first and two.last:
            atom.first, atom.last = one.first, two.last
        atom.calendar, atom.anchor = one.calendar, one.anchor
        return True
