"""What every record has under a lens, as `loaders.records.under` makes it, and what a table adds to that."""

from dataclasses import dataclass
from datetime import date as Day
from typing import Literal, TypeAlias

Extent: TypeAlias = Literal["day", "lasting", "within"]
"""A known day, all of a stretch, or some day or days in it."""


@dataclass(frozen=True)
class Telling:
    """Who is left to tell a thing: outlets, ways of telling, texts and those that reprint these; shown: whether a
    reader sees it at all."""

    id: str
    shown: bool
    outlets: tuple[str, ...]
    told: tuple[str, ...]
    texts: tuple[str, ...]
    reprints: tuple[str, ...]


@dataclass(frozen=True)
class Dated:
    """When a thing was so: its bounds, None where not told, how exactly they are told, and all that in words."""

    earliest: Day | None
    latest: Day | None
    open_start: bool
    open_end: bool
    precision: str
    approximate: bool
    extent: Extent
    words: str

    @property
    def is_repeated(self) -> bool:
        """Whether it stands for several whose number is not told."""
        return False


@dataclass(frozen=True)
class Phase(Dated):
    """A stretch of time that has a name."""

    phase: str
    short: str


@dataclass(frozen=True)
class When(Dated):
    """When a thing was so, with the date as it is written and how that is known."""

    date: str
    date_basis: str


@dataclass(frozen=True)
class Record(Telling, When):
    """A record of any table. number: in date order; untold: parts that nothing left tells; involved: every actor that
    it names; disagrees, disagrees_on: ids of disagreements, and their kinds."""

    table: str
    number: int
    title: str
    note: str
    untold: tuple[str, ...]
    involved: tuple[str, ...]
    disagrees: tuple[str, ...]
    disagrees_on: tuple[str, ...]

    def tells(self, part: str) -> bool:
        """Whether what is left tells a part of it: `who`, `when` …."""
        return part not in self.untold


@dataclass(frozen=True)
class Event(Record):
    """A thing that happened."""

    kind: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    place: str
    tone: int | None
    quantity: float | None
    unit: str


@dataclass(frozen=True)
class Meeting(Record):
    """People who met."""

    repeated: str
    form: str
    participants: tuple[str, ...]
    excluded: tuple[str, ...]
    place: str
    topic: str
    result: str
    outcome: str
    part_of: str

    @property
    def is_repeated(self) -> bool:
        """Whether it stands for several whose number is not told."""
        return self.repeated == "yes"


@dataclass(frozen=True)
class Grievance(Record):
    """What one holds against another."""

    holder: str
    against: str
    issue: str


@dataclass(frozen=True)
class Relation(Record):
    """A tie that no other table tells of."""

    from_actor: str
    to_actor: str
    kind: str
    sign: int


@dataclass(frozen=True)
class Strike(Record):
    """A note on what was done, said, asked or feared. actor: whose act, word, wish or fear it is; ratio: the part that
    remains; ratio_whole: the number of its whole, None where that is not told."""

    actor: str
    mode: str
    direction: str
    targets: tuple[str, ...]
    spared: tuple[str, ...]
    ratio: str
    ratio_of: str
    ratio_whole: float | None
    reading_of: str


@dataclass(frozen=True)
class Stance(Record):
    """Where an actor stands on an issue."""

    actor: str
    issue: str
    score: int


@dataclass(frozen=True)
class Standing:
    """What a record of one actor has beside its table's columns. state: that with which the actor stands; stands: the
    one of the two that a reader chose."""

    state: str
    stands: str


TABLES: dict[str, type[Record]] = {
    "events": Event,
    "meetings": Meeting,
    "grievances": Grievance,
    "strikes": Strike,
    "stances": Stance,
    "relations": Relation,
}
"""Record table to what its rows are."""
