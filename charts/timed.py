"""The marks of time that charts in lanes share, as a legend shows them."""

from itertools import accumulate

from charts.legend import MIDDLE, PAD, Glyph, picture
from drawing.box import Box
from drawing.extents import RADIUS, paint_extent
from drawing.lanes import Extent, Kind, Mark, Place
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Primitive, Scene

SEEN = Seen(True, True, ())
GAP = 10
WIDTHS: dict[Kind, float] = {"day": 0, "lasting": 22, "within": 28, "repeated": 56}
"""Px from end to end of an example of each."""


def extent(kind: Kind, left: float, pen: Pen) -> Primitive:
    """An example of a kind of time, in ink."""
    mark = Mark("", Extent(left, left + WIDTHS[kind], kind), (), 0)
    place = Place(mark, MIDDLE, Box(0, 0, 0, 0), 0, 0)
    return paint_extent(place, SEEN, pen.palette.ink, pen)


def extents(pen: Pen) -> Scene:
    """A known day, what lasted, and some day within."""
    lefts = accumulate([RADIUS + GAP, WIDTHS["lasting"] + GAP], initial=PAD + RADIUS)
    kinds: tuple[Kind, ...] = ("day", "lasting", "within")
    return picture(extent(kind, left, pen) for kind, left in zip(kinds, lefts, strict=True))


def repeated(pen: Pen) -> Scene:
    """What is repeated with no count."""
    return picture([extent("repeated", PAD, pen)])


GLYPHS: dict[str, Glyph] = {"extents": extents, "repeated": repeated}
