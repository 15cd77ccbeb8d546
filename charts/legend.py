"""What stands beside the words of a legend: a mark, drawn by the function that draws it in its chart."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from drawing.pen import Pen
from drawing.scene import Area, Disc, Line, Primitive, Scene, Tie, Words

Glyph: TypeAlias = Callable[[Pen], Scene]
"""A mark as a picture of its own, in the colours of a ground."""

HEIGHT, MIDDLE = 26, 13
"""Px of every picture, which has a mark at the size of its chart; half of it."""
PAD = 2


def picture(items: Iterable[Primitive]) -> Scene:
    """A picture as wide as its marks, which stand round MIDDLE and begin at PAD."""
    drawn = list(items)
    return Scene(max(map(right_edge, drawn)) + PAD, HEIGHT, drawn)


def right_edge(primitive: Primitive) -> float:
    """How far to the right something reaches."""
    match primitive:
        case Words():
            return primitive.left + primitive.wide
        case Disc():
            return primitive.x + primitive.radius
        case Tie():
            return max(primitive.start[0], primitive.end[0])
        case Line() | Area():
            return max(x for x, _ in primitive.points)
