"""`datapackage.json` as rows of three sheets: what it says of the case, its tables and their columns."""

import json
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any

from loaders.json_text import described
from loaders.workbook.flat import deep, flat
from loaders.workbook.names import CASE, COLUMNS, ELSEWHERE, KEY, LISTED, RESOURCES, TABLE, TABLES, VALUE, WHOLE
from loaders.workbook.told import Rows, from_sheets, object_of


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
    return {**resource, "schema": {**resource["schema"], "fields": ELSEWHERE[LISTED]}}


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
