"""Bent lines between two points, as vis-network bends them, so that two painters draw the same ones."""

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
        back = 1 - share
        weights = back * back, 2 * back * share, share * share
        return Point(
            sum(weight * point.x for weight, point in zip(weights, self, strict=True)),
            sum(weight * point.y for weight, point in zip(weights, self, strict=True)),
        )

    def halves(self) -> tuple["Bend", "Bend"]:
        """The curve up to its middle, and from there on."""
        (a, b, c), middle = self, self.at(0.5)
        first, second = (Point((one.x + two.x) / 2, (one.y + two.y) / 2) for one, two in ((a, b), (b, c)))
        return Bend(a, first, middle), Bend(middle, second, c)

    def runs_through(self, box: Box) -> bool:
        """Whether any of it lies in a box, to a px."""
        (left, *_, right), (top, *_, bottom) = (sorted(each) for each in zip(*self, strict=True))
        if right <= box.left or left >= box.right or bottom <= box.top or top >= box.bottom:
            return False
        inside = box.left < self.start.x < box.right and box.top < self.start.y < box.bottom
        if inside or max(right - left, bottom - top) < 1:
            return True
        return any(half.runs_through(box) for half in self.halves())

    def normal(self, share: float) -> Point:
        """The direction across the curve, one px long, to the right of one who follows it."""
        back = 1 - share
        across = back * (self.towards.x - self.start.x) + share * (self.end.x - self.towards.x)
        down = back * (self.towards.y - self.start.y) + share * (self.end.y - self.towards.y)
        length = hypot(across, down) or 1
        return Point(-down / length, across / length)


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
