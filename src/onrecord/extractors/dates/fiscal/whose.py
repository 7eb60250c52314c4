"""Whose fiscal period is meant, and why: the actor of its clause, what the text told, the story's place, a default."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.calendars import FiscalCalendar
from onrecord.extractors.dates.fiscal.owners import PRONOUNS, ActorSpan, Names, Owner, Unknown, led_in
from onrecord.extractors.dates.fiscal.table import Table
from onrecord.extractors.dates.fiscal.words import currencies, currency, one_of, words, words_of
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.late import late
from onrecord.text.letters import Letters

SPEAKS = late(
    r"\s(?:said|says|told|reported|estimates?|estimated|forecasts?|predicts?|predicted|projects?|projected)\b"
)
GETS = late(
    r"\s(?:got|gets?|received?|receives|receiving|obtained|secured|borrowed|borrows?)\s[^;:]*\bfrom\s(?:the\s)?$"
)
FORECASTS = late(
    r"\s(?:(?:also|now|still|has|had)\s)?(?:said|says|told|expects?|expected|sees?|saw|estimates?|estimated|forecasts?|predicts?|predicted|projects?|projected|cut|cuts|raised|lifted|lowered|kept|maintained|warned|urged)\b"
)
"""What a body does that tells of a country's year."""
ACCORDING = late(r"\baccording\sto\s(?:the\s)?$", re.IGNORECASE)
THE_BODY = late(r"\b(?:the|its)\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)
CLOSE = 48
"""How far before a period a possessive may stand whose period it is."""
FAR_BACK = 700
"""How far back the last company or country is looked for that "it" and "the government" mean."""


def _speaks_of_a_body(sentence: str) -> bool:
    """Return whether a sentence speaks of "the government", "its army" or the like."""
    return any(THE_BODY.search(sentence, 0, match.start()) for match in one_of("spoken").finditer(sentence))


def _is_body(owner: Owner) -> bool:
    return owner.calendar is not None and owner.calendar.kind == "body"


def _may_foresee(owner: Owner, here: date | None, whole: bool) -> bool:
    """Return whether somebody may tell of a country's year: a body, or, of its growth, a bank that has no fiscal year of its own."""
    if owner.calendar is None or not owner.company:
        return _is_body(owner)
    return whole and not owner.calendar.is_own(here)


def _is_state(owner: Owner) -> bool:
    return owner.calendar is not None and owner.calendar.kind in ("country", "state", "city")


Ranked = tuple[tuple[bool, bool, bool, bool, int], Owner, bool]
"""In which order an owner is asked, the owner, and whether it is the subject of the clause."""


def _givers(text: str, ranked: list[Ranked]) -> list[Ranked]:
    """Return the owners with the one in front whom the first gets something from."""
    first = ranked[0][1]
    for n, (_, owner, _) in enumerate(ranked[1:], 1):
        if first.end < owner.start < first.end + 90 and GETS.search(text, first.end, owner.start):
            return [ranked[n], *ranked]
    return ranked


def _fitting(ranked: list[Ranked], begin: date | None, here: date | None) -> list[Ranked]:
    """Return the owners with the one in front whose year fits: begins on the day that is told, or is another than the calendar year.

    A company whose year is the calendar year has no need to call it fiscal: the jets that Boeing builds for the Air Force in fiscal 2026.
    """
    rank, first, _ = ranked[0]
    if first.calendar is None:
        return ranked
    if begin is not None and not first.calendar.can_begin(begin):
        fits = [entry for entry in ranked[1:] if entry[1].calendar is not None and entry[1].calendar.can_begin(begin)]
    elif begin is None and first.company and not first.calendar.is_own(here) and rank[0]:
        fits = [
            entry
            for entry in ranked[1:]
            if _is_state(entry[1])
            and not entry[0][1]
            and entry[1].calendar is not None
            and entry[1].calendar.is_own(here)
        ]
    else:
        return ranked
    return [*fits[:1], *ranked] if fits else ranked


class Whose(NamedTuple):
    """A calendar, whose it is and why it was taken."""

    calendar: FiscalCalendar
    of: str | None
    because: str
    evidence: tuple[int, int] | None = None

    def on(self, day: date) -> Whose:
        """Return the same with the calendar that was in force on a day."""
        return self._replace(calendar=self.calendar.for_day(day))


class Reader:
    """The way from a fiscal period to whose it is, in one document."""

    def __init__(
        self,
        table: Table,
        letters: Letters,
        actors: Iterable[ActorSpan] = (),
        place: str | None = None,
        default: FiscalCalendar | None = None,
    ) -> None:
        self.names = Names(table, actors, letters)
        self.place = place
        self.default = default
        self.told: Whose | None = None
        """What the text itself said of a year's end."""
        self.told_of: Unknown | None = None
        """Of whom it said so, where nothing else is known of them."""
        self.spoken: tuple[FiscalCalendar, int, int] | None = None
        """The last fiscal year that was read: by which calendar, its name, and where the words end."""
        self.recent: tuple[Whose, int] | None = None
        """By whose calendar the last period was read whose clause tells it, and where that stood."""

    def whose(self, stage: Stage, atom: Atom) -> Whose | None:
        """Return by whose calendar an expression is read; ``None`` where that is unknown."""
        low, high = stage.sentence(atom.start)
        found = self.in_clause(stage, atom)
        if isinstance(found, Whose):
            return found
        if self.told is not None and (found is None or self.told_of is None or found.is_of(self.told_of)):
            return self.told
        if found is not None:  # somebody's of whom no calendar is known
            return self._by_money(stage.text, atom, low, high, True)
        return self._unnamed(stage.text, atom, low, high) or self._default()

    def _unnamed(self, text: str, atom: Atom, low: int, high: int) -> Whose | None:
        """Return whose a period is whose sentence names nobody: by what the sentence speaks of, what went before, and the place."""
        sentence = text[max(low, atom.start - 300) : min(high, atom.end + 300)]
        said = words_of(sentence)
        company = not words("company").isdisjoint(said)
        if company or not PRONOUNS.isdisjoint(said):
            if before := self.named_last(text, low, ("company",) if company else ()):
                return before
        if company:
            before = self.going_on(low)
            if before is not None and before.calendar.kind == "company":
                return before
            return self._by_money(text, atom, low, high, True)
        of_state = not words("spoken").isdisjoint(said) and _speaks_of_a_body(sentence)
        if of_state or not words("macro").isdisjoint(said):
            if before := self.named_last(text, low, ("country", "state")):
                return before
        town = not words("town").isdisjoint(said)
        return (
            (self.of_place(town) if town else None)
            or self.going_on(low)
            or self.of_place()
            or self._by_money(text, atom, low, high, False)
        )

    def going_on(self, low: int) -> Whose | None:
        """Return whose the last fiscal period was, where the text has only just spoken of it."""
        if self.recent is None or low - self.recent[1] > FAR_BACK:
            return None
        return self.recent[0]

    def of_place(self, town: bool = False) -> Whose | None:
        """Return the calendar of the country or state that the story comes from; that of the *town* itself where it is asked for."""
        if self.place is None:
            return None
        table = self.names.table
        calendar = table.of_name(self.place) if town else table.of_place(self.place)
        if calendar is None or calendar.kind == "company" or (town and calendar.kind != "city"):
            return None
        return Whose(calendar, self.names.id_of(calendar) or calendar.of, "place")

    def _by_money(self, text: str, atom: Atom, low: int, high: int, company: bool) -> Whose | None:
        """Return the calendar of the country whose money the sentence counts in; a company's, where the country gives it one."""
        match = currency().search(text, max(low, atom.start - 160), min(high, atom.end + 160))
        if match is None and not company:
            match = currency().search(text, max(0, low - FAR_BACK // 2), low)
        calendar = self.names.table.by_name.get(currencies()[match[0].lower()]) if match else None
        if match is None or calendar is None or (company and not calendar.companies):
            return None
        return Whose(calendar, self.names.id_of(calendar) or calendar.of, "text", match.span())

    def in_clause(self, stage: Stage, atom: Atom, begin: date | None = None) -> Whose | Unknown | None:
        """Return by whose calendar the clause tells to read; of whom it speaks where their calendar is not known.

        Where the text tells on which day the year begins, *begin*, it is the one of them whose year does.
        """
        text = stage.text
        low, high = stage.sentence(atom.start)
        low, high = max(low, atom.start - 400), min(high, atom.end + 300)
        if (stop := text.find(";", atom.end, high)) >= 0:
            high = stop
        whole = not words("whole").isdisjoint(words_of(text[low:high]))
        ranked: list[Ranked] = []
        tellers = []
        for owner in self.names.owners(text, low, high):
            before = owner.end <= atom.start
            if not before and owner.start < atom.start:
                continue
            if owner.company and (
                (not before and owner.calendar is None and SPEAKS.match(text, owner.end, owner.end + 24))
                or ACCORDING.search(text, max(low, owner.start - 18), owner.start)
            ):
                continue  # who tells of a year need not be whose it is
            led = led_in(text, low, owner)
            if _may_foresee(owner, stage.published, whole) and FORECASTS.match(text, owner.end, owner.end + 24):
                tellers.append(owner)
            ranked.append((self._rank(text, atom, owner, before, led), owner, before and not led))
        if not ranked:
            return None
        if tellers and any(_is_state(owner) for _, owner, _ in ranked):
            ranked = [entry for entry in ranked if entry[1] not in tellers]  # who forecasts a country's year
        ranked.sort(key=lambda entry: entry[0])
        ranked = _fitting(_givers(text, ranked), begin, stage.published)
        _, first, subject = ranked[0]
        unknown = Unknown(text[first.start : first.end], self.names.id_at(first.start, first.end))
        if first.joint:
            return unknown
        known = next((owner for _, owner, _ in ranked if owner.calendar is not None), None)
        if known is None or (first.calendar is None and subject) or known.joint:
            return unknown
        calendar = known.calendar
        assert calendar is not None
        of = self.names.id_of(calendar, known.start, known.end) or calendar.of
        return Whose(calendar, of, "actor", (known.start, known.end))

    def _rank(self, text: str, atom: Atom, owner: Owner, before: bool, led: bool) -> tuple[bool, bool, bool, bool, int]:
        """Return the order in which owners are asked: a possessive right before, a subject, who stands before, a company, the nearest."""
        near = (
            before
            and text[owner.end : owner.end + 1] in ("'", "’")
            and atom.start - owner.end < CLOSE
            and not re.search("[,;]", text[owner.end : atom.start])
        )
        distance = atom.start - owner.end if before else owner.start - atom.end + 1000
        return not near, led, not before, not owner.company, distance

    def named_last(
        self, text: str, low: int, kinds: tuple[Literal["company", "country", "state"], ...]
    ) -> Whose | None:
        """Return the last owner of these kinds that was named before the sentence, of any kind where none is given."""
        hits = [
            hit for hit in self.names.of_table(text, max(0, low - FAR_BACK), low) if not kinds or hit[2].kind in kinds
        ]
        if not hits:
            return None
        start, end, calendar = hits[-1]
        return Whose(calendar, self.names.id_of(calendar, start, end) or calendar.of, "actor", (start, end))

    def _default(self) -> Whose | None:
        return Whose(self.default, self.default.of, "default") if self.default is not None else None
