"""The descriptor that sheets tell, as `loaders.workbook.described` writes them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from loaders.workbook.flat import Astray, deep, whole
from loaders.workbook.names import CASE, COLUMNS, ELSEWHERE, FIELDS, KEY, RESOURCES, TABLE, TABLES, VALUE, WHOLE

Rows = list[list[str]]
"""Cells of a sheet, its header first."""


class Misread(ValueError):
    """What keeps a sheet from being read as a part of the descriptor; row: its place among the rows, 0 for none."""

    def __init__(self, message: str, sheet: str, row: int = 0, column: str = "") -> None:
        super().__init__(message)
        self.sheet, self.row, self.column = sheet, row, column


def from_sheets(sheets: dict[str, Rows]) -> dict[str, Any]:
    """The descriptor; Misread where it cannot be read."""
    raw = of_the_case(sheets[CASE])
    there = [name for name in (TABLES, COLUMNS) if name in sheets]
    if not there and raw.get(RESOURCES) != ELSEWHERE[RESOURCES]:
        return raw
    if len(there) < 2:
        message = f"the sheets “{TABLES}” and “{COLUMNS}” go together, and one of them is missing"
        raise Misread(message, there[0] if there else CASE)
    return {**raw, RESOURCES: resources_of(sheets[TABLES], sheets[COLUMNS])}


def of_the_case(rows: Rows) -> dict[str, Any]:
    """What is said of the case itself, or all of it where it stands there as JSON."""
    header, *lines = rows
    said = [dict(zip(header, line, strict=True)) for line in lines]
    entries = {}
    for row, (path, text) in enumerate(((each[KEY].strip(), each[VALUE]) for each in said), start=1):
        if not text.strip():
            continue
        if not path:
            raise Misread(f"nothing stands before '{text}' that says what it is", CASE, row, VALUE)
        if path in entries:
            raise Misread(f"'{path}' stands there twice", CASE, row, KEY)
        entries[path] = row, text
    if WHOLE in entries:
        row, text = entries[WHOLE]
        with placed(CASE, row, VALUE):
            return whole(text)
    try:
        return deep((path, text) for path, (_, text) in entries.items())
    except Astray as error:
        raise Misread(str(error), CASE, entries[error.path][0], KEY) from None


def resources_of(tables: Rows, columns: Rows) -> list[dict[str, Any]]:
    """The tables that two sheets tell, each with the columns that it declares."""
    resources = [(row, each) for row, each in objects(TABLES, *tables)]
    fields: dict[str, list[dict[str, Any]]] = {}
    first: dict[str, int] = {}
    place = columns[0].index(TABLE) if TABLE in columns[0] else 0
    names = [line[place] for line in columns[1:]]
    others = [line[:place] + line[place + 1 :] for line in columns]
    for name, (row, each) in zip(names, objects(COLUMNS, *others), strict=True):
        fields.setdefault(name, []).append(each)
        first.setdefault(name, row)
    for row, resource in resources:
        if own := fields.pop(str(resource.get("name")), []):
            with placed(TABLES, row):
                with_fields(resource, own)
    if fields:
        name = next(iter(fields))
        raise Misread(f"'{name}' has columns here, and no row in the sheet “{TABLES}”", COLUMNS, first[name], TABLE)
    return [resource for _, resource in resources]


def with_fields(resource: dict[str, Any], own: list[dict[str, Any]]) -> None:
    """Give a table its columns; ValueError where something else says what they are."""
    schema = resource.setdefault("schema", {})
    if not isinstance(schema, dict):
        raise ValueError(f"its 'schema' is '{schema}', and the sheet “{COLUMNS}” has columns of it")
    schema[FIELDS] = own


def objects(sheet: str, header: list[str], *lines: list[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """What each row of a sheet stands for, with its place."""
    for row, cells in enumerate(lines, start=1):
        with placed(sheet, row):
            yield row, object_of(header, cells)


@contextmanager
def placed(sheet: str, row: int, column: str = "") -> Iterator[None]:
    """Names the row of a sheet that cannot be read."""
    try:
        yield
    except Astray as error:
        raise Misread(str(error), sheet, row, column or error.path) from None
    except ValueError as error:
        raise Misread(str(error), sheet, row, column) from None


def object_of(header: list[str], cells: list[str]) -> dict[str, Any]:
    """What a row stands for; an empty cell says nothing."""
    said = {path: cell for path, cell in zip(header, cells, strict=True) if cell.strip()}
    if "" in said:
        raise ValueError(f"'{said['']}' stands in a column that has no name")
    return whole(said[WHOLE]) if WHOLE in said else deep(said.items())
