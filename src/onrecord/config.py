"""Options: from a mapping of plain values to each extractor's own ``Options``, with errors that say where."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from onrecord.errors import ConfigError, close_match, listed
from onrecord.extractor import Extractor


def options_for(extractor: Extractor, section: Mapping[str, Any]) -> Any:
    """Return the extractor's ``Options`` with the values of its section; ``None`` where it has no options.

    Raises :class:`ConfigError`, with the key's full path, for a key that it does not have or a value of a wrong type.
    """
    schema = getattr(extractor, "Options", None)
    if schema is None:
        if section:
            raise ConfigError(
                f"{extractor.name}: this extractor has no options, not {listed(map(repr, section))} either"
            )
        return None
    known = {field.name: field for field in attrs.fields(schema)}
    hints = typing.get_type_hints(schema)
    for key, value in section.items():
        if key not in known:
            raise ConfigError(
                f"{extractor.name}.{key}: there is no such option (options: {listed(known)}){close_match(key, known)}"
            )
        if not _fits(value, hints[key]):
            wanted = getattr(hints[key], "__name__", str(hints[key]))
            raise ConfigError(f"{extractor.name}.{key}: {value!r} is a {type(value).__name__}, not {wanted}")
    return schema(**section)


def check_sections(config: Mapping[str, Any], names: Iterable[str]) -> None:
    """Raise :class:`ConfigError` for a section that names no extractor, or is no mapping."""
    names = tuple(names)
    for name, section in config.items():
        if name not in names:
            raise ConfigError(
                f"{name}: no extractor of that name (extractors: {listed(names)}){close_match(name, names)}"
            )
        if not isinstance(section, Mapping):
            raise ConfigError(f"{name}: a section of options is a mapping, not {section!r}")


def _fits(value: object, hint: Any) -> bool:
    if hint is Any:
        return True
    origin = typing.get_origin(hint)
    args = typing.get_args(hint)
    if origin is typing.Literal:
        return value in args
    if origin in (list, tuple, set, frozenset):
        return isinstance(value, (list, tuple)) and all(_fits(item, args[0]) for item in value)
    if origin in (dict, Mapping) or (origin is not None and isinstance(origin, type) and issubclass(origin, Mapping)):
        return isinstance(value, Mapping)
    if args:  # a union
        return any(value is None if arg is type(None) else _fits(value, arg) for arg in args)
    if hint is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, hint)
