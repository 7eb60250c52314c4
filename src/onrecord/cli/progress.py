"""How far the work has come: a line on standard error where that is a terminal, and none elsewhere."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, Self

from onrecord.cli.inputs import Inputs
from onrecord.document import Document

PATIENCE = 1.0
"""Seconds of work before anything is shown."""

INTERVAL = 0.2
"""Seconds between two updates."""


class Progress:
    """Shows the share of the input that is read, the documents and the characters a second.

    With *quiet* it shows nothing: where the record itself goes to the terminal, it is the progress.
    """

    def __init__(self, inputs: Inputs, *, quiet: bool) -> None:
        self._inputs = inputs
        self._on = not quiet and sys.stderr is not None and sys.stderr.isatty()
        self._total = _total(inputs.paths) if self._on else None
        self._began = time.monotonic()
        self._count = 0
        self._bar: Any = None
        self._shown = False

    def watched(self, docs: Iterable[Document]) -> Iterable[Document]:
        """Return the documents, counted as they come."""
        return self._watched(docs) if self._on else docs

    def _watched(self, docs: Iterable[Document]) -> Iterator[Document]:
        due = self._began + PATIENCE
        for doc in docs:
            self._count += 1
            now = time.monotonic()
            if now >= due:
                self._show(now - self._began)
                due = now + INTERVAL
            yield doc

    def _show(self, seconds: float) -> None:
        said = f"{self._count:,} documents, {self._inputs.size / seconds / 1e6:.2f} million characters a second"
        if not self._shown:
            self._shown = True
            self._bar = _rich_bar(self._total)
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=self._inputs.position, description=said)
            return
        share = f"{self._inputs.position / self._total:4.0%}  " if self._total else ""
        sys.stderr.write(f"\r\x1b[K{share}{said}")
        sys.stderr.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
        elif self._shown:
            sys.stderr.write("\r\x1b[K")


def _total(paths: Iterable[str]) -> int | None:
    """Return the size of the files in bytes, ``None`` where one has none that is known."""
    total = 0
    for path in paths:
        if path == "-":
            return None
        with contextlib.suppress(OSError):
            total += os.stat(path).st_size  # noqa: PTH116
    return total or None


def _rich_bar(total: int | None) -> Any:
    """Return a started bar of ``rich`` with one task, ``None`` where that is not installed."""
    try:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
    except ImportError:
        return None
    columns = (BarColumn(bar_width=24), TaskProgressColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task("", total=total)
    bar.start()
    return bar
