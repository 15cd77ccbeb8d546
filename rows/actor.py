"""Actors, and what ties two of them under a lens, as the loaders make them."""

from dataclasses import dataclass
from typing import TypeAlias

Key: TypeAlias = tuple[str, str, int]
"""What tells the ties of one strand from others: two actors in order of the alphabet, and a sign."""
SIGNS = {1: "+", 0: "○", -1: "−"}
"""The sign of a tie to what is written for it."""


@dataclass(frozen=True)
class Actor:
    """Who acts or is spoken of. x, y: its place in the network, None where the case gives none."""

    actor: str
    short: str
    name: str
    kind: str
    member_of: str
    camp: str
    role: str
    aliases: tuple[str, ...]
    x: float | None
    y: float | None


@dataclass(frozen=True)
class Tie:
    """What a record says of two actors, in order of the alphabet, as `loaders.ties.ties` has it. left_off: why it is
    not drawn, empty where it is."""

    id: str
    table: str
    number: int
    title: str
    words: str
    outlets: tuple[str, ...]
    shown: bool
    start: str
    end: str
    sign: int
    left_off: str

    @property
    def strand(self) -> Key:
        """The strand that it belongs to: its two actors and its sign."""
        return self.start, self.end, self.sign
