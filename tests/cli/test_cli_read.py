"""``onrecord read``, from the shell's side: files in, records and exit codes out."""

import json
import os
import signal
import subprocess
import sys

import pytest

import onrecord
from onrecord.formats.json import loads

SENTENCE = "“We will raise it by 2%,” said Ann Lee, the mayor of Leeds, on Tuesday.\r\nNobody else spoke."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "mayor.txt"
    path.write_bytes(SENTENCE.encode())
    return path


def corpus(path, rows):
    path.write_text(
        "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), encoding="utf-8"
    )
    return path


def test_a_text_file_is_read_to_the_wire_format(article, onrecord_read):
    code, [doc], err = onrecord_read(article, "--published", "2023-01-31")
    assert (code, err) == (0, [])
    assert (doc["id"], doc["text"], doc["published"]) == ("mayor", SENTENCE, "2023-01-31")
    assert loads(json.dumps(doc)) == onrecord.read(SENTENCE, id="mayor", published="2023-01-31")


def test_the_view_for_people_is_the_default(article, shell):
    code, out, err = shell("read", article)
    assert (code, err) == (0, "")
    assert out.startswith("mayor · ")
    assert "raise it by 2%" in out


def test_the_module_runs(article):
    command = [sys.executable, "-m", "onrecord", "read", str(article), "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert json.loads(done.stdout)["text"] == SENTENCE


def test_indented_json_is_an_object_for_one_and_an_array_for_several(article, tmp_path, shell):
    assert json.loads(shell("read", article, "--format", "json")[1])["id"] == "mayor"
    three = corpus(tmp_path / "three.jsonl", [{"text": SENTENCE}] * 3)
    assert [doc["text"] for doc in json.loads(shell("read", three, "--format", "json")[1])] == [SENTENCE] * 3
    none = corpus(tmp_path / "none.jsonl", [])
    assert json.loads(shell("read", none, "--format", "json")[1]) == []


def test_a_row_brings_its_own_day_and_other_rows_take_the_option(tmp_path, onrecord_read):
    rows = [{"text": SENTENCE, "published": "2020-02-29"}, {"text": SENTENCE}, {"text": SENTENCE, "published": None}]
    _, docs, _ = onrecord_read(corpus(tmp_path / "c.jsonl", rows), "--published", "2023-01-31")
    assert [doc["published"] for doc in docs] == ["2020-02-29", "2023-01-31", "2023-01-31"]


def test_what_a_row_has_besides_is_kept(tmp_path, onrecord_read):
    row = {"id": 7, "text": SENTENCE, "language": "en-GB", "meta": {"desk": "local"}, "source": "Post"}
    _, [doc], _ = onrecord_read(corpus(tmp_path / "c.jsonl", [row]))
    assert (doc["id"], doc["language"], doc["meta"]) == ("7", "en-GB", {"desk": "local", "source": "Post"})


def test_a_record_read_again_keeps_its_layers(article, tmp_path, onrecord_read, shell):
    record = tmp_path / "record.jsonl"
    assert shell("read", article, "--only", "actors", "--format", "jsonl", "--output", record)[0] == 0
    doc = json.loads(record.read_text(encoding="utf-8"))
    doc["layers"]["actors"][0]["rule"] = "by.hand"
    record.write_text(json.dumps(doc), encoding="utf-8")
    _, [again], _ = onrecord_read(record)
    assert again["layers"]["actors"] == doc["layers"]["actors"]
    assert {"quotes", "dates"} <= set(again["layers"])


def test_only_and_without_say_which_layers_there_are(article, onrecord_read):
    _, [doc], _ = onrecord_read(article, "--only", "percentages,furniture")
    assert set(doc["layers"]) == {"percentages", "furniture"}
    _, [doc], _ = onrecord_read(article, "--without", "links")
    assert "links" not in doc["layers"]


def test_two_workers_give_what_one_gives(tmp_path, onrecord_read):
    path = corpus(tmp_path / "c.jsonl", [{"id": str(n), "text": SENTENCE + " " * n} for n in range(40)] + ["{"])
    one = onrecord_read(path)
    assert onrecord_read(path, "--workers", "2") == one
    assert len(one[1]) == 41


def test_standard_input_is_read(article):
    command = [sys.executable, "-m", "onrecord", "read", "-", "--format", "jsonl"]
    done = subprocess.run(command, input=SENTENCE.encode(), capture_output=True, check=True)
    assert json.loads(done.stdout)["text"] == SENTENCE
    assert json.loads(done.stdout)["id"] is None
    line = json.dumps({"id": "x", "text": SENTENCE}).encode()
    done = subprocess.run([*command, "--input", "jsonl"], input=line, capture_output=True, check=True)
    assert json.loads(done.stdout)["id"] == "x"


def test_output_goes_to_a_file_and_never_over_what_is_read(article, tmp_path, shell):
    assert shell("read", article, "--output", tmp_path / "out.txt") == (0, "", "")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8").startswith("mayor · ")
    code, _, err = shell("read", article, "--output", article)
    assert code == 2
    assert "is read from" in err
    assert article.read_bytes() == SENTENCE.encode()
    code, _, err = shell("read", article, "--output", tmp_path / "no" / "where")
    assert (code, len(err.splitlines())) == (2, 1)
    assert "cannot be written: No such file or directory" in err


def test_a_gazetteer_and_a_configuration_are_taken(article, tmp_path, shell, onrecord_read):
    table = tmp_path / "people.tsv"
    table.write_text("name\tkind\nAnn Lee\tperson\n", encoding="utf-8")
    assert onrecord_read(article, "--gazetteer", table)[0] == 0
    table.write_text("label\nAnn Lee\n", encoding="utf-8")
    code, _, err = shell("read", article, "--resource", table)
    assert (code, len(err.splitlines())) == (2, 1)
    assert "people.tsv" in err
    config = tmp_path / "onrecord.toml"
    config.write_text("[quotess]\nx = 1\n", encoding="utf-8")
    code, _, err = shell("read", article, "--config", config)
    assert (code, len(err.splitlines())) == (2, 1)
    assert "did you mean 'quotes'?" in err


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_a_reader_that_goes_away_ends_it_quietly(tmp_path):
    path = corpus(tmp_path / "c.jsonl", [{"id": str(n), "text": SENTENCE * 20} for n in range(300)])
    command = f'"{sys.executable}" -m onrecord read "{path}" --format jsonl --only percentages | head -n 1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert json.loads(done.stdout)["id"] == "0"
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_an_interrupt_ends_it_quietly():
    command = [sys.executable, "-m", "onrecord", "read", "-", "--input", "jsonl", "--format", "jsonl"]
    with subprocess.Popen(command, stdin=-1, stdout=-1, stderr=-1, start_new_session=True) as process:
        process.stdin.write(json.dumps({"text": "It rose 5%."}).encode() + b"\n")
        process.stdin.flush()
        assert process.stdout.readline()  # it is up, and waits for the next line
        os.kill(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert err == b""
    assert process.returncode in (130, -signal.SIGINT)


def test_a_time_limit_is_kept(article, tmp_path, shell, onrecord_read):
    plugin = tmp_path / "slow.py"
    plugin.write_text(
        "import time, onrecord\n"
        "@onrecord.extractor(onrecord.Percentage, name='percentages')\n"
        "def slow(doc):\n    time.sleep(60)\n    return ()\n"
        "@onrecord.hookimpl\ndef onrecord_extractors():\n    return [slow]\n",
        encoding="utf-8",
    )
    code, [doc], err = onrecord_read(article, "--plugin", plugin, "--timeout", "1.5")
    assert (code, doc["issues"][0]["kind"], len(err)) == (1, "timeout", len(doc["issues"]))
    assert "quotes" in doc["layers"]
    assert "percentages" not in doc["layers"]
    for wrong in ("0", "-1", "nan", "inf", "soon"):
        assert shell("read", article, "--timeout", wrong)[0] == 2
