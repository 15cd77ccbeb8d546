"""What a case says, in canonical form, whatever it lies in."""

from typing import Any, NamedTuple

from loaders.canonical import canonical_rows, clean_sheets, csv_text
from loaders.container import Container, declared
from loaders.json_text import described, parsed
from loaders.package import DESCRIPTOR, Package, Table

Rows = list[dict[str, str]]


class Content(NamedTuple):
    """A case in canonical form: `raw` is its descriptor, `tables` those that it has, by name, each with its rows."""

    raw: dict[str, Any]
    package: Package
    tables: dict[str, tuple[Table, Rows]]

    def files(self) -> dict[str, bytes]:
        """Its files by name."""
        texts = {DESCRIPTOR: described(self.raw)}
        texts |= {table.file: csv_text(table, rows) for table, rows in self.tables.values()}
        return {name: text.encode() for name, text in texts.items()}


def content(container: Container) -> Content:
    """What an opened case says; CaseError where something in it cannot be read or understood."""
    package = declared(container)
    sheets = clean_sheets(container, package)
    tables = {table.name: (table, canonical_rows(table, sheet)) for table, sheet in sheets}
    return Content(parsed(container.descriptor()), package, tables)
