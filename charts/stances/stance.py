"""What of a record its square needs, under whatever lens, and what a reader sees of it under one."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from charts.dated import phases_of
from charts.gather import tag
from charts.untold import hover, is_solid
from drawing.look import Seen
from drawing.time import in_order, nearest
from rows.page import Placed
from rows.record import Phase


class Stance(NamedTuple):
    """What of a record its square needs wherever it stands; number: as the list has it; many: of how many that one
    square stands for."""

    id: str
    actor: str
    issue: str
    phase: str
    score: int
    number: int
    many: int = 1

    @property
    def tag(self) -> str:
        """What stands at its square."""
        return tag(self.many, self.number)


def stances_of(records: Iterable[Placed], phases: Iterable[Phase]) -> list[Stance]:
    """The stances of some records, in their order."""
    columns = phase_of(records, phases)
    return [Stance(row.id, row.stands, row.issue, columns[row.id], row.score, row.number) for row in records]


def seen_of(records: Iterable[Placed]) -> dict[str, Seen]:
    """What a reader sees of each record, by id."""
    return {
        row.id: Seen(row.shown, is_solid(row, "who"), hover(row, f"{row.number} {row.title}", *row.words.split("\n")))
        for row in records
    }


def phase_of(records: Iterable[Placed], phases: Iterable[Phase]) -> dict[str, str]:
    """The phase in whose column each record stands, by id: that of its first day, or of its last where no first is
    told."""
    ordered = in_order(phases_of(phases))
    days = {row.id: row.earliest or row.latest or date.min for row in records}
    phase = {day: nearest(day, ordered) for day in set(days.values())}
    return {each: phase[day] for each, day in days.items()}
