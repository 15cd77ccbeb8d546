"""The rows of a sheet as texts, from its header on, and what of them is open."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from openpyxl.utils import get_column_letter, range_boundaries

from loaders.faults import CaseError, Fault
from loaders.read import MOST_ABOVE, visible
from loaders.workbook.cells import ANY, Cell, said
from loaders.workbook.flat import is_text
from loaders.workbook.grids import EMPTY, Grid, called
from loaders.workbook.names import CASE, COLUMNS, KEY, TABLE, TABLES, VALUE, WHOLE


class Lines(NamedTuple):
    """The header of a sheet and the rows below it, each with its number; faults: cells whose meaning is open."""

    file: str
    cells: list[list[str]]
    numbers: list[int]
    faults: tuple[Fault, ...]

    @property
    def letters(self) -> dict[str, str]:
        """Column to the letter that is seen above it."""
        return {name: get_column_letter(place) for place, name in enumerate(self.cells[0], start=1) if name}


def lines(grid: Grid, columns: list[str], field: Callable[[str], dict[str, Any]]) -> Lines:
    """The rows of a sheet. columns: those by which its header is found; field: what is declared of a column.

    Raises CaseError where something stands above the header or in a column that has no name.
    """
    file, start = called(grid.title), header_at(grid, columns)
    if title := next((cell for row in grid.rows[:start] for cell in shown(row) if cell), ""):
        message = f"'{title}' is no header; that stands in row {grid.numbers[start]}"
        raise CaseError([Fault(file, grid.numbers[0], "", message, "take out every row above it")])
    names = list(map(visible, shown(grid.rows[start])))
    if unnamed := list(unnamed_faults(file, grid, names)):
        raise CaseError(unnamed)
    faults, cells = list(merged_faults(file, grid, names)), [names]
    for row, number in zip(grid.rows[start + 1 :], grid.numbers[start + 1 :], strict=True):
        found = [said(cell, field(name)) for name, cell in zip(names, row, strict=True)]
        cells.append([each.text for each in found])
        faults += [Fault(file, number, name, *each.open) for name, each in zip(names, found, strict=True) if each.open]
    return Lines(file, cells, grid.numbers[start:], tuple(faults))


def descriptor_lines(name: str, grid: Grid) -> Lines:
    """The same of a sheet that says a part of the descriptor; that of the case may do without its header."""
    ours = {CASE: [KEY, VALUE], TABLES: ["name", WHOLE], COLUMNS: [TABLE, WHOLE]}[name]
    if name == CASE and KEY not in shown(grid.rows[header_at(grid, ours)]):
        head = [Cell(each) for each in ours] + [EMPTY] * len(grid.rows[0])
        grid = grid._replace(rows=[head[: max(len(grid.rows[0]), 2)], *grid.rows], numbers=[1, *grid.numbers])
    return lines(grid, ours, lambda column: {} if name == CASE or is_text(column) else {"type": ANY})


def shown(row: list[Cell]) -> list[str]:
    """The texts of a row, whatever was typed."""
    return [said(cell, {"type": "number", "edtf": True}).text.strip() for cell in row]


def header_at(grid: Grid, columns: list[str]) -> int:
    """The place of the row in which most of some columns stand; the first where they do nowhere."""
    for place, row in enumerate(grid.rows[:MOST_ABOVE]):
        if 2 * len(set(map(visible, shown(row))) & set(columns)) >= len(columns):
            return place
    return 0


def unnamed_faults(file: str, grid: Grid, names: list[str]) -> Iterator[Fault]:
    """Columns in which something stands under a header that says nothing."""
    for place, name in enumerate(names):
        used = [number for row, number in zip(grid.rows, grid.numbers, strict=True) if row[place] != EMPTY]
        if used and not name:
            message = f"something stands in column {get_column_letter(place + 1)}, which has no name in the header"
            yield Fault(file, used[0], "", message, "move it to a sheet of your own, or take it out")


def merged_faults(file: str, grid: Grid, names: list[str]) -> Iterator[Fault]:
    """Merged cells of a table: which row and column what stands in them is of is open."""
    for each in grid.merged:
        left, top, _, _ = range_boundaries(each)
        column = names[left - 1] if left <= len(names) else ""
        remedy = "split them, and fill in each that says something"
        yield Fault(file, top, column, f"{each} are merged cells", remedy)
