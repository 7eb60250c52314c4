"""``onrecord plugins`` and ``onrecord plan``, formats that plugins bring, and ``--help``."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import EntryPoint

import pytest

from onrecord import plugins as engine
from onrecord.cli.commands import COMMANDS

VOTES = '''
"""A plugin in a file."""
import re
from typing import ClassVar
import attrs, onrecord

@attrs.frozen(kw_only=True)
class Vote(onrecord.Annotation):
    layer: ClassVar[str] = "votes"
    ayes: int

@onrecord.extractor(Vote, version="0.1", requires=("quotes",), wants=("dates", "polls"))
def votes(doc):
    for match in re.finditer(r"by (\\d+) votes", doc.text):
        yield Vote(start=match.start(), end=match.end(), rule="votes.by", ayes=int(match[1]))

def shout(docs, stream):
    for doc in docs:
        stream.write(doc.text.upper() + "\\n")

@onrecord.hookimpl
def onrecord_extractors():
    return [votes]

@onrecord.hookimpl
def onrecord_exporters():
    return {"shout": shout}
'''


@pytest.fixture
def votes(tmp_path):
    path = tmp_path / "votes.py"
    path.write_text(VOTES, encoding="utf-8")
    return path


@pytest.fixture
def broken(monkeypatch):
    """An installed plugin that cannot be imported."""
    entry = EntryPoint(name="broken", value="no_such_module_at_all:plugin", group="onrecord")
    monkeypatch.setattr(engine, "_entry_points", lambda: [entry])


def test_each_plugin_is_listed_with_its_place(votes, shell):
    code, out, err = shell("plugins", "--plugin", votes)
    assert (code, err) == (0, "")
    lines = [line.strip() for line in out.splitlines()]
    assert lines[0] == "built-in"
    assert "extractor quotes 1, 6 in the plan: provides quotes; requires furniture, actors" in lines
    after = lines[lines.index("asked for, files") :]
    assert "extractor votes 0.1, 7 in the plan: provides votes; requires quotes; wants dates, polls" in after
    assert "formats: shout" in after


def test_plugins_are_listed_as_json(votes, shell):
    listed = json.loads(shell("plugins", "--plugin", votes, "--format", "json")[1])
    quotes = next(plugin for plugin in listed if plugin["name"] == "quotes")
    assert quotes["source"] == "built-in"
    assert quotes["distribution"] == "onrecord"
    assert quotes["extractors"][0]["requires"] == ["furniture", "actors"]
    assert (listed[-1]["name"], listed[-1]["formats"]) == ("votes", ["shout"])
    assert listed[-1]["extractors"][0]["place"] == 7


def test_a_blocked_extractor_has_no_place(shell):
    out = shell("plugins", "--only", "dates")[1]
    assert "extractor percentages 1, not in the plan: provides percentages" in out


def test_an_extractor_whose_place_is_taken_has_none(tmp_path, shell):
    path = tmp_path / "mine.py"
    path.write_text(
        VOTES.replace("@onrecord.extractor(Vote,", "@onrecord.extractor(Vote, name='dates',"), encoding="utf-8"
    )
    listed = json.loads(shell("plugins", "--plugin", path, "--format", "json")[1])
    places = {plugin["name"]: plugin["extractors"][0]["place"] for plugin in listed}
    assert places["dates"] is None
    assert places["mine"]


@pytest.mark.usefixtures("broken")
def test_a_plugin_that_does_not_work_is_listed_with_the_remedy(shell, tmp_path):
    code, out, _ = shell("plugins")
    assert code == 1
    assert "does not work: plugin 'broken'" in out
    assert "No module named 'no_such_module_at_all'" in out
    assert "ONRECORD_DISABLE=broken" in out
    described = json.loads(shell("plugins", "--format", "json")[1])[-1]
    assert "ONRECORD_DISABLE=broken" in described["issues"][0]["remedy"]
    (tmp_path / "a.txt").write_text("It rose 2%.", encoding="utf-8")
    code, out, err = shell("read", tmp_path / "a.txt", "--format", "jsonl")
    assert (code, json.loads(out)["issues"], len(err.splitlines())) == (0, [], 1)
    assert "plugin 'broken'" in err


@pytest.mark.usefixtures("broken")
def test_a_plugin_that_is_asked_for_and_does_not_work_ends_it(shell):
    code, out, err = shell("plugins", "--plugin", "broken")
    assert (code, out, len(err.splitlines())) == (2, "", 1)


def test_the_plan_says_why(votes, shell):
    code, out, _ = shell("plan", "--plugin", votes)
    assert code == 0
    lines = out.splitlines()
    assert lines[0] == " 1  furniture    provides furniture; waits for nothing"
    assert lines[5] == " 6  quotes       provides quotes; requires furniture, requires actors"
    assert lines[6] == " 7  votes        provides votes; requires quotes, wants dates, wants polls (provided by none)"
    assert lines[7].startswith(" 8  links        provides links; ")
    assert [line.split()[1] for line in shell("plan", "--only", "actors")[1].splitlines()][-1] == "actors"


def test_a_format_may_come_from_a_plugin(votes, tmp_path, shell):
    (tmp_path / "a.txt").write_text("Passed by 5 votes.", encoding="utf-8")
    assert shell("read", tmp_path / "a.txt", "--plugin", votes, "--format", "shout") == (0, "PASSED BY 5 VOTES.\n", "")
    page = shell("read", tmp_path / "a.txt", "--plugin", votes)[1]
    assert "VOTES" in page
    assert "7:17  by 5 votes  ayes=5 · votes.by" in page
    code, _, err = shell("read", tmp_path / "a.txt", "--format", "jsnl")
    assert code == 2
    assert "there is no format 'jsnl' (formats: " in err
    assert "did you mean 'jsonl'?" in err


def test_a_format_that_fails_is_one_line_and_code_2(votes, tmp_path, shell):
    votes.write_text(VOTES.replace("doc.text.upper()", "doc.text.uppper()"), encoding="utf-8")
    (tmp_path / "a.txt").write_text("Passed by 5 votes.", encoding="utf-8")
    code, _, err = shell("read", tmp_path / "a.txt", "--plugin", votes, "--format", "shout")
    assert (code, len(err.splitlines())) == (2, 1)
    assert "format 'shout' of plugin 'votes'" in err
    assert "does not work: AttributeError: 'str' object has no attribute 'uppper'" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--only", "quote"], "did you mean 'quotes'?"),
        (["--without", "quote"], "did you mean 'quotes'?"),
        (["--published", "soon"], "published 'soon' is no date; write it as 2023-01-31"),
        (["--plugin", "no_such_plugin"], "no plugin 'no_such_plugin'"),
        (["--plugin", "no_such_plugin.py"], "plugin file no_such_plugin.py is not there"),
        (["--resource", "no_such_table.tsv"], "no_such_table.tsv: cannot be read"),
        (["--config", "no_such.toml"], "no_such.toml"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(arguments, said, tmp_path, shell):
    (tmp_path / "a.txt").write_text("It rose 2%.", encoding="utf-8")
    code, out, err = shell("read", tmp_path / "a.txt", *arguments)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert said in err


@pytest.mark.parametrize(
    "arguments", [["read"], ["red"], [], ["read", "x", "--workers", "0"], ["read", "x", "--input", "z"]]
)
def test_wrong_arguments_are_code_2(arguments, shell):
    code, out, err = shell(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("usage: onrecord")


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_fits_a_terminal_and_has_examples(command, shell, monkeypatch):
    monkeypatch.setenv("COLUMNS", "90")
    code, out, _ = shell(*([command] if command else []), "--help")
    assert code == 0
    assert "examples:\n  onrecord " in out
    assert max(map(len, out.splitlines())) <= 90


def test_help_of_the_whole_imports_no_command():
    code = "import sys, onrecord.cli as c\ntry: c.main(['--help'])\nexcept SystemExit: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "onrecord.cli.parser" in loaded
    assert not loaded & {"onrecord.cli.read", "onrecord.cli.inputs", "rich", "dateparser", "regex"}


@pytest.mark.skipif(sys.platform == "win32", reason="the shell is that of POSIX")
@pytest.mark.parametrize("command", [None, "read", "plugins", "plan"])
def test_the_examples_of_the_help_run(command, shell, votes, tmp_path):
    out = shell(*([command] if command else []), "--help")[1]
    lines = re.findall(r"^  ((?:onrecord|cat) .*)", out[out.index("examples:") :], re.MULTILINE)
    assert lines
    (tmp_path / "article.txt").write_text("“It rose 2%,” said Ann Lee.", encoding="utf-8")
    (tmp_path / "corpus.jsonl").write_text('{"id": "a", "text": "It rose 2%."}\n', encoding="utf-8")
    (tmp_path / "people.tsv").write_text("name\tkind\nAnn Lee\tperson\n", encoding="utf-8")
    shell("read", tmp_path / "corpus.jsonl", "--format", "jsonl", "--output", tmp_path / "record.jsonl")
    tool = tmp_path / "onrecord"
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m onrecord "$@"\n')
    tool.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    script = "set -e\n" + "\n".join(line.replace("| less", "| cat") for line in lines)
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
