"""Fiscal periods: which year, and by whose calendar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.calendars import FiscalCalendar, Table
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.tense import AHEAD

ActorSpan = tuple[int, int, str, str, str]
"""start, end, id, name, kind of an actor's mention."""

COMPANY = re.compile(
    r"\b(?:compan(?:y|ies)|firm|maker|retailer|chain|shares?|revenues?|sales|earnings|profits?|start-?up|carrier|lender|insurer|shareholders|subsidiar|margins?|bookings|guidance|Inc|Corp|Ltd|PLC|management)\b",
    re.IGNORECASE,
)
DEMOTING = re.compile(
    r"\b(?:in|to|from|with|of|for|by|at|against|across|than|versus|into|over|on|under|via|and)\s(?:the\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)
SPEAKS = re.compile(
    r"\s(?:said|says|told|reported|estimates?|estimated|forecasts?|predicts?|predicted|projects?|projected)\b"
)
ACCORDING = re.compile(r"\baccording\sto\s(?:the\s)?$", re.IGNORECASE)
PRONOUN = re.compile(
    r"\b(?:it|its|the\s(?:company|firm|group|chipmaker|retailer|carmaker|automaker|software\s\w+|maker|giant|government|ministry|state))\b",
    re.IGNORECASE,
)


def _start(span: tuple[int, ...] | ActorSpan | tuple[int, int, FiscalCalendar | None]) -> int:
    return span[0]


class Whose:
    """A calendar, whose it is and why it was taken."""

    __slots__ = ("because", "calendar", "evidence", "of")

    def __init__(
        self, calendar: FiscalCalendar, of: str | None, because: str, evidence: tuple[int, int] | None = None
    ) -> None:
        self.calendar, self.of, self.because, self.evidence = calendar, of, because, evidence


class Books:
    """The fiscal calendars that a document's periods may be read by."""

    def __init__(
        self,
        table: Table,
        actors: Iterable[ActorSpan] = (),
        place: str | None = None,
        default: FiscalCalendar | None = None,
    ) -> None:
        self.table = table
        self._given = actors
        self._actors: list[ActorSpan] | None = None
        self._hits: list[tuple[int, int, FiscalCalendar]] | None = None
        self._starts: list[int] = []
        self._ids: dict[str, str] | None = None
        self.place = place
        self.default = default
        self.told: Whose | None = None
        """What the text itself said of a year's end."""

    @property
    def actors(self) -> list[ActorSpan]:
        """Return the mentions of organisations and countries, in order, read when a fiscal period first asks."""
        if self._actors is None:
            self._actors = sorted(self._given)
        return self._actors

    def _actors_in(self, low: int, high: int) -> list[ActorSpan]:
        """Return the mentions that begin in a stretch of the text."""
        first = bisect_left(self.actors, low, key=_start)
        return self.actors[first : bisect_left(self.actors, high, first, key=_start)]

    def _named(self, text: str, low: int, high: int) -> list[tuple[int, int, FiscalCalendar]]:
        """Return where owners of calendars are named in a stretch of the text, which is looked through once."""
        if self._hits is None:
            self._hits = self.table.search(text)
            self._starts = [hit[0] for hit in self._hits]
        first, last = bisect_left(self._starts, low), bisect_left(self._starts, high)
        return [hit for hit in self._hits[first:last] if hit[1] <= high]

    # --- whose

    def whose(self, stage: Stage, atom: Atom) -> Whose | None:
        """Return by whose calendar an expression is read: the actor of its clause, what the text told, the story's place."""
        low, high = stage.sentence(atom.start)
        found = self._in_clause(stage.text, low, high, atom)
        if isinstance(found, Whose):
            return found
        if self.told is not None:
            return self.told
        sentence = stage.text[max(low, atom.start - 300) : min(high, atom.end + 300)]
        company = COMPANY.search(sentence)
        if PRONOUN.search(sentence) or company:
            before = self._before(stage, low, bool(company))
            if before is not None:
                return before
        if found is False:  # somebody's whose calendar is not known
            return None
        if self.place is not None and not company:
            calendar = self.table.of_name(self.place)
            if calendar is not None:
                return Whose(calendar, self._id(calendar) or calendar.of, "place")
        return Whose(self.default, self.default.of, "default") if self.default is not None else None

    def _candidates(self, text: str, low: int, high: int) -> list[tuple[int, int, FiscalCalendar | None]]:
        hits: list[tuple[int, int, FiscalCalendar | None]] = [*self._named(text, low, high)]
        for start, end, _, name, kind in self._actors_in(low, high):
            if (
                low <= start
                and end <= high
                and kind in ("organisation", "country")
                and not any(s < end and start < e for s, e, _ in hits)
            ):
                calendar = self.table.of_name(name)
                if (calendar is None and kind == "organisation") or calendar is not None:
                    hits.append((start, end, calendar))
        hits.sort(key=_start)
        return [
            hit
            for n, hit in enumerate(hits)
            if not (n and text[hit[0] - 1] == "(" and hit[0] - hits[n - 1][1] <= 2)  # "Apple (AAPL)" is one
        ]

    def _in_clause(self, text: str, low: int, high: int, atom: Atom) -> Whose | bool | None:
        low, high = max(low, atom.start - 400), min(high, atom.end + 300)
        hits = [
            h for h in self._candidates(text, low, high) if h[1] <= atom.start or h[0] >= atom.end or h[0] >= atom.start
        ]
        if not hits:
            return None
        ranked = []
        for start, end, calendar in hits:
            possessive = bool(re.match(r"['’]s?\b", text[end : end + 2]))
            demoted = bool(DEMOTING.search(text[max(low, start - 24) : start]))
            before = end <= atom.start
            government = calendar is not None and calendar.kind in ("country", "state")
            if (SPEAKS.match(text, end, end + 24) and not before) or (
                not government and ACCORDING.search(text[max(low, start - 18) : start])
            ):
                continue  # who tells of a year need not be whose it is
            near = before and possessive and atom.start - end < 48 and not re.search(r"[,;]", text[end : atom.start])
            company = calendar is None or calendar.kind == "company"
            distance = atom.start - end if before else start - atom.end + 1000
            rank = (not near, demoted, not before, not company, distance)
            ranked.append((rank, start, end, calendar))
        if not ranked:
            return None
        ranked.sort(key=lambda r: r[0])
        # nothing is known of the first: a body of a country whose name stands by is read by the country's calendar
        for _, start, end, calendar in ranked:
            if calendar is not None:
                first = ranked[0]
                if (
                    first[3] is None
                    and first[0][1] is False
                    and first[2] <= atom.start
                    and not _public(text[first[1] : first[2]])
                ):
                    return False
                return Whose(calendar, self._id(calendar, start, end) or calendar.of, "actor", (start, end))
        return False if not _public(text[ranked[0][1] : ranked[0][2]]) else None

    def _before(self, stage: Stage, low: int, company: bool) -> Whose | None:
        begin = max(0, low - 700)
        hits = [h for h in self._named(stage.text, begin, low) if not company or h[2].kind == "company"]
        if not hits:
            return None
        start, end, calendar = hits[-1]
        return Whose(calendar, self._id(calendar, start, end) or calendar.of, "actor", (start, end))

    def _id(self, calendar: FiscalCalendar, start: int = -1, end: int = -1) -> str | None:
        """Return the id of the document's actor whom a calendar belongs to: one named there, else the first of its names."""
        if self._ids is None:
            self._ids = {}
            for _, _, ident, name, _ in self.actors:
                known = self.table.of_name(name)
                if known is not None:
                    self._ids.setdefault(known.of, ident)
        if calendar.of in self._ids:
            return self._ids[calendar.of]
        for s, e, ident, name, _ in self._actors_in(start - 80, end):
            if s < end and start < e and self.table.of_name(name) is not None:
                return ident
        return None

    # --- which

    def resolve(self, stage: Stage, atom: Atom) -> bool:
        """Give a fiscal expression its value, and its days where a calendar is known."""
        if atom.shape == "ended":
            return self._ended(stage, atom)
        label, rel, part, unit = atom.data
        whose = self.whose(stage, atom)
        calendar = whose.calendar if whose else None
        named: int | None = None
        pair: tuple[int, int] | None = None
        anchor: object = None
        if label:
            named, pair = _label(label, stage.published)
            if named is None:
                return False
            if pair:
                named = pair[0] if calendar is not None and calendar.named_by == "start" else pair[1]
        elif calendar is not None and stage.published is not None:
            named = self._relative(stage, atom, calendar, rel, part, unit)
            anchor = stage.named
        if named is None and not label:
            atom.value = "FYXXXX" + (f"-{part}" if part else "")
            atom.grain = "year"
            self._note(stage, atom, whose, None)
            return True
        assert named is not None
        atom.value = f"FY{named:04d}" + (f"-{part}" if part else "")
        atom.grain = "fiscal"
        atom.anchor = anchor
        if calendar is not None:
            days = calendar.days(named, part)
            if days is not None:
                atom.first, atom.last = days
        self._note(stage, atom, whose, named)
        return True

    def _note(self, stage: Stage, atom: Atom, whose: Whose | None, named: int | None) -> None:
        if whose is None:
            return
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
            ahead = stage.tense(atom) == AHEAD
            options = []
            for named in (current - 1, current, current + 1):
                days = calendar.days(named, part)
                if days:
                    options.append((named, days))
            if ahead:
                return next((n for n, (first, last) in options if last >= here), None)
            past = [n for n, (first, last) in options if first <= here]
            return past[-1] if past else None
        step = {
            "last": -1,
            "previous": -1,
            "past": -1,
            "prior": -1,
            "preceding": -1,
            "next": 1,
            "coming": 1,
            "upcoming": 1,
            "following": 1,
            "new": 0,
        }.get(rel, 0)
        return current + step

    def _ended(self, stage: Stage, atom: Atom) -> bool:
        """The fiscal year ending June 30, 2025; the quarter ended Sept. 30: the text itself gives the calendar."""
        which, m, d, y, begins = atom.data
        anchor: object = None
        if y is None:
            here = stage.published
            if here is None:
                atom.value, atom.grain = ("FYXXXX" if "year" in which and which != "year" else "XXXX"), "year"
                return True
            anchor = stage.named
            near = []
            for year in (here.year - 1, here.year, here.year + 1):
                found = civil.month(year, m)
                if found:
                    near.append((abs((found.last - here).days), (found.last - here).days, year))
            ahead = re.search(
                r"\b(?:end|beginn|start)(?:ing|s)\b|\bto\send\b|\bbegins\b", stage.text[atom.start : atom.end]
            )
            behind = re.search(r"\b(?:ended|began|started)\b", stage.text[atom.start : atom.end])
            if behind:
                near = [n for n in near if n[1] <= 0] or near
            elif ahead and stage.tense(atom) != -1:
                near = [n for n in near if n[1] >= -31] or near
            y = min(near)[2]
        whole = civil.month(y, m)
        if whole is None:
            return False
        last = whole.last
        if d is not None:
            exact = civil.day(y, m, d)
            if exact is None:
                return False
            last = exact.last
        length = (
            3
            if "quarter" in which or which == "three months"
            else 6
            if "half" in which or which == "six months"
            else 9
            if which == "nine months"
            else 12
        )
        begin: date | None
        if begins:
            begin = whole.first if d is None else last
            after = civil.moved(begin, "month", length)
            if after is None:
                return False
            last = after - timedelta(1)
        else:
            begin = civil.moved(last + timedelta(1), "month", -length)
        if begin is None:
            return False
        atom.first, atom.last, atom.anchor = begin, last, anchor
        if length != 12:
            atom.value, atom.grain = f"{begin.isoformat()}/{last.isoformat()}", "range"
            if begin.day == 1 and length == 3 and begin.month % 3 == 1:
                atom.value, atom.grain = f"{begin.year:04d}-Q{(begin.month + 2) // 3}", "quarter"
            return True
        whose = self._owner_in_clause(stage, atom)
        named_by = whose.calendar.named_by if whose else "end"
        named = begin.year if named_by == "start" else last.year
        calendar = FiscalCalendar.told(begin, named_by)
        atom.value, atom.grain = f"FY{named:04d}", "fiscal"
        atom.calendar = (whose.of if whose else None, begin.strftime("%m-%d"), named_by, "text")
        self.told = Whose(calendar, whose.of if whose else None, "text", (atom.start, atom.end))
        return True

    def _owner_in_clause(self, stage: Stage, atom: Atom) -> Whose | None:
        low, high = stage.sentence(atom.start)
        found = self._in_clause(stage.text, low, high, atom)
        return found if isinstance(found, Whose) else None

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


PUBLIC = re.compile(
    r"\b(?:government|ministry|treasury|department|congress|parliament|senate|council|agency|bank|bureau|office|board|commission|authority|lawmakers|house|administration|service|committee)\b",
    re.IGNORECASE,
)


def _public(name: str) -> bool:
    return bool(PUBLIC.search(name))


def _label(label: str, published: date | None) -> tuple[int | None, tuple[int, int] | None]:
    """Return the year that a label names, and both where it names two: FY25, 2023-24, '26."""
    digits = re.findall(r"\d+", label)
    if not digits:
        return None, None
    years = []
    for run in digits[:2]:
        if len(run) == 4:
            years.append(int(run))
        elif years:
            years.append(years[0] // 100 * 100 + int(run) + (100 if int(run) < years[0] % 100 else 0))
        else:
            value = int(run)
            base = published.year if published is not None else 2000
            century = base // 100 * 100
            years.append(
                min((century + value - 100, century + value, century + value + 100), key=lambda y: abs(y - base))
            )
    if len(years) == 2:
        return (years[1], (years[0], years[1])) if years[1] == years[0] + 1 else (None, None)
    return years[0], None
