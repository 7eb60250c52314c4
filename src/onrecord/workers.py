"""Documents through several processes, in order, in chunks.

Workers build their own pipeline of the same extractors, so extractors must travel (pickle).
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Any

from onrecord.document import Document
from onrecord.errors import PlanError

if TYPE_CHECKING:
    from onrecord.pipeline import OnError, Pipeline


def check_travels(pipeline: Pipeline) -> None:
    """Raise :class:`~onrecord.errors.PlanError` for an extractor that cannot go to another process."""
    for extractor in pipeline.plan:
        try:
            pickle.dumps(extractor)
        except Exception as error:
            raise PlanError(
                f"extractor {extractor.name!r} cannot go to another process ({error}); define it at the top level of a "
                "module that can be imported, or read with workers=1"
            ) from error


def pipe_with_workers(
    pipeline: Pipeline,
    inputs: Iterable[Any],
    *,
    on_error: OnError,
    workers: int,
    chunk: int,
) -> Iterator[Document]:
    """Yield one document for each input, in order; no more than a few chunks for each worker are under way."""
    check_travels(pipeline)
    items = iter(inputs)
    waiting: deque[Future[list[Document]]] = deque()
    with ProcessPoolExecutor(workers) as pool:
        while True:
            while len(waiting) < workers * 3 and (batch := list(islice(items, chunk))):
                waiting.append(pool.submit(_read_all, pipeline, batch, on_error))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _read_all(pipeline: Pipeline, batch: list[Any], on_error: OnError) -> list[Document]:
    return list(pipeline.pipe(batch, on_error=on_error))
