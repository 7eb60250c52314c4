"""The plan at work: documents through extractors, with what goes wrong contained."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal

import attrs

from onrecord.abreast import Going, abreast, to_the_end
from onrecord.annotations import Annotation
from onrecord.assembly import Assembly, Member, resolvers
from onrecord.config import configuration
from onrecord.document import Document, Issue
from onrecord.errors import ConfigError, InputError, KindError, PlanError, close_match, listed
from onrecord.extractor import Extractor, Resource
from onrecord.failures import failed, skipped, trusted, unresolved
from onrecord.frozen import FrozenDict
from onrecord.inputs import as_document, unreadable
from onrecord.overlaps import numbered, union, with_own_ids
from onrecord.plan import Step, layers_of, providers, steps
from onrecord.plugins import DISABLE, Plugin, disabled, file_module, gather
from onrecord.resources import load_resource
from onrecord.values import check_values

OnError = Literal["raise", "collect"]
CHUNK = 16
"""How many documents are read side by side, or go to a process at a time, where nothing else is said."""


class Pipeline:
    """Extractors in the order of their plan.

    *extractors* join those of the plugins; one with the name of another takes its place. *only* keeps the extractors
    or layers that it names and what they require; *without* leaves out plugins and extractors by name. *plugins* are
    names of installed plugins, names of modules, paths of Python files or of TOML files of patterns, or objects with
    hook implementations. *resources* are tables (TSV files by path, or :class:`Resource` objects); *config* has a
    section of options for an extractor's name, or is the path of a TOML file of such sections; the section
    ``pipeline`` of either holds plugins, resources, only and without.

    Whatever is wrong with the plan (a missing provider, a cycle, a name taken twice, an unknown option) is raised
    here, before any text is read. A pipeline keeps no state between documents, may be shared by threads, and pickles
    where its extractors do.
    """

    def __init__(
        self,
        *extractors: Extractor,
        only: Iterable[str] | None = None,
        without: Iterable[str] = (),
        plugins: Sequence[object] = (),
        resources: Sequence[str | os.PathLike[str] | Resource] = (),
        config: Mapping[str, Any] | str | os.PathLike[str] | None = None,
    ) -> None:
        settings = configuration(config)
        plugins = (*settings.pipeline.plugins, *([plugins] if isinstance(plugins, str) else plugins))
        without = frozenset([without] if isinstance(without, str) else without) | {*settings.pipeline.without}
        only = settings.pipeline.only if only is None else [only] if isinstance(only, str) else only
        self.plugins: tuple[Plugin, ...] = gather(plugins, blocked=without | disabled())
        assembly = Assembly(self.plugins, extractors)
        self._check_without(without, assembly.known)
        assembly.choose(without | disabled(), only)
        given = self._loaded((*settings.pipeline.resources, *resources))
        assembly.prepare(settings.sections, lambda left_out: self._resources(given, left_out), settings.source)
        self.plan: tuple[Extractor, ...] = assembly.plan()
        chosen, unused = resolvers(self.plugins)
        self.issues: tuple[Issue, ...] = (*assembly.issues, *unused)
        """What was wrong with plugins that were only found, or are blocked."""
        self.files: tuple[str, ...] = tuple(
            str(plugin.distribution) for plugin in self.plugins if plugin.source == "file" and _is_python(plugin)
        )
        """The plugin files, which another process must load before it can take the extractors."""
        self._made(assembly.members, chosen)

    def _made(self, members: Mapping[str, Member], chosen: Mapping[str, Callable[..., Iterable[Annotation]]]) -> None:
        by_layer = providers(self.plan)
        last = {kind: extractor for extractor in self.plan for kind in extractor.provides}
        self._steps = tuple(
            (extractor, tuple(kind for kind in extractor.provides if last[kind] is extractor), origin, trusted(origin))
            for extractor in self.plan
            for origin in [members[extractor.name].plugin]
        )
        self._shared = frozenset(layer for layer, makers in by_layer.items() if len(makers) > 1)
        self._resolvers = {layer: resolve for layer, resolve in chosen.items() if layer in self._shared}
        self._makers = {
            layer: ", ".join(f"{maker.name} {maker.version}" for maker in makers) for layer, makers in by_layer.items()
        }

    def _check_without(self, without: Iterable[str], names: Iterable[str]) -> None:
        from onrecord.extractors import BUILT_IN

        known = {*BUILT_IN, *(plugin.name for plugin in self.plugins), *names}
        for name in without:
            if name not in known and close_match(name, known, 0.75):  # any other may be a plugin of another machine
                raise PlanError(
                    f"without={name!r}: nothing has that name (there are: {listed(sorted(known))})"
                    f"{close_match(name, known)}"
                )

    def _loaded(self, given: Sequence[str | os.PathLike[str] | Resource]) -> list[Resource]:
        from pathlib import Path

        return [item if isinstance(item, Resource) else load_resource(Path(item)) for item in given]

    def _resources(self, given: Sequence[Resource], left_out: frozenset[str]) -> FrozenDict[str, tuple[Resource, ...]]:
        """Return the tables by kind: those of the plugins but the ones *left_out*, then those given."""
        found: dict[str, list[Resource]] = {}
        brought = [each for plugin in self.plugins if plugin.name not in left_out for each in plugin.resources]
        for resource in (*brought, *given):
            found.setdefault(resource.kind, []).append(resource)
        return FrozenDict({kind: tuple(items) for kind, items in found.items()})

    @property
    def kinds(self) -> tuple[type[Annotation], ...]:
        """The classes of the layers that this pipeline computes, in the order of the plan."""
        return tuple(dict.fromkeys(kind for extractor in self.plan for kind in extractor.provides))

    @property
    def steps(self) -> tuple[Step, ...]:
        """The plan with its reasons: what each extractor requires and wants, and who provides it."""
        return steps(self.plan)

    @property
    def origins(self) -> Mapping[str, Plugin | None]:
        """The plugin of each extractor of the plan by its name; ``None`` where it was given as an object."""
        return {extractor.name: origin for extractor, _, origin, _ in self._steps}

    def read(
        self,
        text: str | Mapping[str, Any] | Document,
        *,
        published: date | str | None = None,
        id: str | None = None,
        language: str | None = None,
        meta: Mapping[str, Any] | None = None,
        on_error: OnError = "raise",
    ) -> Document:
        """Return the document of a text, a mapping with ``text`` in it, or a document, with every layer of the plan.

        An extractor's error is raised with a note that names extractor, layer and document; with
        ``on_error="collect"`` it becomes an issue of the document, and the other layers come through. So does the
        error of a plugin that was only found among what is installed, in any case.
        """
        given = {"published": published, "id": id, "language": language, "meta": meta}
        doc = as_document(text, **{key: value for key, value in given.items() if value is not None})
        return self._run(doc, on_error)

    def pipe(
        self,
        inputs: Iterable[str | Mapping[str, Any] | Document],
        *,
        on_error: OnError = "collect",
        workers: int = 1,
        chunk: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[Document]:
        """Yield one document for each input, in order, none held longer than needed.

        With ``on_error="collect"`` an input that cannot be read becomes an empty document with an issue. *chunk* is
        how many documents are read side by side, which takes some 7 % less time; ``None`` is 16 of a list or a tuple, and 1 of
        other inputs, of which none is taken before it is asked for. With *workers* above one, documents go to so many
        processes in chunks (``None`` is 16), which needs extractors that travel: see :mod:`onrecord.workers`. *timeout* is the time in seconds that a document may take; an extractor that is at
        work when it is over loses its layer, and the others come through. It needs processes that can be ended, and
        so works with one worker as well as with many.
        """
        if workers > 1 or timeout is not None:
            from onrecord.workers import pipe_with_workers

            size = CHUNK if chunk is None else chunk
            return pipe_with_workers(self, inputs, on_error=on_error, workers=workers, chunk=size, timeout=timeout)
        size = (CHUNK if isinstance(inputs, (list, tuple)) else 1) if chunk is None else chunk
        if workers < 1 or size < 1:
            raise ConfigError(f"workers={workers}, chunk={chunk}: each is a number above zero")
        return abreast(inputs, size, lambda item: self._going(self._taken(item, on_error), on_error))

    def _taken(self, item: str | Mapping[str, Any] | Document, on_error: OnError) -> Document:
        try:
            return as_document(item)
        except InputError as error:
            if on_error == "raise":
                raise
            return unreadable(item, error)

    def _run(
        self,
        doc: Document,
        on_error: OnError,
        watch: Callable[[int], None] | None = None,
        cut: Mapping[int, Issue] = FrozenDict(),
    ) -> Document:
        return to_the_end(self._going(doc, on_error, watch, cut))

    def _going(
        self,
        doc: Document,
        on_error: OnError,
        watch: Callable[[int], None] | None = None,
        cut: Mapping[int, Issue] = FrozenDict(),
    ) -> Going:
        """Run the plan, with a stop before each extractor; a layer that the document has already is not computed again.

        *watch* is told the number of each extractor before it begins; those in *cut* are not run, and leave the issue.
        """
        had = frozenset(doc.layers)
        lost: set[str] = set()
        shared: dict[str, dict[str, list[Annotation]]] = {}
        for n, (extractor, kinds, origin, ours) in enumerate(self._steps):
            wanted = [kind for kind in extractor.provides if kind.layer not in had] if had else extractor.provides
            if not wanted:
                continue
            yield
            if watch is not None:
                watch(n)
            if n in cut:
                doc = doc.with_issues(cut[n])
            elif lost and (missing := [layer for layer in extractor.requires if layer in lost]):
                doc = doc.with_issues(skipped(extractor, missing))
            else:
                try:
                    found = _findings(extractor, doc)
                    doc = self._with_own(doc, extractor, found, wanted, shared, ours)
                except KeyboardInterrupt:
                    raise
                except BaseException as error:  # SystemExit, and what other languages' errors come through as
                    if on_error == "raise" and not (origin is not None and origin.found):
                        where = f"extractor {extractor.name!r}, layer {listed(layers_of(extractor))}"
                        error.add_note(f"onrecord: in {where}, document {doc.id!r}")
                        raise
                    doc = doc.with_issues(failed(extractor, origin, error))
            for kind in kinds:  # this was the last of the layer's providers
                if shared and kind.layer in shared and kind.layer not in had:
                    doc = self._with_shared(doc, kind, shared.pop(kind.layer), on_error)
                if kind.layer not in doc.layers:
                    lost.add(kind.layer)
        return doc

    def _with_own(
        self,
        doc: Document,
        extractor: Extractor,
        found: Mapping[str, list[Annotation]],
        wanted: Iterable[type[Annotation]],
        shared: dict[str, dict[str, list[Annotation]]],
        ours: bool,
    ) -> Document:
        """Return the document with the layers that only this extractor provides; put the rest into *shared*."""
        added = doc
        own: dict[str, list[Annotation]] = {}
        for kind in wanted:
            annotations = found.get(kind.layer, [])
            if annotations and not ours:
                check_values(kind, annotations)
            if kind.layer in self._shared:
                doc.with_layer(kind, annotations)  # raises where they could not stand even alone
                own[kind.layer] = annotations
            else:
                added = added.with_layer(kind, annotations, by=self._makers[kind.layer])
        for layer, annotations in own.items():
            shared.setdefault(layer, {})[extractor.name] = annotations
        return added

    def _with_shared(
        self, doc: Document, kind: type[Annotation], found: Mapping[str, list[Annotation]], on_error: OnError
    ) -> Document:
        """Add a layer that several extractors provide."""
        taken: set[str] = set()
        apart: dict[str, list[Annotation]] = {}
        for name, given in found.items():
            apart[name] = with_own_ids(kind, given, taken)
            taken.update(annotation.id for annotation in apart[name] if annotation.id)
        by = self._makers[kind.layer]
        others = {annotation.id for layer in doc.layers.values() for annotation in layer}
        resolve = self._resolvers.get(kind.layer)
        if resolve is not None:
            try:
                kept = list(resolve(doc, apart))
                check_values(kind, kept)
                return doc.with_layer(kind, numbered(kept, kind.layer, others), by=by)
            except Exception as error:  # a resolver of a plugin may raise anything
                if on_error == "raise":
                    error.add_note(f"onrecord: in the resolver of layer {kind.layer!r}, document {doc.id!r}")
                    raise
                doc = doc.with_issues(unresolved(kind.layer, error))
        return doc.with_layer(kind, numbered(union(doc, apart), kind.layer, others), by=by)

    def __reduce__(self) -> tuple[Callable[..., Pipeline], tuple[tuple[str, ...], bytes]]:
        """Pickle the plan; the plugin files are loaded where it arrives, before the extractors are."""
        import pickle

        origins = {
            extractor.name: origin
            and attrs.evolve(origin, extractors=(), resources=(), exporters={}, resolvers={}, issue=None)
            for extractor, _, origin, _ in self._steps
        }
        return _arrived, (self.files, pickle.dumps((self.plan, self.issues, origins, self._resolvers)))

    def __repr__(self) -> str:
        return f"<Pipeline {' → '.join(extractor.name for extractor in self.plan)}>"


def _arrived(files: tuple[str, ...], pickled: bytes) -> Pipeline:
    import pickle
    from pathlib import Path

    for path in files:
        file_module(Path(path))
    pipeline = Pipeline.__new__(Pipeline)
    pipeline.plan, pipeline.issues, origins, chosen = pickle.loads(pickled)
    pipeline.files = files
    pipeline.plugins = tuple({origin.name: origin for origin in origins.values() if origin is not None}.values())
    members = {each.name: Member(extractor=each, plugin=origins[each.name]) for each in pipeline.plan}
    pipeline._made(members, chosen)
    return pipeline


def _is_python(plugin: Plugin) -> bool:
    return str(plugin.distribution).endswith(".py")


def _findings(extractor: Extractor, doc: Document) -> dict[str, list[Annotation]]:
    """Return what the extractor finds, by layer; raise :class:`KindError` for what it did not announce."""
    if extractor.languages and (doc.language or "en").split("-")[0].lower() not in extractor.languages:
        return {}
    provided = extractor.provides
    answer: Any = extractor.extract(doc)
    if answer is None or isinstance(answer, (str, Annotation)):
        raise KindError(f"extract(doc) returned {answer!r:.200}; it returns a list of annotations, or yields them")
    if len(provided) == 1:
        return {provided[0].layer: list(answer)}
    found: dict[str, list[Annotation]] = {}
    for annotation in answer:
        if type(annotation) not in provided:
            raise KindError(
                f"extractor {extractor.name!r} returned {annotation!r:.200}, which is none of the kinds that it "
                f"provides ({listed(kind.__qualname__ for kind in provided)})"
            )
        found.setdefault(annotation.layer, []).append(annotation)
    return found


def read(
    text: str | Mapping[str, Any] | Document,
    *,
    published: date | str | None = None,
    id: str | None = None,
    language: str | None = None,
    meta: Mapping[str, Any] | None = None,
    on_error: OnError = "raise",
) -> Document:
    """Read a text with the default pipeline: the built-in extractors and every installed plugin.

    *published* is the day against which relative dates are resolved; without it they stay unresolved.

    >>> doc = read('"It rose by 2%," said Ann Lee.')
    >>> doc[doc.percentages[0]]
    '2%'
    """
    pipeline = _default(os.environ.get(DISABLE, ""), *sys.path)
    return pipeline.read(text, published=published, id=id, language=language, meta=meta, on_error=on_error)


@functools.lru_cache(maxsize=4)
def _default(*found_by: str) -> Pipeline:  # noqa: ARG001  the key: what decides which plugins are found
    return Pipeline()
