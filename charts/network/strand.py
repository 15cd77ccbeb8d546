"""What of ties a strand needs, under whatever lens, and what a reader sees of them under one."""

from collections.abc import Iterable
from typing import NamedTuple

from charts.gather import tag
from drawing.look import Seen
from rows.actor import Key, Tie


class Tied(NamedTuple):
    """A record that ties two actors; number: as the list has it; many: of how many that one mark stands for."""

    id: str
    number: int
    many: int = 1

    @property
    def tag(self) -> str:
        """What stands in its mark."""
        return tag(self.many, self.number)


class Strand(NamedTuple):
    """All records that tie two actors with one sign, in the order of the list; the actors in that of the alphabet."""

    one: str
    other: str
    sign: int
    records: tuple[Tied, ...]

    @property
    def key(self) -> Key:
        """What tells it from others."""
        return self.one, self.other, self.sign

    @property
    def id(self) -> str:
        """The same as one text."""
        return f"{self.one} {self.other} {self.sign}"


def strands_of(ties: Iterable[Tie]) -> list[Strand]:
    """The strands of those ties that are drawn, in their order, and within one in that of the list."""
    found: dict[Key, list[Tied]] = {}
    for tie in ties:
        if not tie.left_off:
            found.setdefault(tie.strand, []).append(Tied(tie.id, tie.number))
    return [Strand(*key, tuple(found[key])) for key in sorted(found)]


def seen_of(ties: Iterable[Tie]) -> dict[str, Seen]:
    """What a reader sees of each record, by id."""
    return {tie.id: Seen(tie.shown, tie.shown, (f"{tie.number} {tie.title}", tie.words)) for tie in ties}
