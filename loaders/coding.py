"""The two coding passes of a case: what each of them noted, and where the two differed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from loaders.case import Case
from loaders.dates import stretch
from loaders.package import Table, items
from loaders.passes import Row, passes_of


def coding_passes(folder: Path, case: Case) -> pd.DataFrame:
    """A row for each thing that one of the passes or both noted, in the order of `match.csv`.

    Columns: `table`; `title`, that of the record it became, else as a pass has it; `record` (empty: left out of the
    case); `in_a`, `in_b`; `codes`, a tuple of (what is coded, code of pass A, code of pass B, in words) where the two
    differ; `settled`, how that was settled. A record that was added later, which no pass noted, has none. Raises
    CaseError where a file of the passes has faults.
    """
    columns = ["table", "title", "record", "in_a", "in_b", "codes", "settled"]
    passes = passes_of(folder, case)
    titles = {table: case.names(table, "title") for table in case.record_tables}
    rows = []
    for match in passes.match:
        table = match["table"]
        a, b = (passes.row(side, match) for side in ("a", "b"))
        if not a and not b:
            continue
        title = titles[table].get(match["record"]) or (a or b or {}).get("title", "")
        codes = tuple(differing(case, case.package.tables[table], a, b)) if a and b else ()
        rows.append((table, title, match["record"], bool(a), bool(b), codes, match["settled"]))
    return pd.DataFrame(rows, columns=columns)


def differing(case: Case, table: Table, a: Row, b: Row) -> Iterator[tuple[str, str, str]]:
    """What two rows code differently: the column, and the codes of both in words."""
    for field in table.fields:
        name = field["name"]
        if is_code(table, field) and set(items(field, a.get(name, ""))) != set(items(field, b.get(name, ""))):
            yield name.replace("_", " "), *(in_words(case, table, field, row.get(name, "")) for row in (a, b))


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


def told_alike(folder: Path, case: Case) -> tuple[int, int]:
    """In how many of how many cases in which both passes cite a paragraph for the same thing they say it is told
    alike."""
    passes = passes_of(folder, case)
    partner = {row["a"]: row["b"] for row in passes.match if row["a"] and row["b"]}
    told = {(row["record"], row["source"], row["paragraph"]): row["told"] for row in passes.evidence["b"]}
    pairs = [
        (row["told"], told[place])
        for row in passes.evidence["a"]
        if (place := (partner.get(row["record"], ""), row["source"], row["paragraph"])) in told
    ]
    return sum(one == other for one, other in pairs), len(pairs)
