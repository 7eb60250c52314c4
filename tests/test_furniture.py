"""What is no running text, on lines as news pages and wires have them."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest

import onrecord
from onrecord.extractors import furniture
from onrecord.testing.marked import parse

RULES = tomllib.loads((Path(furniture.__file__).parent / "data" / "rules.toml").read_text(encoding="utf-8"))["rules"]
AFTER = "\nThe council voted on Tuesday to close the road along the harbour."

CASES = [
    # datelines
    "[LONDON, March 5 (Reuters) -]{kind=dateline place=London day=2024-03-05} Support for the party fell.",
    "[WASHINGTON (AP) —]{kind=dateline place=Washington day=None} The Senate voted on Monday.",
    "[ST. LOUIS —]{kind=dateline} A judge ruled on Monday.",
    '[NEW DELHI/ISLAMABAD, Dec. 30 (Reuters) -]{kind=dateline place="New Delhi" day=2023-12-30} Talks resumed.',
    '[SALT LAKE CITY, Utah, Jan. 5, 2024 (AP) --]{kind=dateline place="Salt Lake City" day=2024-01-05} Snow fell.',
    "[Berlin, 3 March —]{kind=dateline place=Berlin day=2024-03-03} The chancellor spoke.",
    "[MANCHESTER, N.H. -]{kind=dateline place=Manchester} Voters lined up early.",
    "[Nairobi (AFP) -]{kind=dateline place=Nairobi} Police fired tear gas.",
    '[RIO DE JANEIRO:]{kind=dateline place="Rio de Janeiro"} The carnival opened on Friday.',
    "[STOKE-ON-TRENT –]{kind=dateline place=Stoke-On-Trent} The pottery will close.",
    "A headline over it\n[FRANKFURT 2019-09-12]{kind=dateline place=Frankfurt day=2019-09-12}\nThe bank cut its rate.",
    "A title over the text\n[Friday, 1 March 2024]{kind=dateline day=2024-03-01 place=None}" + AFTER,
    "[Published on 5 March 2024 at 10:15 GMT]{kind=dateline day=2024-03-05}" + AFTER,
    "[Last updated: Mar. 5, 2024, 9:30 p.m. EST]{kind=dateline day=2024-03-05}" + AFTER,
    "[READING —]{kind=dateline place=Reading} The festival opened on Friday.",
    "[March 5 (Reuters) -]{kind=dateline place=None day=2024-03-05} Apple will hire a thousand people.",
    "[(AP) —]{kind=dateline place=None day=None} Police closed the road.",
    "[Lagos, Nigeria (CNN)]{kind=dateline place=Lagos}Police said on Monday that the road was closed.",
    "[HOUSTON, Texas, March 5 /PRNewswire/ --]{kind=dateline place=Houston day=2024-03-05} Oilco named a new chief.",
    "[London –]{kind=dateline place=London} Ministers met on Tuesday to talk about the price of gas.",
    "[Taipei, Taiwan —]{kind=dateline place=Taipei} “We are ready,” the mayor said on Tuesday.",
    # no datelines
    "Paris — which holds the Games — will close roads in June, the mayor said.",
    "(Sic) - the word was written so in the letter, and nobody knows why.",
    "Mary (Smith) - the elder of the two - was born in 1901.",
    "BOOM: Markets rise for a tenth day.",
    "PRESS DIGEST - What the papers say.",
    "In a letter dated Feb. 12, 2012 — his last — he asked for help.",
    "Monday, May 6, was the day on which it all began.",
    "She was born on 5 March 1961.",
    "UPDATE: The road is open again, police said.",
    "SOCCER - LATE GOAL SAVES CUP TIE\nA late goal saved a tie.",
    "BROWN: Where were you that night?\nSMITH: I was at home.\nBROWN: All night?",
    "NATO said on Monday that it would send more troops.",
    "WHO - the health agency - warned of a new wave.",
    "Smith — who is 34 — said he would go on.",
    "May 5: The council meets again to vote on the plan.",
    # bylines
    "Bus fares to rise\n[By Jane Smith, Transport Correspondent]{kind=byline}" + AFTER,
    "Bus fares to rise\n[By JANE SMITH and JOHN DOE]{kind=byline}" + AFTER,
    "Bus fares to rise\n[Jane Smith, Political Editor]{kind=byline}" + AFTER,
    "Bus fares to rise\n[Jane Smith and Joe Brown in Geneva]{kind=byline}" + AFTER,
    "Bus fares to rise\n[Associated Press]{kind=byline}" + AFTER,
    "The shares fell.\n[(Reporting by Jane Smith; Editing by John Brown)]{kind=byline}",
    "The shares fell.\n[Additional reporting by Jane Smith in Oslo]{kind=byline}",
    "Bus fares to rise\n[Words by Jane Smith]{kind=byline}" + AFTER,
    "Bus fares to rise\n[Jane Smith | Staff Writer]{kind=byline}" + AFTER,
    "The shares fell.\n[Associated Press writers Jane Smith in Oslo and Joe Brown in Bergen contributed to this report.]{kind=byline}",
    "The shares fell.\n[Jane Smith contributed reporting from Oslo.]{kind=byline}",
    "The shares fell.\n[(The Associated Press contributed to this story.)]{kind=byline}",
    "The shares fell.\n[With files from Jane Smith]{kind=byline}",
    "The shares fell.\n[jane.smith@example.org | @janesmith]{kind=byline}",
    # no bylines
    "The bank said the strong krone had contributed to this report of falling sales.",
    "Five banks and two unions contributed to the fund.",
    "Write to jane.smith@example.org before Friday, she said.",
    "Report by the ministry: the dam held.",
    "By Tuesday the water had reached the town.",
    "By the end of the year, she said, it would be over.",
    "Reporting by the newspaper has shown that the firm knew of it.",
    "Editing by hand is slow, said the editor, but it is worth the while.",
    # related links
    "The bill passed.\n[Read more: What the bill means for renters]{kind=related-link}",
    "The bill passed.\n[ALSO READ | Five things to know about the bill]{kind=related-link}",
    "The bill passed.\n[Editorial: A bad day for renters]{kind=related-link}" + AFTER,
    "The bill passed.\n[Related stories]{kind=related-link}" + AFTER,
    "The bill passed.\n[Watch: The moment the vote was called]{kind=related-link}" + AFTER,
    "The bill passed.\n[(Read more: What the bill means)]{kind=related-link}",
    "The bill passed.\n[>> Watch: The moment the vote was called]{kind=related-link}",
    "The bill passed.\n[Follow us on Facebook and Instagram.]{kind=related-link}" + AFTER,
    "The bill passed.\n[Share this article]{kind=related-link}" + AFTER,
    # no related links
    "He had one word for them.\nSign up for the draft, he told the whole of the hall, and you will see.",
    "She closed the shop.\nSubscribe to that theory, and you will lose all that you have.",
    "Read the bill: it is short, and it says what it says.",
    "Analysts read more into it than there was, said one of them.",
    "More: that is what the union wants, and what it will strike for, and what its members were promised by the firm.",
    # captions
    "[Image caption: The bridge after the flood]{kind=caption}" + AFTER,
    "The bridge was closed.\n[(Photo by Jane Smith/Getty Images)]{kind=caption}",
    "The bridge was closed.\n[FILE PHOTO: A man walks over the bridge.]{kind=caption}",
    "The bridge was closed.\n[© 2024 The Daily Bridge]{kind=caption}",
    "[The mayor (left) with the builders on October 2, 2022. Image: Jane Smith.]{kind=caption}" + AFTER,
    "[A tram in Linz. Photo: Jane Smith / The Daily Bridge]{kind=caption}" + AFTER,
    # no captions
    "The mayor has one worry. Image: she has none, her critics say, and that is what costs her votes.",
    "Police published a photo: Smith, in a red coat, leaving the bank.",
    # headings
    "[Council votes to close harbour road]{kind=heading}" + AFTER,
    "[Will the harbour road be closed?]{kind=heading}" + AFTER,
    "It was a long night for the whole of the town.\n[What happens next]{kind=heading}" + AFTER,
    # no headings
    "How did you begin?\nI began with a shop that sold shoes, in 1999.\nWho helped?\nMy brother did, and he still does to this day.\nWhat came next?\nThe flood came next, and took all of it in a night.\nAnd now?\nNow we sell boots, as you would expect of us.",
    "“We did it”\nshe said, and the whole of the hall rose to its feet to cheer her on.",
    "The council voted on Tuesday.\nThe road will be closed in June.",
    "A line that stands alone",
    "They won\n2-1\nagain",
]  # fmt: skip


@pytest.mark.parametrize("marked", CASES, ids=lambda marked: parse(marked).text[:40])
def test_furniture_is_found_and_nothing_else(marked):
    wanted = parse(marked)
    pipeline = onrecord.Pipeline(only=["furniture"])
    doc = pipeline.read(wanted.text, published="2024-03-05")
    # a title over the line in question is right too, and not what the case is about
    found = [
        line
        for line in doc.furniture
        if line.start or any(mark.start == 0 for mark in wanted.marks) or line.kind != "heading"
    ]
    assert [(doc[line], line.kind) for line in found] == [
        (wanted.text[m.start : m.end], m.fields["kind"]) for m in wanted.marks
    ]
    for line, mark in zip(found, wanted.marks, strict=True):
        for field in ("place", "day"):
            if field in mark.fields:
                assert str(getattr(line, field)) == mark.fields[field]


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_fires_on_its_example(rule):
    wanted = parse(RULES[rule]["example"])
    doc = onrecord.Pipeline(only=["furniture"]).read(wanted.text)
    (mark,) = wanted.marks
    (line,) = [line for line in doc.furniture if line.rule == rule]
    assert (line.start, line.end, line.kind) == (mark.start, mark.end, mark.fields["kind"])
    assert RULES[rule]["meaning"] in onrecord.explain(doc, line)


def test_a_day_without_a_year_needs_the_day_of_publication():
    text = "LONDON, Dec. 30 (Reuters) - Support for the party fell."
    pipeline = onrecord.Pipeline(only=["furniture"])
    assert pipeline.read(text).furniture[0].day is None
    assert pipeline.read(text, published="2024-01-02").furniture[0].day == dt.date(2023, 12, 30)
    assert pipeline.read("LONDON, Feb. 29 (Reuters) - It fell.", published="2023-03-01").furniture[0].day == dt.date(
        2024, 2, 29
    )


@pytest.mark.parametrize(
    "text", ["A" * 5000, "A: " * 3000, "By " * 3000, "(" * 3000, "A\n" * 3000, "Read: x\n" * 2000, "\x00\n\ud800"]
)
def test_odd_texts_are_read(text):
    for line in onrecord.Pipeline(only=["furniture"]).read(text).furniture:
        assert 0 <= line.start < line.end <= len(text)


def test_the_page_of_the_docs_lists_every_rule():
    page = (Path(__file__).parents[1] / "docs" / "reference" / "furniture.md").read_text(encoding="utf-8")
    for rule, entry in RULES.items():
        assert f"| `{rule}` | {entry['meaning']} |" in page
