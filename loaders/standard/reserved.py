"""Names that no column of a case's own may have, since the dashboard works something out that is called so."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields

from loaders.faults import Wrong
from loaders.standard.tables import Raw, column_of, tables

MADE = {"id", "index", "table", "state", "stands", "result_whole"}
"""What else a table gets on its way."""
OF_A_DATE = ("earliest", "latest", "open_start", "open_end", "precision", "approximate", "extent", "words")


def clashes(resource: Raw) -> Iterator[Wrong]:
    """Columns of a resource of a case that are called as something else is, in words for who can mend it."""
    own = resource.get("schema", {}).get("fields", [])
    more = [field["name"] for field in own if not column_of(resource, field) and "name" in field]
    dates = {f"{field.get('name')}_{made}" for field in own for made in OF_A_DATE if field.get("edtf")}
    for name in more:
        if name in reserved(resource["name"]) | dates and [name] != resource.get("schema", {}).get("primaryKey"):
            yield Wrong(f"'{name}' is what the dashboard calls something of its own", "give the column another name")
    for name, count in Counter(field.get("name") for field in own).items():
        if count > 1:
            yield Wrong(f"'{name}' is declared {count} times")


def reserved(table: str) -> set[str]:
    """What the rows of a table hold that is no column of its file."""
    columns = {field["name"] for field in tables().get(table, {"schema": {"fields": []}})["schema"]["fields"]}
    own = columns or {"date", "date_basis", "title", "note"}
    return MADE | ({field.name for field in fields(kind_of(table))} - own)


def kind_of(table: str) -> type:
    """What the rows of a table hold, with all that is worked out beside its columns.

    It is loaded when a case has a column of its own: to make these classes takes as long as to read a small case.
    """
    from rows.page import Held, Met, Note, Placed, Time
    from rows.record import TABLES, Record
    from rows.text import Evidence, Passage, Text

    ours = {"meetings": Met, "grievances": Held, "strikes": Note, "stances": Placed}
    others = {"phases": Time, "evidence": Evidence, "passages": Passage, "sources": Text}
    return (TABLES | ours | others).get(table, Record)
