"""What spreadsheet programs make of what is typed: read as it is shown, or a fault with its place and a remedy."""

import datetime as dt
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from loaders.bounds import CELLS, ROWS
from tests.loaders.workbook import books
from tests.loaders.workbook.books import NAMES, faults, put, read, strikes

AGAIN = "format the column as text and type it again"
JULY, FOURTEENTH, NEW_YEAR = dt.datetime(2015, 7, 1), dt.datetime(2015, 7, 14), dt.datetime(2016, 1, 1)


def cell(column: str, value: Any, number_format: str = "") -> tuple[str, list[str]]:
    """The text of a cell as it is read, and what is wrong with it."""
    book = strikes(strike="one")
    put(book, 2, column, value, number_format)
    return read(book).rows[0][column], faults(book)


# ---------------------------------------------------------------- what is shown is what is read


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (JULY, "mmm-yy", "2015-07"),
        (JULY, "mmm\\-yy", "2015-07"),
        (JULY, "[$-409]mmm\\-yy;@", "2015-07"),
        (JULY, "yyyy\\-mm", "2015-07"),
        (JULY, '[$-407]MMMM" "YYYY', "2015-07"),
        (JULY, "yyyy-mm-dd", "2015-07-01"),
        (FOURTEENTH, "mm-dd-yy", "2015-07-14"),
        (FOURTEENTH, "mm/dd/yy", "2015-07-14"),
        (JULY, "mm-dd-yy", "2015-07-01"),
        (FOURTEENTH, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2015-07-14"),
        (dt.date(2015, 7, 14), "", "2015-07-14"),
        (NEW_YEAR, "yyyy", "2016"),
        (2016, "", "2016"),
        (2016.0, "General", "2016"),
        ("2015-07", "@", "2015-07"),
        (" 2015-07\u00a0", "", " 2015-07\u00a0"),
        ("2016-02-01/2016-02-04", "", "2016-02-01/2016-02-04"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_shown(value: Any, number_format: str, text: str) -> None:
    assert cell("date", value, number_format) == (text, [])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"),
        (0.2, "0.2"),
        (0.1 + 0.2, "0.3"),
        (1e-7, "0.0000001"),
        ("“curly”", "“curly”"),
        ("a\r\nb_x000D_\nc", "a\nb\nc"),
        ("_x005F_x0041_", "_x0041_"),
        ("=1+1 is no sum", "=1+1 is no sum"),
        ("−1", "−1"),
    ],
)
def test_texts_and_numbers_are_read_as_they_are_shown(value: Any, text: str) -> None:
    book = strikes(strike="one")
    put(book, 2, "note", value)
    if isinstance(value, str):
        book["strikes"].cell(2, NAMES.index("note") + 1).data_type = "s"
    assert (read(book).rows[0]["note"], faults(book)) == (text, [])


@pytest.mark.parametrize(("value", "number_format"), [(3000, "#,##0"), (3000, '"$"#,##0.00'), (3000.0, "0.00E+00")])
def test_signs_for_thousands_and_money_are_no_part_of_a_number(value: Any, number_format: str) -> None:
    assert quantity(value, number_format) == ("3000", [])


def quantity(value: float, number_format: str) -> tuple[str, list[str]]:
    """A number in a column of numbers as it is read, and what is wrong with it."""
    book = books.blank()
    table = books.PACKAGE.tables["events"]
    sheet = book.create_sheet("events")
    sheet.append(table.columns)
    sheet.append(["one"])
    sheet.cell(2, table.columns.index("quantity") + 1, value).number_format = number_format
    return read(book, table).rows[0]["quantity"], faults(book, table)


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (0.84, "0.0", "0.8"),
        (0.85, "0.0", "0.9"),
        (-0.85, "0.0", "-0.9"),
        (0.84, "0", "1"),
        (0.0001, "0.00", "0.00"),
        (1234.5, "#,##0", "1235"),
        (1234.567, '#,##0.00" km"', "1234.57"),
        (0.84, "0.0_);(0.0)", "0.8"),
    ],
)
def test_a_number_of_which_less_is_shown_than_is_held_is_told(value: float, number_format: str, shown: str) -> None:
    text, [fault] = quantity(value, number_format)
    assert text == str(value)
    assert fault.endswith(f"(quantity): it shows {shown} and holds {value}; show all its digits, or type what is meant")


@pytest.mark.parametrize(
    ("value", "number_format"), [(0.8, "0.0"), (0.8, "0.00"), (3, "0.0"), (0.1 + 0.2, "0.0"), (0.84, "General")]
)
def test_a_number_that_is_shown_whole_is_read(value: float, number_format: str) -> None:
    assert quantity(value, number_format) == (f"{value:.15g}", [])


def test_thousands_that_are_left_out_are_told() -> None:
    assert quantity(3000, '#,##0,"k"')[1][0].endswith(f'it holds 3000 and shows it as a part (#,##0,"k"); {AGAIN}')


# ---------------------------------------------------------------- what is open is a fault


@pytest.mark.parametrize(
    ("column", "value", "number_format", "message"),
    [
        (
            "date",
            FOURTEENTH,
            "mmm-yy",
            "it shows 2015-07 and holds 2015-07-14; format the column as text and type which",
        ),
        ("date", FOURTEENTH, "yyyy", "it shows 2015 and holds 2015-07-14; format the column as text and type which"),
        ("date", FOURTEENTH, "d-mmm", "it holds 2015-07-14 00:00:00 and shows it by a format (d-mmm)"),
        ("date", dt.datetime(2015, 7, 14, 9), "yyyy-mm-dd", "it holds 2015-07-14 09:00:00 and shows it by a format"),
        (
            "date",
            JULY,
            "mm/dd/yy",
            "it shows the day 2015-07-01, which LibreOffice also makes of a month; type 2015-07 or",
        ),
        ("date", dt.time(9, 30), "h:mm", f"a spreadsheet has made a time, 09:30:00, of what was typed; {AGAIN}"),
        (
            "ratio",
            dt.datetime(2026, 5, 1),
            "d-mmm",
            f"a spreadsheet has made the day 2026-05-01 of what was typed; {AGAIN}",
        ),
        ("ratio", 0.2, "# ?/?", f"it holds 0.2 and shows it as a part (# ?/?); {AGAIN}"),
        ("ratio", 0.5, "0%", f"it holds 0.5 and shows it as a part (0%); {AGAIN}"),
        ("note", True, "", f"a spreadsheet has made TRUE of what was typed; {AGAIN}"),
        ("note", 7, "000", f"it holds 7 and shows it by a format (000); {AGAIN}"),
        ("note", 2.6, "0", f"it holds 2.6 and shows it by a format (0); {AGAIN}"),
        ("note", 1234567890123456789, "0", "a spreadsheet keeps 15 digits of a number, so the last ones are lost"),
        ("note", "=A1&A2", "", "its formula has no result; let a spreadsheet program work it out and save"),
    ],
)
def test_what_is_open_is_told_with_its_place(column: str, value: Any, number_format: str, message: str) -> None:
    _, [fault] = cell(column, value, number_format)
    letter = chr(ord("A") + NAMES.index(column))
    assert fault.startswith(f"sheet strikes, row 2, column {letter} ({column}): {message}")


def test_a_formula_is_read_as_what_it_shows() -> None:
    found = books.worked_out(strikes(strike="one", note="=1+1"), 2)
    assert found.sheet(books.STRIKES).rows[0]["note"] == "2"
    assert [str(note) for note in found.passed_over(books.PACKAGE)] == [
        "sheet strikes: formulas in it, 1, are read as what they show"
    ]


def test_merged_cells_are_told_once() -> None:
    book = strikes(strike="one", actor="north")
    book["strikes"].merge_cells("E2:E4")
    place = f"sheet strikes, row 2, column E ({NAMES[4]})"
    assert faults(book) == [f"{place}: E2:E4 are merged cells; split them, and fill in each that says something"]


# ---------------------------------------------------------------- how a sheet is laid out


def test_empty_rows_and_columns_are_nothing_and_rows_keep_their_numbers() -> None:
    book = strikes(strike="one")
    put(book, 5, "strike", "two")
    put(book, 900, "strike", "  ")
    sheet = book["strikes"]
    sheet.insert_cols(1)
    sheet.insert_rows(1, 2)
    sheet.cell(2000, 60).number_format = "@"
    found = read(book)
    assert [row["strike"] for row in found.rows] == ["one", "two"]
    assert (found.lines, found.notes, found.faults) == ([4, 7], (), ())


def test_letters_are_those_that_are_seen() -> None:
    book = strikes(strike="one")
    put(book, 2, "note", True)
    book["strikes"].insert_cols(1)
    assert faults(book)[0].startswith(f"sheet strikes, row 2, column {chr(ord('B') + NAMES.index('note'))} (note): ")


def test_columns_may_stand_in_any_order_and_a_missing_one_is_told() -> None:
    book = books.blank()
    sheet = book.create_sheet("strikes")
    sheet.append([*reversed(NAMES)])
    sheet.append([None] * (len(NAMES) - 1) + ["one"])
    assert read(book).rows[0]["strike"] == "one"
    sheet.delete_cols(1)
    assert faults(book) == [f"sheet strikes, row 1, {NAMES[-1]}: the column is missing"]
    sheet.cell(1, 1).value = "ratoi"
    assert "'ratoi' is not a column of this table" in " ".join(faults(book))


def test_a_title_above_the_header_is_told() -> None:
    book = strikes(strike="one")
    book["strikes"].insert_rows(1, 2)
    book["strikes"]["B1"] = "All strikes"
    message = "'All strikes' is no header; that stands in row 3; take out every row above it"
    assert faults(book) == [f"sheet strikes, row 1: {message}"]


def test_something_under_no_header_is_told() -> None:
    book = strikes(strike="one")
    book["strikes"].cell(2, len(NAMES) + 2).value = "really?"
    letter = chr(ord("A") + len(NAMES) + 1)
    assert faults(book) == [
        f"sheet strikes, row 2: something stands in column {letter}, which has no name in the header; "
        "move it to a sheet of your own, or take it out"
    ]


def test_what_a_sheet_says_of_its_size_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Worksheet, "calculate_dimension", lambda sheet: "A1")
    assert read(strikes(strike="one", note="kept")).rows[0]["note"] == "kept"


def test_a_workbook_has_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    book = strikes(strike="one")
    put(book, 6, "strike", "two")
    book.create_sheet("mine")["B2"] = "one"
    monkeypatch.setenv(ROWS.setting, "5")
    monkeypatch.setenv(CELLS.setting, str(6 * len(NAMES) + 4))
    assert faults(book) == []
    put(book, 7, "strike", "three")
    assert faults(book) == [
        f"case.xlsx: its sheets reach over {7 * len(NAMES) + 4} cells; {CELLS}",
        f"sheet strikes: something stands in row 7; {ROWS}",
    ]
