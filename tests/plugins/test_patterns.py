"""Extractors without code."""

import pickle
from decimal import Decimal

import pytest

import onrecord
from onrecord import Pipeline
from onrecord.formats.json import dumps, loads

VOTES = r"""
layer = "votes"

[fields]
ayes = "integer"
noes = "integer"

[[pattern]]
name = "passed"
pattern = '''(?:passed|approved|rejected) (?:it |them )?(?:by )?(?P<ayes>\d{1,4})[-–](?P<noes>\d{1,4})'''
matches = ["The council [passed 11-4]{ayes=11 noes=4} its budget.", "They [rejected it by 1–0]{ayes=1 noes=0}."]
no_match = ["He passed 11 cars on the road."]

[[pattern]]
name = "chamber"
ignore_case = true
set = { body = "Senate" }
pattern = '''a (?P<span>(?P<ayes>\d{1,4})-(?P<noes>\d{1,4}) Senate vote)'''
matches = ["In a [54-46 Senate vote]{ayes=54 noes=46 body=Senate} they did."]
"""

TEXT = "The House passed 220-210 what in a 54-46 Senate vote had failed."


def written(tmp_path, text, name="votes.toml"):
    path = tmp_path / name
    path.write_text(text)
    return path


def test_a_file_of_patterns_makes_a_layer(tmp_path):
    pipeline = Pipeline(plugins=[written(tmp_path, VOTES)], only=["votes"])
    doc = pipeline.read(TEXT)
    first, second = doc.layer("votes")
    assert (doc[first], first.ayes, first.noes, first.body, first.rule) == (
        "passed 220-210",
        220,
        210,
        None,
        "votes.passed",
    )
    assert (doc[second], second.ayes, second.body) == ("54-46 Senate vote", 54, "Senate")
    assert loads(dumps(doc), kinds=pipeline.kinds) == doc
    assert pickle.loads(pickle.dumps(doc)) == doc
    assert list(pipeline.pipe([TEXT], workers=2)) == [doc]
    assert type(first) is type(Pipeline(plugins=[str(tmp_path / "votes.toml")]).read(TEXT).layer("votes")[0])


def test_values_that_are_none_of_their_type_are_none(tmp_path):
    spec = """
[fields]
sum = "decimal"
unit = "span"
[[pattern]]
layer = "sums"
name = "sum"
pattern = '''\\$(?P<sum>[\\d.,]+)(?: (?P<unit>million|billion))?'''
matches = ["cost [$1,200.50 million]{sum=1200.50 unit=million} at least"]
"""
    doc = Pipeline(plugins=[written(tmp_path, spec)], only=["sums"]).read("From $1.2.3 to $5 billion, or $7")
    sums = doc.layer("sums")
    assert [found.sum for found in sums] == [None, Decimal(5), Decimal(7)]
    assert [found.unit and doc[found.unit] for found in sums] == [None, "billion", None]


def test_a_pattern_may_add_to_a_built_in_layer(tmp_path):
    spec = """
layer = "names"
[[pattern]]
name = "hospital"
set = { kind = "organisation" }
pattern = '''St\\.? (?P<name>[A-Z]\\w+)'s Hospital'''
matches = ["at [St. Mary's Hospital]{kind=organisation name=Mary} on"]
"""
    doc = Pipeline(plugins=[written(tmp_path, spec, "hospitals.toml")], only=["hospitals"]).read("St Ann's Hospital.")
    assert [(doc[name], name.kind, name.name) for name in doc.names] == [("St Ann's Hospital", "organisation", "Ann")]


def one(**changes):
    values = {"name": '"one"', "layer": '"ones"', "pattern": "'''1'''", "matches": '["[1]{}"]', **changes}
    return "[[pattern]]\n" + "".join(f"{key} = {value}\n" for key, value in values.items() if value)


@pytest.mark.parametrize(
    ("spec", "message"),
    [
        ("nonsense", "bad.toml: cannot be read as TOML"),
        ("", r"bad.toml.pattern: this option must be given"),
        ("pattern = []", "bad.toml: pattern: there is none"),
        (one(match='["1"]'), r"bad.toml.pattern\[0\].match: there is no such option .*did you mean 'matches'"),
        (one(ignore_case="1"), r"bad.toml.pattern\[0\].ignore_case: 1 is a int, not bool"),
        (one(layer=None), r"pattern\[0\]: no layer"),
        (one(name='"One!"'), r"pattern\[0\].name: 'One!' is no name"),
        (one() + one(), r"pattern\[1\].name: 'one' is the name of an earlier pattern"),
        (one(pattern="'''(1'''"), r"pattern\[0\] 'one': no pattern: missing \)"),
        (one(pattern="'''(?P<start>1)'''"), "'start' is a field that every finding has"),
        (one(matches="[]"), "matches has no example"),
        (one(matches='["1"]'), r"matches\[0\]: '1' has nothing marked"),
        (one(matches='["[1]{a b"]'), r"matches\[0\]: marked text"),
        (one(matches='["[2]{}"]'), r"'one': matches\[0\]: in '2' it finds none, not '2'"),
        (one(matches='["[1]{} 1"]'), "it finds '1', '1', not '1'"),
        (one(no_match='["a 1"]'), r"no_match\[0\]: in 'a 1' it finds '1', not none"),
        (one(pattern="'''(?P<num>1)'''", matches='["[1]{num=2}"]'), "num comes out as '1', not '2'"),
        (one(pattern="'''(?P<num>1)'''", matches='["[1]{nun=1}"]'), "gives no field 'nun'; did you mean 'num'"),
        ('[fields]\nnun = "integer"\n' + one(pattern="'''(?P<num>1)'''"), "no pattern has a group 'nun'; did you mean"),
        (one(layer='"names"', set="{ kind = 'organization' }"), "set.kind: .*; did you mean 'organisation'"),
        (one(layer='"names"', pattern="'''(?P<nmae>1)'''"), "no field 'nmae' that a group can give .*'name'"),
        (one(layer='"dates"'), "layer 'dates' needs type, value; give it in set="),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_place(tmp_path, spec, message):
    with pytest.raises(onrecord.ConfigError, match=message):
        Pipeline(plugins=[written(tmp_path, spec, "bad.toml")])


ENDLESS = """
timeout = 0.2
[[pattern]]
name = "endless"
layer = "endless"
pattern = '''(?:a|aa)+$'''
matches = ["[aa]{}"]
"""


def test_a_pattern_that_goes_on_and_on_is_cut_and_costs_its_layer_alone(tmp_path):
    pipeline = Pipeline(plugins=[written(tmp_path, ENDLESS)], only=["endless", "dates"])
    doc = pipeline.read("a" * 60 + "b on Monday", on_error="collect")
    assert list(doc.layers) == ["dates"]
    (issue,) = doc.issues
    assert (issue.kind, issue.plugin, issue.layer) == ("timeout", "votes", "endless")
    assert "pattern 'endless.endless' went on after the 0.2 s" in issue.message
    with pytest.raises(onrecord.TimeLimit):
        pipeline.read("a" * 60 + "b")


def test_overlapping_matches_of_a_layer_are_settled_by_length(tmp_path):
    spec = one(name='"short"', pattern="'''ab'''", matches='["[ab]{}"]') + one(
        name='"long"', pattern="'''abc'''", matches='["[abc]{}"]'
    )
    doc = Pipeline(plugins=[written(tmp_path, spec)], only=["ones"]).read("abc ab")
    assert [(found.span, found.rule) for found in doc.layer("ones")] == [((0, 3), "ones.long"), ((4, 6), "ones.short")]
