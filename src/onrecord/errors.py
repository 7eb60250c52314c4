"""What can go wrong, one class per misuse.

::

    OnrecordError
    ├── LayerMissing            a layer was asked for that was never computed
    ├── AnnotationError         an annotation that cannot stand in its document
    │   ├── BadSpan             a span outside the text, or empty
    │   ├── DuplicateId         an id that is taken
    │   └── DanglingReference   an id that names nothing in the document
    ├── KindError               a class of annotations that is badly made, or whose layer's name is taken
    ├── PlanError               extractors that cannot be put in order
    │   ├── MissingProvider     a required layer that nothing provides
    │   └── PlanCycle           extractors that wait for each other
    ├── PluginError             a plugin that was asked for by name and does not work
    ├── ConfigError             an option that does not exist, or of the wrong type
    ├── ResourceError           a resource (gazetteer, cues, calendars) that cannot be read
    ├── TimeLimit               a document, or a declared pattern, that takes longer than it may
    └── InputError              a document that cannot be read: bad JSON, no text, a bad date
"""

from __future__ import annotations

from collections.abc import Iterable


def close_match(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return ``"; did you mean 'x'?"`` for the known word nearest to *word*, or nothing."""
    import difflib

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=cutoff)
    return f"; did you mean {near[0]!r}?" if near else ""


def listed(names: Iterable[str]) -> str:
    """Return the names as a sentence lists them, or "none"."""
    return ", ".join(names) or "none"


def said(error: BaseException) -> str:
    """Return the error's type and message, cut at 500 characters, whatever its ``__str__`` does."""
    try:
        message = str(error)
    except Exception as second:  # a plugin's error may be broken itself
        message = f"(its message cannot be read: {type(second).__name__})"
    if len(message) > 500:
        message = f"{message[:480]} … ({len(message)} characters)"
    return f"{type(error).__name__}: {message}" if message else type(error).__name__


class OnrecordError(Exception):
    """The base of every error that the library raises on purpose."""


class LayerMissing(OnrecordError, LookupError):
    """A layer was asked for that was never computed (an empty one is ``()``)."""

    def __init__(self, layer: str, computed: Iterable[str]) -> None:
        computed = tuple(computed)
        super().__init__(
            f"layer {layer!r} was not computed for this document (computed: {listed(computed)})"
            f"{close_match(layer, computed) or '; read it with a pipeline that provides the layer'}"
        )
        self.layer = layer
        self.computed = computed

    def __reduce__(self) -> tuple[type[LayerMissing], tuple[str, tuple[str, ...]]]:
        return type(self), (self.layer, self.computed)


class AnnotationError(OnrecordError, ValueError):
    """An annotation that cannot stand in its document."""


class BadSpan(AnnotationError):
    """A span that lies outside the text, is empty, or is no pair of integers."""


class DuplicateId(AnnotationError):
    """Two annotations of one document with the same id."""


class DanglingReference(AnnotationError):
    """A reference to an id that no annotation of the document has."""


class KindError(OnrecordError, TypeError):
    """A class of annotations that is badly made, or whose layer's name another class has."""


class PlanError(OnrecordError, ValueError):
    """Extractors that cannot be put in an order."""


class MissingProvider(PlanError):
    """A layer is required that no extractor provides."""


class PlanCycle(PlanError):
    """Extractors that wait for each other's layers."""

    def __init__(self, members: tuple[str, ...]) -> None:
        super().__init__(
            f"these extractors wait for each other: {' → '.join(members)}; "
            "one of them must want or require a layer less"
        )
        self.members = members

    def __reduce__(self) -> tuple[type[PlanCycle], tuple[tuple[str, ...]]]:
        return type(self), (self.members,)


class PluginError(OnrecordError, RuntimeError):
    """A plugin that was asked for by name and cannot be found, imported or registered."""


class ConfigError(OnrecordError, ValueError):
    """A configuration key that does not exist, or a value of the wrong type."""


class ResourceError(OnrecordError, ValueError):
    """A resource (gazetteer, cues, calendars) that cannot be read; names the file and the line."""


class TimeLimit(OnrecordError, TimeoutError):
    """A document, or a declared pattern, that takes longer than it may."""


class InputError(OnrecordError, ValueError):
    """A document that cannot be read: malformed JSON, a missing text, an impossible date."""
