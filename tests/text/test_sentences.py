"""Sentences and paragraphs, on sentences as news has them."""

import pytest

import onrecord
from onrecord.text.paragraphs import paragraphs
from onrecord.text.reading import Reading
from onrecord.text.sentences import sentences


@pytest.mark.parametrize(
    "marked",
    [
        "Gov. Jane Brown of the U.S. state of Maine left at 5 p.m. on Friday.|She did not return.",
        "“It is over. We lost,” he said.|Nobody answered.",
        "“I came. I saw.”|He left.",
        "“Is it over?” Ms. Lee asked.|“It is.”",
        "He met John F. Kennedy.|The president smiled.",
        "Profits at Smith & Co. rose.|The U.S. is next.",
        "She works in Washington, D.C.|The firm is in the U.S.|It closed.",
        "It rose 2.5 percent.|Then it fell…|Why?|Nobody knows!",
        "He said he was at No. 10 on Jan. 5.|He lied.",
        "A heading without a stop\n|The text begins.|It goes on.",
        "“An odd mark here.|\nThe next paragraph is safe.|It is.",
        "She met then-Sen. Ellis and ex-Gov. Brown.|They agreed.",
        "Mr. and Mrs. Smith vs. St. Mary’s Hospital et al. is on.|It is Dr. No.",
    ],
)
def test_sentences_end_where_they_end(marked):
    text = marked.replace("|", " ")
    found = sentences(text)
    got = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert got == [part.strip() for part in marked.split("|")]


def test_the_sentence_at_a_position():
    text = "One here. Two there."
    found = sentences(text)
    assert found.at(3) == (0, 9)
    assert found.at(12) == (10, 20)
    assert found.index(12) == 1
    assert sentences("").at(0) == (0, 0)


def test_a_document_is_looked_at_once():
    doc = onrecord.Document(text="He left. “It is over. We lost,” he said.")
    reading = doc.derived(Reading)
    assert reading is doc.derived(Reading)
    assert reading.sentences.starts == sentences(doc.text).starts == [0, 9]
    assert [doc[q.start, q.end] for q in reading.quotations] == ["“It is over. We lost,”"]


def test_a_line_is_a_paragraph_unless_lines_are_wrapped():
    assert len(paragraphs("A title\nA line.\r\nAnother line.\n\n  A third. \n")) == 4
    wrapped = (
        "The council voted on Tuesday to close the road that leads past the\n"
        "school, after parents had asked for years for something to be done\n"
        "about the lorries which use it as a short cut to the harbour in the\n"
        "early morning.\n\n"
        "The vote was unanimous, and the mayor called it a good day for all\n"
        "who live there."
    )
    assert [wrapped[start : start + 9] for start, _ in paragraphs(wrapped)] == ["The counc", "The vote "]


@pytest.mark.parametrize("text", ["", "\n", " \u2028 ", "\x00", "\ud800", ".", "“", "a.b." * 50])
def test_nothing_breaks_them(text):
    found = sentences(text)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
