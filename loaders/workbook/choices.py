"""What may stand in a cell, offered where it is typed: a list to choose from, or, for several items, a hint."""

from collections.abc import Iterator, Mapping
from typing import Any

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from loaders.content import Rows
from loaders.package import LIST_SEPARATOR, Table
from loaders.standard.codes import lacking

ROOM = 1000
"""Rows below the last one that offer the same, and that lists of ids reach over."""
LONGEST = 255
"""Letters that a hint, or a list that stands in the validation itself, may have."""
LEAST_SEVERE = "warning"
"""What is typed and not offered is asked about, not refused: a new code comes before its line in `codes`."""


def choices(table: Table, tables: Mapping[str, tuple[Table, Rows]]) -> Iterator[DataValidation]:
    """A validation for each column of a table that codes or ids of another bind. tables: those that have sheets."""
    for place, field in enumerate(table.fields, start=1):
        letter = get_column_letter(place)
        made = hint(table, field) if field.get("list") else drop_down(table, field, tables)
        if made:
            made.add(f"{letter}2:{letter}{len(tables[table.name][1]) + 1 + ROOM}")
            yield made


def hint(table: Table, field: dict[str, Any]) -> DataValidation | None:
    """What a cell of several items may hold, in words that appear beside it."""
    bound = f"codes of the list '{field['codes']}' in the sheet codes" if "codes" in field else ""
    if targets := aimed_at(table, field):
        bound = f"ids from {' or '.join(targets)}"
    if not bound:
        return None
    said = f"None, one or several {bound}, with {LIST_SEPARATOR} between them."
    return DataValidation(
        showInputMessage=True, promptTitle=field["name"][:32], prompt=said[:LONGEST], allow_blank=True
    )


def drop_down(table: Table, field: dict[str, Any], tables: Mapping[str, tuple[Table, Rows]]) -> DataValidation | None:
    """A list to choose one code or one id from; None where nothing binds the column, or its ids are of many tables."""
    source = codes_source(field["codes"], tables) if "codes" in field else ""
    for target in aimed_at(table, field)[:1]:
        source = ids_source(target, tables)
    if not source:
        return None
    made = DataValidation("list", formula1=source, allow_blank=True, errorStyle=LEAST_SEVERE, showErrorMessage=True)
    made.errorTitle = "Not in the list"
    made.error = f"Not among what '{field['name']}' may hold yet. Add it to its sheet too, or mend it."[:LONGEST]
    return made


def aimed_at(table: Table, field: dict[str, Any]) -> list[str]:
    """The tables whose ids a column holds, one id a cell or item."""
    keys = [key["reference"]["resource"] for key in table.foreign_keys if key["fields"] == [field["name"]]]
    return [target or table.name for target in (*keys, *field.get("references", []))]


def codes_source(name: str, tables: Mapping[str, tuple[Table, Rows]]) -> str:
    """Where in the sheet of codes those of a list stand, or, where some are the standard's, all of them themselves.

    Empty where that would be too long, or there are none.
    """
    table, rows = tables.get("codes", (None, []))
    places = [place for place, row in enumerate(rows, start=2) if row["list"] == name]
    more = [row["code"] for row in lacking(rows) if row["list"] == name]
    if table is not None and places and not more:
        return reach(table, "code", places[0], places[-1])
    found = ",".join([*(row["code"] for row in rows if row["list"] == name), *more])
    return f'"{found}"' if found and len(found) < LONGEST - 1 and '"' not in found else ""


def ids_source(target: str, tables: Mapping[str, tuple[Table, Rows]]) -> str:
    """The ids of a table, with room for more; empty where it has no sheet, or its rows no id."""
    table, rows = tables.get(target, (None, []))
    return reach(table, table.id, 2, len(rows) + 1 + ROOM) if table is not None and table.id else ""


def reach(table: Table, column: str, first: int, last: int) -> str:
    """Cells of a column, as a formula names them."""
    letter = get_column_letter(table.columns.index(column) + 1)
    return f"{quote_sheetname(table.name)}!${letter}${first}:${letter}${last}"
