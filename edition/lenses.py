"""Every lens that the chips reach, those that leave out the fewest things first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice

from loaders.case import Case
from loaders.lens import Lens

MOST = 10_000
"""Lenses that an edition has; beyond them the chips lead to views that only the live dashboard makes."""


@dataclass(frozen=True)
class Chips:
    """What can be left out, each kind in the order in which its chips stand."""

    outlets: tuple[str, ...]
    told: tuple[str, ...]
    times: tuple[str, ...]

    @classmethod
    def of(cls, case: Case) -> "Chips":
        """The chips of a case."""
        return cls(tuple(case.names("outlets")), tuple(case.labels("told")), tuple(case.times()))

    @property
    def all(self) -> tuple[str, ...]:
        """All that has a chip; the place in it is the bit in a mask."""
        return (*self.outlets, *self.told, *self.times)

    def lens(self, off: Sequence[int]) -> Lens:
        """The lens with the chips at some places off."""
        gone = [self.all[place] for place in off]
        first, second = len(self.outlets), len(self.outlets) + len(self.told)
        without, told = (
            tuple(sorted(name for place, name in zip(off, gone, strict=True) if low <= place < high))
            for low, high in ((0, first), (first, second))
        )
        dark = {name for place, name in zip(off, gone, strict=True) if place >= second}
        return Lens(without, told, tuple(sorted(set(self.times) - dark)) if dark else ())

    def possible(self, off: Sequence[int]) -> bool:
        """Whether chips can be off together: the last time cannot, since with none left all are shown again."""
        if not self.times:
            return True
        return sum(place >= len(self.outlets) + len(self.told) for place in off) < len(self.times)

    def masks(self) -> Iterator[tuple[int, ...]]:
        """Places of the chips that are off, for every lens, the fewest first."""
        places = range(len(self.all))
        for count in range(len(places) + 1):
            yield from filter(self.possible, combinations(places, count))


@dataclass(frozen=True)
class Lenses:
    """The lenses of an edition. masks: to each, in their order, the chips that are off as bits; depth: with so many
    off at once, or fewer, no lens that the chips reach is missing; all: nor is one with more."""

    chips: Chips
    off: tuple[tuple[int, ...], ...]
    depth: int
    all: bool

    @classmethod
    def of(cls, case: Case, most: int = MOST) -> "Lenses":
        """The lenses of a case, so many at most."""
        chips = Chips.of(case)
        found = tuple(islice(chips.masks(), most + 1))
        every = len(found) <= most
        return cls(chips, found[:most], len(chips.all) if every else len(found[most]) - 1, every)

    @cached_property
    def lenses(self) -> tuple[Lens, ...]:
        """The lenses, with officials under their states."""
        return tuple(map(self.chips.lens, self.off))

    @cached_property
    def masks(self) -> tuple[int, ...]:
        """To each lens the chips that are off, as bits."""
        return tuple(sum(1 << place for place in off) for off in self.off)
