"""Several processes: order, limits of time, and processes that end."""

import itertools
import pickle
import subprocess
import sys
import textwrap

import pytest
import trouble
from shouts import FILE

import onrecord
from onrecord import Pipeline

TEXT = "“We won,” said Ann Lee of Leeds council on Tuesday, up 2% on May."
TEXTS = [f"{TEXT} No. {n}." for n in range(30)]


def only(*extractors, **options):
    return Pipeline(*extractors, only=[extractor.name for extractor in extractors], **options)


def test_the_same_documents_come_in_the_same_order_as_from_one_process():
    one, two = Pipeline(), Pipeline().pipe(TEXTS, workers=2, chunk=3)
    assert list(two) == list(one.pipe(TEXTS))


def test_no_more_is_taken_than_a_few_chunks_ahead():
    taken = itertools.count()
    docs = only(trouble.fails).pipe((f"{next(taken)}…" for _ in range(10_000)), workers=2, chunk=4)
    assert next(docs).text == "0…"
    docs.close()
    assert next(taken) <= 2 * 4 * 3 + 4


def test_what_cannot_be_read_has_its_place_in_the_order():
    inputs = ["a bc", {"id": "2"}, 7, {"text": "d ef", "meta": {"f": lambda: 0}}, {"text": "g", "id": "5"}, ""]
    docs = list(Pipeline().pipe(inputs, workers=2, chunk=2))
    assert [doc.text for doc in docs] == ["a bc", "", "", "", "g", ""]
    assert [len(doc.issues) for doc in docs] == [0, 1, 1, 1, 0, 0]
    assert docs[1].id == "2"


def test_what_the_inputs_raise_is_raised_after_what_came_before():
    def inputs():
        yield from TEXTS[:5]
        raise OSError("the disk is gone")

    docs = only(trouble.fails).pipe(inputs(), workers=2, chunk=2)
    read = [next(docs).text for _ in range(5)]
    assert read == TEXTS[:5]
    with pytest.raises(OSError, match="the disk is gone"):
        next(docs)


def test_an_error_is_raised_in_its_place_with_its_note():
    docs = only(trouble.fails).pipe(["a bc", {"text": "fail", "id": "2"}, "d ef"], workers=2, chunk=1, on_error="raise")
    assert next(docs).text == "a bc"
    with pytest.raises(ValueError, match="no such thing") as caught:
        next(docs)
    assert caught.value.__notes__ == ["onrecord: in extractor 'words', layer words, document '2'"]


@pytest.mark.parametrize(
    ("extractor", "workers"), [(trouble.hangs, 2), (trouble.hangs_inside_one_call, 1), (trouble.sleeps, 1)]
)
def test_an_extractor_that_hangs_loses_its_layer_and_the_others_come_through(extractor, workers):
    pipeline = Pipeline(extractor, only=[extractor.name, "percentages"])
    inputs = [*TEXTS[:3], f"{TEXT} Now hang.", *TEXTS[3:6]]
    docs = list(pipeline.pipe(inputs, workers=workers, chunk=3, timeout=1))
    assert [doc.text for doc in docs] == inputs
    (issue,) = docs[3].issues
    assert (issue.kind, issue.extractor, issue.layer) == ("timeout", extractor.name, extractor.name)
    assert "longer than its limit of 1 s; it was at " in issue.message
    assert "trouble.py" in issue.message
    assert issue.remedy
    assert set(docs[3].layers) == set(docs[0].layers) - {extractor.name}
    assert len(docs[0].layers) == 2
    assert not any(doc.issues for n, doc in enumerate(docs) if n != 3)


def test_two_that_hang_on_one_document_lose_a_layer_each():
    docs = list(only(trouble.hangs, trouble.sleeps, trouble.stuck).pipe([TEXT, "Now hang."], timeout=0.5))
    assert [(issue.extractor, issue.kind) for issue in docs[1].issues] == [
        ("words", "timeout"),
        ("pairs", "timeout"),
        (None, "failed"),
    ]


def test_an_extractor_that_ends_its_process_loses_its_layer():
    docs = list(only(trouble.dies, trouble.sleeps).pipe(["a bc", "die", "d ef"], workers=2, chunk=2))
    assert [list(doc.layers) for doc in docs] == [["words", "pairs"], ["pairs"], ["words", "pairs"]]
    (issue,) = docs[1].issues
    assert issue.kind == "crashed"
    assert "exit code 11" in issue.message


def test_with_raise_a_limit_is_an_error():
    docs = only(trouble.hangs).pipe(["a bc", {"text": "hang", "id": "2"}], timeout=0.5, on_error="raise")
    next(docs)
    with pytest.raises(onrecord.TimeLimit, match="longer than its limit") as caught:
        next(docs)
    assert caught.value.__notes__ == ["onrecord: in extractor 'words', document '2'"]


def test_findings_that_do_not_travel_cost_their_layer():
    (doc,) = only(trouble.stuck, trouble.fails).pipe([TEXT], workers=2)
    assert list(doc.layers) == ["words"]
    assert doc.issues[0].layer == "stuck"
    assert "does not travel" in doc.issues[0].message


@pytest.mark.parametrize(
    "wrong", [{"workers": 0}, {"chunk": 0}, {"workers": 0, "timeout": 1}, {"workers": 2, "chunk": 0}, {"timeout": 0}]
)
def test_impossible_numbers_are_told(wrong):
    with pytest.raises(onrecord.ConfigError, match="above zero"):
        Pipeline(only=["furniture"]).pipe([], **wrong)


def test_an_extractor_that_cannot_travel_is_told_before_anything_is_read():
    @onrecord.extractor(trouble.Word)
    def here(doc):
        return []

    with pytest.raises(
        onrecord.PlanError, match=r"'here' cannot go to another process .* at the top level of a module"
    ):
        only(here).pipe(iter([TEXT]), workers=2)


def test_an_extractor_of_a_plugin_file_travels(tmp_path):
    (tmp_path / "shouts.py").write_text(FILE)
    pipeline = Pipeline(plugins=[tmp_path / "shouts.py"])
    docs = list(pipeline.pipe(["No!", "Yes! Yes!"], workers=2, chunk=1))
    assert [len(doc.layer("shouts")) for doc in docs] == [1, 2]
    assert docs == list(pipeline.pipe(["No!", "Yes! Yes!"]))
    assert pickle.loads(pickle.dumps(pipeline)).read("No!") == docs[0]


def script(tmp_path, body):
    path = tmp_path / "script.py"
    path.write_text(textwrap.dedent(body))
    environment = {"PYTHONPATH": ":".join(sys.path)}
    return subprocess.run(
        [sys.executable, path], check=False, env=environment, capture_output=True, text=True, timeout=60
    )


def test_processes_that_start_afresh_read_the_same(tmp_path):
    (tmp_path / "shouts.py").write_text(FILE)
    body = f"""
        import multiprocessing, onrecord

        if __name__ == "__main__":
            multiprocessing.set_start_method("spawn")
            pipeline = onrecord.Pipeline(plugins=[{str(tmp_path / "shouts.py")!r}], only=["shouts"])
            print([len(doc.layer("shouts")) for doc in pipeline.pipe(["No!", "Yes! Yes!"], workers=2, chunk=1)])
        """
    assert script(tmp_path, body).stdout == "[1, 2]\n"


def test_a_script_without_its_guard_is_told(tmp_path):
    body = """
        import multiprocessing, onrecord
        if multiprocessing.parent_process() is None:
            multiprocessing.set_start_method("spawn")
        print([len(doc.layers) for doc in onrecord.Pipeline(only=["dates"]).pipe(["No!"], workers=2)])
        """
    done = script(tmp_path, body)
    assert done.returncode == 1
    assert "does so under `if __name__ == '__main__':`" in done.stderr


def test_the_workers_end_with_their_parent(tmp_path):
    """Killed, the parent has no chance to end them; and one of them hangs."""
    body = """
        import os, signal, sys, threading, time
        sys.path.insert(0, PATH)
        import onrecord, trouble
        docs = onrecord.Pipeline(trouble.hangs, only=["words"]).pipe(["a bc"] * 3 + ["hang"] * 9, workers=2, chunk=1)
        next(docs)
        import multiprocessing
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
        """.replace("PATH", repr(trouble.__file__.rpartition("/")[0]))
    done = script(tmp_path, body)
    children = [int(pid) for pid in done.stdout.split()]
    assert len(children) == 2
    import time

    for _ in range(50):
        alive = [pid for pid in children if _runs(pid)]
        if not alive:
            return
        time.sleep(0.1)
    raise AssertionError(f"still there: {alive}")


def _runs(pid):
    from pathlib import Path

    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
