"""Every example runs, and prints what it is there to show."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(name, *arguments):
    command = [sys.executable, "-X", "utf8", "-W", "error", str(EXAMPLES / name), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_article():
    out = run("read_article.py")
    text = (EXAMPLES.parent / "seeds" / "000_582a5cfc558ef7cd.txt").read_bytes().decode()
    assert "Jens Stoltenberg, direct [562:724]: “What happens today in Europe" in out
    assert "2% [2397:2399]: 2–2 percent of GDP" in out
    for start, end, said in re.findall(r", (?:direct) \[(\d+):(\d+)\]: (.*)", out):
        assert text[int(start) : int(end)] == said


def test_the_corpus(tmp_path):
    rows = [
        {"id": "1", "text": "“We won,” said Ann Lee. “It rained,” Lee said."},
        {"id": "2", "text": "“Prices rose,” said Ann Lee. “They fell,” said Bob Moore."},
    ]
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    table = [line.split(None, 2) for line in run("who_is_quoted.py", tmp_path / "corpus.jsonl").splitlines()]
    assert table == [["quotes", "articles", "speaker"], ["3", "2", "Ann Lee"], ["1", "1", "Bob Moore"]]


def test_the_corpus_that_comes_with_the_project():
    lines = run("who_is_quoted.py").splitlines()
    assert len(lines) == 21
    counts = [int(line.split()[0]) for line in lines[1:]]
    assert counts == sorted(counts, reverse=True)


def test_the_extractor():
    out = run("write_extractor.py").splitlines()
    assert out[0] == "31 votes to 12: 31 to 12"
    layers = {line.split()[0]: line[13:] for line in out[1:]}
    assert layers["votes"] == "31 votes to 12"
    assert layers["percentages"] == "4%"
    assert set(layers) == {"furniture", "names", "actors", "dates", "percentages", "quotes", "links", "votes"}


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_every_example_has_a_test(path):
    assert f'run("{path.name}"' in Path(__file__).read_text(encoding="utf-8")
