"""`datapackage.json` as rows of three sheets, what it says of the case, its tables and their columns, and back."""

import json
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any

from loaders.content import described
from loaders.workbook.flat import deep, flat
from loaders.workbook.names import CASE, COLUMNS, TABLES

Rows = list[list[str]]
"""Cells of a sheet, its header first."""

KEY, VALUE, TABLE, WHOLE = "about", "value", "table", "as JSON"
RESOURCES, FIELDS = "resources", "schema.fields"
ELSEWHERE = {RESOURCES: f"(in the sheet “{TABLES}”)", FIELDS: f"(in the sheet “{COLUMNS}”)"}
"""What stands in the place of what another sheet says."""


def in_sheets(raw: dict[str, Any]) -> dict[str, Rows]:
    """Sheet to its rows; what would not come back so is one entry of JSON."""
    sheets = told_apart(raw)
    try:
        same = described(from_sheets(sheets)) == described(raw)
    except ValueError:
        same = False
    return sheets if same else {CASE: [[KEY, VALUE], [WHOLE, json.dumps(raw)]]}


def told_apart(raw: dict[str, Any]) -> dict[str, Rows]:
    """What is said of the case, and, where the descriptor declares tables, of these and of their columns."""
    resources = raw.get(RESOURCES)
    split = bool(resources) and isinstance(resources, list) and all(map(has_name, resources))
    if not split or not resources:
        return {CASE: [[KEY, VALUE], *map(list, rows_of(raw))]}
    fields = [(each["name"], field) for each in resources for field in fields_of(each)]
    header, *rows = grid([field for _, field in fields])
    return {
        CASE: [[KEY, VALUE], *map(list, rows_of({**raw, RESOURCES: ELSEWHERE[RESOURCES]}))],
        TABLES: grid([without_fields(each) for each in resources]),
        COLUMNS: [[TABLE, *header], *([name, *row] for (name, _), row in zip(fields, rows, strict=True))],
    }


def rows_of(top: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Paths and texts of what is said of the case; a key whose value would not come back so is one row of JSON."""
    for key, value in top.items():
        rows = list(flat({key: value}, lists=True))
        try:
            same = described(deep(rows)) == described({key: value})
        except ValueError:
            same = False
        yield from rows if same else [(key, json.dumps(value))]


def has_name(resource: Any) -> bool:
    """Whether a resource can be told by the sheets of tables and columns."""
    return isinstance(resource, dict) and isinstance(resource.get("name"), str)


def fields_of(resource: dict[str, Any]) -> list[dict[str, Any]]:
    """The columns that a resource declares, where there is a list of them."""
    schema = resource.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    return fields if isinstance(fields, list) and all(isinstance(each, dict) for each in fields) else []


def without_fields(resource: dict[str, Any]) -> dict[str, Any]:
    """A resource that says of its columns only where they are told."""
    if not fields_of(resource):
        return resource
    return {**resource, "schema": {**resource["schema"], "fields": ELSEWHERE[FIELDS]}}


def grid(objects: list[dict[str, Any]]) -> Rows:
    """A row each, a column a path, in an order that keeps that of every row; what does not fit in stands as JSON."""
    rows = [dict(flat(each)) for each in objects]
    header = order([list(row) for row in rows])
    lines = []
    for each, row in zip(objects, rows, strict=True):
        cells = [row.get(path, "") for path in header]
        try:
            fits = described(object_of(header, cells)) == described(each)
        except ValueError:
            fits = False
        lines.append([*cells, ""] if fits else [*([""] * len(header)), json.dumps(each)])
    whole = any(line[-1] for line in lines)
    return [[*header, WHOLE], *lines] if whole else [header, *(line[:-1] for line in lines)]


def order(orders: list[list[str]]) -> list[str]:
    """One order of all names that agrees with each of some; any where they do not agree with one another."""
    before: dict[str, set[str]] = {}
    for names in orders:
        for place, name in enumerate(names):
            before.setdefault(name, set()).update(names[max(place - 1, 0) : place])
    try:
        return list(TopologicalSorter(before).static_order())
    except CycleError:
        return list(before)


def object_of(header: Iterable[str], cells: Iterable[str]) -> dict[str, Any]:
    """What a row stands for; an empty cell says nothing."""
    said = {path: cell for path, cell in zip(header, cells, strict=True) if cell.strip()}
    if "" in said:
        raise ValueError(f"'{said['']}' stands in a column that has no name")
    if WHOLE in said:
        return whole(said[WHOLE])
    return deep(said.items())


def whole(text: str) -> dict[str, Any]:
    """What stands as JSON."""
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError(f"what stands under '{WHOLE}' is no object")
    return found


def from_sheets(sheets: dict[str, Rows]) -> dict[str, Any]:
    """The descriptor that sheets, as `in_sheets` gives them, tell; ValueError with what is wrong."""
    entries = [(row[0], row[1]) for row in sheets[CASE] if len(row) > 1 and row[1].strip() and row[0] != KEY]
    if unnamed := [text for path, text in entries if not path]:
        raise ValueError(f"'{unnamed[0]}' has nothing before it that says what it is")
    if found := dict(entries).get(WHOLE):
        return whole(found)
    raw = deep(entries)
    if TABLES not in sheets and raw.get(RESOURCES) != ELSEWHERE[RESOURCES]:
        return raw
    if not {TABLES, COLUMNS} <= sheets.keys():
        raise ValueError(f"the sheets “{TABLES}” and “{COLUMNS}” go together, and one of them is missing")
    fields: dict[str, list[dict[str, Any]]] = {}
    header, *lines = sheets[COLUMNS]
    for name, *cells in lines:
        fields.setdefault(name, []).append(object_of(header[1:], cells))
    header, *lines = sheets[TABLES]
    resources = [object_of(header, cells) for cells in lines]
    for resource in resources:
        if own := fields.pop(str(resource.get("name")), []):
            resource.setdefault("schema", {})["fields"] = own
    if fields:
        raise ValueError(f"“{COLUMNS}” has columns of '{next(iter(fields))}', of which “{TABLES}” has no row")
    return {**raw, RESOURCES: resources}
