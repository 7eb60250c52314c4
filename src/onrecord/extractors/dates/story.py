"""The way through a text: expressions found, joined, and resolved one after the other as a reader would."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from operator import attrgetter

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.fiscal.books import Books
from onrecord.extractors.dates.fiscal.claims import may_claim
from onrecord.extractors.dates.fiscal.ties import PLACED, link
from onrecord.extractors.dates.looks.hours import HOURLY, with_hours
from onrecord.extractors.dates.looks.table import in_words
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.meanings.table import RESOLVERS
from onrecord.extractors.dates.narrative.history import is_history
from onrecord.extractors.dates.narrative.outlook import years_told
from onrecord.extractors.dates.narrative.telling import PARTS_OF_YEAR, TELLING, tell
from onrecord.extractors.dates.neighbours.join import joined
from onrecord.extractors.dates.numerals import in_digits
from onrecord.extractors.dates.words import in_lower_case
from onrecord.text.letters import Letters
from onrecord.text.reading import Reading

FROM_STORY = frozenset("turn ago near clock part".split())
"""Shapes that may be told from the date before them; what is said in a quote is none of the story."""
OF_OWN_YEAR = frozenset("day month year".split())
"""Shapes that are read by nothing but themselves where they name their year in full."""
BY_ITSELF = frozenset("reference set decade century numeric".split())
"""Shapes that always are."""
JOINED = frozenset("range from length-from part-of nth timed".split())
"""Shapes that are made of expressions which can stand for themselves."""
CLAIMED = frozenset("quarter half years near shift".split())
"""Shapes of the calendar that can be somebody's fiscal period."""
FISCAL = CLAIMED | {"fiscal", "ended"}
MAYBE_FISCAL = FISCAL | JOINED | {"year-end"}
"""Shapes without which no fiscal period is in a text: such a one, what it can be a part of, and what it can be made of."""


def expressions(text: str, letters: Letters) -> list[Atom]:
    """Return all expressions of a text, joined, in order, not yet resolved."""
    lower = in_lower_case(text)
    worded = in_words(text, lower, letters)
    digital = in_digits(text, lower, letters, worded)
    if digital:
        worded += digital
        worded.sort(key=attrgetter("start"))
    if not HOURLY.isdisjoint([atom.shape for atom in worded]):
        worded = with_hours(text, worded)
    return joined(text, lower, worded)


def resolved(
    text: str, reading: Reading, published: date | None, anchor: str | None, books: Callable[[], Books]
) -> list[Atom]:
    """Return the expressions that have a value, in order.

    *published* is the day of the document and *anchor* where it was read; *books* opens the fiscal calendars.
    """
    found = expressions(text, reading.letters)
    if not found:
        return []
    stage = Stage(text, reading, published, anchor, RESOLVERS)
    asks, told_to = _asked(text, found)
    if asks:
        stage.history = is_history(text, found, published)
    if told_to and stage.is_tale:
        stage.years = years_told(text, found)
    shapes = {atom.shape for atom in found}
    stage.orders = _order_of_slashes(found) if not shapes.isdisjoint(("slashed", "range", "timed")) else None
    if not shapes.isdisjoint(("fiscal", "years", "year-end", "ended")):
        link(text, found)
    opened: Books | None = None
    quoted = None if shapes.isdisjoint(FROM_STORY) else _Quoted(reading)
    kept: list[Atom] = []
    taken_back: list[Atom] = []
    waiting = found[::-1]
    may_be_fiscal = not shapes.isdisjoint(MAYBE_FISCAL)
    while waiting:
        atom = waiting.pop()
        shape = atom.shape
        if stage.aside is not None:
            stage.come_back(atom)
        try:
            if may_be_fiscal and atom.told is not None and shape in PLACED:
                opened = opened or books()
                opened.settle(stage, atom)
                shape = atom.shape
            if may_be_fiscal and _asks_books(stage, atom, shape):
                opened = opened or books()
                good = _by_books(stage, opened, atom)
            else:
                good = RESOLVERS[shape](stage, atom)
        except (OverflowError, ValueError):  # beyond the first or the last year of the calendar
            good = False
        if not good or atom.value is None:
            if shape in JOINED:  # what cannot be one expression is two
                waiting += [part for part in reversed(atom.data) if isinstance(part, Atom)]
            continue
        kept.append(atom)
        shape, grain = atom.shape, atom.grain
        first = atom.first
        if first is None:
            continue
        if grain == "season" or first.year > civil.HARDLY:
            taken_back.append(atom)
        if may_be_fiscal and shape in ("fiscal", "ended") and grain in PARTS_OF_YEAR:
            stage.quarter = atom
        if atom.start < told_to and shape in TELLING and (quoted is None or not quoted(atom.start)):
            tell(stage, atom, shape, grain)
    for atom in taken_back:
        _take_back_days(atom)
    return kept


def _asked(text: str, found: list[Atom]) -> tuple[bool, int]:
    """Return whether an expression may be read by whether its text tells of another time, and where the last ends that may be read by where its story stands."""
    asks = False
    for atom in reversed(found):
        shape = atom.shape
        if shape in OF_OWN_YEAR:
            if atom.data[0] is None or text[atom.start] in "'’":
                return True, atom.end
        elif shape == "length":
            asks = asks or text[atom.start - 2 : atom.start - 1] in ("n", "N")  # in two years, within two years
        elif shape == "deictic":
            asks = True
        elif shape not in BY_ITSELF:
            return True, atom.end
    return asks, 0


def _take_back_days(atom: Atom) -> None:
    """Take back the days of a season and of a year before Christ, which served to tell what comes before and after.

    Those of a season differ over the world, and the calendar of days has no year before Christ.
    """
    if atom.first is not None and atom.first.year > civil.HARDLY:
        atom.value = civil.with_era(atom.value or "")
    atom.first = atom.last = None


def _asks_books(stage: Stage, atom: Atom, shape: str) -> bool:
    """Return whether an expression may be a fiscal period, and is read by the calendars."""
    if shape in CLAIMED:
        return may_claim(stage, atom)
    return shape in FISCAL or (shape == "range" and atom.data[0].shape == "fiscal")


def _by_books(stage: Stage, books: Books, atom: Atom) -> bool:
    if atom.shape == "range":
        return books.resolve_range(stage, atom)
    if atom.shape in CLAIMED and not books.claims(stage, atom):
        return stage.resolve(atom)
    return books.resolve(stage, atom)


class _Quoted:
    """Whether a position lies in a direct quote."""

    def __init__(self, reading: Reading) -> None:
        spans = [(q[0], q[1]) for q in reading.quotations]
        self.starts = [s for s, _ in spans]
        self.ends = [e for _, e in spans]

    def __call__(self, at: int) -> bool:
        n = bisect_right(self.starts, at) - 1
        return n >= 0 and at < self.ends[n]


def _order_of_slashes(found: list[Atom]) -> str | None:
    """Return DMY or MDY where a date such as 27/03/2024 of the text decides it and none speaks against it."""
    orders = set()
    parts = [part for atom in found if atom.shape in ("range", "timed") for part in atom.data]
    for atom in (*found, *parts):
        if atom.shape == "slashed":
            if atom.data[0] > 12:
                orders.add("DMY")
            elif atom.data[1] > 12:
                orders.add("MDY")
    return orders.pop() if len(orders) == 1 else None
