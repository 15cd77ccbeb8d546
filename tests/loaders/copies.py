"""One change to a copy of a case, and what the loaders say of it; files are read and written without the loaders."""

import csv
import json
from pathlib import Path
from typing import Any

from loaders.case import load_case
from loaders.faults import CaseError

Key = tuple[str, ...]


def faults(folder: Path) -> list[str]:
    """Every fault of a case, in words; none for a case that loads."""
    try:
        load_case(folder)
    except CaseError as error:
        return [str(fault) for fault in error.faults]
    return []


def read(path: Path) -> list[list[str]]:
    """Header and rows of a CSV file; its rows may be counted as lines, since no cell goes over several."""
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    assert not any("\n" in cell for row in table for cell in row)
    return table


def write(path: Path, table: list[list[str]], **style: Any) -> None:
    """Write a CSV file in any style that csv.writer knows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, **{"lineterminator": "\n", **style}).writerows(table)


def change(folder: Path, file: str, key: Key, **cells: str) -> int:
    """Change cells of the row whose first cells are `key`; its line."""
    table, line = read(folder / file), line_of(folder, file, key)
    for column, cell in cells.items():
        table[line - 1][table[0].index(column)] = cell
    write(folder / file, table)
    return line


def repeat(folder: Path, file: str, key: Key, **cells: str) -> int:
    """Append a copy of a row with other cells; its line."""
    table = read(folder / file)
    row = dict(zip(table[0], table[line_of(folder, file, key) - 1], strict=True)) | cells
    write(folder / file, [*table, list(row.values())])
    return len(table) + 1


def line_of(folder: Path, file: str, key: Key) -> int:
    """The line of the row whose first cells are `key`."""
    return next(number for number, row in enumerate(read(folder / file), 1) if tuple(row[: len(key)]) == key)


def behead(folder: Path, file: str) -> None:
    """Leave nothing but the header line."""
    write(folder / file, read(folder / file)[:1])


def field(folder: Path, file: str, column: str) -> dict[str, Any]:
    """A column as the package declares it."""
    resources = json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]
    [fields] = [each["schema"]["fields"] for each in resources if each["path"] == file]
    [found] = [each for each in fields if each["name"] == column]
    return found
