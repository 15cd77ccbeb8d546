"""What a case says as the bytes of a workbook."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from loaders.content import Content, Rows
from loaders.faults import CaseError, Fault
from loaders.limits import LENGTH
from loaders.package import DESCRIPTOR, Package, Table
from loaders.workbook.cells import digits
from loaders.workbook.choices import choices
from loaders.workbook.described import in_sheets
from loaders.workbook.escapes import escaped
from loaders.workbook.guide import guide
from loaders.workbook.names import HELP, name_faults
from loaders.workbook.style import HEAD, NARROW, NUMBER, PAGE, TEXT, WRAPPED, column, head, heighten, on_paper, text

LONGEST = 32_767
"""Letters of the longest cell that spreadsheet programs keep."""


def workbook(content: Content) -> bytes:
    """The workbook of a case; CaseError where something of it cannot stand in one."""
    package, tables = content.package, content.tables
    described = in_sheets(content.raw)
    if faults := [*misfits(tables), *(fault for table, rows in tables.values() for fault in cell_faults(table, rows))]:
        raise CaseError(faults)
    if faults := list(said_faults(described)):
        raise CaseError(faults)
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "Faultlines"
    book.properties.title = package.title
    add_guide(book.create_sheet(HELP), package, tables)
    for title, said in described.items():
        add_said(book.create_sheet(title), said)
    for place, (name, (table, _)) in enumerate(tables.items(), start=2):
        add_table(book.create_sheet(name, place), table, tables)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def misfits(tables: Mapping[str, tuple[Table, Rows]]) -> Iterator[Fault]:
    """Tables that no sheet can be called after."""
    for name, why in name_faults(tables):
        yield Fault(DESCRIPTOR, 0, name, f"no sheet can hold the table: {why}")


def said_faults(described: dict[str, list[list[str]]]) -> Iterator[Fault]:
    """What of the descriptor cannot stand in a workbook."""
    for title, rows in described.items():
        for row in rows:
            yield from (Fault(DESCRIPTOR, 0, row[0], f"“{title}”: {why}") for why in map(unfit, row) if why)


def unfit(cell: str) -> str:
    """Why a text cannot stand in a cell; empty where it can."""
    if len(cell) > LONGEST:
        return f"{len(cell):,} letters; a cell of a workbook keeps {LONGEST:,}"
    odd = ILLEGAL_CHARACTERS_RE.search(cell)
    found = (
        odd[0] if odd else next((each for each in cell if "\ud800" <= each <= "\udfff" or each in "\ufffe\uffff"), "")
    )
    return f"it holds a sign that no workbook can hold (U+{ord(found):04X})" if found else ""


def cell_faults(table: Table, rows: Rows) -> list[Fault]:
    """What of a table cannot stand in a workbook."""
    found = ((row, name, unfit(cell)) for row in rows for name, cell in row.items())
    named = [(", ".join(row[key] for key in table.key), name, why) for row, name, why in found if why]
    return [Fault(table.file, 0, name, f"'{key}': {why}") for key, name, why in named]


def add_guide(sheet: Worksheet, package: Package, tables: Mapping[str, tuple[Table, Rows]]) -> None:
    """The page that says how it works."""
    rows = [list(row) for row in guide(package, tables)]
    for line, row in enumerate(rows, start=1):
        for place, said in enumerate(row, start=1):
            text(sheet.cell(line, place), said)
        sheet.cell(line, 1).font = HEAD
    for place, width in enumerate((NARROW, PAGE, NARROW), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    for (cell,) in sheet.iter_rows(min_col=2, max_col=2):
        cell.alignment = WRAPPED
    heighten(sheet, [row[1] for row in rows], PAGE)
    on_paper(sheet)


def add_said(sheet: Worksheet, rows: list[list[str]]) -> None:
    """What the descriptor says, as texts."""
    head(sheet, rows[0], [""] * len(rows[0]))
    for line, row in enumerate(rows[1:], start=2):
        for place, said in enumerate(row, start=1):
            text(sheet.cell(line, place), escaped(said))
    for place in range(1, len(rows[0]) + 1):
        column(sheet, place, [row[place - 1] for row in rows])


def add_table(sheet: Worksheet, table: Table, tables: Mapping[str, tuple[Table, Rows]]) -> None:
    """A table: what is no number is text, in rows still to be typed too."""
    rows = tables[table.name][1]
    head(sheet, table.columns, [meaning(field) for field in table.fields])
    for place, field in enumerate(table.fields, start=1):
        cells = [row[field["name"]] for row in rows]
        numeric = field["type"] != "string"
        for line, said in enumerate(cells, start=2):
            number = plain_number(said) if numeric else None
            if number is None:
                text(sheet.cell(line, place), escaped(said))
            else:
                sheet.cell(line, place).value = number
        column(sheet, place, [field["name"], *cells], NUMBER if numeric else TEXT)
    for each in choices(table, tables):
        sheet.add_data_validation(each)


def plain_number(said: str) -> int | float | None:
    """The number that a text stands for, where it would come back as the same text."""
    for kind in (int, float):
        try:
            number = kind(said)
        except ValueError:
            continue
        if digits(number) == said:
            return number
    return None


def meaning(field: dict[str, Any]) -> str:
    """What a column means, as its header's comment says."""
    said = [field["description"]]
    if field.get("constraints", {}).get("required"):
        said.append("Every row needs one.")
    if most := field.get("constraints", {}).get(LENGTH):
        said.append(f"At most {most} letters.")
    if "codes" in field:
        said.append(f"A code of the list '{field['codes']}' (sheet codes).")
    if field.get("list"):
        said.append("Several items have ; between them.")
    return "\n".join(said)
