"""A workbook as what a case lies in."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from loaders.container import anew, instead, most_like, not_there
from loaders.faults import CANONICAL, ROW, CaseError, Fault
from loaders.json_text import described
from loaders.package import DESCRIPTOR, Package, Table
from loaders.read import MOST_ABOVE, Sheet, visible, with_header
from loaders.workbook.grids import Grid, called, grids
from loaders.workbook.lines import Lines, descriptor_lines, lines, shown
from loaders.workbook.names import CASE, COLUMNS, HELP, KEY, OURS, TABLES, VALUE, known_as
from loaders.workbook.told import Misread, from_sheets


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
        told = {name: self.told(name) for name in (CASE, TABLES, COLUMNS) if name in self.sheets}
        if faults := [fault for found in told.values() for fault in found.faults]:
            raise CaseError(faults)
        try:
            return described(from_sheets({name: cells_of(found) for name, found in told.items()}))
        except Misread as error:
            found = told[error.sheet]
            line = found.lines[error.row - 1] if error.row else 0
            raise CaseError([Fault(found.file, line, error.column, str(error))]) from None

    def told(self, name: str) -> Sheet:
        """What stands in a sheet that says a part of the descriptor."""
        found = descriptor_lines(name, self.sheets[name])
        return self.with_letters(found, [KEY, VALUE] if name == CASE else list(filter(None, found.cells[0])))

    def holds(self, table: Table) -> bool:
        """Whether there is a sheet that is called so."""
        return known_as(table.name) in self.sheets

    def sheet(self, table: Table, lenient: bool = False) -> Sheet:
        """What stands in the sheet of a table."""
        if not self.holds(table):
            named_in = f"“{TABLES}” and “{COLUMNS}”, which name it"
            raise CaseError([not_there(called(table.name), table, named_in)])
        fields = {field["name"]: field for field in table.fields}
        found = lines(self.sheets[known_as(table.name)], table.columns, lambda name: fields.get(name, {}))
        return self.with_letters(found, table.columns)

    def with_letters(self, found: Lines, columns: list[str]) -> Sheet:
        """The sheet of some lines, of which those columns are known that it may have; CaseError as `with_header`."""
        self.letters[found.file] = found.letters
        sheet = with_header(found.file, found.cells, found.numbers, columns)
        return sheet._replace(notes=(), faults=found.faults, counted=ROW)

    def placed(self, fault: Fault) -> Fault:
        """A fault with the row and the letter of its column; one of the descriptor, in the sheet that says it."""
        if fault.file == DESCRIPTOR:
            return self.in_descriptor(fault)
        letter = self.letters.get(fault.file, {}).get(fault.column, "")
        return replace(instead(fault, CANONICAL, anew(".xlsx")), counted=ROW, letter=letter)

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
        for name in (*OURS, *map(known_as, package.tables)):
            grid = self.sheets.get(name, Grid("", [], []))
            formulas = sum(cell.formula for row in grid.rows for cell in row)
            if grid.hidden and name != HELP:
                notes.append(Fault(called(grid.title), 0, "", "it is hidden, and read all the same"))
            if formulas and name != HELP:
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


def cells_of(sheet: Sheet) -> list[list[str]]:
    """The cells of a sheet, its header first."""
    return [list(next(iter(sheet.rows), [])), *(list(row.values()) for row in sheet.rows)]


def table_of(grid: Grid, package: Package) -> Table | None:
    """The table whose columns a sheet has; None where it has those of none."""
    names = {visible(name) for row in grid.rows[:MOST_ABOVE] for name in shown(row)}
    return most_like(names, package.tables.values())
