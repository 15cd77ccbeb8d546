"""Records in words, for a reader's own table: a row for each paragraph that tells of one, with the columns that the
package gives to downloads, under their labels."""

from typing import Any

import pandas as pd

from articles.sight import Sight
from exports.spreadsheet import csv_bytes
from loaders.case import Case
from loaders.columns import Row, cell_words
from loaders.package import Table
from loaders.parts import blanked
from loaders.records import evidence_left
from readings.telling import chain
from rows.read import rows_of
from rows.text import Evidence

TELLING = ("outlets", "sources", "evidence", "passages")
"""Tables that say of a paragraph whose it is, in which text, how it tells of a record, and what it says."""

Column = tuple[Table, dict[str, Any]]


def records_csv(sight: Sight) -> bytes:
    """The records shown, in words, as CSV."""
    return csv_bytes(head(sight), records_in_words(sight))


def head(sight: Sight) -> list[str]:
    """What the columns are called, those of the records as in the first of the page's tables."""
    first = sight.case.package.tables[sight.tables[0]]
    own, telling = shared(first, sight), [each for name in TELLING for each in columns(sight.case, name)]
    named = [table.label(field["name"]) for table, field in (*own, *telling)]
    return ["No.", first.label("title"), *named, "Told how and by whom", "Id"]


def records_in_words(sight: Sight) -> list[list[str]]:
    """The records shown, each as often as a paragraph that is not left out tells of it: the cells of `head`.

    They are numbered and called as in the list of the page; of records of several tables, there is what all these have.
    """
    case, left = sight.case, evidence_left(sight.lens, sight.case)
    telling = told(sight, left[left["tells"]])
    records, rows = blanked(sight.records, case), []
    for record in records[records["shown"]].to_dict("records"):
        called = str(record["number"]), sight.titles[record["id"]]
        own = [cell_words(case, *each, record) for each in shared(case.package.tables[record["table"]], sight)]
        rows += [[*called, *own, *cells, record["id"]] for cells in telling[record["id"]]]
    return rows


def columns(case: Case, name: str) -> list[Column]:
    """The columns of a table that a download has."""
    table = case.package.tables[name]
    return [(table, field) for field in table.shown_in("download")]


def shared(table: Table, sight: Sight) -> list[Column]:
    """The columns of a table, beside its titles, that downloads have of all tables of the page, in the order of the
    first."""
    first, *others = [[field["name"] for _, field in columns(sight.case, name)] for name in sight.tables]
    own = {field["name"]: field for _, field in columns(sight.case, table.name)}
    return [(table, own[name]) for name in first if name != "title" and all(name in each for each in others)]


def told(sight: Sight, evidence: pd.DataFrame) -> dict[str, list[list[str]]]:
    """Record to the paragraphs that tell of it: of each the cells of TELLING, and in a sentence how it tells."""
    case, tables = sight.case, sight.case.package.tables
    by_key = {name: {key(tables[name], row): row for row in case[name].to_dict("records")} for name in TELLING}
    found: dict[str, list[list[str]]] = {}
    for row in rows_of(Evidence, evidence):
        about = {name: rows[key(tables[name], vars(row))] for name, rows in by_key.items()}
        cells = [cell_words(case, *each, about[name]) for name in TELLING for each in columns(case, name)]
        found.setdefault(row.record, []).append([*cells, chain(row, sight.names)])
    return found


def key(table: Table, row: Row) -> tuple[Any, ...]:
    """What tells a row of a table apart, found in a row that has its columns."""
    return tuple(row[column] for column in table.key)
