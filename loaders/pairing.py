"""Two codings of one case: which rows of the two say the same thing, and in what these differ."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from loaders.agreement import Agreed, agreed, code, level_of
from loaders.coding import is_code
from loaders.package import LIST_SEPARATOR, PAIR_SEPARATOR, Table
from loaders.tables import Row, Tables
from loaders.writing import tells

EVIDENCE = "evidence"
PLACE = ("source", "paragraph")
Places = set[tuple[str, str]]


class Pair(NamedTuple):
    """What two codings have of one thing; None where one of them has nothing. by: `id` or `paragraph`, how that is
    known."""

    table: str
    a: Row | None
    b: Row | None
    by: str = ""


class Difference(NamedTuple):
    """A cell that two codings have otherwise, or (column empty) a row that one of them has not.

    record_a, record_b: the ids of the row in either.
    """

    table: str
    record_a: str
    record_b: str
    column: str
    a: str
    b: str


def paired(a: Tables, b: Tables) -> list[Pair]:
    """The records of both: those of one id, then those that cite one paragraph, then what one of the two has alone.

    Of several that do, those go together that share most of their paragraphs, and whose titles are most alike: never
    those that are coded alike, for then it would say nothing that their codes agree. Then the evidence of these pairs
    by its paragraph, and the paragraphs with their roles.
    """
    records = [pair for name, table in a.tables.items() if table.record for pair in paired_records(table, a, b)]
    return [*records, *paired_evidence(records, a, b), *by_key("passages", a, b)]


def by_key(name: str, a: Tables, b: Tables) -> list[Pair]:
    """Rows of a table that both have, by its key."""
    key = a.tables[name].key
    theirs = {tuple(row[each] for each in key): row for row in b.rows[name]}
    ours = {tuple(row[each] for each in key): row for row in a.rows[name]}
    return [Pair(name, row, theirs[place], "id") for place, row in ours.items() if place in theirs]


def paired_records(table: Table, a: Tables, b: Tables) -> Iterator[Pair]:
    """Every record of a table that either has."""
    theirs = b.rows.get(table.name, [])
    same = by_key(table.name, a, b) if theirs else []
    yield from same
    known = {pair.a[table.id] for pair in same if pair.a}
    left = [[row for row in rows if row[table.id] not in known] for rows in (a.rows[table.name], theirs)]
    more = list(by_paragraph(table, left, [cited(each) for each in (a, b)]))
    yield from more
    told = [{each[table.id] for each in side} for side in ([p.a for p in more if p.a], [p.b for p in more if p.b])]
    yield from (Pair(table.name, row, None) for row in left[0] if row[table.id] not in told[0])
    yield from (Pair(table.name, None, row) for row in left[1] if row[table.id] not in told[1])


def by_paragraph(table: Table, left: list[list[Row]], places: list[dict[str, Places]]) -> Iterator[Pair]:
    """Pairs of the records that are left of both, nearest first; each stands in one at most."""
    near: list[tuple[float, float, str, str]] = []
    ours, theirs = ({row[table.id]: row for row in rows} for rows in left)
    there: dict[tuple[str, str], list[str]] = {}
    for other in theirs:
        for place in places[1].get(other, ()):
            there.setdefault(place, []).append(other)
    for one in ours:
        mine = places[0].get(one, set())
        for other in sorted({each for place in mine for each in there.get(place, ())}):
            its = places[1][other]
            alike = SequenceMatcher(None, ours[one]["title"], theirs[other]["title"]).ratio()
            near.append((-len(mine & its) / len(mine | its), -alike, one, other))
    for _, _, one, other in sorted(near):
        if one in ours and other in theirs:
            yield Pair(table.name, ours.pop(one), theirs.pop(other), "paragraph")


def cited(tables: Tables) -> dict[str, Places]:
    """Record to the paragraphs that tell of it."""
    found: dict[str, Places] = {}
    for row in tables.rows[EVIDENCE]:
        if tells(row["part"].split(LIST_SEPARATOR)):
            found.setdefault(row["record"], set()).add((row["source"], row["paragraph"]))
    return found


def paired_evidence(records: list[Pair], a: Tables, b: Tables) -> Iterator[Pair]:
    """The paragraphs that either cites for a record that both have."""
    ours, theirs = (by_record(each) for each in (a, b))
    for pair in records:
        if pair.a and pair.b:
            key = a.tables[pair.table].id
            one, other = ours.get(pair.a[key], {}), theirs.get(pair.b[key], {})
            for place in sorted({*one, *other}):
                yield Pair(EVIDENCE, one.get(place), other.get(place), pair.by)


def by_record(tables: Tables) -> dict[str, dict[tuple[str, ...], Row]]:
    """Record to its evidence by paragraph."""
    found: dict[str, dict[tuple[str, ...], Row]] = {}
    for row in tables.rows[EVIDENCE]:
        found.setdefault(row["record"], {})[tuple(row[each] for each in PLACE)] = row
    return found


def variables(table: Table) -> dict[str, str]:
    """Column of codes, figures, dates or actors to its level of measurement; words of one's own are none."""
    return {field["name"]: level_of(field) for field in table.fields if is_code(table, field)}


def agreements(pairs: list[Pair], tables: dict[str, Table]) -> Iterator[Agreed]:
    """How far what both have is coded alike, a variable after another."""
    for name, table in tables.items():
        both = [(pair.a, pair.b) for pair in pairs if pair.table == name and pair.a and pair.b]
        for variable, level in variables(table).items() if both else ():
            yield agreed(name, variable, level, [(a.get(variable, ""), b.get(variable, "")) for a, b in both])


def differences(pairs: list[Pair], tables: dict[str, Table]) -> Iterator[Difference]:
    """Every cell that is coded otherwise, and every row that only one has."""
    for pair in pairs:
        table = tables[pair.table]
        a, b = (PAIR_SEPARATOR.join(row[name] for name in table.key) if row else "" for row in (pair.a, pair.b))
        if not (pair.a and pair.b):
            yield Difference(pair.table, a, b, "", "here" if pair.a else "–", "here" if pair.b else "–")
            continue
        for variable, level in variables(table).items():
            one, other = pair.a.get(variable, ""), pair.b.get(variable, "")
            if code(one, level) != code(other, level):
                yield Difference(pair.table, a, b, variable, one, other)
