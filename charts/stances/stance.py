"""What of a record its square needs, under whatever lens, and what a reader sees of it under one."""

from datetime import date
from typing import NamedTuple

import pandas as pd

from charts.chart import Seen
from charts.dated import day_of, phases_of
from charts.untold import hover, is_solid
from drawing.time import in_order, nearest


class Stance(NamedTuple):
    """What of a record its square needs wherever it stands; number: as the list has it."""

    id: str
    actor: str
    issue: str
    phase: str
    score: int
    number: int


def stances_of(records: pd.DataFrame, phases: pd.DataFrame) -> list[Stance]:
    """The stances of some records, in their order. records: `id`, `stands`, `issue`, `score`, `number` and bounds."""
    columns = (records[name] for name in ("id", "stands", "issue", "score", "number"))
    return [
        Stance(identity, actor, issue, phase, int(score), int(number))
        for (identity, actor, issue, score, number), phase in zip(
            zip(*columns, strict=True), phase_of(records, phases), strict=True
        )
    ]


def seen_of(records: pd.DataFrame) -> dict[str, Seen]:
    """What a reader sees of each record, by id. records: `id`, `number`, `title`, `words`, `shown`, `untold`."""
    return {
        row.id: Seen(
            bool(row.shown), is_solid(row, "who"), hover(row, f"{row.number} {row.title}", *row.words.split("\n"))
        )
        for row in records.itertuples()
    }


def phase_of(records: pd.DataFrame, phases: pd.DataFrame) -> list[str]:
    """The phase in whose column each record stands: that of its first day, or of its last where no first is told."""
    days, ordered = records["earliest"].fillna(records["latest"]), in_order(phases_of(phases))
    return [nearest(day_of(day) or date.min, ordered) for day in days]
