"""Plugins that are asked for: objects, files and modules."""

import sys

import pytest
from shouts import FILE

import onrecord
from onrecord import Pipeline


def test_a_file_needs_no_hook(tmp_path):
    path = tmp_path / "my_shouts.py"
    path.write_text(FILE)
    for given in (path, str(path)):
        pipeline = Pipeline(plugins=[given], only=["shouts"])
        assert len(pipeline.read("No! Yes!").layer("shouts")) == 2
        assert pipeline.plugins[-1].source == "file"
    assert Pipeline(plugins=str(path)).read("No!").layer("shouts")


def test_a_file_with_a_hook_hands_in_what_the_hook_says(tmp_path):
    path = tmp_path / "my_shouts.py"
    path.write_text(f"{FILE}\n@onrecord.hookimpl\ndef onrecord_extractors():\n    return []\n")
    assert Pipeline(plugins=[path]).plugins[-1].extractors == ()


def test_two_files_of_one_name_do_not_meet(tmp_path):
    for folder, mark in (("a", "!"), ("b", "?")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "shouts.py").write_text(FILE.replace('"!"', repr(mark)))
    first, second = (Pipeline(plugins=[tmp_path / folder / "shouts.py"], only=["shouts"]) for folder in "ab")
    assert [len(next(p.pipe(["no!"], workers=2)).layer("shouts")) for p in (first, second)] == [1, 0]


def test_a_file_that_was_changed_is_read_again(tmp_path):
    path = tmp_path / "shouts.py"
    path.write_text(FILE)
    assert Pipeline(plugins=[path], only=["shouts"]).plan[0] is Pipeline(plugins=[path], only=["shouts"]).plan[0]
    path.write_text(FILE.replace('"!"', '"?"') + "\n")
    assert Pipeline(plugins=[path], only=["shouts"]).read("a!").layer("shouts") == ()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (None, "is not there"),
        ("1 / 0", "cannot be imported: ZeroDivisionError"),
        ("x = 1", "implements no hook; mark a function onrecord_extractors with @onrecord.hookimpl"),
        ("def onrecord_extractors(): pass", "onrecord_extractors is not marked; put @onrecord.hookimpl above it"),
        ("def onrecord_extractor(): pass", "did you mean 'onrecord_extractors'"),
    ],
)
def test_a_file_that_does_not_work_raises(tmp_path, source, message):
    path = tmp_path / "shouts.py"
    if source is not None:
        path.write_text(source)
    with pytest.raises(onrecord.PluginError, match=message):
        Pipeline(plugins=[path])


def test_a_module_is_asked_for_by_its_name(tmp_path, monkeypatch):
    (tmp_path / "acme_shouts.py").write_text(FILE)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert "shouts" in Pipeline(plugins=["acme_shouts"]).read("No!").layers
    del sys.modules["acme_shouts"]


def test_a_property_that_raises_is_not_looked_at_or_told():
    """pluggy looks at every attribute up to 1.6, and leaves properties alone from 1.7 on."""
    try:
        assert Pipeline(plugins=[Trap()]).plan
    except onrecord.PluginError as error:
        assert "attribute 'trap' cannot be read: RuntimeError: do not look" in str(error)  # noqa: PT017


class Trap:
    @property
    def trap(self):
        raise RuntimeError("do not look")

    @onrecord.hookimpl
    def onrecord_extractors(self):
        return []


def test_objects_that_do_not_work_raise():
    with pytest.raises(onrecord.PluginError, match="is the class Trap; hand in an instance"):
        Pipeline(plugins=[Trap])
    with pytest.raises(onrecord.PlanError, match="which is no extractor: it has no name, version, provides"):
        Pipeline(Trap())
