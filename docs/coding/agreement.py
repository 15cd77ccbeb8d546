"""How far two coding passes agree: `python docs/coding/agreement.py` prints `agreement.md`.

Reads `pass-a/`, `pass-b/` (a CSV a table, as their coders left them) and `match.csv` (table, a, b: ids of rows that
say the same thing; one side empty where the other pass has nothing, both where neither has). For each table: the
share of things that both passes found. For each variable: Krippendorff's alpha on the pairs (Krippendorff 2019,
Content Analysis, chapter 12), by the package `krippendorff`; where a variable does not vary it cannot be computed, and
the table says so.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

import krippendorff

HERE = Path(__file__).parent
VARIABLES = {
    "events": {"date": "nominal", "kind": "nominal", "tone": "ordinal"},
    "meetings": {"date": "nominal", "form": "nominal", "repeated": "nominal", "result": "nominal"},
    "grievances": {"date": "nominal", "holder": "nominal", "against": "nominal", "issue": "nominal"},
    "strikes": {"date": "nominal", "mode": "nominal", "actor": "nominal", "direction": "nominal"},
    "stances": {"date": "nominal", "actor": "nominal", "issue": "nominal", "score": "ordinal"},
    "relations": {"from_actor": "nominal", "to_actor": "nominal", "kind": "nominal", "sign": "ordinal"},
}
Rows = dict[str, dict[str, str]]


def read(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def coded(name: str, table: str) -> Rows:
    """Rows of one pass's table by id."""
    return {row[table[:-1]]: row for row in read(HERE / name / f"{table}.csv")}


def alpha(pairs: Iterable[tuple[str, str]], level: str) -> str:
    """Krippendorff's alpha of pairs of codes, with two places; empty codes count as not coded."""
    pairs = [pair for pair in pairs if all(pair)]
    values = {value for pair in pairs for value in pair}
    if len(values) < 2:
        return "not computable"
    order = sorted(values, key=int if level == "ordinal" else str)
    rank = {value: index for index, value in enumerate(order)}
    data = [[rank[a] for a, _ in pairs], [rank[b] for _, b in pairs]]
    return f"{krippendorff.alpha(reliability_data=data, level_of_measurement=level):.2f}"


def told_pairs(matched: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """How the two passes say that a passage tells the same thing, where both cite it for that."""
    a, b = (
        {(row["record"], row["source"], row["paragraph"]): row["told"] for row in read(HERE / name / "evidence.csv")}
        for name in ("pass-a", "pass-b")
    )
    partner = dict(matched)
    for (record, source, paragraph), told in a.items():
        other = (partner.get(record, ""), source, paragraph)
        if other in b:
            yield told, b[other]


def report() -> Iterator[str]:
    """The lines of agreement.md."""
    match = [row for row in read(HERE / "match.csv") if row["a"] or row["b"]]
    yield "# Agreement of the two coding passes"
    yield ""
    yield "Made by `python docs/coding/agreement.py`. Alpha: 1 is full agreement, 0 what chance would give."
    yield ""
    yield "| table | pass A | pass B | found by both | share of all found |"
    yield "|---|---|---|---|---|"
    pairs = {}
    for table in VARIABLES:
        rows = [row for row in match if row["table"] == table]
        pairs[table] = [(row["a"], row["b"]) for row in rows if row["a"] and row["b"]]
        in_a, in_b = (sum(bool(row[side]) for row in rows) for side in "ab")
        share = f"{len(pairs[table]) / len(rows):.0%}" if rows else "–"
        yield f"| {table} | {in_a} | {in_b} | {len(pairs[table])} | {share} |"
    yield ""
    yield "| table | variable | pairs | same code | alpha |"
    yield "|---|---|---|---|---|"
    for table, variables in VARIABLES.items():
        a, b = coded("pass-a", table), coded("pass-b", table)
        for variable, level in variables.items():
            codes = [(a[one][variable], b[other][variable]) for one, other in pairs[table]]
            both = [pair for pair in codes if all(pair)]
            yield f"| {table} | {variable} ({level}) | {len(both)} | {same(both)} | {alpha(codes, level)} |"
    told = list(told_pairs([pair for table in pairs.values() for pair in table]))
    yield f"| evidence | told (nominal) | {len(told)} | {same(told)} | {alpha(told, 'nominal')} |"


def same(pairs: list[tuple[str, str]]) -> int:
    """How many pairs have the same code."""
    return sum(a == b for a, b in pairs)


if __name__ == "__main__":
    print(*report(), sep="\n")
