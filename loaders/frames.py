"""Sheets of strings to typed dataframes."""

from typing import Any

import pandas as pd

from loaders.dates import NOT_TOLD, PRECISIONS, stretch
from loaders.package import Table, items
from loaders.read import Sheet

# Cells are few and short: held by Python they take a fifth less time, and less memory, than by pyarrow.
pd.options.mode.string_storage = "python"
TYPES = {"string": "str", "integer": "Int64", "number": "Float64"}
EXTENTS = ("day", "lasting", "within")


def frame(table: Table, sheet: Sheet, codes: dict[str, list[str]]) -> pd.DataFrame:
    """A typed frame of a table, in the order of its file.

    Lists become tuples; columns with codes ordered categories in the order of `codes`; a date column adds
    `earliest`, `latest` (NaT: not told), `open_start`, `open_end` (whether each is not told), `precision`,
    `approximate`, `extent` and `words` (with the column's name before them unless that is `date`); a list of dates
    becomes a tuple of Stretch.
    """
    columns: dict[str, Any] = {}
    for field in table.fields:
        columns |= typed(field, [row[field["name"]] for row in sheet.rows], codes)
    return pd.DataFrame(columns)


def typed(field: dict[str, Any], cells: list[str], codes: dict[str, list[str]]) -> dict[str, Any]:
    """One field's cells as one or, for a date, several columns."""
    name = field["name"]
    if field.get("list"):
        parse = stretch if field.get("edtf") else str
        return {name: pd.Series([tuple(map(parse, items(field, cell))) for cell in cells], dtype=object)}
    if field["type"] != "string":
        return {name: pd.Series([cell or None for cell in cells], dtype=object).astype(TYPES[field["type"]])}
    if "codes" in field:
        return {name: pd.Categorical([cell or None for cell in cells], codes.get(field["codes"], []), ordered=True)}
    plain = {name: pd.Series(cells, dtype="str")}
    return plain | dated(name, cells) if field.get("edtf") else plain


def dated(name: str, cells: list[str]) -> dict[str, Any]:
    """What a column of dates adds."""
    before = "" if name == "date" else f"{name}_"
    parsed = [stretch(cell) if cell else NOT_TOLD for cell in cells]
    return {
        f"{before}earliest": pd.Series([each.earliest for each in parsed], dtype="datetime64[s]"),
        f"{before}latest": pd.Series([each.latest for each in parsed], dtype="datetime64[s]"),
        f"{before}open_start": pd.Series([each.open_start for each in parsed], dtype="bool"),
        f"{before}open_end": pd.Series([each.open_end for each in parsed], dtype="bool"),
        f"{before}precision": pd.Categorical([each.precision for each in parsed], PRECISIONS, ordered=True),
        f"{before}approximate": pd.Series([each.approximate for each in parsed], dtype="bool"),
        f"{before}extent": pd.Categorical([each.extent for each in parsed], EXTENTS),
        f"{before}words": pd.Series([each.words for each in parsed], dtype="str"),
    }
