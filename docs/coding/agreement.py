"""How far two coding passes agree: `python -m docs.coding.agreement` prints `agreement.md`.

Reads `pass-a/`, `pass-b/` (a CSV a table) and `match.csv` (table, a, b: ids of rows that
say the same thing; one side empty where the other pass has nothing, both where neither has). For each table: the
share of things that both passes found. For each variable: Krippendorff's alpha on the pairs (Krippendorff 2019,
Content Analysis, chapter 12), as `python -m loaders agree` has it; where a variable does not vary it cannot be
computed, and the table says so.

A `set` is a cell that lists things, or that may say “nobody” or “nothing” by being empty: the order in it is no
difference, and empty is a code like any other. In other variables an empty cell is not coded.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from loaders.agreement import alpha, code

HERE = Path(__file__).parent
PASSES = ("pass-a", "pass-b")
HEAD = [
    "# Agreement of the two coding passes",
    "",
    "Made by `python -m docs.coding.agreement`. Alpha: 1 is full agreement, 0 what chance would give.",
    "It is of the pairs alone, and rows were paired by what they say: who holds what against whom, who stands where on",
    "which issue. For such variables a high alpha says little more than that the pairs are pairs; how much one pass",
    "found and the other did not stands in the first table.",
    "",
]
VARIABLES = {
    "events": {"date": "nominal", "kind": "nominal", "actors": "set", "targets": "set", "tone": "ordinal"},
    "meetings": {
        "date": "nominal",
        "form": "nominal",
        "participants": "set",
        "excluded": "set",
        "repeated": "nominal",
        "result": "nominal",
    },
    "grievances": {"date": "nominal", "holder": "nominal", "against": "nominal", "issue": "nominal"},
    "strikes": {
        "date": "nominal",
        "mode": "nominal",
        "actor": "nominal",
        "direction": "nominal",
        "targets": "set",
        "spared": "set",
        "ratio": "nominal",
    },
    "stances": {"date": "nominal", "actor": "nominal", "issue": "nominal", "score": "ordinal"},
    "relations": {
        "date": "nominal",
        "from_actor": "nominal",
        "to_actor": "nominal",
        "kind": "nominal",
        "sign": "ordinal",
    },
}
EVIDENCE = {"told": "nominal", "speaker": "set", "via": "set"}
Rows = dict[str, dict[str, str]]
Pairs = list[tuple[str, str]]


def read(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def coded(name: str, table: str) -> Rows:
    """Rows of one pass's table by id."""
    return {row[table[:-1]]: row for row in read(HERE / name / f"{table}.csv")}


def matched() -> dict[str, Pairs]:
    """Table to the ids of rows that say the same thing in both passes."""
    rows = [row for row in read(HERE / "match.csv") if row["a"] and row["b"]]
    return {table: [(row["a"], row["b"]) for row in rows if row["table"] == table] for table in VARIABLES}


def cited(name: str) -> Rows:
    """Rows of evidence of one pass by record, source and paragraph."""
    return {
        "|".join((row["record"], row["source"], row["paragraph"])): row for row in read(HERE / name / "evidence.csv")
    }


def cited_by_both(pairs: Pairs) -> tuple[Pairs, int]:
    """For paired records: the lines of evidence that both passes have, and how many lines either has."""
    keys = [[key.split("|", 1) for key in cited(name)] for name in PASSES]
    lines = [
        {(pair, place) for pair in pairs for record, place in own if record == pair[side]}
        for side, own in enumerate(keys)
    ]
    both = sorted(lines[0] & lines[1])
    return [(f"{a}|{place}", f"{b}|{place}") for (a, b), place in both], len(lines[0] | lines[1])


def shares() -> Iterator[str]:
    """What both passes found, a line a table; evidence of the records that both have."""
    match = read(HERE / "match.csv")
    for table, pairs in matched().items():
        rows = [row for row in match if row["table"] == table and (row["a"] or row["b"])]
        in_a, in_b = (sum(bool(row[side]) for row in rows) for side in "ab")
        yield f"| {table} | {in_a} | {in_b} | {len(pairs)} | {share(len(pairs), len(rows))} |"


def share(part: int, whole: int) -> str:
    """A part of a whole in per cent."""
    return f"{part / whole:.0%}" if whole else "–"


def variables(table: str, pairs: Pairs, a: Rows, b: Rows, levels: dict[str, str]) -> Iterator[str]:
    """Agreement on the pairs, a line a variable."""
    for variable, level in levels.items():
        codes = [(code(a[one][variable], level), code(b[other][variable], level)) for one, other in pairs]
        both = [pair for pair in codes if all(pair)]
        same = sum(one == other for one, other in both)
        found = alpha(both, level)
        said = "not computable" if found is None else f"{found:.2f}"
        yield f"| {table} | {variable} ({level}) | {len(both)} | {same} | {said} |"


def report() -> Iterator[str]:
    """The lines of agreement.md."""
    pairs = matched()
    lines, either = cited_by_both([pair for found in pairs.values() for pair in found])
    yield from HEAD
    yield "| table | pass A | pass B | found by both | share of all found |"
    yield "|---|---|---|---|---|"
    yield from shares()
    yield ""
    count = f"{len(lines)} of {either} cases ({share(len(lines), either)})"
    yield f"For records that both passes have, both cite the same paragraph in {count}."
    yield ""
    yield "| table | variable | pairs | same code | alpha |"
    yield "|---|---|---|---|---|"
    for table, levels in VARIABLES.items():
        yield from variables(table, pairs[table], *(coded(name, table) for name in PASSES), levels)
    yield from variables("evidence", lines, *(cited(name) for name in PASSES), EVIDENCE)


if __name__ == "__main__":
    print(*report(), sep="\n")
