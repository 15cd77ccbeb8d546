"""What a workbook says of its case and of its tables is read as the tables are: as it is shown, or it is a fault."""

import datetime as dt
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from loaders.container import declared
from loaders.faults import CaseError
from loaders.package import Package
from loaders.place import given
from loaders.workbook.names import CASE, COLUMNS, KEY, TABLES, VALUE
from tests.loaders.workbook import books

AGAIN = "format the column as text and type it again"
SAID = (("title", "A case"), ("version", "2"))


def case_of(*rows: tuple[Any, ...], header: bool = True) -> tuple[Workbook, Worksheet]:
    """A workbook with what is said of its case, and the sheet that says it."""
    book = books.blank()
    sheet = book.create_sheet(CASE)
    for row in ([(KEY, VALUE)] if header else []) + list(rows):
        sheet.append(row)
    return book, sheet


def package(book: Workbook) -> Package:
    """What a workbook declares."""
    return declared(given("case.xlsx", books.raw(book)))


def told(book: Workbook) -> list[str]:
    """What is wrong with what it declares."""
    with pytest.raises(CaseError) as caught:
        package(book)
    return list(map(str, caught.value.faults))


@pytest.mark.parametrize(
    ("value", "number_format", "message"),
    [
        (True, "", f"a spreadsheet has made TRUE of what was typed; {AGAIN}"),
        (dt.datetime(2025, 5, 1), "mmm-yy", f"a spreadsheet has made the day 2025-05-01 of what was typed; {AGAIN}"),
        (1.0, "0.0", f"it holds 1 and shows it by a format (0.0); {AGAIN}"),
        (0.5, "0%", f"it holds 0.5 and shows it as a part (0%); {AGAIN}"),
        ("=A2", "", "its formula has no result; let a spreadsheet program work it out and save, or type the value"),
    ],
)
def test_a_cell_whose_meaning_is_open_is_told_with_its_place(value: Any, number_format: str, message: str) -> None:
    book, sheet = case_of(*SAID)
    sheet["B3"] = value
    sheet["B3"].number_format = number_format or "General"
    assert told(book) == [f"sheet the case, row 3, column B (value): {message}"]


def test_what_is_shown_is_what_is_read() -> None:
    book, sheet = case_of(("title", 2016), ("version", "1.0"), ("focus.1", " north "))
    sheet.insert_rows(2, 2)
    found = package(book)
    assert (found.title, found.version, found.focus) == ("2016", "1.0", ("north",))


def test_a_third_column_is_told_with_and_without_a_name() -> None:
    book, sheet = case_of(*SAID)
    sheet["C3"] = "or 3?"
    message = (
        "something stands in column C, which has no name in the header; move it to a sheet of your own, or take it out"
    )
    assert told(book) == [f"sheet the case, row 3: {message}"]
    sheet["C1"] = "remark"
    message = "'remark' is not a column of this table (there are: about, value)"
    assert told(book) == [f"sheet the case, row 1, column C (remark): {message}"]


def test_merged_cells_are_told() -> None:
    book, sheet = case_of(*SAID)
    sheet.merge_cells("B2:B3")
    message = "B2:B3 are merged cells; split them, and fill in each that says something"
    assert told(book) == [f"sheet the case, row 2, column B (value): {message}"]


def test_a_sheet_of_the_case_may_do_without_its_header_and_begin_with_an_empty_column() -> None:
    book, _ = case_of(*SAID, header=False)
    assert package(book).version == "2"
    book, sheet = case_of(*SAID)
    sheet.insert_cols(1)
    assert package(book).version == "2"


@pytest.mark.parametrize(
    ("row", "place", "message"),
    [
        ((None, "mine"), "column B (value)", "nothing stands before 'mine' that says what it is"),
        (("title", "again"), "column A (about)", "'title' stands there twice"),
        (
            ("title.short", "again"),
            "column A (about)",
            "'title.short' leads through 'title', which has a value of its own",
        ),
        (("as JSON", "[1]"), "column B (value)", "it is no object as JSON has them, between { and }"),
        (
            (".".join("a" * 900), "deep"),
            "column A (about)",
            f"'{'a.' * 25}…' goes 899 levels deep; at most 50 are read",
        ),
    ],
)
def test_an_entry_that_cannot_be_read_is_told_with_its_row(row: tuple[Any, ...], place: str, message: str) -> None:
    book, _ = case_of(*SAID, row)
    assert told(book) == [f"sheet the case, row 4, {place}: {message}"]


def test_a_case_without_its_title_is_told_in_its_sheet() -> None:
    book, _ = case_of(("version", "2"))
    assert told(book) == ["sheet the case, title: a text is needed here: what the case is called"]


def tables_of(*columns: tuple[Any, ...]) -> tuple[Workbook, Worksheet, Worksheet]:
    """A workbook that declares a table of its own, and the sheets of tables and of columns."""
    book, _ = case_of(*SAID)
    tables, own = book.create_sheet(TABLES), book.create_sheet(COLUMNS)
    tables.append(("name", "record", "schema.primaryKey"))
    tables.append(("letters", True, '["letter"]'))
    own.append(("table", "name", "type", "description"))
    for each in columns:
        own.append(each)
    return book, tables, own


LETTER = ("letters", "letter", "string", "Its id.")


def test_whether_a_table_holds_records_is_true_or_false() -> None:
    book, _, _ = tables_of(LETTER)
    assert package(book).tables["letters"].record is True


def test_the_sheets_of_tables_and_columns_are_read_as_that_of_the_case_is() -> None:
    book, tables, own = tables_of(LETTER)
    own["D2"] = True
    tables["C2"] = dt.datetime(2025, 5, 1)
    tables.merge_cells("A2:A3")
    assert told(book) == [
        f"sheet its columns, row 2, column D (description): a spreadsheet has made TRUE of what was typed; {AGAIN}",
        "sheet its tables, row 2, column A (name): A2:A3 are merged cells; split them, and fill in each that says "
        "something",
        "sheet its tables, row 2, column C (schema.primaryKey): a spreadsheet has made the day 2025-05-01 of what was "
        f"typed; {AGAIN}",
    ]


def test_columns_of_no_table_and_a_schema_that_is_none_are_told_with_their_rows() -> None:
    book, tables, _ = tables_of(LETTER, ("leters", "hand", "string", "Whose hand."))
    assert told(book) == [
        "sheet its columns, row 3, column A (table): 'leters' has columns here, and no row in the sheet “its tables”"
    ]
    book, tables, _ = tables_of(LETTER)
    tables["C1"] = "schema"
    assert told(book)[0].startswith("sheet its tables, row 2: its 'schema' is ")
    del book[COLUMNS]
    assert told(book) == [
        "sheet its tables: the sheets “its tables” and “its columns” go together, and one of them is missing"
    ]


def test_a_sheet_of_blanks_is_no_sheet() -> None:
    book, _ = case_of(*SAID)
    book.create_sheet("strikes")["A1"] = " "
    book.create_sheet(TABLES)["B2"] = "\u00a0"
    assert package(book).version == "2"
    assert not given("case.xlsx", books.raw(book)).holds(books.STRIKES)


def test_a_hidden_sheet_of_the_case_and_formulas_in_it_are_said() -> None:
    book, sheet = case_of(("title", "=1+1"))
    book.create_sheet("seen")["A1"] = "mine"
    sheet.sheet_state = "hidden"
    found = books.worked_out(book, 2)
    assert [str(note) for note in found.passed_over(declared(found))] == [
        "sheet seen: it holds no table of the case, and is passed over",
        "sheet the case: it is hidden, and read all the same",
        "sheet the case: formulas in it, 1, are read as what they show",
    ]
