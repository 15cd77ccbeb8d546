"""Records with what a page works out beside the columns of their table, which its chart and its sentences read."""

from dataclasses import dataclass

from rows.record import Grievance, Meeting, Phase, Stance, Standing, Strike


@dataclass(frozen=True)
class Note(Standing, Strike):
    """A note under the name that a reader chose."""


@dataclass(frozen=True)
class Placed(Standing, Stance):
    """A stance under the name that a reader chose."""


@dataclass(frozen=True)
class Met(Meeting):
    """A meeting, as `loaders.meetings` has it: the camps of those who met, the outlets that tell what came of it, and
    its result as the whole case tells it."""

    camps: tuple[str, ...]
    ended_by: tuple[str, ...]
    result_whole: str


@dataclass(frozen=True)
class Held(Grievance):
    """A grievance with its sides as a reader has officials; by_name: whether the holder has a named speaker."""

    holds: str
    meets: str
    by_name: bool


@dataclass(frozen=True)
class Time(Phase):
    """A stretch of time that has a name; shown: whether the reader looks at it."""

    shown: bool
