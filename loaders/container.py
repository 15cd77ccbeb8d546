"""What a case lies in: files of text, in a folder or in a zip, or the sheets of a workbook."""

from importlib.resources.abc import Traversable
from typing import NamedTuple, Protocol

from loaders.faults import CaseError, Fault
from loaders.package import DESCRIPTOR, Package, Table
from loaders.read import Sheet, decode, read_sheet


class Container(Protocol):
    """Gives what a case is made of, whatever it lies in."""

    def descriptor(self) -> str:
        """The text of `datapackage.json`; CaseError where there is none."""

    def holds(self, table: Table) -> bool:
        """Whether there is anything that is meant as a table."""

    def sheet(self, table: Table, lenient: bool = False) -> Sheet:
        """The rows of a table, as `loaders.read.read_sheet` gives them; CaseError where they cannot be read."""

    def placed(self, fault: Fault) -> Fault:
        """A fault, with its place as it is shown where the case lies."""

    def names(self) -> list[str]:
        """What all that is there is called."""

    def misplaced(self, package: Package) -> list[Fault]:
        """What is there, looks like a part of the case and is none."""

    def passed_over(self, package: Package) -> list[Fault]:
        """What beside the tables is there and is not read."""


class Files(NamedTuple):
    """A folder, or the root of a zip: a file a table."""

    root: Traversable

    def descriptor(self) -> str:
        """The text of the file."""
        path = self.root / DESCRIPTOR
        if not path.is_file():
            message = "the folder has none; it declares the tables, so copy that of a case"
            raise CaseError([Fault(DESCRIPTOR, 0, "", message)])
        return decode(path)

    def holds(self, table: Table) -> bool:
        """Whether its file is there."""
        return (self.root / table.file).is_file()

    def sheet(self, table: Table, lenient: bool = False) -> Sheet:
        """What stands in its file."""
        return read_sheet(self.root / table.file, table.columns, lenient)

    def placed(self, fault: Fault) -> Fault:
        """As it is: file, line and column are shown as they are counted."""
        return fault

    def names(self) -> list[str]:
        """The names of its files and folders."""
        return [path.name for path in self.root.iterdir()]

    def misplaced(self, package: Package) -> list[Fault]:
        """Nothing is looked for."""
        return []

    def passed_over(self, package: Package) -> list[Fault]:
        """Nothing: other files are no part of a case."""
        return []


def is_absent(container: Container, table: Table) -> bool:
    """Whether a case neither names a table of the standard nor has it."""
    return table.assumed and not container.holds(table)
