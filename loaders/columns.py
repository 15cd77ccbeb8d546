"""Where the columns of a table stand, what they are called there, and what a cell of one says in words.

Both are declared in the package: `title` and `shown_in` of a field. Panel, lists, search and downloads ask here.
"""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from loaders.case import Case
from loaders.kept import kept
from loaders.package import Table
from loaders.shown_in import Place

Row = Mapping[str, Any]
"""A row of a table, by column."""


def worded(case: Case, table: str, row: Row, place: Place, apart: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """The columns of a table that stand in a place, each with what it is called there and what a row has in it.

    Nothing for an empty cell, for a value of which nothing is said, and for the columns that are said apart.
    """
    found = case.package.tables[table]
    for field in found.shown_in(place):
        said = "" if field["name"] in apart else cell_words(case, found, field, row)
        if said:
            yield field.get("title", ""), said


def worded_record(
    case: Case, records: pd.DataFrame, identifier: str, place: Place, apart: Collection[str] = ()
) -> Iterator[tuple[str, str]]:
    """The same of one of some records under a lens."""
    row = Cells(records, list(records["id"]).index(identifier))
    return worded(case, row["table"], row, place, apart)


class Cells(dict[str, Any]):
    """A row of a frame by column, each cell looked up when it is asked for: few of many are."""

    def __init__(self, frame: pd.DataFrame, place: int) -> None:
        """The row at a place, counted from 0."""
        super().__init__()
        self.frame, self.place = frame, place

    def __missing__(self, column: str) -> Any:
        """A cell."""
        return self.setdefault(column, self.frame[column].iloc[self.place])


def in_lists(case: Case, records: pd.DataFrame, apart: Collection[str]) -> dict[str, dict[str, str]]:
    """What a list of records of one table says beside what every list does: label to the words of each record, by id.

    apart: columns that every list has. Nothing where the records are of several tables.
    """
    tables = records["table"].unique()
    if len(tables) != 1:
        return {}
    [name] = tables
    table = case.package.tables[name]
    fields = [field for field in table.shown_in("list") if field["name"] not in apart]
    needed = {"id", "words", *(name for field in fields for name in read_of(table, field))} if fields else set()
    rows = records[[name for name in records if name in needed]].to_dict("records")
    return {
        table.label(field["name"]): {row["id"]: cell_words(case, table, field, row) for row in rows} for field in fields
    }


def cell_words(case: Case, table: Table, field: dict[str, Any], row: Row) -> str:
    """A cell in words; empty where nothing is said."""
    name = field["name"]
    cell = row[name]
    if isinstance(cell, tuple):
        return ", ".join(filter(None, (item_words(case, table, field, item) for item in cell)))
    if field.get("edtf"):
        return str(row["words" if name == "date" else f"{name}_words"])
    if pd.isna(cell) or cell in ("", field.get("unsaid")):
        return ""
    if field["type"] == "number":
        return " ".join([f"{Decimal(str(cell)).normalize():,f}", *(row[other] for other in counted(table, field))])
    return item_words(case, table, field, cell)


def read_of(table: Table, field: dict[str, Any]) -> tuple[str, ...]:
    """The columns of a row that its cell in words is made of."""
    return field["name"], f"{field['name']}_words", *counted(table, field)


def counted(table: Table, field: dict[str, Any]) -> list[str]:
    """The column that says what a number counts: each of the two needs the other."""
    needed = field.get("needs", [])
    return [each["name"] for each in table.fields if each["name"] in needed and field["name"] in each.get("needs", [])]


def item_words(case: Case, table: Table, field: dict[str, Any], item: Any) -> str:
    """One value in words: a code by its label, an id by what it is called, a stretch of time as people say it."""
    if field.get("edtf"):
        return str(item.words)
    if "codes" in field:
        code = str(int(item)) if field["type"] == "integer" else str(item)
        return case.labels(field["codes"])[code]
    return called(case)[item] if table.refers(field) else str(item)


@kept(4)
def called(case: Case) -> dict[str, str]:
    """Every id of the case to what it is called on the screen."""
    found: dict[str, str] = {}
    for name, table in case.package.tables.items():
        if table.id and table.linked:
            column = "short" if "short" in table.columns else "title"
            found |= case.names(name, column) if column in table.columns else {}
    return found
