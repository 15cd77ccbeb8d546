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
    """Record of which some evidence is left to the parts that all of it told and that what is left no longer tells.

    A part is told while one row that supports it is left; who and when, in addition, only while every row is left that
    supports these alone. left: some rows of the case's evidence, with its index.
    """
    gone = case.evidence.loc[~case.evidence.index.isin(left.index), "record"]
    rows_left, rows, found = set(left.index.tolist()), supports(case), {}
    for record in set(gone.tolist()).intersection(left["record"].tolist()):
        one_left: dict[str, bool] = {}
        all_left: dict[str, bool] = {}
        for index, part, enough in rows[record]:
            if enough:
                one_left[part] = one_left.get(part, False) or index in rows_left
            else:
                all_left[part] = all_left.get(part, True) and index in rows_left
        found[record] = {part for each in (one_left, all_left) for part, told in each.items() if not told}
    return found


@kept(1)
def supports(case: Case) -> dict[str, list[tuple[int, str, bool]]]:
    """Record to each row of its evidence with a part of it that it supports, and whether one such row is enough."""
    parts, evidence = list(case.labels("part")), case.evidence
    found: dict[str, list[tuple[int, str, bool]]] = {}
    columns = (evidence.index.tolist(), *(evidence[name].tolist() for name in ("record", "part", "tells")))
    for index, record, supported, tells in zip(*columns, strict=True):
        own = found.setdefault(record, [])
        own += [(index, part, tells or part not in NEEDED) for part in supported or parts]
    return found


def with_untold(records: pd.DataFrame, case: Case, left: pd.DataFrame) -> pd.DataFrame:
    """Records under a lens with `untold`: those of its parts, as a tuple, that what is left does not tell.

    Only of what is shown, and of a part that has a value. records: `id`, `table`, `shown`; left: evidence.
    """
    gone, order = untold(case, left), list(case.labels("part"))
    identifiers, shown = (records[name].tolist() for name in ("id", "shown"))
    places = [place for place, each in enumerate(identifiers) if each in gone and shown[place]]
    found: list[tuple[str, ...]] = [()] * len(records)
    if not places:
        return records.assign(untold=pd.Series(found, index=records.index, dtype=object))
    some = records.iloc[places]
    tables = {name: case.package.tables[name] for name in some["table"].unique()}
    parts = {name: table.parts for name, table in tables.items()}
    names = {field["name"] for table in tables.values() for _, field in fields_of(table)}
    cells = {name: some[name].tolist() for name in names}
    for at, (place, table) in enumerate(zip(places, some["table"].tolist(), strict=True)):
        own = (part for part in order if part in gone[identifiers[place]])
        found[place] = tuple(part for part in own if has_value(cells, at, parts[table].get(part, ())))
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
    records, parts_gone = records.copy(deep=False), records["untold"].tolist()
    gone = set().union(*parts_gone) - set(kept)
    without = {part: pd.Series([part in parts for parts in parts_gone], records.index, "bool") for part in gone}
    for table in records["table"].unique():
        for part, field in fields_of(case.package.tables[table]):
            name = field["name"]
            if "untold" in field and f"{name}_whole" not in records:
                records[f"{name}_whole"] = records[name]
            if part in gone:
                which = (records["table"] == table) & without[part]
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
