"""Who may own a fiscal period: everybody in a stretch of text of whom the calendar is known, or known to be somebody's own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.extractors.dates.calendars import FiscalCalendar
from onrecord.extractors.dates.fiscal.table import Table
from onrecord.extractors.dates.fiscal.words import common, says, words
from onrecord.late import late
from onrecord.text.letters import Letters

ActorSpan = tuple[int, int, str, str, str]
"""start, end, id, name, kind of an actor's mention."""

LED_IN = late(
    r"\b(?:in|to|from|with|of|for|by|at|against|across|than|versus|into|over|on|under|via)\s(?:the\s)?(?:\w+\s)?$|(?<!,)\sand\s(?:the\s)?$",
    re.IGNORECASE,
)
"""What leads somebody who is not the subject of the clause."""
BODY_OF = late(
    r"(?:\bthe\s)?\b(?:state|city|government|commonwealth|republic|kingdom|province|county|people|parliament|cabinet)\sof\s(?:the\s)?$",
    re.IGNORECASE,
)
"""What makes one of a name and of what it is: the state of Pennsylvania."""
OWNED = late(r"(?:['’]s?)?\s(?:the\s)?")
NO_OWNER = late(
    r"[$€£¥]|\s(?:cents?|dollars?|pounds?|rupees?|yen|won|francs?|rand|pesos?|dinars?|lire?|marks?|crowns?|shillings?)\b|\sstates\b|\sCounty\b"
)
"""What behind a name makes it that of a currency, of states, or of a county of that name."""
SEATED = late(r"-(?:based|listed|headquartered|traded|owned)\b")
SEATED_THEN = late(r"-(?:based|listed|headquartered|traded|owned)\s(?:[a-z]+\s){0,3}")
SEAT_OF = late(r"\b(?:based|headquartered|listed|incorporated|registered)\sin\s(?:the\s)?$")
JOINED = late(r"\sand\s(?:the\s)?")
DESCRIBED = late(r"(?P<of>['’]s?)?\s(?P<between>(?:[a-z][a-z-]*\s){0,2}?)(?P<noun>[a-z][a-z-]*)")
NEXT_WORD = late(r"\s([a-z]+)\b")
ARTICLE = late(r"\b(?:an?|the|another|one)\s$", re.IGNORECASE)
SUM = late(r"[A-Z][A-Za-z]{0,2}\.?\s?[0-9][0-9.,]*(?:tr|bn|mn?|k)?$")
PRONOUNS = frozenset(("it", "its"))


class Owner(NamedTuple):
    """Somebody named in a stretch of text whose fiscal period may be meant."""

    start: int
    end: int
    calendar: FiscalCalendar | None
    """``None`` where it is not known: a company, or a body with a year of its own."""
    company: bool
    joint: bool = False
    """Whether another, whose year is a different one, is named with it in one breath."""


class Unknown(NamedTuple):
    """Somebody whose calendar is not known."""

    name: str
    ident: str | None
    """The id of the actor, where the document has that layer."""

    def is_of(self, other: Unknown | None) -> bool:
        """Return whether two mentions are of one: by the id of the actor where both have one, else by the name."""
        if other is None:
            return False
        if self.ident is not None and other.ident is not None:
            return self.ident == other.ident
        return self.name == other.name


class Names:
    """The owners that a document names: of the table, and of the layer of actors."""

    def __init__(self, table: Table, actors: Iterable[ActorSpan], letters: Letters) -> None:
        self.table = table
        self._letters = letters
        self._given = actors
        self._actors: list[ActorSpan] | None = None
        self._persons: list[tuple[int, int]] = []
        self._hits: list[tuple[int, int, FiscalCalendar]] | None = None
        self._starts: list[int] = []
        self._ids: dict[str, str] | None = None

    @property
    def actors(self) -> list[ActorSpan]:
        """Return the mentions of organisations and countries, in order, read when a fiscal period first asks."""
        if self._actors is None:
            spans = sorted(self._given)
            self._actors = [span for span in spans if span[4] != "person"]
            self._persons = [span[:2] for span in spans if span[4] == "person"]
        return self._actors

    def actors_in(self, low: int, high: int) -> list[ActorSpan]:
        """Return the mentions that begin in a stretch of the text."""
        first = bisect_left(self.actors, low, key=lambda span: span[0])
        return self.actors[first : bisect_left(self.actors, high, first, key=lambda span: span[0])]

    def of_table(self, text: str, low: int, high: int) -> list[tuple[int, int, FiscalCalendar]]:
        """Return where owners of calendars are named in a stretch of the text, which is looked through once."""
        if self._hits is None:
            self._hits = [
                hit
                for hit in self.table.search(text, self._letters)
                if not self._is_person(text, hit) and not _is_another(text, *hit[:2])
            ]
            self._starts = [hit[0] for hit in self._hits]
        first, last = bisect_left(self._starts, low), bisect_left(self._starts, high)
        return [hit for hit in self._hits[first:last] if hit[1] <= high]

    def _is_person(self, text: str, hit: tuple[int, int, FiscalCalendar]) -> bool:
        """Return whether what looks like a town or a country is somebody of that name: Lloyd Austin."""
        start, end, calendar = hit
        if calendar.kind not in ("city", "state", "country") or text[start:end] != calendar.of or not self.actors:
            return False
        n = bisect_left(self._persons, (start + 1, 0)) - 1
        return n >= 0 and end <= self._persons[n][1]

    def id_of(self, calendar: FiscalCalendar, start: int = -1, end: int = -1) -> str | None:
        """Return the id of the document's actor whom a calendar belongs to: a country for one of its bodies, too, else the one named there."""
        if self._ids is None:
            self._ids = {}
            for _, _, ident, name, kind in self.actors:
                known = self.table.of_name(name)
                if known is not None and (kind == "country" or known.kind in ("company", "body")):
                    self._ids.setdefault(known.of, ident)
        if calendar.of in self._ids or calendar.kind not in ("company", "body"):
            return self._ids.get(calendar.of)
        named = self.actors_in(start - 80, end)
        return next(
            (ident for s, e, ident, _, kind in named if kind == "organisation" and s <= start and end <= e), None
        )

    def id_at(self, start: int, end: int) -> str | None:
        """Return the id of the actor who is named in a stretch of the text."""
        return next((ident for s, e, ident, *_ in self.actors_in(start - 80, end) if s < end and start < e), None)

    def organisation_before(self, text: str, low: int, high: int) -> Unknown | None:
        """Return the last organisation, no body of a state, that is named in a stretch of the text."""
        for start, end, ident, _, kind in reversed(self.actors_in(low, high)):
            if kind == "organisation" and not _public(text[start:end]):
                return Unknown(text[start:end], ident)
        return None

    def owners(self, text: str, low: int, high: int) -> list[Owner]:
        """Return who is named in a stretch of the text, in order; a body or a company of a country is one with it."""
        found: list[Owner] = []
        for owner in self._named(text, low, high):
            before = found[-1] if found else None
            if before is not None and text[owner.start - 1] == "(" and owner.start - before.end <= 2:
                continue  # "Apple (AAPL)" is one
            if before is not None and before.calendar is not None and not before.company:
                gap = text[before.end : owner.start]
                if OWNED.fullmatch(gap) and ("'" in gap or "’" in gap or gap == " "):
                    found[-1] = _of_country(text, before, owner)._replace(joint=before.joint)
                    continue
            if before is not None and SEATED_THEN.fullmatch(text, before.end, owner.start) and owner.company:
                found[-1] = owner if owner.calendar is not None else before._replace(end=owner.end)
                continue
            if before is not None and JOINED.fullmatch(text, before.end, owner.start):
                one, two = before.calendar, owner.calendar
                if (
                    one is None
                    or two is None
                    or (one.begins, one.named_by, one.weeks) != (two.begins, two.named_by, two.weeks)
                ):
                    found[-1] = before._replace(joint=True)
                    owner = owner._replace(joint=True)
            found.append(owner)
        return [owner for owner in found if owner.calendar is not None or not _public(text[owner.start : owner.end])]

    def _named(self, text: str, low: int, high: int) -> Iterator[Owner]:
        found = [Owner(s, e, c, c.kind == "company") for s, e, c in self.of_table(text, low, high)]
        for start, end, _, name, kind in self.actors_in(low, high):
            if end > high:
                continue
            calendar = self.table.of_name(name)
            inside = [n for n, owner in enumerate(found) if owner.start < end and start < owner.end]
            if calendar is None and ((text[start:end].lower() in PRONOUNS and _public(name)) or SUM.match(name)):
                continue  # Kenya's Treasury and "its", Rs4.9tr
            if not inside and (calendar is not None or kind == "organisation"):
                found.append(Owner(start, end, calendar, calendar is None or calendar.kind == "company"))
            elif len(inside) == 1 and kind == "organisation" and calendar is None:
                part = found[inside[0]]
                within = start <= part.start and part.end <= end and end - start > part.end - part.start
                if within and not part.company and not _public(text[start:end]):  # American Airlines
                    found[inside[0]] = Owner(start, end, _companies_of(part.calendar), True)
        for owner in sorted(found, key=lambda owner: owner[:2]):
            if NO_OWNER.match(text, owner.end, owner.end + 9) or _is_another(text, owner.start, owner.end):
                continue
            yield owner if owner.company or owner.calendar is None else _described(text, owner)


def _of_country(text: str, country: Owner, body: Owner) -> Owner:
    """Return one owner of a country and of what is named as its: its bodies keep its year, its companies their own."""
    if body.company and body.calendar is not None:
        return body
    if body.calendar is None and not _public(text[body.start : body.end]):
        return Owner(country.start, body.end, _companies_of(country.calendar), True)
    return Owner(country.start, body.end, country.calendar, False)


def _is_another(text: str, start: int, end: int) -> bool:
    """Return whether what looks like an owner is another thing of that name: apple growers, shell companies, New England."""
    name = text[start:end]
    if text.endswith("New ", 0, start) and name.lower() in words("renewed"):
        return True
    behind = common().get(name)
    if behind is None:
        return False
    word = NEXT_WORD.match(text, end, end + 24)
    return word is not None and word[1] in behind


def _described(text: str, owner: Owner) -> Owner:
    """Return the owner, or a company of its: a Japanese maker of tools, a London-listed miner."""
    match = DESCRIBED.match(text, owner.end, owner.end + 48)
    company = SEATED.match(text, owner.end) is not None or _is_seat(text, owner.start)
    if match and match["noun"] in words("described"):
        plain = match["of"] is not None or ARTICLE.search(text, max(0, owner.start - 8), owner.start) is not None
        company = company or plain or not match["between"]
    return owner._replace(calendar=_companies_of(owner.calendar), company=True) if company else owner


def _is_seat(text: str, start: int) -> bool:
    """Return whether who is named at a place is where somebody has their seat: a maker of pumps, based in Ireland."""
    return SEAT_OF.search(text, max(0, start - 24), start) is not None


def _companies_of(calendar: FiscalCalendar | None) -> FiscalCalendar | None:
    """Return the calendar of a country's companies, where law or custom gives them one; a state's companies have their own."""
    return calendar if calendar is not None and calendar.companies else None


def _public(name: str) -> bool:
    return says("public", name)


def led_in(text: str, low: int, owner: Owner) -> bool:
    """Return whether somebody is not the subject of the clause: led by a preposition, or the one who gets."""
    start = owner.start
    if match := BODY_OF.search(text, max(low, start - 24), start):
        start = match.start()
    before = text[max(low, start - 24) : start]
    if LED_IN.search(before):
        return not owner.joint or not re.search(r"\sand\s(?:the\s)?$", before)
    last = before.lower().split()[-2:]
    if last and last[-1] == "the":
        last.pop()
    return bool(last) and last[-1] in words("giving")
