"""A paragraph as a square: its kind by a sign, whether records rest on it by its fill."""

from collections.abc import Iterator
from typing import NamedTuple

from charts.sources.text import Passage
from drawing.actions import Select
from drawing.box import Box
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Primitive, Stroke

SIDE, STEP = 22, 24
"""Px of a square's side, and from one square to the next."""
RING_GAP = 3
RING, DOTTED = 3, 2
REPRINT = "reprint"


class Square(NamedTuple):
    """Where a paragraph stands: the middle of its square in px."""

    passage: Passage
    x: float
    y: float


def strip_of(passages: tuple[Passage, ...], left: float, top: float, across: int) -> list[Square]:
    """The squares of a text in order, so many in a line."""
    half = SIDE / 2
    return [
        Square(passage, left + place % across * STEP + half, top + place // across * STEP + half)
        for place, passage in enumerate(passages)
    ]


def paint_square(square: Square, seen: Seen, pen: Pen) -> Iterator[Primitive]:
    """Solid where records rest on it, grey where it repeats another, else faint; an outline where it is left out."""
    passage, palette = square.passage, pen.palette
    fill = palette.ground
    if seen.solid:
        fill = palette.ink
    elif seen.shown and passage.role == REPRINT:
        fill = palette.silent
    edge = palette.ink if seen.solid else palette.silent if seen.shown else palette.ghost
    yield Area(box_of(square, 0).corners, fill, "mark" if seen.shown else "ghost", passage.id, Stroke(edge, 1))
    sign = palette.ground if seen.solid else palette.muted
    yield pen.words(passage.sign, At(square.x, square.y, "middle"), "sign", sign, passage.id)


def paint_ring(square: Square, stroke: Stroke) -> Area:
    """A ring round a square."""
    return Area(box_of(square, RING_GAP).corners, "", "ring", square.passage.id, stroke)


def hit_of(square: Square, seen: Seen) -> Hit:
    """All of a square: a click selects the paragraph."""
    identity = square.passage.id
    return Hit(*box_of(square, 0), Select(identity), seen.hover, identity)


def box_of(square: Square, wider: float) -> Box:
    """A square, so much wider on each side."""
    half = SIDE / 2 + wider
    return Box(square.x - half, square.y - half, square.x + half, square.y + half)
