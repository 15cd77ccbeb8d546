"""Answers that readers gave to *Code a paragraph*, as a file of them has it: a line for each thing noted, with the
columns of evidence and of the tables for which it is a record."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from loaders.container import Container
from loaders.faults import CaseError, Fault
from loaders.package import Package, Table
from loaders.place import opened
from loaders.read import Sheet, read_sheet

ENDING = ".csv"
COLUMNS = ["record", "source", "paragraph", "told", "speaker", "actor", "against", "issue", "score", "title"]
STANCE, GRIEVANCE = "stance", "grievance"
MARKED = re.compile(r"'[=+\-@]")
TABLES = {"stances": STANCE, "grievances": GRIEVANCE}


def coding(place: Path) -> Container:
    """A coding of a case: a case of its own, whatever that lies in, or a file of answers; raises CaseError."""
    return Answers(place) if place.suffix.lower() == ENDING else opened(place)


class Answers:
    """A file of answers as the tables that it fills: a stance for each issue, a grievance for each counterpart, and the
    evidence of both. What names neither is no record of these."""

    def __init__(self, place: Path) -> None:
        """Read it; CaseError where it is not of this form."""
        self.name = place.name
        read = read_sheet(place, COLUMNS, lenient=True)
        self.answers = [{name: unmarked(row[name]) for name in COLUMNS} for row in read.rows]
        self.tables = {"stances": list(self.stances()), "grievances": list(self.grievances())}
        self.tables["evidence"] = [
            {"record": record[TABLES[table]], **{name: row[name] for name in COLUMNS[1:5]}}
            for table in TABLES
            for record, row in zip(self.tables[table], self.of(table), strict=True)
        ]

    def of(self, table: str) -> list[dict[str, str]]:
        """The answers that are records of a table."""
        column = "issue" if table == "stances" else "against"
        return [row for row in self.answers if row[column].strip()]

    def stances(self) -> Iterator[dict[str, str]]:
        """A row for each issue on which somebody is said to stand somewhere."""
        for row in self.of("stances"):
            yield {STANCE: row["record"], **{name: row[name] for name in ("actor", "issue", "score", "title")}}

    def grievances(self) -> Iterator[dict[str, str]]:
        """A row for each counterpart."""
        for row in self.of("grievances"):
            own = {name: row[name] for name in ("against", "issue", "title")}
            yield {GRIEVANCE: f"{row['record']}-{GRIEVANCE}", "holder": row["actor"], **own}

    def descriptor(self) -> str:
        """A case of the standard's tables."""
        return json.dumps({"title": self.name, "resources": []})

    def holds(self, table: Table) -> bool:
        """Whether answers fill it."""
        return table.name in self.tables

    def sheet(self, table: Table, lenient: bool = False) -> Sheet:
        """The rows of a table; CaseError for one that answers do not fill."""
        if not self.holds(table):
            raise CaseError([Fault(self.name, 0, "", f"answers fill no {table.name}")])
        rows = [dict.fromkeys(table.columns, "") | row for row in self.tables[table.name]]
        return Sheet(self.name, rows, [0] * len(rows))

    def placed(self, fault: Fault) -> Fault:
        """As it is."""
        return fault

    def names(self) -> list[str]:
        """The file itself."""
        return [self.name]

    def misplaced(self, package: Package) -> list[Fault]:
        """Nothing."""
        return []

    def passed_over(self, package: Package) -> list[Fault]:
        """Nothing."""
        return []


def unmarked(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if MARKED.match(cell) else cell
