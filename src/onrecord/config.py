"""Options: from plain values, given or read from ``onrecord.toml``, to each extractor's own ``Options``.

Every error says where, with the key's full path: ``onrecord.toml: dates.order: …``.
"""

from __future__ import annotations

import os
import types
import typing
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from onrecord.errors import ConfigError, close_match, listed, said
from onrecord.extractor import Extractor

PIPELINE = "pipeline"
"""The section that is no extractor's: which plugins, resources and extractors a pipeline has."""


@attrs.frozen(kw_only=True)
class PipelineOptions:
    """The section ``pipeline``; the arguments of :class:`onrecord.Pipeline` in a file."""

    plugins: tuple[str, ...] = ()
    """Names of installed plugins or modules, or paths, from the folder of the file, that end in .py or .toml."""
    resources: tuple[str, ...] = ()
    """Paths of TSV files, from the folder of the file."""
    only: tuple[str, ...] | None = None
    without: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Configuration:
    """What a configuration says: the section ``pipeline``, and one of options for an extractor's name."""

    pipeline: PipelineOptions = attrs.field(factory=PipelineOptions)
    sections: Mapping[str, Any] = attrs.field(factory=dict)
    source: str = ""
    """``"FILE: "``, to begin messages with."""


def configuration(given: Mapping[str, Any] | str | os.PathLike[str] | None) -> Configuration:
    """Return the configuration of a mapping, or of a TOML file by its path.

    Raises :class:`ConfigError` where the file cannot be read, or its section ``pipeline`` is malformed.
    """
    if given is None:
        return Configuration()
    import tomllib
    from pathlib import Path

    source, folder = "", Path()
    if isinstance(given, Mapping):
        values = dict(given)
    else:
        path = Path(given)
        source, folder = f"{path}: ", path.parent
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise ConfigError(f"{path}: cannot be read as TOML: {error}") from error
    section = values.pop(PIPELINE, {})
    options = build(PipelineOptions, section, f"{source}{PIPELINE}")
    options = attrs.evolve(
        options,
        plugins=tuple(
            str(folder / plugin) if plugin.endswith((".py", ".toml")) else plugin for plugin in options.plugins
        ),
        resources=tuple(str(folder / resource) for resource in options.resources),
    )
    return Configuration(pipeline=options, sections=values, source=source)


def options_for(extractor: Extractor, section: Mapping[str, Any], source: str = "") -> Any:
    """Return the extractor's ``Options`` with the values of its section; ``None`` where it has no options.

    Raises :class:`ConfigError`, with the key's full path, for a key that it does not have, a value of a wrong type, or
    an option without a default that is not given.
    """
    schema = getattr(extractor, "Options", None)
    if schema is None:
        if section:
            raise ConfigError(
                f"{source}{extractor.name}: this extractor has no options, so not {listed(map(repr, section))} either"
            )
        return None
    return build(schema, section, source + extractor.name)


def check_sections(config: Mapping[str, Any], names: Iterable[str], source: str = "") -> None:
    """Raise :class:`ConfigError` for a section that names no extractor, or is no mapping."""
    names = tuple(names)
    for name, section in config.items():
        if name not in names:
            raise ConfigError(
                f"{source}{name}: no extractor of that name (extractors: {listed(names)})"
                f"{close_match(name, (*names, PIPELINE))}"
            )
        if not isinstance(section, Mapping):
            raise ConfigError(f"{source}{name}: a section of options is a mapping, not {section!r}")


def build(schema: type[Any], section: object, path: str) -> Any:
    """Return an instance of an attrs class with the values of a section, each fitted to its field's type."""
    if not isinstance(section, Mapping):
        raise ConfigError(f"{path}: {section!r} is a {type(section).__name__}, not a mapping of options")
    known = {field.alias: field for field in attrs.fields(schema) if field.init}
    hints = typing.get_type_hints(schema)
    values = {}
    for key, value in section.items():
        if key not in known:
            raise ConfigError(
                f"{path}.{key}: there is no such option (options: {listed(known)}){close_match(str(key), known)}"
            )
        values[key] = fitted(value, hints[known[key].name], f"{path}.{key}")
    missing = [key for key, field in known.items() if field.default is attrs.NOTHING and key not in values]
    if missing:
        raise ConfigError(f"{path}.{missing[0]}: this option must be given")
    try:
        return schema(**values)
    except (TypeError, ValueError) as error:  # a validator of the author's
        raise ConfigError(f"{path}: {said(error)}") from error


def fitted(value: Any, hint: Any, path: str) -> Any:
    """Return *value* as its type hint wants it: lists as tuples where it says so, mappings as attrs classes.

    Raises :class:`ConfigError` where it does not fit.
    """
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return value
    if origin is typing.Literal:
        if value in args:
            return value
        near = close_match(value, [arg for arg in args if isinstance(arg, str)]) if isinstance(value, str) else ""
        raise ConfigError(f"{path}: {value!r} is none of {listed(map(repr, args))}{near}")
    if origin in (typing.Union, types.UnionType):
        return _one_of(value, args, hint, path)
    if origin in (list, tuple, set, frozenset) and isinstance(value, (list, tuple)):
        inner = [args[0]] * len(value) if origin is not tuple or args[-1] is Ellipsis else args
        if len(inner) == len(value):
            items = zip(value, inner, strict=True)
            return origin(fitted(item, kind, f"{path}[{n}]") for n, (item, kind) in enumerate(items))
    elif isinstance(origin, type) and issubclass(origin, Mapping) and isinstance(value, Mapping):
        return {key: fitted(item, args[1], f"{path}.{key}") for key, item in value.items()}
    elif hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    elif isinstance(hint, type):
        if attrs.has(hint) and isinstance(value, Mapping):
            return build(hint, value, path)
        if isinstance(value, hint) and not (hint is int and isinstance(value, bool)):
            return value
    raise ConfigError(f"{path}: {value!r} is a {type(value).__name__}, not {_said_type(hint)}")


def _one_of(value: Any, args: tuple[Any, ...], hint: Any, path: str) -> Any:
    if value is None and types.NoneType in args:
        return None
    kinds = [arg for arg in args if arg is not types.NoneType]
    if len(kinds) == 1:
        return fitted(value, kinds[0], path)
    for kind in kinds:
        try:
            return fitted(value, kind, path)
        except ConfigError:
            continue
    raise ConfigError(f"{path}: {value!r} is a {type(value).__name__}, not {_said_type(hint)}")


def _said_type(hint: Any) -> str:
    return hint.__name__ if isinstance(hint, type) and not typing.get_args(hint) else str(hint)
