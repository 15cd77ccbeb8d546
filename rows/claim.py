"""Claims under a lens and how each outlet tells them, as `loaders.claims` makes them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Claim:
    """A claim. number: its place; outlets: those that tell it; shown: whether one does."""

    id: str
    number: int
    title: str
    outlets: tuple[str, ...]
    shown: bool


@dataclass(frozen=True)
class Cell:
    """How an outlet tells a claim and its opposite, and whether it counts as one that does."""

    claim: str
    outlet: str
    ways: tuple[str, ...]
    against: tuple[str, ...]
    counts: bool
    counts_against: bool
