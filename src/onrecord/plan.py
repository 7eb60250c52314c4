"""In which order extractors run: by the layers that they require, want and provide.

The order of registration never decides between two that depend on each other; between two that do not, it does, so
that the plan is the same in every process.
"""

from __future__ import annotations

import graphlib
from collections.abc import Iterable, Mapping, Sequence

import attrs

from onrecord.errors import KindError, MissingProvider, PlanCycle, PlanError, close_match, listed
from onrecord.extractor import Extractor
from onrecord.layout import check_kind


def layers_of(extractor: Extractor) -> tuple[str, ...]:
    """Return the names of the layers that an extractor provides."""
    return tuple(kind.layer for kind in extractor.provides)


def providers(extractors: Iterable[Extractor]) -> dict[str, list[Extractor]]:
    """Return the extractors that provide each layer, in the order given."""
    found: dict[str, list[Extractor]] = {}
    for extractor in extractors:
        for layer in layers_of(extractor):
            found.setdefault(layer, []).append(extractor)
    return found


@attrs.frozen(kw_only=True)
class Step:
    """An extractor at its place in the plan, and why it stands there."""

    extractor: Extractor
    requires: Mapping[str, tuple[str, ...]]
    """The layers that it requires, each with the names of the extractors that provide it."""
    wants: Mapping[str, tuple[str, ...]]
    """The layers that it wants; with no extractor where nothing provides them."""


def steps(plan: Sequence[Extractor]) -> tuple[Step, ...]:
    """Return the steps of a plan, in its order."""
    by_layer = providers(plan)

    def makers(extractor: Extractor, layers: Iterable[str]) -> dict[str, tuple[str, ...]]:
        return {
            layer: tuple(other.name for other in by_layer.get(layer, ()) if other is not extractor) for layer in layers
        }

    return tuple(
        Step(extractor=each, requires=makers(each, each.requires), wants=makers(each, each.wants)) for each in plan
    )


def check_declaration(extractor: Extractor) -> None:
    """Raise :class:`PlanError` or :class:`KindError` where what an extractor says of itself is malformed."""
    name: object = extractor.name
    if not isinstance(name, str) or not name.strip():
        raise PlanError(f"{extractor!r}: the name is {extractor.name!r}; it is a string that is not empty")
    version: object = extractor.version
    if not isinstance(version, str):
        raise PlanError(f"extractor {extractor.name!r}: the version is {extractor.version!r}; it is a string")
    if not isinstance(extractor.provides, (tuple, list)):
        raise PlanError(f"extractor {extractor.name!r}: provides is {extractor.provides!r}, not a tuple of classes")
    for field in ("requires", "wants", "languages"):
        value = getattr(extractor, field)
        if not (isinstance(value, (tuple, list)) and all(isinstance(item, str) for item in value)):
            hint = f"; write ({value!r},)" if isinstance(value, str) else ""
            raise PlanError(f"extractor {extractor.name!r}: {field} is {value!r}, not a tuple of names{hint}")
    if not extractor.provides:
        raise PlanError(f"extractor {extractor.name!r} provides no layer; name the classes that it returns")
    for kind in extractor.provides:
        check_kind(kind)


def check_extractors(extractors: Sequence[Extractor]) -> None:
    """Raise :class:`PlanError` or :class:`KindError` where names, classes or declarations do not fit together."""
    names: set[str] = set()
    kinds: dict[str, tuple[type, str]] = {}
    for extractor in extractors:
        if extractor.name in names:
            raise PlanError(
                f"two extractors are called {extractor.name!r}; rename one, or leave one out with without=[…]"
            )
        names.add(extractor.name)
        check_declaration(extractor)
        for kind in extractor.provides:
            held, by = kinds.setdefault(kind.layer, (kind, extractor.name))
            if held is not kind:
                raise KindError(
                    f"layer {kind.layer!r} has two classes: {held.__module__}.{held.__qualname__} of extractor {by!r} "
                    f"and {kind.__module__}.{kind.__qualname__} of {extractor.name!r}; a layer has one class, so give "
                    "one of the two another layer name, or leave one extractor out with without=[…]"
                )


def order(extractors: Sequence[Extractor]) -> tuple[Extractor, ...]:
    """Return the extractors in an order in which each runs after all that provide what it requires or wants.

    One that wants ``*`` runs after all that do not wait for it.
    Raises :class:`MissingProvider` and :class:`PlanCycle`, and what :func:`check_extractors` raises.
    """
    check_extractors(extractors)
    by_layer = providers(extractors)
    by_name = {extractor.name: extractor for extractor in extractors}
    waits: dict[str, set[str]] = {}
    for extractor in extractors:
        for layer in extractor.requires:
            if layer not in by_layer:
                raise MissingProvider(
                    f"extractor {extractor.name!r} requires layer {layer!r}, which no extractor provides "
                    f"(provided: {listed(sorted(by_layer))}){close_match(layer, by_layer)}"
                )
        waits[extractor.name] = {
            other.name
            for layer in (*extractor.requires, *extractor.wants)
            for other in by_layer.get(layer, ())
            if other is not extractor
        }
    for extractor in extractors:
        if "*" in extractor.wants:
            after = _after(extractor.name, waits)
            waits[extractor.name] |= {
                other.name for other in extractors if other.name not in after and "*" not in other.wants
            }
    return tuple(by_name[name] for name in _sorted(waits))


def _after(name: str, waits: Mapping[str, set[str]]) -> set[str]:
    """Return an extractor and all that wait for it, directly or not."""
    after = {name}
    grown = True
    while grown:
        more = {other for other, awaited in waits.items() if awaited & after} - after
        after |= more
        grown = bool(more)
    return after


def _sorted(waits: Mapping[str, set[str]]) -> list[str]:
    sorter = graphlib.TopologicalSorter({name: sorted(awaited) for name, awaited in waits.items()})
    try:
        sorter.prepare()
    except graphlib.CycleError as error:
        raise PlanCycle(tuple(error.args[1])) from None
    rank = {name: n for n, name in enumerate(waits)}
    ready: list[str] = []
    done: list[str] = []
    while sorter.is_active():
        ready += sorter.get_ready()
        ready.sort(key=rank.__getitem__)
        name = ready.pop(0)
        done.append(name)
        sorter.done(name)
    return done


def keep(extractors: Sequence[Extractor], only: Iterable[str]) -> list[Extractor]:
    """Return the extractors named in *only*, by their own name or a layer's, and those that they require.

    Raises :class:`PlanError` for a name that no extractor and no layer has.
    """
    by_layer = providers(extractors)
    by_name = {extractor.name: extractor for extractor in extractors}
    kept: set[str] = set()
    waiting: list[Extractor] = []
    for name in only:
        chosen = [*([by_name[name]] if name in by_name else ()), *by_layer.get(name, ())]
        if not chosen:
            known = sorted({*by_name, *by_layer})
            raise PlanError(
                f"only={name!r}: no extractor or layer of that name (there are: {listed(known)})"
                f"{close_match(name, known)}"
            )
        waiting += chosen
    while waiting:
        extractor = waiting.pop()
        if extractor.name not in kept:
            kept.add(extractor.name)
            for layer in extractor.requires:
                waiting += by_layer.get(layer, ())
    return [extractor for extractor in extractors if extractor.name in kept]
