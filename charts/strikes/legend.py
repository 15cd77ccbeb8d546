"""The marks of the chart of strikes, as a legend shows them."""

from charts.legend import MIDDLE, PAD, Glyph, picture
from charts.strikes.mark import SYMBOLS
from charts.strikes.ratio import paint_parts
from drawing.pen import Pen
from drawing.scene import Scene
from drawing.symbols import REACH, paint_symbol

STEP = 2 * REACH + 7
SHOWN = ("start", "up", "down", "spare-some")


def directions(pen: Pen) -> Scene:
    """The signs of directions of which their words alone would not tell enough."""
    return picture(
        each
        for place, direction in enumerate(SHOWN)
        for each in paint_symbol(SYMBOLS[direction], (PAD + REACH + place * STEP, MIDDLE), pen.palette.ink, True)
    )


def part_of_five(pen: Pen) -> Scene:
    """One part of a whole of five."""
    return picture(paint_parts((PAD, MIDDLE), (1, 5), True, pen.palette.ink))


GLYPHS: dict[str, Glyph] = {"directions": directions, "part-of-five": part_of_five}
"""Name of a mark to its picture."""
