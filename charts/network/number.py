"""A record of a strand that is fanned out: its number in a box, with the strand's line round it."""

from collections.abc import Iterator

from charts.network.fan import Mark
from charts.network.line import stroke
from drawing.actions import Select
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Primitive, Stroke

RING, EDGE = 3, 1.5


def paint_number(mark: Mark, seen: Seen, pen: Pen) -> Iterator[Primitive]:
    """The box and its number; thin and grey where it is left out."""
    box, palette, identity = mark.box, pen.palette, mark.record.id
    edge = Stroke(stroke(mark.strand.sign, not seen.shown, palette).colour, EDGE if seen.shown else 1)
    yield Area(box.corners, palette.ground, "mark" if seen.shown else "ghost", identity, edge)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    ink = palette.ink if seen.shown else palette.muted
    yield pen.words(mark.record.tag, At(x, y, "middle"), "number", ink, identity)


def paint_ring(mark: Mark, pen: Pen) -> Area:
    """A thick ring round what is selected."""
    return Area(mark.box.corners, "", "ring", mark.record.id, Stroke(pen.palette.ink, RING))


def hit_of(mark: Mark, seen: Seen) -> Hit:
    """All of its box: a click selects the record."""
    return Hit(*mark.box, Select(mark.record.id), seen.hover, mark.record.id)
