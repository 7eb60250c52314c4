"""The part of the kit that runs in a process of its own: under another hash seed, and where what hangs can be ended.

Run as ``python -m onrecord.testing.elsewhere JOB``, with a pickled request on standard input; the answer goes to the
file that the request names.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SEED = "20231"
"""The other hash seed."""


def ask(job: str, *arguments: Any, seconds: float, seed: str = SEED) -> Any:
    """Return what a job answers; raise ``TimeoutError`` where it takes too long, ``RuntimeError`` where it breaks."""
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        answer = Path(folder) / "answer.json"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        try:
            done = subprocess.run(
                [sys.executable, "-m", __name__, job, str(answer)],
                input=pickle.dumps(arguments),
                capture_output=True,
                env=environment,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            said = answer.read_text() if answer.exists() else ""
            raise TimeoutError(said) from error
        if done.returncode:
            raise RuntimeError(done.stderr.decode(errors="replace").strip()[-1000:])
        return json.loads(answer.read_text())


def read(_: Path, pickled: bytes, texts: list[str]) -> list[str]:
    """Return the documents of the texts as JSON, each with the layers that the pipeline computes."""
    from onrecord.formats.json import dumps

    pipeline = pickle.loads(pickled)
    return [dumps(pipeline.read(text, published="2024-05-14", on_error="collect")) for text in texts]


def times(answer: Path, pickled: bytes, name: str, factor: float, slack: float, only: list[str]) -> dict[str, Any]:
    """Return, for each endless text, (code points, seconds) at 10 kB, 100 kB and 1 MB, requirements not counted.

    A size is not tried where the one before took more than *factor* times as long as its own, or over five seconds.
    *only* names the texts; all where it is empty.
    """
    from onrecord.testing.texts import endless

    pipeline = pickle.loads(pickled)
    found: dict[str, Any] = {}
    for what in only or endless(1):
        answer.write_text(what)  # what was being read, should this hang
        measured: list[tuple[int, float]] = []
        try:
            for size in (10_000, 100_000, 1_000_000):
                measured.append((size, _seconds(pipeline, name, endless(size)[what])))
                last, before = measured[-1][1], measured[-2:][0][1]
                if last > 5 or last > factor * before + slack:
                    break
            found[what] = measured
        except Exception as error:
            found[what] = f"{type(error).__name__}: {error}"
    return found


def _seconds(pipeline: Any, name: str, text: str) -> float:
    """Return the shortest of up to three runs, in seconds of this process, each on a fresh document.

    What else the machine does is not counted, and the garbage collector, whose passes grow with all that is alive,
    is left out.
    """
    from onrecord.testing.running import before, fresh

    extractor, doc = before(pipeline, name, text)
    best = float("inf")
    for _ in range(3):
        again = fresh(doc)
        gc.collect()
        gc.disable()
        begun = time.process_time()
        found = list(extractor.extract(again))
        best = min(best, time.process_time() - begun)
        gc.enable()
        del found
        if best > 0.5:
            break
    return best


def imports(_: Path, module: str, file: str | None, heavy: list[str]) -> dict[str, Any]:
    """Return the seconds that importing a module takes beyond onrecord, and which heavy packages it brings."""
    import onrecord  # noqa: F401  what every plugin has anyway

    had = set(sys.modules)
    begun = time.perf_counter()
    if file is None:
        importlib.import_module(module)
    else:
        from onrecord.plugins import file_module

        file_module(Path(file))
    took = time.perf_counter() - begun
    return {"seconds": took, "heavy": sorted({name.partition(".")[0] for name in set(sys.modules) - had} & set(heavy))}


JOBS: dict[str, Callable[..., Any]] = {"read": read, "times": times, "imports": imports}


if __name__ == "__main__":
    job, path = sys.argv[1:]
    out = Path(path)
    arguments = pickle.loads(sys.stdin.buffer.read())
    out.write_text(json.dumps(JOBS[job](out, *arguments)))
