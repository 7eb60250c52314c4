"""What an extractor does wrong costs its own layer, and nothing else."""

import pytest
import trouble
from trouble import NONSENSE, Word

import onrecord
from onrecord import Pipeline
from onrecord.formats.json import dumps, loads

TEXT = "“We won,” said Ann Lee of Leeds council on Tuesday, up 2% on May."
NEXT = "And “so on,” he said."


@pytest.fixture(scope="module")
def plain():
    return list(Pipeline().pipe([TEXT, NEXT]))


@pytest.mark.parametrize("wrong", NONSENSE)
def test_nonsense_costs_its_own_layer_alone(wrong, plain):
    words = onrecord.extractor(Word, name="words")(NONSENSE[wrong])
    pipeline = Pipeline(words)
    for doc, expected in zip(pipeline.pipe([TEXT, NEXT]), plain, strict=True):
        assert dict(doc.layers) == dict(expected.layers)
        (issue,) = doc.issues
        assert (issue.extractor, issue.layer, issue.kind) == ("words", "words", "failed")
        assert issue.message
        assert "ONRECORD_DISABLE=words" in issue.remedy
        assert loads(dumps(doc), kinds=pipeline.kinds) == doc


def test_a_finding_where_nothing_is_wrong_comes_through():
    words = onrecord.extractor(Word, name="words")(lambda doc: [trouble.word(form="We", parts=((0, 3),))])
    assert [w.id for w in Pipeline(words).read(TEXT).layer(Word)] == ["words-1"]


@pytest.mark.parametrize("wrong", ["span outside", "fails midway", "exits"])
def test_raised_it_names_extractor_layer_and_document(wrong):
    words = onrecord.extractor(Word, name="words")(NONSENSE[wrong])
    with pytest.raises(BaseException, match=r".") as caught:
        Pipeline(words).read(TEXT, id="a1")
    assert caught.value.__notes__ == ["onrecord: in extractor 'words', layer words, document 'a1'"]


def test_none_and_nonsense_are_told_in_words_that_help():
    doc = Pipeline(onrecord.extractor(Word, name="words")(lambda doc: None)).read(TEXT, on_error="collect")
    assert doc.issues[0].message.endswith(
        "extract(doc) returned None; it returns a list of annotations, or yields them"
    )
    doc = Pipeline(onrecord.extractor(Word, name="words")(NONSENSE["a set in a field"])).read(TEXT, on_error="collect")
    assert "Word.form is a set, which cannot go to the wire" in doc.issues[0].message
