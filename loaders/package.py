"""The data package: tables, columns, rules and keys, read from `datapackage.json` alone."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from loaders.faults import CaseError, Fault, Wrong, unlike
from loaders.itself import itself, tracker
from loaders.limits import NUMBERS, misruled
from loaders.shown_in import Place, misplaced
from loaders.standard.otherwise import otherwise
from loaders.standard.reserved import clashes
from loaders.standard.tables import completed

DESCRIPTOR = "datapackage.json"
UNNAMED = "case"
"""What a case that gives itself no name is called in the names of files."""
DELIMITER = ","
LIST_SEPARATOR = ";"
PAIR_SEPARATOR = ":"


class Table(NamedTuple):
    """One table as the package declares it: `fields` are its columns as Table Schema dicts, `key` its primary key.

    linked: whether a link may name a row of it by its id, which is then unique over the case; assumed: whether the case
    does not name it, so that its file need not be there; noun: what one of its rows is called within a sentence;
    subject: what they are about, in the plural; moments: kinds of events that its chart marks.
    """

    name: str
    file: str
    title: str
    description: str
    record: bool
    fields: list[dict[str, Any]]
    key: list[str]
    foreign_keys: list[dict[str, Any]]
    delimiter: str
    linked: bool = True
    assumed: bool = False
    noun: str = ""
    subject: str = ""
    moments: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The column that alone tells its rows apart; empty where it takes several."""
        return self.key[0] if len(self.key) == 1 else ""

    @property
    def columns(self) -> list[str]:
        """Names of the columns, in order."""
        return [field["name"] for field in self.fields]

    @property
    def parts(self) -> dict[str, list[dict[str, Any]]]:
        """Part of a record to the columns that are told with it; a column that names none belongs to `what`."""
        found: dict[str, list[dict[str, Any]]] = {}
        for field in self.fields:
            if field["name"] not in self.key:
                found.setdefault(field.get("part", "what"), []).append(field)
        return found

    def shown_in(self, place: Place) -> list[dict[str, Any]]:
        """The columns that stand in a place, in order."""
        return [field for field in self.fields if place in field.get("shown_in", [])]

    def label(self, column: str) -> str:
        """What a column is called on the screen."""
        return str(next(field.get("title", column) for field in self.fields if field["name"] == column))

    def refers(self, field: dict[str, Any]) -> bool:
        """Whether the cells of a column hold ids, each of which alone says what is meant."""
        return "references" in field or any(key["fields"] == [field["name"]] for key in self.foreign_keys)

    def naming(self, target: str) -> list[str]:
        """Columns that hold ids of another table."""
        keys = [name for key in self.foreign_keys if key["reference"]["resource"] == target for name in key["fields"]]
        return [each["name"] for each in self.fields if each["name"] in keys or target in each.get("references", [])]


class Package(NamedTuple):
    """A data package: what the case is called, whose quarrel it tells (`focus`: two actors, one or none), its tables by
    name, `tracker`; what it says of itself, who made it and under which licences, each empty where it does not say;
    `story`: the issue on which positions about the story itself are held, empty where there is none."""

    name: str
    title: str
    version: str
    focus: tuple[str, ...]
    tables: dict[str, Table]
    tracker: str = ""
    description: str = ""
    contributors: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()
    story: str = ""

    @property
    def ids(self) -> dict[str, str]:
        """Table to the column of its ids, for those whose rows a link may name by them."""
        return {name: table.id for name, table in self.tables.items() if table.id and table.linked}


def read_package(text: str) -> Package:
    """The package that the text of a `datapackage.json` declares; CaseError where it lacks what we need."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        line, found = getattr(error, "lineno", 0), getattr(error, "msg", error)
        raise CaseError([Fault(DESCRIPTOR, line, "", f"not readable as JSON: {found}")]) from None
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


def leads_out(path: str) -> bool:
    """Whether the path of a file, as a package or a zip gives it, leads out of its case."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    return path.startswith(("/", "\\")) or path[1:2] == ":" or ".." in parts


def unmet_needs(table: Table) -> Iterator[Fault]:
    """Columns that are said to need one which the table has not."""
    columns = {field["name"] for field in table.fields if "name" in field}
    for field in table.fields:
        for needed in field.get("needs", []):
            if needed not in columns:
                message = f"'{field.get('name')}' needs '{needed}', which is not a column"
                yield Fault(DESCRIPTOR, 0, table.name, *unlike(message, needed, columns))


def items(field: dict[str, Any], cell: str) -> list[str]:
    """The items of a cell: those of a list without blanks, the value itself, nothing for an empty cell."""
    found = map(str.strip, cell.split(LIST_SEPARATOR)) if field.get("list") else [cell]
    return list(filter(None, found))
