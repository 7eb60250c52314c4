"""Plugins of installed distributions: what is wrong with one costs that one, and is told with its remedy."""

import pytest

import onrecord
from onrecord import Pipeline

GOOD = """
from typing import ClassVar
import attrs, onrecord

@attrs.frozen(kw_only=True)
class Vote(onrecord.Annotation):
    layer: ClassVar[str] = "votes"

@onrecord.extractor(Vote, name=NAME, version="3", requires=REQUIRES, wants=WANTS)
def votes(doc):
    return [Vote(start=0, end=1, rule="votes.first")]

@onrecord.hookimpl
def onrecord_extractors():
    return [votes]
"""


def good(name="votes", requires=(), wants=()):
    return GOOD.replace("NAME", repr(name)).replace("REQUIRES", repr(requires)).replace("WANTS", repr(wants))


TEXT = "“We won,” said Ann Lee on Monday."


@pytest.fixture
def plain():
    return dict(Pipeline().read(TEXT).layers)


def test_a_good_one_is_found_and_named_on_the_wire(install):
    install("acme-votes", "acme", good())
    pipeline = Pipeline()
    assert pipeline.issues == ()
    assert pipeline.read(TEXT).extractors["votes"] == "votes 3"
    assert pipeline.origins["votes"].distribution == "acme-votes"


def test_the_plan_is_the_same_whatever_the_order_on_disk(install):
    install("zeta-votes", "zeta", good("zeta"))
    install("acme-votes", "acme", good("acme"), version="0.1")
    assert "acme" in [extractor.name for extractor in Pipeline().plan]
    with pytest.raises(
        onrecord.PlanError, match=r"'zeta' of plugin 'zeta' of zeta-votes 1.2 is passed over: layer 'votes'"
    ):
        Pipeline(only=["zeta"])


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("import no_such_module_of_acme", "cannot be imported: ModuleNotFoundError: No module named 'no_such_mod"),
        ("raise SystemExit(4)", "cannot be imported: SystemExit: 4"),
        ("def (", "cannot be imported: SyntaxError"),
        ("x = 1", "implements no hook"),
        (good().replace("@onrecord.hookimpl\n", ""), None),
        (good().replace("onrecord_extractors", "onrecord_extractor"), "did you mean 'onrecord_extractors'"),
        (
            good().replace("return [votes]", "return votes"),
            "onrecord_extractors returned <extractor votes>, not a list",
        ),
        (good().replace("return [votes]", "return [7]"), "hands in 7, which is no extractor: it has no name, version"),
        (good().replace("return [votes]", "return [Vote]"), "hands in the class Vote"),
        (good().replace("return [votes]", "yield votes\n    1 / 0"), "failed midway: ZeroDivisionError"),
        (good().replace("return [votes]", "raise OSError('no disk')"), "onrecord_extractors failed: OSError: no disk"),
        (good().replace("extractors():", "extractors(doc):"), "has a parameter 'doc', which the hook does not pass"),
        (good().replace("extractors():", "extractors(doc=None):"), "parameter 'doc'"),
        (good().replace("extractors():", "extractors(*, doc):"), "has the parameter 'doc'"),
        (good().replace("@onrecord.hookimpl", "@onrecord.hookimpl(wrapper=True)"), "is a wrapper"),
        (good(requires=("vote",)), "it requires vote, which nothing provides; did you mean 'votes'"),
        (good(requires=("votes-of-others",)), "which nothing provides"),
        (good(name=7), "the name is 7"),
        (good(requires="names"), r"requires is 'names', not a tuple of names; write \('names',\)"),
        (good(name="dates"), "extractor 'dates' of plugin 'acme' of acme-votes 1.2 is passed over: the name is taken"),
        (good().replace('"votes"\n', '"quotes"\n'), "layer 'quotes' has the class onrecord.annotations.Quote already"),
        (good().replace("layer: ClassVar[str]", "laier: ClassVar[str]"), "names no layer"),
        (good().replace("@attrs.frozen(kw_only=True)", ""), "is not decorated"),
        (good() + "votes.prepare = lambda setup: 1 / 0", "ZeroDivisionError"),
        (good() + "votes.prepare = lambda setup: None", r"prepare\(setup\) returned None"),
    ],
)
def test_what_is_wrong_with_it_costs_itself_alone(install, plain, source, message):
    install("acme-votes", "acme", source)
    pipeline = Pipeline()
    doc = pipeline.read(TEXT)
    if message is None:  # without a hook, the extractors at its top level are taken
        assert set(doc.layers) == {*plain, "votes"}
        return
    assert dict(doc.layers) == plain
    (issue,) = pipeline.issues
    assert (issue.plugin, issue.distribution, issue.version) == ("acme", "acme-votes", "1.2")
    assert "acme-votes" in issue.message or "'acme'" in issue.message
    assert issue.remedy
    import re

    assert re.search(message, issue.message), issue.message


def test_asked_for_by_name_it_raises(install):
    install("acme-votes", "acme", "import no_such_module_of_acme")
    with pytest.raises(onrecord.PluginError, match=r"plugin 'acme' of acme-votes 1.2 cannot be imported: ModuleNotF"):
        Pipeline(plugins=["acme"])
    with pytest.raises(onrecord.PluginError, match=r"no plugin 'acne'.*did you mean 'acme'"):
        Pipeline(plugins=["acne"])


def test_asked_for_by_name_it_may_take_the_place_of_another(install):
    source = (
        good(name="dates")
        .replace("class Vote(onrecord.Annotation):", "class Vote:")
        .replace("Vote, name", "onrecord.Date, name")
        .replace("Vote(start=0, end=1, ", "onrecord.Date(start=0, end=1, type='date', value='2024', ")
    )
    install("acme-dates", "acme", source)
    assert Pipeline().issues[0].kind == "name-taken"
    asked = Pipeline(plugins=["acme"])
    assert asked.issues == ()
    assert [date.rule for date in asked.read(TEXT).dates] == ["votes.first"]


@pytest.mark.parametrize("name", ["acme", "votes"])
def test_the_environment_blocks_the_plugin_and_the_extractor_by_name(install, monkeypatch, plain, name):
    install("acme-votes", "acme", good())
    monkeypatch.setenv("ONRECORD_DISABLE", f" {name},")
    pipeline = Pipeline()
    assert dict(pipeline.read(TEXT).layers) == plain
    assert pipeline.issues == ()


def test_blocked_it_is_not_even_imported(install, monkeypatch):
    install("acme-votes", "acme", "raise SystemExit(4)")
    monkeypatch.setenv("ONRECORD_DISABLE", "acme")
    assert Pipeline().issues == ()
    (issue,) = Pipeline(plugins=["acme"]).issues
    assert issue.kind == "blocked"
    assert "ONRECORD_DISABLE" in issue.remedy


def test_two_that_wait_for_each_other_lose_one_of_them(install, plain):
    install("acme-votes", "acme", good("acme", requires=("zetas",)))
    install("zeta-votes", "zeta", good("zeta", wants=("votes",)).replace('"votes"\n', '"zetas"\n'))
    pipeline = Pipeline()
    (issue,) = pipeline.issues
    assert "wait for each other" in issue.message
    layers = dict(pipeline.read(TEXT).layers)
    assert len(layers.pop("zetas")) == 1
    assert layers == plain


def test_one_name_of_two_distributions_is_told(install):
    install("acme-votes", "acme", good())
    install("bold-votes", "acme", good("other"))
    pipeline = Pipeline()
    assert "votes" in pipeline.read(TEXT).layers
    (issue,) = pipeline.issues
    assert issue.message == (
        "plugin 'acme' of bold-votes 1.2: the name is that of plugin 'acme' of acme-votes 1.2 as well; it is passed over"
    )


def test_what_fails_in_a_document_is_told_with_plugin_distribution_and_version(install):
    install("acme-votes", "acme", good().replace("    return [Vote(", "    1 / 0\n    return [Vote("))
    doc = Pipeline().read(TEXT, on_error="collect")
    (issue,) = doc.issues
    assert (issue.plugin, issue.distribution, issue.version) == ("acme", "acme-votes", "1.2")
    assert (
        issue.remedy
        == "tell the author of acme-votes, or leave it out with without=['votes'] or ONRECORD_DISABLE=votes"
    )
    assert doc.quotes


TABLE = """
import onrecord

@onrecord.hookimpl
def onrecord_resources():
    return [onrecord.Resource(kind="gazetteer", name="acme's", rows=({"name": "Old Harbour", "kind": KIND},))]
"""


def test_a_table_that_no_extractor_can_take_is_passed_over(install, plain):
    install("acme-places", "acme", TABLE.replace("KIND", '"harbour"'))
    install("zeta-places", "zeta", TABLE.replace("KIND", '"place"'))
    pipeline = Pipeline()
    (issue,) = pipeline.issues
    assert (issue.plugin, issue.distribution, issue.extractor) == ("acme", "acme-places", "names")
    assert "the tables of plugin 'acme' of acme-places 1.2 are passed over" in issue.message
    assert dict(pipeline.read(TEXT).layers) == plain
    doc = pipeline.read("They met at Old Harbour.")
    assert [(doc[name], name.kind) for name in doc.names] == [("Old Harbour", "place")]
    with pytest.raises(onrecord.ResourceError, match="harbour"):
        Pipeline(plugins=["acme"])


def test_found_alone_it_does_not_raise_on_a_document_and_asked_for_it_does(install, plain):
    install("acme-votes", "acme", good().replace("    return [Vote(", "    1 / 0\n    return [Vote("))
    doc = Pipeline().read(TEXT)
    assert dict(doc.layers) == plain
    assert doc.issues[0].plugin == "acme"
    with pytest.raises(ZeroDivisionError):
        Pipeline(plugins=["acme"]).read(TEXT)


def test_one_that_is_installed_may_be_asked_for_as_a_module_too(install):
    install("acme-votes", "acme", good())
    for asked in (["acme_votes"], [__import__("acme_votes")]):
        pipeline = Pipeline(plugins=asked)
        assert pipeline.issues == ()
        assert [plugin.name for plugin in pipeline.plugins if plugin.source != "built-in"] == ["acme_votes"]
        assert len(pipeline.read(TEXT).layer("votes")) == 1
