"""The stroke that says “not in the texts”, on any chart: never a blank, never the look of 0."""

from drawing.pen import Pen
from drawing.scene import Line, Stroke

REACH = 6
"""Half of what it is wide and high, in px."""


def paint_stroke(x: float, y: float, pen: Pen) -> Line:
    """A thin diagonal round a point."""
    return Line(((x - REACH, y + REACH), (x + REACH, y - REACH)), Stroke(pen.palette.rule, 1), "stroke")
