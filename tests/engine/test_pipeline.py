"""The plan and its error policy."""

import subprocess
import sys
import threading
from typing import ClassVar

import attrs
import pytest

import onrecord
from onrecord import Pipeline

TEXT = "“We won,” said Ann Lee of Leeds council on Tuesday, up 2% on May."


@attrs.frozen(kw_only=True)
class Word(onrecord.Annotation):
    layer: ClassVar[str] = "words"


@attrs.frozen(kw_only=True)
class Pair(onrecord.Annotation):
    layer: ClassVar[str] = "pairs"


def made(name, kind, *, requires=(), wants=(), find=None):
    def find_first(doc):
        return [kind(start=0, end=3, rule=f"{name}.first")]

    return onrecord.extractor(kind, name=name, requires=requires, wants=wants)(find or find_first)


def test_the_plan_goes_by_what_is_required_not_by_the_order_given():
    pairs = made("pairs", Pair, requires=("words",))
    words = made("words", Word)
    plan = [extractor.name for extractor in Pipeline(pairs, words).plan]
    assert plan.index("words") < plan.index("pairs")
    plan = [extractor.name for extractor in Pipeline().plan]
    assert plan == ["furniture", "names", "actors", "dates", "percentages", "quotes", "links"]


def test_a_missing_provider_is_told_before_any_text_is_read():
    with pytest.raises(onrecord.MissingProvider, match=r"'pairs' requires layer 'quote', .*did you mean 'quotes'"):
        Pipeline(made("pairs", Pair, requires=("quote",)))


def test_a_wanted_layer_may_be_missing():
    pipeline = Pipeline(made("pairs", Pair, wants=("nothing",)), only=["pairs"])
    assert pipeline.read(TEXT).layer(Pair)[0].id == "pairs-1"


def test_a_cycle_is_told_with_its_members():
    with pytest.raises(onrecord.PlanCycle, match=r"a → b → a|b → a → b"):
        Pipeline(made("a", Word, requires=("pairs",)), made("b", Pair, requires=("words",)))


def test_only_keeps_what_is_named_and_what_that_requires():
    pairs = made("pairs", Pair, requires=("words",))
    pipeline = Pipeline(pairs, made("words", Word), only=["pairs"])
    assert [extractor.name for extractor in pipeline.plan] == ["words", "pairs"]
    assert list(pipeline.read(TEXT).layers) == ["words", "pairs"]
    with pytest.raises(onrecord.PlanError, match="did you mean 'quotes'"):
        Pipeline(only=["qoutes"])


def test_a_built_in_is_blocked_by_name():
    assert "links" not in Pipeline(without=["links"]).read(TEXT).layers
    with pytest.raises(onrecord.PlanError, match="did you mean 'links'"):
        Pipeline(without=["linsk"])


def test_the_environment_blocks_by_name(monkeypatch):
    monkeypatch.setenv("ONRECORD_DISABLE", "links, quotes")
    layers = onrecord.read(TEXT).layers
    assert "links" not in layers
    assert "quotes" not in layers
    assert "dates" in layers


def test_an_extractor_that_is_given_takes_the_place_of_one_of_its_name():
    find = made(
        "dates", onrecord.Date, find=lambda doc: [onrecord.Date(start=0, end=1, rule="mine", type="date", value="2020")]
    )
    assert [date.rule for date in Pipeline(find).read(TEXT).dates] == ["mine"]


def fails(doc):
    raise ValueError("no such thing")


def test_read_raises_with_a_note_that_names_extractor_layer_and_document():
    with pytest.raises(ValueError, match="no such thing") as caught:
        Pipeline(made("words", Word, find=fails)).read(TEXT, id="a1")
    assert caught.value.__notes__ == ["onrecord: in extractor 'words', layer words, document 'a1'"]


def test_collect_keeps_the_other_layers_and_says_what_was_skipped():
    pairs = made("pairs", Pair, requires=("words",))
    doc = Pipeline(made("words", Word, find=fails), pairs).read(TEXT, on_error="collect")
    assert {"words", "pairs"}.isdisjoint(doc.layers)
    assert "quotes" in doc.layers
    assert [(i.extractor, i.kind) for i in doc.issues] == [("words", "failed"), ("pairs", "skipped")]
    assert all(issue.remedy for issue in doc.issues)


def half(doc):
    yield Word(start=0, end=3, rule="w")
    raise ValueError("midway")


@pytest.mark.parametrize(
    "find",
    [
        fails,
        half,
        lambda doc: None,
        lambda doc: 7,
        lambda doc: ["word"],
        lambda doc: [Pair(start=0, end=1, rule="p")],
        lambda doc: [Word(start=5, end=500, rule="w")],
        lambda doc: [Word(start=None, end=None, rule="w")],
        lambda doc: [Word(start="0", end="1", rule="w")],
        lambda doc: setattr(doc, "text", ""),
        lambda doc: doc.layers.clear(),
    ],
)
def test_what_an_extractor_does_wrong_costs_its_own_layer_alone(find):
    docs = list(Pipeline(made("words", Word, find=find)).pipe([TEXT, "And “so on,” he said."]))
    for doc in docs:
        assert "words" not in doc.layers
        assert doc.quotes == onrecord.read(doc.text).quotes
        assert [(i.extractor, i.kind) for i in doc.issues] == [("words", "failed")]


def test_pipe_yields_one_document_for_each_input_in_order():
    inputs = [TEXT, {"text": "b", "id": "2", "desk": "home"}, {"id": "3"}, 7, onrecord.Document(text="c", id="5"), ""]
    docs = list(Pipeline().pipe(iter(inputs)))
    assert [doc.text for doc in docs] == [TEXT, "b", "", "", "c", ""]
    assert [doc.id for doc in docs] == [None, "2", "3", None, "5", None]
    assert docs[1].meta == {"desk": "home"}
    assert [len(doc.issues) for doc in docs] == [0, 0, 1, 1, 0, 0]
    assert "no 'text'" in docs[2].issues[0].message
    assert docs[5].quotes == ()


def test_pipe_reads_no_further_than_it_is_asked():
    taken = []

    def inputs():
        for n in range(100):
            taken.append(n)
            yield TEXT

    docs = Pipeline().pipe(inputs())
    next(docs)
    next(docs)
    assert taken == [0, 1]


def test_two_processes_give_the_same_as_one():
    texts = [f"{TEXT} No. {n}." for n in range(40)]
    assert list(Pipeline().pipe(texts, workers=2, chunk=7)) == list(Pipeline().pipe(texts))


def test_an_extractor_that_cannot_travel_is_told_at_once():
    with pytest.raises(onrecord.PlanError, match="'words' cannot go to another process"):
        next(Pipeline(made("words", Word)).pipe([TEXT], workers=2))


def test_several_extractors_may_provide_a_layer():
    one = made("one", Word)
    two = made(
        "two", Word, find=lambda doc: [Word(start=0, end=3, rule="two.same"), Word(start=4, end=6, rule="two.more")]
    )
    bad = made("bad", Word, find=fails)
    late = made(
        "pairs",
        Pair,
        requires=("words",),
        find=lambda doc: [Pair(start=w.start, end=w.end, rule="p") for w in doc.layer(Word)],
    )
    doc = Pipeline(late, one, two, bad).read(TEXT, on_error="collect")
    assert [(w.id, w.rule, w.start) for w in doc.layer(Word)] == [
        ("words-1", "one.first", 0),
        ("words-2", "two.more", 4),
    ]
    assert len(doc.layer(Pair)) == 2
    assert [issue.extractor for issue in doc.issues] == ["bad"]


@attrs.frozen(kw_only=True)
class OtherWord(onrecord.Annotation):
    layer: ClassVar[str] = "words"


def test_a_second_class_for_a_layer_is_told_with_both_names():
    with pytest.raises(onrecord.KindError, match=r"Word of extractor 'one' and .*OtherWord of 'two'"):
        Pipeline(made("one", Word), made("two", OtherWord))


def test_threads_share_a_pipeline():
    pipeline = Pipeline()
    texts = [f"{TEXT} No. {n}." for n in range(30)]
    expected = [pipeline.read(text) for text in texts]
    found = {}

    def work(k):
        found[k] = [pipeline.read(text) for text in texts]

    threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(docs == expected for docs in found.values())


def test_the_hash_seed_changes_nothing():
    code = "import sys, onrecord; from onrecord.formats.json import dumps; print(dumps(onrecord.read(sys.argv[1], published='2023-01-31')))"
    outs = {
        subprocess.run([sys.executable, "-c", code, TEXT], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
                       capture_output=True, check=True).stdout
        for seed in ("0", "1", "4242")
    }  # fmt: skip
    assert len(outs) == 1
