"""Parts of a record: which of them the evidence that a reader left in still tells, and what stands for the others."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from loaders.case import Case
from loaders.kept import kept
from loaders.package import Table

NEEDED = {"who", "when"}
"""Parts for which a row that supports nothing else is cited since the telling one lacks it, as a year may be."""
UNTOLD = "not told by what is left"


def untold(case: Case, left: pd.DataFrame) -> dict[str, set[str]]:
    """Record to the parts that its evidence told and that what is left of this no longer tells.

    A part is told while one row that supports it is left; who and when, in addition, only while every row is left that
    supports these alone. left: some rows of the case's evidence, with its index.
    """
    rows_left = set(left.index)
    if len(rows_left) == len(case.evidence):
        return {}
    one_left: dict[tuple[str, str], bool] = {}
    all_left: dict[tuple[str, str], bool] = {}
    for index, key, enough in supports(case):
        if enough:
            one_left[key] = one_left.get(key, False) or index in rows_left
        else:
            all_left[key] = all_left.get(key, True) and index in rows_left
    found: dict[str, set[str]] = {}
    for record, part in (key for each in (one_left, all_left) for key, told in each.items() if not told):
        found.setdefault(record, set()).add(part)
    return found


@kept(5)
def supports(case: Case) -> list[tuple[int, tuple[str, str], bool]]:
    """Each row of the evidence with a record and a part of it that it supports, and whether one such row is enough."""
    parts, columns = list(case.labels("part")), [case.evidence[name] for name in ("record", "part", "tells")]
    return [
        (index, (record, part), tells or part not in NEEDED)
        for index, record, supported, tells in zip(case.evidence.index, *columns, strict=True)
        for part in supported or parts
    ]


def with_untold(records: pd.DataFrame, case: Case, left: pd.DataFrame) -> pd.DataFrame:
    """Records under a lens with `untold`: those of its parts, as a tuple, that what is left does not tell.

    Only of what is shown, and of a part that has a value. records: `id`, `table`, `shown`; left: evidence.
    """
    gone, order = untold(case, left), list(case.labels("part"))
    tables = {name: case.package.tables[name] for name in records["table"].unique()}
    parts = {name: table.parts for name, table in tables.items()}
    names = {field["name"] for table in tables.values() for _, field in fields_of(table)} if gone else ()
    cells = {name: list(records[name]) for name in names}
    found: list[tuple[str, ...]] = [()] * len(records)
    rows = zip(records["id"], records["table"], records["shown"], strict=True)
    for place, (identifier, table, shown) in enumerate(rows):
        if shown and identifier in gone:
            own = (part for part in order if part in gone[identifier])
            found[place] = tuple(part for part in own if has_value(cells, place, parts[table].get(part, ())))
    return records.assign(untold=pd.Series(found, index=records.index, dtype=object))


def has_value(cells: Mapping[str, list[Any]], place: int, fields: Iterable[dict[str, Any]]) -> bool:
    """Whether one of some columns of the record at a place holds more than that nothing is told."""
    values = ((cells[field["name"]][place], field.get("untold", "")) for field in fields)
    return any(bool(value) if isinstance(value, tuple) else pd.notna(value) and value != none for value, none in values)


def blanked(records: pd.DataFrame, case: Case, *kept: str) -> pd.DataFrame:
    """Records without what is not told: empty cells, or the code that a column has for it; of dates, UNTOLD as `words`.

    kept: parts whose columns stay as they are. So do the bounds of a date, since a mark keeps its place, and
    `result_whole` and the like, what a column with such a code holds when nothing is left out.
    """
    records = records.copy()
    gone = set().union(*records["untold"]) - set(kept)
    for table in records["table"].unique():
        for part, field in fields_of(case.package.tables[table]):
            name = field["name"]
            if "untold" in field and f"{name}_whole" not in records:
                records[f"{name}_whole"] = records[name]
            if part in gone:
                untold_here = [part in parts for parts in records["untold"]]
                which = (records["table"] == table) & pd.Series(untold_here, records.index)
                records[name] = emptied(records[name], which, field)
                if field.get("edtf"):
                    records["words"] = records["words"].mask(which, UNTOLD)
    return records


def fields_of(table: Table) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every part and each of its columns."""
    yield from ((part, field) for part, fields in table.parts.items() for field in fields)


def emptied(column: pd.Series, which: pd.Series, field: dict[str, Any]) -> pd.Series:
    """A column with some of its cells as they are where nothing is told."""
    if field.get("list"):
        return pd.Series([() if gone else cell for cell, gone in zip(column, which, strict=True)], column.index, object)
    if field["type"] != "string":
        return column.mask(which)
    return column.mask(which, field.get("untold", None if "codes" in field else ""))
