"""Examining extractors and plugins against all laws."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from onrecord.errors import OnrecordError, said
from onrecord.extractor import Extractor
from onrecord.pipeline import Pipeline
from onrecord.plugins import Plugin, gather
from onrecord.testing.distant import DISTANT
from onrecord.testing.faults import LAWS, ConformanceError, Fault
from onrecord.testing.laws import LOCAL, Case
from onrecord.testing.marked import parse
from onrecord.testing.running import PUBLISHED
from onrecord.testing.texts import NEWS


def check_extractor(
    extractor: Extractor,
    *,
    texts: Iterable[str] = (),
    others: Iterable[Extractor] = (),
    leave_out: Iterable[str] = (),
) -> None:
    """Raise :class:`ConformanceError` with every law that the extractor breaks, where it is, and how to mend it.

    *texts* are pieces in which it finds something, without datelines or bylines at their head; the extractor's own
    ``examples`` and the kit's news come beside them. *others* are extractors of layers that it requires and that are
    not built in. *leave_out* names laws that are not looked at: ``linear`` is the slow one.
    """
    faults = tuple(extractor_faults(extractor, texts=texts, others=others, leave_out=leave_out))
    if faults:
        raise ConformanceError(faults)


def check_plugin(
    plugin: object, *, texts: Iterable[str] = (), plugins: Sequence[object] = (), leave_out: Iterable[str] = ()
) -> None:
    """Raise :class:`ConformanceError` with every law that the plugin, or anything that it brings, breaks.

    *plugin* is the name of an installed plugin or of a built-in one, a module's name, a path, or an object with hook
    implementations; *plugins* are others that it needs. The rest as for :func:`check_extractor`.
    """
    faults = tuple(plugin_faults(plugin, texts=texts, plugins=plugins, leave_out=leave_out))
    if faults:
        raise ConformanceError(faults)


def extractor_faults(
    extractor: Extractor,
    *,
    texts: Iterable[str] = (),
    others: Iterable[Extractor] = (),
    leave_out: Iterable[str] = (),
    plugins: Sequence[object] = (),
) -> Iterator[Fault]:
    """Yield what :func:`check_extractor` raises."""
    left_out = _left_out(leave_out)
    subject = f"extractor {getattr(extractor, 'name', extractor)!r}"
    try:
        pipeline = Pipeline(*others, extractor, only=[extractor.name], plugins=plugins)
    except Exception as error:
        remedy = "see the attributes of onrecord.Extractor; pass what provides its layers in others=[…]"
        yield Fault("declaration", subject, said(error), remedy)
        return
    held = tuple(dict.fromkeys([*texts, *_example_texts(extractor), *NEWS]))
    prepared = next(each for each in pipeline.plan if each.name == extractor.name)
    case = Case(extractor=prepared, pipeline=pipeline, texts=held, others=tuple(others))
    for law in LOCAL:
        if _name(law) not in left_out:
            yield from law(case)
    try:
        pickle.dumps(pipeline)
    except Exception:
        return  # it does not travel, which the law `pickles` tells
    for law in DISTANT:
        if _name(law) not in left_out:
            yield from law(case)


def plugin_faults(
    plugin: object, *, texts: Iterable[str] = (), plugins: Sequence[object] = (), leave_out: Iterable[str] = ()
) -> Iterator[Fault]:
    """Yield what :func:`check_plugin` raises."""
    left_out = _left_out(leave_out)
    try:
        taken, asked = _taken(plugin)
    except OnrecordError as error:
        yield Fault("hooks", f"plugin {plugin!r}", str(error), "see the reference of the hooks")
        return
    others = [*plugins, *asked]
    for extractor in taken.extractors:
        yield from extractor_faults(extractor, texts=texts, leave_out=left_out, plugins=others)
    yield from _resource_faults(taken)
    yield from _exporter_faults(taken)
    yield from _resolver_faults(taken)


def subjects(plugin: object) -> tuple[str, ...]:
    """Return what a plugin brings, for a report; raises :class:`~onrecord.errors.PluginError` where it does not work."""
    taken, _ = _taken(plugin)
    return (
        *(f"extractor {extractor.name!r}" for extractor in taken.extractors),
        *(f"resource {resource.name!r}" for resource in taken.resources),
        *(f"exporter {name!r}" for name in taken.exporters),
        *(f"resolver of layer {name!r}" for name in taken.resolvers),
    )


def _taken(plugin: object) -> tuple[Plugin, list[object]]:
    """Return the plugin, and what to ask a pipeline for to have it."""
    from onrecord.extractors import BUILT_IN

    if plugin in BUILT_IN:
        return next(each for each in gather(found=False) if each.name == plugin), []
    return gather([plugin], found=False)[-1], [plugin]


def _left_out(names: Iterable[str]) -> frozenset[str]:
    names = frozenset([names] if isinstance(names, str) else names)
    unknown = sorted(names - set(LAWS))
    if unknown:
        raise ValueError(f"leave_out: there is no law {unknown[0]!r} (laws: {', '.join(LAWS)})")
    return names


def _name(law: Any) -> str:
    return str(law.__name__).replace("_", "-")


def _example_texts(extractor: Extractor) -> list[str]:
    texts = []
    for example in getattr(extractor, "examples", ()):
        try:
            texts.append(parse(example).text)
        except ValueError:
            continue  # the law `examples` tells it
    return texts


def _resource_faults(plugin: Plugin) -> Iterator[Fault]:
    for resource in plugin.resources:
        fits = all(
            isinstance(row, dict) and all(isinstance(word, str) for pair in row.items() for word in pair)
            for row in resource.rows
        )
        if not (resource.kind and fits and type(resource.rows) is tuple):
            yield Fault(
                "resources",
                f"resource {resource.name!r}",
                "its rows are not a tuple of mappings of text to text, or it has no kind",
                "rows=tuple(csv.DictReader(…)), kind='gazetteer'",
            )


def _documents() -> list[Any]:
    return list(Pipeline().pipe([{"text": text, "id": f"a{n}", "published": PUBLISHED} for n, text in enumerate(NEWS)]))


def _exporter_faults(plugin: Plugin) -> Iterator[Fault]:
    for name, write in plugin.exporters.items():
        for docs in ([], _documents()):
            stream = io.StringIO()
            try:
                write(iter(docs), stream)
            except Exception as error:
                remedy = "take an iterable of documents and a text stream; a document may lack any layer"
                yield Fault("exporters", f"exporter {name!r}", f"with {len(docs)} documents: {said(error)}", remedy)
                break
            if docs and not stream.getvalue():
                message = f"with {len(docs)} documents it wrote nothing"
                yield Fault("exporters", f"exporter {name!r}", message, "write to the stream that it is given")


def _resolver_faults(plugin: Plugin) -> Iterator[Fault]:
    for layer, resolve in plugin.resolvers.items():
        subject = f"resolver of layer {layer!r}"
        for doc in _documents():
            found = doc.layers.get(layer, ())
            given = {"first": found, "second": found[::2]}
            try:
                answers = [list(resolve(doc, given)) for _ in range(2)]
                for answer in answers:
                    if any(type(each) is not type(found[0]) for each in answer):
                        raise TypeError("it returns what is of another class")
            except Exception as error:
                remedy = "take a document and the findings by extractor, return an iterable of those that stay"
                yield Fault("resolvers", subject, said(error), remedy)
                break
            if answers[0] != answers[1]:
                yield Fault("resolvers", subject, "it answers otherwise the second time", "hang on the arguments alone")
                break
