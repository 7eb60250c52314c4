"""From what plugins bring to the extractors of one pipeline: replaced, blocked, prepared, ordered.

A plugin that was only found and does not fit in is passed over with an issue; anything that the caller asked for and
that does not fit raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import attrs

from onrecord.config import check_sections, options_for
from onrecord.document import Issue
from onrecord.errors import ConfigError, KindError, OnrecordError, PlanCycle, PlanError, close_match, listed, said
from onrecord.extractor import Extractor, Resource, Setup
from onrecord.hookspecs import Resolver
from onrecord.plan import check_declaration, keep, order, providers
from onrecord.plugins import DISABLE, Plugin
from onrecord.registration import no_extractor

Tables = Callable[[frozenset[str]], Mapping[str, tuple[Resource, ...]]]
"""Resources by kind, without those of the plugins that are named."""


@attrs.frozen(kw_only=True)
class Member:
    """An extractor and the plugin that it came with; ``None`` where it was given as an object."""

    extractor: Extractor
    plugin: Plugin | None = None

    @property
    def found(self) -> bool:
        """Whether nobody asked for it."""
        return self.plugin is not None and self.plugin.found


class Assembly:
    """The members of a pipeline, in the order in which they came, and what was wrong with those passed over."""

    def __init__(self, plugins: Iterable[Plugin], given: Iterable[Extractor]) -> None:
        self.plugins = tuple(plugins)
        self.members: dict[str, Member] = {}
        self.issues: list[Issue] = []
        for plugin in self.plugins:
            if plugin.issue is not None:
                self.issues.append(plugin.issue)
            for extractor in plugin.extractors:
                self._join(Member(extractor=extractor, plugin=plugin))
        for extractor in given:
            if not isinstance(extractor, Extractor):
                raise PlanError(no_extractor(extractor))
            self.members[extractor.name] = Member(extractor=extractor)
        self.known = tuple(self.members)

    def _join(self, member: Member) -> None:
        name = member.extractor.name
        if name in self.members and member.found:
            remedy = f"ask for it by name, plugins=[{_plugin_name(member)!r}], to let it take the other's place"
            self._pass_over(member, "name-taken", "the name is taken", remedy)
        else:
            self.members[name] = member

    def _pass_over(self, member: Member, kind: str, why: str, remedy: str) -> None:
        plugin, name = member.plugin, member.extractor.name
        assert plugin is not None
        issue = Issue(
            stage="plan",
            kind=kind,
            extractor=name,
            message=f"extractor {name!r} of {plugin} is passed over: {why}",
            remedy=f"{remedy}, or block it with {DISABLE}={plugin.name}",
            plugin=plugin.name,
            distribution=plugin.distribution,
            version=plugin.version,
        )
        self.issues.append(issue)

    def choose(self, blocked: Iterable[str], only: Iterable[str] | None) -> None:
        """Leave out the *blocked* names; keep those in *only* and what they require.

        Raises :class:`~onrecord.errors.PlanError` for a name in *only* that nothing has.
        """
        blocked = frozenset(blocked)
        self.members = {name: member for name, member in self.members.items() if name not in blocked}
        self._drop_if(lambda member: check_declaration(member.extractor))
        self._drop_if(self._check_class)
        if only is not None:
            only = tuple(only)
            for issue in self.issues:
                if issue.stage == "plan" and issue.extractor in only and issue.extractor not in self.members:
                    raise PlanError(issue.message)
            kept = keep([member.extractor for member in self.members.values()], only)
            self.members = {extractor.name: self.members[extractor.name] for extractor in kept}

    def prepare(self, config: Mapping[str, Any], tables: Tables, source: str) -> None:
        """Give each extractor its options and resources; raises :class:`~onrecord.errors.ConfigError`.

        *tables* gives the resources without those of the plugins named; *source* is where the configuration was read,
        for messages.
        """
        check_sections(config, self.known, source)
        resources = tables(self._bad_tables(config, tables, source))

        def prepare(member: Member) -> None:
            name = member.extractor.name
            prepared = _prepared(member.extractor, config.get(name, {}), resources, source)
            self.members[name] = attrs.evolve(member, extractor=prepared)

        self._drop_if(prepare)

    def _bad_tables(self, config: Mapping[str, Any], tables: Tables, source: str) -> frozenset[str]:
        """Return the found plugins whose tables an extractor that was asked for cannot take, and report them."""
        suspects = [plugin for plugin in self.plugins if plugin.found and plugin.resources]
        names = frozenset(plugin.name for plugin in suspects)
        bad: set[str] = set()
        asked = [(name, member.extractor) for name, member in self.members.items() if not member.found]
        for plugin in suspects:
            for name, extractor in asked:
                section = config.get(name, {})
                try:
                    _prepared(extractor, section, tables(names - {plugin.name}), source)
                except Exception as error:  # a table may hold anything
                    if _fails(extractor, section, tables(names), source):
                        continue  # without the table as well
                    bad.add(plugin.name)
                    message = (
                        f"the tables of {plugin} are passed over: extractor {name!r} cannot take them: {said(error)}"
                    )
                    self.issues.append(
                        Issue(
                            stage="plan",
                            kind="failed",
                            extractor=name,
                            message=message,
                            remedy=f"update it, or block it with {DISABLE}={plugin.name}",
                            plugin=plugin.name,
                            distribution=plugin.distribution,
                            version=plugin.version,
                        )
                    )
                    break
        return frozenset(bad)

    def plan(self) -> tuple[Extractor, ...]:
        """Return the extractors in their order; raises what :func:`onrecord.plan.order` raises."""
        while True:
            self._drop_if_missing()
            try:
                return order([member.extractor for member in self.members.values()])
            except PlanCycle as error:
                found = [name for name, member in self.members.items() if member.found and name in error.members]
                if not found:
                    raise
                spare = [name for name in found if not self._is_required(name)] or found
                self._pass_over(self.members.pop(max(spare)), "failed", str(error), "tell its author")

    def _is_required(self, name: str) -> bool:
        """Tell whether another member cannot work without what this one provides, and would be lost with it."""
        provided = {kind.layer for kind in self.members[name].extractor.provides}
        return any(
            provided.intersection(member.extractor.requires) for other, member in self.members.items() if other != name
        )

    def _drop_if(self, check: Callable[[Member], None]) -> None:
        """Pass over the found members that fail a check; raise for any other."""
        for name, member in list(self.members.items()):
            try:
                check(member)
            except ConfigError:  # the caller's own
                raise
            except Exception as error:  # `prepare` of a plugin may raise anything
                if not member.found:
                    if not isinstance(error, OnrecordError):
                        error.add_note(f"onrecord: in extractor {name!r}, while the pipeline was made")
                    raise
                why = str(error) if isinstance(error, OnrecordError) else said(error)
                self._pass_over(self.members.pop(name), "failed", why, "update it, or tell its author")

    def _check_class(self, member: Member) -> None:
        """A found extractor may not bring a second class for a layer that one asked for, or found before it, has."""
        if not member.found:
            return
        before = True
        for other in self.members.values():
            if other is member:
                before = False
            if other is member or not (before or not other.found):
                continue
            for kind in member.extractor.provides:
                for held in other.extractor.provides:
                    if held.layer == kind.layer and held is not kind:
                        raise KindError(
                            f"layer {kind.layer!r} has the class {held.__module__}.{held.__qualname__} already, "
                            f"of extractor {other.extractor.name!r}"
                        )

    def _drop_if_missing(self) -> None:
        dropped = True
        while dropped:
            provided = providers(member.extractor for member in self.members.values())
            dropped = False
            for name, member in list(self.members.items()):
                missing = [layer for layer in member.extractor.requires if layer not in provided]
                if missing and member.found:
                    why = f"it requires {listed(missing)}, which nothing provides{close_match(missing[0], provided)}"
                    self._pass_over(self.members.pop(name), "failed", why, "install what provides it")
                    dropped = True


def _fails(
    extractor: Extractor, section: Mapping[str, Any], resources: Mapping[str, tuple[Resource, ...]], source: str
) -> bool:
    try:
        _prepared(extractor, section, resources, source)
    except Exception:  # told where it is raised for good
        return True
    return False


def resolvers(plugins: Sequence[Plugin]) -> tuple[dict[str, Resolver], list[Issue]]:
    """Return how overlaps are resolved, by layer: of several, the one asked for, else the first that was found."""
    chosen: dict[str, Resolver] = {}
    by: dict[str, Plugin] = {}
    issues: list[Issue] = []
    for plugin in plugins:
        for layer, resolve in plugin.resolvers.items():
            if layer in chosen and plugin.found:
                issues.append(
                    Issue(
                        stage="plan",
                        kind="name-taken",
                        layer=layer,
                        message=f"the resolver of {plugin} for layer {layer!r} is passed over: {by[layer]} has one",
                        remedy=f"ask for the one that you want by name, plugins=[{plugin.name!r}]",
                        plugin=plugin.name,
                        distribution=plugin.distribution,
                        version=plugin.version,
                    )
                )
            else:
                chosen[layer], by[layer] = resolve, plugin
    return chosen, issues


def _plugin_name(member: Member) -> str:
    return member.plugin.name if member.plugin is not None else member.extractor.name


def _prepared(
    extractor: Extractor, section: Mapping[str, Any], resources: Mapping[str, tuple[Resource, ...]], source: str
) -> Extractor:
    options = options_for(extractor, section, source)
    prepare = getattr(extractor, "prepare", None)
    if prepare is None:
        return extractor
    prepared = prepare(Setup(options=options, resources_by_kind=resources))
    if not isinstance(prepared, Extractor):
        raise PlanError(f"extractor {extractor.name!r}: prepare(setup) returned {prepared!r}, not an extractor")
    if prepared.name != extractor.name:
        raise PlanError(f"extractor {extractor.name!r}: prepare(setup) returned one called {prepared.name!r}")
    check_declaration(prepared)
    return prepared
