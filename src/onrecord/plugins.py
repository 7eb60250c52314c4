"""Finding plugins, and hearing what each brings. pluggy registers; nothing here runs an extractor.

Plugins are taken one at a time, in a fixed order: the built-in ones, those of installed distributions by name, those
asked for. What a plugin that was only found does wrong is recorded and costs that plugin alone; one that was asked
for by name and does not work raises.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import attrs
import pluggy

from onrecord import hookspecs
from onrecord.document import Issue
from onrecord.errors import PluginError, close_match, listed
from onrecord.extractor import Extractor, Resource
from onrecord.hookspecs import PROJECT, Exporter

DISABLE = "ONRECORD_DISABLE"
"""The environment variable that blocks plugins and extractors by name, separated by commas."""

Source = Literal["built-in", "installed", "module", "file", "object"]


@attrs.frozen(kw_only=True)
class Plugin:
    """A plugin, and what it brought; with an issue where it could not be used."""

    name: str
    source: Source
    distribution: str | None = None
    version: str | None = None
    extractors: tuple[Extractor, ...] = ()
    resources: tuple[Resource, ...] = ()
    exporters: Mapping[str, Exporter] = attrs.field(factory=dict)
    issue: Issue | None = None


def disabled() -> frozenset[str]:
    """Return the names that the environment blocks."""
    return frozenset(name.strip() for name in os.environ.get(DISABLE, "").split(",") if name.strip())


def gather(asked: Sequence[object] = (), *, blocked: Iterable[str] = (), found: bool = True) -> tuple[Plugin, ...]:
    """Return the built-in plugins, the installed ones where *found*, and those *asked* for, in this order.

    *asked* holds names of installed plugins, names of modules, paths of Python files, and objects or modules with
    hook implementations. Raises :class:`PluginError` where one of those does not work.
    """
    blocked = frozenset(blocked)
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    plugins: list[Plugin] = []
    for name, module in _built_in():
        if name not in blocked:
            plugins.append(_taken(manager, name, importlib.import_module(module), "built-in", PROJECT, _own_version()))
    if found:
        for entry in _entry_points():
            if entry.name not in blocked and not any(entry.name == name for name in asked):
                plugins.append(_installed(manager, entry, contained=True))
    for plugin in asked:
        plugins.append(_asked(manager, plugin))
    return tuple(plugins)


def _built_in() -> Iterator[tuple[str, str]]:
    from onrecord.extractors import BUILT_IN

    for name in BUILT_IN:
        yield name, f"onrecord.extractors.{name}.plugin"


def _own_version() -> str:
    from onrecord import __version__

    return __version__


def _entry_points() -> list[Any]:
    from importlib.metadata import entry_points

    unique = {entry.name: entry for entry in entry_points(group=PROJECT)}
    return [unique[name] for name in sorted(unique)]


def _installed(manager: pluggy.PluginManager, entry: Any, *, contained: bool) -> Plugin:
    distribution = entry.dist.name if entry.dist else None
    version = entry.dist.version if entry.dist else None
    try:
        return _taken(manager, entry.name, entry.load(), "installed", distribution, version)
    except Exception as error:  # a plugin may raise anything while it is imported
        if not contained:
            raise PluginError(f"plugin {entry.name!r} of {distribution} {version} does not work: {error}") from error
        issue = Issue(
            stage="plugin",
            kind="failed",
            extractor=entry.name,
            message=f"plugin {entry.name!r} of {distribution} {version}: {type(error).__name__}: {error}",
            remedy=f"update or uninstall {distribution}, or block the plugin with {DISABLE}={entry.name}",
        )
        return Plugin(name=entry.name, source="installed", distribution=distribution, version=version, issue=issue)


def _asked(manager: pluggy.PluginManager, plugin: object) -> Plugin:
    if isinstance(plugin, os.PathLike) or (isinstance(plugin, str) and plugin.endswith(".py")):
        path = Path(plugin)
        return _taken(manager, path.stem, _file_module(path), "file", str(path), None)
    if isinstance(plugin, str):
        entries = _entry_points()
        for entry in entries:
            if entry.name == plugin:
                return _installed(manager, entry, contained=False)
        try:
            module = importlib.import_module(plugin)
        except ImportError as error:
            names = [entry.name for entry in entries]
            raise PluginError(
                f"no plugin {plugin!r}: it is neither the name of an installed plugin (installed: {listed(names)}) "
                f"nor a module that can be imported ({error}){close_match(plugin, names)}"
            ) from error
        return _taken(manager, plugin, module, "module", None, getattr(module, "__version__", None))
    name = getattr(plugin, "name", None) or getattr(plugin, "__name__", None) or type(plugin).__qualname__
    return _taken(manager, str(name), plugin, "object", None, None)


def _file_module(path: Path) -> ModuleType:
    if not path.is_file():
        raise PluginError(f"plugin file {path} is not there")
    name = f"onrecord_plugin_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise PluginError(f"plugin file {path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        raise PluginError(f"plugin file {path} cannot be imported: {type(error).__name__}: {error}") from error
    return module


def _taken(
    manager: pluggy.PluginManager,
    name: str,
    plugin: object,
    source: Source,
    distribution: str | None,
    version: str | None,
) -> Plugin:
    """Register the plugin and ask it what it brings."""
    _check_hooks(manager, name, plugin)
    try:
        manager.register(plugin, name)
    except (ValueError, pluggy.PluginValidationError) as error:
        raise PluginError(f"plugin {name!r} cannot be registered: {error}") from error
    others = [other for other in manager.get_plugins() if other is not plugin]

    def ask(hook: str) -> list[Any]:
        answers: list[Any] = manager.subset_hook_caller(hook, others)()
        return answers

    extractors = tuple(extractor for answer in ask("onrecord_extractors") for extractor in answer)
    for extractor in extractors:
        if not isinstance(extractor, Extractor):
            raise PluginError(
                f"plugin {name!r} hands in {extractor!r}, which is no extractor; "
                "it needs name, version, provides, requires, wants, languages and extract(doc)"
            )
    return Plugin(
        name=name,
        source=source,
        distribution=distribution,
        version=version,
        extractors=extractors,
        resources=tuple(resource for answer in ask("onrecord_resources") for resource in answer),
        exporters={key: write for answer in ask("onrecord_exporters") for key, write in answer.items()},
    )


def _check_hooks(manager: pluggy.PluginManager, name: str, plugin: object) -> None:
    """Raise :class:`PluginError` for a hook implementation whose name no hook has, and for a plugin with none."""
    hooks = [hook for hook in vars(hookspecs) if hook.startswith("onrecord_")]
    implemented = [hook for hook in dir(plugin) if manager.parse_hookimpl_opts(plugin, hook) is not None]
    for hook in implemented:
        if hook not in hooks:
            raise PluginError(
                f"plugin {name!r} implements {hook!r}, which is no hook (hooks: {listed(hooks)}){close_match(hook, hooks)}"
            )
    if not implemented:
        raise PluginError(
            f"plugin {name!r} implements no hook; mark a function {listed(hooks[:1])} with @onrecord.hookimpl"
        )
