"""Documents side by side: an extractor reads all of a few documents before the next one does.

What runs again right away finds its code and its tables in the processor's nearer caches; a text read through the
whole plan pays for fetching them at every step.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.document import Document

Going = Generator[None, None, "Document"]
"""A document on its way through the plan: it stops before each extractor, and returns the document."""


def to_the_end(going: Going) -> Document:
    """Return the document of a run that is let go on without a stop."""
    while True:
        try:
            next(going)
        except StopIteration as over:
            read: Document = over.value
            return read


def abreast(inputs: Iterable[Any], size: int, start: Callable[[Any], Going]) -> Iterator[Document]:
    """Yield the documents of the inputs in order, *size* of them read side by side.

    An error of one is raised in its place, behind the documents before it; so is one of the inputs themselves.
    """
    items = iter(inputs)
    broken: Exception | None = None
    while broken is None:
        runs: list[Going] = []
        try:
            while len(runs) < size:
                runs.append(start(next(items)))
        except StopIteration:
            if not runs:
                return
        except Exception as error:
            broken = error
        for done in _together(runs):
            if isinstance(done, BaseException):
                raise done
            yield done
    raise broken


def _together(runs: list[Going]) -> Iterator[Document | BaseException]:
    """Yield what becomes of each run, in order, when all go one step at a time."""
    done: dict[int, Document | BaseException] = {}
    left = dict(enumerate(runs))
    while left:
        for n, run in [*left.items()]:
            try:
                next(run)
            except StopIteration as over:
                done[n] = over.value
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                done[n] = error
            else:
                continue
            del left[n]
    for n in range(len(runs)):
        yield done.pop(n)
