"""The list below a chart: what its marks say, a row each, in their order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from readings.outlets import tellers_cell


class Row(NamedTuple):
    """One row: the id that a click selects, its cells, and whether the reader left it in."""

    id: str
    cells: tuple[str, ...]
    shown: bool


class Rows(NamedTuple):
    """The list: its heading, what it is in a word, names of its columns, the column that says what a row is.

    labelled: whether each cell needs the name of its column beside it where the columns stand below each other.
    """

    heading: str
    caption: str
    head: tuple[str, ...]
    says: int
    rows: tuple[Row, ...]
    labelled: bool = False

    @property
    def ids(self) -> list[str]:
        """Ids of the rows, in order."""
        return [row.id for row in self.rows]


class Columns(NamedTuple):
    """What a list of records has beside their numbers: labels of its columns (when, what, told how, by which outlet),
    ways of telling and outlets in words, and by its label what else it says, record to words."""

    labels: tuple[str, str, str, str]
    told: Mapping[str, str]
    outlets: Mapping[str, str]
    more: Mapping[str, Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True)
class Said:
    """What of a record every list says."""

    id: str
    number: int
    words: str
    disagrees: tuple[str, ...]
    told: tuple[str, ...]
    outlets: tuple[str, ...]
    texts: tuple[str, ...]
    shown: bool


def record_rows(records: Iterable[Said], titles: Mapping[str, str], columns: Columns) -> Rows:
    """Records under a lens in date order, numbered as in the chart. titles: each record in words, by id."""
    rows = [
        Row(
            row.id,
            (
                str(row.number),
                row.words,
                titles[row.id] + (" ≠" if row.disagrees else ""),
                *(said[row.id] for said in columns.more.values()),
                ", ".join(columns.told[way] for way in row.told) or "left out",
                tellers_cell(row.outlets, row.texts, columns.outlets),
            ),
            row.shown,
        )
        for row in records
    ]
    when, what, told, outlet = columns.labels
    head, labelled = ("No.", when, what, *columns.more, told, outlet), bool(columns.more)
    return Rows("Records, numbered as in the chart", "Records in order of date", head, 2, tuple(rows), labelled)
