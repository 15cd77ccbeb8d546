"""Records in words, for a reader's own table: the columns that the package gives to downloads, under their labels."""

from collections.abc import Iterator

import pandas as pd

from loaders.case import Case
from loaders.columns import Row, cell_words
from loaders.package import Table

PUBLISHED = ("outlets", "sources")
"""Tables of which a row of evidence names one row each; a download has what it is called."""


def in_words(case: Case, table: str, records: pd.DataFrame, evidence: pd.DataFrame) -> pd.DataFrame:
    """Some records of a table, a row for each of some rows of evidence that tells of one; all cells are words.

    records: as `loaders.records.as_shown` has them; evidence: with the columns of `case.evidence`.
    """
    own = case.package.tables[table]
    telling: dict[str, list[Row]] = {}
    for row in evidence[evidence["tells"]].to_dict("records"):
        telling.setdefault(row["record"], []).append(row)
    rows = [
        {own.id: record[own.id]} | dict(cells(case, own, record)) | dict(cells_of_evidence(case, row))
        for record in records.to_dict("records")
        for row in telling.get(record[own.id], ())
    ]
    return pd.DataFrame(rows, columns=head(case, own))


def head(case: Case, table: Table) -> list[str]:
    """What the columns are called."""
    tables = case.package.tables
    return [table.id, *labels(table), *labels(tables["evidence"]), *(tables[each].label("short") for each in PUBLISHED)]


def labels(table: Table) -> list[str]:
    """What the columns of a table are called in a download."""
    return [table.label(field["name"]) for field in table.shown_in("download")]


def cells(case: Case, table: Table, row: Row) -> Iterator[tuple[str, str]]:
    """The columns of a table that a download has, by label, with what a row has there."""
    for label, field in zip(labels(table), table.shown_in("download"), strict=True):
        yield label, cell_words(case, table, field, row)


def cells_of_evidence(case: Case, row: Row) -> Iterator[tuple[str, str]]:
    """How a paragraph tells it, and which paragraph of which text by which outlet it is."""
    tables = case.package.tables
    yield from cells(case, tables["evidence"], row)
    for name in PUBLISHED:
        yield tables[name].label("short"), case.names(name)[row[tables[name].id]]
