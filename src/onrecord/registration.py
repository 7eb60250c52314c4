"""Taking one plugin: its hooks are checked against the specifications, then asked what it brings.

pluggy registers and calls; this is the one place that does, with a typed method for each hook, so that whatever an
implementation does wrong is told with the plugin's name.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Any

import attrs
import pluggy

from onrecord import hookspecs
from onrecord.errors import OnrecordError, PluginError, close_match, listed, said
from onrecord.extractor import BaseExtractor, Extractor, Resource
from onrecord.hookspecs import PROJECT, Exporter, Resolver

HOOKS = tuple(name for name in vars(hookspecs) if name.startswith("onrecord_"))
"""The names of the hooks."""


@attrs.frozen(kw_only=True)
class Brought:
    """What a plugin handed in."""

    extractors: tuple[Extractor, ...] = ()
    resources: tuple[Resource, ...] = ()
    exporters: Mapping[str, Exporter] = attrs.field(factory=dict)
    resolvers: Mapping[str, Resolver] = attrs.field(factory=dict)


class Register:
    """The plugins that were taken so far."""

    def __init__(self) -> None:
        self._manager = pluggy.PluginManager(PROJECT)
        self._manager.add_hookspecs(hookspecs)
        self.things: dict[str, object] = {}
        """What was taken under a name: a module, or an object."""

    def take(self, name: str, plugin: object) -> Brought:
        """Register the plugin and return what it brings; raise :class:`PluginError` where anything is wrong with it.

        A module without hooks brings the extractors that stand at its top level.
        """
        self.things[name] = plugin
        if not _implemented(self._manager, name, plugin) and isinstance(plugin, ModuleType):
            if own := _own_extractors(plugin):
                return Brought(extractors=own)
        check_hooks(plugin, name)
        if self._manager.is_registered(plugin):
            self._manager.unregister(plugin)  # an installed one that is asked for as a module as well
        try:
            self._manager.register(plugin, name)
        except (ValueError, pluggy.PluginValidationError) as error:
            raise PluginError(f"plugin {name!r} cannot be registered: {error}") from error
        return Brought(
            extractors=tuple(self._extractors(name, plugin)),
            resources=tuple(self._resources(name, plugin)),
            exporters=dict(self._functions("onrecord_exporters", "formats", name, plugin)),
            resolvers=dict(self._functions("onrecord_resolvers", "layers", name, plugin)),
        )

    def _extractors(self, name: str, plugin: object) -> Iterator[Extractor]:
        for extractor in self._items("onrecord_extractors", name, plugin):
            if isinstance(extractor, type):
                raise PluginError(
                    f"plugin {name!r} hands in the class {extractor.__qualname__}, which is no extractor; "
                    f"hand in an instance of it: [{extractor.__qualname__}()]"
                )
            if not isinstance(extractor, Extractor):
                raise PluginError(f"plugin {name!r} hands in {no_extractor(extractor)}")
            yield extractor

    def _resources(self, name: str, plugin: object) -> Iterator[Resource]:
        for resource in self._items("onrecord_resources", name, plugin):
            if not isinstance(resource, Resource):
                raise PluginError(
                    f"plugin {name!r} hands in {resource!r}, which is no resource; "
                    "make one with onrecord.Resource(kind=…, name=…, rows=…)"
                )
            yield resource

    def _functions(self, hook: str, of: str, name: str, plugin: object) -> Iterator[tuple[str, Any]]:
        for answer in self._ask(hook, name, plugin):
            if not isinstance(answer, Mapping):
                raise PluginError(
                    f"plugin {name!r}: {hook} returned {answer!r}, not a mapping of names of {of} to functions"
                )
            for key, function in answer.items():
                if not (isinstance(key, str) and callable(function)):
                    raise PluginError(f"plugin {name!r}: {hook} gives {function!r} for {key!r}, which is no function")
                yield key, function

    def _items(self, hook: str, name: str, plugin: object) -> Iterator[Any]:
        for answer in self._ask(hook, name, plugin):
            if isinstance(answer, (str, Extractor)) or not hasattr(type(answer), "__iter__"):
                raise PluginError(f"plugin {name!r}: {hook} returned {answer!r}, not a list; return [{answer!r}]")
            try:
                yield from answer
            except OnrecordError:
                raise
            except Exception as error:  # a generator that fails midway
                raise PluginError(f"plugin {name!r}: {hook} failed midway: {said(error)}") from error

    def _ask(self, hook: str, name: str, plugin: object) -> list[Any]:
        """Return what the plugin's own implementations of the hook answer; pluggy leaves out ``None``."""
        others = [other for other in self._manager.get_plugins() if other is not plugin]
        try:
            answers: list[Any] = self._manager.subset_hook_caller(hook, others)()
        except Exception as error:  # a hook implementation may raise anything
            raise PluginError(f"plugin {name!r}: {hook} failed: {said(error)}") from error
        return answers


def no_extractor(thing: object) -> str:
    """Return a clause that says why *thing* is no extractor."""
    needed = ("name", "version", "provides", "requires", "wants", "languages", "extract")
    missing = [attribute for attribute in needed if not hasattr(thing, attribute)]
    return (
        f"{thing!r}, which is no extractor: it has no {listed(missing)}; "
        "make one with @onrecord.extractor(Kind), or of a subclass of onrecord.BaseExtractor"
    )


def check_hooks(plugin: object, name: str) -> None:
    """Raise :class:`PluginError` for a plugin without hooks, and for an implementation that pluggy would not call well.

    That is: a name that no hook has, a parameter that the hook does not have, a parameter with a default (pluggy up to
    1.6 never passes it), a keyword-only one, a wrapper.
    """
    if isinstance(plugin, type):
        raise PluginError(f"plugin {name!r} is the class {plugin.__qualname__}; hand in an instance of it")
    implemented = _implemented(pluggy.PluginManager(PROJECT), name, plugin)
    for hook, options in implemented.items():
        if hook not in HOOKS:
            raise PluginError(
                f"plugin {name!r} implements {hook!r}, which is no hook (hooks: {listed(HOOKS)})"
                f"{close_match(hook, HOOKS)}"
            )
        if options.get("wrapper") or options.get("hookwrapper"):
            raise PluginError(f"plugin {name!r}: {hook} is a wrapper; return what the plugin brings instead")
        _check_parameters(name, hook, getattr(plugin, hook))
    if not implemented:
        unmarked = [hook for hook in HOOKS if callable(getattr(plugin, hook, None))]
        near = [f"{n!r}{close_match(n, HOOKS)}" for n in dir(plugin) if n.startswith("onrecord_") and n not in HOOKS]
        if unmarked:
            raise PluginError(f"plugin {name!r}: {listed(unmarked)} is not marked; put @onrecord.hookimpl above it")
        raise PluginError(
            f"plugin {name!r} implements no hook; mark a function {HOOKS[0]} with @onrecord.hookimpl"
            + (f" (it has {listed(near)})" if near else "")
        )


def _check_parameters(name: str, hook: str, function: Callable[..., Any]) -> None:
    known = tuple(inspect.signature(getattr(hookspecs, hook)).parameters)
    takes = f"it takes ({', '.join(known)}), or fewer"
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind not in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            raise PluginError(f"plugin {name!r}: {hook} has the parameter {str(parameter)!r}; {takes}, by plain names")
        if parameter.name not in known:
            raise PluginError(
                f"plugin {name!r}: {hook} has a parameter {parameter.name!r}, which the hook does not pass; "
                f"{takes}{close_match(parameter.name, known)}"
            )
        if parameter.default is not parameter.empty:
            raise PluginError(f"plugin {name!r}: {hook} has a default for {parameter.name!r}; take the default away")


def _implemented(manager: pluggy.PluginManager, name: str, plugin: object) -> dict[str, Mapping[str, Any]]:
    """Return pluggy's options of each marked function of the plugin, by name."""
    found: dict[str, Mapping[str, Any]] = {}
    for attribute in dir(plugin):
        try:
            options = manager.parse_hookimpl_opts(plugin, attribute)
        except Exception as error:  # a property of the plugin may raise anything
            raise PluginError(f"plugin {name!r}: its attribute {attribute!r} cannot be read: {said(error)}") from error
        if options is not None:
            found[attribute] = options
    return found


def _own_extractors(module: ModuleType) -> tuple[Extractor, ...]:
    made = (value for value in vars(module).values() if isinstance(value, BaseExtractor))
    return tuple(dict.fromkeys(each for each in made if each.__module__ == module.__name__))
