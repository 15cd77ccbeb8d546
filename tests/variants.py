"""Other cases made from the shipped one: a table emptied, a code added to every list, every text made hostile."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

from loaders.json_text import described
from tests.loaders.copies import read, write

Row = dict[str, str]
SHIPPED = Path(__file__).parents[1] / "data"
NEW_CODE = "new-kind"
FIXED = {"score", "sign", "tone", "page", "reliability", "list", "part", "yes_no"}
"""Lists whose codes are numbers, pages or letters of a scale, or that say how a cell is read."""


def tables(folder: Path = SHIPPED) -> dict[str, dict]:
    """Every table of a package by name."""
    raw = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return {resource["name"]: resource for resource in raw["resources"]}


def rows_of(folder: Path, table: str) -> list[Row]:
    """Rows of a table."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rewrite(folder: Path, table: str, make: Callable[[Row], Row | None]) -> None:
    """Change every row of a table; None takes it away."""
    header = read(folder / f"{table}.csv")[0]
    rows = [made for row in rows_of(folder, table) if (made := make(row))]
    write(folder / f"{table}.csv", [header, *([row[name] for name in header] for row in rows)])


def without_rows(folder: Path, *emptied: str) -> None:
    """Empty some tables, and take away all that named their rows: evidence, items of lists, cells, excuses."""
    gone = {row[name[:-1]] for name in emptied for row in rows_of(folder, name) if name[:-1] in row}
    for name in emptied:
        rewrite(folder, name, lambda row: None)
    for name, table in tables().items():
        if name not in emptied:
            prune(folder, name, table, gone)
    cited = {(row["source"], row["paragraph"]) for row in rows_of(folder, "evidence")}

    def excused(row: Row) -> Row:
        free = (row["source"], row["paragraph"]) in cited or row["role"] in {"heading", "boilerplate", "reprint"}
        return (
            row
            | {"skip_reason": "" if (row["source"], row["paragraph"]) in cited else row["skip_reason"]}
            | ({} if free or row["skip_reason"] else {"skip_reason": "nothing of it is coded"})
        )

    rewrite(folder, "passages", excused)


def prune(folder: Path, name: str, table: dict, gone: set[str]) -> None:
    """Take ids out of a table: items out of lists, cells, and rows that cannot do without."""
    fields = table["schema"]["fields"]
    needed = {each["name"] for each in fields if each.get("constraints", {}).get("required")}
    fields = [each["name"] for each in fields if "references" in each]
    fields += [column for key in table["schema"].get("foreignKeys", []) for column in key["fields"]]

    def left(row: Row) -> Row | None:
        for field in fields:
            items = row[field].split(";")
            kept = [item for item in items if item not in gone]
            if len(kept) < len(items):
                if not kept and field in needed:
                    return None
                row[field] = ";".join(kept)
        return row

    rewrite(folder, name, left)


def with_new_codes(folder: Path) -> list[str]:
    """Add a code to every list that may grow, and give it to the first row of each column that holds the list."""
    lists = sorted({row["list"] for row in rows_of(folder, "codes")} - FIXED)
    with (folder / "codes.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(
            [name, NEW_CODE, 99, "of a new kind", "What nobody thought of."] for name in lists
        )
    for name, table in tables().items():
        for field in table["schema"]["fields"]:
            if field.get("codes") in lists:
                first = True

                def recoded(row: Row, column: str = field["name"]) -> Row:
                    nonlocal first
                    if first and row[column]:
                        row[column], first = NEW_CODE, False
                    return row

                rewrite(folder, name, recoded)
    return lists


def free(table: dict) -> list[dict]:
    """The columns of a table in which any text may stand: no key, no code, no date, no form but that of a basis."""
    schema = table["schema"]
    keys = {name for key in schema.get("foreignKeys", []) for name in key["fields"]} | {*schema["primaryKey"]}
    said = [each for each in schema["fields"] if each["type"] == "string" and each["name"] not in keys]
    bound = "codes", "edtf", "references"
    return [
        each
        for each in said
        if not any(name in each for name in bound) and ("pattern" not in each.get("constraints", {}) or "cites" in each)
    ]


def with_hostile_text(folder: Path, before: str, after: str) -> dict[str, list[str]]:
    """Put some signs before and after every cell in which any text may stand, as many as there is room for; table to
    the columns where they now do.

    A basis begins with its kind and names texts by what they are called, which it then does as they now are.
    """
    called = {name: rows_of(folder, name) for name in ("outlets", "sources")}

    def within(said: str, column: dict) -> str:
        return said[: column.get("constraints", {}).get("maxLength")].rstrip()

    def now(said: str) -> str:
        table = next(name for name, rows in called.items() if any(row["short"] == said for row in rows))
        [short] = (each for each in free(tables(folder)[table]) if each["name"] == "short")
        return within(f"{before}{said}{after}", short)

    names = [row["short"] for rows in called.values() for row in rows]
    named = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))

    def spoil(cell: str, column: dict) -> str:
        if column.get("list"):
            sign = after.replace(";", "")
            return ";".join(f"{before}{item}{sign}" for item in cell.split(";"))
        if "cites" in column:
            kind, _, rest = cell.partition(": ")
            rest = named.sub(lambda said: now(said[0]), rest)
            return f"{kind}: {before}{rest}{after}"
        return within(f"{before}{cell}{after}", column)

    found = {}
    for name, table in tables(folder).items():
        columns = {each["name"]: each for each in free(table)}

        def spoilt(row: Row, columns: dict[str, dict] = columns) -> Row:
            return row | {each: spoil(row[each], column) for each, column in columns.items() if row[each]}

        rewrite(folder, name, spoilt)
        found[name] = [each for each in columns if any(row[each] for row in rows_of(folder, name))]
    return found


def with_other_keys(folder: Path) -> None:
    """Give the ids of every record table a column of another name, `strikes_id` for `strike`."""
    path = folder / "datapackage.json"
    raw = json.loads(path.read_text("utf-8"))
    for table in (each for each in raw["resources"] if each.get("record")):
        schema, new = table["schema"], f"{table['name']}_id"
        [old] = schema["primaryKey"]
        schema["primaryKey"] = [new]
        for key in schema.get("foreignKeys", []):
            if not key["reference"]["resource"]:
                key["reference"]["fields"] = [new]
        for field in schema["fields"]:
            field["name"] = new if field["name"] == old else field["name"]
        header, *rows = read(folder / table["path"])
        write(folder / table["path"], [[new if name == old else name for name in header], *rows])
    path.write_text(described(raw), "utf-8")
