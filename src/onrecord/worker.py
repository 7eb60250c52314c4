"""What runs in a worker process: documents in, documents out, and a watchdog that needs no cooperation."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import pickle
import signal
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

import attrs

from onrecord.document import Document, Issue
from onrecord.errors import OnrecordError, said
from onrecord.frozen import FrozenDict

if TYPE_CHECKING:
    from onrecord.pipeline import OnError, Pipeline

NUMBER = 8
"""How many bytes at the head of an answer say which document it is."""


def serve(
    connection: Any,
    inherited: list[Any],
    pickled: bytes,
    on_error: OnError,
    timeout: float | None,
    step: Any,
    trace: str,
) -> None:
    """Answer chunks of documents until the other end is closed.

    The watchdog is a thread of the C library's (``faulthandler``): it ends the process when a document's time is over,
    also inside a call that never gives the interpreter back, and leaves in *trace* what was being done.
    """
    for other in inherited:
        other.close()  # else this process would keep itself alive when its parent is gone
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it, and ends us
    with Path(trace).open("w") as log:
        faulthandler.enable(log)
        pipeline: Pipeline = pickle.loads(pickled)
        connection.send_bytes(b"")
        chunks: SimpleQueue[list[tuple[int, bytes, dict[int, Issue]]]] = SimpleQueue()
        threading.Thread(target=_receive, args=(connection, chunks), daemon=True).start()

        def watch(n: int) -> None:
            step.value = n

        while True:
            for number, given, cut in chunks.get():
                doc = pickle.loads(given)
                if timeout is not None:
                    faulthandler.dump_traceback_later(timeout, exit=True, file=log)
                answer = _answer(pipeline, doc, on_error, watch, cut)
                if timeout is not None:
                    faulthandler.cancel_dump_traceback_later()
                step.value = -1
                connection.send_bytes(number.to_bytes(NUMBER) + answer)


def _receive(connection: Any, chunks: SimpleQueue[Any]) -> None:
    """Take chunks in as they come, so that the parent never waits for us to read."""
    with contextlib.suppress(EOFError, OSError):
        while True:
            chunks.put(pickle.loads(connection.recv_bytes()))
    os._exit(0)  # the parent is gone, or has done with us, whatever the extractors are doing


def _answer(
    pipeline: Pipeline, doc: Document, on_error: OnError, watch: Callable[[int], None], cut: Mapping[int, Issue]
) -> bytes:
    """Return the pickled document, or the pickled error."""
    try:
        return _pickled_document(pipeline._run(doc, on_error, watch, cut), on_error)
    except BaseException as error:
        try:
            pickled = pickle.dumps(error)
            pickle.loads(pickled)
        except Exception:
            stand_in = OnrecordError(said(error))
            for note in getattr(error, "__notes__", ()):
                stand_in.add_note(note)
            return pickle.dumps(stand_in)
        return pickled


def _pickled_document(doc: Document, on_error: OnError) -> bytes:
    """Return the document pickled; without the layers that do not travel, where there are such."""
    try:
        return pickle.dumps(doc)
    except Exception:
        if on_error == "raise":
            raise
    kept: dict[str, Any] = {}
    for name, found in doc.layers.items():
        try:
            pickle.dumps(found)
            kept[name] = found
        except Exception as error:
            issue = Issue(
                stage="extract",
                kind="failed",
                layer=name,
                message=f"its findings cannot come back from another process: {said(error)}",
                remedy="define their class at the top level of a module, with fields that pickle",
            )
            doc = doc.with_issues(issue)
    made_by = {name: by for name, by in doc.extractors.items() if name in kept}
    return pickle.dumps(attrs.evolve(doc, layers=FrozenDict(kept), extractors=made_by))
