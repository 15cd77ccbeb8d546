"""The one form in which a case is kept, so that two hands that say the same write the same bytes."""

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

from loaders.cells import clean
from loaders.container import Container, Files, anew, declared, is_absent
from loaders.faults import CaseError, Fault
from loaders.json_text import described, parsed
from loaders.limits import NUMBERS
from loaders.package import DESCRIPTOR, LIST_SEPARATOR, Package, Table, items
from loaders.place import opened
from loaders.read import Sheet
from loaders.write import write_all


def canonical(table: Table, sheet: Sheet) -> str:
    """A clean sheet's text in canonical form."""
    return csv_text(table, canonical_rows(table, sheet))


def csv_text(table: Table, rows: list[dict[str, str]]) -> str:
    """Rows as a table's text: least quoting, LF."""
    out = io.StringIO()
    writer = csv.DictWriter(out, table.columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def canonical_rows(table: Table, sheet: Sheet) -> list[dict[str, str]]:
    """A clean sheet's rows in canonical form: columns as declared, rows by key, lists sorted."""
    integers = {field["name"] for field in table.fields if field["type"] == "integer"}

    def order(row: dict[str, str]) -> list[tuple[int, str]]:
        return [(number(row[name]) if name in integers else 0, row[name]) for name in table.key]

    rows = [{field["name"]: tidy(field, row[field["name"]]) for field in table.fields} for row in sheet.rows]
    return sorted(rows, key=order)


def number(cell: str) -> int:
    """A whole number to sort by; 0 for what is none, which is a fault to mend and no reason to stop."""
    return int(cell) if NUMBERS["integer"].fullmatch(cell) else 0


def tidy(field: dict[str, Any], cell: str) -> str:
    """A clean cell in one form: a number at its shortest; a list sorted unless its order means something."""
    if field["type"] == "number" and NUMBERS["number"].fullmatch(cell):
        return f"{Decimal(cell).normalize():f}"
    if not field.get("list"):
        return cell
    found = items(field, cell)
    return LIST_SEPARATOR.join(found if field.get("ordered") else sorted(found))


def rewrite(folder: Path) -> list[str]:
    """Rewrite the descriptor and every table of a case in canonical form; names of the files that changed.

    Raises CaseError, with every file as it was, where one cannot be read or written.
    """
    texts = {name: text.encode() for name, text in folder_texts(folder).items()}
    changed = {name: text for name, text in texts.items() if (folder / name).read_bytes() != text}
    write_all({folder / name: text for name, text in changed.items()})
    return list(changed)


def folder_texts(folder: Path) -> dict[str, str]:
    """The descriptor and the file of each table of a case to their texts in canonical form; CaseError where it is no
    folder, or one cannot be read."""
    container = opened(folder)
    if not folder.is_dir():
        command = anew(".zip" if isinstance(container, Files) else ".xlsx")
        remedy = f"{command} writes all of it in canonical form"
        raise CaseError([Fault(folder.name, 0, "", "only the files of a folder are rewritten", remedy)])
    package = declared(container)
    descriptor = {DESCRIPTOR: described(parsed(container.descriptor()))}
    return descriptor | {table.file: canonical(table, sheet) for table, sheet in clean_sheets(container, package)}


def clean_sheets(container: Container, package: Package) -> list[tuple[Table, Sheet]]:
    """Each table that a case has, with its clean sheet; CaseError where one cannot be read or understood."""
    faults, sheets = list(container.misplaced(package)), []
    for table in package.tables.values():
        if is_absent(container, table):
            continue
        try:
            sheet, _ = clean(table, container.sheet(table, lenient=True))
            faults += sheet.faults
            sheets.append((table, sheet))
        except CaseError as error:
            faults += error.faults
    if faults:
        raise CaseError(map(container.placed, faults))
    return sheets
