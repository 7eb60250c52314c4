"""Which year a fiscal expression means, and which days that is by the calendar of whose it is."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.calendars import FiscalCalendar
from onrecord.extractors.dates.fiscal.labels import years_of
from onrecord.extractors.dates.fiscal.told import Told
from onrecord.extractors.dates.fiscal.whose import FAR_BACK, Whose
from onrecord.extractors.dates.fiscal.words import says
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.tense import AHEAD
from onrecord.late import late

NO_FISCAL = late(r"\s(?:season|school|academic|campaign|ashes|term|edition|winter)", re.IGNORECASE)
"""What two years side by side are besides a fiscal year."""
GRAINS = {"": "fiscal", "Q": "quarter", "H": "half"}
REACH = 25
"""How many years off two years side by side can be that somebody speaks of as a fiscal one."""
ANOTHER_ERA = 40
"""A fiscal year further ahead than this is not of our count of years."""
JUST_BEGUN = 92
"""How many days a year is a new one."""
STEPS = {
    "last": -1,
    "previous": -1,
    "past": -1,
    "prior": -1,
    "preceding": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
}


class Books(Told):
    """The fiscal calendars that a document's periods are read by."""

    def resolve(self, stage: Stage, atom: Atom) -> bool:
        """Give a fiscal expression its value, and its days where a calendar is known."""
        if atom.shape == "ended":
            return self.ended(stage, atom)
        label, rel, part, unit = atom.data
        taken = self.take(stage, atom) if atom.told else None
        whose, day_of = taken or (self.whose(stage, atom), None)
        calendar = whose.calendar if whose else None
        if whose is not None and whose.because == "actor":
            self.recent = whose, atom.end
        named: int | None = None
        if label:
            years = years_of(label, stage.published)
            if not years:
                return False
            named = years[0] if calendar is not None and calendar.named_by == "start" else years[-1]
            if stage.published is not None and named - stage.published.year > ANOTHER_ERA:
                calendar = whose = None  # Nepal's 2082/83, in a count of years that is not ours
        elif calendar is not None and day_of is not None:
            named, atom.anchor = calendar.named_for(day_of), stage.named
        elif calendar is not None and stage.published is not None:
            named = self._relative(stage, atom, calendar, rel, part, unit)
            atom.anchor = stage.named
        tail = f"-{part}" if part else ""
        if named is None:
            atom.value, atom.grain = "FYXXXX" + tail, "year"
        else:
            atom.value, atom.grain = f"FY{named:04d}{tail}", GRAINS[part[0] if part else ""]
            days = calendar.days(named, part) if calendar is not None else None
            if days is not None:
                atom.first, atom.last = days
        if whose is not None:
            self._note(atom, whose, named)
        if atom.told and atom.first is not None and (label or rel):
            day, begins, _ = atom.told
            if day.shape in ("day", "month") and day.data[0] is None:
                day.data = ((atom.first if begins else atom.last).year, *day.data[1:])
        return True

    def claims(self, stage: Stage, atom: Atom) -> bool:
        """Return whether a bare quarter, or two years side by side, are somebody's fiscal period, and make it one where they are.

        Apple's first-quarter revenue; India's deficit in 2024-25.
        """
        low, high = stage.sentence(atom.start)
        low, high = max(low, atom.start - 160), min(high, atom.end + 80)
        text = stage.text
        pair = atom.shape == "years"
        if pair:
            first, second = atom.data
            if stage.published is not None and abs(first - stage.published.year) > REACH:
                return False
            if second != first + 1 or NO_FISCAL.match(text, atom.end, atom.end + 12):
                return False
        elif atom.data[0] is not None or atom.data[1] or says("counting", text, low, high):
            return False
        if not says("money" if pair else "results", text, low, high):
            return False
        if not self._owned(stage, atom, low, high, pair):
            return False
        if pair:
            atom.rule, atom.data = "dates.fiscal-pair", (text[atom.start : atom.end], "", None, "year")
        else:
            part = f"{'Q' if atom.shape == 'quarter' else 'H'}{atom.data[2]}"
            atom.rule, atom.data = "dates.fiscal-quarter", (None, "", part, "quarter")
        atom.shape = "fiscal"
        return True

    def _owned(self, stage: Stage, atom: Atom, low: int, high: int, pair: bool) -> bool:
        """Return whether somebody whose year is not the calendar year owns a quarter or two years: only a company owns a quarter."""
        table, text = self.names.table, stage.text
        if any(hit.begins != "01-01" and (pair or hit.kind == "company") for *_, hit in table.search(text, low, high)):
            owner = self.in_clause(stage, atom)
            if not isinstance(owner, Whose) or owner.calendar.begins == "01-01":
                return False
            return pair or (
                owner.calendar.kind == "company" and owner.evidence is not None and owner.evidence[1] <= atom.start
            )
        if pair:  # nobody's in the clause: its country's, where the story comes from one
            placed = self.of_place()
            return placed is not None and placed.calendar.begins != "01-01" and self.in_clause(stage, atom) is None
        if self.told is not None and self.told.calendar.begins != "01-01" and says("company", text, low, high):
            return self.in_clause(stage, atom) is None
        named = [hit for *_, hit in table.search(text, max(0, low - FAR_BACK), low) if hit.kind == "company"]
        return bool(named) and named[-1].begins != "01-01" and self.in_clause(stage, atom) is None

    def _note(self, atom: Atom, whose: Whose, named: int | None) -> None:
        year = whose.calendar.days(named, None) if named is not None else None
        begins = year[0].strftime("%m-%d") if year else whose.calendar.begins
        atom.calendar = (whose.of, begins, whose.calendar.named_by, whose.because)
        if whose.evidence:
            atom.evidence = (*atom.evidence, whose.evidence)

    def _relative(
        self, stage: Stage, atom: Atom, calendar: FiscalCalendar, rel: str, part: str | None, unit: str
    ) -> int | None:
        here = stage.published
        assert here is not None
        current = calendar.named_for(here)
        if current is None:
            return None
        if unit == "quarter":  # the fiscal third quarter: the nearest one, ahead where the clause looks ahead
            ahead = stage.tense(atom, surely=True) == AHEAD
            options = []
            for named in (current - 1, current, current + 1):
                days = calendar.days(named, part)
                if days:
                    options.append((named, days))
            if ahead:
                return next((n for n, (first, last) in options if last >= here), None)
            past = [n for n, (first, last) in options if first <= here]
            return past[-1] if past else None
        if rel == "new":  # it has just begun, or is about to
            days = calendar.days(current, None)
            return current if days is None or (here - days[0]).days <= JUST_BEGUN else current + 1
        named = current + STEPS.get(rel, 0)
        days = calendar.days(named, part) if part and not rel else None
        if days is not None and days[0] > here and stage.tense(atom, surely=True) != AHEAD:
            return named - 1  # the third quarter of the year that is over
        return named

    def resolve_range(self, stage: Stage, atom: Atom) -> bool:
        """Give "fiscal 2024 to fiscal 2026" its value."""
        one, two = atom.data
        if not (self.resolve(stage, one) and self.resolve(stage, two)):
            return False
        atom.value, atom.grain = f"{one.value}/{two.value}", "range"
        if one.first and two.last:
            atom.first, atom.last = one.first, two.last
        atom.calendar, atom.anchor = one.calendar, one.anchor
        return True
