"""Documents through several processes, in order, with a limit on the time that one may take.

Each worker has the pipeline as it pickles, so extractors must travel: they stand at the top level of a module that
can be imported, or of a plugin file. A document that takes too long, or that ends its process, loses the extractor
that was at work: the process is replaced, and the document read again without it.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import pickle
import platform
import tempfile
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from onrecord.document import Document, Issue
from onrecord.errors import ConfigError, InputError, OnrecordError, PlanError, TimeLimit, said
from onrecord.failures import failed
from onrecord.inputs import as_document, unreadable
from onrecord.worker import NUMBER, serve

if TYPE_CHECKING:
    from onrecord.pipeline import OnError, Pipeline

AHEAD = 2
"""How many chunks a worker holds at most, so that it is not idle while its results are taken in."""


def check_travels(pipeline: Pipeline) -> bytes:
    """Return the pickled pipeline; raise :class:`PlanError` for an extractor that cannot go to another process."""
    for extractor in pipeline.plan:
        try:
            pickle.loads(pickle.dumps(extractor))
        except Exception as error:
            raise PlanError(
                f"extractor {extractor.name!r} cannot go to another process ({error}); define it, under its own name, "
                "at the top level of a module that can be imported or of a plugin file, keep in it only what pickles, "
                "or read with workers=1"
            ) from error
    try:
        return pickle.dumps(pipeline)
    except Exception as error:
        raise PlanError(f"the pipeline cannot go to another process: {error}; read with workers=1") from error


def pipe_with_workers(
    pipeline: Pipeline,
    inputs: Iterable[Any],
    *,
    on_error: OnError,
    workers: int,
    chunk: int,
    timeout: float | None = None,
) -> Iterator[Document]:
    """Yield one document for each input, in order; no more than a few chunks for each worker are under way."""
    if workers < 1 or chunk < 1 or (timeout is not None and not timeout > 0):
        raise ConfigError(f"workers={workers}, chunk={chunk}, timeout={timeout}: each is a number above zero")
    return _Pool(pipeline, check_travels(pipeline), on_error, workers, chunk, timeout).run(iter(inputs))


@attrs.define
class _Task:
    """One document on its way, with the extractors that it must do without by now."""

    number: int
    pickled: bytes
    cut: dict[int, Issue] = attrs.field(factory=dict)
    losses: int = 0
    """How often its process ended with no extractor at work."""


@attrs.define
class _Worker:
    """A process, and the tasks that it was given and has not answered."""

    process: Any
    connection: Any
    step: Any
    """Shared memory: the number of the extractor at work."""
    trace: Path
    """Where the process writes what it was doing when its time was over."""
    tasks: deque[_Task] = attrs.field(factory=deque)
    ready: bool = False


class _Pool:
    def __init__(
        self, pipeline: Pipeline, pickled: bytes, on_error: OnError, size: int, chunk: int, timeout: float | None
    ) -> None:
        self.pipeline, self.pickled, self.on_error = pipeline, pickled, on_error
        self.size, self.chunk, self.timeout = size, chunk, timeout
        self.window = size * chunk * (AHEAD + 1)
        self.workers: list[_Worker] = []
        self.started = 0
        self.again: deque[_Task] = deque()  # of processes that ended
        self.done: dict[int, Document | BaseException] = {}
        self.taken = self.given = 0  # how many inputs were taken, how many documents given
        self.over = False  # the inputs are at their end
        self.broken: Exception | None = None  # what the inputs raised there

    def run(self, inputs: Iterator[Any]) -> Iterator[Document]:
        with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
            self.folder = Path(folder)
            try:
                while True:
                    self._hand_out(inputs)
                    if self.given in self.done:
                        result = self.done.pop(self.given)
                        self.given += 1
                        if isinstance(result, BaseException):
                            raise result
                        yield result
                    elif self.given < self.taken:
                        self._listen()
                    elif self.broken is not None:
                        raise self.broken
                    elif self.over:
                        return
            finally:
                for worker in self.workers:
                    _end(worker)

    # --- out

    def _hand_out(self, inputs: Iterator[Any]) -> None:
        """Give chunks to workers that hold few, while not too many documents are under way."""
        while self.again or not (self.over or self.taken - self.given + self.chunk > self.window):
            worker = min(self.workers, key=lambda each: len(each.tasks), default=None)
            if (worker is None or worker.tasks) and len(self.workers) < self.size:
                worker = None  # rather a new process than one that is at work
            elif worker is not None and len(worker.tasks) > self.chunk * (AHEAD - 1):
                return
            tasks = [self.again.popleft() for _ in range(min(self.chunk, len(self.again)))] or self._take(inputs)
            if not tasks:
                continue
            if worker is None:
                worker = self._start()
            worker.tasks.extend(tasks)
            with contextlib.suppress(OSError):  # it may have ended meanwhile; `_listen` hears of it
                worker.connection.send_bytes(pickle.dumps([(task.number, task.pickled, task.cut) for task in tasks]))

    def _take(self, inputs: Iterator[Any]) -> list[_Task]:
        """Return the next tasks; an input that cannot be read has its answer at once."""
        tasks: list[_Task] = []
        while len(tasks) < self.chunk and not self.over:
            try:
                item = next(inputs)
            except StopIteration:
                self.over = True
                break
            except Exception as error:  # the caller's own iterator; what came before it is still read
                self.over, self.broken = True, error
                break
            number, self.taken = self.taken, self.taken + 1
            try:
                tasks.append(_Task(number, _pickled(as_document(item))))
            except InputError as error:
                if self.on_error == "raise":
                    self.done[number] = error
                    break
                tasks.append(_Task(number, pickle.dumps(unreadable(item, error))))
        return tasks

    def _start(self) -> _Worker:
        context: Any = multiprocessing.get_context(_start_method())
        near, far = context.Pipe()
        step = context.RawValue("i", -1)
        trace = self.folder / f"{self.started}.txt"
        self.started += 1
        forked = context.get_start_method() == "fork"
        inherited = [near, *(worker.connection for worker in self.workers)] if forked else []
        process = context.Process(
            target=serve,
            args=(far, inherited, self.pickled, self.on_error, self.timeout, step, str(trace)),
            daemon=True,
            name="onrecord-worker",
        )
        process.start()
        far.close()
        self.workers.append(_Worker(process, near, step, trace))
        return self.workers[-1]

    # --- in

    def _listen(self) -> None:
        """Wait until a worker answers or ends, and take in what there is."""
        busy = {worker.connection: worker for worker in self.workers if worker.tasks}
        for connection in wait(list(busy)):
            worker = busy[connection]
            try:
                self._take_in(worker, worker.connection.recv_bytes())
                while worker.tasks and worker.connection.poll():
                    self._take_in(worker, worker.connection.recv_bytes())
            except (EOFError, OSError):
                self._replace(worker)

    def _take_in(self, worker: _Worker, message: bytes) -> None:
        if not message:
            worker.ready = True
            return
        task = worker.tasks.popleft()
        assert int.from_bytes(message[:NUMBER]) == task.number
        try:
            self.done[task.number] = pickle.loads(message[NUMBER:])
        except Exception as error:  # a class of a plugin that unpickles badly
            self._lose(task, f"the document did not come back whole: {said(error)}", "failed")

    def _replace(self, worker: _Worker) -> None:
        """A process has ended: find out why, and put what it had not answered back."""
        self.workers.remove(worker)
        worker.process.join(5)
        code = worker.process.exitcode
        step = worker.step.value
        trace = worker.trace.read_text(errors="replace") if worker.trace.exists() else ""
        _end(worker)
        if not worker.ready:
            raise OnrecordError(
                f"a worker process ended before it could read anything (exit code {code}); a script that reads with "
                "workers does so under `if __name__ == '__main__':`, and every plugin must be importable there too"
            )
        task = worker.tasks[0]
        if step < 0:
            task.losses += 1
            if task.losses > 1:
                worker.tasks.popleft()
                self._lose(task, f"the process that read the document ended (exit code {code})", "crashed")
        else:
            extractor = self.pipeline.plan[step]
            origin = self.pipeline.origins[extractor.name]
            if trace.startswith("Timeout"):
                message = f"the document took longer than its limit of {self.timeout:g} s{_where(trace)}"
                error: OnrecordError = TimeLimit(message)
                task.cut[step] = failed(extractor, origin, message, "timeout")
            else:
                message = f"the extractor ended its process (exit code {code}){_where(trace)}"
                error = OnrecordError(message)
                task.cut[step] = failed(extractor, origin, message, "crashed")
            if self.on_error == "raise":
                error.add_note(f"onrecord: in extractor {extractor.name!r}, document {_id(task)!r}")
                self.done[task.number] = error
                worker.tasks.popleft()
        self.again.extendleft(reversed(worker.tasks))

    def _lose(self, task: _Task, message: str, kind: str) -> None:
        """Give the document as it came, with an issue."""
        if self.on_error == "raise":
            self.done[task.number] = OnrecordError(f"document {_id(task)!r}: {message}")
            return
        issue = Issue(stage="extract", kind=kind, message=message, remedy="read it with workers=1 to see the cause")
        self.done[task.number] = pickle.loads(task.pickled).with_issues(*task.cut.values(), issue)


def _pickled(doc: Document) -> bytes:
    try:
        return pickle.dumps(doc)
    except Exception as error:
        raise InputError(f"the document cannot go to another process: {said(error)}") from error


def _id(task: _Task) -> str | None:
    doc: Document = pickle.loads(task.pickled)
    return doc.id


def _start_method() -> str:
    """Return how processes start: as the program has set it; else by fork where that is safe, as it is without threads."""
    chosen = multiprocessing.get_start_method(allow_none=True)
    safe = platform.system() == "Linux" and threading.active_count() == 1
    return chosen or ("fork" if safe else "spawn")


def _where(trace: str) -> str:
    """Return where the extractor was, and the innermost call, of a trace by ``faulthandler``."""
    for block in trace.split("\n\n"):
        lines = [line.strip() for line in block.splitlines() if line.startswith("  File ")]
        engine = [
            n for n, line in enumerate(lines) if "onrecord/pipeline.py" in line or "onrecord/extractor.py" in line
        ]
        if engine and engine[0]:
            inner = f", called from {lines[engine[0] - 1]}" if engine[0] > 1 else ""
            return f"; it was at {lines[0]}{inner}".replace("File ", "")
    return ""


def _end(worker: _Worker) -> None:
    worker.connection.close()
    if worker.process.is_alive():
        worker.process.kill()
    worker.process.join()
