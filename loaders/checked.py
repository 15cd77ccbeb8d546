"""A case read and checked whole, without what makes frames of it: who only wants its faults need not wait for that."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from loaders.cells import clean
from loaders.container import Container, declared, is_absent
from loaders.faults import CaseError, Fault
from loaders.json_text import parsed
from loaders.members import crowding, unread
from loaders.package import Package, Table
from loaders.read import Sheet
from loaders.rules import rule_faults
from loaders.standard.codes import lacking
from loaders.standard.tables import FILLED
from loaders.structure import structure_faults


class Checked(NamedTuple):
    """A case without faults: its package, its sheets by table, and what was passed over, as empty or no part of it."""

    package: Package
    sheets: dict[str, Sheet]
    passed_over: list[Fault]


def checked(container: Container) -> Checked:
    """Read and check an opened case; raises CaseError with every fault of every table."""
    package = declared(container)
    raw = parsed(container.descriptor())
    sheets, faults = read_sheets(container, package)
    faults += crowding(raw)
    if "codes" in sheets:
        sheets["codes"] = with_standard(sheets["codes"], package.tables["codes"])
    codes = codes_by_list(sheets)
    for name, sheet in sheets.items():
        faults += structure_faults(package.tables[name], sheet, codes)
    faults += rule_faults(package, sheets)
    if faults:
        raise CaseError(map(container.placed, with_values(once(faults, sheets), sheets)))
    notes = [*unread(raw), *container.passed_over(package)]
    notes += [note for sheet in sheets.values() for note in sheet.notes]
    return Checked(package, sheets, sorted(map(container.placed, notes)))


def once(faults: list[Fault], sheets: dict[str, Sheet]) -> list[Fault]:
    """Faults without what is said a second time of cells whose meaning is open."""
    open_cells = {fault for sheet in sheets.values() for fault in sheet.faults}
    places = {fault.place for fault in open_cells}
    return [fault for fault in faults if fault in open_cells or fault.place not in places]


def with_values(faults: Iterable[Fault], sheets: dict[str, Sheet]) -> list[Fault]:
    """Faults of cells, each with what stands in its cell."""
    rows = {sheet.file: dict(zip(sheet.lines, sheet.rows, strict=True)) for sheet in sheets.values()}
    cells = (rows.get(fault.file, {}).get(fault.line, {}).get(fault.column, "") for fault in faults)
    return [replace(fault, value=cell) for fault, cell in zip(faults, cells, strict=True)]


def read_sheets(container: Container, package: Package) -> tuple[dict[str, Sheet], list[Fault]]:
    """Every sheet that can be read, and the faults of those that cannot."""
    sheets: dict[str, Sheet] = {}
    faults = container.misplaced(package)
    for name, table in package.tables.items():
        try:
            sheet, found = clean(table, sheet_of(container, table))
        except CaseError as error:
            faults += error.faults
            continue
        faults += [*sheet.faults, *found]
        if sheet.rows or name not in FILLED:
            sheets[name] = sheet
        else:
            faults.append(Fault(sheet.file, 0, "", "there is no row in it, and no case can do without one here"))
    return sheets, faults


def sheet_of(container: Container, table: Table) -> Sheet:
    """The sheet of a table; without a row where the case neither names the table nor has it."""
    return Sheet(table.file, [], []) if is_absent(container, table) else container.sheet(table)


def codes_by_list(sheets: dict[str, Sheet]) -> dict[str, list[str]]:
    """The codes of each list; none where these cannot be read."""
    found: dict[str, list[str]] = {}
    for row in sheets["codes"].rows if "codes" in sheets else ():
        found.setdefault(row["list"], []).append(row["code"])
    return found


def with_standard(sheet: Sheet, table: Table) -> Sheet:
    """The codes of a case with those of the standard that it lacks, which stand in no line of its own."""
    more = [{name: row.get(name, "") for name in table.columns} for row in lacking(sheet.rows)]
    return sheet._replace(rows=[*sheet.rows, *more], lines=[*sheet.lines, *[0] * len(more)])
