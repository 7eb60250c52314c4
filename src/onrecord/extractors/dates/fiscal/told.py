"""What a text tells of a year's end: the year ended March 31; fiscal 2024, which ends Sept. 30."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.calendars import FiscalCalendar
from onrecord.extractors.dates.fiscal.labels import years_of
from onrecord.extractors.dates.fiscal.owners import PRONOUNS, Unknown
from onrecord.extractors.dates.fiscal.whose import FAR_BACK, Reader, Whose
from onrecord.extractors.dates.fiscal.words import says, words_of
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.narrative.tense import BACK
from onrecord.extractors.dates.words import number
from onrecord.late import late

LOOKS_BACK = late(r"\b(?:ended|began|started)\b")
LOOKS_AHEAD = late(r"\b(?:end|beginn|start)(?:ing|s)\b|\bto\send\b|\bbegins\b")
CURRENT = frozenset("current ongoing this present".split())
BEFORE = frozenset("last previous past prior preceding outgoing".split())
SHIFTS = {"next": 1, "last": -1}
TO_DO = late(
    r"\bto\s(?!(?:an?|the|its|their|about|nearly|more|less|under|over|around|as|some|almost|just)\b)[a-z]+\b[^.;]{0,50}$"
)
"""What is estimated to grow has not grown yet."""


class Told(Reader):
    """A reader that takes from the text what it tells of years."""

    def take(self, stage: Stage, atom: Atom) -> tuple[Whose, date | None] | None:
        """Return the calendar that the day tied to a fiscal year gives, and a day of that very year where it is known which.

        The calendar is kept for later years of the text.
        """
        day, begins, over = atom.told
        edge, year = _edge(stage, day, begins)
        if edge is None:
            return None
        begin = _beginning(edge if begins else edge + timedelta(1), atom.data[2], begins)
        if begin is None:
            return None
        owner = self._owner(stage, atom, begin)
        named_by: Literal["start", "end"] = "end"
        label = years_of(atom.data[0], stage.published) if atom.data[0] else None
        if label and year is not None:
            named_by = "start" if (label[-1] == year) is begins else "end"
        elif isinstance(owner, Whose):
            named_by = owner.calendar.named_by
        elif label and stage.published is not None:
            by_end = FiscalCalendar.told(begin, "end").days(label[-1], None)
            if (by_end and begins and over and by_end[0] > stage.published) or (
                by_end and not begins and not over and by_end[1] < stage.published
            ):
                named_by = "start"
        calendar = FiscalCalendar.told(begin, named_by)
        known = owner.calendar if isinstance(owner, Whose) else None
        if known is not None and known.named_by == named_by and known.can_begin(begin):
            calendar = known
        told = self._keep(calendar, owner, (min(atom.start, day.start), max(atom.end, day.end)))
        return told, edge if year is not None else None

    def ended(self, stage: Stage, atom: Atom) -> bool:
        """Give "the fiscal year ending June 30, 2025" and "the 13 weeks ended Oct. 28" their days."""
        which, m, d, y, begins, to, *_ = atom.data
        if y is None:
            if stage.published is None:
                atom.value, atom.grain = ("FYXXXX" if _is_fiscal(which) else "XXXX"), "year"
                return True
            y, atom.anchor = _nearest_year(stage, atom, stage.published), stage.named
        whole = civil.month(y, m)
        exact = civil.day(y, m, d) if d is not None else whole
        if whole is None or exact is None:
            return False
        if to and d is None and _is_fiscal(which) and self._to_date(stage, atom, exact.last):
            return True
        n, unit = _length(which)
        if begins:
            begin: date | None = exact.first
            after = civil.moved(exact.first, unit, n)
            last = after and after - timedelta(1)
        else:
            last = exact.last
            begin = civil.moved(last + timedelta(1), unit, -n)
        if begin is None or last is None:
            return False
        atom.first, atom.last, atom.grain = begin, last, "quarter" if (n, unit) == (3, "month") else "range"
        if "year" not in which or "half" in which:
            atom.value = _value_of_part(begin, last, months=n if unit == "month" else None, by_day=d is not None)
            return True
        if which == "tax year":
            atom.value, atom.grain = f"FY{begin.year:04d}", "fiscal"
            return True
        owner = self._owner(stage, atom, begin)
        if to and not _is_fiscal(which) and not self._is_owned(stage, atom, owner, begin):
            atom.value = f"{begin:%Y-%m}/{last:%Y-%m}"
            return True
        named_by = owner.calendar.named_by if isinstance(owner, Whose) else "end"
        named = begin.year if named_by == "start" else last.year
        calendar = FiscalCalendar.told(begin, named_by)
        known = owner.calendar.days(named, None) if isinstance(owner, Whose) else None
        if known and known[1] == last and isinstance(owner, Whose):  # a year of weeks
            calendar, atom.first = owner.calendar, known[0]
        told = self._keep(calendar, owner, (atom.start, atom.end))
        atom.value, atom.grain = f"FY{named:04d}", "fiscal"
        atom.calendar = (told.of, atom.first.strftime("%m-%d"), named_by, "text")
        return True

    def _to_date(self, stage: Stage, atom: Atom, month_end: date) -> bool:
        """Return whether "the financial year to February" is a year up to a month before its end, and give it its days where it is."""
        whose = self.whose(stage, atom)
        named = whose.calendar.named_for(month_end) if whose is not None else None
        days = whose.calendar.days(named, None) if whose is not None and named is not None else None
        if whose is None or days is None or (days[1] - month_end).days < 20:
            return False
        atom.value, atom.grain = f"FY{named:04d}", "fiscal"
        atom.first, atom.last = days
        atom.calendar = (whose.of, whose.calendar.begins, whose.calendar.named_by, whose.because)
        return True

    def _keep(self, calendar: FiscalCalendar, owner: Whose | Unknown | None, evidence: tuple[int, int]) -> Whose:
        of = owner.of if isinstance(owner, Whose) else owner.ident if owner is not None else None
        self.told = Whose(calendar, of, "text", evidence)
        self.told_of = owner if isinstance(owner, Unknown) else None
        return self.told

    def _owner(self, stage: Stage, atom: Atom, begin: date) -> Whose | Unknown | None:
        """Return whose year is told of that begins on a day, by the calendar that they had then."""
        found = self._told_of(stage, atom, begin)
        return found.on(begin) if isinstance(found, Whose) else found

    def _told_of(self, stage: Stage, atom: Atom, begin: date) -> Whose | Unknown | None:
        """Return whose year is told of: who stands in the clause, the organisation that "the company" means, the place."""
        found = self.in_clause(stage, atom, begin)
        if isinstance(found, Whose) and found.calendar.kind in ("country", "state"):
            if not found.calendar.can_begin(begin):  # its tax year, or a year of somebody else there
                tax = self.names.table.tax_of(found.calendar)
                fits = tax is not None and tax.can_begin(begin)
                return found._replace(calendar=tax) if tax is not None and fits else None
        if found is not None:
            return found
        low, high = stage.sentence(atom.start)
        clause = stage.text[max(low, atom.start - 200) : min(high, atom.end + 200)]
        if says("company", clause):
            last = self.named_last(stage.text, low, ("company",))
            if last is not None and last.calendar.can_begin(begin):
                return last
            return self.names.organisation_before(stage.text, max(0, low - FAR_BACK), low)
        if not PRONOUNS.isdisjoint(words_of(clause)) and (before := self.named_last(stage.text, low, ())):
            return before
        told = begin.strftime("%m-%d")
        for likely in (self.going_on(low), self.of_place()):
            if likely is not None and likely.calendar.begins == told:
                return likely
        return None

    def _is_owned(self, stage: Stage, atom: Atom, owner: Whose | Unknown | None, begin: date) -> bool:
        """Return whether "the year to June" is somebody's fiscal year, and no twelve months of prices."""
        if isinstance(owner, Whose):
            last = begin + timedelta(364)
            named = owner.calendar.named_for(begin + timedelta(180))
            days = owner.calendar.days(named, None) if named is not None else None
            return days is not None and abs((days[1] - last).days) <= 10
        low, high = stage.sentence(atom.start)
        low, high = max(low, atom.start - 200), min(high, atom.end + 200)
        company = says("company", stage.text, low, high)
        return company and not says("prices", stage.text, low, high)


def _edge(stage: Stage, day: Atom, begins: bool) -> tuple[date | None, int | None]:
    """Return the first or last day that is told of a fiscal year, and its year where that is known; else a year without meaning."""
    if day.shape in ("weekday", "deictic"):
        known = stage.resolve(day) and day.first is not None
        return (day.first, day.first.year) if known else (None, None)
    if day.shape == "range":
        day = day.data[0]
    if day.shape not in ("day", "month"):
        return None, None
    year = day.data[0]
    m, d = (day.data[2], day.data[3]) if day.shape == "day" else (day.data[3], None)
    period = civil.month(year or 2023, m) if d is None else civil.day(year or 2023, m, d)
    if period is None:
        return None, None
    return period.first if begins else period.last, year


def _beginning(edge: date, part: str | None, begins: bool) -> date | None:
    """Return the first day of the year whose quarter or half begins on a day, or ended on the day before it."""
    if part is None:
        return edge
    months = 3 if part[0] == "Q" else 6
    return civil.moved(edge, "month", -months * (int(part[1]) - begins))


def _value_of_part(begin: date, last: date, months: int | None, by_day: bool) -> str:
    """Return the value of a part of a year, of whole *months* where they are counted: a quarter of the calendar, months, or days."""
    if months == 3 and begin.day == 1 and begin.month % 3 == 1:
        return f"{begin.year:04d}-Q{(begin.month + 2) // 3}"
    if months is not None and not by_day:
        return f"{begin:%Y-%m}/{last:%Y-%m}"
    return f"{begin.isoformat()}/{last.isoformat()}"


def _is_fiscal(which: str) -> bool:
    return which.startswith(("fiscal", "financial", "budget", "business"))


def _length(which: str) -> tuple[int, str]:
    """Return how many months or weeks a period has: 3 of "third quarter", 13 of "13 weeks"."""
    if "quarter" in which:
        return 3, "month"
    if "half" in which:
        return 6, "month"
    if "year" in which:
        return 12, "month"
    amount, _, unit = which.replace("-", " ").partition(" ")
    return int(number(amount) or 1), "week" if unit.startswith("week") else "month"


def _is_over(stage: Stage, atom: Atom, low: int) -> bool:
    """Return whether the clause tells of a period that is over."""
    if TO_DO.search(stage.text, max(low, atom.start - 70), atom.start):
        return False
    return stage.tense(atom, surely=True) == BACK


def _nearest_year(stage: Stage, atom: Atom, here: date) -> int:
    """Return the year of the nearest such day or month, the words around it permitting."""
    _, m, d, _, begins, _, rel, shift = atom.data
    words = stage.text[atom.start : atom.end]
    near = []
    for year in (here.year - 1, here.year, here.year + 1):
        period = civil.month(year, m) if d is None else civil.day(year, m, d)
        if period:
            away = ((period.first if begins else period.last) - here).days
            near.append((abs(away), away, year))
    low, _ = stage.sentence(atom.start)
    if shift in SHIFTS and (there := [n for n in near if n[1] * SHIFTS[shift] > 0]):
        near = there  # the fiscal year starting next April
    elif rel in CURRENT:  # what has begun, and what has not ended
        near = [n for n in near if (n[1] <= 0 if begins else n[1] >= 0)] or near
    elif rel in BEFORE or LOOKS_BACK.search(words):
        near = [n for n in near if n[1] <= 0] or near
    elif says("ahead", stage.text, max(low, atom.start - 120), atom.start):
        near = [n for n in near if n[1] >= 0] or near
    elif not LOOKS_AHEAD.search(words) and _is_over(stage, atom, low):
        near = [n for n in near if n[1] <= 0] or near
    elif LOOKS_AHEAD.search(words) and stage.tense(atom) != BACK:
        near = [n for n in near if n[1] >= -31] or near
    return min(near)[2]
