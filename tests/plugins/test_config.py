"""Options, given or from a file, and what is wrong with them."""

from typing import ClassVar, Literal

import attrs
import pytest

import onrecord
from onrecord import Pipeline


@attrs.frozen(kw_only=True)
class Hit(onrecord.Annotation):
    layer: ClassVar[str] = "hits"


@attrs.frozen(kw_only=True)
class Limits:
    most: int = 10


@attrs.frozen(kw_only=True)
class Options:
    words: tuple[str, ...] = ("alpha",)
    order: Literal["first", "last"] = "first"
    share: float | None = None
    limits: Limits = Limits()
    weights: dict[str, float] = attrs.field(factory=dict)
    positive: int = attrs.field(default=1, validator=attrs.validators.gt(0))


class Hits(onrecord.BaseExtractor):
    name = "hits"
    provides = (Hit,)
    Options = Options

    def __init__(self, options=None):
        self.options = options

    def prepare(self, setup):
        return Hits(setup.options)

    def extract(self, doc):
        return [Hit(start=0, end=1, rule="hits.word") for word in self.options.words if word in doc.text]


def options(**section):
    pipeline = Pipeline(Hits(), only=["hits"], config={"hits": section})
    return pipeline.plan[0].options


def test_values_come_as_their_types():
    got = options(words=["a", "b"], share=1, limits={"most": 3}, weights={"a": 1})
    assert got == Options(words=("a", "b"), share=1.0, limits=Limits(most=3), weights={"a": 1.0})
    assert options() == Options()


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ({"word": ["a"]}, r"hits.word: there is no such option \(options: words, .*\); did you mean 'words'\?"),
        ({"words": "a"}, r"hits.words: 'a' is a str, not tuple\[str, ...\]"),
        ({"words": ["a", 2]}, r"hits.words\[1\]: 2 is a int, not str"),
        ({"order": "frist"}, "hits.order: 'frist' is none of 'first', 'last'; did you mean 'first'"),
        ({"share": "half"}, "hits.share: 'half' is a str, not float"),
        ({"limits": {"mots": 3}}, r"hits.limits.mots: .*did you mean 'most'"),
        ({"limits": {"most": True}}, "hits.limits.most: True is a bool, not int"),
        ({"limits": 3}, "hits.limits: 3 is a int, not Limits"),
        ({"weights": {"a": "b"}}, "hits.weights.a: 'b' is a str, not float"),
        ({"positive": 0}, "hits: ValueError: 'positive' must be > 0"),
    ],
)
def test_what_is_wrong_is_told_with_its_full_path(section, message):
    with pytest.raises(onrecord.ConfigError, match=message):
        options(**section)


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"hit": {}}, "hit: no extractor of that name .*did you mean 'hits'"),
        ({"hits": 3}, "hits: a section of options is a mapping, not 3"),
        ({"pipline": {}}, "pipline: no extractor of that name .*did you mean 'pipeline'"),
        ({"pipeline": {"plugin": []}}, "pipeline.plugin: .*did you mean 'plugins'"),
        ({"links": {"x": 1}}, "links: this extractor has no options, so not 'x' either"),
        ("none.toml", "none.toml: cannot be read as TOML"),
    ],
)
def test_what_is_wrong_with_sections_is_told(config, message):
    with pytest.raises(onrecord.ConfigError, match=message):
        Pipeline(Hits(), config=config)


def test_a_section_of_an_extractor_that_is_left_out_is_no_error():
    Pipeline(Hits(), only=["furniture"], config={"hits": {"words": ["a"]}})


def test_a_file_says_the_same_with_paths_from_its_folder(tmp_path):
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "mine.py").write_text(
        "import test_config, onrecord\n"
        "@onrecord.hookimpl\n"
        "def onrecord_extractors():\n"
        "    return [test_config.Hits()]\n"
    )
    path = tmp_path / "conf" / "onrecord.toml"
    path.write_text('[pipeline]\nplugins = ["mine.py"]\nonly = ["hits"]\n[hits]\nwords = ["beta"]\n')
    pipeline = Pipeline(config=path)
    assert [extractor.name for extractor in pipeline.plan] == ["hits"]
    assert len(pipeline.read("alpha beta").layer(Hit)) == 1
    path.write_text("[hits]\nwrods = []\n")
    with pytest.raises(onrecord.ConfigError, match=r"onrecord.toml: hits.wrods: .*did you mean 'words'"):
        Pipeline(Hits(), config=path)
    path.write_text("hits = 1 2")
    with pytest.raises(onrecord.ConfigError, match=r"cannot be read as TOML: .*line 1"):
        Pipeline(config=path)
