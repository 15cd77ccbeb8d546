"""Whether every cell of a record rests on a paragraph: what no line of evidence supports, nobody tells."""

from collections.abc import Iterator

from loaders.faults import Fault
from loaders.package import LIST_SEPARATOR, Package, Table
from loaders.read import Sheet
from loaders.references import Sheets


def unsupported(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Cells that belong to a part of their record which no evidence row supports, and parts that are no code."""
    parts = {row["code"] for row in sheets["codes"].rows if row["list"] == "part"}
    told: dict[str, set[str]] = {}
    for row in sheets["evidence"].rows:
        named = {part.strip() for part in row["part"].split(LIST_SEPARATOR)} - {""}
        told.setdefault(row["record"], set()).update(named or parts)
    for name, sheet in sheets.items():
        table = package.tables[name]
        if table.record:
            yield from odd_parts(table, parts)
            yield from untold_cells(table, sheet, told)


def odd_parts(table: Table, parts: set[str]) -> Iterator[Fault]:
    """Columns of a part that the list of codes does not have."""
    for part, fields in table.parts.items():
        if part != "what" and part not in parts:
            named = ", ".join(field["name"] for field in fields)
            yield Fault(
                "datapackage.json", 0, table.name, f"'{part}', the part of {named}, is no code of the list 'part'"
            )


def untold_cells(table: Table, sheet: Sheet, told: dict[str, set[str]]) -> Iterator[Fault]:
    """Cells of one table that no row of evidence supports; a record without any is told of elsewhere."""
    parts = [(part, fields) for part, fields in table.parts.items() if part != "what"]
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        supported = told.get(row[table.id])
        for part, fields in parts if supported else ():
            for field in fields:
                column = field["name"]
                if supported and part not in supported and row[column] not in ("", field.get("untold", "")):
                    message = f"no row of the evidence supports '{row[column]}'"
                    yield Fault(sheet.file, line, column, message, f"one needs '{part}' in its part")
