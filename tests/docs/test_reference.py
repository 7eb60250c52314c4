"""The reference names all that there is."""

import inspect
import re

import attrs
from blocks import ROOT

import onrecord
from onrecord import errors
from onrecord.annotations import BUILT_IN
from onrecord.cli.commands import COMMANDS
from onrecord.document import Issue
from onrecord.formats import BUILT_IN as FORMATS
from onrecord.layout import own_fields

REFERENCE = ROOT / "docs" / "reference"


def page(name):
    return (REFERENCE / f"{name}.md").read_text(encoding="utf-8")


def coded(text):
    """Return the words that stand in code spans."""
    return {word for span in re.findall(r"`([^`\n]+)`", text) for word in re.findall(r"\w+", span)}


def test_every_public_name_is_in_the_reference():
    assert set(onrecord.__all__) <= coded(page("api"))


def test_every_command_is_in_the_reference_with_its_help():
    text = page("command-line")
    for name in COMMANDS:
        assert f"## onrecord {name}\n" in text
        assert f"```sh\nonrecord {name} --help\n```\n```text\nusage: onrecord {name}" in text
    for name in FORMATS:
        assert f"`--format {name}`" in text


def test_every_field_of_the_wire_is_in_the_reference():
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page("wire-format"), re.DOTALL | re.MULTILINE))
    for layer, kind in BUILT_IN.items():
        words = coded(sections[layer])
        for name, shape in own_fields(kind):
            assert name in words, f"{layer}.{name}"
            struct = shape.struct or (shape.inner and shape.inner[0].struct)
            for field in attrs.fields(struct) if struct else ():
                assert field.name in words | {"extra"}, f"{layer}.{name}.{field.name}"


def test_every_choice_of_the_wire_is_in_the_reference():
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page("wire-format"), re.DOTALL | re.MULTILINE))
    for layer, kind in BUILT_IN.items():
        source = inspect.getsource(kind)
        choices = {
            word for group in re.findall(r"Literal\[([^\]]*)\]", source) for word in re.findall(r'"([\w-]+)"', group)
        }
        spans = set(re.findall(r"`([^`\n]+)`", sections[layer]))
        assert choices <= spans, f"{layer}: {choices - spans}"


def test_the_tree_of_errors_is_whole_and_the_same_as_in_the_module():
    tree = re.search(r"```text\n(OnrecordError\n.*?)```", page("errors"), re.DOTALL)[1]
    classes = {name for name, value in vars(errors).items() if inspect.isclass(value) and issubclass(value, Exception)}
    assert set(re.findall(r"^[│├└─ ]*(\w+)", tree, re.MULTILINE)) == classes
    drawn = re.search(r"OnrecordError\n.*\w", inspect.getdoc(errors).split("::")[1], re.DOTALL)[0]
    assert [line.strip() for line in drawn.splitlines()] == [line.strip() for line in tree.strip().splitlines()]


def test_every_field_of_an_issue_is_in_the_reference():
    assert {field.name for field in attrs.fields(Issue)} <= coded(page("errors"))


def test_every_table_that_ships_is_in_the_reference():
    listed = set(re.findall(r"`([\w/]+\.(?:tsv|toml|txt))`", page("data")))
    source = ROOT / "src" / "onrecord"
    shared = {path.name for path in (source / "text").rglob("data/*.t*")}
    own = {f"{path.parts[-3]}/{path.name}" for path in (source / "extractors").rglob("data/*.t*")}
    assert listed == {"rules.toml"} | shared | {name for name in own if not name.endswith("/rules.toml")}
