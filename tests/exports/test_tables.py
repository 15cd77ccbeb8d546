"""What a reader takes away is what the case holds."""

from pathlib import Path

import frictionless
import pytest
from pandas.testing import assert_frame_equal

from exports.tables import part_name, table_csv, whole_name
from loaders.alone import handed_out
from loaders.case import load_case
from loaders.convert import case_zip
from loaders.frames import frame
from loaders.package import Table
from loaders.place import opened
from loaders.read import read_sheet
from loaders.records import as_shown
from loaders.view import View
from tests.cases import SHIPPED, SHOWN


@pytest.fixture(scope="module", params=SHOWN.values(), ids=SHOWN)
def folder(request) -> Path:
    """The folder of a case that comes with the project."""
    return request.param


@pytest.fixture(scope="module")
def case(folder):
    return load_case(folder)


def own_tables(case, folder) -> list[Table]:
    """The tables that a case has itself."""
    return [table for table in case.package.tables.values() if (folder / table.file).is_file()]


def test_every_table_comes_back_as_it_stands_in_the_case(case, folder):
    for table in own_tables(case, folder):
        rows = case[table.name].sort_values(table.key)
        shipped = (folder / table.file).read_text(encoding="utf-8").splitlines()
        ours = table_csv(rows, table.columns).decode("utf-8-sig").splitlines()
        assert ours[0] == shipped[0]
        # What a case lacks of the standard's codes is there as well.
        assert sorted(set(ours) & set(shipped) if table.name == "codes" else ours) == sorted(shipped), table.name


def test_a_table_says_that_it_is_utf_8_as_excel_needs_it(case):
    assert table_csv(case["actors"], ["actor", "short"]).startswith("\ufeffactor,short\n".encode())


@pytest.fixture(scope="module")
def taken_away(folder, tmp_path_factory):
    """The zip of a case, as it is handed out."""
    path = tmp_path_factory.mktemp("taken") / "case.zip"
    path.write_bytes(handed_out(opened(folder)))
    return path


def test_a_zip_of_the_case_is_the_case(case, taken_away):
    ours = load_case(taken_away)
    tables = {name: table._replace(assumed=False) for name, table in case.package.tables.items()}
    assert ours.package == case.package._replace(tables=tables)
    for name, table in tables.items():
        # Codes that a case leaves to the standard stand among its own.
        assert_frame_equal(*(each[name].sort_values(table.key, ignore_index=True) for each in (ours, case)))


def test_frictionless_which_knows_no_standard_reads_every_row_of_the_zip_and_finds_no_fault(case, taken_away):
    report = frictionless.Package(str(taken_away)).validate()
    assert report.flatten(["message"]) == []
    # It calls a zip valid of which it has read nothing.
    assert {task.name: task.stats.get("rows", 0) for task in report.tasks} == {
        name: len(case[name]) for name in case.tables
    }


def test_a_case_that_leaves_nothing_to_the_standard_is_handed_out_as_it_is():
    files = {path.name: path.read_bytes() for path in SHIPPED.iterdir() if path.suffix in {".csv", ".json"}}
    assert handed_out(opened(SHIPPED)) == case_zip(files)


def test_the_same_files_make_the_same_zip():
    assert case_zip({"b": b"2", "a": b"1"}) == case_zip({"a": b"1", "b": b"2"})


LENSES = [{}, {"without": ""}, {"officials": "name"}, {"told": "rumour,opinion"}, {"from": "2016-02-02"}]
"""Without: the first outlet of the case."""


@pytest.mark.parametrize("query", LENSES, ids=str)
def test_what_is_shown_is_read_back_as_it_went(case, tmp_path, query):
    """Lists, dates, numbers and codes, of every table that a lens touches; a date that what is left does not tell is
    an empty cell, which no case may have: some date stands for it here."""
    first = {"without": case["outlets"]["outlet"][0]} if "without" in query else {}
    view, notices = View.from_query(query | first, case)
    assert notices == []
    codes = {name: list(case.labels(name)) for name in case["codes"]["list"]}
    for name in [*case.record_tables, "evidence"]:
        table, rows = case.package.tables[name], as_shown(view.lens, case, name).reset_index(drop=True)
        (tmp_path / table.file).write_bytes(table_csv(rows, table.columns))
        sheet = read_sheet(tmp_path / table.file, table.columns)
        if "date" in rows:
            assert [row["date"] for row in sheet.rows] == list(rows["date"])
            rows = rows.assign(date=rows["date"].replace("", "2016"))
        for row in sheet.rows:
            row.update({"date": row["date"] or "2016"} if "date" in row else {})
        assert_frame_equal(frame(table, sheet, codes)[table.columns], rows[table.columns])


def test_a_part_of_a_table_is_not_called_as_the_whole():
    assert part_name("strikes.csv", 11, 11) == "strikes.csv"
    assert part_name("strikes.csv", 0, 11) == "strikes-0-of-11.csv"
    assert part_name("tables/strikes.csv", 3, 11) == "strikes-3-of-11.csv"


def test_a_whole_case_is_called_by_its_name_and_by_its_version_where_it_has_one(case):
    package = case.package._replace(name="small")
    assert whole_name(package._replace(version="1.0.0")) == "small-1.0.0.zip"
    assert whole_name(package._replace(version="")) == "small.zip"
