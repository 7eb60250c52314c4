"""``onrecord check``."""

from onrecord.cli.main import main

GOOD = """
import re
from typing import ClassVar
import attrs, onrecord

@attrs.frozen(kw_only=True)
class Shout(onrecord.Annotation):
    layer: ClassVar[str] = "shouts"

@onrecord.extractor(Shout, examples=("No[!]{} Yes.",))
def shouts(doc):
    return [Shout(start=m.start(), end=m.end(), rule="shouts.mark") for m in re.finditer("!", doc.text)]
"""


def test_a_plugin_that_keeps_the_laws(tmp_path, capsys):
    (tmp_path / "shouts.py").write_text(GOOD)
    assert main(["check", str(tmp_path / "shouts.py"), "--leave-out", "linear"]) == 0
    assert capsys.readouterr().out == f"{tmp_path}/shouts.py: every law holds for extractor 'shouts'\n"


def test_one_that_breaks_a_law_is_told_with_its_remedy(tmp_path, capsys):
    (tmp_path / "shouts.py").write_text(GOOD.replace("m.end()", "m.end() + 1").replace("No[!]{} Yes.", "[No!]{}"))
    (tmp_path / "a.txt").write_text("Never!")
    arguments = ["--text", str(tmp_path / "a.txt"), "--leave-out", "linear", "--leave-out", "hash-seed"]
    assert main(["check", str(tmp_path / "shouts.py"), *arguments]) == 1
    out = capsys.readouterr().out
    assert "shouts' breaks the law spans: every span lies inside the text" in out
    assert "  what:   on text 1: " in out
    assert "  remedy: count code points of doc.text, end exclusive" in out


def test_one_that_cannot_be_taken_is_told(tmp_path, capsys):
    (tmp_path / "shouts.py").write_text(GOOD + "\n@onrecord.hookimpl\ndef onrecord_extractor():\n    return []\n")
    assert main(["check", str(tmp_path / "shouts.py")]) == 1
    assert "did you mean 'onrecord_extractors'?" in capsys.readouterr().out
    assert main(["check", "no-such-plugin"]) == 1
    assert "no plugin 'no-such-plugin'" in capsys.readouterr().out


def test_a_built_in_one_is_checked_by_its_name(capsys):
    assert main(["check", "furniture", "--leave-out", "linear"]) == 0
    assert capsys.readouterr().out == "furniture: every law holds for extractor 'furniture'\n"
