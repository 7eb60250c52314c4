"""Finding plugins. Nothing here runs an extractor.

Plugins are taken one at a time, in a fixed order: the built-in ones, those of installed distributions by name, those
asked for. What a plugin that was only found does wrong is recorded and costs that plugin alone; one that was asked
for by name and does not work raises.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

import attrs

from onrecord.document import Issue
from onrecord.errors import PluginError, close_match, listed, said
from onrecord.extractor import Extractor, Resource
from onrecord.hookspecs import PROJECT, Exporter, Resolver
from onrecord.registration import Register

if TYPE_CHECKING:
    from pathlib import Path

DISABLE = "ONRECORD_DISABLE"
"""The environment variable that blocks plugins and extractors by name, separated by commas."""

Source = Literal["built-in", "installed", "module", "file", "object"]


@attrs.frozen(kw_only=True)
class Plugin:
    """A plugin, and what it brought; with an issue where it could not be used."""

    name: str
    source: Source
    distribution: str | None = None
    """The installed package, or the file, that it comes from."""
    version: str | None = None
    asked: bool = True
    """Whether the caller asked for it; one that was only found may fail, and takes nobody's place."""
    extractors: tuple[Extractor, ...] = ()
    resources: tuple[Resource, ...] = ()
    exporters: Mapping[str, Exporter] = attrs.field(factory=dict)
    resolvers: Mapping[str, Resolver] = attrs.field(factory=dict)
    issue: Issue | None = None

    @property
    def found(self) -> bool:
        """Whether it was only found among what is installed."""
        return self.source == "installed" and not self.asked

    def __str__(self) -> str:
        origin = " ".join(word for word in (self.distribution, self.version) if word)
        return f"plugin {self.name!r}" + (f" of {origin}" if origin else "")


def disabled() -> frozenset[str]:
    """Return the names that the environment blocks."""
    return frozenset(name.strip() for name in os.environ.get(DISABLE, "").split(",") if name.strip())


def gather(asked: Sequence[object] = (), *, blocked: Iterable[str] = (), found: bool = True) -> tuple[Plugin, ...]:
    """Return the built-in plugins, the installed ones where *found*, and those *asked* for, in this order.

    *asked* holds names of installed plugins, names of modules, paths of Python files or of TOML files of patterns, and
    objects or modules with hook implementations. Raises :class:`PluginError` where one of those does not work.
    """
    blocked = frozenset(blocked)
    register = Register()
    plugins: list[Plugin] = []
    for name, path in _built_in():
        if name not in blocked:
            plugin = Plugin(name=name, source="built-in", distribution=PROJECT, version=_own_version())
            plugins.append(_taken(register, plugin, importlib.import_module(path)))
    if found:
        held: dict[str, Plugin] = {}
        for entry in _entry_points():
            if entry.name not in blocked and not any(entry.name == name for name in asked):
                held[entry.name] = _installed(register, entry, held.get(entry.name))
                plugins.append(held[entry.name])
    for one in asked:
        plugin = _asked(register, one, blocked)
        plugins.append(plugin)
    things = [register.things.get(plugin.name, plugin) for plugin in plugins]
    wanted = {id(thing) for plugin, thing in zip(plugins, things, strict=True) if not plugin.found}
    return tuple(p for p, thing in zip(plugins, things, strict=True) if not p.found or id(thing) not in wanted)


def _built_in() -> Iterator[tuple[str, str]]:
    from onrecord.extractors import BUILT_IN

    for name in BUILT_IN:
        yield name, f"onrecord.extractors.{name}.plugin"


def _own_version() -> str:
    from onrecord import __version__

    return __version__


def _entry_points() -> list[Any]:
    """Return the entry points of the group by name, then distribution: the order on disk decides nothing."""
    from importlib.metadata import entry_points

    unique = {(entry.name, _of(entry)): entry for entry in entry_points(group=PROJECT)}
    return [unique[key] for key in sorted(unique)]


def _of(entry: Any) -> tuple[str, str]:
    return (entry.dist.name, entry.dist.version) if entry.dist else ("", "")


def _taken(register: Register, plugin: Plugin, thing: object) -> Plugin:
    brought = register.take(plugin.name, thing)
    return attrs.evolve(
        plugin,
        extractors=brought.extractors,
        resources=brought.resources,
        exporters=brought.exporters,
        resolvers=brought.resolvers,
    )


def _installed(register: Register, entry: Any, first: Plugin | None) -> Plugin:
    """Take the plugin of an entry point that nobody asked for: what goes wrong becomes its issue."""
    distribution, version = _of(entry)
    plugin = Plugin(name=entry.name, source="installed", distribution=distribution, version=version, asked=False)
    if first is not None:
        message = f"{plugin}: the name is that of {first} as well; it is passed over"
        return attrs.evolve(plugin, issue=_issue(plugin, "name-taken", message, f"uninstall one: {distribution}"))
    try:
        return _taken(register, plugin, entry.load())
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a plugin may raise anything while it is imported, SystemExit too
        message = str(error) if isinstance(error, PluginError) else f"{plugin} cannot be imported: {said(error)}"
        remedy = f"update or uninstall {distribution}, or block the plugin with {DISABLE}={entry.name}"
        return attrs.evolve(plugin, issue=_issue(plugin, "failed", message, remedy))


def _issue(plugin: Plugin, kind: str, message: str, remedy: str) -> Issue:
    return Issue(
        stage="plugin",
        kind=kind,
        message=message,
        remedy=remedy,
        plugin=plugin.name,
        distribution=plugin.distribution,
        version=plugin.version,
    )


def _asked(register: Register, thing: object, blocked: frozenset[str]) -> Plugin:
    """Take a plugin that was asked for: what goes wrong raises."""
    load: Any = None
    if isinstance(thing, os.PathLike) or (isinstance(thing, str) and thing.endswith((".py", ".toml"))):
        from pathlib import Path

        path = Path(thing)
        plugin = Plugin(name=path.stem, source="file", distribution=str(path))
        load = _patterns if path.suffix == ".toml" else file_module
        argument: Any = path
    elif isinstance(thing, str):
        plugin, load, argument = _named(thing)
    else:
        name = getattr(thing, "name", None) or getattr(thing, "__name__", None) or type(thing).__qualname__
        plugin, load, argument = Plugin(name=str(name), source="object"), None, thing
    if plugin.name in blocked:
        message = f"{plugin} was asked for, but is blocked by name"
        remedy = f"take {plugin.name} out of {DISABLE} and without=[…]"
        return attrs.evolve(plugin, issue=_issue(plugin, "blocked", message, remedy))
    return _taken(register, plugin, argument if load is None else load(argument))


def _named(name: str) -> tuple[Plugin, Any, Any]:
    """Return the plugin of an installed name or of a module, and what loads it."""
    entries = _entry_points()
    for entry in entries:
        if entry.name == name:
            distribution, version = _of(entry)
            return Plugin(name=name, source="installed", distribution=distribution, version=version), _entry, entry
    names = [entry.name for entry in entries]

    def load(path: str) -> ModuleType:
        try:
            return importlib.import_module(path)
        except ImportError as error:
            raise PluginError(
                f"no plugin {name!r}: it is neither the name of an installed plugin (installed: {listed(names)}) "
                f"nor a module that can be imported ({error}){close_match(name, names)}"
            ) from error
        except Exception as error:
            raise PluginError(f"plugin {name!r} cannot be imported: {said(error)}") from error

    return Plugin(name=name, source="module", version=_version_of(name)), load, name


def _version_of(name: str) -> str | None:
    version = getattr(sys.modules.get(name), "__version__", None)
    return version if isinstance(version, str) else None


def _entry(entry: Any) -> object:
    try:
        return entry.load()
    except Exception as error:
        distribution, version = _of(entry)
        raise PluginError(
            f"plugin {entry.name!r} of {distribution} {version} cannot be imported: {said(error)}"
        ) from error


def _patterns(path: Path) -> object:
    from onrecord.patterns import PatternFile

    return PatternFile(path)


def file_module(path: Path) -> ModuleType:
    """Return the module of a plugin file: the one that was loaded from it already, while the file is unchanged.

    The module's name comes of the file's full path, so that worker processes find it under the same name.
    Raises :class:`PluginError` where the file is not there, or cannot be imported.
    """
    if not path.is_file():
        raise PluginError(f"plugin file {path} is not there")
    full = path.resolve()
    stat = full.stat()
    state = (stat.st_mtime_ns, stat.st_size)
    name = f"onrecord_plugin_{full.stem}_{zlib.crc32(str(full).encode('utf-8', 'surrogateescape')):08x}"
    if name in sys.modules and getattr(sys.modules[name], "__onrecord_state__", None) == state:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, full)
    if spec is None or spec.loader is None:
        raise PluginError(f"plugin file {path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        raise PluginError(f"plugin file {path} cannot be imported: {said(error)}") from error
    module.__onrecord_state__ = state  # type: ignore[attr-defined]
    return module
