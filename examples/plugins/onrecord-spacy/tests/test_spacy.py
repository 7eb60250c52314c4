import onrecord_spacy
import pytest
from onrecord_spacy import SpacyNames

import onrecord
from onrecord.testing import check_plugin

TEXT = "Maria Alvarez met Angela Merkel in Port Lindley on Tuesday. The Finnish delegation stayed with Siemens."


@pytest.fixture(scope="module")
def names():
    doc = onrecord.Pipeline(SpacyNames(), only=["spacy"]).read(TEXT)
    return {doc[name]: name.kind for name in doc.names}


def test_entities_come_with_their_kind(names):
    assert names["Angela Merkel"] == "person"
    assert names["Finnish"] == "group"
    assert names["Siemens"] == "organisation"
    assert "Tuesday" not in names


def test_they_stand_beside_the_built_in_names_and_reach_the_actors():
    doc = onrecord.Pipeline(plugins=[onrecord_spacy]).read(TEXT)
    assert doc.extractors["names"].endswith("spacy 1.0")
    assert "Angela Merkel" in {actor.name for actor in doc.actors}
    assert len({name.id for name in doc.names}) == len(doc.names)


def test_another_model_is_asked_for_by_configuration():
    pipeline = onrecord.Pipeline(SpacyNames(), only=["spacy"], config={"spacy": {"model": "no_such_model"}})
    doc = pipeline.read(TEXT, on_error="collect")
    assert "no_such_model" in doc.issues[0].message
    with pytest.raises(onrecord.ConfigError, match="did you mean 'model'"):
        onrecord.Pipeline(SpacyNames(), config={"spacy": {"modell": "x"}})


def test_the_plugin_keeps_the_laws_but_those_of_a_statistical_model():
    """A model may read a name otherwise when a sentence stands before it, and takes seconds for a megabyte."""
    check_plugin(onrecord_spacy, texts=[TEXT], leave_out=["shift", "linear"])
