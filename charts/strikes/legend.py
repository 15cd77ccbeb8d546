"""The marks of the chart of strikes, as a legend shows them."""

from charts.legend import MIDDLE, PAD, Glyph, picture
from charts.strikes.mark import SYMBOLS
from charts.strikes.ratio import Ratio, paint_parts
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


def share(pen: Pen, written: str) -> Scene:
    """A part of a whole as it is written: “2/3”."""
    part, whole = map(int, written.split("/"))
    return picture(paint_parts((PAD, MIDDLE), Ratio(part, whole), True, pen.palette.ink))


GLYPHS: dict[str, Glyph] = {"directions": directions}
"""Name of a mark to its picture."""
OF_A_CASE = {"share": share}
"""The same of a mark that is drawn as a case has it, which is written after its name: “share 2/3”."""
