"""The marks of claims by outlet, as a legend shows them."""

from charts.legend import MIDDLE, PAD, Glyph, picture
from charts.overview.box import FACT, HEIGHT, Box, lead, paint_box, paint_opposite, width_of
from drawing.box import Box as Edges
from drawing.pen import Pen
from drawing.scene import Scene

WORD = "as fact"


def told(pen: Pen) -> Scene:
    """A way of telling."""
    return picture(paint_box(box(PAD, pen), WORD, True, pen))


def opposite(pen: Pen) -> Scene:
    """A way in which the opposite is told."""
    opposed = box(lead(pen), pen)
    return picture([paint_opposite(opposed, True, pen), *paint_box(opposed, WORD, True, pen)])


def box(left: float, pen: Pen) -> Box:
    """The box of a way of telling with its left edge at so many px."""
    edges = Edges(left, MIDDLE - HEIGHT / 2, left + width_of(WORD, pen), MIDDLE + HEIGHT / 2)
    return Box(edges, "", "", FACT)


GLYPHS: dict[str, Glyph] = {"told": told, "opposite": opposite}
