"""Workbooks made by openpyxl alone, as spreadsheet programs leave them, and what the loaders make of them."""

import io
import json
import re
import zipfile
from collections.abc import Iterable
from typing import Any

from openpyxl import Workbook

from loaders.container import Container
from loaders.descriptor import read_package
from loaders.faults import CaseError
from loaders.package import Package, Table
from loaders.place import given
from loaders.read import Sheet

PACKAGE: Package = read_package(json.dumps({"title": "A case", "focus": []}))
STRIKES: Table = PACKAGE.tables["strikes"]
NAMES = STRIKES.columns


def blank() -> Workbook:
    """A workbook with no sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def strikes(**cells: Any) -> Workbook:
    """A workbook whose sheet of strikes has its header and, in row 2, some cells."""
    book = blank()
    sheet = book.create_sheet("strikes")
    sheet.append(NAMES)
    for name, value in cells.items():
        put(book, 2, name, value)
    return book


def put(book: Workbook, row: int, column: str, value: Any, number_format: str = "") -> None:
    """Put a value into a cell of the strikes."""
    cell = book["strikes"].cell(row, NAMES.index(column) + 1, value)
    if number_format:
        cell.number_format = number_format


def raw(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(book: Workbook, table: Table = STRIKES) -> Sheet:
    """The sheet of a table, as it is read."""
    return given("case.xlsx", raw(book)).sheet(table)


def worked_out(book: Workbook, result: int) -> Container:
    """A workbook whose formulas have a result, which openpyxl does not write."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw(book))) as written, zipfile.ZipFile(out, "w") as archive:
        for name in written.namelist():
            text = re.sub(rb"</f><v ?/?>(</v>)?", f"</f><v>{result}</v>".encode(), written.read(name))
            archive.writestr(name, text)
    return given("case.xlsx", out.getvalue())


def faults(book: Workbook, table: Table = STRIKES) -> list[str]:
    """What is wrong with the sheet of a table, in words."""
    try:
        container = given("case.xlsx", raw(book))
    except CaseError as error:
        return list(map(str, error.faults))
    try:
        found: Iterable[Any] = container.sheet(table).faults
    except CaseError as error:
        found = error.faults
    return [str(container.placed(fault)) for fault in found]
