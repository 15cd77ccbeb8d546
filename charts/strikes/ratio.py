"""A ratio as parts of a whole of which no number is told."""

from collections.abc import Iterator

from drawing.axis import LINE
from drawing.box import Box
from drawing.lanes import GAP, Place
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Area, At, Point, Primitive, Run, Stroke

STEP = 18
"""Px from one part to the next, at most."""
SIDE = 14
WIDEST = 240
WORDS = "of what? not told"


def ratio_size(ratio: tuple[int, int] | None, pen: Pen) -> tuple[float, float]:
    """Width and height in px of a ratio's parts with the words after them; nothing without a ratio."""
    if not ratio:
        return 0, 0
    _, whole = ratio
    return whole * step_of(whole) + GAP + pen.width(Run(WORDS)), LINE + GAP


def step_of(whole: int) -> float:
    """Px from one of so many parts to the next."""
    return min(STEP, WIDEST / whole)


def paint_ratio(place: Place, ratio: tuple[int, int], seen: Seen, colour: str, pen: Pen) -> Iterator[Primitive]:
    """A ratio's parts under a label, and that no text tells of what."""
    _, whole = ratio
    ink, of, middle = colour if seen.shown else pen.palette.ghost, place.mark.id, place.box.bottom - LINE / 2
    yield from paint_parts((place.label_x, middle), ratio, seen.shown, ink, of)
    words = pen.palette.ink if seen.shown else pen.palette.muted
    yield pen.words(WORDS, At(place.label_x + whole * step_of(whole) + GAP, middle), "label", words, of)


def paint_parts(start: Point, ratio: tuple[int, int], filled: bool, colour: str, of: str = "") -> Iterator[Area]:
    """As many boxes as the whole has parts, from a point to the right: those told filled, the rest dotted."""
    part, whole = ratio
    (x, middle), step = start, step_of(whole)
    for index in range(whole):
        left, told = x + index * step, index < part
        box = Box(left, middle - SIDE / 2, left + step * SIDE / STEP, middle + SIDE / 2)
        edge = Stroke(colour, 1.5, () if told else (1.5, 2.5))
        yield Area(box.corners, colour if told and filled else "", "part", of, edge)
