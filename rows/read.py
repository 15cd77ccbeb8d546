"""A frame as a list of typed rows, or at once an error where it does not hold what they need."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from types import NoneType
from typing import Any, TypeVar, get_args

import pandas as pd

Row = TypeVar("Row")


def rows_of(kind: type[Row], frame: pd.DataFrame) -> list[Row]:
    """Every row of a frame, in its order; columns that `kind` does not name are passed over.

    A missing cell is None, a moment its day. Raises KeyError where a column is missing, TypeError where a cell is that
    `kind` says is always there.
    """
    needed = may_be_empty(kind)
    if missing := [name for name in needed if name not in frame]:
        raise KeyError(f"{kind.__name__} needs {', '.join(missing)}, which the frame has not")
    columns = {name: cells(frame[name]) for name in needed}
    if empty := [name for name, optional in needed.items() if not optional and None in columns[name]]:
        raise TypeError(f"{kind.__name__} needs a value in every cell of {', '.join(empty)}")
    return list(map(kind, *columns.values()))


def rows_by_table(kinds: Mapping[str, type[Row]], other: type[Row], frame: pd.DataFrame) -> list[Row]:
    """Rows of a frame of several tables, table by table, each of what the rows of its table are to be.

    kinds: table to that; other: what rows of any other table are.
    """
    places: dict[str, list[int]] = {}
    for place, table in enumerate(frame["table"].tolist()):
        places.setdefault(table, []).append(place)
    found = list[Row]()
    for table, own in places.items():
        kind = kinds.get(table, other)
        named = frame[[name for name in may_be_empty(kind) if name in frame]]
        found += rows_of(kind, taken(named, own))
    return found


def taken(frame: pd.DataFrame, places: Sequence[int]) -> pd.DataFrame:
    """The rows at some places of a frame, in order; the frame itself where these are all, as they mostly are."""
    return frame if len(places) == len(frame) else frame.take(places)


def cells(column: pd.Series) -> list[Any]:
    """The cells of a column as plain Python values, None where there is none."""
    held = column.array
    if column.dtype.kind == "M":
        return list(column.to_numpy("datetime64[D]").tolist())
    if isinstance(held, pd.Categorical):
        codes = [*held.categories.tolist(), None]
        return [codes[place] for place in held.codes.tolist()]
    if isinstance(column.dtype, pd.api.extensions.ExtensionDtype):
        return list(held.to_numpy(object, na_value=None).tolist())
    plain = column.to_numpy()
    values, missing = plain.tolist(), pd.isna(plain).tolist()
    return [None if gone else cell for cell, gone in zip(values, missing, strict=True)] if any(missing) else values


def may_be_empty(kind: type) -> dict[str, bool]:
    """Field of a class of rows to whether its cells may be missing."""
    return {field.name: NoneType in get_args(field.type) for field in fields(kind)}
