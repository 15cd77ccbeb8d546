"""Claims and rival readings under a lens, and how each outlet tells a claim, as the loaders make them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Claim:
    """A claim. number: its place; outlets: those that tell it; shown: whether one does."""

    id: str
    number: int
    title: str
    outlets: tuple[str, ...]
    shown: bool
    records_for: tuple[str, ...]
    records_against: tuple[str, ...]
    page: str
    note: str

    @property
    def records(self) -> tuple[str, ...]:
        """All that speak for or against it."""
        return (*self.records_for, *self.records_against)


@dataclass(frozen=True)
class Cell:
    """How an outlet tells a claim and its opposite, and whether it counts as one that does."""

    claim: str
    outlet: str
    ways: tuple[str, ...]
    against: tuple[str, ...]
    counts: bool
    counts_against: bool


@dataclass(frozen=True)
class Hypothesis:
    """A rival reading, with the told claims that speak for it, against it and neither way."""

    hypothesis: str
    short: str
    title: str
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    neither: tuple[str, ...]

    @property
    def told(self) -> int:
        """How many told claims were judged."""
        return len(self.supporting) + len(self.opposing) + len(self.neither)


@dataclass(frozen=True)
class Verdict:
    """What a claim, were it so, would mean for a reading."""

    hypothesis: str
    claim: str
    verdict: str
    reason: str
