"""Several fiscal years in one expression: the past two fiscal years, the FY24-26 plan, the 2026-27 biennium."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.calendars import FiscalCalendar
from onrecord.extractors.dates.fiscal.labels import years_of
from onrecord.extractors.dates.fiscal.nearby import STEPS, Nearby
from onrecord.extractors.dates.fiscal.whose import Whose
from onrecord.extractors.dates.meanings.stage import Stage


class Spans(Nearby):
    """A reader that gives several fiscal years their days, and says by whose calendar."""

    def _stretch(self, stage: Stage, atom: Atom, whose: Whose | None, n: int, rel: str) -> bool:
        """Give the last or the next fiscal years their value; where nobody's year is known, their length."""
        here = stage.published
        current = whose.calendar.for_day(here).named_for(here) if whose is not None and here is not None else None
        if current is None:
            atom.type, atom.value, atom.grain = "duration", f"P{n}Y", "year"
            return True
        atom.anchor = stage.named
        one, two = (current + 1, current + n) if STEPS[rel] > 0 else (current - n, current - 1)
        return self._from_to(atom, whose, one, two)

    def _span(self, stage: Stage, atom: Atom, whose: Whose | None, label: str) -> bool:
        """Give more than two years side by side their value: the FY24-26 plan."""
        first, _, second = label.replace("–", "-").replace("/", "-").partition("-")
        one, two = years_of(first, stage.published), years_of(second, stage.published)
        if not one or not two or not 1 < two[0] - one[0] < 20 or atom.data[2]:
            return False
        return self._from_to(atom, whose, one[0], two[0])

    def _biennium(self, atom: Atom, whose: Whose | None, label: str) -> bool:
        """Give two fiscal years their value: 2026-27 by their names, 2025-27 from the calendar year that they begin in."""
        one, two = map(int, label.split("-"))
        if two - one == 2:
            one += whose is None or whose.calendar.named_by == "end"
        return self._from_to(atom, whose, one, one + 1)

    def _quarter_away(self, stage: Stage, atom: Atom, whose: Whose, away: int) -> bool:
        """Give the current quarter, or one before or after it, its value."""
        here = stage.published
        assert here is not None
        calendar = whose.calendar.for_day(here)
        year = calendar.named_for(here)
        if year is None:
            return False
        for n in (1, 2, 3, 4):
            days = calendar.days(year, f"Q{n}")
            if days and days[0] <= here <= days[1]:
                more, n = divmod(n - 1 + away, 4)
                named, part = year + more, f"Q{n + 1}"
                found = calendar.days(named, part)
                if found is None:
                    return False
                atom.value, atom.grain, atom.anchor = f"FY{named:04d}-{part}", "quarter", stage.named
                atom.first, atom.last = found
                self._note(atom, whose, calendar, named)
                return True
        return False

    def _from_to(self, atom: Atom, whose: Whose | None, one: int, two: int) -> bool:
        """Give an expression the years from one to another, and their days where it is known whose they are."""
        atom.value, atom.grain = f"FY{one:04d}/FY{two:04d}", "range"
        if whose is not None:
            calendar = whose.calendar.for_years((one,))
            first, last = calendar.days(one, None), whose.calendar.for_years((two,)).days(two, None)
            if first and last:
                atom.first, atom.last = first[0], last[1]
            self._note(atom, whose, calendar, one)
        return True

    def _note(self, atom: Atom, whose: Whose, calendar: FiscalCalendar, named: int | None) -> None:
        """Note by whose calendar an expression was read, and why."""
        year = calendar.days(named, None) if named is not None else None
        begins = year[0].strftime("%m-%d") if year else calendar.begins
        atom.calendar = (whose.of, begins, calendar.named_by, whose.because)
        if whose.evidence:
            atom.evidence = (*atom.evidence, whose.evidence)
