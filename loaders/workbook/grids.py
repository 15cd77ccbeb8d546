"""The bytes of a workbook to the cells of its sheets."""

import io
import warnings
import zipfile
from typing import Any, NamedTuple

from openpyxl import load_workbook

from loaders.bounds import CELLS, ROWS
from loaders.faults import CaseError, Fault
from loaders.read import visible
from loaders.workbook.cells import Cell
from loaders.workbook.scan import Part, UnsafeWorkbook, parts

EMPTY = Cell()
warnings.filterwarnings("ignore", module="openpyxl")  # of forms and pictures that it passes over


class Grid(NamedTuple):
    """A sheet: rows of cells from its first column to its last used one, each with its number; empty rows are left out.

    merged: ranges of merged cells, as the spreadsheet names them.
    """

    title: str
    rows: list[list[Cell]]
    numbers: list[int]
    merged: tuple[str, ...] = ()
    hidden: bool = False


def grids(name: str, raw: bytes) -> list[Grid]:
    """The sheets of a workbook that hold something, in order; CaseError where it is too large or cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            scanned = parts(archive)
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        # openpyxl keeps the place of a sheet in the zip to itself; its name alone does not tell it.
        sheets = [(sheet, scanned.get(sheet._worksheet_path, Part())) for sheet in book.worksheets]
        if faults := too_large(name, [(sheet.title, part) for sheet, part in sheets]):
            raise CaseError(faults)
        return [grid for grid in (grid_of(sheet, part) for sheet, part in sheets if part.rows) if grid.rows]
    except UnsafeWorkbook as error:
        raise CaseError([Fault(name, 0, "", str(error))]) from None
    except CaseError:
        raise
    except Exception:  # openpyxl says in many ways that it cannot read a file
        remedy = "open it in a spreadsheet program and save it again, as .xlsx"
        raise CaseError([Fault(name, 0, "", "it cannot be read as a workbook", remedy)]) from None


def too_large(name: str, sizes: list[tuple[str, Part]]) -> list[Fault]:
    """What of some sheets, each with its title, goes beyond what is read, up to its last cell that holds something."""
    cells = sum(part.rows * part.columns for _, part in sizes)
    found = [Fault(name, 0, "", f"its sheets reach over {cells:,} cells", str(CELLS))] if cells > CELLS.most else []
    for title, part in sizes:
        if part.rows - 1 > ROWS.most:
            found.append(Fault(called(title), 0, "", f"something stands in row {part.rows:,}", str(ROWS)))
    return found


def grid_of(sheet: Any, part: Part) -> Grid:
    """The used cells of a sheet as openpyxl reads it."""
    sheet.reset_dimensions()  # what it says of its size need not be so
    worked_out = {row for row, _ in part.formulas}
    rows, numbers = [], []
    for number, row in enumerate(sheet.iter_rows(max_row=part.rows, max_col=part.columns), start=1):
        if number in worked_out or any(visible(str(cell.value)) for cell in row if cell.value is not None):
            rows.append([cell_of(cell, (number, place) in part.formulas) for place, cell in enumerate(row, start=1)])
            numbers.append(number)
    return Grid(sheet.title, rows, numbers, part.merged, sheet.sheet_state != "visible")


def cell_of(cell: Any, formula: bool) -> Cell:
    """A cell as openpyxl has it."""
    return EMPTY if cell.value is None and not formula else Cell(cell.value, cell.number_format, formula)


def called(title: str) -> str:
    """A sheet in a fault."""
    return f"sheet {title.strip()}"
