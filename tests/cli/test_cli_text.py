"""The view for people."""

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import onrecord
from onrecord import Document
from onrecord.formats.json import from_wire
from onrecord.formats.text import view
from onrecord.formats.text.cells import shown, width

RECORD = Path(__file__).parent.parent / "articles" / "000_582a5cfc558ef7cd.json"


def seed():
    """The record of the seed article as it was read by hand."""
    wire = json.loads(RECORD.read_text(encoding="utf-8"))
    for actor in wire["layers"]["actors"]:
        for mention in actor["mentions"]:
            mention.setdefault("rule", "by-hand")
    return from_wire(wire)


def test_the_seed_article_is_grouped_with_speakers_resolved():
    lines = view(seed(), 80).splitlines()
    first = lines.index("Jens Stoltenberg, secretary general of NATO")
    assert lines[first + 1].split() == [
        "51:189",
        "that",
        "Japan",
        "and",
        "NATO",
        "must",
        "“remain",
        "united",
        "and",
        "firm”",
        "in",
        "the",
        "face",
        "of",
    ]
    assert "             — Jens Stoltenberg stated · mixed" in lines
    assert "Jens Stoltenberg and Fumio Kishida" in lines
    figures = " ".join(" ".join(lines[lines.index("PERCENTAGES" + "1 percentage".rjust(69)) :]).split())
    assert "2397:2399 2% increase to 2 percent of GDP · what: defense spending · about Japan" in figures
    assert "fiscal 2027 on or before FY2027, 2027-04-01 to 2028-03-31 · fiscal year of Japan" in figures
    assert "Fumio Kishida, Prime Minister of Japan · ×6 “Kishida” ×4" in figures


@pytest.mark.parametrize("columns", [40, 55, 56, 60, 80, 120])
def test_no_line_is_wider_than_the_page(columns):
    assert max(map(width, view(seed(), columns).splitlines())) <= columns


@pytest.mark.parametrize("columns", [40, 60, 120])
def test_every_offset_that_is_shown_is_one_of_the_text(columns):
    doc = seed()
    shown_ones = re.findall(r"(?m)^ +(\d+):(\d+)", view(doc, columns))
    spans = {(str(each.start), str(each.end)) for each in (*doc.quotes, *doc.dates, *doc.percentages)}
    assert set(shown_ones) == spans


def test_a_layer_that_is_empty_says_so_and_one_never_computed_is_left_out():
    page = view(onrecord.Pipeline(only=["percentages"]).read("Nothing."))
    assert re.search(r"PERCENTAGES +none", page)
    assert "QUOTES" not in page


def test_nothing_of_the_text_steers_the_terminal():
    assert shown("a\x1b[2J\r\n\x00b\ud800\u202ec\x85d\x9be") == "a␛[2J ␀b��c d�e"


def test_wide_and_combining_characters_count_as_they_are_shown():
    assert width("日本 cafe\u0301") == 9


def test_figures_are_told_as_phrases():
    from onrecord import Approximation, Percentage, Span

    text = "fell by more than 1.50% to between 3 and 4 percentage points"
    doc = Document(text=text).with_layer(
        Percentage,
        [
            Percentage(
                start=18,
                end=23,
                rule="r",
                low=Decimal("1.50"),
                high=Decimal("1.50"),
                unit="percent",
                direction="decrease",
                role="change",
                approximation=Approximation(span=Span(8, 17), sense="more_than"),
            ),
            Percentage(
                start=27, end=61 - 1, rule="r", low=Decimal(3), high=Decimal(4), unit="percentage_point", role="to"
            ),
        ],
    )
    page = view(doc)
    assert "more than 1.50%" in page
    assert "decrease by more than 1.5 percent" in page
    assert "to 3–4 percentage points" in page


def test_dates_say_their_days_only_where_the_value_does_not():
    def told(**fields):
        found = onrecord.Date(start=0, end=4, rule="r", type="date", **fields)
        return view(Document(text="then").with_layer(onrecord.Date, [found])).splitlines()[3]

    assert told(value="2022-12", interval=(date(2022, 12, 1), date(2022, 12, 31)), anchor="published").endswith(
        " 2022-12"
    )
    assert told(value="FY2027", interval=(date(2027, 4, 1), date(2028, 3, 31))).endswith(
        "FY2027, 2027-04-01 to 2028-03-31"
    )
    assert told(value="XXXX-05", mod="before").endswith("before XXXX-05 · not resolved")
