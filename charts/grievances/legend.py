"""The marks of the ledger, as a legend shows them."""

from charts.grievances.entry import paint_square
from charts.legend import MIDDLE, PAD, Glyph, picture
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Scene

STEP = 20
SEEN = Seen(True, True, ())


def grievances(pen: Pen) -> Scene:
    """A square of each of the two, and of anyone else."""
    hues = (*pen.palette.focus, pen.palette.other)
    return picture(paint_square((PAD + STEP * (place + 0.5), MIDDLE), SEEN, hue, pen) for place, hue in enumerate(hues))


def ghost(pen: Pen) -> Scene:
    """The square of one that is left out."""
    return picture([paint_square((PAD + STEP / 2, MIDDLE), Seen(False, False, ()), pen.palette.other, pen)])


GLYPHS: dict[str, Glyph] = {"grievances": grievances, "ghost": ghost}
