"""What a record is called in words: in the list, in the panel, in a link to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

SOMEONE = "someone"
UNTOLD = " (who is not told by what is left)"


class Words(NamedTuple):
    """Ids and codes to words: actors, actors by the name they stand under, issues, scores, of strikes also directions
    and modes."""

    actors: Mapping[str, str]
    stands: Mapping[str, str]
    issues: Mapping[str, str]
    scores: Mapping[str, str]
    directions: Mapping[str, str]
    modes: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Titled:
    """What a record is called by: a title that says by itself who did what, as that of an event or a meeting does."""

    id: str
    title: str
    untold: tuple[str, ...]

    def said(self, words: Words) -> str:
        """What it is called."""
        return self.title


@dataclass(frozen=True)
class Strike(Titled):
    """“East did, less: cut TO a third”."""

    actor: str
    mode: str
    direction: str

    def said(self, words: Words) -> str:
        """What it is called, with whose it is and which way it goes."""
        mode = words.modes.get(self.mode, self.mode)
        return f"{words.stands[self.actor]} {mode}, {words.directions[self.direction]}: {self.title}"


@dataclass(frozen=True)
class Stance(Titled):
    """“West on The toll (−−): opposed until all pay it”."""

    actor: str
    issue: str
    score: int

    def said(self, words: Words) -> str:
        """What it is called, with whose it is, on what and where."""
        score = words.scores[str(self.score)]
        return f"{words.actors[self.actor]} on {words.issues[self.issue]} ({score}): {self.title}"


@dataclass(frozen=True)
class Grievance(Titled):
    """“West against East: decides alone”."""

    holder: str
    against: str

    def said(self, words: Words) -> str:
        """What it is called, with whose it is and against whom."""
        return f"{words.actors[self.holder]} against {words.actors[self.against]}: {self.title}"


@dataclass(frozen=True)
class Relation(Titled):
    """“West to Harbour: supplies it by sea”."""

    from_actor: str
    to_actor: str

    def said(self, words: Words) -> str:
        """What it is called, with both that it ties."""
        return f"{words.actors[self.from_actor]} to {words.actors[self.to_actor]}: {self.title}"


TITLES: dict[str, type[Titled]] = {
    "strikes": Strike,
    "stances": Stance,
    "grievances": Grievance,
    "relations": Relation,
}
"""Table to what its records are called by, where their titles do not say by themselves who did what."""


def titles(records: Iterable[Titled], words: Words) -> dict[str, str]:
    """Each record of one or several tables in words, by id: “The clerk asked, more: on Sundays too”."""
    unnamed = words._replace(actors=defaultdict(lambda: SOMEONE), stands=defaultdict(lambda: SOMEONE))
    found = {}
    for row in records:
        is_untold = "who" in row.untold
        title = row.said(unnamed if is_untold else words)
        found[row.id] = f"{title[0].upper()}{title[1:]}{UNTOLD}" if is_untold else title
    return found
