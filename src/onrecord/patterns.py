"""Extractors without code: a TOML file of named patterns, each with examples that are tried when it is loaded.

Patterns are those of the ``regex`` module. A named group becomes a field; the finding is the group ``span`` where there
is one, else the whole match. All patterns of a file share a limit of time for a document: a pattern that backtracks
without end is cut, and costs its layers alone.
"""

from __future__ import annotations

import time
import tomllib
import typing
from bisect import insort
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from onrecord.annotations import BUILT_IN, Annotation
from onrecord.config import build, fitted
from onrecord.declared import READ, Fields, FieldType, kind_of
from onrecord.document import Document
from onrecord.errors import ConfigError, TimeLimit, close_match, listed
from onrecord.extractor import BaseExtractor
from onrecord.hookspecs import hookimpl
from onrecord.layout import own_fields
from onrecord.overlaps import room
from onrecord.span import Span
from onrecord.testing.marked import Marked, parse

RESERVED = frozenset(field.name for field in attrs.fields(Annotation))
"""The fields that every annotation has, and that no group may be named for."""


@attrs.frozen(kw_only=True)
class Pattern:
    """One ``[[pattern]]`` of the file."""

    name: str
    """Unique in the file; the rule's id is ``layer.name``."""
    pattern: str
    layer: str | None = None
    """Where it is not the file's."""
    set: Mapping[str, str | int] = attrs.field(factory=dict)
    """Fields that are the same for every finding."""
    ignore_case: bool = False
    verbose: bool = False
    matches: tuple[str, ...]
    """Marked texts in which it must find what is marked, and nothing else."""
    no_match: tuple[str, ...] = ()
    """Texts in which it must find nothing."""


@attrs.frozen(kw_only=True)
class Patterns:
    """The whole file."""

    name: str
    """The extractor's."""
    version: str = "0"
    layer: str | None = None
    timeout: float = 1.0
    """Seconds for a document, all patterns together."""
    fields: Mapping[str, FieldType] = attrs.field(factory=dict)
    """Types of fields that are not plain text."""
    pattern: tuple[Pattern, ...]
    source: str = ""


class PatternFile:
    """A plugin that is a TOML file of patterns."""

    def __init__(self, path: Path) -> None:
        self.name, self.extractor = path.stem, load(path)

    @hookimpl
    def onrecord_extractors(self) -> list[PatternExtractor]:
        """Hand in the extractor of the file."""
        return [self.extractor]


def load(path: Path) -> PatternExtractor:
    """Return the extractor of a TOML file of patterns, after all its examples came out right.

    Raises :class:`~onrecord.errors.ConfigError`, with the file and the key's path, for whatever is wrong with it.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read as TOML: {error}") from error
    if "source" in values:
        raise ConfigError(f"{path}: source: there is no such option")
    spec: Patterns = build(Patterns, {"name": path.stem, **values, "source": str(path)}, str(path))
    extractor = PatternExtractor(spec)
    extractor.try_examples()
    return extractor


class PatternExtractor(BaseExtractor):
    """Finds what the patterns of a file find; of overlapping findings of a layer, the longest."""

    def __init__(self, spec: Patterns) -> None:
        self.spec = spec
        self.name, self.version = spec.name, spec.version
        kinds = _kinds(spec)
        self._matchers = [_Matcher(spec, n, kinds[pattern.layer or spec.layer or ""]) for n, pattern in _each(spec)]
        self.provides = tuple(kinds.values())

    def __reduce__(self) -> tuple[type[PatternExtractor], tuple[Patterns]]:
        return type(self), (self.spec,)

    def extract(self, doc: Document) -> list[Annotation]:
        """Return the findings; raise :class:`~onrecord.errors.TimeLimit` where they take too long."""
        until = time.monotonic() + self.spec.timeout
        found: dict[str, list[tuple[int, int, int, _Matcher, Any]]] = {}
        for n, matcher in enumerate(self._matchers):
            layer = found.setdefault(matcher.kind.layer, [])
            layer += [(start - end, n, start, matcher, match) for start, end, match in matcher.spans(doc.text, until)]
        kept: list[Annotation] = []
        for candidates in found.values():
            taken: list[tuple[int, int]] = []
            for length, _, start, matcher, match in sorted(candidates, key=lambda item: item[:3]):
                if room(taken, start, start - length):
                    insort(taken, (start, start - length))
                    kept.append(matcher.finding(doc.text, start, start - length, match))
        return kept

    def try_examples(self) -> None:
        """Raise :class:`~onrecord.errors.ConfigError` for the first example that does not come out as it says."""
        for matcher in self._matchers:
            matcher.try_examples(self.spec.timeout)


class _Matcher:
    """One pattern at work."""

    def __init__(self, spec: Patterns, n: int, kind: type[Annotation]) -> None:
        import regex

        self.pattern, self.kind = spec.pattern[n], kind
        self.where = f"{spec.source}: pattern[{n}] {self.pattern.name!r}"
        self.rule = f"{kind.layer}.{self.pattern.name}"
        self.seconds = spec.timeout
        flags = (regex.IGNORECASE if self.pattern.ignore_case else 0) | (regex.VERBOSE if self.pattern.verbose else 0)
        self.compiled = regex.compile(self.pattern.pattern, flags)
        self.read = _readers(spec, kind, self.compiled.groupindex, self.where)
        self.fixed = _fixed(self.pattern, kind, self.where)
        missing = [
            field.name
            for field in attrs.fields(kind)
            if field.default is attrs.NOTHING and field.name not in {*RESERVED, *self.fixed, *dict(self.read)}
        ]
        if missing:
            raise ConfigError(f"{self.where}: layer {kind.layer!r} needs {listed(missing)}; give it in set={{…}}")

    def spans(self, text: str, until: float) -> Iterator[tuple[int, int, Any]]:
        """Yield (start, end, match) for each finding that is not blank."""
        group = "span" if "span" in self.compiled.groupindex else 0
        try:
            for match in self.compiled.finditer(text, timeout=max(until - time.monotonic(), 0.001)):
                start, end = match.span(group)
                if 0 <= start < end and not text[start:end].isspace():
                    yield start, end, match
        except TimeoutError:
            raise TimeLimit(
                f"pattern {self.rule!r} went on after the {self.seconds:g} s that its file has for a document; "
                "take out what it repeats inside a repetition, or bound it: {0,40} in place of *"
            ) from None

    def finding(self, text: str, start: int, end: int, match: Any) -> Annotation:
        values = {name: read(text, *match.span(name)) for name, read in self.read if match.start(name) >= 0}
        return self.kind(start=start, end=end, rule=self.rule, **{**self.fixed, **values})

    def try_examples(self, seconds: float) -> None:
        if not self.pattern.matches:
            raise ConfigError(f"{self.where}: matches has no example; give one text, with what is found marked in it")
        for n, example in enumerate(self.pattern.matches):
            self._try(parse_example(example, f"{self.where}: matches[{n}]"), f"matches[{n}]", seconds)
        for n, text in enumerate(self.pattern.no_match):
            self._try(Marked(text, ()), f"no_match[{n}]", seconds)

    def _try(self, example: Marked, key: str, seconds: float) -> None:
        text = example.text
        found = [
            self.finding(text, start, end, match)
            for start, end, match in self.spans(text, time.monotonic() + max(seconds, 1.0))
        ]
        expected = [text[mark.start : mark.end] for mark in example.marks]
        if [(mark.start, mark.end) for mark in example.marks] != [(each.start, each.end) for each in found]:
            raise ConfigError(
                f"{self.where}: {key}: in {text!r} it finds {listed(repr(text[f.start : f.end]) for f in found)}, "
                f"not {listed(map(repr, expected))}"
            )
        for mark, each in zip(example.marks, found, strict=True):
            for name, value in mark.fields.items():
                if not hasattr(each, name):
                    raise ConfigError(f"{self.where}: {key}: it gives no field {name!r}{close_match(name, self.names)}")
                got = getattr(each, name)
                said = "" if got is None else text[got[0] : got[1]] if isinstance(got, Span) else str(got)
                if said != value:
                    raise ConfigError(f"{self.where}: {key}: {name} comes out as {said!r}, not {value!r}")

    @property
    def names(self) -> list[str]:
        return [*dict(self.read), *self.fixed]


def parse_example(example: str, where: str) -> Marked:
    """Return the marked text of an example, which has a mark."""
    try:
        marked = parse(example)
    except ValueError as error:
        raise ConfigError(f"{where}: {error}") from error
    if not marked.marks:
        raise ConfigError(
            f"{where}: {example!r} has nothing marked; write [what is found]{{field=value}} into it, or [found]{{}}"
        )
    return marked


def _each(spec: Patterns) -> Iterator[tuple[int, Pattern]]:
    names: set[str] = set()
    for n, pattern in enumerate(spec.pattern):
        where = f"{spec.source}: pattern[{n}]"
        if not pattern.name or set(pattern.name) - set("abcdefghijklmnopqrstuvwxyz0123456789-_"):
            raise ConfigError(f"{where}.name: {pattern.name!r} is no name; small letters, digits and hyphens make one")
        if pattern.name in names:
            raise ConfigError(f"{where}.name: {pattern.name!r} is the name of an earlier pattern as well")
        names.add(pattern.name)
        if not (pattern.layer or spec.layer):
            raise ConfigError(f"{where}: no layer; give the file or the pattern one: layer = 'votes'")
        yield n, pattern


def _kinds(spec: Patterns) -> dict[str, type[Annotation]]:
    """Return the class of each layer: the built-in one of that name, else one with the fields of its patterns."""
    import regex

    if not spec.pattern:
        raise ConfigError(f"{spec.source}: pattern: there is none; write one under [[pattern]]")
    fields: dict[str, dict[str, FieldType]] = {}
    groups: set[str] = set()
    for n, pattern in _each(spec):
        try:
            names = list(regex.compile(pattern.pattern, regex.VERBOSE if pattern.verbose else 0).groupindex)
        except regex.error as error:
            raise ConfigError(f"{spec.source}: pattern[{n}] {pattern.name!r}: no pattern: {error}") from error
        held = fields.setdefault(pattern.layer or spec.layer or "", {})
        for name in (*names, *pattern.set):
            if name in RESERVED:
                raise ConfigError(
                    f"{spec.source}: pattern[{n}] {pattern.name!r}: {name!r} is a field that every finding has; "
                    "name the group otherwise"
                )
            if name != "span":
                constant: FieldType = "integer" if isinstance(pattern.set.get(name), int) else "text"
                held.setdefault(name, spec.fields.get(name, constant))
        groups.update(names, pattern.set)
    for name in spec.fields:
        if name not in groups:
            raise ConfigError(
                f"{spec.source}: fields.{name}: no pattern has a group {name!r}{close_match(name, groups)}"
            )
    return {layer: BUILT_IN.get(layer) or kind_of(layer, _declared(held)) for layer, held in fields.items()}


def _declared(held: Mapping[str, FieldType]) -> Fields:
    return tuple(held.items())


def _readers(
    spec: Patterns, kind: type[Annotation], groups: Mapping[str, int], where: str
) -> list[tuple[str, Callable[[str, int, int], Any]]]:
    """Return, for each group that is a field, what reads its value."""
    if kind.layer not in BUILT_IN:
        return [(name, READ[spec.fields.get(name, "text")]) for name in groups if name != "span"]
    forms: dict[str, FieldType] = {"plain": "text", "decimal": "decimal", "span": "span"}
    known = dict(own_fields(kind))
    readers = []
    for name in groups:
        if name == "span":
            continue
        if name not in known or known[name].form not in forms:
            fits = [field for field, shape in known.items() if shape.form in forms]
            raise ConfigError(
                f"{where}: layer {kind.layer!r} has no field {name!r} that a group can give "
                f"(fields: {listed(fits)}){close_match(name, fits)}"
            )
        readers.append((name, READ[forms[known[name].form]]))
    return readers


def _fixed(pattern: Pattern, kind: type[Annotation], where: str) -> dict[str, Any]:
    if kind.layer not in BUILT_IN:
        return dict(pattern.set)
    hints = typing.get_type_hints(kind)
    fixed = {}
    for name, value in pattern.set.items():
        if name not in hints:
            raise ConfigError(f"{where}: set.{name}: layer {kind.layer!r} has no such field{close_match(name, hints)}")
        given: Any = Decimal(value) if Decimal in typing.get_args(hints[name]) else value
        fixed[name] = fitted(given, hints[name], f"{where}: set.{name}")
    return fixed
