"""The marks of the network, as a legend shows them."""

from collections.abc import Iterator

from charts.legend import MIDDLE, PAD, Glyph, picture
from charts.network.actor import Shown as ShownActor
from charts.network.actor import paint_dot
from charts.network.layout import Actor, Laid
from charts.network.line import Shown, paint_line, paint_written
from charts.network.names import Name
from charts.network.places import RADIUS, around
from charts.network.routes import Route
from charts.network.signs import SIGN
from charts.network.strand import Strand
from drawing.bends import Point, bend
from drawing.box import Box
from drawing.pen import Pen
from drawing.scene import Primitive, Scene

LONG, GAP = 54, 8
"""Px of a strand in a legend, and between two."""


def strand(sign: int, left: float, is_left: bool, pen: Pen) -> Iterator[Primitive]:
    """A strand with its sign, from left to right."""
    curve = bend((left, MIDDLE), (left + LONG, MIDDLE), 0)
    laid = Laid(Strand("", "", sign, ()), Route("", "", 0, curve), around(curve.at(0.5), SIGN, SIGN), None)
    shown = Shown(laid, is_left, False, "", (), None)
    yield paint_line(shown, pen)
    yield from paint_written(shown, pen)


def strands(pen: Pen) -> Scene:
    """One that helps, and one that opposes."""
    return picture([*strand(1, PAD, True, pen), *strand(-1, PAD + LONG + GAP, True, pen)])


def left_out(pen: Pen) -> Scene:
    """One of which nothing is left."""
    return picture(strand(1, PAD, False, pen))


def actor(pen: Pen) -> Scene:
    """The dot of an actor that is none of the two of the quarrel."""
    place = Point(PAD + RADIUS, MIDDLE)
    laid = Actor("", place, RADIUS, Name((), (), Box(0, 0, 0, 0)), False)
    return picture([paint_dot(ShownActor(laid, True, False, "", ()), pen)])


GLYPHS: dict[str, Glyph] = {"strands": strands, "left-out-strand": left_out, "actor": actor}
