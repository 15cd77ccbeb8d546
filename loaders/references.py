"""References from table to table: whether they lead anywhere, in circles, or to two things at once."""

from collections.abc import Callable, Iterator, Mapping

from loaders.faults import NONE, Fault, suggestion
from loaders.package import LIST_SEPARATOR, PAIR_SEPARATOR, Package, Table, items
from loaders.read import Sheet

Sheets = dict[str, Sheet]
Check = Callable[[str], str]
RECORD = "record"


def membership(allowed: set[str], what: str, names: Mapping[str, str] = NONE) -> Check:
    """A check that an item is one of a set. names: what these are called, in small letters, to each."""

    def check(item: str) -> str:
        if item in allowed:
            return ""
        several = [each.strip() for each in item.split(",")]
        if len(several) > 1 and set(several) <= allowed:
            return f"'{item}' is not {what} (did you mean '{LIST_SEPARATOR.join(several)}'?)"
        return f"'{item}' is not {what}{suggestion(item, allowed, names)}"

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
    """All ids of a table, of every record table (`record`), or None where one of them could not be read."""
    names = [name for name, table in package.tables.items() if table.record] if target == RECORD else [target]
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
        names = names_of(target, package, sheets)
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            values = [row[column] for column in key["fields"]]
            if all(values) and PAIR_SEPARATOR.join(values) not in known:
                yield Fault(sheet.file, line, *misfit(key["fields"], values, known, target, names))


def misfit(
    columns: list[str], values: list[str], known: set[str], target: str, names: Mapping[str, str]
) -> tuple[str, str]:
    """The first column of a reference at which it leads nowhere, and why: no such text, no such paragraph of it."""
    value = PAIR_SEPARATOR.join(values)
    if len(columns) == 1:
        return columns[0], membership(known, one_of(target), names)(value)
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
    for column in own_references(table):
        ids = [PAIR_SEPARATOR.join(row[name] for name in table.key) for row in sheet.rows]
        above = dict(zip(ids, (row[column] for row in sheet.rows), strict=True))
        for start, line in zip(ids, sheet.lines, strict=True):
            seen: set[str] = set()
            here = above[start]
            while here in above and here not in seen | {start}:
                seen.add(here)
                here = above[here]
            if start and here == start:
                yield Fault(sheet.file, line, column, f"'{start}' comes back to itself this way")


def own_references(table: Table) -> list[str]:
    """Columns that name one other row of the same table."""
    keys = [key["fields"][0] for key in table.foreign_keys if not key["reference"]["resource"]]
    named = [field["name"] for field in table.fields if table.name in field.get("references", [])]
    return keys + named


def repeated_ids(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Ids that two tables share: a link names an id alone, so it must say which thing it means."""
    first: dict[str, tuple[str, int]] = {}
    for name, column in ((name, column) for name, column in package.ids.items() if name in sheets):
        sheet = sheets[name]
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            seen = first.setdefault(row[column], (sheet.file, line))
            if seen[0] != sheet.file:
                yield Fault(sheet.file, line, column, f"'{row[column]}' is an id in {seen[0]}, line {seen[1]}, already")
