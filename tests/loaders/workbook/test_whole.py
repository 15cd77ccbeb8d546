"""A case as a workbook and back: nothing is lost, whatever it lies in; faults are told by sheet, row and column."""

import io
import json
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from loaders import place
from loaders.__main__ import main
from loaders.alone import handed_out
from loaders.case import load
from loaders.checked import checked
from loaders.content import content
from loaders.convert import case_zip, convert
from loaders.descriptor import read_package
from loaders.faults import CaseError
from loaders.place import opened
from loaders.workbook.described import described, in_sheets
from loaders.workbook.names import CASE, COLUMNS, HELP, TABLES
from loaders.workbook.told import from_sheets
from loaders.workbook.write import workbook
from tests.cases import BRIDGE, ROOT, SHOWN, SMALL
from tests.loaders.workbook import books


@pytest.fixture(scope="session")
def small() -> bytes:
    """The small case as a workbook."""
    return workbook(content(place.opened(SMALL)))


@pytest.fixture
def book(small: bytes) -> Workbook:
    """The same, to be changed."""
    return load_workbook(io.BytesIO(small))


def files(folder: Path) -> dict[str, bytes]:
    """The files of a case."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in {".csv", ".json"}}


def told(book: Workbook) -> list[str]:
    """What is wrong with a workbook."""
    try:
        load(place.given("case.xlsx", books.raw(book)))
    except CaseError as error:
        return list(map(str, error.faults))
    return []


def row_of(sheet: Worksheet, key: str) -> int:
    """The row of an id."""
    return next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == key)


# ---------------------------------------------------------------- there and back


@pytest.mark.parametrize("folder", SHOWN.values(), ids=SHOWN)
def test_a_case_comes_back_byte_for_byte(folder: Path, tmp_path: Path) -> None:
    ways = [folder, *(tmp_path / name for name in ("a.xlsx", "b.zip", "case"))]
    for source, target in pairwise(ways):
        convert(source, target)
    assert files(tmp_path / "case") == files(folder)


def test_what_a_case_leaves_to_the_standard_is_written_out_where_that_is_asked_for(tmp_path: Path) -> None:
    assert main(["convert", str(BRIDGE), str(tmp_path / "whole.zip"), "--whole"]) == 0
    assert (tmp_path / "whole.zip").read_bytes() == handed_out(place.opened(BRIDGE))
    # What is whole stays so.
    assert main(["convert", str(tmp_path / "whole.zip"), str(tmp_path / "again.zip")]) == 0
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "whole.zip").read_bytes()


def test_the_small_case_comes_back_and_is_the_same_case(small: bytes) -> None:
    there, back = content(place.opened(SMALL)), content(place.given("case.xlsx", small))
    assert back.files() == there.files()
    assert {name: raw for name, raw in back.files().items() if name.endswith(".csv")} == {
        path.name: path.read_bytes() for path in SMALL.glob("*.csv")
    }


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=12)
LEAVES = TEXTS | st.sampled_from(["true", "1.0", "1", "[1]", "null", '"', " a ", "a.b", "2015-07", "=1+1"])
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(TEXTS | st.sampled_from(["1", "a.b"]), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = st.lists(st.dictionaries(st.sampled_from("abcd"), VALUES, max_size=4), max_size=3)
RESOURCE = st.fixed_dictionaries(
    {}, optional={"title": VALUES, "schema": st.fixed_dictionaries({"fields": FIELDS}, optional={"key": VALUES})}
)


@settings(deadline=None, database=None, max_examples=60)
@given(
    top=st.dictionaries(TEXTS.filter(lambda key: key != "resources"), VALUES, max_size=4),
    resources=st.dictionaries(st.sampled_from(["events", "mine", "1"]), RESOURCE, max_size=3),
)
def test_whatever_a_descriptor_says_comes_back_in_its_order(top: dict[str, Any], resources: dict[str, Any]) -> None:
    raw = {**top, "resources": [{"name": name, **said} for name, said in resources.items()], "last": 1}
    assert described(from_sheets(in_sheets(raw))) == described(raw)


# ---------------------------------------------------------------- what a reader of the workbook finds


def test_every_sheet_says_what_its_columns_mean_and_offers_what_may_stand_there(book: Workbook) -> None:
    package = read_package((SMALL / "datapackage.json").read_text("utf-8"))
    assert book.sheetnames == [HELP, CASE, *package.tables, TABLES, COLUMNS]
    for name, table in package.tables.items():
        sheet = book[name]
        assert sheet.freeze_panes == "B2"
        assert [cell.value for cell in sheet[1]] == table.columns
        assert [cell.comment.text.split("\n")[0] for cell in sheet[1]] == [each["description"] for each in table.fields]
        bound = [field for field in table.fields if "codes" in field]
        assert len(sheet.data_validations.dataValidation) >= len(bound)
    strikes = book["strikes"].data_validations.dataValidation
    by_letter = {str(each.sqref)[0]: each for each in strikes}
    columns = package.tables["strikes"].columns
    letters = {name: get_column_letter(place) for place, name in enumerate(columns, start=1)}
    assert by_letter[letters["actor"]].formula1.startswith("'actors'!$A$2:$A$")
    assert by_letter[letters["mode"]].type == "list"
    assert by_letter[letters["targets"]].type is None
    assert by_letter[letters["targets"]].prompt == "None, one or several ids from actors, with ; between them."


def test_codes_are_offered_from_their_sheet_and_are_all_of_their_list(book: Workbook) -> None:
    codes = [[cell.value for cell in row] for row in book["codes"].iter_rows(min_row=2)]
    [kind] = [each for each in book["events"].data_validations.dataValidation if str(each.sqref).startswith("D2:")]
    sheet, _, cells = kind.formula1.partition("!")
    first, last = (int(end.rpartition("$")[2]) for end in cells.split(":"))
    assert sheet == "'codes'"
    assert {row[1] for row in codes[first - 2 : last - 1]} == {row[1] for row in codes if row[0] == "event_kind"}


def test_dates_and_ids_are_text_in_rows_still_to_be_typed_too(book: Workbook) -> None:
    sheet = book["events"]
    assert {sheet.cell(2, 1).number_format, sheet.cell(2, 2).number_format} == {"@"}
    assert {sheet.column_dimensions[letter].number_format for letter in "AB"} == {"@"}
    assert isinstance(book["passages"].cell(2, 2).value, int)


# ---------------------------------------------------------------- faults, by sheet, row and column


def test_faults_of_a_workbook_name_sheet_row_and_column_all_at_once(book: Workbook) -> None:
    strikes, stances = book["strikes"], book["stances"]
    row = row_of(strikes, "flights-begin")
    strikes.cell(row, 5).value = "northh"
    strikes.cell(row, 2).value = "2020-13"
    stances.cell(2, 6).value = 0.5
    stances.cell(2, 6).number_format = "0%"
    book[CASE].cell(row_of(book[CASE], "focus.2"), 2).value = "south-pole"
    found = told(book)
    assert f"sheet strikes, row {row}, column E (actor): 'northh' is not an actor (did you mean 'north'?)" in found
    assert any(each.startswith(f"sheet strikes, row {row}, column B (date): '2020-13': ") for each in found)
    again = "it holds 0.5 and shows it as a part (0%); format the column as text and type it again"
    assert f"sheet stances, row 2, column F (score): {again}" in found
    assert any(each.startswith("sheet the case, row ") and "'south-pole' is not an actor" in each for each in found)
    assert len(found) == 4


def test_what_tidies_a_workbook_is_said_and_does_so(book: Workbook, tmp_path: Path) -> None:
    row = row_of(book["strikes"], "flights-begin")
    actor = book["strikes"].cell(row, 5).value
    book["strikes"].cell(row, 5).value = f"{actor[:2]}\u200b{actor[2:]}"
    [fault] = told(book)
    assert fault.endswith("and cannot be seen; `python -m loaders convert CASE.xlsx NEW.xlsx` takes it away")
    book.save(tmp_path / "case.xlsx")
    convert(tmp_path / "case.xlsx", tmp_path / "new.xlsx")
    assert told(load_workbook(tmp_path / "new.xlsx")) == []


def test_a_sheet_under_another_name_is_never_left_out_in_silence(book: Workbook) -> None:
    book["strikes"].title = "Strikes "
    assert told(book) == []
    book["Strikes "].title = "air strikes"
    assert "sheet air strikes: it is not read, and has the columns of strikes; rename the sheet to 'strikes'" in told(
        book
    )


def test_sheets_may_stand_in_any_order_and_others_are_said_to_be_passed_over(book: Workbook, tmp_path: Path) -> None:
    book.move_sheet("strikes", -5)
    book.create_sheet("mine")["A1"] = "to do"
    book.create_sheet("empty")
    book["events"].sheet_state = "hidden"
    book.save(tmp_path / "case.xlsx")
    assert list(map(str, checked(opened(tmp_path / "case.xlsx")).passed_over)) == [
        "sheet events: it is hidden, and read all the same",
        "sheet mine: it holds no table of the case, and is passed over",
    ]


def test_a_table_that_stands_there_twice_is_told(book: Workbook) -> None:
    book.copy_worksheet(book["strikes"]).title = "strikes (2)"
    message = "it is not read, and has the columns of strikes; move its rows to the sheet 'strikes', or delete it"
    assert told(book) == [f"sheet strikes (2): {message}"]


def test_a_table_without_its_sheet_is_told_with_what_to_do(book: Workbook) -> None:
    del book["glossary"]
    assert told(book) == [
        "sheet glossary: there is none; put it there, or take 'glossary' out of “its tables” and “its columns”, "
        "which name it"
    ]
    for name in (TABLES, COLUMNS):
        rows = [cell.row for cell in book[name]["A"] if cell.value == "glossary"]
        book[name].delete_rows(rows[0], len(rows))
    assert told(book) == []


def test_a_workbook_without_the_case_is_told_what_it_lacks(book: Workbook) -> None:
    del book[CASE]
    assert told(book)[0].startswith("case.xlsx: there is no sheet “the case”; it has a row with “title” in A")


def test_a_workbook_needs_no_schema_of_its_own(book: Workbook) -> None:
    del book[TABLES], book[COLUMNS], book[HELP]
    book[CASE].delete_rows(row_of(book[CASE], "resources"))
    assert told(book) == []


# ---------------------------------------------------------------- bytes that are no workbook of ours


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (
            ["xl/workbook.bin"],
            "it is a workbook of another kind; save it as an Excel workbook (.xlsx), without a password",
        ),
        (["content.xml"], "it is a workbook of another kind; save it as an Excel workbook (.xlsx), without a password"),
        (["xl/workbook.xml"], "it cannot be read as a workbook; open it in a spreadsheet program and save it again"),
    ],
)
def test_other_workbooks_are_told_apart(names: list[str], reason: str) -> None:
    with pytest.raises(CaseError) as caught:
        place.given("case.xlsx", case_zip(dict.fromkeys(names, b"<a/>")))
    assert str(caught.value).startswith(f"case.xlsx: {reason}")


def test_an_old_or_locked_workbook_is_told() -> None:
    with pytest.raises(CaseError, match="it is of an old kind or locked; save it as an Excel workbook"):
        place.given("case.xls", place.OLD + b"\0" * 100)


# ---------------------------------------------------------------- the command


def test_convert_writes_over_nothing_unasked_and_leaves_nothing_half_written(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    (tmp_path / "case.zip").write_bytes(b"mine")
    assert main(["convert", str(SMALL), str(tmp_path / "case.zip")]) == 1
    assert "add --over to write over it" in capsys.readouterr().err
    assert (tmp_path / "case.zip").read_bytes() == b"mine"
    assert main(["convert", str(SMALL), str(tmp_path / "case.zip"), "--over"]) == 0
    assert "tables, " in capsys.readouterr().out
    assert main(["convert", str(SMALL), str(tmp_path / "case.ods")]) == 1
    (tmp_path / "new").mkdir()
    assert main(["convert", str(tmp_path / "case.zip"), str(tmp_path / "new")]) == 0
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    assert main(["convert", str(tmp_path / "bad.zip"), str(tmp_path / "deep" / "er")]) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.zip", "case.zip", "new"]


def test_convert_says_what_is_no_part_of_the_case(tmp_path: Path, small_folder: Path, capsys: Any) -> None:
    (small_folder / "notes.txt").write_text("mine", "utf-8")
    assert main(["convert", str(small_folder), str(tmp_path / "a.zip")]) == 0
    assert "left where it is, since it is no part of the case: notes.txt" in capsys.readouterr().out


def test_no_table_of_another_case_is_read_with_what_is_written(tmp_path: Path, small_folder: Path, capsys: Any) -> None:
    raw = json.loads((small_folder / "datapackage.json").read_text("utf-8"))
    raw["resources"] = [each for each in raw["resources"] if each["name"] != "glossary"]
    (small_folder / "datapackage.json").write_text(json.dumps(raw), "utf-8")
    (small_folder / "glossary.csv").unlink()
    convert(SMALL, tmp_path / "out")
    assert main(["convert", str(small_folder), str(tmp_path / "out"), "--over"]) == 1
    assert "glossary.csv: this case has no such table" in capsys.readouterr().err


def test_what_no_cell_keeps_is_refused(small_folder: Path, tmp_path: Path, capsys: Any) -> None:
    raw = json.loads((small_folder / "datapackage.json").read_text("utf-8"))
    (small_folder / "datapackage.json").write_text(json.dumps(raw | {"description": "x" * 40_000}), "utf-8")
    assert main(["convert", str(small_folder), str(tmp_path / "a.xlsx")]) == 1
    assert "40,000 letters; a cell of a workbook keeps 32,767" in capsys.readouterr().err
    assert not (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (b"<worksheet", b"<!DOCTYPE worksheet><worksheet", "it holds markup that no spreadsheet program writes"),
        (b"<sheetData>", b"<a>" * 300 + b"</a>" * 300 + b"<sheetData>", "it holds markup that no spreadsheet program"),
        (b"</worksheet>", b"", "it holds markup that no spreadsheet program writes"),
        (
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml",
            "it is in Excel's “Strict”",
        ),
        (b'<c r="A1" t="n"><v>1</v>', b'<c r="A1" t="n"><v>one</v>', "it cannot be read as a workbook"),
    ],
)
def test_markup_that_no_program_writes_is_not_read(before: bytes, after: bytes, reason: str) -> None:
    book = books.blank()
    book.create_sheet("strikes").append([1])
    with zipfile.ZipFile(io.BytesIO(books.raw(book))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    assert before in files[sheet]
    with pytest.raises(CaseError) as caught:
        place.given("case.xlsx", case_zip(files | {sheet: files[sheet].replace(before, after, 1)}))
    assert str(caught.value).startswith(f"case.xlsx: {reason}")


@pytest.mark.parametrize(
    "folder", [ROOT / "loaders" / "begun", *sorted((ROOT / "examples").iterdir())], ids=lambda path: path.name
)
def test_other_cases_are_kept_as_they_come_back(folder: Path) -> None:
    case = content(place.opened(folder))
    assert content(place.given("case.xlsx", workbook(case))).files() == files(folder)
