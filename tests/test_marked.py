"""Marked text."""

import pytest

from onrecord.testing.marked import parse


def test_a_mark_is_taken_out_of_the_text():
    marked = parse('Spending [rose by [2%]{low=2 subject="defense spending"}]{clause} [sic] in May')
    assert marked.text == "Spending rose by 2% [sic] in May"
    clause, percentage = marked.marks
    assert marked.text[slice(*clause.span)] == "rose by 2%"
    assert clause.label == "clause"
    assert marked.text[slice(*percentage.span)] == "2%"
    assert percentage.fields == {"low": "2", "subject": "defense spending"}


def test_brackets_can_be_text():
    assert parse(r"a \[b\]{c} [d] ]").text == "a [b]{c} [d] ]"
    assert parse("[[a]{x} b]{y}").text == "a b"


def test_bad_braces_are_told():
    with pytest.raises(ValueError, match="marked text"):
        parse("[a]{low=2 ")
