"""What an extractor is, and two ways of making one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Protocol, TypeVar, runtime_checkable

import attrs

from onrecord.annotations import Annotation
from onrecord.document import Document
from onrecord.frozen import EMPTY

A = TypeVar("A", bound=Annotation)


@attrs.frozen(kw_only=True)
class Resource:
    """A table that a user or a plugin brings: a gazetteer, cue words, fiscal calendars."""

    kind: str
    """``gazetteer``, ``cues``, ``calendars``, or what a plugin's extractor asks for."""
    name: str
    """Where it comes from, for messages: a file's path, a plugin's name."""
    rows: tuple[Mapping[str, str], ...]
    """One mapping a row, by the table's column names."""


@attrs.frozen(kw_only=True)
class Setup:
    """What an extractor is given once, when its pipeline is made."""

    options: Any = None
    """An instance of the extractor's ``Options``, ``None`` where it has none."""
    resources_by_kind: Mapping[str, tuple[Resource, ...]] = EMPTY

    def resources(self, kind: str) -> tuple[Resource, ...]:
        """Return the resources of a kind, in the order in which they were given."""
        return self.resources_by_kind.get(kind, ())


@runtime_checkable
class Extractor(Protocol):
    """A pure function from a document to annotations, with what the plan needs to know of it.

    ``extract`` reads the document's text and the layers that it requires or wants, and returns annotations of the
    classes that it provides, in any order. It keeps no state between documents and changes nothing that it is given.
    """

    # read-only here, so that a subclass may say `provides = (Name,)` and still be one

    @property
    def name(self) -> str:
        """Unique among the extractors of a pipeline; configuration and blocking go by it."""
        ...

    @property
    def version(self) -> str:
        """Stands on the wire beside the layers that it makes."""
        ...

    @property
    def provides(self) -> tuple[type[Annotation], ...]:
        """The classes of what it returns."""
        ...

    @property
    def requires(self) -> tuple[str, ...]:
        """Names of layers without which it cannot work."""
        ...

    @property
    def wants(self) -> tuple[str, ...]:
        """Names of layers that it reads where something provides them; ``*`` for all that do not hang on its own."""
        ...

    @property
    def languages(self) -> tuple[str, ...]:
        """BCP 47 primary languages that it reads; empty for any."""
        ...

    def extract(self, doc: Document) -> Iterable[Annotation]:
        """Return what was found."""
        ...


class BaseExtractor:
    """A base with the defaults of an extractor; a subclass sets ``name`` and ``provides`` and writes ``extract``.

    A subclass may have an attrs class ``Options``: its fields are the extractor's configuration, and an instance
    reaches :meth:`prepare` in ``setup.options``.
    """

    name: str
    version: str = "0"
    provides: tuple[type[Annotation], ...]
    requires: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    """Marked texts (see :mod:`onrecord.testing.marked`) that show what it finds; the conformance kit tries them."""
    Options: ClassVar[type | None] = None

    def prepare(self, setup: Setup) -> Extractor:
        """Return the extractor ready for a pipeline: itself, or one that holds options and resources."""
        return self

    def extract(self, doc: Document) -> Iterable[Annotation]:
        """Return what was found in the document."""
        raise NotImplementedError(f"{type(self).__qualname__} has no extract(doc)")


class FunctionExtractor(BaseExtractor):
    """An extractor made of a function; see :func:`extractor`."""

    def __init__(
        self,
        function: Callable[[Document], Iterable[Annotation]],
        *,
        provides: tuple[type[Annotation], ...],
        name: str,
        version: str,
        requires: tuple[str, ...],
        wants: tuple[str, ...],
        languages: tuple[str, ...],
        examples: tuple[str, ...] = (),
    ) -> None:
        self.function = function
        self.name, self.version, self.provides = name, version, provides
        self.requires, self.wants, self.languages = requires, wants, languages
        self.examples = examples
        self.__doc__ = function.__doc__
        self.__module__ = function.__module__
        self.__qualname__ = function.__qualname__

    def extract(self, doc: Document) -> Iterable[Annotation]:
        return self.function(doc)

    def __call__(self, doc: Document) -> Iterable[Annotation]:
        return self.function(doc)

    def __reduce__(self) -> str:
        return self.__qualname__  # pickled as the module's name that it stands under

    def __repr__(self) -> str:
        return f"<extractor {self.name}>"


def extractor(
    *provides: type[Annotation],
    name: str | None = None,
    version: str = "0",
    requires: tuple[str, ...] = (),
    wants: tuple[str, ...] = (),
    languages: tuple[str, ...] = (),
    examples: tuple[str, ...] = (),
) -> Callable[[Callable[[Document], Iterable[Annotation]]], FunctionExtractor]:
    r"""Make an extractor of a function from a document to annotations of the classes *provides*.

    ::

        @onrecord.extractor(Ticker)
        def tickers(doc):
            for match in re.finditer(r"\((?:NYSE|NASDAQ): ([A-Z]+)\)", doc.text):
                yield Ticker(start=match.start(), end=match.end(), rule="tickers.bracketed", symbol=match[1])
    """

    def made(function: Callable[[Document], Iterable[Annotation]]) -> FunctionExtractor:
        return FunctionExtractor(
            function,
            provides=provides,
            name=name or function.__name__,
            version=version,
            requires=requires,
            wants=wants,
            languages=languages,
            examples=examples,
        )

    return made
