"""The benchmark runs; what it measures is nobody's assertion."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_speed_benchmark_runs_and_names_every_extractor(tmp_path):
    out = tmp_path / "figures.json"
    command = [
        sys.executable,
        str(ROOT / "benchmarks" / "speed.py"),
        "--quick",
        "--docs",
        "2",
        "--rounds",
        "1",
        "--json",
        str(out),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures = json.loads(out.read_text())
    assert set(figures["parts"]) >= {"quotes", "dates", "actors", "all", "(one scan)"}
    assert "scans" in done.stdout


def test_the_text_that_is_timed_is_long_and_distinct():
    rows = [json.loads(line) for line in (ROOT / "benchmarks" / "data" / "news.jsonl").read_text().splitlines()]
    assert len({row["text"] for row in rows}) == len(rows)
    assert sum(len(row["text"]) for row in rows) >= 300_000


def test_the_page_of_the_docs_is_written_from_figures():
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        import page
    finally:
        sys.path.remove(str(ROOT / "benchmarks"))
    row = {"ns/char": 310.04, "scans": 10.126, "chars/s": 3_225_388.0}
    figures = {"documents": 3, "characters": 345_678, "python": "3.11.7", "machine": "a machine", "parts": {"all": row}}
    written = page.page({**figures, "lengths": {"one line of 1 MB": row}, "peer": {"times as fast": 99.95}})
    assert "| all | 310.0 | 10.13 | 3,225,388 |" in written
    assert "| one line of 1 MB | 310 | 10.1 |" in written
    assert "| times as fast | 100.0 |" in written
    assert "345,678 characters" in written
    assert r're.finditer(r"\w+|[^\w\s]", text)' in written
