"""Which year a fiscal expression means, and which days that is by the calendar of whose it is."""

from __future__ import annotations

import re
from datetime import date

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.calendars import FiscalCalendar
from onrecord.extractors.dates.fiscal.labels import years_of
from onrecord.extractors.dates.fiscal.told import Told
from onrecord.extractors.dates.fiscal.whose import FAR_BACK, Whose
from onrecord.extractors.dates.fiscal.words import says
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.tense import AHEAD, BACK
from onrecord.late import late

NO_FISCAL = late(r"\s(?:season|school|academic|campaign|ashes|term|edition|winter)", re.IGNORECASE)
"""What two years side by side are besides a fiscal year."""
GRAINS = {"": "fiscal", "Q": "quarter", "H": "half", "M": "range", "L": "range"}
REACH = 25
"""How many years off two years side by side can be that somebody speaks of as a fiscal one."""
ANOTHER_ERA = 40
"""A fiscal year further ahead than this is not of our count of years."""
JUST_BEGUN = 92
"""How many days a year is a new one."""
STEPS = {
    "last": -1,
    "latest": -1,
    "previous": -1,
    "past": -1,
    "prior": -1,
    "preceding": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "forthcoming": 1,
    "ensuing": 1,
}
FROM_THERE = frozenset("previous prior preceding following same".split())
"""Words that step from a fiscal year that the sentence has named."""
OVER = frozenset(
    f"{how}{gap}{what}"
    for how in ("just", "recently")
    for gap in (" ", "-")
    for what in ("ended", "concluded", "completed")
) | {"outgoing"}
"""What a year is called that is about to end, or has just ended."""
AND = late(r",?\s(?:and|to|through|or)\s|,\s|\s?[-–]\s?")
SHORT = late(r"(?:[qh][1-4]|[1-4][qh])['’]?[0-9]{2}", re.IGNORECASE)
"""A quarter or a half with two digits of its year, as results are headed: 1H25."""


def _of_our_count(years: tuple[int, ...], calendar: FiscalCalendar, published: date | None) -> tuple[int, ...]:
    """Return years in our count that a country names in its own, where that brings them nearer: 2082/83 in Nepal."""
    if (
        not calendar.era
        or published is None
        or abs(years[0] - calendar.era - published.year) > abs(years[0] - published.year)
    ):
        return years
    return tuple([year - calendar.era for year in years])


def _plain(atom: Atom, label: str, published: date | None) -> bool:
    """Give a tax year that is a calendar year, or nobody's, its value."""
    years = years_of(label, published)
    if not years:
        return False
    atom.value, atom.grain = "/".join(f"{year:04d}" for year in years), "year" if len(years) == 1 else "range"
    atom.first, atom.last = date(years[0], 1, 1), date(years[-1], 12, 31)
    return True


class Books(Told):
    """The fiscal calendars that a document's periods are read by."""

    def resolve(self, stage: Stage, atom: Atom) -> bool:
        """Give a fiscal expression its value, and its days where a calendar is known."""
        if atom.shape == "ended":
            return self.ended(stage, atom)
        label, rel, part, unit = atom.data
        taken = self.take(stage, atom) if atom.told else None
        whose, day_of = taken or (self.whose(stage, atom), None)
        if unit == "biennium":
            return self._biennium(atom, whose, label)
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
                return False
            if calendar is not None:
                years = _of_our_count(years, calendar, stage.published)
                calendar = calendar.for_years(years)
            named = years[0] if calendar is not None and calendar.named_by == "start" else years[-1]
            if stage.published is not None and named - stage.published.year > ANOTHER_ERA:
                calendar = whose = None  # 2082/83, in a count of years that is not ours
        elif calendar is not None and day_of is not None:
            named, atom.anchor = calendar.named_for(day_of), stage.named
        elif calendar is not None and stage.published is not None:
            named = self._relative(stage, atom, calendar, rel, part, unit)
            atom.anchor = stage.named
        self._put(atom, calendar, named, part)
        if whose is not None and calendar is not None:
            self._note(atom, whose, calendar, named)
            if named is not None and unit != "tax":
                self.spoken = calendar, named, atom.end
        if atom.told and atom.first is not None and (label or rel):
            day, begins, _ = atom.told
            if day.shape in ("day", "month") and day.data[0] is None:
                day.data = ((atom.first if begins else atom.last).year, *day.data[1:])
        return True

    def _put(self, atom: Atom, calendar: FiscalCalendar | None, named: int | None, part: str | None) -> None:
        """Give a fiscal year, or a part of it, its value, and its days where they are known."""
        months = part is not None and part[0] in "ML"
        tail = f"-{part}" if part and not months else ""
        if months and part is not None:
            atom.mod = "start" if part[0] == "M" else "end"
        if named is None:
            atom.value, atom.grain = "FYXXXX" + tail, "year"
            return
        atom.value, atom.grain = f"FY{named:04d}{tail}", GRAINS[part[0] if part else ""]
        days = calendar.days(named, part) if calendar is not None else None
        if days is None:
            return
        atom.first, atom.last = days
        if months and atom.first.day == 1:
            first, last = f"{atom.first:%Y-%m}", f"{atom.last:%Y-%m}"
            atom.value, atom.mod = first if first == last else f"{first}/{last}", None

    def _biennium(self, atom: Atom, whose: Whose | None, label: str) -> bool:
        """Give two fiscal years their value: 2026-27 by their names, 2025-27 from the calendar year that they begin in."""
        one, two = map(int, label.split("-"))
        calendar = whose.calendar if whose is not None else None
        if two - one == 2:
            one += calendar is None or calendar.named_by == "end"
        two = one + 1
        atom.value, atom.grain = f"FY{one:04d}/FY{two:04d}", "range"
        if whose is None or calendar is None:
            return True
        first, second = calendar.days(one, None), calendar.days(two, None)
        if first and second:
            atom.first, atom.last = first[0], second[1]
        self._note(atom, whose, calendar, one)
        return True

    def settle(self, stage: Stage, atom: Atom) -> None:
        """Give a part of a fiscal year the calendar year that it lies in there: the July-September quarter of FY26."""
        of, atom.told = atom.told, None
        year = Atom(of.start, of.end, of.shape, of.rule, *of.data)
        if year.shape == "years":
            year.shape, year.data = "fiscal", (stage.text[of.start : of.end], "", None, "year")
        if not self.resolve(stage, year) or year.first is None:
            return
        for part in atom.data if atom.shape == "range" else (atom,):
            if part.data[0] is None:
                m = (
                    3 * part.data[2] - 2
                    if part.shape == "quarter"
                    else 6 * part.data[2] - 5
                    if part.shape == "half"
                    else part.data[3]
                )
                there = year.first.year + (m < year.first.month)
                part.data = (there, *part.data[1:])

    def claims(self, stage: Stage, atom: Atom) -> bool:
        """Return whether a bare quarter, or two years side by side, are somebody's fiscal period, and make it one where they are.

        Apple's first-quarter revenue; India's deficit in 2024-25.
        """
        low, high = stage.sentence(atom.start)
        low, high = max(low, atom.start - 160), min(high, atom.end + 80)
        text = stage.text
        pair = atom.shape == "years"
        if pair and self._goes_on(stage, atom, low):
            pass
        elif pair:
            first, second = atom.data
            if stage.published is not None and abs(first - stage.published.year) > REACH:
                return False
            if second != first + 1 or NO_FISCAL.match(text, atom.end, atom.end + 12):
                return False
            if not says("money", text, low, high) or not self._owned(stage, atom, low, high, pair):
                return False
        else:
            short = atom.data[0] is not None and SHORT.fullmatch(text, atom.start, atom.end)
            if (atom.data[0] is not None and not short) or atom.data[1] or says("counting", text, low, high):
                return False
            if not (self._owned(stage, atom, low, high, False) if short else self._counts(stage, atom, low, high)):
                return False
        if pair:
            atom.rule, atom.data = "dates.fiscal-pair", (text[atom.start : atom.end], "", None, "year")
            if atom.mod is None and text.endswith(" by ", 0, atom.start):
                atom.mod, atom.evidence = "on_or_before", ((atom.start - 3, atom.start - 1),)
        else:
            part = f"{'Q' if atom.shape == 'quarter' else 'H'}{atom.data[2]}"
            label = f"{atom.data[0]}" if atom.data[0] is not None else None
            atom.rule, atom.data = "dates.fiscal-quarter", (label, "", part, "quarter")
        atom.shape = "fiscal"
        return True

    def _goes_on(self, stage: Stage, atom: Atom, low: int) -> bool:
        """Return whether two years stand behind a fiscal year of the same sentence and follow it: fiscal years 2024-25 and 2025-26."""
        first, second = atom.data
        if self.spoken is None or second != first + 1:
            return False
        calendar, named, end = self.spoken
        gap = stage.text[end : atom.start]
        return (
            end >= low
            and AND.fullmatch(gap) is not None
            and abs(named - (first if calendar.named_by == "start" else second)) < 3
        )

    def _counts(self, stage: Stage, atom: Atom, low: int, high: int) -> bool:
        """Return whether a bare quarter or half is one of somebody's fiscal year: of a company, or of a country whose press counts so."""
        if says("results", stage.text, low, high) and self._owned(stage, atom, low, high, False):
            return True
        if atom.shape != "quarter" or not says("money", stage.text, low, high):
            return False
        whose = self.whose(stage, atom)
        return whose is not None and whose.calendar.quarters

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

    def _note(self, atom: Atom, whose: Whose, calendar: FiscalCalendar, named: int | None) -> None:
        year = calendar.days(named, None) if named is not None else None
        begins = year[0].strftime("%m-%d") if year else calendar.begins
        atom.calendar = (whose.of, begins, calendar.named_by, whose.because)
        if whose.evidence:
            atom.evidence = (*atom.evidence, whose.evidence)

    def _relative(
        self, stage: Stage, atom: Atom, calendar: FiscalCalendar, rel: str, part: str | None, unit: str
    ) -> int | None:
        here = stage.published
        assert here is not None
        calendar = calendar.for_day(here)
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
        if rel in FROM_THERE and (before := self._spoken_before(stage, atom, calendar)) is not None:
            return before + STEPS.get(rel, 0)
        if rel in OVER or (rel == "full" and stage.tense(atom, surely=True) == BACK):
            days = calendar.days(current, None)  # the outgoing year: it is about to end, or has just ended
            return current - 1 if days is not None and (here - days[0]).days <= JUST_BEGUN else current
        named = current + STEPS.get(rel, 0)
        days = calendar.days(named, part) if part and not rel else None
        if days is not None and days[0] > here and stage.tense(atom, surely=True) != AHEAD:
            return named - 1  # the third quarter of the year that is over
        return named

    def _spoken_before(self, stage: Stage, atom: Atom, calendar: FiscalCalendar) -> int | None:
        """Return the name of the fiscal year that the sentence has just spoken of: "up from 2 million in the previous fiscal year"."""
        if self.spoken is None:
            return None
        of, named, end = self.spoken
        low, _ = stage.sentence(atom.start)
        return named if end >= low and of == calendar else None

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
