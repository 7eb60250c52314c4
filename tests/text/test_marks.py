"""Quote marks of every style are paired, and a mark that is missing costs its own quotation alone."""

from __future__ import annotations

import pytest
from work import grows_with_the_text_alone

from onrecord.text.marks import quotations

CASES = {
    "curly": ("“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
    "straight": ('"Yes," she said. "No."', ['"Yes,"', '"No."']),
    "two apostrophes": ("''We can't,'' he said.", ["''We can't,''"]),
    "backticks": ("``We can't,'' he said.", ["``We can't,''"]),
    "angled": ("He said «ja» twice.", ["«ja»"]),
    "nested": ("“He said, ‘Go away,’ and left,” she said.", ["“He said, ‘Go away,’ and left,”"]),
    "nested at the end": ("“All I heard was, ‘Get down!’” he said.", ["“All I heard was, ‘Get down!’”"]),
    "nested at the end, straight": ("\"I heard, 'Get down!'\" he said.", ["\"I heard, 'Get down!'\""]),
    "single": ("‘It’s late,’ he said.", ["‘It’s late,’"]),
    "single with a plural owner": ("'We heard the players' agents,' he said.", ["'We heard the players' agents,'"]),
    "single, then another": ("From ‘Boasters’ and ‘Liars’ he turned.", ["‘Boasters’", "‘Liars’"]),
    "double inside single": ("‘They said “a slip”, no more,’ she said.", ["‘They said “a slip”, no more,’"]),
    "elisions": ("Rock 'n' roll of the '80s and '16, tell 'em the voters' trust.", []),
    "inches": ("""The 6'4" forward and the 5'11" winger.""", []),
    "attributes": ('<a href="x y" class="link big">Read “this now” here</a>', ["“this now”"]),
    "wrong way round": ("“The roof is gone.“ He left. “Yes.”", ["“The roof is gone.“", "“Yes.”"]),
    "never closed": ('"Up it came, said Ann. "We left," she said.', ['"Up it came, said Ann.', '"We left,"']),
    "paragraphs": ("“One.\n\n“Two.”\nThree ” four", ["“One.", "“Two.”"]),
    "stray closing mark": ("He left.” Then “he came back”.", ["“he came back”"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == expected


@pytest.mark.parametrize("unit", ['"', "'", "''", "“", " 'a", ' "a', "‘a ", "a's '", "`", "“a” "])
def test_any_text_costs_its_length(unit: str) -> None:
    assert grows_with_the_text_alone(lambda size: lambda: quotations(unit * (size // len(unit))), 20_000)
    text = unit * (300_000 // len(unit))
    found = quotations(text)
    assert all(q.start < q.inner_start <= q.inner_end <= q.end <= len(text) for q in found)
