"""A table as a file to take away."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

import pandas as pd

from exports.spreadsheet import csv_bytes
from loaders.package import LIST_SEPARATOR, Package


def table_csv(table: pd.DataFrame, columns: Iterable[str]) -> bytes:
    """Some columns of a typed frame as CSV: lists joined as in a case, what is missing left empty."""
    columns = list(columns)
    rows = table[columns].itertuples(index=False)
    return csv_bytes(columns, (map(cell, row) for row in rows))


def part_name(file: str, rows: int, whole: int) -> str:
    """The name for some of a table's rows, so that a part is never taken for the whole: `strikes-3-of-11.csv`."""
    path = PurePosixPath(file)
    return path.name if rows == whole else f"{path.stem}-{rows}-of-{whole}{path.suffix}"


def whole_name(package: Package) -> str:
    """The name for a whole case as one file: `small-1.0.0.zip`, or without a version `small.zip`."""
    return "-".join(filter(None, [package.name, package.version])) + ".zip"


def cell(value: Any) -> str:
    """One value as it stands in a case."""
    if isinstance(value, tuple):
        return LIST_SEPARATOR.join(map(str, value))
    if pd.isna(value):
        return ""
    return f"{Decimal(str(value)).normalize():f}" if isinstance(value, float) else str(value)
