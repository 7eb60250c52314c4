"""Fiscal years that are told by where they stand: the current one, the one before, the third quarter."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.calendars import FiscalCalendar
from onrecord.extractors.dates.fiscal.claims import Claims
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.narrative.tense import AHEAD, BACK, tense_behind, tenses
from onrecord.late import late

JUST_BEGUN = 92
"""How many days a year is a new one."""
STEPS = {
    "last": -1,
    "latest": -1,
    "most recent": -1,
    "most recently ended": -1,
    "most recently completed": -1,
    "last full": -1,
    "last completed": -1,
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
FROM_THERE = frozenset("previous prior preceding following same that".split())
"""Words that step from a fiscal year that the sentence has named."""
OVER = frozenset(
    f"{how}{gap}{what}"
    for how in ("just", "recently")
    for gap in (" ", "-")
    for what in ("ended", "concluded", "completed", "closed")
) | {"outgoing"}
"""What a year is called that is about to end, or has just ended."""
FORESEES = late(
    r"\b(?:sees?|expects?|forecasts?|forecasting|predicts?|projects?|guided|guides|outlook|guidance|anticipates?)\b"
)
REPORTS = late(
    r"\b(?:report|reports|reporting|release|releases|announce|announces|publish|publishes|post|posts|results)\b"
)
"""What is done with the figures of a quarter that is over, or soon will be: due to report its third-quarter earnings."""
BECAUSE = late(r"\b(?:after|following|despite)\s")
"""What stands between a forecast and the quarter that it was made on: raised its outlook after a strong second quarter."""
THAT = 240
"""How far before its sentence "that fiscal year" may have been named, in code points."""
WHOLE = frozenset(("", "full"))
"""Words of a year that a clause of the past tells of when it is over."""
SO_FAR = late(r"\b(?:so\sfar|to[\s-]date|until\snow|already|began|begun|started|into)\b")


class Nearby(Claims):
    """A reader that counts fiscal years from the one that the document's day lies in."""

    def _relative(
        self, stage: Stage, atom: Atom, calendar: FiscalCalendar, rel: str, part: str | None, unit: str
    ) -> int | None:
        here = stage.published
        assert here is not None
        current = calendar.named_for(here)
        if current is None:
            return None
        if unit == "quarter":  # the fiscal third quarter: the nearest one, ahead where the clause looks ahead
            way = self._way(stage, atom)
            options = []
            for named in (current - 1, current, current + 1):
                days = calendar.days(named, part)
                if days:
                    options.append((named, days))
            if way == AHEAD:
                return next((n for n, (first, last) in options if last >= here), None)
            begun = [(n, days) for n, days in options if days[0] <= here]
            if way == BACK and begun and (here - begun[-1][1][0]) * 3 < begun[-1][1][1] - begun[-1][1][0]:
                begun.pop()  # of a quarter that has only just begun nothing is told as over
            return begun[-1][0] if begun else None
        if rel == "new":  # it has just begun, or is about to
            days = calendar.days(current, None)
            return current if days is None or (here - days[0]).days <= JUST_BEGUN else current + 1
        if rel in FROM_THERE and (before := self._spoken_before(stage, atom, calendar)) is not None:
            return before + STEPS.get(rel, 0)
        if rel in OVER or (
            rel in WHOLE and not part and stage.tense(atom, surely=True) == BACK and not self._goes_on_yet(stage, atom)
        ):
            days = calendar.days(current, None)  # the outgoing year: it is about to end, or has just ended
            return current - 1 if days is not None and (here - days[0]).days <= JUST_BEGUN else current
        named = current + STEPS.get(rel, 0)
        days = calendar.days(named, part) if part and not rel else None
        if days is not None and days[0] > here and stage.tense(atom, surely=True) != AHEAD:
            return named - 1  # the third quarter of the year that is over
        return named

    def _way(self, stage: Stage, atom: Atom) -> int:
        """Return which way the clause of a quarter looks; one that stands before its noun is told of behind: fourth-quarter revenue rose."""
        text = stage.text
        low, high = stage.sentence(atom.start)
        if text[atom.start : atom.end].endswith(("-quarter", "-half")):
            if way := tense_behind(text, atom.end, high):
                return 0 if way == AHEAD and REPORTS.search(text, atom.end, min(high, atom.end + 20)) else way
        low = max(low, text.rfind(";", low, atom.start) + 1)
        near = text[max(low, text.rfind(",", low, atom.start) + 1, atom.start - 60) : atom.start]
        if FORESEES.search(BECAUSE.split(near)[-1]):
            return AHEAD
        _, way = tenses(text, atom.start, atom.end, low, max(high, atom.end))
        return 0 if way == AHEAD and REPORTS.search(near) else way

    def _goes_on_yet(self, stage: Stage, atom: Atom) -> bool:
        """Return whether the sentence tells that a year is not over: so far, to date."""
        low, high = stage.sentence(atom.start)
        return SO_FAR.search(stage.text, max(low, atom.start - 80), min(high, atom.end + 60)) is not None

    def _spoken_before(self, stage: Stage, atom: Atom, calendar: FiscalCalendar) -> int | None:
        """Return the name of the fiscal year that the sentence has just spoken of: "up from 2 million in the previous fiscal year"."""
        if self.spoken is None:
            return None
        of, named, end = self.spoken
        low, _ = stage.sentence(atom.start)
        if stage.text.startswith(("that ", "That "), atom.start):
            low -= THAT
        return named if end >= low and of == calendar else None
