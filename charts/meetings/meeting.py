"""What of a record its mark needs, under whatever lens, and what a reader sees of it under one."""

from datetime import date
from typing import NamedTuple

import pandas as pd

from charts.chart import Seen
from charts.dated import day_of
from charts.untold import hover, is_solid
from drawing.lanes import Kind
from drawing.time import Dated

NOT_TOLD = "not-told"


class Doubt(NamedTuple):
    """That texts disagree about a meeting: in words, and as the sign that a legend explains; both empty where they do
    not."""

    words: str
    sign: str


class Meeting(NamedTuple):
    """What of a record its mark needs wherever it stands, as the whole case tells it.

    number: as the list has it; title: with what it is part of; visit: id of that; first, last: None where not told.
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

    @property
    def dated(self) -> Dated:
        """When it was, for folded time."""
        lasts = self.kind == "lasting" and self.first is not None and self.last is not None
        return Dated(self.number, self.first, self.last, lasts)


def meetings_of(records: pd.DataFrame) -> list[Meeting]:
    """The meetings of some records, in their order.

    records: `id`, `number`, `label`, `camps`, `part_of`, `result_whole`, `doubt` (in words and as a sign), `repeated`,
    and the columns of `date`.
    """
    return [
        Meeting(
            row.id,
            int(row.number),
            row.label,
            row.camps,
            row.part_of,
            row.result_whole,
            Doubt(*row.doubt),
            bool(row.approximate),
            day_of(row.earliest),
            day_of(row.latest),
            "repeated" if row.repeated == "yes" else row.extent,
            bool(row.open_start),
            bool(row.open_end),
        )
        for row in records.itertuples()
    ]


def seen_of(records: pd.DataFrame) -> dict[str, Seen]:
    """What a reader sees of each record, by id. records: `id`, `number`, `label`, `words`, `shown`, `untold`."""
    return {
        row.id: Seen(
            bool(row.shown),
            is_solid(row, "who", "when"),
            hover(row, f"{row.number} {row.label}", *row.words.split("\n")),
        )
        for row in records.itertuples()
    }


def results_of(records: pd.DataFrame) -> dict[str, str]:
    """The code of the result of each record as far as what is left tells it, by id. records: `id`, `result`."""
    return dict(zip(records["id"], records["result"].astype("str"), strict=True))
