"""The tables of date cases are well formed: marks read, days exist, fiscal cases cite their calendar."""

from datetime import date

from date_tables import CASES

from onrecord.testing.marked import parse

FIELDS = {"type", "value", "interval", "mod", "anchor", "rule", "calendar"}
FIELDS |= {"calendar.of", "calendar.begins", "calendar.named_by", "calendar.because"}


def test_marks_read_and_intervals_are_days() -> None:
    assert len({case["id"] for case in CASES}) == len(CASES)
    for case in CASES:
        if "published" in case:
            date.fromisoformat(case["published"])
        for mark in parse(case["text"]).marks:
            assert set(mark.fields) <= FIELDS, case["id"]
            if mark.fields.get("interval", "none") != "none":
                first, last = map(date.fromisoformat, mark.fields["interval"].split("/"))
                assert first <= last, case["id"]


def test_fiscal_cases_cite_their_calendar() -> None:
    fiscal = [case for case in CASES if case["id"].startswith("fiscal-")]
    assert len(fiscal) >= 40
    assert all(case.get("source") for case in fiscal)
