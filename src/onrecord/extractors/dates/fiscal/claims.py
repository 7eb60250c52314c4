"""Expressions of the calendar that are somebody's fiscal periods: Apple's first-quarter revenue, India's deficit in 2024-25."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.fiscal.told import Told
from onrecord.extractors.dates.fiscal.whose import FAR_BACK, Whose
from onrecord.extractors.dates.fiscal.words import says
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.late import late

NO_FISCAL = late(
    r"\s(?:season|school|academic|campaign|ashes|term|edition|winter|(?:[a-z]+\s)?(?:crisis|recession|slump|war|pandemic|drought|famine|strikes?|outbreak|downturn|bushfires)\b)",
    re.IGNORECASE,
)
"""What two years side by side are besides a fiscal year."""
REACH = 25
"""How many years off two years side by side can be that somebody speaks of as a fiscal one."""
LEADS = late(r"\W*(?:in|for|during|over|throughout)\s(?:(?:the|its)\s)?", re.IGNORECASE)
SUBJECT_NEXT = late(r",\s(?:the\s)?(?:[a-z]+\s){0,3}")
SIGN = late("[£€¥₹$]")
BUDGET = late(r"\s(?:[a-z]+\s){0,3}budget")
AND = late(r",?\s(?:and|to|through|or)\s|,\s|\s?[-–]\s?")
SHORT = late(r"(?:[qh][1-4]|[1-4][qh])['’]?[0-9]{2}", re.IGNORECASE)
"""A quarter or a half with two digits of its year, as results are headed: 1H25."""


def may_claim(stage: Stage, atom: Atom) -> bool:
    """Return whether an expression of the calendar may be somebody's fiscal period: the cheap question, for which no calendar is opened."""
    shape, data = atom.shape, atom.data
    if shape == "shift":
        return stage.published is not None and bool(data[0] == "quarter")
    if shape == "near":
        return data[0] == "year" and "full" in stage.text[atom.start : atom.end].lower()
    if shape == "years":  # no season, no academic year
        here = stage.published
        return atom.rule == "dates.years" and (here is None or abs(data[0] - here.year) <= REACH)
    return True


class Claims(Told):
    """A reader that knows when a bare quarter, a half or two years side by side are fiscal."""

    def claims(self, stage: Stage, atom: Atom) -> bool:
        """Return whether an expression of the calendar that may be somebody's fiscal period is one, and make it one where it is."""
        low, high = stage.sentence(atom.start)
        low, high = max(low, atom.start - 160), min(high, atom.end + 80)
        if atom.shape == "years":
            return self._claims_years(stage, atom, low, high)
        if atom.shape == "near":
            return self._claims_full_year(stage, atom, low, high)
        if atom.shape == "shift":
            return self._claims_quarter_away(stage, atom, low, high)
        return self._claims_part(stage, atom, low, high)

    def _claims_years(self, stage: Stage, atom: Atom, low: int, high: int) -> bool:
        """India's deficit in 2024-25; Washington's 2025-27 budget."""
        first, second = atom.data
        text = stage.text
        label = text[atom.start : atom.end]
        if second == first + 2:
            if not BUDGET.match(text, atom.end, atom.end + 40):
                return False
            owner = self.in_clause(stage, atom)
            if not isinstance(owner, Whose) or owner.calendar.kind != "state":
                return False
            return _make(atom, "dates.fiscal-biennium", f"{first}-{second}", "", None, "biennium")
        if not self._goes_on(stage, atom, low):
            if second != first + 1 or NO_FISCAL.match(text, atom.end, atom.end + 28):
                return False
            if (
                text.endswith("season of ", 0, atom.start)
                or not self._tells_of_money(text, low, high)
                or not self._owns_years(stage, atom)
            ):
                return False
        if atom.mod is None and text.endswith(" by ", 0, atom.start):
            atom.mod, atom.evidence = "on_or_before", ((atom.start - 3, atom.start - 1),)
        return _make(atom, "dates.fiscal-pair", label, "", None, "year")

    def _claims_full_year(self, stage: Stage, atom: Atom, low: int, high: int) -> bool:
        """Nike's profit for the full year."""
        text = stage.text
        if not says("results", text, low, high) or not self._owns_part(stage, atom, low, high):
            return False
        return _make(atom, "dates.fiscal-relative", None, "full", None, "year")

    def _claims_quarter_away(self, stage: Stage, atom: Atom, low: int, high: int) -> bool:
        """Nvidia's sales in the current quarter."""
        _, n = atom.data
        if not says("results", stage.text, low, high) or not self._owns_part(stage, atom, low, high):
            return False
        atom.shape, atom.rule, atom.data = "fiscal", "dates.fiscal-quarter", (None, "", n, "away")
        return True

    def _claims_part(self, stage: Stage, atom: Atom, low: int, high: int) -> bool:
        """Apple's first-quarter revenue, Westpac's profit in 1H25, the RBI's forecast for Q3."""
        year, word, n = atom.data
        text = stage.text
        short = year is not None and SHORT.fullmatch(text, atom.start, atom.end)
        if (year is not None and not short) or word or says("counting", text, low, high):
            return False
        owned = (short or says("results", text, low, high)) and self._owns_part(stage, atom, low, high)
        if not owned and not (atom.shape == "quarter" and self._counts_so(stage, atom, low, high)):
            return False
        part = f"{'Q' if atom.shape == 'quarter' else 'H'}{n}"
        return _make(atom, "dates.fiscal-quarter", None if year is None else f"{year}", "", part, "quarter")

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

    def _counts_so(self, stage: Stage, atom: Atom, low: int, high: int) -> bool:
        """Return whether a bare quarter is one of a country whose press counts quarters from the beginning of its fiscal year."""
        text = stage.text
        placed = self.of_place()
        if not (placed is not None and placed.calendar.quarters) and not any(
            hit.quarters for *_, hit in self.names.of_table(text, max(0, low - FAR_BACK), high)
        ):
            return False
        if not says("money", text, low, high):
            return False
        whose = self.whose(stage, atom)
        return whose is not None and whose.calendar.quarters

    def _tells_of_money(self, text: str, low: int, high: int) -> bool:
        return (
            says("money", text, low, high)
            or says("results", text, low, high)
            or SIGN.search(text, low, high) is not None
        )

    def _owns_years(self, stage: Stage, atom: Atom) -> bool:
        """Return whether two years are those of somebody whose year is not the calendar year."""
        owner = self.whose(stage, atom)
        if owner is None or not owner.calendar.is_own(stage.published) or owner.because == "default":
            return False
        return owner.because == "actor" or not says("sport", stage.text, *stage.sentence(atom.start))

    def _owns_part(self, stage: Stage, atom: Atom, low: int, high: int) -> bool:
        """Return whether a quarter, a half or a full year is that of a company whose year is not the calendar year."""
        text = stage.text
        before = [hit for *_, hit in self.names.of_table(text, max(0, low - FAR_BACK), high) if hit.kind == "company"]
        if self.told is None and not any(hit.is_own(stage.published) for hit in before):
            return False
        owner = self.in_clause(stage, atom)
        if isinstance(owner, Whose):
            return (
                owner.calendar.kind == "company"
                and owner.calendar.is_own(stage.published)
                and owner.evidence is not None
                and (owner.evidence[1] <= atom.start or _follows(text, atom, low, owner.evidence[0]))
            )
        if owner is not None:
            return False
        if self.told is not None and self.told.calendar.is_own(None) and says("company", text, low, high):
            return True
        named = [hit for *_, hit in self.names.of_table(text, max(0, low - FAR_BACK), low) if hit.kind == "company"]
        return bool(named) and named[-1].is_own(stage.published)


def _follows(text: str, atom: Atom, low: int, start: int) -> bool:
    """Return whether somebody is named right behind a period that leads the sentence: in the third quarter, Nike's sales fell."""
    if start <= atom.end or not LEADS.fullmatch(text, low, atom.start):
        return False
    return SUBJECT_NEXT.fullmatch(text, atom.end, min(start, atom.end + 32)) is not None


def _make(atom: Atom, rule: str, *data: str | None) -> bool:
    """Make an expression a fiscal one."""
    atom.shape, atom.rule, atom.data = "fiscal", rule, data
    return True
