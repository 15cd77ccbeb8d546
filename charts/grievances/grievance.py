"""What of a record its entry needs, whatever is left out, and what a reader sees of it under a lens."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from charts.gather import tag
from charts.untold import hover, is_solid
from drawing.look import Seen
from rows.page import Held

NOT_TOLD = "–"


class Grievance(NamedTuple):
    """Who holds what against whom, as officials stand; number: as the list has it; when: its months, in words;
    many: of how many that one entry stands for."""

    id: str
    number: int
    holder: str
    against: str
    issue: str
    title: str
    disagrees: bool
    when: str
    many: int = 1

    @property
    def tag(self) -> str:
        """What its entry begins with."""
        return tag(self.many, self.number)


def grievances_of(records: Iterable[Held], when: Mapping[str, str]) -> list[Grievance]:
    """Grievances in the order of their rows. when: record to its months."""
    return [
        Grievance(row.id, row.number, row.holds, row.meets, row.issue, row.title, bool(row.disagrees), when[row.id])
        for row in records
    ]


def seen_of(records: Iterable[Held], names: Mapping[str, str]) -> dict[str, Seen]:
    """What a reader sees of each record, by id: hovering says who holds what against whom, as far as that is told.

    names: of actors.
    """
    found = {}
    for row in records:
        who = f"{names[row.holder]} against {names[row.against]}: " if row.tells("who") else ""
        said = hover(row, f"{row.number} {who}{row.title}", *row.words.split("\n"))
        found[row.id] = Seen(row.shown, is_solid(row, "who"), said)
    return found


def dates_left(records: Iterable[Held], when: Mapping[str, str]) -> dict[str, str]:
    """Record to its months; a dash where what is left does not tell them."""
    return {row.id: when[row.id] if row.tells("when") else NOT_TOLD for row in records}
