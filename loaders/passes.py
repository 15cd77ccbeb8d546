"""The coding passes of a case as two coders left them, and which rows of the two became which record.

A folder `coding/` in that of the case: `match.csv`, and in `pass-a/` and `pass-b/` the tables as either coder filled
them. It is no part of the case itself, which can be read and shown without it.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from loaders.case import Case
from loaders.container import CODING
from loaders.decode import decode
from loaders.faults import CaseError, Fault, unlike
from loaders.place import SHIPPED

OF_SHIPPED = SHIPPED.parent / "docs" / "coding"
PASSES = {"a": "pass-a", "b": "pass-b"}
MATCH, EVIDENCE = "match.csv", "evidence.csv"
COLUMNS = {
    MATCH: ("table", "a", "b", "record", "settled"),
    EVIDENCE: ("record", "source", "paragraph", "told", "speaker", "part"),
}
"""File to the columns without which it says nothing."""
Row = dict[str, str]
Lines = list[tuple[int, Row]]


class Passes(NamedTuple):
    """Rows of `match.csv`; side and table to the rows of that pass by id; side to its evidence."""

    match: list[Row]
    rows: Mapping[tuple[str, str], Mapping[str, Row]]
    evidence: Mapping[str, list[Row]]

    def row(self, side: str, match: Row) -> Row | None:
        """What a pass has of something matched; None where it has nothing."""
        return self.rows.get((side, match["table"]), {}).get(match[side])


def passes_at(place: Path) -> Path | None:
    """The folder of the passes of a case that lies somewhere; those of the shipped one lie among the documents."""
    return OF_SHIPPED if place.resolve() == SHIPPED.resolve() else own_passes(place)


def own_passes(place: Path) -> Path | None:
    """The folder of the passes of a case that lies somewhere; None where there is none."""
    return place / CODING if (place / CODING / MATCH).is_file() else None


def passes_of(folder: Path, case: Case) -> Passes:
    """The passes in a folder; raises CaseError with every fault of their files."""
    faults: list[Fault] = []
    match = lines(folder, MATCH, COLUMNS[MATCH], faults)
    tables = {name: case.package.tables[name] for name in case.record_tables}
    rows, evidence = {}, {}
    for side, name in PASSES.items():
        evidence[side] = [row for _, row in lines(folder, f"{name}/{EVIDENCE}", COLUMNS[EVIDENCE], faults)]
        for table, each in tables.items():
            path = f"{name}/{each.file}"
            found = lines(folder, path, (each.id, "title"), faults) if (folder / path).is_file() else []
            rows[side, table] = {row[each.id]: row for _, row in found}
    passes = Passes([row for _, row in match], rows, evidence)
    if faults := faults or [replace(each, file=f"{folder.name}/{MATCH}") for each in mismatched(match, passes, case)]:
        raise CaseError(faults)
    return passes


def lines(folder: Path, name: str, needed: tuple[str, ...], faults: list[Fault]) -> Lines:
    """The rows of a file, each with the line on which it ends, every column that it needs in it; none where it has
    faults, which are added to the others."""
    file = f"{folder.name}/{name}"
    try:
        reader = csv.DictReader(io.StringIO(decode(folder / name), newline=None), restkey="", strict=True)
        found = [(reader.line_num, {key: value or "" for key, value in row.items()}) for row in reader]
    except CaseError as error:
        faults += (replace(each, file=file) for each in error.faults)
        return []
    except csv.Error as error:
        faults.append(Fault(file, 0, "", f"not readable as CSV: {error}"))
        return []
    missing = [each for each in needed if each not in (reader.fieldnames or ())]
    own = [Fault(file, 1, each, "the column is missing") for each in missing]
    unquoted = "more cells than the header has", "is a comma unquoted?"
    own += [Fault(file, line, "", *unquoted) for line, row in found if "" in row]
    faults += own
    return [] if own else found


def mismatched(match: Lines, passes: Passes, case: Case) -> Iterator[Fault]:
    """Lines of `match.csv` that name what is not there."""
    records = {table: case.names(table, "title") for table in case.record_tables}
    for line, row in match:
        if row["table"] not in case.record_tables:
            value = row["table"]
            wrong = unlike(f"'{value}' is no table of records", value, case.record_tables)
            yield Fault("", line, "table", *wrong, value)
            continue
        for side, name in PASSES.items():
            there = passes.rows[side, row["table"]]
            if row[side] and row[side] not in there:
                wrong = unlike(f"{name}/{row['table']} has no '{row[side]}'", row[side], there)
                yield Fault("", line, side, *wrong, row[side])
        if row["record"] and row["record"] not in records[row["table"]]:
            wrong = unlike(f"the case has no '{row['record']}' in {row['table']}", row["record"], records[row["table"]])
            yield Fault("", line, "record", *wrong, row["record"])
