"""Documents read side by side: the same as one by one, in order, with every error in its place."""

import pytest
import trouble

import onrecord
from onrecord import Pipeline

TEXTS = [f"“We won {n}% in {1950 + n},” said Ann Lee of Leeds council." for n in range(37)]


def only(*extractors):
    return Pipeline(*extractors, only=[extractor.name for extractor in extractors])


@pytest.mark.parametrize("chunk", [1, 2, 16, 50, None])
def test_it_is_the_same_as_one_by_one(chunk):
    pipeline = Pipeline()
    assert list(pipeline.pipe(TEXTS, chunk=chunk)) == [pipeline.read(text) for text in TEXTS]
    assert list(pipeline.pipe(iter(TEXTS), chunk=chunk)) == [pipeline.read(text) for text in TEXTS]


def test_an_extractor_reads_all_before_the_next_one_does():
    asked = []

    def noting(kind, name):
        def find(doc):
            asked.append((name, doc.id))
            return []

        return onrecord.extractor(kind, name=name)(find)

    pipeline = only(noting(trouble.Word, "words"), noting(trouble.Pair, "pairs"))
    list(pipeline.pipe([{"id": str(n), "text": "a"} for n in range(3)], chunk=2))
    order = [(name, number) for numbers in ("01", "2") for name in ("words", "pairs") for number in numbers]
    assert asked == order


def test_no_more_is_taken_than_is_read_side_by_side():
    taken = []

    def inputs():
        for n in range(100):
            taken.append(n)
            yield TEXTS[0]

    docs = Pipeline(only=["furniture"]).pipe(inputs(), chunk=4)
    assert taken == []
    next(docs)
    assert taken == [0, 1, 2, 3]


def test_an_error_is_raised_behind_the_documents_before_it():
    inputs = ["a bc", "d ef", {"text": "fail", "id": "third"}, "g hi"]
    docs = only(trouble.fails).pipe(inputs, on_error="raise")
    assert [next(docs).text, next(docs).text] == ["a bc", "d ef"]
    with pytest.raises(ValueError, match="no such thing") as caught:
        next(docs)
    assert "third" in caught.value.__notes__[0]


def test_an_input_that_cannot_be_read_is_raised_in_its_place():
    docs = Pipeline(only=["furniture"]).pipe(["a bc", 7], on_error="raise")
    assert next(docs).text == "a bc"
    with pytest.raises(onrecord.InputError):
        next(docs)


def test_what_breaks_the_inputs_is_raised_behind_what_they_gave():
    def inputs():
        yield "a bc"
        raise OSError("the disk is gone")

    docs = Pipeline(only=["furniture"]).pipe(inputs(), chunk=8)
    assert next(docs).text == "a bc"
    with pytest.raises(OSError, match="the disk is gone"):
        next(docs)
