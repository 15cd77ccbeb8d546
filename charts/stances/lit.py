"""What of a chart in columns of phases is lit: what is left in, in a column that is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from charts.stances.stance import phase_of
from rows.page import Placed, Time

ELSEWHERE = "it stands under a time that you left out, and reaches into the one that you chose, or may"


class Lit(NamedTuple):
    """Records, shown where they are lit; elsewhere: how many are left in and not lit, as they last from their own
    column into the time that is chosen, or last to an end that is not told."""

    records: Sequence[Placed]
    elsewhere: int


def lit(records: Sequence[Placed], phases: Iterable[Time]) -> Lit:
    """Records of which none is shown in the column of a phase that is not; what reaches into another says so."""
    times = list(phases)
    chosen, columns = {each.phase for each in times if each.shown}, phase_of(records, times)
    elsewhere = {row.id for row in records if row.shown and columns[row.id] not in chosen}
    drawn = [
        replace(row, shown=False, words=f"{row.words}\n{ELSEWHERE}") if row.id in elsewhere else row for row in records
    ]
    return Lit(drawn, len(elsewhere))
