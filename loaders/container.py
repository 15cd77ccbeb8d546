"""What a case lies in: files of text, in a folder or in a zip, or the sheets of a workbook."""

import csv
from collections.abc import Iterable
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple, Protocol

from loaders.decode import decode
from loaders.descriptor import read_package
from loaders.faults import CANONICAL, CaseError, Fault
from loaders.package import DESCRIPTOR, Package, Table
from loaders.read import Sheet, read_sheet
from loaders.standard.tables import FILLED

MOST_OF_A_LINE = 10_000
"""Bytes of a file in which the names of its columns are looked for."""
CODING = "coding"
"""The folder of the coding passes of a case, which are no part of it."""
NEARLY_ALL = 0.7
"""Share of the columns of a table by which a file or a sheet is taken for it, whatever it is called."""


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
            remedy = "it declares the tables, so copy that of a case"
            raise CaseError([Fault(DESCRIPTOR, 0, "", "the folder has none", remedy)])
        return decode(path)

    def holds(self, table: Table) -> bool:
        """Whether its file is there."""
        return (self.root / table.file).is_file()

    def sheet(self, table: Table, lenient: bool = False) -> Sheet:
        """What stands in its file."""
        if not self.holds(table):
            raise CaseError([not_there(table.file, table, f"{DESCRIPTOR}, which names it")])
        return read_sheet(self.root / table.file, table.columns, lenient)

    def placed(self, fault: Fault) -> Fault:
        """As it is: file, line and column are shown as they are counted. What tidies a folder does not fit a zip."""
        return fault if isinstance(self.root, Path) else instead(fault, CANONICAL, anew(".zip"))

    def names(self) -> list[str]:
        """The names of its files and folders."""
        return [path.name for path in self.root.iterdir()]

    def misplaced(self, package: Package) -> list[Fault]:
        """Files of other names with the columns of a table that the case has not, as one that is mistyped."""
        known, found = {table.file for table in package.tables.values()}, []
        absent = [table for table in package.tables.values() if not self.holds(table)]
        others = [path for path in self.root.iterdir() if path.name.endswith(".csv") and path.name not in known]
        for path in others if absent else ():
            if table := most_like(first_names(path), absent):
                message = f"it is not read, and has the columns of {table.name}"
                found.append(Fault(path.name, 0, "", message, f"rename it to '{table.file}'"))
        return found

    def passed_over(self, package: Package) -> list[Fault]:
        """Coding passes in a zip, which are read from a folder alone, and other cases in folders of their own; other
        files are no part of a case."""
        packed = not isinstance(self.root, Path) and (self.root / CODING).is_dir()
        message, remedy = "the coding passes in it are not shown", "unpack the zip, and open the folder"
        coded = [Fault(f"{CODING}/", 0, "", message, remedy)] if packed else []
        within = sorted(path.name for path in self.root.iterdir() if holds_a_case(path))
        others = "another case lies in it, and is passed over"
        return coded + [Fault(f"{name}/", 0, "", others, "open it by itself") for name in within]


def holds_a_case(path: Traversable) -> bool:
    """Whether it is a folder with a case in it, as far as that may be looked into."""
    try:
        return path.is_dir() and (path / DESCRIPTOR).is_file()
    except PermissionError:
        return False


def declared(container: Container) -> Package:
    """What a case declares; CaseError with the places of its faults where the case lies."""
    try:
        return read_package(container.descriptor())
    except CaseError as error:
        raise CaseError(map(container.placed, error.faults)) from None


def anew(ending: str) -> str:
    """The command that writes a zip or a workbook in canonical form, as messages name it."""
    return f"`python -m loaders convert CASE{ending} NEW{ending}`"


def instead(fault: Fault, command: str, other: str) -> Fault:
    """A fault with another command in its remedy."""
    return replace(fault, remedy=fault.remedy.replace(command, other))


def first_names(path: Traversable) -> set[str]:
    """The cells of a file's first line; none of what is no file, or cannot be read."""
    try:
        with path.open("rb") as file:
            text = file.read(MOST_OF_A_LINE).decode("utf-8-sig", "replace")
    except OSError:
        return set()
    return {name.strip() for name in next(csv.reader(text.splitlines()), [])}


def most_like(names: set[str], tables: Iterable[Table]) -> Table | None:
    """Of some tables the one of which most columns are among some names; None where no table has nearly all there."""
    shares = [(len(names & set(table.columns)) / len(table.columns), table) for table in tables]
    share, table = max(shares, key=lambda each: each[0])
    return table if share > NEARLY_ALL else None


def not_there(file: str, table: Table, named_in: str) -> Fault:
    """That a case names a table which it has not, and what to do about it. named_in: where it does so."""
    remedy = f"put it there, or take '{table.name}' out of {named_in}"
    if table.name in FILLED:
        remedy = "put it there: no case can do without one here"
    return Fault(file, 0, "", "there is none", remedy)


def is_absent(container: Container, table: Table) -> bool:
    """Whether a case neither names a table of the standard nor has it."""
    return table.assumed and not container.holds(table)
