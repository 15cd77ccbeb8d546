"""The match file accounts for every row of both passes, and for every record of the case."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from tests.lenses import SHIPPED, cells

PASSES = SHIPPED.parent / "docs" / "coding"
TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")


def rows(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


MATCH = rows(PASSES / "match.csv")


@pytest.mark.parametrize("table", TABLES)
def test_every_record_of_the_case_stands_in_it(table: str) -> None:
    records = {row[table[:-1]] for row in cells(table)}
    known = {row["record"] for row in MATCH if row["table"] == table}
    assert not records - known, "add a line to docs/coding/match.csv: table,,,record,why it was added"
    assert not known - records - {""}, "docs/coding/match.csv names records that the case has not"


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("side", ["a", "b"])
def test_every_row_of_a_pass_stands_in_it(side: str, table: str) -> None:
    noted = {row[table[:-1]] for row in rows(PASSES / f"pass-{side}" / f"{table}.csv")}
    assert noted == {row[side] for row in MATCH if row["table"] == table} - {""}


def test_what_only_one_pass_or_neither_has_is_settled_with_a_reason() -> None:
    alone = [row for row in MATCH if not (row["a"] and row["b"])]
    assert alone
    assert all(row["settled"] for row in alone)


def test_no_record_stands_for_nothing() -> None:
    assert not [row for row in MATCH if not (row["a"] or row["b"] or row["record"])]
    added = Counter(row["record"] for row in MATCH if not (row["a"] or row["b"]))
    assert set(added.values()) == {1}
