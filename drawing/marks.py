"""How a mark in a lane is painted where it stands: its extent, its sign, its label, its ring, what a click may hit."""

from collections.abc import Iterator

from drawing.actions import Select
from drawing.axis import LINE
from drawing.box import Box
from drawing.extents import paint_extent
from drawing.label import Lines
from drawing.lanes import SYMBOL_ROOM, Place
from drawing.look import Look, Seen
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Primitive, Stroke
from drawing.symbols import REACH, paint_symbol

RING, RING_GAP = 3, 9
"""Px of the selected mark's ring, and how far it stands off."""


def paint_mark(place: Place, lines: Lines, seen: Seen, colour: str, pen: Pen) -> Iterator[Primitive]:
    """A mark with its sign and its label; lines: the label's, as far as what is left tells it."""
    mark, ink = place.mark, colour if seen.shown else pen.palette.ghost
    yield paint_extent(place, seen, colour, pen)
    if mark.symbol:
        at = place.label_x + REACH + 1, place.label_top + LINE / 2
        yield from paint_symbol(mark.symbol, at, ink, seen.shown, mark.id)
    x, words = place.label_x + SYMBOL_ROOM * bool(mark.symbol), pen.palette.ink if seen.shown else pen.palette.muted
    for row, line in enumerate(lines):
        yield pen.words(line, At(x, place.label_top + (row + 0.5) * LINE, place.anchor), "label", words, mark.id)


def paint_ring(place: Place, look: Look, pen: Pen) -> Iterator[Area]:
    """A thick ring round the selected mark."""
    if place.mark.id == look.selected:
        yield ring_of(place, Stroke(pen.palette.ink, RING))


def ring_of(place: Place, stroke: Stroke) -> Area:
    """A ring round a mark."""
    extent, y, pad = place.mark.extent, place.y, RING_GAP
    around = Box(extent.left - pad, y - pad, extent.right + pad, y + pad)
    return Area(around.corners, "", "ring", place.mark.id, stroke)


def ring_round(box: Box, of: str, pen: Pen, pad: float = 2) -> Area:
    """The thick ring of what is selected, round whatever it is."""
    around = Box(box.left - pad, box.top - pad, box.right + pad, box.bottom + pad)
    return Area(around.corners, "", "ring", of, Stroke(pen.palette.ink, RING))


def mark_hit(place: Place, seen: Seen) -> Hit:
    """All that a mark fills with its label: a click selects its record."""
    return Hit(*place.box, Select(place.mark.id), seen.hover, place.mark.id)
