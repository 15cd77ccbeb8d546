"""A workbook as what a case lies in."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from openpyxl.utils import get_column_letter, range_boundaries

from loaders.container import most_like, not_there
from loaders.content import described
from loaders.faults import ROW, CaseError, Fault
from loaders.package import DESCRIPTOR, Package, Table
from loaders.read import MOST_ABOVE, Sheet, visible, with_header
from loaders.workbook.cells import Cell, said
from loaders.workbook.described import from_sheets
from loaders.workbook.grids import EMPTY, Grid, called, grids
from loaders.workbook.names import CASE, COLUMNS, OURS, TABLES, known_as


class Workbook(NamedTuple):
    """A sheet a table. sheets: by the names that they are known as; letters: sheet to column to the letter above it."""

    name: str
    sheets: dict[str, Grid]
    letters: dict[str, dict[str, str]]

    def descriptor(self) -> str:
        """The descriptor that its sheets tell."""
        if CASE not in self.sheets:
            remedy = "it has a row with “title” in A and the case's title in B, and “focus.1”"
            raise CaseError([Fault(self.name, 0, "", f"there is no sheet “{CASE}”", remedy)])
        told = {name: list(texts(self.sheets[name])) for name in (CASE, TABLES, COLUMNS) if name in self.sheets}
        try:
            return described(from_sheets(told))
        except ValueError as error:
            raise CaseError([Fault(called(CASE), 0, "", f"it cannot be read: {error}")]) from None

    def holds(self, table: Table) -> bool:
        """Whether there is a sheet that is called so."""
        return known_as(table.name) in self.sheets

    def sheet(self, table: Table, lenient: bool = False) -> Sheet:
        """What stands in the sheet of a table."""
        if not self.holds(table):
            named_in = f"“{TABLES}” and “{COLUMNS}”, which name it"
            raise CaseError([not_there(called(table.name), table, named_in)])
        grid = self.sheets[known_as(table.name)]
        file, start = called(grid.title), header_at(grid, table.columns)
        if title := next((cell for row in grid.rows[:start] for cell in shown(row) if cell), ""):
            message = f"'{title}' is no header; that stands in row {grid.numbers[start]}"
            raise CaseError([Fault(file, grid.numbers[0], "", message, "take out every row above it")])
        names = list(map(visible, shown(grid.rows[start])))
        self.letters[file] = {name: get_column_letter(place) for place, name in enumerate(names, start=1) if name}
        if unnamed := list(unnamed_faults(file, grid, names)):
            raise CaseError(unnamed)
        faults = list(merged_faults(file, grid, names))
        fields = {field["name"]: field for field in table.fields}
        cells = [names]
        for row, number in zip(grid.rows[start + 1 :], grid.numbers[start + 1 :], strict=True):
            found = [said(cell, fields.get(name, {})) for name, cell in zip(names, row, strict=True)]
            cells.append([each.text for each in found])
            faults += [
                Fault(file, number, name, *each.open) for name, each in zip(names, found, strict=True) if each.open
            ]
        sheet = with_header(file, cells, grid.numbers[start:], table.columns)
        return sheet._replace(notes=(), faults=tuple(faults), counted=ROW)

    def placed(self, fault: Fault) -> Fault:
        """A fault with the row and the letter of its column; one of the descriptor, in the sheet that says it."""
        if fault.file == DESCRIPTOR:
            return self.in_descriptor(fault)
        letter = self.letters.get(fault.file, {}).get(fault.column, "")
        return replace(fault, counted=ROW, letter=letter)

    def in_descriptor(self, fault: Fault) -> Fault:
        """A fault of the descriptor, at the first row that tells what it is about."""
        for name in (CASE, TABLES):
            grid = self.sheets.get(name)
            for row, number in zip(grid.rows, grid.numbers, strict=True) if grid and fault.column else ():
                if any(cell.split(".")[0] == fault.column for cell in shown(row)[:2]):
                    return replace(fault, file=called(name), line=number, counted=ROW)
        return replace(fault, file=called(CASE), line=0)

    def names(self) -> list[str]:
        """None: `passed_over` says which sheets are no part of the case."""
        return []

    def misplaced(self, package: Package) -> list[Fault]:
        """Sheets of other names that hold a table."""
        found = []
        for grid in self.others(package):
            if table := table_of(grid, package):
                remedy = f"rename the sheet to '{table.name}'"
                if self.holds(table):
                    remedy = f"move its rows to the sheet '{table.name}', or delete it"
                message = f"it is not read, and has the columns of {table.name}"
                found.append(Fault(called(grid.title), 0, "", message, remedy))
        return found

    def passed_over(self, package: Package) -> list[Fault]:
        """Sheets that are no part of the case, and what of its tables is not seen at once: hidden ones, formulas."""
        notes = [
            Fault(called(grid.title), 0, "", "it holds no table of the case, and is passed over")
            for grid in self.others(package)
        ]
        for name in map(known_as, package.tables):
            grid = self.sheets.get(name, Grid("", [], []))
            formulas = sum(cell.formula for row in grid.rows for cell in row)
            if grid.hidden:
                notes.append(Fault(called(grid.title), 0, "", "it is hidden, and read all the same"))
            if formulas:
                notes.append(
                    Fault(called(grid.title), 0, "", f"formulas in it, {formulas}, are read as what they show")
                )
        return notes

    def others(self, package: Package) -> Iterator[Grid]:
        """Sheets that are neither ours nor a table's."""
        known = {*OURS, *map(known_as, package.tables)}
        yield from (grid for name, grid in self.sheets.items() if name not in known)


def workbook_of(name: str, raw: bytes) -> Workbook:
    """The workbook that has some bytes; CaseError where it cannot be read, or two sheets have one name."""
    found: dict[str, Grid] = {}
    faults = []
    for grid in grids(name, raw):
        if known_as(grid.title) in found:
            faults.append(
                Fault(called(grid.title), 0, "", "another sheet has this name but for large letters or blanks")
            )
        found[known_as(grid.title)] = grid
    if faults:
        raise CaseError(faults)
    return Workbook(name, found, {})


def shown(row: list[Cell]) -> list[str]:
    """The texts of a row, whatever was typed."""
    return [said(cell, {"type": "number", "edtf": True}).text.strip() for cell in row]


def texts(grid: Grid) -> Iterator[list[str]]:
    """The texts of every row of a sheet; truth and falsehood as JSON has them."""
    for row in grid.rows:
        yield [
            str(cell.value).lower() if isinstance(cell.value, bool) else text
            for cell, text in zip(row, shown(row), strict=True)
        ]


def header_at(grid: Grid, columns: list[str]) -> int:
    """The place of the row in which most of some columns stand; the first where they do nowhere."""
    for place, row in enumerate(grid.rows[:MOST_ABOVE]):
        if 2 * len(set(map(visible, shown(row))) & set(columns)) >= len(columns):
            return place
    return 0


def table_of(grid: Grid, package: Package) -> Table | None:
    """The table whose columns a sheet has; None where it has those of none."""
    names = {visible(name) for row in grid.rows[:MOST_ABOVE] for name in shown(row)}
    return most_like(names, package.tables.values())


def unnamed_faults(file: str, grid: Grid, names: list[str]) -> Iterator[Fault]:
    """Columns in which something stands under a header that says nothing."""
    for place, name in enumerate(names):
        used = [number for row, number in zip(grid.rows, grid.numbers, strict=True) if row[place] != EMPTY]
        if used and not name:
            message = f"something stands in column {get_column_letter(place + 1)}, which has no name in the header"
            yield Fault(file, used[0], "", message)


def merged_faults(file: str, grid: Grid, names: list[str]) -> Iterator[Fault]:
    """Merged cells of a table: which row and column what stands in them is of is open."""
    for each in grid.merged:
        left, top, _, _ = range_boundaries(each)
        column = names[left - 1] if left <= len(names) else ""
        remedy = "split them, and fill in each that says something"
        yield Fault(file, top, column, f"{each} are merged cells", remedy)
