"""The laws that need another process: another hash seed, the time of long texts, what an import brings."""

from __future__ import annotations

import itertools
import pickle
import sys
from collections.abc import Callable, Iterator
from typing import Any

from onrecord.formats.json import dumps
from onrecord.testing import elsewhere
from onrecord.testing.faults import Fault
from onrecord.testing.laws import Case
from onrecord.testing.running import PUBLISHED

TIMES = 12
"""How many times as long 1 MB may take as 100 kB."""
SLACK = 0.05
"""Seconds: below, times are not told from noise."""
HEAVY = (
    "numpy", "pandas", "scipy", "sklearn", "torch", "tensorflow", "jax", "transformers", "spacy", "nltk", "stanza",
    "flair", "gensim", "matplotlib", "requests", "httpx", "aiohttp", "sqlalchemy", "boto3", "dateparser", "pytest",
)  # fmt: skip
"""Packages that no plugin imports before it is used."""


def hash_seed(case: Case) -> Iterator[Fault]:
    """Another process under another hash seed finds the same."""
    here = [dumps(case.pipeline.read(text, published=PUBLISHED, on_error="collect")) for text in case.texts]
    try:
        there = elsewhere.ask("read", pickle.dumps(case.pipeline), list(case.texts), seconds=120)
    except (RuntimeError, TimeoutError) as error:
        yield case.fault("hash-seed", f"in another process: {error}", "make it importable there, under the same name")
        return
    if here != there:
        n = next(n for n, (one, two) in enumerate(zip(here, there, strict=True)) if one != two)
        yield case.fault(
            "hash-seed",
            f"on text {n + 1} another process finds otherwise",
            "sort what comes out of a set, or keep it in a dict or a tuple",
        )


def linear(case: Case) -> Iterator[Fault]:
    """1 MB takes at most twelve times as long as 100 kB. A busy machine is given three tries."""
    slow: dict[str, str] = {}
    for _ in range(3):
        request = (pickle.dumps(case.pipeline), case.extractor.name, TIMES, SLACK, list(slow))
        try:
            times = elsewhere.ask("times", *request, seconds=180)
        except TimeoutError as error:
            slow = {str(error): "it had not come to an end when three minutes were over"}
            break
        except RuntimeError as error:
            slow = {"in another process": str(error)}
            break
        slow = {what: said for what, measured in times.items() if (said := _too_slow(measured))}
        if not slow:
            return
    for what, said in slow.items():
        yield case.fault(
            "linear",
            f"on {what!r} over and over: {said}",
            "bound every repetition in patterns, slice a window before searching in it, and look up instead of looping",
        )


def _too_slow(measured: Any) -> str:
    """Return what is wrong with the times of a text, "" where they grow with its length."""
    if isinstance(measured, str):
        return measured
    for (size, small), (longer, large) in itertools.pairwise(measured):
        if large > TIMES * small + SLACK:
            return f"{size // 1000} kB take {small:.3f} s, {longer // 1000} kB {large:.3f} s"
    size, seconds = measured[-1]
    return f"{size // 1000} kB take {seconds:.1f} s" if seconds > 5 and size < 1_000_000 else ""


def light_import(case: Case) -> Iterator[Fault]:
    """Its module imports nothing heavy."""
    module = type(case.extractor).__module__
    if module == "onrecord.extractor":
        module = case.extractor.__module__
    held = sys.modules.get(module)
    file = getattr(held, "__file__", None) if module.startswith("onrecord_plugin_") else None
    try:
        found = elsewhere.ask("imports", module, file, list(HEAVY), seconds=60)
    except (RuntimeError, TimeoutError) as error:
        yield case.fault(
            "light-import", f"{module} in a fresh process: {error}", "make the module importable by itself"
        )
        return
    if found["heavy"]:
        yield case.fault(
            "light-import",
            f"importing {module} imports {', '.join(found['heavy'])}",
            "import them inside prepare or extract, so that a program that does not use the plugin does not pay",
        )
    elif found["seconds"] > 1:
        yield case.fault(
            "light-import",
            f"importing {module} takes {found['seconds']:.1f} s",
            "compile patterns and read tables on first use (functools.cache), not at import",
        )


DISTANT: tuple[Callable[[Case], Iterator[Fault]], ...] = (hash_seed, light_import, linear)
