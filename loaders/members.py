"""The members of a descriptor: what it cannot do without, and those that nothing here reads."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from loaders.faults import Fault, Wrong, nearest
from loaders.limits import too_long
from loaders.package import DESCRIPTOR
from loaders.standard.tables import column_of, tables

OF_A_PACKAGE = {
    *("$schema", "profile", "name", "id", "title", "description", "homepage", "version", "created", "licenses"),
    *("contributors", "sources", "keywords", "image", "resources"),
}
OF_A_RESOURCE = {
    *("$schema", "profile", "name", "path", "data", "type", "title", "description", "homepage", "format", "mediatype"),
    *("encoding", "bytes", "hash", "sources", "licenses", "dialect", "schema"),
}
OF_A_FIELD = {
    *("name", "title", "description", "type", "format", "example", "constraints", "missingValues", "rdfType"),
    *("categories", "categoriesOrdered", "bareNumber", "decimalChar", "groupChar", "trueValues", "falseValues"),
}
"""Members that the standard of data packages knows. It allows any others as well, which are kept."""
OURS = {"focus", "story", "bugs"}
"""What this project adds to a package; what it adds to tables and columns, the standard's have (`moments`, too)."""
ROOM = {"title": 100}
ROOM_OF_A_TABLE = {"title": 40, "noun": 30, "subject": 60}
"""Letters that pictures have room for, as `maxLength` says it of columns (`docs/decisions/standard.md`)."""


def shape_faults(raw: Any) -> Iterator[Fault]:
    """What keeps a descriptor from being one at all."""
    if not isinstance(raw, dict):
        yield Fault(DESCRIPTOR, 0, "", "it is no object as JSON has them, between { and }")
        return
    title, focus, resources = raw.get("title"), raw.get("focus") or [], raw.get("resources", [])
    if not isinstance(title, str) or not title.strip():
        message = "a text is needed here: what the case is called"
        near = nearest("title", sorted(raw.keys() - OF_A_PACKAGE - OURS), {})
        yield Fault(DESCRIPTOR, 0, "title", message, f"'{near}' is not read; rename it" if near else "")
    if not isinstance(focus, str) and not texts(focus):
        yield Fault(DESCRIPTOR, 0, "focus", "it is no list of ids of actors")
    seen: set[str] = set()
    for number, each in enumerate(resources if isinstance(resources, list) else [None], start=1):
        name = each.get("name") if isinstance(each, dict) else None
        if not isinstance(name, str):
            yield Fault(DESCRIPTOR, 0, "resources", f"resource {number} has no 'name'")
        elif name in seen:
            yield Fault(DESCRIPTOR, 0, name, "two tables are called so", "take one of the two out")
        else:
            seen.add(name)


def crowding(raw: dict[str, Any]) -> Iterator[Fault]:
    """Words of a descriptor and of its tables that are longer than pictures have room for."""
    own = [("", name, str(raw.get(name) or ""), most) for name, most in ROOM.items()]
    of_tables = [
        (each["name"], name, str(each.get(name) or ""), most)
        for each in raw.get("resources", [])
        for name, most in ROOM_OF_A_TABLE.items()
    ]
    for table, name, text, most in own + of_tables:
        if wrong := too_long(text, most):
            message = f"its {name} has {wrong.message}" if table else wrong.message
            yield Fault(DESCRIPTOR, 0, table or name, message, wrong.remedy)


def texts(value: Any) -> bool:
    """Whether it is a list of texts."""
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def unread(raw: dict[str, Any]) -> Iterator[Fault]:
    """A note for each member of a descriptor, of its tables and of their columns that neither the standard of data
    packages nor this project knows."""
    yield from (Fault(DESCRIPTOR, 0, name, *why) for name, why in others(raw, OF_A_PACKAGE | OURS))
    for each in raw.get("resources", []):
        yield from (Fault(DESCRIPTOR, 0, each["name"], *why) for _, why in others(each, of_tables()))
        for field in each.get("schema", {}).get("fields", []):
            if not column_of(each, field):  # in a column of the standard it is a fault
                yield from (Fault(DESCRIPTOR, 0, each["name"], *why) for _, why in others(field, of_columns()))


def others(members: Iterable[str], known: set[str]) -> Iterator[tuple[str, Wrong]]:
    """Members that are none of those known, each with what to say of it."""
    for name in members:
        if name not in known:
            near = nearest(name, sorted(known), {})
            remedy = f"did you mean '{near}'?" if near else "it is kept as it is"
            yield name, Wrong(f"'{name}' is nothing that is read here", remedy)


@cache
def of_tables() -> set[str]:
    """Members of a table that are known."""
    return OF_A_RESOURCE | {"moments"} | {name for each in tables().values() for name in each}


@cache
def of_columns() -> set[str]:
    """Members of a column that are known."""
    fields = (field for each in tables().values() for field in each["schema"]["fields"])
    return OF_A_FIELD | {name for field in fields for name in field}
