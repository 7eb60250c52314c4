"""The frozen document: layers, ids, references, memo."""

import pickle
from typing import ClassVar

import attrs
import pytest

import onrecord
from onrecord import Actor, Document, Mention, Quote, Span

TEXT = "“We won,” said Ann Lee of Leeds council on Tuesday."


@attrs.frozen(kw_only=True)
class Ticker(onrecord.Annotation):
    layer: ClassVar[str] = "tickers"

    symbol: str


@attrs.frozen(kw_only=True)
class OtherQuote(onrecord.Annotation):
    layer: ClassVar[str] = "quotes"


def ann() -> Actor:
    span = Span(15, 22)
    mention = Mention(span=span, form="name", rule="names.two-words")
    return Actor(
        id="ann-lee", start=15, end=22, rule="actors.named", kind="person", name="Ann Lee", mentions=(mention,)
    )


def quote(**changes: object) -> Quote:
    fields = {
        "start": 0,
        "end": 9,
        "rule": "quotes.said-after",
        "kind": "direct",
        "content": (Span(0, 9),),
        "speakers": ("ann-lee",),
    }
    return Quote(**{**fields, **changes})


def test_a_layer_is_added_to_a_new_document_and_seen_by_class_and_name():
    doc = Document(text=TEXT)
    with_actors = doc.with_layer(Actor, [ann()])
    done = with_actors.with_layer(Quote, [quote()], by="quotes 1")
    assert doc.layers == {}
    assert done.layer(Quote) == done.layer("quotes") == done.quotes
    assert done[done.quotes[0]] == "“We won,”"
    assert done.quotes[0].id == "quotes-1"
    assert done.speakers(done.quotes[0]) == (with_actors.actors[0],)
    assert done.get("ann-lee") is done.actors[0]
    assert done.extractors == {"quotes": "quotes 1"}


def test_a_layer_that_was_never_computed_is_told_from_an_empty_one():
    doc = Document(text=TEXT).with_layer(Quote, [])
    assert doc.quotes == ()
    with pytest.raises(
        onrecord.LayerMissing, match=r"'quote' was not computed .*computed: quotes.*did you mean 'quotes'"
    ):
        doc.layer("quote")
    with pytest.raises(onrecord.LayerMissing, match="'tickers' was not computed"):
        doc.layer(Ticker)


def test_ids_follow_the_order_of_the_text():
    late = Ticker(start=10, end=14, rule="t", symbol="B")
    early = Ticker(start=0, end=4, rule="t", symbol="A")
    doc = Document(text=TEXT).with_layer(Ticker, [late, early])
    assert [(t.id, t.symbol) for t in doc.layer(Ticker)] == [("tickers-1", "A"), ("tickers-2", "B")]


@pytest.mark.parametrize(
    "changes",
    [
        {"end": 999},
        {"start": None},
        {"start": "0"},
        {"cue": (1, 2, 3)},
        {"start": -1},
        {"start": 9},
        {"content": (Span(0, 999),)},
        {"cue": Span(5, 5)},
        {"evidence": (Span(3, 400),)},
    ],
)
def test_no_span_leaves_the_text(changes):
    doc = Document(text=TEXT).with_layer(Actor, [ann()])
    with pytest.raises(onrecord.BadSpan, match=r"said-after.*half-open"):
        doc.with_layer(Quote, [quote(**changes)])


def test_a_nested_span_is_checked_too():
    bad = attrs.evolve(ann(), mentions=(Mention(span=Span(15, 99), form="name", rule="r"),))
    with pytest.raises(onrecord.BadSpan, match=r"mentions\.span"):
        Document(text=TEXT).with_layer(Actor, [bad])


def test_no_reference_dangles():
    doc = Document(text=TEXT).with_layer(Actor, [ann()])
    with pytest.raises(onrecord.DanglingReference, match=r"'ann-le', which no annotation.*did you mean 'ann-lee'"):
        doc.with_layer(Quote, [quote(speakers=("ann-le",))])


def test_an_anchor_may_be_a_word_or_an_id():
    made = {"rule": "dates.weekday", "type": "date", "value": "XXXX-WXX-2"}
    first = onrecord.Date(start=43, end=50, anchor="published", **made)
    doc = Document(text=TEXT).with_layer(onrecord.Date, [first])
    assert doc.dates[0].anchor == "published"
    with pytest.raises(onrecord.DanglingReference):
        Document(text=TEXT).with_layer(onrecord.Date, [attrs.evolve(first, anchor="dates-7")])


def test_an_id_is_given_once():
    with pytest.raises(onrecord.DuplicateId, match="'ann-lee'"):
        Document(text=TEXT).with_layer(Actor, [ann(), attrs.evolve(ann(), name="Ann B. Lee")])
    doc = Document(text=TEXT).with_layer(Actor, [ann()])
    with pytest.raises(onrecord.DuplicateId, match="layer 'actors'"):
        doc.with_layer(Quote, [quote(id="ann-lee", speakers=())])


def test_a_layer_has_one_class_and_is_added_once():
    doc = Document(text=TEXT).with_layer(Quote, [quote(speakers=())])
    with pytest.raises(onrecord.KindError, match=r"onrecord\.annotations\.Quote.*OtherQuote"):
        doc.layer(OtherQuote)
    with pytest.raises(onrecord.KindError, match="added once"):
        doc.with_layer(Quote, [])
    with pytest.raises(onrecord.KindError, match=r"takes .*Ticker, not .*Quote"):
        doc.with_layer(Ticker, [quote()])


def test_nothing_of_a_document_can_be_changed():
    doc = Document(text=TEXT, meta={"desk": "news"}).with_layer(Quote, [])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        doc.text = "other"
    for mapping in (doc.layers, doc.meta, doc.extractors):
        with pytest.raises(TypeError, match="frozen"):
            mapping["quotes"] = ()


def test_a_derived_value_is_computed_once_for_a_text_and_does_not_travel():
    calls = []

    def words(text):
        calls.append(text)
        return text.split()

    doc = Document(text=TEXT)
    assert doc.derived(words) is doc.with_layer(Quote, []).derived(words)
    assert calls == [TEXT]
    copy = pickle.loads(pickle.dumps(doc))
    assert copy == doc
    copy.derived(words)
    assert calls == [TEXT, TEXT]


def test_a_document_pickles_with_all_its_layers():
    doc = (
        Document(text=TEXT, published="2023-01-31", meta={"a": 1})
        .with_layer(Actor, [ann()])
        .with_layer(Quote, [quote()])
    )
    copy = pickle.loads(pickle.dumps(doc))
    assert copy == doc
    assert copy.speakers(copy.quotes[0])[0].name == "Ann Lee"
    with pytest.raises(TypeError):
        copy.layers["x"] = ()


@pytest.mark.parametrize("value", ["31.1.2023", "soon", 20230131, ["2023-01-31"]])
def test_an_impossible_day_of_publication_is_told(value):
    with pytest.raises(onrecord.InputError, match="published"):
        Document(text=TEXT, published=value)


def test_a_day_is_kept_in_its_own_offset():
    assert str(Document(text=TEXT, published="2023-01-31T23:30:00-05:00").published) == "2023-01-31"
    assert str(Document(text=TEXT, published="2023-01-31T00:10:00Z").published) == "2023-01-31"
