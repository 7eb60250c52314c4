"""The rows of a document, and the two formats that show them."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest

from onrecord import Document, Pipeline
from onrecord.annotations import Actor, Date, Link, Mention, Percentage, Quote
from onrecord.formats import csv as csv_format
from onrecord.formats import table as table_format
from onrecord.formats.text.cells import width
from onrecord.record import rows
from onrecord.span import Span

TEXT = "Paula Mendes said: “Norway will raise its aid to about 1.2% of national income by 2026.”"


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def given() -> Document:
    """Return a document with layers written by hand, so that the rows are tried by themselves."""

    def actor(name: str, kind: str) -> Actor:
        span = at(name)
        return Actor(
            id=name.lower().replace(" ", "-"),
            start=span.start,
            end=span.end,
            rule="given",
            kind=kind,  # type: ignore[arg-type]
            name=name,
            mentions=(Mention(span=span, form="name", rule="given"),),
        )

    said = at(TEXT[TEXT.index("“") :])
    figure, day = at("1.2%"), at("2026")
    doc = Document(text=TEXT, id="aid").with_layer(Actor, [actor("Paula Mendes", "person"), actor("Norway", "country")])
    doc = doc.with_layer(Date, [Date(start=day.start, end=day.end, rule="given", type="date", value="2026")])
    doc = doc.with_layer(
        Percentage,
        [
            Percentage(
                start=figure.start,
                end=figure.end,
                rule="given",
                low=Decimal("1.2"),
                high=Decimal("1.2"),
                unit="percent",
                base=at("national income"),
                subject=at("its aid"),
                direction="increase",
                role="to",
            )
        ],
    )
    doc = doc.with_layer(
        Quote,
        [
            Quote(
                start=said.start, end=said.end, rule="given", kind="direct", content=(said,), speakers=("paula-mendes",)
            )
        ],
    )
    targets = {"about-actor": "norway", "for-date": "dates-1", "in-quote": "quotes-1"}
    return doc.with_layer(
        Link,
        [
            Link(start=figure.start, end=figure.end, rule="given", kind=kind, source="percentages-1", target=target)
            for kind, target in targets.items()
        ],
    )


def test_a_figure_has_its_links_in_its_row() -> None:
    quote, figure = rows(given())
    assert (quote.layer, quote.who, quote.said) == ("quotes", ("Paula Mendes",), TEXT[TEXT.index("“") :])
    assert figure.who == ("Paula Mendes",)
    assert figure.about == ("Norway",)
    assert figure.when == ("2026",)
    assert (figure.how_much, figure.low, figure.unit) == ("1.2%", Decimal("1.2"), "percent")
    assert (figure.of_what, figure.base) == ("its aid", "national income")
    assert (figure.direction, figure.role) == ("increase", "to")
    assert TEXT[figure.where.start : figure.where.end] == "1.2%"


def test_rows_of_a_real_sentence() -> None:
    doc = Pipeline().read("“Inflation will fall to about 3 percent,” said Finance Minister Paula Mendes.")
    quote, figure = doc.record()
    assert quote.layer == "quotes"
    assert figure.how_much == "about 3 percent"
    assert (figure.who, figure.of_what, figure.direction) == (("Paula Mendes",), "Inflation", "decrease")


def test_what_is_not_there_is_none() -> None:
    doc = Pipeline(only=["percentages"]).read("It rose 5%.")
    (row,) = doc.record()
    assert (row.who, row.said, row.about, row.when, row.base) == ((), None, (), (), None)
    assert Document(text="It rose 5%.").record() == ()


def test_csv_reads_back() -> None:
    stream = io.StringIO()
    csv_format.write([given(), Document(text="", id="empty")], stream)
    read = list(csv.DictReader(io.StringIO(stream.getvalue())))
    assert tuple(read[0]) == csv_format.COLUMNS
    assert [row["layer"] for row in read] == ["quotes", "percentages"]
    figure = read[1]
    assert (figure["who"], figure["about"], figure["when"]) == ("Paula Mendes", "Norway", "2026")
    assert (figure["low"], figure["unit"]) == ("1.2", "percent")
    assert TEXT[int(figure["start"]) : int(figure["end"])] == "1.2%"


def test_csv_takes_what_cannot_be_encoded() -> None:
    stream = io.StringIO()
    doc = Pipeline(only=["percentages"]).read("Prices \ud800 rose 5%.")
    csv_format.write([doc], stream)
    assert stream.getvalue().encode("utf-8").count(b"5%") == 1


@pytest.mark.parametrize("columns", [40, 80, 100, 200])
def test_a_table_fits_its_line_and_loses_no_figure(columns: int) -> None:
    stream = io.StringIO()
    table_format.write([given()], stream, columns)
    lines = stream.getvalue().splitlines()
    assert lines[0] == "aid"
    assert "WHERE" in lines[1]
    assert max(width(line) for line in lines) <= max(columns, 48)  # 48: the headings alone
    if columns >= 80:
        assert "Norway" in stream.getvalue()
    assert "2026" in stream.getvalue()


def test_a_table_of_nothing_says_so() -> None:
    stream = io.StringIO()
    table_format.write([Document(text="Nothing.")], stream, 80)
    assert stream.getvalue() == "(nothing on record)\n"
