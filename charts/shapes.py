"""Marks of legends that no scene draws yet: each a few shapes in a box 20 px high, declared for every ground."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from charts import legend
from charts.legend import Glyph, picture
from drawing.pen import Pen
from drawing.scene import Area, Disc, Primitive, Scene, Stroke
from drawing.scene import Line as Through
from drawing.theme import Palette

SIDE = 16
SCALE = legend.HEIGHT / 20


class Box(NamedTuple):
    """A rectangle from its left upper corner; fill and edge are names of colours, the edge may be dashed."""

    x: float
    y: float
    wide: float
    tall: float
    fill: str = "none"
    edge: str = "none"
    dash: str = ""


class Line(NamedTuple):
    """Straight lines from point to point."""

    points: tuple[tuple[float, float], ...]
    colour: str = "ink"
    width: float = 2
    dash: str = ""
    fill: str = "none"


class Dot(NamedTuple):
    """A circle round its middle."""

    x: float
    y: float
    radius: float
    fill: str = "none"
    edge: str = "none"


Shape = Box | Line | Dot


SHAPES: Mapping[str, tuple[Shape, ...]] = {
    "actor": (Dot(10, 10, 7, "other"),),
    "ghost": (Box(3, 4, 12, 12, edge="ghost"),),
    "left-out-strand": (Line(((2, 10), (60, 10)), "ghost", 1),),
    "strands": (
        Line(((2, 5), (60, 5)), "score2", 2.5),
        Line(((2, 15), (60, 15)), "score-2", 2.5, "7 4"),
    ),
}
"""Name of a mark to its shapes."""


def colours(palette: Palette) -> dict[str, str]:
    """Names that shapes use to colours; scores are `score-2` to `score2`."""
    plain = {name: value for name, value in palette._asdict().items() if isinstance(value, str)}
    scores = {f"score{place - 2}": value for place, value in enumerate(palette.diverging)}
    return plain | scores | {"first": palette.focus[0], "second": palette.focus[1], "none": ""}


def drawn(name: str, pen: Pen) -> Scene:
    """A mark as a picture."""
    known = colours(pen.palette)
    return picture(primitive(shape, known) for shape in SHAPES[name])


def primitive(shape: Shape, known: Mapping[str, str]) -> Primitive:
    """A shape of a scene; known: names to colours."""
    match shape:
        case Box(x, y, wide, tall, fill, edge, dash):
            corners = (x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)
            return Area(scaled(corners), known[fill], "mark", "", edged(known[edge], dash))
        case Dot(x, y, radius, fill, edge):
            line = edged(known[edge], "")
            return Disc(x * SCALE, y * SCALE, radius * SCALE, known[fill], "mark", "", line)
        case Line(points, colour, width, dash, fill) if fill == "none":
            return Through(scaled(points), stroke(known[colour], width, dash), "mark")
        case Line(points, _, _, _, fill):
            return Area(scaled(points), known[fill], "mark")


def scaled(points: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """Points at the height of a legend's pictures."""
    return tuple((x * SCALE, y * SCALE) for x, y in points)


def stroke(colour: str, width: float, dash: str) -> Stroke:
    """How a line is drawn."""
    return Stroke(colour, width * SCALE, tuple(float(each) * SCALE for each in dash.split()))


def edged(colour: str, dash: str) -> Stroke | None:
    """The line round a shape, if it has one."""
    return stroke(colour, 1.2, dash) if colour else None


GLYPHS: dict[str, Glyph] = {name: partial(drawn, name) for name in SHAPES}
