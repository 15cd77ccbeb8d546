"""A case, checked whole and loaded as typed frames, whatever it lies in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pandas as pd

from loaders.checked import checked
from loaders.container import Container
from loaders.cut import Writing, cut
from loaders.dates import stretch, with_months
from loaders.evidence import join_evidence, rests_on, with_rests
from loaders.faults import Fault
from loaders.frames import frame
from loaders.kept import Keeper, kept
from loaders.package import PAIR_SEPARATOR, Package
from loaders.place import opened
from loaders.read import Sheet
from loaders.view import Vocabulary
from rows.story import seen_from_key_to_key

PASSAGES = "passages"


@dataclass(frozen=True, eq=False)
class Case(Keeper):
    """A loaded case; its tables are typed frames, not to be changed in place. It is equal to itself alone, so that what
    is made of it can be kept by it: a case that is read anew is another one.

    tables: name to frame, as `loaders.frames.frame` describes; record tables also have `outlets`, `told`, `texts`
    and `reprints` (see `loaders.evidence.rests_on`), and a `latest` that is not after the writing of their texts
    (see `loaders.cut.cut`). evidence: rows joined to their passages. notes: what was passed over, or read otherwise
    than it may look, each with its place.
    """

    package: Package
    tables: dict[str, pd.DataFrame]
    evidence: pd.DataFrame
    notes: Sequence[Fault] = ()

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
        """Id to name, for a table whose rows have one; or to what another column has."""
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
    def vocabulary(self) -> Vocabulary:
        """What a link may name of it."""
        outlets, phases = list(self["outlets"]["outlet"]), list(self["phases"]["phase"])
        stages = [each for row in self["story"].itertuples() for each in seen_from_key_to_key(row.step, len(row.held))]
        return Vocabulary(outlets, list(self.labels("told")), phases, self.ids(), self.package.version, stages)

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
    found = checked(container)
    return replace(assemble(found.package, found.sheets), notes=found.passed_over)


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
    rests, writing = rests_on(evidence), Writing.of(sheets)
    for name, table in package.tables.items():
        if table.record:
            records = cut(tables[name], table.id, writing)
            tables[name] = with_rests(records, map(rests.__getitem__, records[table.id].tolist()))
    return Case(package, tables, evidence)
