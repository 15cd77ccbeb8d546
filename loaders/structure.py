"""What frictionless checks, one table at a time: types, required cells, patterns, bounds, primary keys."""

import dataclasses
import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from typing import Any

from frictionless import Resource, Schema
from frictionless.errors import ConstraintError, PrimaryKeyError, TypeError

from loaders.faults import Fault
from loaders.meant import meant, number_meant
from loaders.package import NUMBERS, Table
from loaders.read import Sheet

KINDS = {"integer": "a whole number", "number": "a number"}
MOST_FAULTS = 1000
MOST_KEPT = 64
"""Sheets whose faults are remembered: two cases of some thirty tables."""
SPREADSHEET_DAY = re.compile(r"\d\d?-[A-Za-z]{3}")


@dataclasses.dataclass(frozen=True)
class Question:
    """A sheet and the table that it is to be checked against; two are the same where their contents are."""

    digest: str
    table: Table = dataclasses.field(compare=False)
    sheet: Sheet = dataclasses.field(compare=False)


def structure_faults(table: Table, sheet: Sheet) -> tuple[Fault, ...]:
    """Faults of a sheet against its table's schema, at our line numbers.

    What was checked once is remembered by its contents: this is two thirds of loading a case, of which an edit mostly
    changes one file.
    """
    contents = repr((table.fields, table.key, sheet)).encode()
    return checked(Question(sha256(contents).hexdigest(), table, sheet))


@lru_cache(maxsize=MOST_KEPT)
def checked(question: Question) -> tuple[Fault, ...]:
    """The faults of a sheet."""
    return tuple(found(question.table, question.sheet))


def found(table: Table, sheet: Sheet) -> Iterator[Fault]:
    """The faults of a sheet one by one."""
    if not sheet.rows:
        return
    yield from odd_numbers(table, sheet)
    schema = Schema.from_descriptor({"fields": list(map(for_frictionless, table.fields)), "primaryKey": table.key})
    data = [table.columns, *([row[name] for name in table.columns] for row in sheet.rows)]
    report = Resource(data=data, schema=schema).validate(limit_errors=MOST_FAULTS)
    descriptions = {field["name"]: field["description"] for field in table.fields}
    for error in report.task.errors:
        index = error.row_number - 2
        if isinstance(error, PrimaryKeyError):
            yield from repeated_key(table, sheet, index)
        elif isinstance(error, TypeError | ConstraintError):
            message = cell_message(error, table, descriptions[error.field_name])
            yield Fault(sheet.file, sheet.lines[index], error.field_name, message)
        else:
            yield Fault(sheet.file, sheet.lines[index], "", error.message)


def for_frictionless(field: dict[str, Any]) -> dict[str, Any]:
    """A field without our own `list`, and with a pattern that is whole.

    frictionless puts `^` and `$` round a pattern as it stands: of `a|b` they hold one end each, and `$` lets a line
    break pass.
    """
    limits = dict(field.get("constraints", {}))
    if "pattern" in limits:
        limits["pattern"] = rf"(?:{limits['pattern']})\Z"
    return {name: value for name, value in field.items() if name != "list"} | {"constraints": limits}


def odd_numbers(table: Table, sheet: Sheet) -> Iterator[Fault]:
    """Numbers that are not written plainly, or that no column can hold; frictionless takes them."""
    for field in table.fields:
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            cell = row[field["name"]]
            if cell and field["type"] in NUMBERS and not NUMBERS[field["type"]].fullmatch(cell):
                yield Fault(
                    sheet.file, line, field["name"], f"'{cell}' is not {KINDS[field['type']]}{number_meant(cell)}"
                )


def repeated_key(table: Table, sheet: Sheet, index: int) -> Iterator[Fault]:
    """The fault of a row whose key another row has; an empty key is told by its own cell already."""
    keys = [tuple(row[name] for name in table.key) for row in sheet.rows]
    if all(keys[index]):
        first = sheet.lines[keys.index(keys[index])]
        value = ", ".join(keys[index])
        yield Fault(sheet.file, sheet.lines[index], table.key[-1], f"'{value}' stands already in line {first}")


def cell_message(error: Any, table: Table, description: str) -> str:
    """One cell's fault in words, with the rule as the package words it."""
    field = next(field for field in table.fields if field["name"] == error.field_name)
    limits = field.get("constraints", {})
    if isinstance(error, TypeError):
        return f"'{error.cell}' is not {KINDS[field['type']]}{number_meant(error.cell)}"
    if not error.cell:
        return f"a value is needed here. {description}"
    if "pattern" in error.note:
        return f"'{error.cell}' is not of this form{tidied(error.cell, limits['pattern'])}: {description}"
    return f"'{error.cell}' is out of bounds ({limits.get('minimum', '…')} to {limits.get('maximum', '…')})"


def tidied(cell: str, pattern: str) -> str:
    """A suggestion where the words of a cell would do once they are joined as an id has them, or that it is a date."""
    if SPREADSHEET_DAY.fullmatch(cell):
        return meant(cell)
    slug = "-".join(re.findall(r"[a-z0-9]+", cell.lower()))
    return f" (did you mean '{slug}'?)" if slug != cell and re.fullmatch(pattern, slug) else ""
