"""The tables of the dates room: calendars with their sources, holidays, zones, and the page that shows the rules."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

import onrecord
from onrecord import Resource
from onrecord.errors import ConfigError, ResourceError
from onrecord.extractors.dates import feasts
from onrecord.extractors.dates.fiscal.table import Table, shipped, shipped_table
from onrecord.extractors.dates.meanings.holidays import holiday
from onrecord.extractors.dates.patterns import FORMS
from onrecord.extractors.dates.words import DATA, holidays, in_lower_case, number, zones
from onrecord.text.data import load_toml

DOCS = Path(__file__).parents[1] / "docs"


def test_every_calendar_has_its_source() -> None:
    rows = shipped()
    assert all(row["source"] for row in rows)
    kinds = [row["kind"] for row in rows]
    assert kinds.count("country") >= 30
    assert kinds.count("state") >= 50
    assert set(kinds) == {"country", "state", "city", "body", "company", "tax"}


def test_the_page_counts_the_calendars_that_ship() -> None:
    kinds = [row["kind"] for row in shipped() if not row.get("until") and row["kind"] != "tax"]
    page = " ".join((DOCS / "how-to/fiscal-calendars.md").read_text(encoding="utf-8").split())
    counted = (
        f"{len(kinds):,} calendars ship: {kinds.count('country')} countries; {kinds.count('state')} states, provinces and territories; "
        f"{kinds.count('city')} cities; {kinds.count('body')} bodies and universities; {kinds.count('company')} companies"
    )
    assert counted in page


def names_of(row: Mapping[str, str], column: str) -> list[str]:
    return [name for name in row.get(column, "").split("|") if name]


def test_no_name_has_two_calendars() -> None:
    rows = [row for row in shipped() if not row.get("until") and row["kind"] != "tax"]
    names = [name for row in rows for name in (row["of"], *names_of(row, "aliases"))]
    towns = [name for row in rows for name in names_of(row, "places")]
    cities = {row["of"] for row in rows if row["kind"] == "city"}
    assert sorted(name for name in set(names) if names.count(name) > 1) == []
    assert sorted(name for name in set(towns) if towns.count(name) > 1 or name in set(names) - cities) == []


@pytest.mark.parametrize(
    ("of", "named", "part", "first", "last"),
    [
        ("Japan", 2024, None, "2024-04-01", "2025-03-31"),
        ("United States", 2024, "Q2", "2024-01-01", "2024-03-31"),
        ("Apple", 2023, None, "2022-09-25", "2023-09-30"),  # 53 weeks
        ("Apple", 2023, "Q1", "2022-09-25", "2022-12-31"),  # the 53rd in the first quarter
        ("Apple", 2024, "Q4", "2024-06-30", "2024-09-28"),
        ("Nvidia", 2027, None, "2026-01-26", "2027-01-31"),
        ("Nvidia", 2027, "Q3", "2026-07-27", "2026-10-25"),
        ("Target", 2023, None, "2023-01-29", "2024-02-03"),
        ("Costco", 2024, None, "2023-09-04", "2024-09-01"),
        ("Deere", 2024, None, "2023-10-30", "2024-10-27"),
        ("Deere", 2025, None, "2024-10-28", "2025-11-02"),
        ("Medtronic", 2024, None, "2023-04-29", "2024-04-26"),
        ("Associated British Foods", 2024, None, "2023-09-17", "2024-09-14"),
        ("Costco", 2025, "Q4", "2025-05-12", "2025-08-31"),  # 12, 12, 12 and 16 weeks
        ("Kroger", 2025, "Q1", "2025-02-02", "2025-05-24"),
        ("Intel", 2024, None, "2023-12-31", "2024-12-28"),
        ("Tesco", 2025, None, "2024-02-25", "2025-02-22"),
        ("Iran", 2024, None, "2024-03-20", "2025-03-20"),
        ("Nepal", 2025, None, "2024-07-16", "2025-07-16"),
        ("United States", 2025, "M7", "2024-10-01", "2025-04-30"),
        ("United States", 2025, "L2", "2025-08-01", "2025-09-30"),
        ("Apple", 2024, "M9", "2023-10-01", "2024-06-29"),
        ("Germany", 2024, "H2", "2024-07-01", "2024-12-31"),
    ],
)
def test_days_of_a_fiscal_period(of: str, named: int, part: str | None, first: str, last: str) -> None:
    calendar = shipped_table().of_name(of)
    assert calendar is not None
    assert calendar.days(named, part) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("of", "years", "first", "last"),
    [
        ("United States", (1976,), "1975-07-01", "1976-06-30"),
        ("United States", (1977,), "1976-10-01", "1977-09-30"),
        ("Indonesia", (1997, 1998), "1997-04-01", "1998-03-31"),
        ("Indonesia", (2001,), "2001-01-01", "2001-12-31"),
        ("Myanmar", (2018,), "2017-04-01", "2018-03-31"),
        ("Myanmar", (2020,), "2019-10-01", "2020-09-30"),
        ("Myanmar", (2024,), "2023-04-01", "2024-03-31"),
    ],
)
def test_a_year_is_read_by_the_calendar_of_its_time(of: str, years: tuple[int, ...], first: str, last: str) -> None:
    calendar = shipped_table().by_name[of].for_years(years)
    named = years[0] if calendar.named_by == "start" else years[-1]
    assert calendar.days(named, None) == (date.fromisoformat(first), date.fromisoformat(last))
    assert calendar == shipped_table().by_name[of].for_day(date.fromisoformat(first))


def test_the_years_of_a_calendar_leave_no_day_out() -> None:
    for row in shipped():
        calendar = shipped_table().of_name(row["of"])
        assert calendar is not None
        for named in range(2015, 2035):
            days, after = calendar.days(named, None), calendar.days(named + 1, None)
            assert days is not None
            assert after is not None
            assert (after[0] - days[1]).days == 1, (row["of"], named)
            parts = [calendar.days(named, f"Q{n}") for n in (1, 2, 3, 4)]
            assert parts[0] is not None
            assert parts[3] is not None
            assert (parts[0][0], parts[3][1]) == days, (row["of"], named)


def test_every_row_that_ships_is_a_calendar() -> None:
    Table(shipped(), "shipped")


TEXT = "Harbour Mills expects growth in fiscal 2025."
ROW = {"of": "Harbour Mills", "begins": "10-01", "named_by": "end"}


def read(*rows: dict[str, str]) -> onrecord.Date:
    resource = Resource(kind="calendars", name="mills.tsv", rows=rows)
    (found,) = onrecord.Pipeline(only=["dates"], resources=[resource]).read(TEXT, published="2024-09-12").dates
    return found


def test_a_table_brings_a_calendar_and_replaces_one() -> None:
    assert read(ROW).interval == (date(2024, 10, 1), date(2025, 9, 30))
    assert read(ROW, {**ROW, "begins": "07-01"}).interval == (date(2024, 7, 1), date(2025, 6, 30))
    plain = onrecord.Pipeline(only=["dates"]).read(TEXT, published="2024-09-12").dates[0]
    assert (plain.value, plain.interval, plain.calendar) == ("FY2025", None, None)


def test_a_row_replaces_under_all_names_and_keeps_the_kind() -> None:
    table = Table(shipped(), trusted=True)
    table.add(
        [{"of": "Apple", "begins": "04-01", "named_by": "end"}, {"of": "Japan", "begins": "01-01", "named_by": "end"}],
        "mine",
    )
    table.add([{"of": "Nike", "begins": "01-01", "named_by": "start", "until": "1990-12-31"}], "mine")
    names = ("Apple", "Apple Inc.", "Japan", "Tokyo")
    assert [(table.by_name[name].begins, table.by_name[name].kind) for name in names] == [
        ("04-01", "company"),
        ("04-01", "company"),
        ("01-01", "country"),
        ("01-01", "country"),
    ]
    assert table.by_place["Osaka"].begins == "01-01"
    assert [table.by_name["Nike"].for_years((year,)).begins for year in (1990, 2025)] == ["01-01", "06-01"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({**ROW, "begins": "13-01"}, r"mills.tsv, row 1 \(Harbour Mills\)"),
        ({**ROW, "begins": ""}, "begins"),
        ({**ROW, "named_by": "middle"}, "named_by is 'middle'"),
        ({**ROW, "of": ""}, "the column 'of' is empty"),
        ({**ROW, "begins": "October"}, "begins is 'October'; it is written like '04-01'"),
        ({"of": "Harbour Mills", "begin": "10-01", "named_by": "end"}, "no column 'begins', but of, begin, named_by"),
        ({**ROW, "weeks": "last"}, "weeks is 'last'; it is written like 'last sat 09'"),
        ({**ROW, "aliases": ["HMIL"]}, r"aliases is \['HMIL'\]; it is text"),
        ({**ROW, "moved": "07-17"}, "moved is '07-17'"),
    ],
)
def test_a_row_that_is_no_calendar_is_named(row: dict[str, str], message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        Table([row], "mills.tsv")


def test_a_default_calendar_is_taken_where_nothing_tells() -> None:
    config = {"dates": {"fiscal_calendar": "United States"}}
    (found,) = onrecord.Pipeline(only=["dates"], config=config).read("Outlays rise in fiscal 2025.").dates
    assert found.calendar is not None
    assert (found.calendar.of, found.calendar.because) == ("United States", "default")
    with pytest.raises(ConfigError, match="'Utopia', of whom no calendar is known"):
        onrecord.Pipeline(only=["dates"], config={"dates": {"fiscal_calendar": "Utopia"}})


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2024, "2024-03-31"),
        ("good friday", 2025, "2025-04-18"),
        ("thanksgiving", 2023, "2023-11-23"),
        ("memorial day", 2024, "2024-05-27"),
        ("election day", 2024, "2024-11-05"),
        ("super tuesday", 2024, "2024-03-05"),
        ("christmas eve", 1914, "1914-12-24"),
    ],
)
def test_holidays_fall_on_their_days(name: str, year: int, day: str) -> None:
    assert holiday(holidays()[name], year) == date.fromisoformat(day)


def test_every_holiday_has_a_day() -> None:
    for name, on in holidays().items():
        if on != "moon" and not on[:4].isdigit():
            rule = on.partition(" x")[0]
            assert holiday(rule, 2024) or holiday(rule, 2025), name


def test_feasts_lie_where_the_published_calendars_have_them() -> None:
    assert [feasts.rosh_hashanah(y).isoformat() for y in (2016, 2018, 2023, 2024)] == [
        "2016-10-03",
        "2018-09-10",
        "2023-09-16",
        "2024-10-03",
    ]
    assert [feasts.hanukkah(y).isoformat() for y in (2016, 2018, 2023, 2024)] == [
        "2016-12-25",
        "2018-12-03",
        "2023-12-08",
        "2024-12-26",
    ]
    assert [feasts.orthodox_easter(y).isoformat() for y in (2016, 2018, 2024, 2025)] == [
        "2016-05-01",
        "2018-04-08",
        "2024-05-05",
        "2025-04-20",
    ]


def test_zones_are_offsets() -> None:
    assert all(offset == "Z" or len(offset) == 6 for offset in zones().values())


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-four", 24),
        ("two and a half", 2.5),
        ("half a dozen", 6),
        ("a couple of", 2),
        ("5 1/2", 5.5),
        ("few", None),
    ],
)
def test_numbers_in_words(words: str, value: float | None) -> None:
    assert number(words) == value


def test_the_page_shows_every_rule_as_the_table_has_it() -> None:
    page = (DOCS / "reference" / "dates.md").read_text(encoding="utf-8")
    for rule, entry in load_toml(DATA, "rules.toml")["rules"].items():
        assert f"| `{rule}` | {entry['meaning']} |" in page


def test_forms_are_written_in_the_lower_case_that_they_are_matched_in() -> None:
    for name, form in FORMS.items():
        if name != "clock":  # the names of zones need their capitals
            letters = re.sub(r"\(\?P<\w+>|\\[A-Z]", "", form)
            assert letters == letters.lower(), name


def test_lower_case_keeps_every_offset() -> None:
    assert in_lower_case("İstanbul, 5 MAY") == "İstanbul, 5 may"
