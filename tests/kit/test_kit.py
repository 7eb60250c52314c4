"""The kit finds each fault, says how to mend it, and finds none where there is none."""

import faulty
import heavy
import pytest

import onrecord
from onrecord.testing import (
    LAWS,
    ConformanceError,
    check_extractor,
    check_plugin,
    document,
    expect,
    marked_document,
)
from onrecord.testing.kit import extractor_faults, plugin_faults, subjects

QUICK = ("linear", "light-import", "hash-seed")


def test_an_extractor_that_keeps_the_laws_passes_them():
    check_extractor(faulty.good, leave_out=["linear"])


@pytest.mark.slow
def test_an_extractor_that_keeps_the_laws_passes_all_of_them():
    check_extractor(faulty.good)


@pytest.mark.parametrize(
    "extractor",
    [
        faulty.no_raise,
        faulty.values,
        faulty.undotted,
        faulty.blank,
        faulty.examples,
        faulty.same_twice,
        faulty.unchanged,
        faulty.requirements,
        faulty.WithLambda(),
        faulty.json,
        faulty.shift,
    ],
    ids=lambda extractor: extractor.name,
)
def test_a_law_that_is_broken_is_told_by_name_with_its_remedy(extractor):
    faults = list(extractor_faults(extractor, leave_out=QUICK))
    assert extractor.name in {fault.law for fault in faults}
    assert all(fault.remedy and fault.message and extractor.name in fault.subject for fault in faults)
    assert {fault.law for fault in faults} <= set(LAWS)


@pytest.mark.parametrize(
    ("extractor", "others"),
    [(faulty.hash_seed, ("linear", "light-import")), (heavy.numbers, ("linear", "hash-seed"))],
    ids=["hash-seed", "light-import"],
)
def test_laws_that_need_another_process(extractor, others):
    assert [fault.law for fault in extractor_faults(extractor, leave_out=others)] == [extractor.name]


@pytest.mark.slow
def test_a_cost_that_is_not_linear_is_told_with_the_text_that_shows_it():
    faults = list(extractor_faults(faulty.linear, leave_out=("light-import", "hash-seed")))
    assert {fault.law for fault in faults} == {"linear"}
    assert any("'digits and hyphens' over and over: 10" in fault.message for fault in faults)


def test_the_error_holds_every_fault_and_how_to_mend_it():
    with pytest.raises(ConformanceError) as caught:
        check_extractor(faulty.undotted, leave_out=QUICK)
    (fault,) = caught.value.faults
    assert str(caught.value) == (
        "extractor 'values': values: 'digits' is no rule's id\n"
        "    to mend it: name the rule by room and name, with a point: 'numbers.digits'"
    )
    assert fault.law == "values"


def test_a_law_of_no_name_is_told():
    with pytest.raises(ValueError, match="there is no law 'linaer'"):
        check_extractor(faulty.good, leave_out=["linaer"])


def test_a_declaration_that_no_pipeline_takes_is_a_fault():
    wrong = onrecord.extractor(faulty.Number, requires="names")(faulty.matches)
    (fault,) = extractor_faults(wrong)
    assert fault.law == "declaration"
    assert "write ('names',)" in fault.message


class Brings:
    name = "brings"

    @onrecord.hookimpl
    def onrecord_extractors(self):
        return [faulty.good]

    @onrecord.hookimpl
    def onrecord_resources(self):
        return [onrecord.Resource(kind="gazetteer", name="ours", rows=({"name": "Port Lindley", "kind": 3},))]

    @onrecord.hookimpl
    def onrecord_exporters(self):
        return {"lines": lambda docs, stream: None, "texts": lambda docs, stream: [stream.write(d.text) for d in docs]}

    @onrecord.hookimpl
    def onrecord_resolvers(self):
        return {"names": lambda doc, found: [7], "quotes": lambda doc, found: found["first"]}


def test_everything_that_a_plugin_brings_is_looked_at():
    faults = list(plugin_faults(Brings(), leave_out=QUICK))
    assert [(fault.law, fault.subject) for fault in faults] == [
        ("resources", "resource 'ours'"),
        ("exporters", "exporter 'lines'"),
        ("resolvers", "resolver of layer 'names'"),
    ]
    assert subjects(Brings())[0] == "extractor 'good'"


def test_a_plugin_that_cannot_be_taken_is_a_fault_of_its_hooks():
    class Misspelt:
        @onrecord.hookimpl
        def onrecord_extractor(self):
            return []

    (fault,) = plugin_faults(Misspelt())
    assert fault.law == "hooks"
    assert "did you mean 'onrecord_extractors'" in fault.message
    with pytest.raises(ConformanceError):
        check_plugin(Misspelt())


def test_a_table_of_marked_text_tells_what_differs():
    expect(faulty.good, "It took [18]{} months.")
    with pytest.raises(
        AssertionError, match=r"'months' \[11:17\] was not found\n'18' \[8:10\] was found by numbers.digits"
    ):
        expect(faulty.good, "It took 18 [months]{}.")


def test_documents_are_made_in_a_line():
    doc = document(
        "Ann Lee won.", onrecord.Name(start=0, end=7, rule="names.given", kind="person"), published="2024-05-14"
    )
    assert doc.names[0].id == "names-1"
    same = marked_document("[Ann Lee]{names kind=person rule=names.given} won.", published="2024-05-14")
    assert same == doc
    doc = marked_document("up [2%]{percentages low=2 high=2 unit=percent} since [May]{dates type=date value=2024-05}")
    assert (doc.percentages[0].low, doc.dates[0].value) == (2, "2024-05")
    with pytest.raises(onrecord.InputError, match="did you mean 'names'"):
        marked_document("[Ann Lee]{name}")
    assert document("x", empty=[onrecord.Quote]).quotes == ()


pytest_plugins = ["onrecord.testing.fixtures"]


def test_with_pytest_the_same_comes_as_fixtures(expect, marked_document):
    expect(faulty.good, "It took [18]{} months.")
    assert marked_document("[Leeds]{names}").names
