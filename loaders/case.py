"""A case, checked whole and loaded as typed frames, whatever it lies in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from loaders.cells import clean
from loaders.container import Container, is_absent
from loaders.dates import stretch, with_months
from loaders.evidence import join_evidence, per_record
from loaders.faults import CaseError, Fault
from loaders.frames import frame
from loaders.kept import Keeper, kept
from loaders.package import PAIR_SEPARATOR, Package, Table, read_package
from loaders.place import opened
from loaders.read import Sheet
from loaders.rules import rule_faults
from loaders.standard.codes import lacking
from loaders.structure import structure_faults
from loaders.writing import cut

PASSAGES = "passages"
FILLED = {"outlets", "sources", "passages", "actors", "phases", "evidence"}
"""Tables that need a row."""


@dataclass(frozen=True, eq=False)
class Case(Keeper):
    """A loaded case; its tables are typed frames, not to be changed in place. It is equal to itself alone, so that what
    is made of it can be kept by it: a case that is read anew is another one.

    tables: name to frame, as `loaders.frames.frame` describes; record tables also have `outlets`, `told`, `texts`
    and `reprints` (see `loaders.evidence.per_record`), and a `latest` that is not after the writing of their texts
    (see `loaders.writing.cut`). evidence: rows joined to their passages.
    """

    package: Package
    tables: dict[str, pd.DataFrame]
    evidence: pd.DataFrame

    def __getitem__(self, table: str) -> pd.DataFrame:
        """A table by name."""
        return self.tables[table]

    @property
    def record_tables(self) -> list[str]:
        """Names of the tables whose rows are records."""
        return [name for name, table in self.package.tables.items() if table.record]

    def labels(self, code_list: str) -> dict[str, str]:
        """Code to its words on the screen, in the order of the screen."""
        return self._labels.get(code_list, {})

    @kept(200)
    def names(self, table: str, column: str = "short") -> dict[str, str]:
        """Id to name, for a table of outlets, sources, actors or phases."""
        return dict(zip(self[table][self.package.tables[table].id], self[table][column], strict=True))

    @kept(10)
    def times(self) -> dict[str, str]:
        """Phase to its name with its months, “Early 2016 (Jan–Mar)”, in the order of time."""
        return {row.phase: with_months(row.short, stretch(row.date)) for row in self["phases"].itertuples()}

    def grades(self) -> dict[str, str]:
        """Outlet to its reliability in words."""
        labels = self.labels("reliability")
        return {outlet: labels[letter] for outlet, letter in self.names("outlets", "reliability").items()}

    def label(self, identifier: str) -> str:
        """What anything with an id is called on the screen: its short name, else its title, else its place."""
        table = self.ids()[identifier]
        if table == PASSAGES:
            source, paragraph = identifier.split(PAIR_SEPARATOR)
            return f"{self.names('sources')[source]}, paragraph {paragraph}"
        column = "short" if "short" in self[table] else "title"
        return self.names(table, column)[identifier]

    @cached_property
    def _labels(self) -> Mapping[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for row in self["codes"].sort_values("rank").itertuples():
            found.setdefault(row.list, {})[row.code] = row.label
        return found

    def ids(self) -> Mapping[str, str]:
        """Every id of the case to its table; a passage's is `source:paragraph`."""
        return self._ids

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        ids = self.package.ids
        found = {identifier: name for name, column in ids.items() for identifier in self[name][column]}
        places = self[PASSAGES]["source"] + PAIR_SEPARATOR + self[PASSAGES]["paragraph"].astype("str")
        return found | dict.fromkeys(places, PASSAGES)


def load_case(place: Path | str) -> Case:
    """Load and check a case, wherever it lies; raises CaseError with every fault of every table."""
    return load(opened(Path(place)))


def load(container: Container) -> Case:
    """The same of an opened case."""
    package = read_package(container.descriptor())
    sheets, faults = read_sheets(container, package)
    for name, sheet in sheets.items():
        faults += structure_faults(package.tables[name], sheet)
    if "codes" in sheets:
        sheets["codes"] = with_standard(sheets["codes"], package.tables["codes"])
    faults += rule_faults(package, sheets)
    if faults:
        raise CaseError(map(container.placed, once(faults, sheets)))
    return assemble(package, sheets)


def once(faults: list[Fault], sheets: dict[str, Sheet]) -> list[Fault]:
    """Faults without what is said a second time of cells whose meaning is open."""
    open_cells = {fault for sheet in sheets.values() for fault in sheet.faults}
    places = {fault.place for fault in open_cells}
    return [fault for fault in faults if fault in open_cells or fault.place not in places]


def read_sheets(container: Container, package: Package) -> tuple[dict[str, Sheet], list[Fault]]:
    """Every sheet that can be read, and the faults of those that cannot."""
    sheets: dict[str, Sheet] = {}
    faults = container.misplaced(package)
    for name, table in package.tables.items():
        try:
            sheet, found = clean(table, sheet_of(container, table))
        except CaseError as error:
            faults += error.faults
            continue
        faults += [*sheet.faults, *found]
        if sheet.rows or name not in FILLED:
            sheets[name] = sheet
        else:
            faults.append(Fault(sheet.file, 0, "", "there is no row in it, and no case can do without one here"))
    return sheets, faults


def sheet_of(container: Container, table: Table) -> Sheet:
    """The sheet of a table; without a row where the case neither names the table nor has it."""
    return Sheet(table.file, [], []) if is_absent(container, table) else container.sheet(table)


def with_standard(sheet: Sheet, table: Table) -> Sheet:
    """The codes of a case with those of the standard that it lacks, which stand in no line of its own."""
    more = [{name: row.get(name, "") for name in table.columns} for row in lacking(sheet.rows)]
    return sheet._replace(rows=[*sheet.rows, *more], lines=[*sheet.lines, *[0] * len(more)])


def passed_over(place: Path | str) -> list[Fault]:
    """What is empty in a case, or no part of it, and so is read as if it were not there."""
    container = opened(Path(place))
    package = read_package(container.descriptor())
    sheets, _ = read_sheets(container, package)
    notes = [*container.passed_over(package), *(note for sheet in sheets.values() for note in sheet.notes)]
    return sorted(map(container.placed, notes))


def assemble(package: Package, sheets: dict[str, Sheet]) -> Case:
    """Typed frames of sheets without faults, with what each record rests on."""
    codes: dict[str, list[str]] = {}
    for row in sorted(sheets["codes"].rows, key=lambda row: int(row["rank"])):
        codes.setdefault(row["list"], []).append(row["code"])
    tables = {name: frame(package.tables[name], sheet, codes) for name, sheet in sheets.items()}
    tables["phases"] = tables["phases"].sort_values("earliest", ignore_index=True)
    outlets = tables["outlets"].set_index("outlet")["short"]
    tables["sources"]["outlet_short"] = tables["sources"]["outlet"].map(outlets)
    evidence = join_evidence(tables["evidence"], tables["passages"], tables["sources"])
    rests_on = per_record(evidence)
    for name, table in package.tables.items():
        if table.record:
            tables[name] = cut(tables[name], table.id, sheets).join(rests_on, on=table.id)
    return Case(package, tables, evidence)
