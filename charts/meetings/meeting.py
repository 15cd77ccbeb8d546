"""What of a record its mark needs, under whatever lens, and what a reader sees of it under one."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from charts.gather import tag
from charts.untold import hover, is_solid
from drawing.lanes import Kind
from drawing.look import Seen
from drawing.time import Dated
from rows.page import Met

MIXED = ""
"""What stands for several results."""


class Doubt(NamedTuple):
    """That texts disagree about a meeting: in words, and as the sign that a legend explains; both empty where they do
    not."""

    words: str
    sign: str


class Meeting(NamedTuple):
    """What of a record its mark needs wherever it stands, as the whole case tells it.

    number: as the list has it; title: with what it is part of; visit: id of that; first, last: None where not told;
    many: of how many that one mark stands for.
    """

    id: str
    number: int
    title: str
    camps: tuple[str, ...]
    visit: str
    result: str
    doubt: Doubt
    approximate: bool
    first: date | None
    last: date | None
    kind: Kind
    open_start: bool = False
    open_end: bool = False
    many: int = 1

    @property
    def tag(self) -> str:
        """What its label begins with."""
        return tag(self.many, self.number)

    @property
    def dated(self) -> Dated:
        """When it was, for folded time."""
        lasts = self.kind == "lasting" and self.first is not None and self.last is not None
        return Dated(self.number, self.first, self.last, lasts)


def meetings_of(
    records: Iterable[Met], labels: Mapping[str, str], doubts: Mapping[str, tuple[str, str]]
) -> list[Meeting]:
    """The meetings of some records, in their order.

    labels: record to its title as it stands at its mark; doubts: to that texts disagree, in words and as a sign.
    """
    return [
        Meeting(
            row.id,
            row.number,
            labels[row.id],
            row.camps,
            row.part_of,
            row.result_whole,
            Doubt(*doubts[row.id]),
            row.approximate,
            row.earliest,
            row.latest,
            "repeated" if row.is_repeated else row.extent,
            row.open_start,
            row.open_end,
        )
        for row in records
    ]


def seen_of(records: Iterable[Met], labels: Mapping[str, str]) -> dict[str, Seen]:
    """What a reader sees of each record, by id. labels: as for `meetings_of`."""
    return {
        row.id: Seen(
            row.shown,
            is_solid(row, "who", "when"),
            hover(row, f"{row.number} {labels[row.id]}", *row.words.split("\n")),
        )
        for row in records
    }


def results_of(records: Iterable[Met]) -> dict[str, str]:
    """The code of the result of each record as far as what is left tells it, by id."""
    return {row.id: row.result for row in records}
