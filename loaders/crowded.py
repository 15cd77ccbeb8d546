"""Actors whose places in the network are so near to one another that their dots or names would touch."""

from collections.abc import Iterator
from itertools import islice, product
from typing import NamedTuple

from loaders.package import Package
from loaders.references import Sheets
from loaders.unplaced import as_these, drawn, free_places, is_number

NEAR = (0.036, 0.108)
"""Parts of the width and of the height of a drawing within both of which two dots with their names do not stand apart:
some 40 px of a slide, which is the lowest."""
MOST = 20
"""Actors that are named; where there are more, all places want another look."""
Square = tuple[int, int]


class Spot(NamedTuple):
    """An actor, its line, and its place between 0 and 1."""

    actor: str
    line: int
    x: float
    y: float

    @property
    def square(self) -> Square:
        """The square of a grid of NEAR in which it stands."""
        return int(self.x / NEAR[0]), int(self.y / NEAR[1])

    def touches(self, other: "Spot") -> bool:
        """Whether both do not stand apart; where they stand in one place, that is a fault."""
        across, down = abs(self.x - other.x), abs(self.y - other.y)
        return across + down > 0 and across < NEAR[0] and down < NEAR[1]


class Crowded(NamedTuple):
    """The line of an actor that stands too near to one before it, and what to say of that."""

    line: int
    told: str


def crowded(package: Package, sheets: Sheets) -> Iterator[Crowded]:
    """The first MOST actors of the network that stand too near to one before them, each with a place that is free."""
    free = free_places((row["x"], row["y"]) for row in sheets["actors"].rows)
    counted = sheets["actors"].counted
    for one, other in islice(pairs(spots(package, sheets)), MOST):
        message = f"'{one.actor}' stands so near to '{other.actor}' ({counted} {other.line}) that they may touch"
        place = as_these(free)
        yield Crowded(one.line, f"{message}{f'; {place}' if place else ''}")


def spots(package: Package, sheets: Sheets) -> Iterator[Spot]:
    """The places of actors that are drawn."""
    for row, line in drawn(package, sheets):
        if is_number(row["x"]) and is_number(row["y"]):
            yield Spot(row["actor"], line, float(row["x"]), float(row["y"]))


def pairs(found: Iterator[Spot]) -> Iterator[tuple[Spot, Spot]]:
    """Each spot that touches one before it, with the first of these; it looks at the squares around alone."""
    squares: dict[Square, list[Spot]] = {}
    for spot in found:
        column, row = spot.square
        around = [squares.get((column + across, row + down), []) for across, down in product((-1, 0, 1), repeat=2)]
        near = next((other for each in around for other in each if spot.touches(other)), None)
        if near:
            yield spot, near
        squares.setdefault(spot.square, []).append(spot)
