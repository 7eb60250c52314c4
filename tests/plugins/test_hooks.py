"""Hooks, their documentation and their tests hold together."""

import inspect
import re
import sys
from pathlib import Path

import attrs
import pytest

import onrecord
from onrecord import Pipeline, hookspecs
from onrecord.formats import exporter
from onrecord.registration import HOOKS
from onrecord.testing import LAWS

DOCS = Path(__file__).parents[2] / "docs" / "reference"


def sections():
    text = (DOCS / "hooks.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (\w+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_hook_has_its_section_and_no_other_has():
    assert [name for name in sections() if name.startswith("onrecord_")] == list(HOOKS)


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_is_documented_with_its_signature_with_none_an_example_and_a_test(hook):
    section = sections()[hook]
    signature = str(inspect.signature(getattr(hookspecs, hook))).replace("'", "")
    assert f"```text\n{hook}{signature}\n```" in section
    assert re.search(r"^`None`.* (brings|leaves) ", section, re.MULTILINE)
    assert f"def {hook}(self):" in section
    assert f"test_{hook}" in globals()


def test_every_law_of_the_kit_is_documented():
    text = (DOCS / "kit.md").read_text(encoding="utf-8")
    assert dict(re.findall(r"^\| `([\w-]+)` \| (.+) \|$", text, re.MULTILINE)).items() >= LAWS.items()


def plugin(hook, answer):
    return type("Brings", (), {"name": "brings", hook: onrecord.hookimpl(locals_of(hook, answer))})()


def locals_of(hook, answer):
    namespace = {"answer": answer}
    exec(f"def {hook}(self):\n    return answer", namespace)
    return namespace[hook]


@pytest.mark.parametrize("hook", HOOKS)
def test_none_brings_nothing(hook):
    taken = Pipeline(plugins=[plugin(hook, None)]).plugins[-1]
    assert [taken.extractors, taken.resources, taken.exporters, taken.resolvers] == [(), (), {}, {}]


def wrong(hook, answer, message):
    with pytest.raises(onrecord.PluginError, match=message):
        Pipeline(plugins=[plugin(hook, answer)])


def test_onrecord_extractors():
    mine = onrecord.extractor(onrecord.Quote, name="mine")(lambda doc: ())
    assert "mine" in [each.name for each in Pipeline(plugins=[plugin("onrecord_extractors", iter([mine]))]).plan]
    wrong("onrecord_extractors", mine, "not a list")
    wrong("onrecord_extractors", ["mine"], "which is no extractor")


def test_onrecord_resources():
    table = onrecord.Resource(kind="gazetteer", name="ours", rows=({"name": "Old Harbour", "kind": "place"},))
    doc = Pipeline(plugins=[plugin("onrecord_resources", [table])]).read("They met at Old Harbour.")
    assert [(doc[name], name.kind) for name in doc.names] == [("Old Harbour", "place")]
    wrong("onrecord_resources", [{"name": "Old Harbour"}], "which is no resource")


def test_onrecord_exporters():
    taken = Pipeline(plugins=[plugin("onrecord_exporters", {"lines": print})]).plugins[-1]
    assert taken.exporters == {"lines": print}
    write = exporter("lines", [attrs.evolve(taken, exporters={"lines": lambda docs, stream: 1 / 0})])
    with pytest.raises(
        onrecord.PluginError, match="format 'lines' of plugin 'brings' does not work: ZeroDivisionError"
    ):
        write([], sys.stdout)
    found = attrs.evolve(taken, source="installed", asked=False, exporters={"jsonl": print, "lines": print})
    assert exporter("jsonl", [found]) is exporter("jsonl")
    assert exporter("jsonl", [attrs.evolve(found, asked=True)]) is not exporter("jsonl")
    wrong("onrecord_exporters", [print], "not a mapping of names of formats to functions")
    wrong("onrecord_exporters", {"lines": 7}, "gives 7 for 'lines', which is no function")


def test_onrecord_resolvers():
    two = onrecord.extractor(onrecord.Name, name="two")(lambda doc: [onrecord.Name(start=0, end=1, rule="two.a")])
    none_of_them = plugin("onrecord_resolvers", {"names": lambda doc, found: ()})
    assert Pipeline(two, plugins=[none_of_them], only=["names"]).read("Ann Lee won.").names == ()
    wrong("onrecord_resolvers", {"names": None}, "which is no function")
