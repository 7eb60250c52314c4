"""A text, what is known of it, and what was found in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

import attrs

from onrecord.annotations import Actor, Annotation, Date, Furniture, Link, Name, Percentage, Quote
from onrecord.checks import check_references, check_spans, in_order
from onrecord.errors import InputError, KindError, LayerMissing
from onrecord.frozen import EMPTY, FrozenDict, freeze
from onrecord.layout import check_kind

if TYPE_CHECKING:
    from onrecord.record import Row

A = TypeVar("A", bound=Annotation)
T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Issue:
    """Something that went wrong with one document, or with a plugin, and was contained."""

    stage: str
    """Where: ``input``, ``plugin``, ``plan`` or ``extract``."""
    kind: str
    """What: ``failed``, ``skipped``, ``timeout``, ``malformed``, ``duplicate-id`` …"""
    message: str
    extractor: str | None = None
    layer: str | None = None
    remedy: str | None = None
    """What to do about it."""
    line: int | None = None
    """Of a file of JSON Lines: the line, from 1."""
    plugin: str | None = None
    """The plugin that brought the extractor, where it is not built in."""
    distribution: str | None = None
    """The installed package, or the file, that the plugin comes from."""
    version: str | None = None
    """Of the distribution."""


@attrs.frozen(kw_only=True)
class Unknown(Annotation):
    """A finding of a kind that is not installed, kept as it came over the wire; its fields stand in ``extra``."""


def as_day(value: object) -> date | None:
    """Return the day of a date, a datetime or an ISO 8601 string, in its own offset; ``None`` for ``None`` or "".

    Raises :class:`~onrecord.errors.InputError` for anything else.

    >>> as_day("2023-01-31T23:30:00-05:00")
    datetime.date(2023, 1, 31)
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value).date()
        except ValueError:
            pass
    raise InputError(f"published {value!r} is no date; write it as 2023-01-31, or leave it out")


def _text(_: Any, __: Any, value: Any) -> None:
    if not isinstance(value, str):
        raise InputError(f"a document's text is a str, not {type(value).__name__}")


@attrs.frozen(kw_only=True, repr=False)
class Document:
    """A text and its layers of findings. It never changes: :meth:`with_layer` returns a new one.

    All offsets are code points into :attr:`text`, half-open.
    """

    text: str = attrs.field(validator=_text)
    id: str | None = None
    published: date | None = attrs.field(default=None, converter=as_day)
    """The day it was published, in its own offset; relative dates are resolved against it."""
    language: str | None = None
    """BCP 47; ``None`` is taken as English."""
    meta: Mapping[str, Any] = attrs.field(default=EMPTY, converter=freeze)
    """Whatever the caller wants to keep with the document; JSON values."""
    layers: Mapping[str, tuple[Annotation, ...]] = attrs.field(default=EMPTY, converter=freeze)
    """By name, in the order in which they were added; each sorted by (start, end)."""
    issues: tuple[Issue, ...] = ()
    extractors: Mapping[str, str] = attrs.field(default=EMPTY, converter=freeze)
    """Which extractor, in which version, made a layer."""
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=freeze)
    """Fields that came over the wire and that this version does not know."""
    _memo: dict[Any, Any] = attrs.field(factory=dict, eq=False)  # shared by all documents of this text
    _index: dict[str, Annotation] = attrs.field(factory=dict, eq=False)

    # --- looking

    @overload
    def layer(self, kind: type[A]) -> tuple[A, ...]: ...
    @overload
    def layer(self, kind: str) -> tuple[Annotation, ...]: ...
    def layer(self, kind: type[A] | str) -> tuple[A, ...] | tuple[Annotation, ...]:
        """Return the findings of a kind, by class or by the layer's name, in the order of the text.

        Raises :class:`~onrecord.errors.LayerMissing` where the layer was never computed (an empty one is ``()``),
        and :class:`~onrecord.errors.KindError` where the layer holds annotations of another class.
        """
        name = kind if isinstance(kind, str) else check_kind(kind).layer
        try:
            found = self.layers[name]
        except KeyError:
            raise LayerMissing(name, self.layers) from None
        if not isinstance(kind, str) and found and type(found[0]) is not kind:
            raise KindError(
                f"layer {name!r} holds {_full_name(type(found[0]))}, not {_full_name(kind)}"
                + (
                    "; it was read from the wire without its class: give the class to the reader (kinds=[…])"
                    if type(found[0]) is Unknown
                    else "; a layer has one class, ask for that one"
                )
            )
        return cast("tuple[A, ...]", found)

    @property
    def furniture(self) -> tuple[Furniture, ...]:
        """Datelines, bylines, related links, headings and captions."""
        return self.layer(Furniture)

    @property
    def names(self) -> tuple[Name, ...]:
        """Candidate names, before actors were settled."""
        return self.layer(Name)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The entities of the article, by their first mention."""
        return self.layer(Actor)

    @property
    def dates(self) -> tuple[Date, ...]:
        """Dates, times, durations and recurring times."""
        return self.layer(Date)

    @property
    def percentages(self) -> tuple[Percentage, ...]:
        """Percentages, percentage points and basis points."""
        return self.layer(Percentage)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Direct, mixed and indirect quotes."""
        return self.layer(Quote)

    @property
    def links(self) -> tuple[Link, ...]:
        """What ties the findings together."""
        return self.layer(Link)

    def __getitem__(self, what: tuple[int, int] | slice | Annotation) -> str:
        """Return the text of a span, a slice or an annotation."""
        if isinstance(what, Annotation):
            return self.text[what.start : what.end]
        if isinstance(what, slice):
            return self.text[what]
        return self.text[what[0] : what[1]]

    def get(self, id: str) -> Annotation | None:
        """Return the annotation with this id, or ``None``."""
        return self._by_id().get(id)

    def speakers(self, quote: Quote) -> tuple[Actor, ...]:
        """Return the actors who speak a quote of this document; empty where they are unknown."""
        return tuple(actor for actor in map(self.get, quote.speakers) if isinstance(actor, Actor))

    def record(self) -> tuple[Row, ...]:
        """Return the rows that a desk wants: who, said, when, how much, of what, where in the text."""
        from onrecord.record import rows

        return rows(self)

    def derived(self, function: Callable[[str], T]) -> T:
        """Return ``function(text)``, computed once for this text however many extractors ask.

        The memo is no part of equality, pickles or the wire format, and goes when the document goes.
        """
        try:
            return cast("T", self._memo[function])
        except KeyError:
            value = self._memo[function] = function(self.text)
            return value

    # --- adding

    def with_layer(self, kind: type[A], annotations: Iterable[A], *, by: str | None = None) -> Document:
        """Return the document with one layer more, sorted by (start, end), each annotation with an id.

        *by* says which extractor made it, for the wire. Nothing is added where anything is wrong: raises
        :class:`~onrecord.errors.BadSpan`, :class:`~onrecord.errors.DuplicateId`,
        :class:`~onrecord.errors.DanglingReference`, or :class:`~onrecord.errors.KindError` where an annotation is not
        of the class, or the document has the layer already.
        """
        layer = check_kind(kind).layer
        if layer in self.layers:
            held = self.layers[layer]
            other = f" with {_full_name(type(held[0]))} in it" if held and type(held[0]) is not kind else ""
            raise KindError(
                f"the document has a layer {layer!r} already{other}; a layer is added once, and not revised"
            )
        found = list(annotations)
        if others := set(map(type, found)) - {kind}:
            raise KindError(f"layer {layer!r} takes {_full_name(kind)}, not {_full_name(others.pop())}")
        index = known = self._by_id()
        if found:
            found, ids = in_order(found, layer, known)
            check_spans(kind, found, len(self.text))
            index = {**known, **dict(zip(ids, found, strict=True))}
            check_references(kind, found, index)
        return self._with(layer, tuple(found), by, index)

    def _with(
        self, layer: str, ordered: tuple[Annotation, ...], by: str | None, index: dict[str, Annotation]
    ) -> Document:
        return Document(
            text=self.text,
            id=self.id,
            published=self.published,
            language=self.language,
            meta=self.meta,
            layers=FrozenDict({**self.layers, layer: ordered}),
            issues=self.issues,
            extractors=self.extractors if by is None else FrozenDict({**self.extractors, layer: by}),
            extra=self.extra,
            memo=self._memo,
            index=index,
        )

    def with_issues(self, *issues: Issue) -> Document:
        """Return the document with these issues behind those it has."""
        return attrs.evolve(self, issues=(*self.issues, *issues)) if issues else self

    # --- inside

    def _by_id(self) -> dict[str, Annotation]:
        if not self._index:
            self._index.update((a.id, a) for found in self.layers.values() for a in found)
        return self._index

    def __repr__(self) -> str:
        counts = ", ".join(f"{name} {len(found)}" for name, found in self.layers.items())
        return f"<Document {self.id or ''}{' ' if self.id else ''}{len(self.text)} characters; {counts or 'no layers'}>"

    def __reduce__(self) -> tuple[Callable[..., Document], tuple[Any, ...]]:
        names = ("text", "id", "published", "language", "meta", "layers", "issues", "extractors", "extra")
        return _rebuilt, tuple(getattr(self, name) for name in names)

    def __hash__(self) -> int:
        return hash((self.text, self.id, self.published))


def _rebuilt(*values: Any) -> Document:
    names = ("text", "id", "published", "language", "meta", "layers", "issues", "extractors", "extra")
    return Document(**dict(zip(names, values, strict=True)))


def _full_name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"
