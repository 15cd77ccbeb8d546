"""Signs drawn as shapes, since fonts lack some of them or draw them in other sizes than the rest."""

from collections.abc import Iterator
from math import cos, pi, sin
from typing import Literal, TypeAlias

from drawing.box import Box
from drawing.scene import Area, Disc, Point, Primitive, Stroke

Symbol: TypeAlias = Literal["right", "up", "down", "diamond", "disc", "half-square", "half-disc"]
REACH = 6
"""Px from the middle of a sign to where it ends."""
CORNERS: dict[str, tuple[Point, ...]] = {
    "right": ((-5, -6), (6, 0), (-5, 6)),
    "up": ((-6, 5), (0, -6), (6, 5)),
    "down": ((-6, -5), (6, -5), (0, 6)),
    "diamond": ((0, -6), (6, 0), (0, 6), (-6, 0)),
}
"""Triangles and a diamond around their middle."""
EDGE = 1.5


def paint_symbol(symbol: Symbol, at: Point, colour: str, filled: bool, of: str = "") -> Iterator[Primitive]:
    """A sign around a point; in outline where it is not filled. Half-filled ones have their left half filled."""
    x, y = at
    edge, fill = Stroke(colour, EDGE), colour if filled else ""
    match symbol:
        case "disc":
            yield Disc(x, y, 4, fill, "sign", of, None if filled else edge)
        case "half-disc":
            yield Disc(x, y, REACH, "", "sign", of, edge)
            arc = [pi / 2 + step * pi / 12 for step in range(13)]
            yield Area(tuple((x + REACH * cos(each), y + REACH * sin(each)) for each in arc), fill, "sign", of, edge)
        case "half-square":
            yield Area(Box(x - REACH, y - REACH, x + REACH, y + REACH).corners, "", "sign", of, edge)
            yield Area(Box(x - REACH, y - REACH, x, y + REACH).corners, fill, "sign", of, edge)
        case _:
            points = tuple((x + across, y + down) for across, down in CORNERS[symbol])
            yield Area(points, fill, "sign", of, None if filled else edge)
