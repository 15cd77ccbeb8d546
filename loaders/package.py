"""The data package: tables, columns, rules and keys, as `loaders.descriptor` reads them."""

from pathlib import PurePosixPath
from typing import Any, NamedTuple

from loaders.shown_in import Place

DESCRIPTOR = "datapackage.json"
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


def leads_out(path: str) -> bool:
    """Whether the path of a file, as a package or a zip gives it, leads out of its case."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    return path.startswith(("/", "\\")) or path[1:2] == ":" or ".." in parts


def items(field: dict[str, Any], cell: str) -> list[str]:
    """The items of a cell: those of a list without blanks, the value itself, nothing for an empty cell."""
    found = map(str.strip, cell.split(LIST_SEPARATOR)) if field.get("list") else [cell]
    return list(filter(None, found))
