"""What of ties a strand needs, under whatever lens, and what a reader sees of them under one."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import pandas as pd

from charts.chart import Seen

Key: TypeAlias = tuple[str, str, int]
"""A strand: its two actors in order of the alphabet, and its sign."""
SIGNS = {1: "+", 0: "○", -1: "−"}


class Tied(NamedTuple):
    """A record that ties two actors; number: as the list has it."""

    id: str
    number: int


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


def drawn(ties: pd.DataFrame) -> Iterator[tuple[Key, pd.DataFrame]]:
    """The ties that are drawn, by strand; in the order of strands, and within one of the list.

    ties: as `loaders.ties.ties` has them, `start`, `end`, `sign`, `left_off` and more.
    """
    for (one, other, sign), rows in ties[ties["left_off"] == ""].groupby(["start", "end", "sign"]):
        yield (one, other, int(sign)), rows


def strands_of(ties: pd.DataFrame) -> list[Strand]:
    """The strands of some ties. ties: as for `drawn`, with `id` and `number`."""
    return [
        Strand(*key, tuple(Tied(row.id, int(row.number)) for row in rows.itertuples())) for key, rows in drawn(ties)
    ]


def seen_of(ties: pd.DataFrame) -> dict[str, Seen]:
    """What a reader sees of each record, by id. ties: `id`, `number`, `title`, `words`, `shown`."""
    return {
        row.id: Seen(bool(row.shown), bool(row.shown), (f"{row.number} {row.title}", row.words))
        for row in ties.itertuples()
    }
