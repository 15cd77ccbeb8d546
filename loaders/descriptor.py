"""The text of a `datapackage.json` to the package that it declares."""

from collections.abc import Iterator
from typing import Any

from loaders.faults import CaseError, Fault, Wrong, unlike
from loaders.itself import itself, tracker
from loaders.json_text import parsed
from loaders.limits import NUMBERS, misruled
from loaders.members import shape_faults
from loaders.package import DELIMITER, DESCRIPTOR, Package, Table, leads_out
from loaders.shown_in import misplaced
from loaders.standard.otherwise import otherwise
from loaders.standard.reserved import clashes
from loaders.standard.tables import completed

UNNAMED = "case"
"""What a case that gives itself no name is called in the names of files."""


def read_package(text: str) -> Package:
    """The package that the text of a `datapackage.json` declares; CaseError where it lacks what we need."""
    raw = parsed(text)
    if faults := list(shape_faults(raw)):
        raise CaseError(faults)
    try:
        declared = raw.get("resources", [])
        package = package_of(raw, completed(declared))
        faults = [
            Fault(DESCRIPTOR, 0, each["name"], *wrong)
            for each in declared
            for wrong in (*otherwise(each), *clashes(each))
        ]
        faults += descriptor_faults(package)
    except (KeyError, TypeError, AttributeError) as error:
        raise CaseError([Fault(DESCRIPTOR, 0, "", f"no data package as we need it; look for {error}")]) from None
    if faults:
        raise CaseError(faults)
    return package


def package_of(raw: dict[str, Any], resources: list[dict[str, Any]]) -> Package:
    """A package of its descriptor and its completed resources."""
    tables = {resource["name"]: read_table(resource) for resource in resources}
    named = raw.get("focus") or []
    focus = tuple(map(str, [named] if isinstance(named, str) else named))
    called = str(raw.get("name") or UNNAMED), str(raw["title"]), str(raw.get("version") or "")
    return Package(*called, focus, tables, tracker(raw), *itself(raw), story=str(raw.get("story") or ""))


def read_table(resource: dict[str, Any]) -> Table:
    """One resource of the package as a Table."""
    schema = resource["schema"]
    return Table(
        resource["name"],
        resource["path"],
        resource["title"],
        resource["description"],
        resource.get("record", False),
        schema["fields"],
        schema["primaryKey"],
        schema.get("foreignKeys", []),
        resource.get("dialect", {}).get("delimiter", DELIMITER),
        resource.get("linked", True),
        resource.get("assumed", False),
        str(resource.get("noun") or resource["title"].lower().removesuffix("s")),
        str(resource.get("subject") or resource["title"].lower()),
        tuple(map(str, resource.get("moments", ()))),
    )


def descriptor_faults(package: Package) -> Iterator[Fault]:
    """Tables that cannot be read as they are declared, and fields that do not say what they are."""
    for table in package.tables.values():
        if table.record and not table.id:
            message = "its primaryKey has several columns"
            yield Fault(DESCRIPTOR, 0, table.name, message, "records have one, of their ids")
        if leads_out(table.file):
            yield Fault(DESCRIPTOR, 0, table.name, f"its path '{table.file}' leads out of the case")
        if table.delimiter != DELIMITER:
            message = f"its dialect says '{table.delimiter}'"
            yield Fault(DESCRIPTOR, 0, table.name, message, "tables are read with commas")
        for number, field in enumerate(table.fields, start=1):
            for attribute in {"name", "type", "description"} - field.keys():
                yield Fault(DESCRIPTOR, 0, table.name, f"field {number} has no '{attribute}'")
            if field.get("type", "string") not in {"string", *NUMBERS}:
                yield Fault(DESCRIPTOR, 0, table.name, f"field {number} has the type '{field['type']}', not used here")
        yield from unmet_needs(table)
        for wrong in (*misplaced(table.fields), *map(Wrong, misruled(table.fields))):
            yield Fault(DESCRIPTOR, 0, table.name, *wrong)


def unmet_needs(table: Table) -> Iterator[Fault]:
    """Columns that are said to need one which the table has not."""
    columns = {field["name"] for field in table.fields if "name" in field}
    for field in table.fields:
        for needed in field.get("needs", []):
            if needed not in columns:
                message = f"'{field.get('name')}' needs '{needed}', which is not a column"
                yield Fault(DESCRIPTOR, 0, table.name, *unlike(message, needed, columns))
