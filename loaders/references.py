"""References from table to table: whether they lead anywhere, in circles, or to two things at once."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import NamedTuple, Self

from loaders.faults import NONE, Fault, Wrong, unlike
from loaders.package import LIST_SEPARATOR, PAIR_SEPARATOR, Package, Table, items
from loaders.read import Sheet

Sheets = dict[str, Sheet]
Check = Callable[[str], Wrong | None]
RECORD = "record"
MOST_SUGGESTED = 20
"""Wrong references of one column for which what was meant is looked for."""


class Known(NamedTuple):
    """The ids of each table of a case, and what its rows are called, as `identifiers` and `names_of` have them: worked
    out when they are first asked for, which of names is where something leads nowhere."""

    ids: Callable[[str], set[str] | None]
    names: Callable[[str], Mapping[str, str]]

    @classmethod
    def of(cls, package: Package, sheets: Sheets) -> Self:
        """Those of a case."""
        ids = cache(partial(identifiers, package=package, sheets=sheets))
        return cls(ids, cache(partial(names_of, package=package, sheets=sheets)))


def membership(allowed: set[str], what: str, names: Callable[[], Mapping[str, str]] = lambda: NONE) -> Check:
    """A check that an item is one of a set. names: gives what these are called, in small letters, to each.

    What was meant is looked for MOST_SUGGESTED times: to look through ten thousand ids for each of as many that are
    wrong would take a day.
    """
    suggested: dict[str, Wrong] = {}

    def check(item: str) -> Wrong | None:
        if item in allowed:
            return None
        message, several = f"'{item}' is not {what}", [each.strip() for each in item.split(",")]
        if len(several) > 1 and set(several) <= allowed:
            return Wrong(message, f"did you mean '{LIST_SEPARATOR.join(several)}'?")
        if item not in suggested and len(suggested) < MOST_SUGGESTED:
            suggested[item] = unlike(message, item, allowed, names())
        return suggested.get(item, Wrong(message))

    return check


def names_of(target: str, package: Package, sheets: Sheets) -> dict[str, str]:
    """What the rows of a table, or all records, are called, in small letters, to their ids."""
    tables = [table for name, table in package.tables.items() if name == target or (table.record and target == RECORD)]
    found: dict[str, str] = {}
    for table in tables:
        fields = [field for field in table.fields if field.get("own_name") or field["name"] in ("title", "name")]
        if table.id and table.name in sheets:
            for row in sheets[table.name].rows:
                called = (name for field in fields for name in items(field, row[field["name"]]))
                found |= {name.casefold(): row[table.id] for name in called}
    return found


def one_of(target: str) -> str:
    """“an actor”, “a passage”, “a record”: one row of what a reference points to."""
    name = target.removesuffix("eses") + "esis" if target.endswith("eses") else target.removesuffix("s")
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def identifiers(target: str, package: Package, sheets: Sheets) -> set[str] | None:
    """All ids of a table, of every record table (`record`), but no empty one; None where one could not be read."""
    names = [name for name, table in package.tables.items() if table.record] if target == RECORD else [target]
    if not all(name in sheets for name in names):
        return None
    keys = [(package.tables[name].key, sheets[name].rows) for name in names]
    values = ([row[column] for column in key] for key, rows in keys for row in rows)
    return {PAIR_SEPARATOR.join(each) for each in values if all(each)}


def key_faults(table: Table, sheet: Sheet, known: Known) -> Iterator[Fault]:
    """References that the package declares as foreign keys (an empty `resource` is the table itself)."""
    for key in table.foreign_keys:
        target = key["reference"]["resource"] or table.name
        ids = known.ids(target)
        if ids is None:
            continue
        wrong = [
            (line, values)
            for row, line in zip(sheet.rows, sheet.lines, strict=True)
            if all(values := [row[column] for column in key["fields"]]) and PAIR_SEPARATOR.join(values) not in ids
        ]
        misfit = misfits(key["fields"], ids, target, partial(known.names, target)) if wrong else None
        for line, (column, why) in ((line, misfit(values)) for line, values in wrong if misfit):
            yield Fault(sheet.file, line, column, *why)


def misfits(
    columns: list[str], known: set[str], target: str, names: Callable[[], Mapping[str, str]]
) -> Callable[[list[str]], tuple[str, Wrong]]:
    """Of references that lead nowhere, the first column at which one does, and why: no such text, no such paragraph."""
    check = membership(known, one_of(target), names)
    if len(columns) == 1:
        return lambda values: (columns[0], check(values[0]) or Wrong(""))
    there: dict[str, set[str]] = {}
    for each in known:
        one, other = each.split(PAIR_SEPARATOR, 1)
        there.setdefault(one, set()).add(other)
    begins = membership(set(there), one_of(f"{columns[0]}s"))

    def misfit(values: list[str]) -> tuple[str, Wrong]:
        first, second = values
        if wrong := begins(first):
            return columns[0], wrong
        if all(each.isdecimal() for each in there[first]):
            numbers = sorted(map(int, there[first]))
            message = f"'{first}' has no {columns[1]} {second}"
            return columns[1], Wrong(message, f"it has {numbers[0]} to {numbers[-1]}")
        value = PAIR_SEPARATOR.join(values)
        return columns[1], unlike(f"'{value}' is not {one_of(target)}", second, there[first])

    return misfit


def circles(table: Table, sheet: Sheet) -> Iterator[Fault]:
    """Rows that come back to themselves by a reference to their own table, as a member of a member of itself does."""
    for column in own_references(table):
        ids = [PAIR_SEPARATOR.join(row[name] for name in table.key) for row in sheet.rows]
        above = dict(zip(ids, (row[column] for row in sheet.rows), strict=True))
        around = in_circles(above)
        for start, line in zip(ids, sheet.lines, strict=True):
            if start in around:
                yield Fault(sheet.file, line, column, f"'{start}' comes back to itself this way")


def in_circles(above: Mapping[str, str]) -> set[str]:
    """Those from which a way up comes back to them; each is walked over once."""
    found: set[str] = set()
    walked = {""}
    for start in above:
        way: dict[str, None] = {}
        here = start
        while here in above and here not in walked and here not in way:
            way[here] = None
            here = above[here]
        if here in way:
            steps = list(way)
            found |= set(steps[steps.index(here) :])
        walked.update(way)
    return found


def own_references(table: Table) -> list[str]:
    """Columns that name one other row of the same table."""
    keys = [key["fields"][0] for key in table.foreign_keys if not key["reference"]["resource"]]
    named = [field["name"] for field in table.fields if table.name in field.get("references", [])]
    return keys + named


def repeated_ids(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Ids that two tables share: a link names an id alone, so it must say which thing it means."""
    first: dict[str, tuple[Sheet, int]] = {}
    for name, column in ((name, column) for name, column in package.ids.items() if name in sheets):
        sheet = sheets[name]
        for row, line in ((row, line) for row, line in zip(sheet.rows, sheet.lines, strict=True) if row[column]):
            other, at = first.setdefault(row[column], (sheet, line))
            if other.file != sheet.file:
                message = f"'{row[column]}' is an id in {other.at(at)}, already"
                yield Fault(sheet.file, line, column, message, "give it another")
