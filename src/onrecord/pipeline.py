"""The plan at work: documents through extractors, with what goes wrong contained."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

import attrs

from onrecord.annotations import Annotation
from onrecord.config import check_sections, options_for
from onrecord.document import Document, Issue
from onrecord.errors import InputError, KindError, PlanError, close_match, listed
from onrecord.extractor import Extractor, Resource, Setup
from onrecord.frozen import FrozenDict
from onrecord.plan import keep, layers_of, order, providers
from onrecord.plugins import DISABLE, Plugin, disabled, gather
from onrecord.resources import load_resource

OnError = Literal["raise", "collect"]


class Pipeline:
    """Extractors in the order of their plan.

    *extractors* join those of the plugins; one with the name of another takes its place. *only* keeps the extractors
    or layers that it names and what they require; *without* leaves out plugins and extractors by name. *plugins* are
    names of installed plugins, names of modules, paths of Python files, or objects with hook implementations.
    *resources* are tables (TSV files by path, or :class:`Resource` objects); *config* has a section of options for an
    extractor's name.

    Whatever is wrong with the plan (a missing provider, a cycle, a name taken twice, an unknown option) is raised
    here, before any text is read. A pipeline keeps no state between documents and may be shared by threads.
    """

    def __init__(
        self,
        *extractors: Extractor,
        only: Iterable[str] | None = None,
        without: Iterable[str] = (),
        plugins: Sequence[object] = (),
        resources: Sequence[str | os.PathLike[str] | Resource] = (),
        config: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> None:
        for extractor in extractors:
            if not isinstance(extractor, Extractor):
                raise PlanError(f"{extractor!r} is no extractor; make one with @onrecord.extractor(Kind)")
        without = frozenset([without] if isinstance(without, str) else without)
        self.plugins: tuple[Plugin, ...] = gather(plugins, blocked=without | disabled())
        joined, issues = _joined(self.plugins, extractors)
        self._check_without(without, joined)
        joined = [extractor for extractor in joined if extractor.name not in without | disabled()]
        if only is not None:
            joined = keep(joined, [only] if isinstance(only, str) else only)
        check_sections(config or {}, [extractor.name for extractor in joined])
        held = self._resources(resources)
        self.plan: tuple[Extractor, ...] = order([_prepared(extractor, config or {}, held) for extractor in joined])
        self.issues: tuple[Issue, ...] = (*(p.issue for p in self.plugins if p.issue is not None), *issues)
        """What was wrong with plugins that were only found."""
        self._steps = _steps(self.plan)
        by_layer = providers(self.plan)
        self._shared = frozenset(layer for layer, makers in by_layer.items() if len(makers) > 1)
        self._makers = {
            layer: ", ".join(f"{maker.name} {maker.version}" for maker in makers) for layer, makers in by_layer.items()
        }

    def _check_without(self, without: Iterable[str], joined: Sequence[Extractor]) -> None:
        from onrecord.extractors import BUILT_IN

        known = {*BUILT_IN, *(plugin.name for plugin in self.plugins), *(extractor.name for extractor in joined)}
        for name in without:
            if name not in known and close_match(name, known):
                raise PlanError(
                    f"without={name!r}: nothing has that name (there are: {listed(sorted(known))})"
                    f"{close_match(name, known)}"
                )

    def _resources(self, given: Sequence[str | os.PathLike[str] | Resource]) -> FrozenDict[str, tuple[Resource, ...]]:
        found: dict[str, list[Resource]] = {}
        for plugin in self.plugins:
            for resource in plugin.resources:
                found.setdefault(resource.kind, []).append(resource)
        for item in given:
            resource = item if isinstance(item, Resource) else load_resource(Path(item))
            found.setdefault(resource.kind, []).append(resource)
        return FrozenDict({kind: tuple(items) for kind, items in found.items()})

    @property
    def kinds(self) -> tuple[type[Annotation], ...]:
        """The classes of the layers that this pipeline computes, in the order of the plan."""
        return tuple(dict.fromkeys(kind for extractor in self.plan for kind in extractor.provides))

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
        ``on_error="collect"`` it becomes an issue of the document, and the other layers come through.
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
        chunk: int = 16,
    ) -> Iterator[Document]:
        """Yield one document for each input, in order, none held longer than needed.

        With ``on_error="collect"`` an input that cannot be read becomes an empty document with an issue. With
        *workers* above one, documents go to so many processes in chunks, which needs extractors that travel: see
        :mod:`onrecord.workers`.
        """
        if workers > 1:
            from onrecord.workers import pipe_with_workers

            yield from pipe_with_workers(self, inputs, on_error=on_error, workers=workers, chunk=chunk)
            return
        for item in inputs:
            yield self._one(item, on_error)

    def _one(self, item: str | Mapping[str, Any] | Document, on_error: OnError) -> Document:
        try:
            doc = as_document(item)
        except InputError as error:
            if on_error == "raise":
                raise
            issue = Issue(stage="input", kind="malformed", message=str(error), remedy="mend the input, or drop it")
            doc = Document(text="", id=_id_of(item), issues=(issue,))
        return self._run(doc, on_error)

    def _run(self, doc: Document, on_error: OnError) -> Document:
        """Run the plan; a layer that the document has already is not computed again."""
        had = frozenset(doc.layers)
        lost: set[str] = set()
        shared: dict[str, list[Annotation]] = {}
        for extractor, kinds in self._steps:
            wanted = [kind for kind in extractor.provides if kind.layer not in had]
            if not wanted:
                continue
            try:
                if missing := [layer for layer in extractor.requires if layer in lost]:
                    doc = doc.with_issues(_skipped(extractor, missing))
                    found: dict[str, list[Annotation]] = {}
                else:
                    found = _findings(extractor, doc)
                    doc = self._with_own(doc, extractor, found, wanted, shared)
            except Exception as error:
                if on_error == "raise":
                    where = f"extractor {extractor.name!r}, layer {listed(layers_of(extractor))}, document {doc.id!r}"
                    error.add_note(f"onrecord: in {where}")
                    raise
                doc = doc.with_issues(_failed(extractor, error))
            for kind in kinds:  # this was the last of the layer's providers
                if kind.layer in shared and kind.layer not in had:
                    doc = _with_shared(doc, kind, shared.pop(kind.layer), self._makers[kind.layer])
            lost.update(kind.layer for kind in kinds if kind.layer not in doc.layers)
        return doc

    def _with_own(
        self,
        doc: Document,
        extractor: Extractor,
        found: Mapping[str, list[Annotation]],
        wanted: Iterable[type[Annotation]],
        shared: dict[str, list[Annotation]],
    ) -> Document:
        """Return the document with the layers that only this extractor provides; put the rest into *shared*."""
        added = doc
        for kind in wanted:
            annotations = found.get(kind.layer, [])
            if kind.layer in self._shared:
                doc.with_layer(kind, annotations)  # raises where they could not stand even alone
                shared.setdefault(kind.layer, []).extend(annotations)
            else:
                added = added.with_layer(kind, annotations, by=self._makers[kind.layer])
        return added

    def __repr__(self) -> str:
        return f"<Pipeline {' → '.join(extractor.name for extractor in self.plan)}>"


def as_document(item: object, **given: Any) -> Document:
    """Return the document of a text, of a mapping with ``text`` in it, or the document itself.

    Raises :class:`~onrecord.errors.InputError` where there is no text, or a field is of a wrong type.
    """
    if isinstance(item, Document):
        return attrs.evolve(item, **given) if given else item
    if isinstance(item, str):
        return Document(text=item, **given)
    if not isinstance(item, Mapping):
        raise InputError(f"a document is a str, a mapping with 'text' or a Document, not {type(item).__name__}")
    fields = {**item, **given}
    if "text" not in fields:
        raise InputError(f"the document has no 'text' (fields: {listed(map(str, fields))})")
    known = {key: fields.pop(key, None) for key in ("text", "id", "published", "language", "meta")}
    for key in ("id", "language"):
        if isinstance(known[key], int) and not isinstance(known[key], bool):
            known[key] = str(known[key])
        if not (known[key] is None or isinstance(known[key], str)):
            raise InputError(f"{key} is a string, not {type(known[key]).__name__}")
    if not isinstance(known["meta"] or {}, Mapping):
        raise InputError(f"meta is a mapping, not {type(known['meta']).__name__}")
    known["meta"] = {**(known["meta"] or {}), **{key: value for key, value in fields.items() if key not in _WIRE}}
    return Document(**known)


_WIRE = frozenset({"schema", "layers", "issues", "extractors"})


def _id_of(item: object) -> str | None:
    found = item.get("id") if isinstance(item, Mapping) else None
    return found if isinstance(found, str) else None


def _joined(plugins: Iterable[Plugin], given: Iterable[Extractor]) -> tuple[list[Extractor], list[Issue]]:
    """Return the plugins' extractors and the given ones; a later one takes the place of an earlier of its name.

    An installed plugin that nobody asked for may not do so: it is reported and passed over.
    """
    joined: dict[str, Extractor] = {}
    issues: list[Issue] = []
    for plugin in plugins:
        for extractor in plugin.extractors:
            if extractor.name in joined and plugin.source == "installed":
                issues.append(_name_taken(plugin, extractor))
            else:
                joined[extractor.name] = extractor
    for extractor in given:
        joined[extractor.name] = extractor
    return list(joined.values()), issues


def _name_taken(plugin: Plugin, extractor: Extractor) -> Issue:
    return Issue(
        stage="plugin",
        kind="name-taken",
        extractor=extractor.name,
        message=f"plugin {plugin.name!r} of {plugin.distribution} {plugin.version} brings an extractor "
        f"{extractor.name!r}, a name that is taken; it is passed over",
        remedy=f"ask for it by name, plugins=[{plugin.name!r}], to let it take the other's place, "
        f"or block it with {DISABLE}={plugin.name}",
    )


def _prepared(
    extractor: Extractor, config: Mapping[str, Mapping[str, Any]], resources: Mapping[str, tuple[Resource, ...]]
) -> Extractor:
    options = options_for(extractor, config.get(extractor.name, {}))
    prepare = getattr(extractor, "prepare", None)
    if prepare is None:
        return extractor
    prepared = prepare(Setup(options=options, resources_by_kind=resources))
    if not isinstance(prepared, Extractor):
        raise PlanError(f"extractor {extractor.name!r}: prepare(setup) returned {prepared!r}, not an extractor")
    return prepared


def _steps(plan: Sequence[Extractor]) -> tuple[tuple[Extractor, tuple[type[Annotation], ...]], ...]:
    """Return each extractor with the kinds whose last provider it is."""
    last = {kind: extractor for extractor in plan for kind in extractor.provides}
    return tuple(
        (extractor, tuple(kind for kind in extractor.provides if last[kind] is extractor)) for extractor in plan
    )


def _findings(extractor: Extractor, doc: Document) -> dict[str, list[Annotation]]:
    """Return what the extractor finds, by layer; raise :class:`KindError` for what it did not announce."""
    if extractor.languages and (doc.language or "en").split("-")[0].lower() not in extractor.languages:
        return {}
    provided = extractor.provides
    if len(provided) == 1:
        return {provided[0].layer: list(extractor.extract(doc))}
    found: dict[str, list[Annotation]] = {}
    for annotation in extractor.extract(doc):
        if type(annotation) not in provided:
            raise KindError(
                f"extractor {extractor.name!r} returned {annotation!r}, which is none of the kinds that it provides "
                f"({listed(kind.__qualname__ for kind in provided)})"
            )
        found.setdefault(annotation.layer, []).append(annotation)
    return found


def _with_shared(doc: Document, kind: type[Annotation], found: list[Annotation], by: str) -> Document:
    """Add a layer that several extractors provide; of findings that say the same, the first stays."""
    unique: dict[object, Annotation] = {}
    for annotation in found:
        unique.setdefault(attrs.evolve(annotation, id="", rule="", evidence=()), annotation)
    return doc.with_layer(kind, [attrs.evolve(a, id="") for a in unique.values()], by=by)


def _skipped(extractor: Extractor, missing: Sequence[str]) -> Issue:
    return Issue(
        stage="extract",
        kind="skipped",
        extractor=extractor.name,
        layer=listed(layers_of(extractor)),
        message=f"{extractor.name!r} requires {listed(missing)}, which failed",
        remedy="see the issue of the extractor that failed",
    )


def _failed(extractor: Extractor, error: Exception) -> Issue:
    ours = type(extractor).__module__.startswith("onrecord.")
    return Issue(
        stage="extract",
        kind="failed",
        extractor=extractor.name,
        layer=listed(layers_of(extractor)),
        message=f"{type(error).__name__}: {error}",
        remedy="report it with the text"
        if ours
        else f"tell its author, or leave it out with without=[{extractor.name!r}]",
    )


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
    pipeline = _default(os.environ.get(DISABLE, ""))
    return pipeline.read(text, published=published, id=id, language=language, meta=meta, on_error=on_error)


@functools.lru_cache(maxsize=4)
def _default(disabled: str) -> Pipeline:  # noqa: ARG001  the key: another setting is another pipeline
    return Pipeline()
