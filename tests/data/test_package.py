"""The package says all of the shipped case, and nothing that is not there."""

import csv
import json
import re

import pytest
from frictionless import Package

from tests.lenses import SHIPPED as DATA
from tests.lenses import cells

TABLES = {each["name"]: each for each in json.loads((DATA / "datapackage.json").read_text("utf-8"))["resources"]}
FIELDS = {f"{name}.{field['name']}": field for name, table in TABLES.items() for field in table["schema"]["fields"]}
CODES = cells("codes")


def test_frictionless_finds_no_fault() -> None:
    report = Package(str(DATA / "datapackage.json")).validate()
    assert report.flatten(["title", "fieldName", "rowNumber", "note"]) == []
    assert report.valid


def test_its_tables_are_the_files_of_the_folder() -> None:
    assert sorted(table["path"] for table in TABLES.values()) == sorted(path.name for path in DATA.glob("**/*.csv"))


def test_its_columns_are_those_of_the_files_in_order() -> None:
    for table in TABLES.values():
        with (DATA / table["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in table["schema"]["fields"]]


def test_every_column_says_what_it_means() -> None:
    # The sentence stands in the codebook and in the message of a fault.
    assert [name for name, field in FIELDS.items() if not re.fullmatch(r".{3,}\.", field["description"])] == []


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_what_stands_between_its_cells(table: str) -> None:
    """A reader who is not told guesses, from the commonest of some signs: at full stops, in a table of sentences."""
    assert TABLES[table]["dialect"] == {"delimiter": ","}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_what_it_holds(table: str) -> None:
    assert TABLES[table]["title"]
    assert TABLES[table]["description"].endswith(".")


def test_every_list_of_codes_is_used_by_a_column_and_every_one_used_is_there() -> None:
    assert {row["list"] for row in CODES} == {field["codes"] for field in FIELDS.values() if "codes" in field}


@pytest.mark.parametrize("listed", sorted({row["list"] for row in CODES}))
def test_ranks_of_a_list_put_its_codes_in_one_order(listed: str) -> None:
    ranks = sorted(int(row["rank"]) for row in CODES if row["list"] == listed)
    assert ranks == list(range(1, len(ranks) + 1))


def test_references_lead_to_tables() -> None:
    targets = {target for field in FIELDS.values() for target in field.get("references", [])}
    keys = [key for table in TABLES.values() for key in table["schema"].get("foreignKeys", [])]
    # "record" is any record table, and an empty name is the table itself.
    assert targets | {key["reference"]["resource"] for key in keys} <= {*TABLES, "record", ""}


def test_record_tables_share_what_every_record_has() -> None:
    records = [table for table in TABLES.values() if table.get("record")]
    assert [table["name"] for table in records] == [
        "events",
        "meetings",
        "grievances",
        "strikes",
        "stances",
        "relations",
    ]
    for table in records:
        names = [field["name"] for field in table["schema"]["fields"]]
        assert names[:3] == [table["name"][:-1], "date", "date_basis"]
        assert {"title", "note"} <= {*names}


def test_patterns_have_their_alternatives_within_brackets() -> None:
    # Else frictionless holds the last one alone to the end of a cell (findings/frictionless-pattern-with-bar.sh).
    for name, field in FIELDS.items():
        pattern = field.get("constraints", {}).get("pattern", "")
        while (outer := re.sub(r"\([^()]*\)|\[[^]]*\]", "", pattern)) != pattern:
            pattern = outer
        assert "|" not in pattern, name
