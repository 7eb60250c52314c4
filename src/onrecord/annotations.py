"""What can be found in a text: the base of all findings, and the built-in kinds.

Spans are half-open code-point ranges into the document's text.
A field typed :data:`Ref` holds the id of another annotation of the same document.
``None`` always means *unknown* or *not there*; it is never a guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

import attrs

from onrecord.frozen import EMPTY, FrozenDict
from onrecord.span import Span


class Reference:
    """Marks a ``str`` field as the id of another annotation, or one of the words *besides*."""

    def __init__(self, *besides: str) -> None:
        self.besides = frozenset(besides)


Ref = Annotated[str, Reference()]
"""The id of another annotation of the document; adding a layer checks that it is there."""


@attrs.frozen(kw_only=True)
class Annotation:
    """A finding: where it stands, and which rule found it.

    A kind of finding is a subclass, decorated with ``@attrs.frozen(kw_only=True)``, whose class variable
    ``layer`` names its layer. Fields may be ``str``, ``int``, ``float``, ``bool``, ``Decimal``, ``date``,
    ``datetime``, :class:`Span`, :data:`Ref`, frozen attrs classes of these, tuples and mappings of them, and ``None``.
    """

    layer: ClassVar[str]
    links: ClassVar[tuple[str, ...]] = ()
    """The kinds of link that the links layer makes from findings of this class: ``about-actor``, ``for-date``, ``in-quote``."""

    id: str = ""
    """Unique in the document. Left empty, it becomes ``layer-n`` when the layer is added."""
    start: int
    """The first code point."""
    end: int
    """The code point after the last."""
    rule: str
    """The stable dotted id of the rule that found it, such as ``quotes.said-after``."""
    evidence: tuple[Span, ...] = ()
    """The spans that the finding rests on."""
    confidence: float | None = None
    """Between 0 and 1 where it was measured, else ``None``."""
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, repr=False, hash=False)
    """Fields that came over the wire and that this version does not know; kept as they came."""

    @property
    def span(self) -> Span:
        """``Span(start, end)``."""
        return Span(self.start, self.end)


@attrs.frozen(kw_only=True)
class Furniture(Annotation):
    """A part of the page that is no running text."""

    layer: ClassVar[str] = "furniture"

    kind: Literal["dateline", "byline", "related-link", "heading", "caption"]
    place: str | None = None
    """Of a dateline: the place as a name ("Tokyo"), not as it was set ("TOKYO")."""
    day: date | None = None
    """Of a dateline: the day, where it gives one in full or the document's date completes it."""


@attrs.frozen(kw_only=True)
class Name(Annotation):
    """A candidate name, before actors are settled: the layer that recognisers and gazetteers add to."""

    layer: ClassVar[str] = "names"

    kind: Literal["person", "organisation", "country", "place", "group", "other"] | None = None
    """What it may be, or ``None`` where only the shape speaks."""
    name: str | None = None
    """The name's canonical form, where a list gives one."""
    code: str | None = None
    """ISO 3166 alpha-3, of a country that a list gives."""
    identifiers: Mapping[str, str] = attrs.field(default=EMPTY)
    """Identifiers that a list gives, such as ``{"wikidata": "Q7184"}``."""


@attrs.frozen(kw_only=True)
class LiteralSense:
    """What the words of a metonym name when they are taken literally."""

    kind: str
    name: str


@attrs.frozen(kw_only=True)
class Mention:
    """One place where an actor is spoken of."""

    span: Span
    form: Literal["name", "alias", "acronym", "metonym", "demonym", "description", "pronoun"]
    rule: str
    literal: LiteralSense | None = None
    """Of a metonym: the place that it names."""
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, repr=False, hash=False)


@attrs.frozen(kw_only=True)
class Role:
    """An office or a function that the text gives an actor."""

    title: str
    of: Ref | None = None
    """The id of the actor that the office belongs to."""
    span: Span
    """Of the title's words."""
    status: Literal["former", "acting", "designate"] | None = None
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, repr=False, hash=False)


@attrs.frozen(kw_only=True)
class Actor(Annotation):
    """One entity of the article with all its mentions; ``span`` is the first of them."""

    layer: ClassVar[str] = "actors"

    kind: Literal["person", "organisation", "country", "place", "group"]
    name: str
    """The fullest form in the text, or the official name that a list gives."""
    named: bool = True
    """False for an unnamed source ("a spokesman"), kept by its description."""
    mentions: tuple[Mention, ...] = ()
    """In the order of the text."""
    roles: tuple[Role, ...] = ()
    code: str | None = None
    """ISO 3166 alpha-3, of a country."""
    identifiers: Mapping[str, str] = attrs.field(default=EMPTY)
    members: tuple[Ref, ...] = ()
    """Of a joint group ("Stoltenberg and Kishida"): the ids of those who make it."""


@attrs.frozen(kw_only=True)
class Calendar:
    """Whose fiscal calendar a period was read by, and why."""

    of: str | None
    """The id of an actor of the document, or the name of whom it belongs to."""
    begins: str
    """The first day of the year, ``MM-DD``."""
    named_by: Literal["start", "end"]
    """Whether the year is called by the calendar year that it starts in, or that it ends in."""
    because: Literal["actor", "place", "text", "default"]


@attrs.frozen(kw_only=True)
class Date(Annotation):
    """A date, a time, a duration or a recurring time; the span has no leading preposition."""

    layer: ClassVar[str] = "dates"

    type: Literal["date", "time", "duration", "set"]
    value: str
    """TIMEX3; a fiscal year ``FY2027``, its quarter ``FY2024-Q3``; a span of years ``2010/2015``."""
    interval: tuple[date, date] | None = None
    """The first and the last day, inclusive; ``None`` where the text and its date do not settle them."""
    mod: (
        Literal[
            "before",
            "after",
            "on_or_before",
            "on_or_after",
            "less_than",
            "more_than",
            "equal_or_less",
            "equal_or_more",
            "start",
            "mid",
            "end",
            "approx",
        ]
        | None
    ) = None
    anchor: Annotated[str, Reference("published", "dateline")] | None = None
    """What it was resolved against: ``published``, ``dateline``, or another date's id."""
    calendar: Calendar | None = None
    """Of a fiscal period."""


@attrs.frozen(kw_only=True)
class Approximation:
    """Words that make a figure less than exact."""

    span: Span
    sense: Literal["about", "nearly", "at_least", "at_most", "more_than", "less_than", "plus_or_minus"]


@attrs.frozen(kw_only=True)
class Percentage(Annotation):
    """A percentage, a number of percentage points or of basis points, or a fraction."""

    layer: ClassVar[str] = "percentages"
    links: ClassVar[tuple[str, ...]] = ("about-actor", "for-date", "in-quote")

    low: Decimal | None = None
    """In the unit as written (2 for "2%"); ``None`` where no number stands."""
    high: Decimal | None = None
    """Equal to :attr:`low` where it is no range."""
    unit: Literal["percent", "percentage_point", "basis_point", "fraction"]
    approximation: Approximation | None = None
    base: Span | None = None
    """What it is a share of: "GDP" in "2% of GDP"."""
    subject: Span | None = None
    """What is measured: "defense spending"."""
    direction: Literal["increase", "decrease"] | None = None
    role: Literal["level", "change", "from", "to"] | None = None
    kind: Literal["plain", "difference", "margin", "rank", "idiom"] = "plain"


@attrs.frozen(kw_only=True)
class Quote(Annotation):
    """What somebody is said to have said, thought or written; ``span`` is the hull of ``content``."""

    layer: ClassVar[str] = "quotes"

    kind: Literal["direct", "mixed", "indirect"]
    content: tuple[Span, ...]
    """All that is attributed, with its quote marks; more than one span where the cue splits it."""
    verbatim: tuple[Span, ...] = ()
    """What stands inside quote marks, without them."""
    cue: Span | None = None
    """The words that attribute: "said", "according to"."""
    mention: Span | None = None
    """The words that name the speaker, a pronoun or not."""
    speakers: tuple[Ref, ...] = ()
    """The actors behind the mention; of a joint group its members. Empty where unknown."""


@attrs.frozen(kw_only=True)
class Link(Annotation):
    """What ties two findings: whose figure it is, for when, in whose words."""

    layer: ClassVar[str] = "links"

    kind: str
    """``about-actor``, ``for-date``, ``in-quote``, or a plugin's own."""
    source: Ref
    target: Ref


BUILT_IN: FrozenDict[str, type[Annotation]] = FrozenDict(
    {kind.layer: kind for kind in (Furniture, Name, Actor, Date, Percentage, Quote, Link)}
)
"""The built-in kinds by the name of their layer."""
