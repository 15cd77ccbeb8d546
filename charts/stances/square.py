"""A stance as a square: its sign printed in it, its number beside it where there is room, outline where left out."""

from collections.abc import Iterator
from typing import NamedTuple

from charts.stances.stance import Stance
from drawing.actions import Select
from drawing.box import Box
from drawing.found import paint_found
from drawing.look import Look, Seen
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Point, Primitive, Run, Scene, Stroke

SIDE = 21
SIGNS = ("−−", "−", "○", "+", "++")
RING, RING_GAP = 3, 3
"""Px of the ring's line, and from a square to it."""


class Square(NamedTuple):
    """Where a stance stands: the middle of its square in px, the side of that, whether its number is written, and
    px that this takes."""

    stance: Stance
    x: float
    y: float
    side: float = SIDE
    numbered: bool = False
    beside: float = 0


def paint_squares(scene: Scene, squares: list[Square], look: Look, pen: Pen) -> None:
    """Add all squares to a scene, with what a click on each does, a ring where selected, a bracket where found."""
    # Squares stand closer than a ring is wide: it lies under its neighbours.
    scene.items += [paint_ring(square, pen) for square in squares if square.stance.id == look.selected]
    for square in squares:
        scene.items += paint_square(square, look.seen[square.stance.id], pen)
        scene.hits.append(hit_of(square, look.seen[square.stance.id]))
    scene.items += paint_found(scene.hits, look.found, pen)


def paint_square(square: Square, seen: Seen, pen: Pen) -> Iterator[Primitive]:
    """The square of a stance with its sign; an outline where it is left out, and where whose it is is not told."""
    stance, palette, place = square.stance, pen.palette, square.stance.score + 2
    fill = palette.diverging[place] if seen.solid else palette.ground
    edge = Stroke(palette.rule if seen.solid else palette.ghost, 1)
    yield Area(corners(square, 0), fill, "mark" if seen.shown else "ghost", stance.id, edge)
    words = palette.ink if seen.shown else palette.muted
    sign = palette.on_diverging[place] if seen.solid else words
    yield pen.words(Run(SIGNS[place], 700), At(square.x, square.y, "middle"), "sign", sign, stance.id)
    if square.numbered:
        yield pen.words(stance.tag, At(square.x + square.side / 2 + 4, square.y), "number", words, stance.id)


def paint_ring(square: Square, pen: Pen) -> Area:
    """A thick ring round what is selected."""
    return Area(corners(square, RING_GAP), "", "ring", square.stance.id, Stroke(pen.palette.ink, RING))


def hit_of(square: Square, seen: Seen) -> Hit:
    """All of a square and of its number: a click selects the stance."""
    half, identity = square.side / 2, square.stance.id
    right = square.x + half + max(square.beside, square.side) * square.numbered
    return Hit(square.x - half, square.y - half, right, square.y + half, Select(identity), seen.hover, identity)


def corners(square: Square, wider: float) -> tuple[Point, ...]:
    """The corners of a square, so much wider on each side."""
    half = square.side / 2 + wider
    return Box(square.x - half, square.y - half, square.x + half, square.y + half).corners
