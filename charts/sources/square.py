"""A paragraph as a square: its kind by a sign, whether records rest on it by its fill."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from charts.sources.text import Passage
from drawing.actions import Select
from drawing.box import Box
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Point, Primitive, Run, Stroke
from rows.codes import REPRINT

SIDE, STEP = 22, 24
"""Px of a square's side, and from one square to the next."""
RING_GAP = 3
RING, DOTTED = 3, 2
SIGN_PAD = 8
"""Px of a square that no sign takes which says how many."""


class Square(NamedTuple):
    """Where a paragraph stands: the middle of its square in px, and how wide that is."""

    passage: Passage
    x: float
    y: float
    wide: float = SIDE


def strip_of(passages: tuple[Passage, ...], corner: Point, across: int, pen: Pen) -> list[Square]:
    """The squares of a text in order, so many in a line; what stands for several is as wide as how many it says."""
    (left, top), half, at = corner, SIDE / 2, 0
    found = []
    for passage in passages:
        steps = ceil((pen.width(Run(passage.sign)) + SIGN_PAD) / STEP) if passage.many > 1 else 1
        if at % across + steps > across:
            at += across - at % across
        wide = steps * STEP - STEP + SIDE
        found.append(Square(passage, left + at % across * STEP + wide / 2, top + at // across * STEP + half, wide))
        at += steps
    return found


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
    across, half = square.wide / 2 + wider, SIDE / 2 + wider
    return Box(square.x - across, square.y - half, square.x + across, square.y + half)
