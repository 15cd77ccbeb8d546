"""Bent lines between two points, as vis-network bends them, so that two painters draw the same ones."""

from collections.abc import Iterable
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import NamedTuple

from drawing.box import Box


class Point(NamedTuple):
    """A point in px, y downwards."""

    x: float
    y: float


class Bend(NamedTuple):
    """A quadratic curve from one point to another, drawn towards a third that it does not reach."""

    start: Point
    towards: Point
    end: Point

    def at(self, share: float) -> Point:
        """The point after a share of the curve."""
        (x0, y0), (x1, y1), (x2, y2) = self
        first, second, third = (1 - share) ** 2, 2 * (1 - share) * share, share * share
        return Point(first * x0 + second * x1 + third * x2, first * y0 + second * y1 + third * y2)

    def runs_through(self, box: Box) -> bool:
        """Whether any of it lies in a box."""
        (x0, y0), (x1, y1), (x2, y2) = self
        left, top, right, bottom = box
        # Most lie wholly at one side of it, and tens of thousands are asked: this is told without a list or a call.
        if (
            (x0 <= left and x1 <= left and x2 <= left)
            or (x0 >= right and x1 >= right and x2 >= right)
            or (y0 <= top and y1 <= top and y2 <= top)
            or (y0 >= bottom and y1 >= bottom and y2 >= bottom)
        ):
            return False
        # Between two crossings of the lines along the box's edges it is all inside or all outside.
        shares = [*crossings(x0, x1, x2, (left, right)), *crossings(y0, y1, y2, (top, bottom))]
        for one, other in pairwise([0, *sorted(shares), 1]):
            share = (one + other) / 2
            first, second, third = (1 - share) ** 2, 2 * (1 - share) * share, share * share
            if (
                left < first * x0 + second * x1 + third * x2 < right
                and top < first * y0 + second * y1 + third * y2 < bottom
            ):
                return True
        return False

    def normal(self, share: float) -> Point:
        """The direction across the curve, one px long, to the right of one who follows it."""
        back = 1 - share
        across = back * (self.towards.x - self.start.x) + share * (self.end.x - self.towards.x)
        down = back * (self.towards.y - self.start.y) + share * (self.end.y - self.towards.y)
        length = hypot(across, down) or 1
        return Point(-down / length, across / length)


def crossings(start: float, towards: float, end: float, levels: Iterable[float]) -> list[float]:
    """The shares of a curve after which one of its coordinates has some value. start, towards, end: that coordinate."""
    square, half = start - 2 * towards + end, towards - start
    if abs(square) < 1e-9:
        shares = [(level - start) / (2 * half) for level in levels] if half else []
    else:
        unders = [half * half - square * (start - level) for level in levels]
        shares = [(-half + way * sqrt(under)) / square for under in unders if under >= 0 for way in (1, -1)]
    return [share for share in shares if 0 < share < 1]


def roundness_for(rise: float, distance: float) -> float:
    """How round a bend must be so that its middle lies about so many px off the straight line of that length."""
    # The middle lies at length/4·(1 + r)·sin(rπ/2), where the sine of so small an angle is about the angle.
    return (sqrt(1 + 32 * rise / (pi * distance)) - 1) / 2 if distance else 0.0


def bend(one: tuple[float, float], other: tuple[float, float], roundness: float) -> Bend:
    """The curve that vis-network calls `curvedCW`, or `curvedCCW` for a negative roundness; 0 is straight."""
    start, end = Point(*one), Point(*other)
    share = abs(roundness) / 2 + 0.5
    angle = atan2(start.y - end.y, end.x - start.x) + (roundness / 2 + 0.5) * pi
    radius = share * hypot(end.x - start.x, end.y - start.y)
    return Bend(start, Point(start.x + radius * sin(angle), start.y + radius * cos(angle)), end)
