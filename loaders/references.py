"""References from table to table: whether they lead anywhere, in circles, or to two things at once."""

from collections.abc import Callable, Iterator

from loaders.faults import Fault, suggestion
from loaders.package import PAIR_SEPARATOR, Package, Table
from loaders.read import Sheet

Sheets = dict[str, Sheet]
Check = Callable[[str], str]


def membership(allowed: set[str], what: str) -> Check:
    """A check that an item is one of a set."""
    return lambda item: "" if item in allowed else f"'{item}' is not {what}{suggestion(item, allowed)}"


def one_of(target: str) -> str:
    """“an actor”, “a passage”, “a record”: one row of what a reference points to."""
    name = target.removesuffix("eses") + "esis" if target.endswith("eses") else target.removesuffix("s")
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def identifiers(target: str, package: Package, sheets: Sheets) -> set[str] | None:
    """All ids of a table, of every record table (`record`), or None where one of them could not be read."""
    names = [name for name, table in package.tables.items() if table.record] if target == "record" else [target]
    if not all(name in sheets for name in names):
        return None
    keys = [(package.tables[name].key, sheets[name].rows) for name in names]
    return {PAIR_SEPARATOR.join(row[column] for column in key) for key, rows in keys for row in rows}


def key_faults(table: Table, sheet: Sheet, package: Package, sheets: Sheets) -> Iterator[Fault]:
    """References that the package declares as foreign keys (an empty `resource` is the table itself)."""
    for key in table.foreign_keys:
        target = key["reference"]["resource"] or table.name
        known = identifiers(target, package, sheets)
        if known is None:
            continue
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            values = [row[column] for column in key["fields"]]
            if all(values) and PAIR_SEPARATOR.join(values) not in known:
                yield Fault(sheet.file, line, *misfit(key["fields"], values, known, target))


def misfit(columns: list[str], values: list[str], known: set[str], target: str) -> tuple[str, str]:
    """The first column of a reference at which it leads nowhere, and why: no such text, no such paragraph of it."""
    value = PAIR_SEPARATOR.join(values)
    if len(columns) == 1:
        return columns[0], membership(known, one_of(target))(value)
    pairs = [each.split(PAIR_SEPARATOR, 1) for each in known]
    first, second = values
    if wrong := membership({one for one, _ in pairs}, one_of(f"{columns[0]}s"))(first):
        return columns[0], wrong
    there = {other for one, other in pairs if one == first}
    if all(each.isdecimal() for each in there):
        numbers = sorted(map(int, there))
        return columns[1], f"'{first}' has no {columns[1]} {second}; it has {numbers[0]} to {numbers[-1]}"
    return columns[1], f"'{value}' is not {one_of(target)}{suggestion(second, there)}"


def circles(table: Table, sheet: Sheet) -> Iterator[Fault]:
    """Rows that come back to themselves by a reference to their own table, as a member of a member of itself does."""
    for key in table.foreign_keys:
        if key["reference"]["resource"]:
            continue
        above = {row[table.key[0]]: row[key["fields"][0]] for row in sheet.rows}
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            start = row[table.key[0]]
            seen, here = set(), above[start]
            while here in above and here not in seen | {start}:
                seen.add(here)
                here = above[here]
            if start and here == start:
                yield Fault(sheet.file, line, key["fields"][0], f"'{start}' comes back to itself this way")


def repeated_ids(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Ids that two tables share: a link names an id alone, so it must say which thing it means."""
    first: dict[str, tuple[str, int]] = {}
    for name, sheet in sheets.items():
        key = package.tables[name].key
        if key != [name[:-1]]:
            continue
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            seen = first.setdefault(row[key[0]], (sheet.file, line))
            if seen[0] != sheet.file:
                yield Fault(sheet.file, line, key[0], f"'{row[key[0]]}' is an id in {seen[0]}, line {seen[1]}, already")
