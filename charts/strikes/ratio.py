"""A ratio as parts of a whole: boxes where they can be counted at a glance, else in words; and of how many, if told."""

from collections.abc import Iterator
from typing import NamedTuple

from drawing.axis import LINE
from drawing.box import Box
from drawing.lanes import GAP, Place
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Area, At, Point, Primitive, Run, Stroke

STEP = 18
"""Px from one part to the next."""
SIDE = 14
MOST = 12
"""More parts than these are said in words."""


class Ratio(NamedTuple):
    """A part of a whole; number: that of the whole, None where it is not told."""

    part: int
    whole: int
    number: float | None = None

    @property
    def drawn(self) -> bool:
        """Whether its parts are few enough to be drawn as boxes."""
        return self.whole <= MOST

    @property
    def words(self) -> str:
        """What stands behind its boxes, or in their place: “of what? not told”, “37 of 100 parts of 1,500”."""
        of = "of what? not told" if self.number is None else f"of {self.number:,g}"
        if self.drawn:
            return of
        return f"{self.part} of {self.whole} parts{',' if self.number is None else ''} {of}"

    @property
    def wide(self) -> float:
        """Px from the left end of its boxes to its words."""
        return self.whole * STEP + GAP if self.drawn else 0


def ratio_size(ratio: Ratio | None, pen: Pen) -> tuple[float, float]:
    """Width and height in px of a ratio's parts with the words after them; nothing without a ratio."""
    if not ratio:
        return 0, 0
    return ratio.wide + pen.width(Run(ratio.words)), LINE + GAP


def paint_ratio(place: Place, ratio: Ratio, seen: Seen, colour: str, pen: Pen) -> Iterator[Primitive]:
    """A ratio's parts under a label, and of how many, or that no text tells it."""
    ink, of, middle = colour if seen.shown else pen.palette.ghost, place.mark.id, place.box.bottom - LINE / 2
    if ratio.drawn:
        yield from paint_parts((place.label_x, middle), ratio, seen.shown, ink, of)
    words = pen.palette.ink if seen.shown else pen.palette.muted
    yield pen.words(ratio.words, At(place.label_x + ratio.wide, middle), "label", words, of)


def paint_parts(start: Point, ratio: Ratio, filled: bool, colour: str, of: str = "") -> Iterator[Area]:
    """As many boxes as the whole has parts, from a point to the right: those told filled, the rest dotted."""
    x, middle = start
    for index in range(ratio.whole):
        left, told = x + index * STEP, index < ratio.part
        box = Box(left, middle - SIDE / 2, left + SIDE, middle + SIDE / 2)
        edge = Stroke(colour, 1.5, () if told else (1.5, 2.5))
        yield Area(box.corners, colour if told and filled else "", "part", of, edge)
