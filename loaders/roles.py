"""In which way records name actors: which column of which table holds them."""

from collections.abc import Collection
from itertools import chain

from loaders.case import Case
from loaders.left import as_left
from loaders.lens import Lens
from loaders.records import under_all

Named = tuple[str, tuple[str, ...]]
"""A column of a record, and the actors in it."""


def roles(lens: Lens, case: Case, actors: Collection[str]) -> dict[tuple[str, str], list[str]]:
    """Table and column to the ids of the records in which that column names one of some actors, where there are any;
    tables and columns in the order of the package, records in order of date."""
    tables, wanted = case.ids(), set(actors)
    found: dict[tuple[str, str], list[str]] = {}
    for record, columns in named(lens, case):
        for column, who in columns:
            if wanted.intersection(who):
                found.setdefault((tables[record], column), []).append(record)
    order = {(table, column): None for table in case.record_tables for column in naming(case, table)}
    return {key: found[key] for key in order if key in found}


def naming(case: Case, table: str) -> list[str]:
    """The columns of a table that hold actors."""
    return case.package.tables[table].naming("actors")


def named(lens: Lens, case: Case) -> list[tuple[str, tuple[Named, ...]]]:
    """Every record with its columns that hold actors, in order of date."""

    columns = {table: naming(case, table) for table in case.record_tables}

    def make(new: list[int]) -> list[tuple[str, tuple[Named, ...]]]:
        needed = {"id", "table", *chain.from_iterable(columns.values())}
        records = under_all(lens, case).take(new)
        rows = records[[name for name in records if name in needed]].to_dict("records")
        return [(row["id"], tuple((each, as_tuple(row[each])) for each in columns[row["table"]])) for row in rows]

    return as_left("roles", lens, case, tuple(case.record_tables), make)


def as_tuple(cell: object) -> tuple[str, ...]:
    """The actors in a cell, which holds one or several."""
    return cell if isinstance(cell, tuple) else (str(cell),) if cell else ()
