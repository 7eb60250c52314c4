"""``onrecord read``, from the shell's side: files in, records and exit codes out."""

import json
import subprocess
import sys

import onrecord
from onrecord.cli import main
from onrecord.formats.json import loads

SENTENCE = "“We will raise it by 2%,” said Ann Lee, the mayor of Leeds, on Tuesday.\r\nNobody else spoke."


def read(capfd, *arguments):
    """Run the command line; return exit code, documents and lines of standard error."""
    code = main(["read", "--format", "jsonl", *map(str, arguments)])
    out, err = capfd.readouterr()
    return code, [json.loads(line) for line in out.split("\n") if line], err.splitlines()


def test_a_text_file_is_read_to_the_wire_format(tmp_path, capfd):
    path = tmp_path / "mayor.txt"
    path.write_bytes(SENTENCE.encode())
    code, [doc], err = read(capfd, path, "--published", "2023-01-31")
    assert (code, err) == (0, [])
    assert (doc["id"], doc["text"], doc["published"]) == ("mayor", SENTENCE, "2023-01-31")
    assert loads(json.dumps(doc)) == onrecord.read(SENTENCE, id="mayor", published="2023-01-31")


def test_the_module_runs(tmp_path):
    path = tmp_path / "mayor.txt"
    path.write_bytes(SENTENCE.encode())
    command = [sys.executable, "-m", "onrecord", "read", str(path), "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert json.loads(done.stdout)["text"] == SENTENCE


def test_a_malformed_line_costs_itself_alone(tmp_path, capfd):
    path = tmp_path / "corpus.jsonl"
    lines = [json.dumps({"id": str(n), "text": SENTENCE}) for n in range(1, 19)]
    lines[16] = '{"id": "17", "text": '
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    code, docs, err = read(capfd, path)
    assert code == 1
    assert [doc["text"] == SENTENCE for doc in docs] == [True] * 16 + [False, True]
    [issue] = docs[16]["issues"]
    assert (issue["stage"], issue["kind"], issue["line"]) == ("input", "malformed", 17)
    assert len(err) == 1
    assert "corpus.jsonl, line 17: no JSON: Expecting value at column" in err[0]
