"""What a table is checked for by itself, by the rules of its schema: types, needed cells, forms, bounds, its key."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any, TypeAlias

from loaders.faults import Fault, Wrong, unlike
from loaders.limits import LENGTH, NUMBERS, too_long
from loaders.meant import meant, number_meant
from loaders.package import Table
from loaders.read import Sheet

KINDS = {"integer": "a whole number", "number": "a number"}
Codes: TypeAlias = Mapping[str, Sequence[str]]
NO_CODES: Codes = MappingProxyType({})
SPREADSHEET_DAY = re.compile(r"\d\d?-[A-Za-z]{3}")


def structure_faults(table: Table, sheet: Sheet, codes: Codes = NO_CODES) -> Iterator[Fault]:
    """Faults of a sheet against its table's schema, at our line numbers. codes: of each list, to be offered."""
    for field in filter(None, (ruled(table, field) for field in table.fields)):
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            if wrong := cell_fault(field, row[field["name"]], codes):
                yield Fault(sheet.file, line, field["name"], *wrong)
    yield from repeated_keys(table, sheet)


def ruled(table: Table, field: dict[str, Any]) -> dict[str, Any]:
    """A column with what its cells have to keep to, as those of a key that they say something; none without rules."""
    rules = field.get("constraints", {}) | ({"required": True} if field["name"] in table.key else {})
    return field | {"constraints": rules} if rules or field["type"] != "string" else {}


def cell_fault(field: dict[str, Any], cell: str, codes: Codes) -> Wrong | None:
    """What of a column's rules a cell breaks, with the rule as the package words it; None where it keeps them."""
    limits = field.get("constraints", {})
    if not cell:
        return needed(field, codes) if limits.get("required") else None
    if field["type"] in NUMBERS:
        if not NUMBERS[field["type"]].fullmatch(cell):
            return Wrong(f"'{cell}' is not {KINDS[field['type']]}", number_meant(cell))
        least, most = limits.get("minimum"), limits.get("maximum")
        if out_of_bounds(Decimal(cell), least, most):
            bounds = " to ".join("…" if each is None else str(each) for each in (least, most))
            return Wrong(f"'{cell}' is out of bounds ({bounds})")
    if (most := limits.get(LENGTH)) and (wrong := too_long(cell, most)):
        return wrong
    pattern = limits.get("pattern", "")
    if pattern and not re.fullmatch(pattern, cell):
        return Wrong(f"'{cell}' is not of this form: {field['description']}", tidied(cell, pattern))
    return None


def needed(field: dict[str, Any], codes: Codes) -> Wrong:
    """That an empty cell needs a value, and what it may get where its description cannot say that."""
    message = f"a value is needed here. {field['description']}"
    if field.get("edtf"):
        return Wrong(f"{message} Such as 2016-02-27, 2016-02 or 2016-02/2016-04.")
    return unlike(message, "", codes.get(field.get("codes", ""), ()))


def out_of_bounds(value: Decimal, least: float | None, most: float | None) -> bool:
    """Whether a value lies outside of two, of which either may be missing."""
    too_low = least is not None and value < Decimal(str(least))
    return too_low or (most is not None and value > Decimal(str(most)))


def repeated_keys(table: Table, sheet: Sheet) -> Iterator[Fault]:
    """The fault of each row whose key another one has already; an empty key is told by its own cell."""
    first: dict[tuple[str, ...], int] = {}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        key = tuple(row[name] for name in table.key)
        if all(key) and first.setdefault(key, line) != line:
            yield Fault(
                sheet.file, line, table.key[-1], f"'{', '.join(key)}' stands already in {sheet.counted} {first[key]}"
            )


def tidied(cell: str, pattern: str) -> str:
    """A suggestion where the words of a cell would do once they are joined as an id has them, or that it is a date."""
    if SPREADSHEET_DAY.fullmatch(cell):
        return meant(cell)
    slug = "-".join(re.findall(r"[a-z0-9]+", cell.lower()))
    return f"did you mean '{slug}'?" if slug != cell and re.fullmatch(pattern, slug) else ""
