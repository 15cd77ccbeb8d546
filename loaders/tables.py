"""The tables of a case as they are written, to be added to or compared; whether they keep the rules is not asked."""

import re
import unicodedata

from loaders.canonical import clean_sheets
from loaders.cells import straight
from loaders.container import Container, declared
from loaders.package import Table
from loaders.read import Sheet

Row = dict[str, str]


class Tables:
    """The tables of a case and their rows, each a dict of clean cells."""

    def __init__(self, container: Container) -> None:
        """Read a case; CaseError where a table of it cannot be read."""
        package = declared(container)
        there = {table.name: sheet.rows for table, sheet in clean_sheets(container, package)}
        self.tables = package.tables
        self.rows: dict[str, list[Row]] = {name: there.get(name, []) for name in package.tables}

    def free(self, words: str, kind: str) -> str:
        """An id made of some words that no row of the case has; kind: what is put behind where one has it."""
        letters = unicodedata.normalize("NFKD", straight(words).replace("'", ""))
        plain = letters.encode("ascii", "ignore").decode().lower()
        wanted = "-".join(re.findall("[a-z0-9]+", plain)) or kind
        ids = {row[table.id] for name, table in self.tables.items() if table.id for row in self.rows[name]}
        several = (f"{wanted}-{kind}{number or ''}" for number in range(len(ids) + 1))
        return wanted if wanted not in ids else next(each for each in several if each not in ids)

    def add(self, table: str, cells: Row) -> None:
        """A row more of a table, its other cells empty."""
        self.rows[table].append(dict.fromkeys(self.tables[table].columns, "") | cells)

    def sheet(self, name: str) -> tuple[Table, Sheet]:
        """A table as it is now."""
        table = self.tables[name]
        return table, Sheet(table.file, self.rows[name], [])
