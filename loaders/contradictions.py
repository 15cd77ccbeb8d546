"""What cannot hold at once: one thing on both sides, a name of two, shares above a whole, times that overlap."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from loaders.cells import straight
from loaders.dates import stretch
from loaders.faults import Fault
from loaders.package import Package, Table, items
from loaders.read import Sheet
from loaders.references import Sheets


def contradictions(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Every contradiction within a row or between the rows of one table, by what the package says of its columns."""
    for name, sheet in sheets.items():
        table = package.tables[name]
        yield from names_of_two(table, sheet)
        for field in table.fields:
            yield from on_both_sides(table, sheet, field)
            if field.get("share"):
                yield from more_than_a_whole(sheet, field["name"])
            if field.get("apart_in_time"):
                yield from overlaps(table, sheet, field["name"])


def on_both_sides(table: Table, sheet: Sheet, field: dict[str, Any]) -> Iterator[Fault]:
    """Items that stand in a column and in one that must not share any with it (`apart`)."""
    fields = {each["name"]: each for each in table.fields}
    for other in field.get("apart", []):
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            there = items(fields[other], row[other])
            for item in items(field, row[field["name"]]):
                if item in there:
                    yield Fault(sheet.file, line, field["name"], f"'{item}' stands in '{other}' of this row too")


def names_of_two(table: Table, sheet: Sheet) -> Iterator[Fault]:
    """Spellings in columns of names (`own_name`) that two rows share: a mention leads to one of them alone."""
    named = [field for field in table.fields if field.get("own_name")]
    first: dict[str, tuple[str, int]] = {}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        owner = row[table.key[0]]
        for field in named:
            for name in items(field, row[field["name"]]):
                seen, at = first.setdefault(straight(name), (owner, line))
                if seen != owner:
                    message = (
                        f"'{name}' is a name of '{seen}' ({sheet.counted} {at}) too, so nobody knows whom it means"
                    )
                    yield Fault(sheet.file, line, field["name"], message)


def more_than_a_whole(sheet: Sheet, column: str) -> Iterator[Fault]:
    """Shares as `5/1`, of which the part is larger than the whole."""
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        part, slash, whole = row[column].partition("/")
        if slash and part.isdecimal() and whole.isdecimal() and int(part) > int(whole):
            yield Fault(sheet.file, line, column, f"'{row[column]}' is more than a whole", "the part stands first")


def overlaps(table: Table, sheet: Sheet, column: str) -> Iterator[Fault]:
    """Dates of rows (`apart_in_time`) that share a day with those of another row, or have no end."""
    dated = []
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        try:
            date = stretch(row[column])
        except ValueError:
            continue
        if not (date.earliest and date.latest):
            yield Fault(sheet.file, line, column, f"'{row[column]}' has an untold end", "here both ends are needed")
            continue
        dated.append((date.earliest, date.latest, row[table.key[0]], line))
    dated.sort()
    for (_, last, before, _), (start, _, after, line) in pairwise(dated):
        if start <= last:
            yield Fault(
                sheet.file, line, column, f"'{after}' begins before '{before}' is over", "a day has one of them"
            )
