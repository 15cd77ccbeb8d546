"""The marks of the chart of meetings, as a legend shows them."""

from charts.legend import MIDDLE, PAD, Glyph, picture
from charts.meetings.result import paint_sign
from drawing.pen import Pen
from drawing.scene import Scene
from drawing.symbols import REACH

STEP = 2 * REACH + 8
"""Px from one sign to the next."""


def results(pen: Pen) -> Scene:
    """Agreed, partly, none."""
    signs = enumerate(("agreed", "partly", "none"))
    return picture(
        shape
        for place, result in signs
        for shape in paint_sign(result, (PAD + REACH + place * STEP, MIDDLE), pen.palette.ink)
    )


GLYPHS: dict[str, Glyph] = {"results": results}
