"""The two coding passes of the shipped case: what each of them noted, and where the two differed."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from loaders.case import Case
from loaders.dates import stretch
from loaders.package import Table, items

PASSES = {"a": "pass-a", "b": "pass-b"}
Row = dict[str, str]


def coding_passes(folder: Path, case: Case) -> pd.DataFrame:
    """A row for each thing that one of the passes or both noted, in the order of `match.csv`.

    Columns: `table`; `title`, that of the record it became, else as a pass has it; `record` (empty: left out of the
    case); `in_a`, `in_b`; `codes`, a tuple of (what is coded, code of pass A, code of pass B, in words) where the two
    differ; `settled`, how that was settled. Without rows where the folder lacks one of the files.
    """
    columns = ["table", "title", "record", "in_a", "in_b", "codes", "settled"]
    tables = {name: case.package.tables[name] for name in case.record_tables}
    files = [folder / "match.csv", *(folder / name / f"{table}.csv" for name in PASSES.values() for table in tables)]
    if not all(path.is_file() for path in files):
        return pd.DataFrame(columns=columns)
    noted = {
        (side, table): {row[tables[table].id]: row for row in read(folder / name / f"{table}.csv")}
        for side, name in PASSES.items()
        for table in tables
    }
    titles = {table: case.names(table, "title") for table in tables}
    rows = []
    for match in noted_by_any(files[0]):
        table = match["table"]
        a, b = (noted[side, table].get(match[side]) for side in PASSES)
        title = titles[table].get(match["record"]) or (a or b or {}).get("title", "")
        codes = tuple(differing(case, tables[table], a, b)) if a and b else ()
        rows.append((table, title, match["record"], bool(a), bool(b), codes, match["settled"]))
    return pd.DataFrame(rows, columns=columns)


def read(path: Path) -> list[Row]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def noted_by_any(file: Path) -> list[Row]:
    """Rows of `match.csv` without those of records that were added later, which no pass noted."""
    return [row for row in read(file) if row["a"] or row["b"]]


def differing(case: Case, table: Table, a: Row, b: Row) -> Iterator[tuple[str, str, str]]:
    """What two rows code differently: the column, and the codes of both in words."""
    for field in table.fields:
        name = field["name"]
        if is_code(table, field) and set(items(field, a.get(name, ""))) != set(items(field, b.get(name, ""))):
            yield name.replace("_", " "), in_words(case, table, field, a[name]), in_words(case, table, field, b[name])


def is_code(table: Table, field: dict[str, Any]) -> bool:
    """Whether a column holds codes, figures, dates or actors and issues; not words, and not ids of records."""
    named = any(field["name"] in table.naming(target) for target in ("actors", "issues"))
    coded = "codes" in field or bool(field.get("edtf")) or named or is_figure(field)
    return field["name"] not in table.key and coded


def is_figure(field: dict[str, Any]) -> bool:
    """Whether a column holds numbers."""
    return bool(field["type"] != "string")


def in_words(case: Case, table: Table, field: dict[str, Any], cell: str) -> str:
    """A cell of codes as the screen says it; “–” for an empty one."""
    if field.get("edtf"):
        return ", ".join(stretch(item).words for item in items(field, cell)) or "–"
    words = case.labels(field["codes"]) if "codes" in field else {}
    for target in ("actors", "issues"):
        if field["name"] in table.naming(target):
            words = case.names(target)
    return ", ".join(words.get(item, item) for item in items(field, cell)) or "–"


def told_alike(folder: Path) -> tuple[int, int]:
    """In how many of how many cases in which both passes cite a paragraph for the same thing they say it is told alike.

    (0, 0) where the folder lacks one of the files.
    """
    files = [folder / "match.csv", *(folder / name / "evidence.csv" for name in PASSES.values())]
    if not all(path.is_file() for path in files):
        return 0, 0
    match, a, b = map(read, files)
    partner = {row["a"]: row["b"] for row in match if row["a"] and row["b"]}
    told = {(row["record"], row["source"], row["paragraph"]): row["told"] for row in b}
    pairs = [
        (row["told"], told[place])
        for row in a
        if (place := (partner.get(row["record"], ""), row["source"], row["paragraph"])) in told
    ]
    return sum(one == other for one, other in pairs), len(pairs)
