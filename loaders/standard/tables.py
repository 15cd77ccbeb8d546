"""What a case declares, completed by the standard: the tables and columns that it lacks, rules it need not repeat."""

import json
from functools import cache
from pathlib import Path
from typing import Any

STANDARD = Path(__file__).parent
WORDS = ("title", "description", "shown_in")
"""What a case may say otherwise of a column of the standard: how it is called and explained, and where it is shown."""
OF_A_TABLE = ("path", "title", "description", "dialect", "noun", "subject", "moments")
"""The same of a table; also what is said of its rows, and which events its chart marks."""
FILLED = frozenset({"outlets", "sources", "passages", "actors", "phases", "evidence"})
"""Tables that need a row."""
RECORD_COLUMNS = ("date", "date_basis", "title", "note")
"""Columns of the standard that every table of records has."""

Raw = dict[str, Any]
"""A resource, its schema or a column as a descriptor has it."""


@cache
def standard() -> Raw:
    """The descriptor of the standard. Nobody changes it in place."""
    found: Raw = json.loads((STANDARD / "datapackage.json").read_text("utf-8"))
    return found


@cache
def tables() -> dict[str, Raw]:
    """Name of each table of the standard to its resource, in order."""
    return {resource["name"]: resource for resource in standard()["resources"]}


def completed(declared: list[Raw]) -> list[Raw]:
    """The resources of a case, each with all that the standard says of its table, then those that the case does not
    name, marked as `assumed`.

    Raises KeyError or TypeError for what is no resource.
    """
    named = [resource["name"] for resource in declared]
    others = [resource | {"assumed": True} for name, resource in tables().items() if name not in named]
    return [whole(resource) for resource in declared] + others


def whole(resource: Raw) -> Raw:
    """One resource of a case with what it does not say itself."""
    name, record = resource["name"], resource.get("record", False)
    if model := tables().get(name):
        said = model | {each: resource[each] for each in OF_A_TABLE if each in resource}
    else:
        said = {"path": f"{name}.csv", "title": name, "description": "", "linked": record} | resource
    return said | {"schema": whole_schema(resource)}


def whole_schema(resource: Raw) -> Raw:
    """The columns and keys of a table: those that the case declares in its order and words, then those it does not."""
    own, given, key = resource.get("schema", {}), schema_of(resource), key_of(resource)
    fields = [like(column_of(resource, field), field) for field in own.get("fields", [])]
    there = {field.get("name") for field in fields} | ({*given["primaryKey"]} - {*key})
    fields += [field for field in given["fields"] if field["name"] not in there]
    keys = given.get("foreignKeys", [])
    of = [each["fields"] for each in keys]
    more = [each for each in own.get("foreignKeys", []) if each["fields"] not in of]
    led = {"foreignKeys": [*keys, *more]} if keys or more else {}
    return {"fields": fields, "primaryKey": key, **led}


def schema_of(resource: Raw) -> Raw:
    """What the standard says of the columns of a table; of a table of records of the case's own what all have."""
    if model := tables().get(resource["name"]):
        found: Raw = model["schema"]
        return found
    columns = RECORD_COLUMNS if resource.get("record") else ()
    return {
        "fields": [field for field in tables()["events"]["schema"]["fields"] if field["name"] in columns],
        "primaryKey": [],
    }


def key_of(resource: Raw) -> list[str]:
    """The primary key of a table of a case, as it declares it or as the standard has it."""
    key = resource.get("schema", {}).get("primaryKey") or schema_of(resource)["primaryKey"]
    return [key] if isinstance(key, str) else list(key)


def column_of(resource: Raw, field: Raw) -> Raw:
    """The column of the standard that a column of a case is; nothing for one of its own.

    A table of records may call the column of its ids as it likes.
    """
    given, name = schema_of(resource), field.get("name")
    renamed = [name] == key_of(resource) and len(given["primaryKey"]) == 1
    meant = given["primaryKey"][0] if renamed else name
    return next((each for each in given["fields"] if each["name"] == meant), {})


def like(model: Raw, field: Raw) -> Raw:
    """A column as the standard has it, in the words of the case."""
    return model | {each: field[each] for each in ("name", *WORDS) if each in field} if model else field
