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
